"""The session log as the pages ask for it: summed up by month and collectif, forecast, and to and from CSV."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from calculator.calendrier import CalendrierIndisponible
from calculator.contexte import Contexte
from calculator.decodage import DonneesInvalides
from calculator.dossier import Collectif, SeanceTenue
from calculator.ecriture import en_donnees
from calculator.journal import semaines_par_moitie, totaliser
from calculator.journal_csv import ecrire_csv, lire_csv
from calculator.mesures import decompte
from calculator.phrases import MOIS, compte, jour_long, typographier
from calculator.rapports import erreurs
from calculator.remedes import jour_atteignant, jours_possibles
from calculator.semaines import minimum_semaines

SANS_DATES = "Pour prévoir, il faut les jours de séance de ce collectif, sa première et sa dernière date."
JOURNAL_VIDE = "Le journal est vide : seules les séances à venir sont comptées."


def resume(contexte: Contexte) -> dict[str, Any]:
    """`journal-clas/1`: what was held, by month and collectif, by collectif, in all; null where a session lacks it."""
    journal = contexte.dossier.journal or []
    par_mois: dict[tuple[int, int, str], list[SeanceTenue]] = {}
    par_collectif: dict[str, list[SeanceTenue]] = {nom: [] for nom, _ in contexte.collectifs()}
    for seance in journal:
        par_mois.setdefault((seance.date.year, seance.date.month, seance.collectif), []).append(seance)
        par_collectif.setdefault(seance.collectif, []).append(seance)
    return {
        "format": "journal-clas/1",
        "mois": [
            {"mois": f"{annee}-{mois:02}", "libelle": f"{MOIS[mois - 1]} {annee}", "collectif": nom, **_sommes(seances)}
            for (annee, mois, nom), seances in sorted(par_mois.items())
        ],
        "collectifs": [{"collectif": nom, **_sommes(seances)} for nom, seances in par_collectif.items()],
        "total": _sommes(journal),
    }


def _sommes(seances: list[SeanceTenue]) -> dict[str, Any]:
    totaux = totaliser(seances)
    automne, hiver = semaines_par_moitie(totaux.jours)
    return {
        "seances": totaux.seances,
        "presences": totaux.presences,
        "heures_salariees": en_donnees(totaux.heures_salariees),
        "heures_benevoles": en_donnees(totaux.heures_benevoles),
        "semaines_sept_dec": automne,
        "semaines_janv_aout": hiver,
        "semaines": automne + hiver,
    }


def prevision(contexte: Contexte) -> list[dict[str, Any]]:
    """For each collectif: weeks held, weeks at the planned end at this pace, and the day that brings the minimum."""
    return [_prevoir(nom, collectif, contexte) for nom, collectif in contexte.collectifs()]


def _prevoir(nom: str, collectif: Collectif, contexte: Contexte) -> dict[str, Any]:
    minimum = minimum_semaines(contexte.reglement)
    tenus = jours_tenus(nom, contexte)
    fiche: dict[str, Any] = {
        "collectif": nom,
        "semaines_tenues": sum(semaines_par_moitie(tenus)),
        "semaines_minimum": minimum,
        "semaines_prevues": None,
        "atteint_le": None,
        "fin_suffisante": None,
    }
    try:
        lu = decompte(collectif, contexte)
    except CalendrierIndisponible as erreur:
        return fiche | {"phrase": typographier(f"{str(erreur).capitalize()} : comptez les semaines à la main.")}
    if lu is None:
        return fiche | {"phrase": typographier(SANS_DATES)}
    jours = sorted({*tenus, *(jour for jour in lu.seances if jour >= contexte.le)})
    prevues = sum(semaines_par_moitie(jours))
    atteint = jour_atteignant(jours, minimum) if minimum else None
    suffisante = None
    if minimum and atteint is None:
        apres = [j for j in jours_possibles(collectif, contexte) if j >= contexte.le and j > (collectif.fin or j)]
        suffisante = jour_atteignant(sorted([*jours, *apres]), minimum)
    rythme = "À ce rythme" if tenus else "Avec les jours prévus"
    phrase = f"{rythme}, {_phrase(prevues, minimum, atteint, suffisante, collectif.fin)}"
    if atteint and atteint < contexte.le:
        phrase = f"Les {compte(minimum, 'semaines')} demandées sont faites depuis le {jour_long(atteint)}."
    if not tenus and any(jour < contexte.le for jour in lu.seances):
        phrase = f"{phrase} {JOURNAL_VIDE}"
    return fiche | {
        "semaines_prevues": prevues,
        "atteint_le": en_donnees(atteint),
        "fin_suffisante": en_donnees(suffisante),
        "phrase": typographier(phrase),
    }


def _phrase(prevues: int, minimum: int, atteint: date | None, suffisante: date | None, fin: date | None) -> str:
    total = compte(prevues, "semaines")
    a_la_fin = f" à la fin prévue, le {jour_long(fin)}" if fin else ""
    if atteint:
        return f"{compte(minimum, 'semaines')} le {jour_long(atteint)} ; {total}{a_la_fin}."
    if not minimum:
        return f"{total}{a_la_fin}."
    manque = f"{total}{a_la_fin} : il en manque {minimum - prevues}."
    if suffisante:
        return f"{manque} Pour y arriver avec les mêmes jours, continuez jusqu’au {jour_long(suffisante)}."
    return f"{manque} Avec ces jours, aucune date de l’année scolaire n’y suffit : écrivez à votre Caf."


def jours_tenus(nom: str, contexte: Contexte) -> list[date]:
    """Days of the log of one collectif."""
    return [s.date for s in contexte.dossier.journal or [] if s.collectif == nom]


def csv(contexte: Contexte) -> dict[str, Any]:
    """The whole log as the text of a CSV file."""
    return {"texte": ecrire_csv(par_date(contexte.dossier.journal or []))}


def lire(_contexte: Contexte, texte: str) -> dict[str, Any]:
    """The sessions of a CSV text, as the dossier writes them, or every error with its line and its column."""
    try:
        return {"journal": en_donnees(lire_csv(texte)), "erreurs": []}
    except DonneesInvalides as invalide:
        return {"journal": [], "erreurs": erreurs(invalide)}


def par_date(journal: Iterable[SeanceTenue]) -> list[SeanceTenue]:
    """Sessions in the order of the year, then of the collectifs."""
    return sorted(journal, key=lambda s: (s.date, s.collectif, s.creneau or "", s.id or ""))
