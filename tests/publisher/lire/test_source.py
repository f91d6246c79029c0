"""What a person accepted of a document, as a file to be looked at again."""

import yaml

from publisher.lire.propositions import proposer
from publisher.lire.source import propositions


def citation(texte: str) -> dict[str, str]:
    (gardee,) = yaml.safe_load(propositions("isere/note", proposer(texte)))["propositions"]
    (dite,) = gardee["citations"]
    return dict(dite)


def test_a_citation_tells_the_page() -> None:
    assert citation("Bonjour.\n\fLe 3 juin 2026.")["lieu"] == "page 2"


def test_a_citation_tells_no_page_where_the_text_has_none() -> None:
    assert citation("Le 3 juin 2026.").keys() == {"source", "extrait"}
