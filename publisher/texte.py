"""The reports as text for a terminal: the answer first, then why."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from calculator.phrases import euros
from calculator.scenarios import Variante

ETATS = {
    "non_conforme": "À corriger",
    "a_verifier": "À vérifier avec la Caf",
    "non_renseigne": "À renseigner",
    "derogation": "Dérogations",
    "recommandation": "Conseils",
    "conforme": "Conforme",
    "sans_objet": "Sans objet",
}
"""The order in which a reader needs them."""
VERDICTS = {
    "conforme": "Votre projet respecte les règles vérifiées ici.",
    "non_conforme": "Votre projet ne respecte pas encore toutes les règles.",
    "a_verifier": "Il reste des points à vérifier ou à renseigner.",
}
CAMPAGNES = {
    "ouvert": "la campagne est ouverte",
    "clos": "la campagne est close",
    "a_venir": "la campagne n’est pas encore ouverte",
    "a_confirmer": "les dates de la campagne sont à confirmer",
}
RESERVE = "Information non opposable ; seule la Caf décide."


def verification(rapport: dict[str, Any], derogations: str | None) -> Iterator[str]:
    """Lines of a `verification-clas/1`."""
    quoi = f"{rapport['departement']}, {rapport['campagne']} : {CAMPAGNES[rapport['campagne_etat']]}"
    yield f"{VERDICTS[rapport['verdict']]} ({quoi})"
    if derogations:
        yield derogations
    for etat, titre in ETATS.items():
        constats = [c for c in rapport["constats"] if c["etat"] == etat]
        if constats:
            yield f"\n{titre}"
        for c in constats:
            qui = f" ({c['collectif']})" if c["collectif"] else ""
            yield f"  {c['regle']}{qui} : {c['constate']} ; attendu : {c['attendu']}"
            if etat not in ("conforme", "sans_objet"):
                yield f"    {c['explication']}"
                yield from (f"    « {s['extrait']} » ({s['document']})" for s in c["sources"])
            if c["remede"]:
                yield f"    → {c['remede']}"
    if rapport["non_verifie"]:
        yield "\nNon vérifié ici"
        yield from (f"  {condition}" for condition in rapport["non_verifie"])
    yield f"\n{RESERVE}"


def estimation(rapport: dict[str, Any], variantes: Iterable[Variante]) -> Iterator[str]:
    """Lines of an `estimation-clas/1`, and what would change it."""
    yield f"Estimation : {_en_euros(rapport['total'])} (barème {rapport['bareme']['campagne']})"
    for etape in rapport["etapes"]:
        yield f"  {etape['libelle']} : {etape['calcul']} = {_en_euros(etape['valeur'])}"
    for titre, cle in (("Hypothèses", "hypotheses"), ("À savoir", "avertissements")):
        if rapport[cle]:
            yield f"\n{titre}"
            yield from (f"  {phrase}" for phrase in rapport[cle])
    yield "\nEt si…"
    yield from (f"  {v.libelle} : {'non renseigné' if v.ecart is None else _signe(v.ecart)}" for v in variantes)
    yield "\nEstimation, non opposable ; seule la Caf décide."


def _en_euros(valeur: str) -> str:
    """An amount of a report (« 2933.00 ») as it is read; a count and « non_renseigne » as words."""
    if valeur == "non_renseigne":
        return "non renseigné"
    return euros(Decimal(valeur)) if "." in valeur else valeur


def _signe(ecart: Decimal) -> str:
    """« + 162,50 € », « − 162,50 € », « rien ne change »."""
    if not ecart:
        return "rien ne change"
    return f"{'+' if ecart > 0 else '−'} {euros(abs(ecart))}"
