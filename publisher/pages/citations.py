"""Quotes as pages show them: words, document, place, and one click to the words in their source."""

from collections.abc import Iterable
from dataclasses import dataclass

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

    def __call__(self, citation: Citation | Passage) -> Renvoi:
        """The quote of `citation`; the document is named with its Caf, since pages mix documents."""
        return Renvoi(
            extrait=nettoyer(citation.extrait),
            document=self.document(citation.source),
            lieu=citation.lieu if isinstance(citation, Citation) else None,
            url=self.adresse(citation.source, citation.extrait),
        )

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


def page_de(source: str) -> str:
    """Address of the page of a source: « isere/sources/note-de-cadrage-2025-2026/ »."""
    slug, _, nom = source.partition("/")
    return f"{slug}/sources/{nom}/"
