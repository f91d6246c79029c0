"""Quotes as pages show them: words, document, place, and one click to the words in their source."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from calculator.modele import Citation
from publisher.contenu import Passage
from publisher.depot import Depot
from publisher.pages.liens import fragment_de_texte
from publisher.pages.texte_source import nettoyer, place


@dataclass(frozen=True)
class Renvoi:
    """One quote, ready to show."""

    extrait: str
    document: str
    lieu: str | None
    url: str
    """From the site's root, with the anchor and the text directive."""


class Citations:
    """Turns the citations of the data into what a page shows."""

    def __init__(self, depot: Depot) -> None:
        self._depot = depot
        self._connus = _connus(depot)

    def __call__(self, citation: Citation | Passage) -> Renvoi:
        """The quote of `citation`; the document is named with its Caf, since pages mix documents."""
        lieu = citation.lieu if isinstance(citation, Citation) else None
        cle = citation.source, citation.extrait, lieu
        if cle not in self._connus:
            self._connus[cle] = Renvoi(
                extrait=nettoyer(citation.extrait),
                document=self.document(citation.source),
                lieu=lieu,
                url=self.adresse(citation.source, citation.extrait),
            )
        return self._connus[cle]

    def toutes(self, citations: Iterable[Citation]) -> list[Renvoi]:
        """Each of `citations`."""
        return [self(citation) for citation in citations]

    def document(self, source: str) -> str:
        """« Note de cadrage 2025-2026, Caf de l’Isère »."""
        fiche = self._depot.sources[source]
        return f"{fiche.titre_court}, {fiche.editeur}"

    def adresse(self, source: str, extrait: str) -> str:
        """Address of the words `extrait` in the page of their source."""
        trouve = place(extrait, self._depot.textes[source])
        page = page_de(source)
        return f"{page}#{trouve[0]}{fragment_de_texte(trouve[1])}" if trouve else page


@lru_cache(1)
def _connus(depot: Depot) -> dict[tuple[str, str, str | None], Renvoi]:  # noqa: ARG001
    """The quotes that pages of `depot` have shown so far: each stands on several."""
    return {}


def page_de(source: str) -> str:
    """Address of the page of a source: « isere/sources/note-de-cadrage-2025-2026/ »."""
    slug, _, nom = source.partition("/")
    return f"{slug}/sources/{nom}/"
