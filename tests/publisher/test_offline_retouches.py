"""The words that may change alone in a page that is kept."""

import pytest

from publisher.offline.retouches import MOBILE, retouches, words

PAGE = "<p>Déposez jusqu’au vendredi 11 juillet 2025 à 12h30 : 2 758,28 €.</p>"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("le vendredi 11 juillet 2025", ["vendredi", "11 juillet 2025"]),
        ("le 1er août", ["1er août"]),
        ("du 10 au 11 juillet", ["10", "11 juillet"]),
        ('<time datetime="2025-07-11T22:00:00">', ["2025-07-11T22:00:00"]),
        ("DTSTART;VALUE=DATE:20250711", ["20250711"]),
        ("<span>11</span>", ["11"]),
        ("avant 12 h, ou 9h30", ["12 h", "9h30"]),
        ("2 758,28 € par collectif", ["2 758,28"]),
        ("isere/reglement.8386bfde3a21.json", [".8386bfde3a21"]),
        ("search/0e048d74f1ab9b58/isere.json", ["/0e048d74f1ab9b58"]),
        ("8 enfants, 2 adultes, 27 semaines", []),
        ("chaque vendredi, en 2025", []),
    ],
)
def test_dates_hours_amounts_and_names_of_files_may_change(text: str, found: list[str]) -> None:
    assert MOBILE.findall(text) == found


@pytest.mark.parametrize(
    ("old", "new"), [("vendredi 11 juillet", "mardi 1er juillet"), ("12h30", "9 h"), ("2 758,28", "12 841,10")]
)
def test_the_rest_of_a_page_is_the_same_when_one_of_these_changes(old: str, new: str) -> None:
    rest, *before = words(PAGE)
    same, *after = words(PAGE.replace(old, new))
    assert (same, len(after)) == (rest, len(before))
    assert after != before


def test_another_word_is_another_page() -> None:
    assert words(PAGE)[0] != words(PAGE.replace("Déposez", "Envoyez"))[0]


def test_code_is_not_made_from_words() -> None:
    assert retouches({"a.js": "1", "b.css": "2", "isere/": "3"})["fichiers"] == {"isere/": words("3")}
