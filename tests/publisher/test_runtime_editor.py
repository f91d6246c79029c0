"""The editor's files in the site: what its manifest says, the same bytes each time, within a budget, without people."""

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import brotli
import pytest

from publisher.depot import charger
from publisher.place import ROOT
from publisher.runtime import editor
from publisher.runtime.editor_data import COMMON, extensions, gather
from publisher.runtime.editor_sources import bring_together
from tests.publisher.editeur.conftest import Porte

BUDGETS = {"archive": 640_000, "commun": 70_000}
DEPARTMENT = 45_000
"""Bytes under brotli 9."""
RAW = 2_300_000
FORBIDDEN = re.compile(r"\.(?:py|so|c|pyi)$|^(?:ruamel|pydantic|mkdocs|click|rich|calculator)/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("site")
    editor.publish(ROOT, site)
    return site / "publier"


@pytest.fixture(scope="module")
def manifest(site: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((site / "editeur.json").read_bytes())
    return read


def listed(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    return [manifest["archive"], manifest["commun"], *manifest["departements"].values()]


def test_the_manifest_describes_the_files_that_are_there(site: Path, manifest: dict[str, Any]) -> None:
    for file in listed(manifest):
        content = (site / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
        assert file["name"].split(".")[1] == file["sha256"][:12]
    assert {path.name for path in site.iterdir()} == {"editeur.json", *(file["name"] for file in listed(manifest))}


@pytest.mark.parametrize("part", BUDGETS)
def test_each_part_stays_within_its_budget(site: Path, manifest: dict[str, Any], part: str) -> None:
    assert len(brotli.compress((site / manifest[part]["name"]).read_bytes(), quality=9)) <= BUDGETS[part]


def test_a_department_costs_what_it_publishes_and_no_more(site: Path, manifest: dict[str, Any]) -> None:
    weights = {
        slug: len(brotli.compress((site / file["name"]).read_bytes(), quality=9))
        for slug, file in manifest["departements"].items()
    }
    assert len(weights) == 5
    assert {slug: weight for slug, weight in weights.items() if weight > DEPARTMENT} == {}


def test_the_start_holds_no_campaign() -> None:
    start = json.loads(gather(ROOT, extensions(ROOT))[COMMON])
    assert [name for name in start["fichiers"] if re.fullmatch(r"[a-z-]+/\d{4}-\d{4}\.yml", name)] == []
    assert start["campagnes"]["isere"] == ["2025-2026"]


def test_what_stays_in_memory_is_small(manifest: dict[str, Any]) -> None:
    assert manifest["archive"]["bytes"] <= RAW


def test_the_archive_holds_bytecode_and_templates_only(site: Path, manifest: dict[str, Any]) -> None:
    with ZipFile(site / manifest["archive"]["name"]) as archive:
        names = archive.namelist()
    assert [name for name in names if FORBIDDEN.search(name)] == []
    assert {"publisher/editeur/page.pyc", "docs/templates/macros.md.j2", "tzdata/zoneinfo/Europe/Paris"} <= set(names)


def test_the_same_sources_give_the_same_archive(tmp_path: Path) -> None:
    told = extensions(ROOT)
    first, second = (bring_together(ROOT, told, tmp_path / name).read_bytes() for name in ("1.zip", "2.zip"))
    assert first == second


@pytest.fixture(scope="module")
def roles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the editor starts from where the site shows roles only."""
    root = tmp_path_factory.mktemp("roles")
    shutil.copytree(ROOT / "departments", root / "departments")
    switch = root / "departments" / "reference" / "publication.yml"
    switch.write_text(switch.read_text("utf-8").replace("contacts: nommes", "contacts: roles"), "utf-8")
    return gather(root, extensions(ROOT))


def people() -> set[str]:
    """Names, telephones and mailboxes of the people whom the documents name."""
    contacts = [c for a in charger(ROOT).campagnes.values() if a.contacts != "non_precise" for c in a.contacts]
    return {word for c in contacts if c.personne for word in (c.personne, *c.telephones)}


def test_where_the_site_shows_roles_only_nobody_is_named(roles: dict[str, str]) -> None:
    told = "".join(roles.values())
    assert len(people()) > 20
    assert [word for word in sorted(people()) if word in told] == []


def test_what_is_left_without_people_has_no_error(roles: dict[str, str]) -> None:
    said = Porte(roles).demander("controler", {}, "2026-11-22")
    assert [r for r in said if r["niveau"] == "erreur"] == []


def test_by_default_the_editor_has_what_the_pages_show() -> None:
    read = json.loads(gather(ROOT, extensions(ROOT))["isere"])
    assert read["fichiers"]["isere/2025-2026.yml"] == (ROOT / "departments/isere/2025-2026.yml").read_text("utf-8")
    assert read["lus"].keys() == {name for name in read["fichiers"] if name.endswith(".yml")}
