"""The page of the dossiers on the device: the way to each campaign's own page."""

import dataclasses
import re
from copy import copy
from html import unescape

import pytest

from publisher.depot import Depot, charger
from publisher.pages.mes_dossiers import pages
from publisher.place import ROOT

ENTRY = re.compile(r'<li data-campagne="([^"]+)"( hidden)?><a href="([^"]+)"')


@pytest.fixture(scope="module")
def depot() -> Depot:
    return charger(ROOT)


def entries(depot: Depot) -> dict[str, tuple[str, str]]:
    (page,) = pages(depot)
    assert page.url == "mon-dossier/"
    return {cle: (cache, adresse) for cle, cache, adresse in ENTRY.findall(unescape(page.markdown))}


def test_a_new_dossier_is_for_the_last_campaign_of_a_department(depot: Depot) -> None:
    assert entries(depot)["isere/2025-2026"] == ("", "../isere/dossier/")


def test_a_former_campaign_is_named_for_its_dossiers_and_offered_to_nobody(depot: Depot) -> None:
    avant = dataclasses.replace(depot.campagnes["isere", "2025-2026"], campagne="2024-2025")
    deux = copy(depot)
    deux.campagnes = {**depot.campagnes, ("isere", "2024-2025"): avant}
    assert entries(deux)["isere/2024-2025"] == (" hidden", "../isere/2024-2025/dossier/")
