"""News feeds: valid Atom, and ids that stay."""

from copy import copy
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as Xml

from publisher.campagne import Modification
from publisher.depot import Depot
from publisher.sorties.actualites import ATOM, ecrire, fil, nouvelles

A = f"{{{ATOM}}}"


def lu(contenu: bytes) -> Xml.Element:
    return Xml.fromstring(contenu)  # noqa: S314 - our own


def avec_journal(depot: Depot, *journal: Modification) -> Depot:
    neuf = copy(depot)
    cle = ("isere", "2025-2026")
    neuf.campagnes = {**depot.campagnes, cle: replace(depot.campagnes[cle], journal=list(journal))}
    return neuf


def test_a_feed_and_its_entries_have_what_atom_asks(depot: Depot, tmp_path: Path) -> None:
    ecrire(depot, tmp_path)
    feeds = [tmp_path / "actualites.xml", *tmp_path.glob("*/actualites.xml")]
    assert len(feeds) == 6
    for fichier in feeds:
        racine = lu(fichier.read_bytes())
        entrees = racine.findall(f"{A}entry")
        assert entrees
        for element in (racine, *entrees):
            assert {f"{A}id", f"{A}title", f"{A}updated", f"{A}link"} <= {enfant.tag for enfant in element}
        assert racine.find(f"{A}author/{A}name") is not None
        ids = [e.findtext(f"{A}id") for e in racine.iter() if e.find(f"{A}id") is not None]
        assert len(ids) == len(set(ids))
        assert all(str(i).startswith("urn:uuid:") for i in ids)


def test_the_links_of_a_feed_lead_from_where_it_stands(depot: Depot, tmp_path: Path) -> None:
    ecrire(depot, tmp_path)
    for dossier, attendu in (("", "isere/2025-2026/"), ("isere", "2025-2026/")):
        racine = lu((tmp_path / dossier / "actualites.xml").read_bytes())
        assert attendu in [lien.get("href") for lien in racine.findall(f"{A}entry/{A}link")]


def test_an_entry_that_is_reworded_keeps_its_id(depot: Depot) -> None:
    def ids(texte: str) -> list[str | None]:
        une = Modification(id="depot_prolonge", le=date(2026, 6, 1), texte=texte)
        toutes = nouvelles(avec_journal(depot, une))
        return [e.text for e in lu(fil("", "x", toutes, date(2026, 1, 1))).iter(f"{A}id")]

    assert ids("Le dépôt est prolongé.") == ids("Le dépôt est prolongé jusqu’au 20 juin.")


def test_the_newest_entry_comes_first_and_dates_the_feed(depot: Depot) -> None:
    neuve = Modification(id="neuve", le=date(2027, 6, 1), texte="Neuf.")
    toutes = nouvelles(avec_journal(depot, neuve))
    assert toutes[0].texte == "Neuf."
    assert lu(fil("", "x", toutes, date(2026, 1, 1))).findtext(f"{A}updated") == "2027-06-01T00:00:00Z"


def test_text_of_the_data_is_no_markup(depot: Depot) -> None:
    piege = Modification(id="piege", le=date(2027, 6, 1), texte="<script>&amp;</script>")
    racine = lu(fil("", "x", nouvelles(avec_journal(depot, piege)), date(2026, 1, 1)))
    assert racine.findtext(f"{A}entry/{A}summary") == "<script>&amp;</script>"


def test_the_feed_of_all_does_not_grow_with_them(depot: Depot, tmp_path: Path) -> None:
    beaucoup = [Modification(id=f"n_{rang}", le=date(2027, 6, 1), texte="x") for rang in range(80)]
    ecrire(avec_journal(depot, *beaucoup), tmp_path)
    assert len(lu((tmp_path / "actualites.xml").read_bytes()).findall(f"{A}entry")) == 50
