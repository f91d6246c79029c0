"""What was found of each collectif, kept from one answer to the next: an answer seldom changes more than one."""

from calculator.constats import Constat
from calculator.dossier import Collectif, Dossier, Structure

Trouves = dict[int, Constat]
"""Constats of one collectif, by the identity of their rule: the campaign keeps its rules as long as it is there."""


class Memoire:
    """For the rules and the calendar of one campaign, whatever the day."""

    def __init__(self) -> None:
        self._structure: Structure | None = None
        self._collectifs: list[tuple[Collectif, Trouves]] = []

    def trouves(self, dossier: Dossier) -> list[Trouves]:
        """For each collectif of `dossier`, the constats that still hold; to be completed by who judges.

        They hold for a collectif that is as it was, in its place, in a structure that is as it was.
        """
        avant = self._collectifs if dossier.structure == self._structure else []
        collectifs = dossier.collectifs or []
        rangs = range(len(collectifs))
        memes = [rang < len(avant) and avant[rang][0] == collectifs[rang] for rang in rangs]
        trouves: list[Trouves] = [avant[rang][1] if memes[rang] else {} for rang in rangs]
        self._structure = dossier.structure
        self._collectifs = list(zip(collectifs, trouves, strict=True))
        return trouves
