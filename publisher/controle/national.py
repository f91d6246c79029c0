"""A campaign beside the national reference: its amounts, and its rules."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from calculator.decodage import Erreur, joindre
from calculator.phrases import euros, nombre, taux
from calculator.portee import borne_en_mots, en_mots
from calculator.regles import Bareme, Borne, Derogation, Regle
from publisher.campagne import Campagne
from publisher.controle.avis import Regard
from publisher.controle.nombres import dit

_SOMME = re.compile(r"(?<![\d.,])(\d{1,3}(?:[ \u00a0\u202f]?\d{3})*)(?:[.,](\d{1,2}))?[ \u00a0\u202f]?(?:€|euros?\b)")
_TAUX = re.compile(r"(?<![\d.,])(\d{1,3})(?:[.,](\d{1,2}))?[ \u00a0\u202f]?%")
_PAIEMENT = re.compile(r"\bPS\b|prestation de service|plafond|bonus|par collectif")
FORCES = ("indicatif", "preconise", "sur_validation", "imperatif")
"""From the weakest to the strongest."""


def sans_bareme(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """The amounts of the campaign's year are published."""
    if isinstance(contenu, Campagne) and _bareme(regard, contenu) is None:
        connus = sorted(b.campagne for b in regard.depot.baremes.baremes)
        constat = f"aucun barème pour {contenu.campagne} : le site montre la dernière valeur publiée ({connus[-1]})"
        yield Erreur("campagne", constat, "ajouter le barème à national/baremes.yml dès qu’il est publié")


def _bareme(regard: Regard, campagne: Campagne) -> Bareme | None:
    return next((b for b in regard.depot.baremes.baremes if b.campagne == campagne.campagne), None)


def montants(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """What a mechanism of payment, and our own words about one, say in figures is what the barème of the year says."""
    bareme = _bareme(regard, contenu) if isinstance(contenu, Campagne) else None
    if bareme is None:
        return
    bonus = {bareme.bonus_enfants, bareme.bonus_parents, bareme.bonus_enfants + bareme.bonus_parents}
    permises = {
        "prestation_service": {bareme.prix_plafond, bareme.ps_max},
        "bonus_enfants": bonus,
        "bonus_parents": bonus,
    }
    for rang, mecanisme in enumerate(contenu.mecanismes):
        textes = [("texte", mecanisme.texte or "")]
        textes += [(f"citations[{i}].extrait", c.extrait) for i, c in enumerate(mecanisme.citations)]
        for champ, texte in textes if mecanisme.id in permises else []:
            bons = permises[mecanisme.id] if champ == "texte" else set().union(*permises.values())
            for faux, voulu in _ecarts(texte, bons, bareme):
                constat = f"« {faux} » n’est pas dans le barème national {bareme.campagne}"
                yield Erreur(f"mecanismes[{rang}].{champ}", constat, f"vérifier ; le barème dit {voulu}")
    for chemin, texte in _nos_mots(contenu):
        for phrase in texte.split(". "):
            sommes = _SOMME.finditer(phrase) if _PAIEMENT.search(phrase) else ()
            for faux in (s.group().strip() for s in sommes if _valeur(s) not in set().union(*permises.values())):
                constat = f"« {faux} » n’est pas dans le barème national {bareme.campagne}"
                yield Erreur(chemin, constat, "vérifier ; si ce montant est celui d’autre chose, le dire autrement")


def _nos_mots(campagne: Campagne) -> Iterator[tuple[str, str]]:
    """(path, text) of the sentences that we write ourselves, beside those of the mechanisms."""
    yield "resume", campagne.resume
    for rang, section in enumerate(campagne.note):
        yield f"note[{rang}].resume", section.resume or ""
    for rang, etape in enumerate(campagne.etapes):
        yield from ((f"etapes[{rang}].precisions[{i}]", texte) for i, texte in enumerate(etape.precisions))


def _ecarts(texte: str, bons: set[Decimal], bareme: Bareme) -> Iterator[tuple[str, str]]:
    """(amount or rate as written, what the barème says) of each that differs."""
    for trouve in _SOMME.finditer(texte):
        if _valeur(trouve) not in bons:
            yield trouve.group().strip(), " ou ".join(euros(b) for b in sorted(bons))
    for trouve in _TAUX.finditer(texte):
        if _valeur(trouve) / 100 != Decimal(bareme.taux):
            yield trouve.group(), taux(Decimal(bareme.taux))


def _valeur(trouve: re.Match[str]) -> Decimal:
    return Decimal(re.sub(r"\D", "", trouve.group(1)) + "." + (trouve.group(2) or "0"))


def ecarts(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A rule that says it is the national one asks what the national one asks; what is meant is `origine: locale`."""
    if not isinstance(contenu, Campagne):
        return
    nationales = {r.id: r for r in regard.depot.regles_nationales.regles}
    for rang, regle in enumerate(contenu.regles):
        if regle.origine == "locale":
            continue
        chemin = f"regles[{rang}]"
        if regle.id not in nationales:
            constat = f"la règle « {regle.id} » se dit nationale, et la référence nationale n’en a pas de ce nom"
            yield Erreur(joindre(chemin, "origine"), constat, "écrire origine: locale, ou corriger l’identifiant")
            continue
        for ou, constat in _differences(regle, nationales[regle.id]):
            remede = "si votre document le demande, écrire origine: locale ; sinon, corriger"
            yield Erreur(joindre(chemin, ou), constat, remede)


def _differences(regle: Regle, nationale: Regle) -> Iterator[tuple[str, str]]:
    """(field, what differs) between a rule and the national one of the same id."""
    if regle.mesure != nationale.mesure:
        yield "mesure", f"« {regle.mesure} » n’est pas ce que mesure la règle nationale ({nationale.mesure})"
    if regle.quand != nationale.quand:
        ici, ailleurs = (en_mots(r.quand) if r.quand else "pour tous" for r in (regle, nationale))
        sens = "plus souple que" if not nationale.quand else "autre que" if regle.quand else "plus strict que"
        yield "quand" if regle.quand else "mesure", f"« {ici} » est {sens} la règle nationale ({ailleurs})"
    if regle.borne and nationale.borne and regle.borne != nationale.borne:
        ici, ailleurs = (borne_en_mots(b, regle.unite or "") for b in (regle.borne, nationale.borne))
        sens = comparer_bornes(regle.borne, nationale.borne)
        yield "borne", f"« {ici} » est {sens} la règle nationale ({ailleurs})"
    if regle.force != nationale.force:
        plus = FORCES.index(regle.force) > FORCES.index(nationale.force)
        sens = "plus strict que" if plus else "plus souple que"
        yield "force", f"« {regle.force} » est {sens} la règle nationale ({nationale.force})"
    for rang, derogation in enumerate(regle.derogations):
        lectures = [d for d in nationale.derogations if d.id == derogation.id]
        if not any(_meme(derogation, d) for d in lectures):
            constat = f"la dérogation « {derogation.libelle} » n’est pas celle de la règle nationale"
            yield f"derogations[{rang}]", constat
    if regle.derogations_ecartees:
        yield "derogations_ecartees", "cette règle est plus stricte que la règle nationale : elle écarte une dérogation"


def _meme(une: Derogation, autre: Derogation) -> bool:
    return (une.quand, une.borne, une.force) == (autre.quand, autre.borne, autre.force)


def comparer_bornes(ici: Borne, ailleurs: Borne) -> str:
    """« plus strict que », « plus souple que », « autre que »."""
    bas, haut = Decimal("-Infinity"), Decimal("Infinity")

    def cotes(borne: Borne) -> tuple[tuple[Decimal, bool], tuple[Decimal, bool]]:
        return (
            (bas if borne.min is None else borne.min, not borne.min_inclus),
            (-(haut if borne.max is None else borne.max), not borne.max_inclus),
        )

    (min_ici, max_ici), (min_la, max_la) = cotes(ici), cotes(ailleurs)
    if min_ici >= min_la and max_ici >= max_la:
        return "plus strict que"
    return "plus souple que" if min_ici <= min_la and max_ici <= max_la else "autre que"


def valeurs(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """The number that a rule asks stands in its quotes, in figures or in words."""
    for rang, regle in enumerate(contenu.regles if isinstance(contenu, Campagne) else []):
        derogations = [(f"regles[{rang}].derogations[{i}]", d) for i, d in enumerate(regle.derogations)]
        fiches: list[tuple[str, Regle | Derogation]] = [(f"regles[{rang}]", regle), *derogations]
        cites = " ".join(c.extrait for _, fiche in fiches for c in fiche.citations)
        for chemin, fiche in fiches:
            for cote in ("min", "max") if fiche.borne else ():
                valeur = getattr(fiche.borne, cote)
                if valeur is not None and not dit(valeur, regle.mesure, cites):
                    constat = f"« {nombre(valeur)} » n’est dans aucun extrait de cette règle"
                    yield Erreur(joindre(chemin, f"borne.{cote}"), constat, "corriger la borne, ou ajouter l’extrait")
