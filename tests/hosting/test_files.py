"""What hosts of files read: `_headers` says what our own server says, the workflows publish what was tested."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
import yaml

from publisher.finish.csp import header
from publisher.place import ROOT, SITE
from publisher.serve import NEVER_CHANGES, TYPES
from tests.hosting.files import read, sent

HOSTING = ROOT / "hosting"
IMMUTABLE = "public, max-age=31536000, immutable"
RULES = re.compile(r"/(?:(?:[^/]+/\d{4}-\d{4}/)?(?:reglement|calendrier)|publier/[^/]+)\.[0-9a-f]{12}\.(?:json|zip)")
"""What calculator and editor read: no pattern of `_headers` tells these from what stands beside; asked for again."""
LINES, LENGTH = 100, 2000
"""What hosts take of such a file at most: rules, and signs in a line."""


def addresses() -> list[str]:
    """Each address of the built site."""
    files = (file.relative_to(SITE).as_posix() for file in SITE.rglob("*") if file.suffix not in (".br", ".gz"))
    return [f"/{name}".removesuffix("index.html") for name in files if "." in name.rpartition("/")[2]]


def test_headers_are_those_of_our_own_server_at_every_address() -> None:
    rules, wrong, asked = read(HOSTING / "_headers"), [], addresses()
    for address in asked:
        said = sent(rules, address)
        expected = {
            "Content-Security-Policy": header(address),
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": IMMUTABLE if NEVER_CHANGES.fullmatch(address) and not RULES.match(address) else "no-cache",
        }
        if address.endswith(".ics"):
            expected["Content-Type"] = TYPES[".ics"]
        if said != expected:
            wrong.append((address, said))
    assert wrong == []
    assert len(asked) > 150


def test_headers_stay_within_what_hosts_take() -> None:
    lines = (HOSTING / "_headers").read_text("utf-8").splitlines()
    assert max(map(len, lines)) <= LENGTH
    assert sum(line.startswith("/") for line in lines) <= LINES


def commands(part: object) -> str:
    """Every command of a workflow, whatever holds it."""
    if isinstance(part, Mapping):
        own = [str(part[name]) for name in ("run",) if name in part]
        return "\n".join([*own, *(commands(value) for value in part.values())])
    if isinstance(part, list):
        return "\n".join(commands(p) if not isinstance(p, str) else p for p in part)
    return ""


def workflow(name: str) -> dict[str, Any]:
    """A workflow as YAML 1.2 reads it: « on » is a word."""
    text = (HOSTING / name).read_text("utf-8")
    loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (texts only)
    assert isinstance(loaded, dict)
    return loaded


@pytest.mark.parametrize("name", ["github-pages.yml", "gitlab-ci.yml"])
def test_a_workflow_controls_tests_and_keeps_old_addresses_before_it_publishes(name: str) -> None:
    told = commands(workflow(name))
    steps = [told.index(step) for step in ("clas controler", "scripts/test", "clas adresses")]
    assert steps == sorted(steps)


def test_the_workflow_for_github_has_the_shape_that_its_pages_want() -> None:
    flow = workflow("github-pages.yml")
    assert {"name", "on", "permissions", "jobs"} <= flow.keys()
    assert flow["permissions"] == {"contents": "read"}
    publish = flow["jobs"]["publier"]
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert publish["needs"] == "construire"
    for job in flow["jobs"].values():
        assert job["runs-on"]
        assert all(("run" in step) != ("uses" in step) for step in job["steps"])
    uploaded = [s["with"]["path"] for s in flow["jobs"]["construire"]["steps"] if "with" in s and "path" in s["with"]]
    assert uploaded == ["site"]


def test_the_workflow_for_gitlab_has_the_shape_that_its_pages_want() -> None:
    flow = workflow("gitlab-ci.yml")
    pages = flow["pages"]
    assert pages["artifacts"]["paths"] == ["public"]
    assert "mv site public" in pages["script"]
    assert pages["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def test_no_workflow_names_the_host_of_a_registry() -> None:
    for name in ("github-pages.yml", "gitlab-ci.yml"):
        assert "://" not in (HOSTING / name).read_text("utf-8"), name
