"""Years in words: which texts belong to one campaign."""

from datetime import date

import pytest

from publisher.campagnes.annees import campagne_du, decaler, est_annee_scolaire, est_date, est_de_l_annee


@pytest.mark.parametrize(
    ("texte", "voulu"),
    [
        ("jusqu’au 11 juillet", True),
        ("le 1er août", True),
        ("l’année 2024-2025", True),
        ("depuis 2023", True),
        ("la charte de 2001", False),
        ("créé en 1996", False),
        ("2 376 enfants", False),
        ("au moins 27 semaines", False),
    ],
)
def test_a_text_of_one_campaign_is_told_from_a_lasting_one(texte: str, voulu: bool) -> None:
    assert est_date(texte, "2025-2026") is voulu


@pytest.mark.parametrize("texte", ["329 € par collectif", "32,5 % des dépenses", "8 487 euros"])
def test_an_amount_is_of_its_year(texte: str) -> None:
    assert est_de_l_annee(texte, "2025-2026")
    assert not est_date(texte, "2025-2026")


def test_years_move_and_other_numbers_stay() -> None:
    assert decaler("Bilan 2024-2025, 2 376 enfants, 2024/2025", 1) == "Bilan 2025-2026, 2 376 enfants, 2025/2026"


@pytest.mark.parametrize(
    ("annee", "vaut"), [("2026-2027", True), ("2026-2028", False), ("2026", False), ("26-27", False)]
)
def test_a_school_year_is_two_years_that_follow(annee: str, vaut: bool) -> None:
    assert est_annee_scolaire(annee) is vaut


@pytest.mark.parametrize(("le", "annee"), [(date(2027, 2, 28), "2026-2027"), (date(2027, 3, 1), "2027-2028")])
def test_the_next_campaign_is_prepared_from_march_on(le: date, annee: str) -> None:
    assert campagne_du(le) == annee
