"""The session log from CSV: separators, dates, decimals, encodings, and errors by line."""

from datetime import date
from decimal import Decimal

import pytest

from calculator import journal_csv
from calculator.decodage import DonneesInvalides
from calculator.dossier import SeanceTenue
from calculator.journal import Totaux, totaliser
from calculator.journal_csv import lire_csv, texte_de

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


LIGNE = "03/11/2025;Primaire;9;2;3;1,5"


def refus(texte: str) -> list[tuple[str, str, str]]:
    with pytest.raises(DonneesInvalides) as invalide:
        lire_csv(texte)
    return [(e.chemin, e.constat, e.remede) for e in invalide.value.erreurs]


@pytest.mark.parametrize("separateur", [";", ",", "\t"])
def test_every_column_is_read(separateur: str) -> None:
    texte = f"{ENTETE}\n03/11/2025;Primaire;9;2;3;1.5".replace(";", separateur)
    assert lire_csv(texte) == [
        SeanceTenue(
            date=date(2025, 11, 3),
            collectif="Primaire",
            presents=9,
            encadrants=2,
            heures_salariees=Decimal("3"),
            heures_benevoles=Decimal("1.5"),
        )
    ]


def test_the_heading_may_follow_empty_lines_and_unknown_columns_are_passed_over() -> None:
    texte = "\n\n date ; Collectif;presents;météo\n03/11/2025; Primaire ;9;pluie\n"
    assert lire_csv(texte) == [SeanceTenue(date=date(2025, 11, 3), collectif="Primaire", presents=9)]


def test_a_row_may_be_shorter_or_longer_than_the_heading() -> None:
    lus = lire_csv(f"{ENTETE}\n03/11/2025;Primaire\n{LIGNE};trop")
    assert [s.presents for s in lus] == [None, 9]


def test_headings_lose_accents_capitals_and_signs() -> None:
    texte = "DATE;Collectif;Présents;Heures (salariées)\n03/11/2025;Primaire;9;1,25"
    assert lire_csv(texte)[0].heures_salariees == Decimal("1.25")


@pytest.mark.parametrize("jour", ["003/11/2025", "03/011/2025", "03/11/25", "3-11-2025", "31/02/2025", "00/01/2025"])
def test_what_is_no_day_is_refused_as_it_was_written(jour: str) -> None:
    ((chemin, constat, _),) = refus(f"{ENTETE}\n{jour};Primaire;9;;;")
    assert chemin == "ligne 2, colonne date"
    assert f"« {jour} »" in constat


@pytest.mark.parametrize(
    ("presents", "accepte"), [("0", True), ("999999", True), ("1000000", False), ("9,5", False), ("-1", False)]
)
def test_children_present_are_a_whole_number(presents: str, accepte: bool) -> None:
    texte = f"{ENTETE}\n03/11/2025;Primaire;{presents};;;"
    if accepte:
        assert lire_csv(texte)[0].presents == int(presents)
    else:
        assert [chemin for chemin, _, _ in refus(texte)] == ["ligne 2, colonne presents"]


def test_a_comma_in_a_name_stays() -> None:
    assert lire_csv(f"{ENTETE}\n03/11/2025;Primaire, le soir;9;;;")[0].collectif == "Primaire, le soir"


def test_each_missing_column_is_named_with_the_line_to_write() -> None:
    remede = f"écrire une première ligne : {ENTETE}"
    assert refus("encadrants\n2") == [
        ("ligne 1", f"la colonne « {nom} » manque", remede) for nom in ("date", "collectif", "presents")
    ]


def test_lines_are_numbered_as_in_the_file() -> None:
    texte = f"{ENTETE}\n\n{LIGNE}\n;;;;;\nhier;Primaire;9;;;\n{LIGNE}\n03/11/2025;Primaire;x;;;"
    assert [chemin for chemin, _, _ in refus(texte)] == ["ligne 5, colonne date", "ligne 7, colonne presents"]


def test_a_file_too_long_is_refused_and_the_longest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    texte = f"{ENTETE}\n{LIGNE}\n"
    monkeypatch.setattr(journal_csv, "TAILLE_MAX", len(texte))
    assert len(lire_csv(texte)) == 1
    assert refus(texte + "\n") == [("", "ce fichier est trop long", "le couper par année scolaire")]


def test_a_line_that_no_csv_has_is_told() -> None:
    texte = f'{ENTETE}\n03/11/2025;"{"x" * 140_000}";9;;;'
    assert refus(texte) == [("ligne 2", "cette ligne n’est pas lisible", "vérifier les guillemets")]


def test_bytes_that_no_table_has_are_shown_as_such() -> None:
    assert texte_de(b"\x81\xe9") == "\ufffdé"


def seance(jour: int, **faits: Decimal | int) -> SeanceTenue:
    return SeanceTenue(date=date(2025, 11, jour), collectif="Primaire", **faits)  # type: ignore[arg-type]


def test_every_sum_of_a_log() -> None:
    complet = {"presents": 3, "heures_salariees": Decimal("1.5"), "heures_benevoles": Decimal("2")}
    assert totaliser([seance(4, **complet), seance(3, **complet)]) == Totaux(
        seances=2,
        presences=6,
        heures_salariees=Decimal("3.0"),
        heures_benevoles=Decimal("4"),
        jours=(date(2025, 11, 3), date(2025, 11, 4)),
    )


@pytest.mark.parametrize("champ", ["presents", "heures_salariees", "heures_benevoles"])
def test_one_figure_that_is_missing_leaves_its_sum_unknown_and_no_other(champ: str) -> None:
    complet = {"presents": 3, "heures_salariees": Decimal("1.5"), "heures_benevoles": Decimal("2")}
    partiel = {cle: valeur for cle, valeur in complet.items() if cle != champ}
    lu = totaliser([seance(3, **complet), seance(4, **partiel)])
    sommes = {
        "presents": lu.presences,
        "heures_salariees": lu.heures_salariees,
        "heures_benevoles": lu.heures_benevoles,
    }
    assert [nom for nom, somme in sommes.items() if somme is None] == [champ]
