"""The list of each group's files, with their digests, and the packet that holds them all.

A packet is one text: pages of one department repeat each other, and together weigh a third of what they weigh apart.
Who has most of a group already fetches only the files that are missing; and of a file of which only dates changed, the
dates (`publisher.offline.retouches`).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from publisher.finish.compress import Cache
from publisher.offline.digests import digest
from publisher.offline.groups import CALCULATOR, COMMON, REMAINDER
from publisher.offline.retouches import retouches

ONE_BY_ONE = {COMMON, CALCULATOR, REMAINDER}
"""Groups without a packet: what the page on screen has loaded anyway, and what is no text."""

FOLDER = "offline"


@dataclass(frozen=True)
class Group:
    """Where the list of a group is, from the site's root, and what its first download weighs, in bytes (brotli)."""

    list: str
    weight: int


def write_groups(site: Path, groups: Mapping[str, Sequence[str]], cache: Cache) -> dict[str, Group]:
    """Write list and packet of each group into `site`/offline."""
    (site / FOLDER).mkdir(exist_ok=True)
    return {name: write_group(site, name, files, cache) for name, files in groups.items() if files}


def write_group(site: Path, name: str, files: Sequence[str], cache: Cache) -> Group:
    """Write list and packet of one group: `files` are addresses from the root."""
    contents = {file: source(site, file).read_bytes() for file in files}
    told: dict[str, object] = {
        "fichiers": [[file, digest(content), len(content)] for file, content in contents.items()]
    }
    if name in ONE_BY_ONE:
        cache.fill(contents.values(), ".br")
        weight = sum(len(cache.get(content, ".br")) for content in contents.values())
    else:
        texts = {file: content.decode() for file, content in contents.items()}
        packet = compact(texts)
        weight = len(cache.get(packet, ".br"))
        told["paquet"] = write(site, f"{name}.paquet", packet)
        told["retouches"] = write(site, f"{name}.retouches", compact(retouches(texts)))
    return Group(write(site, name, compact(told)), weight)


def source(site: Path, file: str) -> Path:
    """The file that answers to an address."""
    return site / (f"{file}index.html" if file.endswith("/") or not file else file)


def write(site: Path, name: str, content: bytes) -> str:
    """Write a file named by its content; return its address from the root."""
    path = f"{FOLDER}/{name.replace('/', '-')}.{hashlib.sha256(content).hexdigest()[:12]}.json"
    (site / path).write_bytes(content)
    return path


def compact(data: object) -> bytes:
    """JSON without a needless space."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
