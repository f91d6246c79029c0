"""What every mechanism may look at: names of collectifs, the school year in which dates are judged, national rules."""

from datetime import date

import pytest

from tests.calculator.jugements import contexte, regle
from tests.calculator.projets import collectif, projet


def test_a_collectif_without_a_name_has_its_number() -> None:
    trois = projet("isere", collectif(nom="Bourg"), collectif(nom=None), collectif(nom=None))
    assert [nom for nom, _ in contexte(trois).collectifs()] == ["Bourg", "Collectif 2", "Collectif 3"]
    assert [nom for nom, _ in contexte(projet("isere", collectif(nom=None))).collectifs()] == ["Collectif 1"]


def test_there_may_be_no_collectif() -> None:
    assert list(contexte(projet("isere", collectifs=None)).collectifs()) == []


@pytest.mark.parametrize(
    ("debut", "fin", "annee"),
    [
        (date(2025, 9, 1), date(2026, 8, 31), 2025),
        (date(2024, 9, 1), date(2025, 9, 1), 2025),  # they reach into the campaign
        (date(2026, 8, 31), date(2027, 9, 1), 2025),
        (date(2024, 9, 1), date(2025, 8, 31), 2024),
        (date(2026, 9, 1), date(2027, 9, 1), 2026),
    ],
)
def test_dates_are_judged_in_the_year_of_the_campaign_where_they_reach_it(debut: date, fin: date, annee: int) -> None:
    assert contexte().annee(debut, fin) == annee


def test_the_national_rule_is_the_one_of_the_same_id() -> None:
    nationale, autre = regle("enfants", id="un"), regle("enfants", id="deux")
    question = contexte(nationales=[autre, nationale])
    assert question.nationale(regle("encadrants", id="un")) is nationale
    assert question.nationale(regle("enfants", id="trois")) is None
