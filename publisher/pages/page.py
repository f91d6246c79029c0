"""One generated page: where it stands and what its Markdown says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from publisher.typographie import espaces

_ECRIVAIN: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_SEMBLABLES = str.maketrans({"<": "‹", ">": "›", '"': "”", "&": "＆"})


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
    """The page at the directory address `url` (« guides/afas/ »), with `entete` as its front matter."""
    meta = yaml.dump(_proteger(entete), Dumper=_ECRIVAIN, allow_unicode=True, sort_keys=False, width=1_000_000)
    return Page(f"{url}index.md", f"---\n{meta}---\n\n{corps.strip()}\n", verbatim, sigles)


def _proteger(valeur: object) -> object:
    """Every text of the front matter with French spaces, and without a sign of HTML: themes print it as it stands."""
    if isinstance(valeur, Mapping):
        return {cle: _proteger(v) for cle, v in valeur.items()}
    if isinstance(valeur, list):
        return [_proteger(v) for v in valeur]
    return espaces(valeur).translate(_SEMBLABLES) if isinstance(valeur, str) else valeur
