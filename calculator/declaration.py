"""What to type into AFAS: each figure of the « cartographie », where it comes from, and whether the figures agree.

Source: Savoie 2024-2025, "Cartographie des données à saisir dans le service Afas".
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Literal

from calculator.budget import total
from calculator.calendrier import CalendrierIndisponible
from calculator.contexte import Contexte
from calculator.dossier import Budget, Declaration, Niveau
from calculator.financement import arrondir, collectifs_reels
from calculator.journal import Totaux, semaines_par_moitie, totaliser
from calculator.mesures import decompte
from calculator.regles import DonneeAfas

TypeDeclaration = Literal["previsionnelle", "reelle"]
Chiffre = int | Decimal | None


@dataclass(frozen=True)
class Donnee:
    """One figure to type: None where the dossier does not tell."""

    id: str
    libelle: str
    valeur: Chiffre
    origine: str
    """`journal`, `collectifs`, `calendrier`, `budget`, `declaration`, or `non_precise`."""


@dataclass(frozen=True)
class Calculs:
    """Everything that the figures are made from."""

    contexte: Contexte
    type: TypeDeclaration

    @cached_property
    def journal(self) -> Totaux | None:
        """The session log, summed up."""
        return totaliser(self.contexte.dossier.journal) if self.contexte.dossier.journal else None

    @cached_property
    def declaration(self) -> Declaration:
        """What nothing else tells."""
        return self.contexte.dossier.declaration or Declaration()

    @cached_property
    def jours(self) -> tuple[tuple[date, ...] | None, str]:
        """Days with a session: held (from the log, for the real figures), else possible (from the calendar)."""
        if self.type == "reelle" and self.journal:
            return self.journal.jours, "journal"
        collectifs = self.contexte.dossier.collectifs or []
        try:
            possibles = [decompte(c, self.contexte) for c in collectifs]
        except CalendrierIndisponible:
            return None, "calendrier"
        if not possibles or None in possibles:
            return None, "calendrier"
        return tuple(sorted({j for p in possibles if p for j in p.seances})), "calendrier"

    def semaines(self, automne: bool) -> tuple[Chiffre, str]:
        """Weeks with a session of at least one collectif, in one half of the year."""
        jours, origine = self.jours
        if jours is None:
            return None, origine
        return semaines_par_moitie(jours)[0 if automne else 1], origine

    def par_niveau(self, niveau: Niveau, declare: int | None) -> tuple[Chiffre, str]:
        """Children of a level: as declared, else those of the collectifs of that level."""
        if declare is not None:
            return declare, "declaration"
        collectifs = self.contexte.dossier.collectifs or []
        if not collectifs or any(c.niveau in (None, "autre") or c.enfants is None for c in collectifs):
            return None, "collectifs"
        return sum(c.enfants or 0 for c in collectifs if c.niveau == niveau), "collectifs"

    def heures(self, qui: Literal["heures_salariees", "heures_benevoles"]) -> Decimal | None:
        """Hours of all sessions."""
        return getattr(self.journal, qui) if self.journal else None

    def etp(self, qui: Literal["heures_salariees", "heures_benevoles"], base: str) -> Decimal | None:
        """Full-time equivalents: hours over the hours of the base, rounded half up to two places.

        Source: Ain 2025-2026, "généralement 1820 heures payées ou de 1607 heures travaillées".
        """
        heures = self.heures(qui)
        heures_base = next(b.heures for b in self.contexte.reglement.bases_etp if b.id == base)
        return None if heures is None else arrondir(Fraction(heures) / heures_base)


def _somme(budget: Budget | None) -> Decimal | None:
    return total(budget.charges) if budget else None


def _collectifs(c: Calculs) -> tuple[Chiffre, str]:
    if c.type == "reelle":
        return collectifs_reels(c.contexte.dossier), "collectifs"
    return len(c.contexte.dossier.collectifs or []) or c.contexte.dossier.collectifs_agrees, "collectifs"


def _inscrits(c: Calculs) -> tuple[Chiffre, str]:
    effectifs = [x.enfants for x in c.contexte.dossier.collectifs or []]
    connus = [e for e in effectifs if e is not None]
    return (sum(connus) if effectifs and len(connus) == len(effectifs) else None), "collectifs"


CHIFFRES: dict[str, Callable[[Calculs], tuple[Chiffre, str]]] = {
    "budget_previsionnel": lambda c: (_somme(c.contexte.dossier.budget), "budget"),
    "compte_resultat": lambda c: (_somme(c.declaration.compte_de_resultat), "declaration"),
    "collectifs": _collectifs,
    "enfants_inscrits": _inscrits,
    "enfants_elementaire": lambda c: c.par_niveau("elementaire", c.declaration.enfants_elementaire),
    "enfants_college": lambda c: c.par_niveau("college", c.declaration.enfants_college),
    "enfants_lycee": lambda c: c.par_niveau("lycee", c.declaration.enfants_lycee),
    "enfants_hors_filiere_generale": lambda c: (c.declaration.enfants_hors_filiere_generale, "declaration"),
    "familles": lambda c: (c.declaration.familles, "declaration"),
    "semaines_sept_dec": lambda c: c.semaines(automne=True),
    "semaines_janv_aout": lambda c: c.semaines(automne=False),
    "seances_realisees": lambda c: (c.journal.seances if c.journal else None, "journal"),
    "presences": lambda c: (c.journal.presences if c.journal else None, "journal"),
    "etp_salaries": lambda c: (c.etp("heures_salariees", "payees"), "journal"),
    "etp_benevoles": lambda c: (c.etp("heures_benevoles", "payees"), "journal"),
    "heures_salaries": lambda c: (c.heures("heures_salariees"), "journal"),
    "heures_benevoles": lambda c: (c.heures("heures_benevoles"), "journal"),
}
"""How each figure of the cartographie is found; one that is not here is « non précisé »."""


def donnees(contexte: Contexte, type_: TypeDeclaration) -> list[Donnee]:
    """Every figure that AFAS asks for this declaration, in the order of the cartographie."""
    calculs = Calculs(contexte, type_)
    demandees = [d for d in contexte.reglement.afas if (d.previsionnelle if type_ == "previsionnelle" else d.reelle)]
    return [_donnee(d, calculs) for d in demandees]


def _donnee(demandee: DonneeAfas, calculs: Calculs) -> Donnee:
    chercher = CHIFFRES.get(demandee.id)
    valeur, origine = chercher(calculs) if chercher else (None, "non_precise")
    return Donnee(demandee.id, demandee.libelle, valeur, origine)
