"""Templates: strict, and no text from the data can become HTML or Markdown markup."""

import re
from collections.abc import Callable, Hashable
from functools import cache, lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, nodes, pass_context
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup

from publisher import typographie
from publisher.caf import caf
from publisher.pages import liens, phrases

DOSSIER = Path(__file__).resolve().parents[2] / "docs" / "templates"

REPETES = 20_000
"""Texts kept once escaped: pages repeat each other."""
_MARQUAGE = re.compile(r"[&<>\"'\\`*_{}\[\]|~^]")
_DEBUT_DE_LIGNE = re.compile(r"^(?:[-+#:=!.]|\d+(?=[.)]))")


@lru_cache(REPETES)
def echapper(texte: str) -> Markup:
    """`texte` with French spaces, as plain text both for HTML and for Markdown."""
    return brut(typographie.espaces(texte))


@lru_cache(REPETES)
def brut(texte: str) -> Markup:
    """`texte` on one line, its words untouched, with every sign of HTML and Markdown as a character reference."""
    ligne = typographie.une_ligne(texte)
    ligne = _MARQUAGE.sub(lambda signe: f"&#{ord(signe.group())};", ligne)
    return Markup(_DEBUT_DE_LIGNE.sub(lambda debut: "".join(f"&#{ord(c)};" for c in debut.group()), ligne))  # noqa: S704


def tel_quel(texte: str) -> Markup:
    """`texte` as it stands, lines and spaces kept: for code."""
    return Markup(re.sub(r"[&<>\"'\\`*_{}\[\]|~^#]", lambda signe: f"&#{ord(signe.group())};", texte))  # noqa: S704


def _sortie(valeur: object) -> Markup:
    """What a template writes: text is escaped here, once."""
    if isinstance(valeur, Markup):
        return valeur
    if isinstance(valeur, str):
        return echapper(valeur)
    if hasattr(valeur, "__html__"):
        return Markup(valeur.__html__())  # noqa: S704
    if valeur is None:
        raise ValueError("une valeur absente arrive jusqu’au texte d’une page")
    return echapper(str(valeur))


class _Redacteur(CodeGenerator):
    """Writes the code of a template: `_sortie` alone stands around each value, which Jinja would escape once more."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002
        assert finalize.src is not None
        self.write(finalize.src)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:  # noqa: ARG002
        self.write(")")


@pass_context
def _lien(contexte: Context, cible: str) -> str:
    return liens.relatif(contexte["url"], cible)


@lru_cache(500)
def une_fois(macro: Macro, /, *arguments: Hashable) -> str:
    """What a macro says that looks at no page: the same wherever it is called with the same `arguments`."""
    return macro(*arguments)


FILTRES: dict[str, Callable[..., str]] = {
    "annees_de_convention": phrases.annees_de_convention,
    "ancre": lambda identifiant: identifiant.replace("_", "-"),
    "brut": brut,
    "caf": caf,
    "capitale": typographie.capitale,
    "debut": lambda texte: " ".join(texte.split()[:6]),
    "duree": typographie.duree,
    "enumeration": typographie.enumeration,
    "heure": typographie.heure,
    "identifiant": liens.identifiant,
    "jour": typographie.jour,
    "jour_sans_nom": typographie.jour_sans_nom,
    "minuscule": lambda texte: texte[:1].lower() + texte[1:],
    "mois": typographie.mois,
    "montant": typographie.montant,
    "nombre": typographie.nombre,
    "pluriel": typographie.pluriel,
    "pourcent": typographie.pourcent,
    "quantieme": typographie.quantieme,
    "borne": phrases.borne,
    "borne_sans_unite": phrases.borne_sans_unite,
    "portee": phrases.portee,
    "delai": phrases.delai,
    "tel": liens.tel,
    "tel_quel": tel_quel,
}


def relire() -> None:
    """Read the templates again where one of them was written since: each keeps what it imports."""
    _actuel(tuple((str(p), p.stat().st_mtime_ns) for p in sorted(DOSSIER.rglob("*.j2"))))


@lru_cache(1)
def _actuel(etat: tuple[tuple[str, int], ...]) -> None:  # noqa: ARG001
    environnement.cache_clear()
    une_fois.cache_clear()


class _Compiles(BytecodeCache):
    """Templates that this process compiled, each as long as its text is the same."""

    def __init__(self) -> None:
        self.codes = dict[tuple[str, str], CodeType]()

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self.codes[bucket.key, bucket.checksum] = bucket.code


_COMPILES = _Compiles()


class _Environnement(Environment):
    code_generator_class = _Redacteur


@cache
def environnement() -> Environment:
    """The one environment of all templates, as they were when it was made."""
    env = _Environnement(
        loader=FileSystemLoader(DOSSIER),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_sortie,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=_COMPILES,
    )
    env.filters.update(FILTRES)
    env.globals.update(lien=_lien, mots=phrases.MOTS, une_fois=une_fois)
    return env


def rendre(gabarit: str, url: str, /, **contexte: Any) -> str:
    """The Markdown of a template (« accueil.md.j2 ») for the page at `url`; its `lien(…)` are relative to that page."""
    return environnement().get_template(gabarit).render(url=url, **contexte)
