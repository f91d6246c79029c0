"""The data of the project; tests that change it change a copy."""

from copy import copy
from dataclasses import replace

import pytest

from publisher.depot import Depot, charger
from publisher.place import ROOT


@pytest.fixture(scope="session")
def depot() -> Depot:
    return charger(ROOT)


@pytest.fixture
def deux_annees(depot: Depot) -> Depot:
    """Isère with three campaigns: that of the file, and the same a year and two years before."""
    avec = copy(depot)
    isere = depot.campagnes["isere", "2025-2026"]
    avec.campagnes = {
        **depot.campagnes,
        ("isere", "2024-2025"): replace(isere, campagne="2024-2025"),
        ("isere", "2023-2024"): replace(isere, campagne="2023-2024"),
    }
    return avec
