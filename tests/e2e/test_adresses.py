"""The built site: what was published once answers, and what a page names is there."""

import re

from publisher.place import ROOT, SITE
from publisher.sorties.adresses import LISTE, perdues
from tests.commands.clas import clas

FILE = re.compile(r'(?:href|src)="((?:\.\.?/)*[^":#?]*\.(?:csv|ics|json|xml|svg))"')


def test_every_address_of_the_last_release_answers() -> None:
    assert len((ROOT / LISTE).read_text("utf-8").splitlines()) > 100
    assert perdues(SITE, ROOT / LISTE) == []


def test_every_link_to_a_file_of_the_site_finds_it() -> None:
    lost, seen = set(), 0
    for page in SITE.rglob("*.html"):
        for name in re.findall(
            r'(?:href|src)="((?:\.\.?/)*[^":#?]*\.(?:csv|ics|json|xml|svg))"', page.read_text("utf-8")
        ):
            seen += 1
            if not (page.parent / name).is_file() and page.name != "404.html":
                lost.add((page.relative_to(SITE).as_posix(), name))
    assert lost == set()
    assert seen > 100


def test_the_command_says_that_none_is_lost() -> None:
    told = clas("adresses")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.endswith(" adresses, aucune perdue.\n")
