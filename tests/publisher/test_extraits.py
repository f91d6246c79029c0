"""A quote is found whatever the white space, the markup and the apostrophes; and what no quote carries is named."""

import pytest

from publisher.extraits import chercher, numerotes, paragraphes, replier, restes, situer

TEXTE = """# Le **dépôt**

- du 10 juin
  au 11 juillet, sur l'espace <u>ELAN</u>

| Nom | Téléphone |
|_| Oui |_| Non

Voir <https://elan.caf.fr/aides> [bookmark: x1]
"""


@pytest.mark.parametrize(
    "extrait",
    [
        "Le dépôt",
        "du 10 juin au 11 juillet",
        "du\u202f10 juin\n au  11",
        "sur l’espace ELAN",
        "sur l'espace ELAN",
        "Nom Téléphone",
        "Oui Non",
        "dépôt du 10 juin",
        "<https://elan.caf.fr/aides>",
    ],
)
def test_a_quote_is_found(extrait: str) -> None:
    assert chercher(extrait, TEXTE) is not None


@pytest.mark.parametrize("extrait", ["du 10 Juin", "du 11 juin", "depot", "au 10 juin", "", "  ", "**"])
def test_other_words_are_not_found(extrait: str) -> None:
    assert chercher(extrait, TEXTE) is None


@pytest.mark.parametrize(
    ("extrait", "rang"), [("Le dépôt", 0), ("au 11", 1), ("Oui", 2), ("Voir", 3), ("absent", None)]
)
def test_a_quote_is_in_the_paragraph_where_it_begins(extrait: str, rang: int | None) -> None:
    assert situer(extrait, TEXTE) == rang


def test_paragraphs_are_cut_at_blank_lines() -> None:
    assert paragraphes("un\nun\n\n \n\ndeux\n") == ("un\nun", "deux")


def test_the_end_of_a_page_ends_a_paragraph() -> None:
    assert paragraphes("un\n\fdeux\n\n\f\n\ntrois\f") == ("un", "deux", "trois")


def test_each_paragraph_is_numbered_by_line() -> None:
    assert list(numerotes("un\nun\n\n\ndeux\n\ntrois", "\n")) == [(1, "un\nun"), (5, "deux"), (7, "trois")]


def test_each_paragraph_is_numbered_by_page() -> None:
    assert list(numerotes("un\n\fdeux\n\ntrois\f", "\f")) == [(1, "un"), (2, "deux"), (2, "trois")]


def test_a_heading_that_each_page_repeats_has_the_number_of_each() -> None:
    assert list(numerotes("Caf\fCaf 38\f38", "\f")) == [(1, "Caf"), (2, "Caf 38"), (3, "38")]


def test_folding_keeps_words_and_digits() -> None:
    assert replier("- 8 487 € *par* an (2 x 329)") == "8 487 € par an (2 x 329)"


def test_what_is_carried_whole_is_not_left() -> None:
    assert restes("un deux\n\ntrois", ["un deux", "trois"]) == []


def test_what_is_left_is_a_share_of_letters_and_digits() -> None:
    assert restes("abcd, efgh !", ["abcd"]) == [(0, "abcd, efgh !", 0.5)]


def test_a_quote_that_is_repeated_in_the_source_carries_each_of_its_places() -> None:
    assert restes("un\n\nun\n\nun", ["un"]) == []


def test_punctuation_and_space_alone_are_never_left() -> None:
    assert restes("un.\n\n—", ["un"]) == []
