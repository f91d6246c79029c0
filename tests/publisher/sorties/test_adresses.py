"""An address published once answers for ever."""

from copy import copy
from datetime import date
from pathlib import Path

import pytest

from publisher.campagne import Adresses, Redirection
from publisher.depot import Depot
from publisher.errors import Mendable
from publisher.sorties.adresses import ecrire, noter, perdues, publiees


def avec(depot: Depot, *paires: tuple[str, str]) -> Depot:
    neuf = copy(depot)
    liste = [Redirection(de=de, vers=vers, depuis=date(2027, 1, 1)) for de, vers in paires]
    neuf.adresses = Adresses(format="adresses/1", redirections=liste)
    return neuf


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for nom in ("index.html", "isere/index.html", "isere/calendrier.ics", "styles/a.css", "donnees/a.json"):
        fichier = tmp_path / nom
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_text(nom)
    return tmp_path


def test_an_old_address_leads_to_the_new_one(depot: Depot, site: Path) -> None:
    ecrire(avec(depot, ("38/clas/", "isere/")), site)
    page = (site / "38" / "clas" / "index.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../isere/">' in page
    assert '<link rel="canonical" href="../../isere/">' in page
    assert '<a href="../../isere/">' in page
    assert (site / "_redirects").read_text() == "/38/clas/ /isere/ 301\n"


def test_an_address_that_moved_twice_leads_to_the_last(depot: Depot, site: Path) -> None:
    ecrire(avec(depot, ("38/", "dauphine/"), ("dauphine/", "isere/")), site)
    assert 'url=../isere/"' in (site / "38" / "index.html").read_text("utf-8")


def test_a_calendar_that_moved_still_answers_with_itself(depot: Depot, site: Path) -> None:
    ecrire(avec(depot, ("38/dates.ics", "isere/calendrier.ics")), site)
    assert (site / "38" / "dates.ics").read_text() == "isere/calendrier.ics"


@pytest.mark.parametrize(
    ("paires", "mot"),
    [
        ([("38/", "nulle-part/")], "n’existe pas"),
        ([("isere/", "donnees/a.json")], "est une page du site"),
        ([("a/", "b/"), ("b/", "a/")], "mène à elle-même"),
    ],
)
def test_a_wrong_line_is_told(depot: Depot, site: Path, paires: list[tuple[str, str]], mot: str) -> None:
    with pytest.raises(Mendable, match=mot):
        ecrire(avec(depot, *paires), site)


def test_the_list_holds_what_people_keep(site: Path) -> None:
    assert publiees(site) == ["donnees/a.json", "isere/", "isere/calendrier.ics"]


def test_what_answers_no_more_is_told(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    liste = tmp_path_factory.mktemp("liste") / "adresses.txt"
    noter(site, liste)
    assert perdues(site, liste) == []
    (site / "isere" / "index.html").unlink()
    assert perdues(site, liste) == ["isere/"]
