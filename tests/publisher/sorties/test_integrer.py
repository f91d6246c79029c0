"""The card: what it says before any script runs, and that nothing of it leads into the frame."""

import re

from publisher.depot import Depot
from publisher.sorties.integrer import page


def carte(depot: Depot, slug: str) -> str:
    return page(depot.departements[slug], depot.derniere(slug), depot)


def test_it_tells_the_dates_and_that_it_binds_nobody(depot: Depot) -> None:
    html = carte(depot, "isere")
    assert "Le dépôt s’est terminé le vendredi 11 juillet 2025" in html
    assert "Information non opposable\u202f; seule la Caf décide." in html


def test_every_link_opens_a_tab(depot: Depot) -> None:
    for slug in ("ain", "isere", "savoie"):
        liens = re.findall(r"<a [^>]*>", carte(depot, slug))
        assert len(liens) == 2
        assert all('target="_blank" rel="noopener"' in lien for lien in liens)


def test_only_what_has_a_day_is_a_date_of_the_card(depot: Depot) -> None:
    assert carte(depot, "isere").count('<li class="date"') == 2
    assert carte(depot, "savoie").count('<li class="date"') == 4
