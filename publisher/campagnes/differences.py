"""What differs between two campaigns, of one department or of two."""

from dataclasses import dataclass
from typing import Any, Literal

from publisher.campagnes.fiches import RUBRIQUES, Fiche
from publisher.depot import Depot

Nature = Literal["ajoute", "retire", "change"]


@dataclass(frozen=True)
class Difference:
    """One fact that is not the same on both sides; None: this side says nothing of it."""

    rubrique: str
    avant: Fiche | None
    apres: Fiche | None

    @property
    def nature(self) -> Nature:
        """What happened to it."""
        if self.avant is None:
            return "ajoute"
        return "retire" if self.apres is None else "change"

    @property
    def fiche(self) -> Fiche:
        """The newest side."""
        fiche = self.apres or self.avant
        assert fiche is not None
        return fiche

    @property
    def personne(self) -> bool:
        """Tell whether only the person behind a contact changed."""
        return self.avant is not None and self.apres is not None and self.avant.dit == self.apres.dit


@dataclass(frozen=True)
class Comparaison:
    """Two campaigns, what differs, and what is the same."""

    de: tuple[str, str]
    vers: tuple[str, str]
    differences: list[Difference]
    pareilles: list[tuple[str, Fiche]]

    def rubriques(self) -> list[tuple[str, list[Difference]]]:
        """The differences under their headings; a heading without any is left out."""
        groupes = [(nom, [d for d in self.differences if d.rubrique == nom]) for nom in RUBRIQUES]
        return [(nom, groupe) for nom, groupe in groupes if groupe]


def comparer(depot: Depot, de: tuple[str, str], vers: tuple[str, str]) -> Comparaison:
    """Hold the campaign `vers` against the campaign `de`, each (department, year), fact by fact."""
    differences, pareilles = [], []
    for rubrique, lire in RUBRIQUES.items():
        avant = {fiche.id: fiche for fiche in lire(depot, *de)}
        apres = {fiche.id: fiche for fiche in lire(depot, *vers)}
        for identifiant in [*apres, *(i for i in avant if i not in apres)]:
            un, autre = avant.get(identifiant), apres.get(identifiant)
            if un and autre and (un.dit, un.tu) == (autre.dit, autre.tu):
                pareilles.append((rubrique, autre))
            else:
                differences.append(Difference(rubrique, un, autre))
    return Comparaison(de, vers, differences, pareilles)


def en_donnees(comparaison: Comparaison) -> dict[str, Any]:
    """`comparaison-clas/1`, for `--json`."""
    return {
        "format": "comparaison-clas/1",
        "de": dict(zip(("departement", "campagne"), comparaison.de, strict=True)),
        "vers": dict(zip(("departement", "campagne"), comparaison.vers, strict=True)),
        "differences": [
            {
                "rubrique": d.rubrique,
                "nature": d.nature,
                "id": d.fiche.id,
                "titre": d.fiche.titre,
                "avant": d.avant and d.avant.affiche,
                "apres": d.apres and d.apres.affiche,
            }
            for d in comparaison.differences
        ],
        "pareils": len(comparaison.pareilles),
    }
