"""What a constat says of a quantity: what was expected, what was found, why, and what to do."""

from typing import Any

import pytest

from tests.calculator.projets import collectif, ligne, projet, verifier

RURAL = {"milieu_rural": True}


def constat(regle: str, departement: str = "isere", **faits: Any) -> dict[str, Any]:
    return verifier(projet(departement, collectif(**faits))).constat(regle)


@pytest.mark.parametrize(
    ("regle", "faits", "attendu", "constate"),
    [
        ("effectif_min", {"enfants": 7}, "au moins 8 enfants", "7 enfants"),
        ("effectif_max", {"enfants": 13}, "au plus 12 enfants", "13 enfants"),
        ("effectif_min", {"enfants": 1}, "au moins 8 enfants", "1 enfant"),
        ("encadrants_min", {"encadrants": 1}, "au moins 2 encadrants", "1 encadrant"),
        ("seances_par_semaine", {"seances": []}, "au moins 2 séances par semaine", "0 séance par semaine"),
        ("semaines_min", {"semaines": None}, "au moins 27 semaines", "non renseigné"),
    ],
)
def test_quantities_are_told_in_french(regle: str, faits: dict[str, Any], attendu: str, constate: str) -> None:
    lu = constat(regle, **faits)
    assert (lu["attendu"], lu["constate"]) == (attendu, constate)


@pytest.mark.parametrize(
    ("regle", "faits", "dit"),
    [
        ("effectif_min", {"enfants": 7}, "Il manque 1 enfant."),
        ("effectif_min", {"enfants": 6}, "Il manque 2 enfants."),
        ("effectif_max", {"enfants": 14}, "Il y a 2 enfants de trop."),
        ("semaines_min", {"semaines": 26}, "Il manque 1 semaine."),
    ],
)
def test_the_remedy_begins_with_what_is_missing(regle: str, faits: dict[str, Any], dit: str) -> None:
    assert constat(regle, **faits)["remede"].startswith(dit)


def test_what_is_met_has_no_remedy() -> None:
    assert constat("effectif_min", enfants=8)["remede"] is None


def test_a_derogation_is_named_with_its_conditions() -> None:
    explication = constat("effectif_min", enfants=6, **RURAL)["explication"]
    assert "milieu rural (au moins 5, en milieu rural)" in explication.replace("5 en", "5, en")
    assert "Caf" in explication


def test_what_the_dossier_must_tell_to_use_a_derogation_is_asked() -> None:
    remede = constat("effectif_min", enfants=6, milieu_rural=None, handicap=None)["remede"]
    assert "en milieu rural" in remede
    assert "en situation de handicap" in remede


def test_an_indicative_number_says_so() -> None:
    lu = constat("encadrants_min", "landes", encadrants=1)
    assert (lu["etat"], lu["force"]) == ("recommandation", "indicatif")
    assert "à titre indicatif" in lu["explication"]


def test_a_derogation_to_be_validated_is_the_caf_s_to_decide() -> None:
    lu = constat("seances_par_semaine", "savoie", seances=[{"jour": "lundi", "minutes": 120}], **RURAL)
    assert lu["etat"] == "a_verifier"
    assert "Demandez à votre Caf" in lu["remede"]
    assert any("peut être validée" in s["extrait"] for s in lu["sources"])


def test_too_few_weeks_say_which_start_or_end_would_do() -> None:
    # Landes asks 28: from 3 November, 28 weeks are reached on Monday 22 June; with the end of 15 June, a week earlier
    lu = constat("semaines_min", "landes", debut="2025-11-03", fin="2026-06-15", semaines=None)
    assert lu["constate"] == "27 semaines"
    assert "commencer au plus tard le jeudi 16 octobre 2025" in lu["remede"]
    assert "terminer au plus tôt le jeudi 18 juin 2026" not in lu["remede"]
    assert "terminer au plus tôt le lundi 22 juin 2026" in lu["remede"]


def test_a_quote_is_shown_once() -> None:
    for lu in verifier(projet("landes", collectif(enfants=6, **RURAL))).donnees["constats"]:
        sources = [(s["document"], s["extrait"]) for s in lu["sources"]]
        assert len(sources) == len(set(sources))


def test_a_share_is_told_with_its_sign() -> None:
    produits = [ligne("74", "80.00", "caf"), ligne("70", "20.00", "familles")]
    budget = {"charges": [ligne("60", "100.00")], "produits": produits}
    lu = verifier(projet("landes", budget=budget)).constat("cofinancement_min")
    assert (lu["attendu"], lu["constate"]) == ("au moins 20\u202f%", "20\u202f%")


@pytest.mark.parametrize(
    ("type_", "depuis", "ans", "regle", "etat"),
    [
        ("association", 1, 1, "duree_convention_nouveaux", "conforme"),
        ("association", 1, 2, "duree_convention_nouveaux", "non_conforme"),
        ("association", 2, 4, "duree_convention_nouveaux", "sans_objet"),
        ("association", 1, 4, "duree_convention", "sans_objet"),
        ("association", 2, 4, "duree_convention", "conforme"),
        ("centre_social", 0, 9, "duree_convention", "sans_objet"),
        (None, 2, 4, "duree_convention", "non_renseigne"),
        ("association", None, 4, "duree_convention", "non_renseigne"),
    ],
)
def test_a_rule_applies_to_those_it_names(
    type_: str | None, depuis: int | None, ans: int, regle: str, etat: str
) -> None:
    dossier = projet("landes", structure={"type": type_, "soutenue_depuis_ans": depuis})
    dossier["projet"]["duree_ans"] = ans
    rapport = verifier(dossier)
    if etat == "non_renseigne":
        assert regle not in rapport.regles()
    else:
        assert rapport.etat(regle) == etat
