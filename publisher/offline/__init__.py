"""What lets a reader keep the site on their device: the service worker, the lists of what it keeps, the web manifest.

The files of the site are sorted into groups (`publisher.offline.groups`): what every page needs, the guides, one group
a department, the calculator. Each group has a list and, but for what browsers keep anyway, a packet
(`publisher.offline.lists`), named by their content. `sw.js` holds only the names of the lists: a date that changes in
one department changes few of them, and costs its words, not the pages that tell it (`publisher.offline.retouches`).
"""

from collections.abc import Mapping
from pathlib import Path

from publisher.depot import charger
from publisher.finish.compress import Cache
from publisher.offline.groups import sort_files
from publisher.offline.lists import Group, write_groups
from publisher.offline.webmanifest import write_manifest
from publisher.offline.worker import Index, write_worker

__all__ = ["group_of", "publish"]


def publish(root: Path, site: Path) -> Index:
    """Write the offline part of `site`, the last but for compressed copies: it lists every other file."""
    depot = charger(root)
    names = {d.slug: d.nom for d in depot.couverts()}
    years = {slug: depot.annees(slug)[0] for slug in names}
    rules = {group_of(*key, years): campagne.verifie_le for key, campagne in depot.campagnes.items()}
    write_manifest(site)
    groups: dict[str, Group] = write_groups(site, sort_files(site, years), Cache(root / "build" / "compressed"))
    return write_worker(root, site, groups, names, rules)


def group_of(slug: str, year: str, years: Mapping[str, str]) -> str:
    """The group of a campaign's pages: the latest's are with those of its department."""
    return slug if years[slug] == year else f"{slug}/{year}"
