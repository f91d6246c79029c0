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
COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)


def gather(root: Path, extensions: list[Any]) -> str:
    """The JSON that `publisher.editeur.page.ouvrir` takes."""
    depot, _ = explorer(root / DATA, DATA)
    texts = {name: text(content) for name, content in ouvrir(root / DATA).items()}
    if charger(root).publication.contacts == "roles":
        texts = without_people(texts, depot)
    data = {
        "fichiers": texts,
        "lus": {name: aplatir(analyser(content, name)) for name, content in texts.items() if name.endswith(".yml")},
        "calendrier": compiler(depot.ponts),
        "schema": schema("campagne"),
        "markdown": extensions,
    }
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
