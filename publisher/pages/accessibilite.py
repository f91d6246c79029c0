"""The criteria of RGAA 4.1 and what tests really look at; the figures of the statement are counted from them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, Decimal
from functools import cache

import yaml
from yaml import CSafeLoader

from publisher.place import ROOT

TABLE = ROOT / "docs" / "accessibilite.yml"
ETATS = {
    "couvert": "vérifié par un essai",
    "partiel": "vérifié en partie",
    "non_evalue": "non évalué",
    "sans_objet": "sans objet",
}


@dataclass(frozen=True)
class Critere:
    """One criterion, by its number and its matter in our words."""

    theme: str
    numero: str
    etat: str
    sujet: str
    essais: list[str] = field(default_factory=list)
    """Tests that fail when it is broken, as pytest names them."""
    remarque: str = ""

    @property
    def dit(self) -> str:
        """Its state in words."""
        return ETATS[self.etat]


@dataclass(frozen=True)
class Bilan:
    """The figures of the statement."""

    themes: Mapping[str, list[Critere]]
    total: int
    couvert: int
    partiel: int
    non_evalue: int
    sans_objet: int

    @property
    def applicables(self) -> int:
        """Those that the site has something for."""
        return self.total - self.sans_objet

    @property
    def part(self) -> Decimal:
        """Share of these that a test covers, rounded down to a hundredth: no rate of conformity."""
        return (Decimal(self.couvert) / (self.applicables or 1)).quantize(Decimal("0.01"), ROUND_DOWN)


@cache
def criteres() -> tuple[Critere, ...]:
    """The table of the house."""
    lu = yaml.load(TABLE.read_text("utf-8"), Loader=CSafeLoader)
    return tuple(
        Critere(theme, numero, etat, sujet, [lu["essais"][e] for e in (reste or [[]])[0]], *reste[1:])
        for theme, lignes in lu["themes"].items()
        for numero, (etat, sujet, *reste) in lignes.items()
    )


def bilan(table: Iterable[Critere]) -> Bilan:
    """Count."""
    themes: dict[str, list[Critere]] = {}
    for critere in table:
        themes.setdefault(critere.theme, []).append(critere)
    compte = Counter(c.etat for lignes in themes.values() for c in lignes)
    return Bilan(themes, compte.total(), **{etat: compte[etat] for etat in ETATS})
