"""The page where a Caf reads what it received: one for all campaigns."""

from copy import copy
from html import unescape

from publisher.depot import charger
from publisher.pages.publier_lire import pages
from publisher.place import ROOT


def test_it_does_not_grow_with_the_departments() -> None:
    depot = charger(ROOT)
    fewer = copy(depot)
    fewer.campagnes = {cle: c for cle, c in depot.campagnes.items() if cle[0] == "isere"}
    (page,), (small,) = pages(depot), pages(fewer)
    assert page == small
    assert page.url == "publier/lire/"
    assert 'data-campagnes="../../campagnes.json"' in unescape(page.markdown)
