"""What a constat says of a quantity: what was expected, what was found, why, and what to do."""

import re
from decimal import Decimal
from typing import Any

import pytest

from calculator.modele import Citation
from calculator.regles import Borne, Derogation, Portee, Regle
from tests.calculator.jugements import CITATION, dit, juger, regle
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


def quote(extrait: str) -> Citation:
    return Citation(source="isere/note-de-cadrage-2025-2026", extrait=extrait)


def au_moins(minimum: int, **faits: bool) -> Borne:
    return Borne(min=Decimal(minimum), **faits)


def derogation(**faits: Any) -> Derogation:
    modele: dict[str, Any] = {
        "id": "rural",
        "libelle": "milieu rural",
        "quand": Portee(milieu_rural=True),
        "borne": au_moins(5),
        "citations": [quote("5 enfants en milieu rural")],
    }
    return Derogation(**(modele | faits))


def huit(**faits: Any) -> Regle:
    """At least 8 children, or 5 in the countryside."""
    return regle("enfants", **({"borne": au_moins(8), "unite": "enfants", "derogations": [derogation()]} | faits))


def enfants(combien: int | None, **faits: Any) -> dict[str, Any]:
    return projet("isere", collectif(enfants=combien, **({"milieu_rural": False} | faits)))


def test_what_a_met_rule_says() -> None:
    assert dit(juger(huit(hypothese="À l’inscription."), enfants(8))) == (
        "conforme",
        "au moins 8 enfants",
        "8 enfants",
        "Vous indiquez 8 enfants ; la règle demande au moins 8 enfants. Hypothèse : À l’inscription.",
        None,
    )


def test_what_an_unmet_rule_says() -> None:
    constat = juger(huit(remede="Regroupez-vous."), enfants(7))
    assert dit(constat) == (
        "non_conforme",
        "au moins 8 enfants",
        "7 enfants",
        "Vous indiquez 7 enfants, et la règle demande au moins 8 enfants.",
        "Il manque 1 enfant. Regroupez-vous.",
    )
    assert (constat.citations, constat.derogations, constat.collectif) == ((CITATION,), (), "Primaire")


def test_what_a_derogation_says() -> None:
    constat = juger(huit(), enfants(5, **RURAL))
    assert dit(constat) == (
        "derogation",
        "au moins 8 enfants",
        "5 enfants",
        "Vous indiquez 5 enfants, et la règle demande au moins 8 enfants. "
        "Une dérogation le permet : milieu rural (au moins 5 en milieu rural). C’est la Caf qui en décide.",
        None,
    )
    assert constat.citations == (CITATION, quote("5 enfants en milieu rural"))
    assert constat.derogations == ("milieu rural",)


def test_what_a_derogation_to_be_validated_says() -> None:
    essai = huit(derogations=[derogation(force="sur_validation", besoin="un accord écrit")])
    constat = juger(essai, enfants(5, **RURAL))
    assert dit(constat)[3:] == (
        "Vous indiquez 5 enfants, et la règle demande au moins 8 enfants. Une dérogation existe, mais rien ne dit "
        "qu’elle est acquise : milieu rural (au moins 5 en milieu rural, avec un accord écrit). La Caf décide.",
        "Demandez à votre Caf si elle l’accepte pour votre projet, avant de déposer.",
    )
    assert (constat.etat, constat.derogations) == ("a_verifier", ("milieu rural",))


def test_two_readings_of_a_derogation_are_both_told() -> None:
    essai = huit(derogations=[derogation(), derogation(borne=au_moins(6))])
    constat = juger(essai, enfants(5, **RURAL))
    assert constat.etat == "a_verifier"
    assert "milieu rural (au moins 5 en milieu rural ; ou : au moins 6 en milieu rural)" in constat.explication


def deux() -> list[Derogation]:
    return [derogation(), derogation(id="handicap", libelle="handicap", quand=Portee(handicap=True))]


def test_either_of_two_derogations_would_do() -> None:
    constat = juger(huit(derogations=deux()), enfants(5, milieu_rural=True, handicap=True))
    assert constat.derogations == ("milieu rural", "handicap")
    liste = "milieu rural (au moins 5 en milieu rural) ou handicap (au moins 5 avec un enfant en situation de handicap)"
    assert f"Une dérogation le permet : {liste}." in constat.explication


def test_a_derogation_used_is_named_and_one_that_is_refused_or_unknown_is_not() -> None:
    constat = juger(huit(derogations=deux()), enfants(5, milieu_rural=True, handicap=False))
    assert constat.derogations == ("milieu rural",)
    assert "handicap" not in constat.explication
    assert juger(huit(derogations=deux()), enfants(5, milieu_rural=True, handicap=None)).derogations == (
        "milieu rural",
    )


def test_both_cases_are_asked_for_each_in_its_first_reading() -> None:
    lectures = [*deux(), derogation(quand=Portee(milieu_rural=True, qpv=True))]
    constat = juger(huit(derogations=lectures), enfants(5, milieu_rural=None, handicap=None))
    assert constat.remede == (
        "Dites si vous êtes dans ce cas : en milieu rural ou avec un enfant en situation de handicap."
    )


def test_the_whole_project_has_no_collectif() -> None:
    duree = regle("duree_ans", borne=au_moins(2), unite="ans")
    assert juger(duree, projet("isere", projet={"duree_ans": 3})).collectif is None


def test_an_unmet_rule_without_step_tells_the_gap_alone() -> None:
    assert juger(huit(), enfants(7)).remede == "Il manque 1 enfant."


def test_too_few_weeks_have_a_step_and_the_dates_that_would_do() -> None:
    vingt_sept = regle("semaines", borne=au_moins(27), unite="semaines", remede="Allongez la période.")
    lundis = [{"jour": "lundi", "minutes": 90}]
    faits = {"debut": "2025-11-10", "fin": "2026-06-15", "seances": lundis, "semaines": None}
    remede = juger(vingt_sept, projet("isere", collectif(**faits))).remede
    assert remede is not None
    assert re.fullmatch(
        r"Il manque \d+ semaines?\. Allongez la période\. Pour y arriver : commencer .* ; ou terminer .*\.", remede
    )
    assert "Pour y arriver" not in str(juger(huit(), projet("isere", collectif(**faits, enfants=7))).remede)


@pytest.mark.parametrize(
    ("force", "rural", "etat"),
    [
        ("imperatif", True, "derogation"),
        ("imperatif", None, "non_renseigne"),
        ("preconise", True, "recommandation"),
        ("preconise", None, "recommandation"),
        ("sur_validation", True, "a_verifier"),
        ("sur_validation", None, "a_verifier"),
    ],
)
def test_a_derogation_by_the_force_of_the_rule(force: str, rural: bool | None, etat: str) -> None:
    assert juger(huit(force=force), enfants(5, milieu_rural=rural)).etat == etat


def test_an_indicative_number_with_a_derogation_to_be_validated_says_so() -> None:
    constat = juger(huit(force="indicatif", derogations=[derogation(force="sur_validation")]), enfants(5, **RURAL))
    assert constat.etat == "a_verifier"
    assert constat.explication.endswith("Ce nombre n’est donné qu’à titre indicatif.")


def test_the_rule_of_a_scope_that_is_not_told_is_not_judged() -> None:
    assert juger(huit(quand=Portee(milieu_rural=True)), enfants(7, milieu_rural=None)).etat == "non_renseigne"


def test_no_session_has_no_duration() -> None:
    minutes = regle("minutes_par_seance", borne=au_moins(90), unite="minutes")
    assert dit(juger(minutes, projet("isere", collectif(seances=[]))))[:3] == (
        "sans_objet",
        "au moins 90 minutes",
        "sans objet",
    )


def test_what_is_not_told_about_a_derogation_is_asked() -> None:
    constat = juger(huit(), enfants(5, milieu_rural=None))
    assert dit(constat)[3:] == (
        "Vous indiquez 5 enfants, et la règle demande au moins 8 enfants. "
        "Une dérogation pourrait le permettre : milieu rural (au moins 5 en milieu rural).",
        "Dites si vous êtes dans ce cas : en milieu rural.",
    )
    assert (constat.etat, constat.derogations) == ("non_renseigne", ())
    assert constat.citations == (CITATION, quote("5 enfants en milieu rural"))


def test_what_an_unknown_quantity_says() -> None:
    assert dit(juger(huit(), enfants(None))) == (
        "non_renseigne",
        "au moins 8 enfants",
        "non renseigné",
        "La règle demande au moins 8 enfants ; votre dossier n’en dit pas assez.",
        "Renseignez : Une règle.",
    )


def test_what_a_rule_for_others_says() -> None:
    essai = huit(quand=Portee(milieu_rural=True), hypothese="Tue.")
    assert dit(juger(essai, enfants(7))) == (
        "sans_objet",
        "au moins 8 enfants",
        "7 enfants",
        "Cette règle ne concerne pas ce que vous décrivez.",
        None,
    )


def test_an_advice_unmet_asks_for_nothing_of_the_caf() -> None:
    constat = juger(huit(force="preconise"), enfants(5, **RURAL))
    assert (constat.etat, constat.derogations) == ("recommandation", ())
    assert "titre indicatif" not in constat.explication


def test_an_indicative_number_that_is_met_is_not_called_so() -> None:
    assert "titre indicatif" not in juger(huit(force="indicatif"), enfants(8)).explication


@pytest.mark.parametrize(
    ("borne", "combien", "remede"),
    [
        (au_moins(8), 6, "Il manque 2 enfants."),
        (au_moins(8, min_inclus=False), 8, None),
        (Borne(max=Decimal(12)), 13, "Il y a 1 enfant de trop."),
        (Borne(max=Decimal(12), max_inclus=False), 12, None),
    ],
)
def test_the_gap_to_the_bound(borne: Borne, combien: int, remede: str | None) -> None:
    assert juger(huit(borne=borne, derogations=[]), enfants(combien)).remede == remede


def test_the_gap_without_a_unit() -> None:
    constat = juger(huit(unite=None), enfants(6))
    assert (constat.attendu, constat.constate, constat.remede) == ("au moins 8", "6", "Il manque 2.")
    assert juger(huit(unite=None, borne=Borne(max=Decimal(3))), enfants(6)).remede == "Il y a 3 de trop."


def test_no_collectif_is_asked_for() -> None:
    assert dit(juger(huit(), projet("isere", collectifs=[]))) == (
        "non_renseigne",
        "au moins 8 enfants",
        "non renseigné",
        "Aucun collectif n’est décrit.",
        "Décrivez au moins un collectif.",
    )


@pytest.mark.parametrize(
    ("nationale", "montree"),
    [
        (huit(), False),
        (huit(borne=au_moins(7)), True),  # another bound
        (huit(derogations=[]), True),  # the same bound, and another state: no derogation
        (regle("enfants"), False),
    ],
)
def test_the_national_text_is_shown_where_it_differs(nationale: Regle, montree: bool) -> None:
    autre = Regle(**(vars(nationale) | {"citations": [quote("Texte national")]}))
    constat = juger(huit(), enfants(5, **RURAL), nationales=[autre])
    assert (quote("Texte national") in constat.citations) is montree


@pytest.mark.parametrize(("rural", "montree"), [(True, True), (False, False), (None, True)])
def test_a_national_derogation_is_quoted_where_it_may_help(rural: bool | None, montree: bool) -> None:
    nationale = huit(borne=au_moins(7), derogations=[derogation(citations=[quote("Dérogation nationale")])])
    constat = juger(huit(derogations=[]), enfants(5, milieu_rural=rural), nationales=[nationale])
    assert (quote("Dérogation nationale") in constat.citations) is montree


def test_a_share_just_below_is_never_rounded_up() -> None:
    part = regle("cofinancement_hors_caf", borne=au_moins(20), unite="%")
    produits = [ligne("74", "80001.00", "caf"), ligne("70", "19999.00", "familles")]
    constat = juger(part, projet("isere", budget={"charges": [ligne("60", "100000.00")], "produits": produits}))
    assert (constat.etat, constat.constate, constat.remede) == ("non_conforme", "19,99 %", None)


def test_a_share_between_two_is_told_with_both_ends() -> None:
    part = regle("cofinancement_hors_caf", borne=au_moins(20), unite="%")
    produits = [ligne("74", "80.00", "caf"), ligne("70", "10.00", "familles"), ligne("70", "10.00")]
    constat = juger(part, projet("isere", budget={"charges": [ligne("60", "100.00")], "produits": produits}))
    assert (constat.etat, constat.constate) == ("non_renseigne", "entre 10 et 20 %")
