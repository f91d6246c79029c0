"""One generated page: where it stands and what its Markdown says."""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from publisher.typographie import espaces


@dataclass(frozen=True)
class Page:
    """A Markdown file: `path` under the documents' root (« isere/2025-2026/index.md »), `markdown` with its front matter."""

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


def composer(url: str, entete: Mapping[str, object], corps: str, *, verbatim: bool = False, sigles: bool = True) -> Page:
    """The page at directory address `url` (« guides/afas/ », or « » for the home), with `entete` as its front matter."""
    meta = yaml.safe_dump(_typographier(entete), allow_unicode=True, sort_keys=False, width=1_000_000)
    return Page(f"{url}index.md", f"---\n{meta}---\n\n{corps.strip()}\n", verbatim, sigles)


def _typographier(valeur: object) -> object:
    """Every text of the front matter with French spaces."""
    if isinstance(valeur, Mapping):
        return {cle: _typographier(v) for cle, v in valeur.items()}
    if isinstance(valeur, list):
        return [_typographier(v) for v in valeur]
    return espaces(valeur) if isinstance(valeur, str) else valeur
