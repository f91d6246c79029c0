"""One generated page: where it stands and what its Markdown says."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from publisher.typographie import espaces

_SEMBLABLES = str.maketrans({"<": "‹", ">": "›", '"': "”", "&": "＆", "\u2028": " ", "\u2029": " "})
"""The last two end a line for YAML, even between quotes."""
_JSON = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True)
class Page:
    """A Markdown file: its path under the documents' root (« isere/index.md »), its text with front matter."""

    path: str
    markdown: str
    verbatim: bool = False
    """A page of a source's exact words: no typography of ours."""
    sigles: bool = True
    """List at its end the acronyms that it uses."""

    @property
    def url(self) -> str:
        """Address from the site's root, without a leading slash: « isere/2025-2026/ »."""
        return self.path.removesuffix("index.md")


def composer(
    url: str, entete: Mapping[str, object], corps: str, *, verbatim: bool = False, sigles: bool = True
) -> Page:
    """The page at the directory address `url` (« guides/afas/ »), with `entete` as its front matter.

    Its values are written as JSON, which is YAML too: every page has a dozen, and a writer of YAML takes its time.
    """
    meta = "".join(f"{cle}: {_JSON(_proteger(v))}\n" for cle, v in entete.items())
    return Page(f"{url}index.md", f"---\n{meta}---\n\n{corps.strip()}\n", verbatim, sigles)


def _proteger(valeur: object) -> object:
    """Every text of the front matter with French spaces, and without a sign of HTML: themes print it as it stands."""
    if isinstance(valeur, Mapping):
        return {cle: _proteger(v) for cle, v in valeur.items()}
    if isinstance(valeur, list):
        return [_proteger(v) for v in valeur]
    return _mot(valeur) if isinstance(valeur, str) else valeur


@lru_cache(20_000)
def _mot(texte: str) -> str:
    return espaces(texte).translate(_SEMBLABLES)
