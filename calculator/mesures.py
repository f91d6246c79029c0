"""The quantities that rules bound: read from a collectif or from the whole project.

A quantity is an interval, since a dossier may leave a part untold: both ends are equal when all is known.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from calculator.calendrier import CalendrierIndisponible, Decompte, annee_scolaire, compter
from calculator.contexte import Contexte
from calculator.dossier import Collectif, JourSemaine, Ligne
from calculator.phrases import compte

TOUS_LES_JOURS: tuple[JourSemaine, ...] = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi")
CENT = Decimal(100)


@dataclass(frozen=True)
class Valeur:
    """A quantity as the dossier tells it: somewhere from `bas` to `haut`; both None when nothing is told."""

    bas: Decimal | None
    haut: Decimal | None
    note: str = ""
    """What a reader must know about how it was found."""
    sans_objet: bool = False

    @property
    def connue(self) -> bool:
        """All that decides is told."""
        return self.bas is not None and self.bas == self.haut


INCONNUE = Valeur(None, None)
SANS_OBJET = Valeur(None, None, sans_objet=True)


def exacte(valeur: Decimal | int | None, note: str = "") -> Valeur:
    """A quantity that is told, or not at all."""
    return Valeur(None, None, note) if valeur is None else Valeur(Decimal(valeur), Decimal(valeur), note)


def enfants(collectif: Collectif, _contexte: Contexte) -> Valeur:
    """Children enrolled."""
    return exacte(collectif.enfants)


def encadrants(collectif: Collectif, _contexte: Contexte) -> Valeur:
    """Adults at each session, professionals or volunteers."""
    return exacte(collectif.encadrants)


def seances_par_semaine(collectif: Collectif, _contexte: Contexte) -> Valeur:
    """Weekly sessions."""
    return exacte(None if collectif.seances is None else len(collectif.seances))


def minutes_par_seance(collectif: Collectif, _contexte: Contexte) -> Valeur:
    """Minutes of the shortest weekly session."""
    if collectif.seances is None:
        return INCONNUE
    if not collectif.seances:
        return SANS_OBJET
    connues = [Decimal(s.minutes) for s in collectif.seances if s.minutes is not None]
    if len(connues) == len(collectif.seances):
        return exacte(min(connues))
    return Valeur(Decimal(0), min(connues)) if connues else INCONNUE


def semaines(collectif: Collectif, contexte: Contexte) -> Valeur:
    """Weeks of one school year in which a session can be held: from the dates, else as declared."""
    declarees = collectif.semaines
    if not (collectif.debut and collectif.fin):
        return exacte(declarees)
    try:
        surs, possibles = _jours_surs(collectif), _jours_possibles(collectif)
        bas = max(par_annee(collectif, contexte, surs), default=0)
        haut = bas if possibles == surs else max(par_annee(collectif, contexte, possibles), default=0)
    except CalendrierIndisponible as erreur:
        return exacte(declarees, f"{str(erreur).capitalize()} : comptez les semaines à la main.")
    if bas != haut and declarees is not None and declarees <= haut:
        return exacte(declarees, "Indiquez les jours de séance : les semaines seront comptées pour vous.")
    notes = []
    if bas == haut and declarees is not None and declarees != bas:
        notes.append(
            f"Vous avez écrit {compte(declarees, 'semaines')} ; les dates en donnent {bas}, et elles seules comptent."
        )
    if annee_scolaire(collectif.debut) != annee_scolaire(collectif.fin):
        notes.append("Les dates couvrent plusieurs années scolaires : la plus longue est retenue.")
    return Valeur(Decimal(bas), Decimal(haut), " ".join(notes))


def decompte(collectif: Collectif, contexte: Contexte) -> Decompte | None:
    """Weeks and sessions of a collectif whose dates and weekdays are told; None otherwise.

    Raises CalendrierIndisponible.
    """
    jours = _jours_surs(collectif)
    if not (collectif.debut and collectif.fin and jours):
        return None
    return compter(
        contexte.calendrier, contexte.reglement.zone, collectif.debut, collectif.fin, jours, collectif.fermetures or ()
    )


def par_annee(collectif: Collectif, contexte: Contexte, jours: Iterable[JourSemaine]) -> list[int]:
    """Weeks in each school year between the dates of the collectif."""
    assert collectif.debut and collectif.fin
    possibles = compter(
        contexte.calendrier, contexte.reglement.zone, collectif.debut, collectif.fin, jours, collectif.fermetures or ()
    )
    if annee_scolaire(collectif.debut) == annee_scolaire(collectif.fin):
        return [possibles.semaines]
    par_an: dict[int, set[tuple[int, int]]] = {}
    for jour in possibles.seances:
        par_an.setdefault(annee_scolaire(jour), set()).add(jour.isocalendar()[:2])
    return [len(vues) for vues in par_an.values()]


def _jours_surs(collectif: Collectif) -> list[JourSemaine]:
    return [s.jour for s in collectif.seances or [] if s.jour]


def _jours_possibles(collectif: Collectif) -> list[JourSemaine]:
    """The weekdays told; any of the week where some are not."""
    surs = _jours_surs(collectif)
    return surs if collectif.seances is not None and len(surs) == len(collectif.seances) else list(TOUS_LES_JOURS)


def duree_ans(contexte: Contexte) -> Valeur:
    """Years that the project asks for."""
    projet = contexte.dossier.projet
    return exacte(projet.duree_ans if projet else None)


def cofinancement_hors_caf(contexte: Contexte) -> Valeur:
    """Share, in per cent, of the produits of classes 70 to 79 that do not come from the Caf."""
    budget = contexte.dossier.budget
    produits = [p for p in (budget and budget.produits) or [] if compte_de_produits(p) is not False]
    if not produits or any(p.montant is None or p.compte is None for p in produits):
        return INCONNUE
    total = sum((p.montant for p in produits if p.montant is not None), Decimal(0))
    if not total:
        return INCONNUE
    sur = sum((p.montant for p in produits if p.montant is not None and p.financeur and not est_caf(p)), Decimal(0))
    doute = sum((p.montant for p in produits if p.montant is not None and not p.financeur), Decimal(0))
    return Valeur(sur / total * CENT, (sur + doute) / total * CENT)


def compte_de_produits(ligne: Ligne) -> bool | None:
    """Class 70 to 79: money that comes in (86 and 87 are voluntary contributions)."""
    return None if ligne.classe is None else ligne.classe.startswith("7")


def est_caf(ligne: Ligne) -> bool:
    """Paid by the Caf."""
    return (ligne.financeur or "").strip().casefold() == "caf"


PAR_COLLECTIF: dict[str, Callable[[Collectif, Contexte], Valeur]] = {
    "enfants": enfants,
    "encadrants": encadrants,
    "seances_par_semaine": seances_par_semaine,
    "minutes_par_seance": minutes_par_seance,
    "semaines": semaines,
}
PAR_PROJET: dict[str, Callable[[Contexte], Valeur]] = {
    "duree_ans": duree_ans,
    "cofinancement_hors_caf": cofinancement_hors_caf,
}
