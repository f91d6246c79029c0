"""What the editor starts from: every text of `departments/`, the school calendar, the schema of a campaign.

Where the site shows roles only, the people whom the documents name are in none of it.
"""

import json
import re
from pathlib import Path
from typing import Any

import yaml

from calculator.decodage import decoder
from calculator.ecriture import en_donnees
from publisher.calendrier_scolaire import compiler
from publisher.contenu import Contact
from publisher.depot import Depot, charger, explorer, ouvrir
from publisher.editeur.lus import aplatir
from publisher.lecture import analyser
from publisher.personnes import Masque, masque, roles
from publisher.reecriture.ecriture import comprendre, ecrire
from publisher.schema import schema

DATA = "departments"
COMMON = "commun"
NATIONAL = {"national", "reference"}
SOURCE = re.compile(r"\bsource: \"?([a-z-]+)/([a-z0-9-]+)")
COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)


def gather(root: Path, extensions: list[Any]) -> dict[str, str]:
    """What `publisher.editeur.page` takes, as JSON: the start under COMMON, then each department under its name.

    The start holds what does not grow with the departments: the national reference, and the documents that it quotes.
    """
    depot, _ = explorer(root / DATA, DATA)
    texts = {name: text(content) for name, content in ouvrir(root / DATA).items()}
    if charger(root).publication.contacts == "roles":
        texts = without_people(texts, depot)
    slugs = sorted({name.partition("/")[0] for name in texts} - NATIONAL)
    start = part(texts, [name for name in texts if name.partition("/")[0] in NATIONAL or name in quoted(texts)])
    start |= {
        "campagnes": {slug: depot.annees(slug) for slug in slugs},
        "calendrier": compiler(depot.ponts),
        "schema": schema("campagne"),
        "markdown": extensions,
    }
    departments = {slug: {"departement": slug, **part(texts, of(slug, texts))} for slug in slugs}
    return {name: compact(data) for name, data in {COMMON: start, **departments}.items()}


def of(slug: str, texts: dict[str, str]) -> list[str]:
    """The files of a department."""
    return [name for name in texts if name.startswith(f"{slug}/")]


def part(texts: dict[str, str], names: list[str]) -> dict[str, Any]:
    """Some of the files, and the YAML among them as it was read."""
    return {
        "fichiers": {name: texts[name] for name in names},
        "lus": {name: aplatir(analyser(texts[name], name)) for name in names if name.endswith(".yml")},
    }


def quoted(texts: dict[str, str]) -> set[str]:
    """The documents that the national reference quotes: their texts, and the lists that name them."""
    national = "\n".join(content for name, content in texts.items() if name.partition("/")[0] in NATIONAL)
    found = SOURCE.findall(national)
    return {f"{slug}/sources/{name}.txt" for slug, name in found} | {f"{slug}/sources/sources.yml" for slug, _ in found}


def compact(data: object) -> str:
    """JSON without a needless space."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def extensions(root: Path) -> list[Any]:
    """What mkdocs.yml reads Markdown with."""
    told = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))
    return ["toc", "tables", "fenced_code"] + [e for e in told["markdown_extensions"] if e not in ("toc", "tables")]


def text(content: object) -> str:
    """A file as text; a folder with a file that is none is not published."""
    assert isinstance(content, bytes)
    return content.decode("utf-8-sig")


def without_people(texts: dict[str, str], depot: Depot) -> dict[str, str]:
    """The same texts: contacts as the pages show them, and every other mention taken out."""
    listed = {slug: c.contacts for (slug, _), c in depot.campagnes.items() if c.contacts != "non_precise"}
    everywhere = masque([contact for contacts in listed.values() for contact in contacts])
    masks = {slug: masque(contacts) for slug, contacts in listed.items()}
    return {
        name: unnamed(name, content, masks.get(name.partition("/")[0], everywhere)) for name, content in texts.items()
    }


def unnamed(name: str, content: str, mask: Masque) -> str:
    """One text without people; what is YAML stays so."""
    if not name.endswith(".yml"):
        return mask(content)
    value = comprendre(content)
    if isinstance(value.get("contacts"), list):
        contacts = roles(decoder(list[Contact], value["contacts"]))
        value = value | {"contacts": [en_donnees(contact) for contact in contacts]}
    return COMMENT.sub(lambda found: mask(found.group()), ecrire(content, masked(value, mask)))


def masked(value: Any, mask: Masque) -> Any:
    """Plain data with every text masked."""
    if isinstance(value, dict):
        return {key: masked(content, mask) for key, content in value.items()}
    if isinstance(value, list):
        return [masked(content, mask) for content in value]
    return mask(value) if isinstance(value, str) else value
