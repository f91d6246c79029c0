"""The session log from CSV: separators, dates, decimals, encodings, and errors by line."""

from datetime import date
from decimal import Decimal

import pytest

from calculator.decodage import DonneesInvalides
from calculator.journal import lire_csv, texte_de, totaliser

ENTETE = "date;collectif;presents;encadrants;heures_salariees;heures_benevoles"


def erreurs(texte: str) -> list[str]:
    with pytest.raises(DonneesInvalides) as refus:
        lire_csv(texte)
    return [str(e) for e in refus.value.erreurs]


@pytest.mark.parametrize("jour", ["03/11/2025", "3/11/2025", "2025-11-03"])
def test_a_date_is_read_as_the_french_write_it_or_as_iso(jour: str) -> None:
    assert lire_csv(f"{ENTETE}\n{jour};Primaire;9;2;3;1,5")[0].date == date(2025, 11, 3)


def test_a_decimal_comma_is_read_between_semicolons() -> None:
    assert lire_csv(f"{ENTETE}\n03/11/2025;Primaire;9;2;3,25;0")[0].heures_salariees == Decimal("3.25")


def test_commas_separate_too_and_quotes_keep_a_comma() -> None:
    seance = lire_csv('date,collectif,presents,heures_benevoles\n2025-11-03,"Primaire, école",9,"1,5"')[0]
    assert (seance.collectif, seance.heures_benevoles) == ("Primaire, école", Decimal("1.5"))


def test_headings_may_have_capitals_and_accents() -> None:
    assert lire_csv("Date;Collectif;Présents;Heures salariées\n03/11/2025;P;9;2")[0].heures_salariees == Decimal(2)


def test_empty_lines_are_passed_over() -> None:
    assert len(lire_csv(f"{ENTETE}\n\n03/11/2025;P;9;;;\n;;;;;\n")) == 1


def test_an_empty_cell_is_missing_never_0() -> None:
    assert lire_csv(f"{ENTETE}\n03/11/2025;P;9;;;")[0].encadrants is None


def test_windows_text_is_read() -> None:
    assert "Présents" in texte_de("Date;Présents".encode("cp1252"))


def test_the_mark_of_utf8_is_no_part_of_the_first_heading() -> None:
    assert texte_de("date;collectif".encode("utf-8-sig")).startswith("date")


def test_an_impossible_day_is_named_as_it_was_written_with_its_line() -> None:
    assert erreurs(f"{ENTETE}\n03/11/2025;P;9;;;\n32/11/2025;P;9;;;") == [
        "ligne 3, colonne date : « 32/11/2025 » n’est pas une date ; écrire par exemple 2025-07-31"
    ]


def test_all_errors_come_in_one_run() -> None:
    assert len(erreurs(f"{ENTETE}\nhier;P;neuf;;;\n03/11/2025;;9;;;")) == 3


def test_a_missing_column_is_named() -> None:
    assert erreurs("date;collectif\n03/11/2025;P")[0].startswith("ligne 1 : la colonne « presents » manque")


def test_an_empty_file_lacks_every_column() -> None:
    assert len(erreurs("")) == 3


def test_the_sums_of_a_log() -> None:
    totaux = totaliser(lire_csv(f"{ENTETE}\n03/11/2025;P;9;2;3,00;1,50\n06/11/2025;P;10;2;3,00;1,50"))
    assert (totaux.seances, totaux.presences, totaux.heures_salariees) == (2, 19, Decimal("6.00"))


def test_a_sum_that_lacks_a_figure_is_unknown() -> None:
    assert totaliser(lire_csv(f"{ENTETE}\n03/11/2025;P;9;2;;1\n06/11/2025;P;10;2;3;1")).heures_salariees is None
