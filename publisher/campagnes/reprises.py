"""What a campaign carries over from a past one: the facts that only documents of a past campaign say.

Nothing marks them in the data: citing a document of the campaign is what makes a fact its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from calculator.modele import Citation
from publisher.campagne import Campagne
from publisher.depot import Depot

LISTES = (
    *("dates", "regles", "mecanismes", "financeurs", "etapes", "pieces", "textes", "contacts", "documents"),
    *("evenements", "priorites", "suites", "divergences"),
)
"""Fields whose items are facts of the year, each with its quotes. `chiffres` says of which year each figure is."""


@dataclass(frozen=True)
class Reprise:
    """One fact that is carried over, and the campaign of the document that says it."""

    chemin: str
    annee: str


def annee_reprise(depot: Depot, campagne: Campagne, citations: Iterable[Citation]) -> str | None:
    """The past campaign from which a fact with these quotes comes; None: a document of this campaign says it.

    A document of another department proves nothing here; without a document of its own, a fact is not a carried one.
    """
    prefixe = f"{campagne.departement}/"
    annees = [
        depot.sources[c.source].campagne
        for c in citations
        if c.source.startswith(prefixe) and c.source in depot.sources
    ]
    return max(annees) if annees and max(annees) < campagne.campagne else None


def reprises(depot: Depot, campagne: Campagne) -> list[Reprise]:
    """Every fact that is carried over, in the order of the file."""
    trouvees = []
    for champ in LISTES:
        liste = getattr(campagne, champ)
        for rang, fiche in enumerate(liste if isinstance(liste, list) else []):
            annee = annee_reprise(depot, campagne, fiche.citations)
            if annee:
                trouvees.append(Reprise(f"{champ}[{rang}]", annee))
    return trouvees


def reprise_de(depot: Depot, campagne: Campagne) -> str | None:
    """The campaign from which the whole file is carried over, as long as its document is that campaign's."""
    source = depot.sources.get(campagne.document)
    return source.campagne if source and source.campagne < campagne.campagne else None
