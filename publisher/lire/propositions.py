"""Dates, amounts, thresholds and addresses that a text holds, each with its exact words and its place.

Nothing is decided here: a person accepts each one. Text in, proposals out, no file: the browser can use it too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.extraits import numerotes, sans_balises
from publisher.lire import motifs
from publisher.lire.motifs import Genre
from publisher.lire.phrase import autour

NOMS: dict[Genre, str] = {
    "date": "Date",
    "montant": "Montant",
    "seuil": "Seuil",
    "part": "Pourcentage",
    "courriel": "Courriel",
    "telephone": "Téléphone",
    "lien": "Lien",
}
UNE_FOIS = ("courriel", "telephone", "lien")
"""Kinds that are proposed once, however often the text repeats them."""
MAXIMUM = 2_000
"""Proposals of one document; beyond, nobody looks at them one by one."""


@dataclass(frozen=True)
class Proposition:
    """Something that the text says, to be looked at by a person."""

    genre: Genre
    valeur: str | None
    """As our data write it (« 2025-06-10 », « 8487.00 »); None: the words do not tell it whole, a day without year."""
    lu: str
    """The very words that were recognised."""
    extrait: str
    """The sentence around them, as it stands but for white space, tags and bullets."""
    page: int | None
    """From 1; None: the text does not tell its pages."""
    paragraphe: int
    """From 1: its anchor on the page of the source is `p<n>`."""

    @property
    def lieu(self) -> str:
        """Where to look for it."""
        return ", ".join(filter(None, [self.endroit, f"paragraphe {self.paragraphe}"]))

    @property
    def endroit(self) -> str:
        """Where it stands, for a citation; "": the text does not tell. Its paragraphs are counted by us alone."""
        return f"page {self.page}" if self.page else ""


def proposer(texte: str) -> list[Proposition]:
    """What the text holds, in its order; the same words in the same sentence once."""
    trouvees: dict[tuple[str, ...], Proposition] = {}
    for proposition in _toutes(texte):
        cle: tuple[str, ...] = (proposition.genre, (proposition.valeur or proposition.lu).casefold())
        if proposition.genre not in UNE_FOIS:
            cle += (proposition.extrait,)
        trouvees.setdefault(cle, proposition)
        if len(trouvees) == MAXIMUM:
            break
    return list(trouvees.values())


def _toutes(texte: str) -> Iterator[Proposition]:
    paginee = "\f" in texte  # as in what `pdftotext` writes: it ends each page
    for paragraphe, (page, bloc) in enumerate(numerotes(texte, "\f"), 1):
        ligne = " ".join(sans_balises(bloc).split())
        for genre, debut, fin, valeur in sorted(motifs.reperer(ligne), key=lambda t: t[1]):
            extrait = autour(ligne, debut, fin)
            yield Proposition(genre, valeur, ligne[debut:fin], extrait, page if paginee else None, paragraphe)
