"""What the search reads: shards cut from the pages, and the manifest that names them.

Nothing of it is fetched before a reader opens the search. Shards are named by their content; `search/manifest.json`
alone keeps its name.
"""

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from publisher.depot import charger
from publisher.search.shards import Department, Entry, read_site, sort_pages


def publish(root: Path, site: Path) -> None:
    """Write `site`/search from the pages of `site`, made anew; the project is at `root`."""
    depot = charger(root)
    departments = {d.slug: Department(d.nom, depot.annees(d.slug)[0]) for d in depot.couverts()}
    shards = sort_pages(dict(read_site(site)), departments)
    out = site / "search"
    shutil.rmtree(out, ignore_errors=True)
    manifest = {
        "national": install(out, "national", shards.national),
        "titres": install(out, "titres", shards.titles),
        "departements": {
            slug: {
                "nom": department.name,
                "courant": install(out, slug, shards.current[slug]),
                **({"passees": install(out, f"{slug}-passees", past)} if (past := shards.former.get(slug)) else {}),
            }
            for slug, department in departments.items()
        },
    }
    (out / "manifest.json").write_text(compact(manifest), "utf-8")


def install(out: Path, name: str, pages: Sequence[Entry]) -> str:
    """Write one shard into the folder of `out` that is named by its content; return its path from `out`."""
    content = compact(pages).encode()
    path = Path(hashlib.sha256(content).hexdigest()[:16]) / f"{name}.json"
    (out / path).parent.mkdir(parents=True, exist_ok=True)
    (out / path).write_bytes(content)
    return path.as_posix()


def compact(data: object) -> str:
    """JSON without a needless space."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
