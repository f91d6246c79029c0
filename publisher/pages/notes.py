"""Sections of a framing note: the source's words as paragraphs and lists, each with the way to its place."""

from collections.abc import Iterable
from dataclasses import dataclass

from publisher.contenu import Passage, Section
from publisher.depot import Depot
from publisher.pages.citations import Citations
from publisher.pages.texte_source import nettoyer


@dataclass(frozen=True)
class Bloc:
    """A paragraph, a list or a heading of the source, and the address of its first words."""

    forme: str
    textes: list[str]
    url: str
    document: str


@dataclass(frozen=True)
class SectionVue:
    """One section, ready to show."""

    id: str
    titre: str
    resume: str | None
    blocs: list[Bloc]


def section(donnee: Section, depot: Depot) -> SectionVue:
    """What a page shows of one section."""
    return SectionVue(donnee.id, donnee.titre, donnee.resume, blocs(donnee.passages, depot))


def sections(donnees: Iterable[Section], page: str, depot: Depot) -> list[SectionVue]:
    """The sections that stand on one page, in the order of the data."""
    return [section(s, depot) for s in donnees if s.page == page]


def blocs(passages: Iterable[Passage], depot: Depot) -> list[Bloc]:
    """Passages put together: « suite » continues the text before it, neighbouring « puce » make one list."""
    citer = Citations(depot)
    suite: list[Bloc] = []
    for passage in passages:
        texte = nettoyer(passage.extrait)
        if passage.forme == "suite" and suite:
            suite[-1].textes[-1] += f" {texte}"
        elif passage.forme == "puce" and suite and suite[-1].forme == "puce":
            suite[-1].textes.append(texte)
        else:
            forme = "paragraphe" if passage.forme == "suite" else passage.forme
            suite.append(
                Bloc(forme, [texte], citer.adresse(passage.source, passage.extrait), citer.document(passage.source))
            )
    return suite
