"""The logs of several devices made one, as the page asks for it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from calculator.contexte import Contexte
from calculator.decodage import DonneesInvalides, Erreur, decoder
from calculator.dossier import SeanceTenue
from calculator.ecriture import en_donnees
from calculator.fusion_journaux import fusionner
from calculator.modele import modele
from calculator.phrases import typographier
from calculator.rapports import erreurs


@modele
class Journal:
    """A log alone."""

    journal: list[SeanceTenue]


def fusion(contexte: Contexte, autres: list[Any]) -> dict[str, Any]:
    """This dossier's log and those of `autres` (logs, or whole dossiers) made one, with the conflicts to settle."""
    lus: list[list[SeanceTenue]] = [contexte.dossier.journal or []]
    faux: list[Erreur] = []
    for rang, autre in enumerate(autres):
        journal = autre.get("journal") or [] if isinstance(autre, dict) else autre
        faux += _autre_projet(autre, contexte, f"autres[{rang}]")
        try:
            lus.append(decoder(Journal, {"journal": journal}, f"autres[{rang}]").journal)
        except DonneesInvalides as invalide:
            faux += invalide.erreurs
    if faux:
        return {
            "journal": en_donnees(lus[0]),
            "ajoutees": 0,
            "conflits": [],
            "erreurs": erreurs(DonneesInvalides(faux)),
        }
    faite = fusionner(lus)
    return {
        "journal": en_donnees(faite.journal),
        "ajoutees": (_contenus(faite.journal) - _contenus(lus[0])).total(),
        "conflits": [
            {
                "raison": typographier(c.raison),
                "date": c.versions[0].seance.date.isoformat(),
                "collectif": c.versions[0].seance.collectif,
                "versions": [
                    {"seance": en_donnees(v.seance), "journaux": list(v.journaux), "fois": v.fois} for v in c.versions
                ],
            }
            for c in faite.conflits
        ],
        "erreurs": [],
    }


def _contenus(journal: Iterable[SeanceTenue]) -> Counter[SeanceTenue]:
    """What is told, without the ids: a session that only gains one is not added."""
    return Counter(replace(seance, id=None) for seance in journal)


def _autre_projet(autre: object, contexte: Contexte, chemin: str) -> list[Erreur]:
    """A whole dossier must be of the same department and campaign."""
    ici = {"departement": contexte.dossier.departement, "campagne": contexte.dossier.campagne}
    return [
        Erreur(f"{chemin}.{nom}", f"ce dossier est pour « {autre[nom]} », le vôtre pour « {valeur} »", "ouvrir le bon")
        for nom, valeur in ici.items()
        if isinstance(autre, dict) and autre.get(nom, valeur) != valeur
    ]
