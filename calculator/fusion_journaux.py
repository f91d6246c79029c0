"""Session logs of several devices made one: nothing lost, nothing counted twice, and what differs left to a person.

Two entries are the same session when they have the same id, or when all they tell is the same and one has no id.
Two that cannot both stand are a conflict: one id with two contents, or one collectif at one time of one day told twice
by devices that do not know of each other's. The order of the logs changes nothing, nor does merging one again.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from calculator.dossier import SeanceTenue

Cle = tuple[date, str, str]


@dataclass(frozen=True)
class Version:
    """One way in which a session is told, and by which logs (their ranks)."""

    seance: SeanceTenue
    journaux: tuple[int, ...]
    fois: int = 1
    """How often a log has it: more than once only without an id."""


@dataclass(frozen=True)
class Conflit:
    """Versions of which a person chooses."""

    raison: str
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class Fusion:
    """What all logs agree on, and what they do not; no version of a conflict is in `journal`."""

    journal: tuple[SeanceTenue, ...]
    conflits: tuple[Conflit, ...]


def fusionner(journaux: Sequence[Iterable[SeanceTenue]]) -> Fusion:
    """Merge the logs."""
    lus = [list(journal) for journal in journaux]
    groupes = _groupes(_versions(lus))
    sures = [v for groupe in groupes if len(groupe) == 1 for v in groupe]
    return Fusion(
        journal=tuple(sorted((s for v in sures for s in [v.seance] * v.fois), key=ordre)),
        conflits=tuple(
            sorted(
                (Conflit(_raison(groupe), tuple(groupe)) for groupe in groupes if len(groupe) > 1),
                key=lambda c: ordre(c.versions[0].seance),
            )
        ),
    )


def cle(seance: SeanceTenue) -> Cle:
    """What tells a session from another in the eyes of a person: the day, the collectif, the time of day."""
    return seance.date, seance.collectif, seance.creneau or ""


def ordre(seance: SeanceTenue) -> tuple[str, ...]:
    """An order of all sessions that are not equal."""
    valeurs = (seance.presents, seance.encadrants, seance.heures_salariees, seance.heures_benevoles)
    jour, collectif, creneau = cle(seance)
    return jour.isoformat(), collectif, creneau, seance.id or "", *(f"{v or 0:012.2f}{v is None}" for v in valeurs)


def _nue(seance: SeanceTenue) -> SeanceTenue:
    """What is told, without the id."""
    return replace(seance, id=None)


def _versions(lus: list[list[SeanceTenue]]) -> list[Version]:
    """Every entry once, with the logs that tell it.

    Entries without an id are those of the same content that has one (the first of these, where there are several);
    what a log has more of them than that stays apart.
    """
    par_contenu: dict[SeanceTenue, set[SeanceTenue]] = {}
    for seance in (s for journal in lus for s in journal):
        par_contenu.setdefault(_nue(seance), set()).update({seance} if seance.id else ())
    versions: list[Version] = []
    for nue, jumelles in par_contenu.items():
        fois = max(sum(_nue(s) == nue for s in _uniques(journal)) for journal in lus) - len(jumelles)
        ou_nue = {rang for rang, journal in enumerate(lus) if nue in journal}
        for rang, jumelle in enumerate(sorted(jumelles, key=ordre)):
            ou = {n for n, journal in enumerate(lus) if jumelle in journal}
            versions.append(Version(jumelle, tuple(sorted(ou | (ou_nue if rang == 0 else set())))))
        if fois > 0:
            versions.append(Version(nue, tuple(sorted(ou_nue)), fois))
    return versions


def _uniques(journal: list[SeanceTenue]) -> list[SeanceTenue]:
    """The log, an id once."""
    return [*{s: None for s in journal if s.id}, *(s for s in journal if not s.id)]


def _groupes(versions: list[Version]) -> list[list[Version]]:
    """The versions that conflict with each other, together; each of the others alone."""
    groupe = {v: [v] for v in versions}
    voisins: dict[Cle | str, list[Version]] = {}
    for version in versions:
        voisins.setdefault(cle(version.seance), []).append(version)
        if version.seance.id:
            voisins.setdefault(version.seance.id, []).append(version)
    for proches in voisins.values():
        for une, autre in combinations(proches, 2):
            if groupe[une] is not groupe[autre] and _incompatibles(une, autre):
                groupe[une].extend(groupe[autre])
                for version in groupe[autre]:
                    groupe[version] = groupe[une]
    uniques = {id(membres): membres for membres in groupe.values()}
    return [sorted(membres, key=lambda v: ordre(v.seance)) for membres in uniques.values()]


def _incompatibles(une: Version, autre: Version) -> bool:
    """One id with two contents; or one time of one day, told by logs of which none has both."""
    if une.seance.id and une.seance.id == autre.seance.id:
        return True
    return not set(une.journaux) & set(autre.journaux)


def _raison(groupe: list[Version]) -> str:
    ids = Counter(v.seance.id for v in groupe if v.seance.id)
    if any(n > 1 for n in ids.values()):
        return "La même séance n’est pas racontée de la même façon."
    return "Plusieurs séances de ce collectif le même jour : est-ce la même ?"
