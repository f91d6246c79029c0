"""The last pass over a page: French spaces and apostrophes, and each acronym explained where it is first met."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from publisher.campagne import Terme
from publisher.typographie import espaces

_SANS_SIGLE = {
    "a", "abbr", "button", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "label", "legend", "option", "summary", "title",
}  # fmt: skip
_EXACT = ("script", "style", "pre", "code", "textarea")
_NEUTRE = rf"</?(?!(?:{'|'.join((*sorted(_SANS_SIGLE), *_EXACT))})\b)[a-zA-Z][^>]*>"
_MARQUAGE = re.compile(
    rf"(?P<neutres>{_NEUTRE}(?:\s*{_NEUTRE})*)"
    rf"|<!--.*?-->|<(?:{'|'.join(_EXACT)})\b.*?</(?:{'|'.join(_EXACT)})>"
    r"|</?[a-zA-Z][^>]*>|`[^`\n]*`|\]\([^)\n]*\)|\{[^}\n]*\}",
    re.DOTALL,
)
"""What is no text. Neighbouring tags that an acronym may follow are one piece: a page has a thousand of them."""
_BALISE = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_BLOCS, _LIGNES = ("\n\n", ""), (">\n", "<")
"""What ends a part of a page, and what begins the next: between blank lines; between two lines of HTML."""
_EXACT_OUVERT = re.compile(rf"<!--|<(?:{'|'.join(_EXACT)})\b")
_EXACT_FERME = re.compile(rf"<!--.*?-->|<(?:{'|'.join(_EXACT)})\b.*?</(?:{'|'.join(_EXACT)})>", re.DOTALL)

Morceau = tuple[str, bool | None, int]
"""Markup (None) or text, and whether an acronym may be explained in it; how many elements without are open."""


def mettre_en_forme(markdown: str, sigles: dict[str, Terme]) -> tuple[str, list[Terme]]:
    """The page with French typography and `<abbr>` on first uses; and the terms met, in order.

    Only text changes: never tags, attributes, code, Markdown targets; no acronym in headings, links and labels.
    """
    restants, rencontres = dict(sigles), list[Terme]()
    motif = _motif(tuple(sigles))

    def expliquer(trouve: re.Match[str]) -> str:
        terme = restants.get(trouve.group())
        if terme is None:
            return trouve.group()
        for forme in [f for f, t in restants.items() if t is terme]:
            del restants[forme]
        rencontres.append(terme)
        return f'<abbr title="{_attribut(nom_long(terme))}">{trouve.group()}</abbr>'

    finis = list[str]()
    for lue in _lectures(markdown, 0, _BLOCS, _lecteur(tuple(sigles))):
        if lue.sigles.isdisjoint(restants):
            finis += lue.morceaux
        else:
            finis += [motif.sub(expliquer, m) if rang % 2 else m for rang, m in enumerate(lue.morceaux)]
    return "".join(finis), rencontres


def formes(termes: list[Terme]) -> dict[str, Terme]:
    """The ways of writing each acronym (« AFAS », « Afas ») → its term; plain words of the field are left out."""
    table: dict[str, Terme] = {}
    for terme in termes:
        if re.fullmatch(r"[A-Z][A-Za-z]{1,7}", terme.sigle) and (terme.sigle.isupper() or terme.nom != "non_precise"):
            for forme in (terme.sigle, terme.sigle.upper(), terme.sigle.capitalize()):
                table.setdefault(forme, terme)
    return table


def nom_long(terme: Terme) -> str:
    """What the acronym stands for; where nobody says, what it is."""
    return terme.definition if terme.nom == "non_precise" else terme.nom


@dataclass(frozen=True)
class Lue:
    """A part of a page, typeset."""

    morceaux: Sequence[str]
    """Its text, in pieces: those of odd rank hold an acronym that may be explained there."""
    sigles: frozenset[str]
    """These acronyms."""
    ouvertes: int
    """How many elements without acronyms are open behind it."""


Lecteur = Callable[[str, int, bool], Lue | None]
"""Reads one part, before which so many elements without acronyms are open; the last of all, or not. None: what it
begins ends further down."""


def _lectures(texte: str, ouvertes: int, coupe: tuple[str, str], lire: Lecteur) -> Iterator[Lue]:
    """A text part by part: what stands between two cuts, or more where it cannot be read without the next."""
    fin, debut = coupe
    reste = ""
    *parties, derniere = texte.split(fin + debut)
    for partie in parties:
        lue = lire(f"{reste}{partie}{fin}", ouvertes, False)
        if lue:
            yield lue
            reste, ouvertes = debut, lue.ouvertes
        else:
            reste = f"{reste}{partie}{fin}{debut}"
    if lue := lire(reste + derniere, ouvertes, True):
        yield lue


@lru_cache(8)
def _lecteur(sigles: tuple[str, ...]) -> Lecteur:
    """The reader of pages that explain these acronyms: pages repeat each other, blocks and lines are read once."""
    motif = _motif(sigles)

    @lru_cache(20_000)
    def bloc(texte: str, ouvertes: int, dernier: bool) -> Lue | None:
        ici = dernier or not _inacheve(texte)
        return _reunir(_lectures(texte, ouvertes, _LIGNES, ligne)) if ici else None

    @lru_cache(20_000)
    def ligne(texte: str, ouvertes: int, dernier: bool) -> Lue | None:
        ici = dernier or not _inacheve(texte)
        return _composer(_parcourir(texte, ouvertes), motif) if ici else None

    return bloc


def _inacheve(texte: str) -> bool:
    """Tell whether a comment, or an element whose words are exact, ends further down."""
    return bool(_EXACT_OUVERT.search(texte) and _EXACT_OUVERT.search(_EXACT_FERME.sub("", texte)))


def _reunir(lues: Iterable[Lue]) -> Lue:
    """One part of several."""
    morceaux, suite, sigles, ouvertes = list[str](), list[str](), frozenset[str](), 0
    for lue in lues:
        premier, *autres = lue.morceaux
        suite.append(premier)
        if autres:
            morceaux += ["".join(suite), *autres[:-1]]
            suite = autres[-1:]
        sigles |= lue.sigles
        ouvertes = lue.ouvertes
    return Lue([*morceaux, "".join(suite)], sigles, ouvertes)


def _composer(morceaux: Iterable[Morceau], motif: re.Pattern[str]) -> Lue:
    composes, restees, trouves = [""], 0, set[str]()
    for texte, libre, ouvertes in morceaux:
        fini = texte if libre is None or texte.isspace() else espaces(texte)
        siens = motif.findall(fini) if libre else []
        if siens:
            composes += [fini, ""]
            trouves.update(siens)
        else:
            composes[-1] += fini
        restees = ouvertes
    return Lue(composes, frozenset(trouves), restees)


@lru_cache(8)
def _motif(sigles: tuple[str, ...]) -> re.Pattern[str]:
    """What finds these acronyms; nothing where there are none."""
    mots = "|".join(sorted(map(re.escape, sigles), key=len, reverse=True))
    return re.compile(rf"(?<![\w@./-])(?:{mots})(?![\w@-])" if sigles else r"(?!)")


def _attribut(texte: str) -> str:
    return re.sub(r"[&<>\"*_`\[\]{}\\]", lambda signe: f"&#{ord(signe.group())};", espaces(texte))


def _parcourir(markdown: str, ouvertes: int = 0) -> Iterator[Morceau]:
    """The pieces of a text before which so many elements without acronyms are open."""
    fin = 0
    for marque in _MARQUAGE.finditer(markdown):
        lien = markdown.rfind("[", fin, marque.start()) if marque.group().startswith("](") else -1
        if lien >= 0:
            lien -= markdown[lien - 1 : lien] == "!"
            yield from _lignes(markdown, fin, lien, ouvertes)
            fin = lien
        yield from _lignes(markdown, fin, marque.start(), ouvertes, libre=lien < 0)
        balise = None if marque.lastgroup else _BALISE.match(marque.group())
        if balise and balise.group(2).lower() in _SANS_SIGLE:
            ouvertes = max(0, ouvertes + (-1 if balise.group(1) else 1))
        yield marque.group(), None, ouvertes
        fin = marque.end()
    yield from _lignes(markdown, fin, len(markdown), ouvertes)


def _lignes(markdown: str, debut: int, fin: int, ouvertes: int, *, libre: bool = True) -> Iterator[Morceau]:
    """The text from `debut` to `fin`, cut where a Markdown heading begins or ends."""
    libre = libre and ouvertes == 0
    if not markdown.startswith("#", markdown.rfind("\n", 0, debut) + 1) and markdown.find("\n#", debut, fin) < 0:
        if debut < fin:
            yield markdown[debut:fin], libre, ouvertes
        return
    for ligne in re.finditer(r"[^\n]*\n|[^\n]+", markdown[debut:fin]):
        place = debut + ligne.start()
        titre = markdown.startswith("#", markdown.rfind("\n", 0, place) + 1)
        yield ligne.group(), libre and not titre, ouvertes
