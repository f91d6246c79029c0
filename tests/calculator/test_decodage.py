"""From plain data to records: each kind of type, with the path and the words of its errors."""

from typing import Any

import pytest

from calculator.decodage import DonneesInvalides, Erreur, decoder, montrer
from calculator.dossier import Actions, Collectif, Dossier, Projet
from calculator.echeances import Echeance, Periode
from calculator.modele import NonPrecise, modele
from calculator.regles import Bareme, Borne, Critere, TauxPlafonne, Versement

DATE = {"id": "depot", "libelle": "Dépôt", "etape": "depot", "citations": []}


@modele
class Boite:
    """A record with every kind of field."""

    echeance: Echeance | None = None
    nombres: dict[str, Borne] | None = None
    libre: dict[str, object] | None = None
    liste: list[Borne] | None = None
    precise: Periode | NonPrecise = "non_precise"


def erreurs(type_: Any, valeur: object, chemin: str = "") -> list[str]:
    with pytest.raises(DonneesInvalides) as refus:
        decoder(type_, valeur, chemin)
    return [str(e) for e in refus.value.erreurs]


@pytest.mark.parametrize(
    ("valeur", "mots"),
    [
        (None, "rien"),
        (True, "« vrai »"),
        (False, "« faux »"),
        ([], "une liste"),
        ({}, "un groupe de champs"),
        ("oui", "« oui »"),
        (3, "« 3 »"),
        (2.5, "« 2.5 »"),
        ("x" * 60, f"« {'x' * 60} »"),
        ("x" * 61, f"« {'x' * 57}… »"),
        ((), "une valeur d’un autre type"),
    ],
)
def test_what_was_read_is_named(valeur: object, mots: str) -> None:
    assert montrer(valeur) == mots


def test_an_error_without_a_path_is_at_the_root() -> None:
    assert str(Erreur("", "rien", "écrire")) == "(racine) : rien ; écrire"


def test_all_errors_are_in_the_message_of_the_exception() -> None:
    with pytest.raises(DonneesInvalides) as refus:
        decoder(Borne, {"min": "a", "max": "b"})
    assert str(refus.value) == "\n".join(str(e) for e in refus.value.erreurs)
    assert len(refus.value.erreurs) == 2


def test_the_path_begins_where_the_caller_says() -> None:
    assert erreurs(Borne, {"min": "a"}, "regles[0].borne")[0].startswith("regles[0].borne.min : ")


def test_a_variant_is_chosen_by_its_nature() -> None:
    boite = decoder(Boite, {"echeance": {**DATE, "nature": "periode", "ferme_le": "2025-07-11"}})
    assert isinstance(boite.echeance, Periode)


def test_a_variant_without_nature_says_which_there_are() -> None:
    (erreur,) = erreurs(Boite, {"echeance": DATE})
    assert erreur.startswith("echeance.nature : rien n’est pas un des choix possibles ; écrire periode ou jour ou")


def test_a_misspelt_nature_is_put_right() -> None:
    assert erreurs(Boite, {"echeance": {**DATE, "nature": "periodes"}}) == [
        "echeance.nature : « periodes » n’est pas un des choix possibles ; écrire periode"
    ]


def test_a_variant_that_is_no_group_says_how_to_begin() -> None:
    assert erreurs(Boite, {"echeance": "2025"}) == [
        "echeance : « 2025 » n’est pas un groupe de champs ; écrire « nature: … » et la suite"
    ]


def test_an_error_within_a_variant_has_its_path() -> None:
    (erreur,) = erreurs(Boite, {"echeance": {**DATE, "nature": "periode", "ferme_le": "11/07/2025"}})
    assert erreur == "echeance.ferme_le : « 11/07/2025 » n’est pas une date ; écrire 2025-07-11"


def test_a_table_names_the_key_of_a_faulty_value() -> None:
    assert erreurs(Boite, {"nombres": {"a": {"min": "x"}}})[0].startswith("nombres.a.min : « x » n’est pas un nombre")


def test_a_table_that_is_none_says_how_to_write_one() -> None:
    assert erreurs(Boite, {"nombres": [1]}) == [
        "nombres : une liste n’est pas un groupe de champs ; écrire « nom: valeur »"
    ]


def test_a_faulty_key_of_a_table_is_told() -> None:
    (erreur,) = erreurs(Projet, {"engagements": {"Assurance": True}})
    assert erreur.startswith("engagements.Assurance : « Assurance » n’est pas un identifiant")


def test_a_list_names_the_rank_of_a_faulty_element() -> None:
    assert erreurs(Boite, {"liste": [{"min": 1}, {"min": "x"}]})[0].startswith("liste[1].min : ")


def test_a_list_that_is_none_says_so() -> None:
    assert erreurs(Actions, {"enfants": "convivialite"}) == [
        "enfants : « convivialite » n’est pas une liste ; écrire une liste, même pour un seul élément"
    ]


def test_a_record_that_is_no_group_says_so() -> None:
    assert erreurs(Borne, 8) == ["(racine) : « 8 » n’est pas un groupe de champs ; écrire « nom: valeur »"]


def test_an_unknown_key_far_from_any_lists_those_that_exist() -> None:
    assert erreurs(Borne, {"min": 1, "zzzzzz": 2}) == [
        "zzzzzz : ce champ n’existe pas ; l’enlever, ou choisir parmi : min, min_inclus, max, max_inclus"
    ]


def test_a_missing_field_is_named() -> None:
    assert erreurs(Versement, {}) == ["quand : ce champ manque ; l’ajouter"]


def test_free_answers_may_be_nested_twenty_deep() -> None:
    valeur: object = "fin"
    for _ in range(20):
        valeur = [valeur]
    assert decoder(Boite, {"libre": {"reponse": valeur}}).libre == {"reponse": valeur}


def test_free_answers_nested_too_deep_name_the_place() -> None:
    valeur: object = "fin"
    for _ in range(25):
        valeur = [valeur]
    (erreur,) = erreurs(Boite, {"libre": {"reponse": valeur}})
    assert erreur.startswith(f"libre.reponse{'[0]' * 21} : ")


def test_free_groups_nested_too_deep_name_the_place() -> None:
    valeur: object = "fin"
    for _ in range(25):
        valeur = {"a": valeur}
    (erreur,) = erreurs(Boite, {"libre": {"reponse": valeur}})
    assert erreur.startswith(f"libre.reponse{'.a' * 21} : ")


def test_a_value_or_not_told() -> None:
    assert decoder(Boite, {"precise": "non_precise"}).precise == "non_precise"


def test_a_whole_number_may_stand_for_a_bound_but_not_a_truth() -> None:
    assert decoder(Borne, {"min": 8}).min == 8
    assert erreurs(Borne, {"min": True}) == ["min : « vrai » n’est pas un nombre ; écrire par exemple 0.325"]


def test_a_choice_among_two_lists_of_words() -> None:
    critere = {"id": "sorties", "libelle": "Sorties", "citations": []}
    assert erreurs(Critere, critere)[0].startswith("id : « sorties » n’est pas un des choix possibles ; écrire")


def test_a_choice_far_from_any_lists_them_all() -> None:
    (erreur,) = erreurs(Collectif, {"niveau": "12"})
    assert (
        erreur == "niveau : « 12 » n’est pas un des choix possibles ; écrire elementaire ou college ou lycee ou autre"
    )


def test_a_rate_of_the_wrong_type_is_told_with_an_example() -> None:
    assert erreurs(TauxPlafonne, {"taux": [], "assiette": "x"}) == [
        "taux : une liste n’est pas un nombre ; écrire par exemple 0.325"
    ]


def test_an_amount_written_with_its_sign_is_put_right() -> None:
    (erreur,) = [e for e in erreurs(Bareme, {"prix_plafond": "8 487,00 €"}) if e.startswith("prix_plafond")]
    assert erreur == 'prix_plafond : « 8 487,00 € » n’est pas un montant ; écrire "8487.00"'


def test_a_format_of_another_version_says_which_is_read() -> None:
    (erreur,) = erreurs(Dossier, {"format": "dossier-clas/2", "departement": "isere", "campagne": "2025-2026"})
    assert erreur == "format : « dossier-clas/2 » n’est pas un des choix possibles ; écrire dossier-clas/1"


@pytest.mark.parametrize(
    ("type_", "valeur", "erreur"),
    [
        (Collectif, {"handicap": "oui"}, "handicap : « oui » n’est pas « vrai » ou « faux » ; écrire true ou false"),
        (Collectif, {"nom": "a\ud800b"}, "nom : « a\ufffdb » n’est pas un texte lisible ; retaper ce texte"),
        (
            Collectif,
            {"debut": "2025-02-30"},
            "debut : « 2025-02-30 » n’est pas une date du calendrier ; écrire par exemple",
        ),
        (Collectif, {"nom": 3}, 'nom : « 3 » n’est pas un texte ; écrire "3"'),
        (Collectif, {"enfants": 1_000_001}, "enfants : « 1000001 » n’est pas un nombre entier de 0 à 1000000 ; écrire"),
        (
            Collectif,
            {"enfants": "12.0"},
            "enfants : « 12.0 » n’est pas un nombre entier de 0 à 1000000 ; écrire 12, sans",
        ),
        (Collectif, {"debut": True}, "debut : « vrai » n’est pas une date ; écrire par exemple"),
    ],
)
def test_a_wrong_scalar_says_what_was_wanted(type_: Any, valeur: object, erreur: str) -> None:
    (lue,) = erreurs(type_, valeur)
    assert lue.startswith(erreur)


def test_a_million_is_the_last_whole_number_read() -> None:
    assert decoder(Collectif, {"enfants": 1_000_000}).enfants == 1_000_000


def test_what_lies_between_two_fields_is_told_with_its_path() -> None:
    collectif = {"debut": "2026-01-05", "fin": "2025-11-03"}
    (erreur,) = erreurs(Boite, {"liste": [{"min": 3, "max": 2}]})
    assert erreur.startswith("liste[0].max : « 2 » est inférieur au minimum (3) ; ")
    assert erreurs(Collectif, collectif)[0].startswith("fin : « 2025-11-03 » vient avant le début (2026-01-05) ; ")


def test_what_lies_between_two_fields_waits_for_both_to_be_readable() -> None:
    assert [e.partition(" : ")[0] for e in erreurs(Collectif, {"debut": "hier", "fin": "2025-11-03"})] == ["debut"]


def test_an_unknown_key_deep_in_a_record_has_its_path() -> None:
    assert erreurs(Boite, {"liste": [{"mini": 3, "min": 2}]})[0].startswith("liste[0].mini : ce champ n’existe pas")


def test_a_missing_field_deep_in_a_record_has_its_path() -> None:
    assert "echeance.le : ce champ manque ; l’ajouter" in erreurs(Boite, {"echeance": {**DATE, "nature": "jour"}})
