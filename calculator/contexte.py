"""What every mechanism may look at: the dossier, the rules, the calendar, the day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from calculator.calendrier import Calendrier, annee_scolaire
from calculator.constats import Constat
from calculator.dossier import Collectif, Dossier
from calculator.memoire import Trouves
from calculator.regles import Regle, Reglement


@dataclass(frozen=True)
class Contexte:
    """One question put to the calculator."""

    dossier: Dossier
    reglement: Reglement
    calendrier: Calendrier
    le: date
    trouves: list[Trouves] | None = field(default=None, repr=False, compare=False)
    """What is known of each collectif already (`Memoire`)."""

    @cached_property
    def _nationales(self) -> dict[str, Regle]:
        return {r.id: r for r in self.reglement.nationales}

    def nationale(self, regle: Regle) -> Regle | None:
        """The national rule that the department's own text replaces, if any."""
        return self._nationales.get(regle.id)

    def annee(self, debut: date, fin: date) -> int:
        """School year in which dates are judged: the campaign's where they reach into it, else that of the first."""
        campagne = int(self.reglement.campagne[:4])
        premiere = annee_scolaire(debut)
        return campagne if premiere <= campagne <= annee_scolaire(fin) else premiere

    def collectifs(self) -> Iterator[tuple[str, Collectif]]:
        """Each collectif with the name under which constats speak of it."""
        for rang, collectif in enumerate(self.dossier.collectifs or [], start=1):
            yield collectif.nom or f"Collectif {rang}", collectif

    def chacun(self, regle: Regle, juger: Callable[[str, Collectif], Constat]) -> Iterator[Constat]:
        """One constat per collectif; `juger` looks at it, its name, the structure, the rules and the calendar alone."""
        trouves: list[Trouves] = self.trouves or [{} for _ in self.dossier.collectifs or []]
        for (nom, collectif), siens in zip(self.collectifs(), trouves, strict=True):
            if id(regle) not in siens:
                siens[id(regle)] = juger(nom, collectif)
            yield siens[id(regle)]
