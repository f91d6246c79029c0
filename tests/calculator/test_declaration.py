"""What AFAS asks: each figure, where it comes from, and whether the figures agree."""

from json import dumps
from typing import Any

import pytest

from tests.calculator.projets import LE, collectif, depot, moteur, projet

SEANCE = {
    "date": "2025-11-03",
    "collectif": "Primaire",
    "presents": 9,
    "heures_salariees": "910.00",
    "heures_benevoles": "3.00",
}
DATES = {"debut": "2025-11-03", "fin": "2026-06-26", "semaines": None}


def rapport(type_: Any, **faits: Any) -> dict[str, Any]:
    calcul = moteur("isere")
    collectifs = faits.pop("collectifs", [collectif(**DATES)])
    return calcul.afas(calcul.lire(dumps(projet("isere", *collectifs, **faits))), type_, LE)


def valeur(identifiant: str, type_: Any = "reelle", **faits: Any) -> tuple[str, str]:
    return next((d["valeur"], d["origine"]) for d in rapport(type_, **faits)["donnees"] if d["id"] == identifiant)


def messages(**faits: Any) -> dict[str, str]:
    return {c["message"]: c["etat"] for c in rapport("reelle", **faits)["controles"]}


@pytest.mark.parametrize("type_", ["previsionnelle", "reelle"])
def test_each_declaration_has_the_lines_of_the_cartographie_in_order(type_: str) -> None:
    voulus = [d.id for d in depot().afas.donnees if getattr(d, type_)]
    assert [d["id"] for d in rapport(type_)["donnees"]] == voulus


def test_sessions_and_attendances_are_added_up_from_the_log() -> None:
    journal = [SEANCE, {**SEANCE, "date": "2025-11-06", "presents": 10}]
    assert valeur("seances_realisees", journal=journal) == ("2", "journal")
    assert valeur("presences", journal=journal) == ("19", "journal")


def test_without_a_log_sessions_are_not_told_rather_than_0() -> None:
    assert valeur("seances_realisees")[0] == "non_renseigne"


def test_foreseen_weeks_come_from_the_calendar() -> None:
    assert valeur("semaines_sept_dec", "previsionnelle") == ("7", "calendrier")
    assert valeur("semaines_janv_aout", "previsionnelle") == ("21", "calendrier")


def test_real_weeks_come_from_the_log() -> None:
    assert valeur("semaines_sept_dec", journal=[SEANCE, {**SEANCE, "date": "2025-11-06"}]) == ("1", "journal")


def test_a_week_with_a_session_of_two_collectifs_counts_once() -> None:
    deux = [collectif(**DATES), collectif(nom="Collège", niveau="college", **DATES)]
    assert valeur("semaines_sept_dec", "previsionnelle", collectifs=deux) == ("7", "calendrier")


def test_half_a_post_is_910_hours_paid() -> None:
    assert valeur("etp_salaries", journal=[SEANCE]) == ("0.50", "journal")


def test_both_bases_of_the_etp_are_told() -> None:
    assert any("1\u202f820" in m and "1\u202f607" in m for m in messages(journal=[SEANCE]))


def test_children_of_a_level_come_from_the_collectifs_of_that_level() -> None:
    deux = [collectif(**DATES), collectif(nom="Collège", niveau="college", enfants=8, **DATES)]
    assert valeur("enfants_college", collectifs=deux) == ("8", "collectifs")


def test_what_is_declared_comes_before_what_is_counted() -> None:
    assert valeur("enfants_elementaire", declaration={"enfants_elementaire": 9}) == ("9", "declaration")


def test_the_data_of_the_bonification_are_told_by_no_source() -> None:
    assert valeur("bonification_enfants") == ("non_renseigne", "non_precise")


def test_the_real_number_of_collectifs_is_the_one_declared() -> None:
    assert valeur("collectifs", collectifs_reels=3)[0] == "3"


def test_more_present_than_enrolled_is_to_be_looked_at() -> None:
    etats = messages(journal=[{**SEANCE, "presents": 11}])
    assert any("plus de présents" in m and etat == "a_verifier" for m, etat in etats.items())


def test_attendance_may_reach_enrolled_times_sessions() -> None:
    etats = messages(journal=[{**SEANCE, "presents": 10}])
    assert any(m.startswith("Primaire\u202f: 10 présences") and etat == "conforme" for m, etat in etats.items())


def test_levels_that_do_not_add_up_are_a_warning_only() -> None:
    etats = messages(declaration={"enfants_elementaire": 9, "enfants_college": 0, "enfants_lycee": 0})
    assert [etat for m, etat in etats.items() if m.startswith("Élémentaire")] == ["recommandation"]


def test_a_log_that_names_an_unknown_collectif_is_to_be_looked_at() -> None:
    assert any("qui n’est pas un collectif" in m for m in messages(journal=[{**SEANCE, "collectif": "Primaires"}]))


def test_a_session_written_twice_is_to_be_looked_at() -> None:
    assert any(m.startswith("Plusieurs séances le même jour") for m in messages(journal=[SEANCE, SEANCE]))


def test_a_session_in_the_holidays_is_to_be_looked_at() -> None:
    assert any("vacances" in m for m in messages(journal=[{**SEANCE, "date": "2025-12-25"}]))


def test_fewer_weeks_than_the_rule_are_to_be_looked_at() -> None:
    assert any("1 + 0 = 1" in m and etat == "a_verifier" for m, etat in messages(journal=[SEANCE]).items())


def test_fewer_collectifs_than_agreed_are_paid_on_the_real_number() -> None:
    assert any("nombre réel" in m for m in messages(collectifs_agrees=2, collectifs_reels=1))


@pytest.mark.parametrize(
    ("identifiant", "type_", "faits", "attendu"),
    [
        ("collectifs", "previsionnelle", {"collectifs_agrees": 3}, ("1", "collectifs")),
        ("collectifs", "reelle", {"collectifs_reels": 2}, ("2", "collectifs")),
        ("enfants_inscrits", "reelle", {"collectifs": [collectif(), collectif(enfants=8)]}, ("18", "collectifs")),
        (
            "enfants_inscrits",
            "reelle",
            {"collectifs": [collectif(), collectif(enfants=None)]},
            ("non_renseigne", "collectifs"),
        ),
        ("budget_previsionnel", "previsionnelle", {}, ("7000.00", "budget")),
        ("budget_previsionnel", "previsionnelle", {"budget": None}, ("non_renseigne", "budget")),
        (
            "compte_resultat",
            "reelle",
            {"declaration": {"compte_de_resultat": {"charges": [{"compte": "64", "montant": "10.00"}]}}},
            ("10.00", "declaration"),
        ),
    ],
)
def test_a_figure_and_where_it_comes_from(
    identifiant: str, type_: str, faits: dict[str, Any], attendu: tuple[str, str]
) -> None:
    assert valeur(identifiant, type_, **faits) == attendu


def test_without_a_collectif_described_the_agreed_number_is_foreseen() -> None:
    calcul = moteur("isere")
    for agrees, lu in ((3, "3"), (None, "non_renseigne")):
        dossier = projet("isere", collectifs=None, collectifs_agrees=agrees)
        chiffres = calcul.afas(calcul.lire(dumps(dossier)), "previsionnelle", LE)["donnees"]
        assert next(d["valeur"] for d in chiffres if d["id"] == "collectifs") == lu
        inscrits = [d["valeur"] for d in chiffres if d["id"] == "enfants_inscrits"]
        assert set(inscrits) <= {"non_renseigne"}


def test_a_level_that_is_not_told_leaves_its_children_unknown() -> None:
    for collectifs in ([collectif(niveau=None)], [collectif(niveau="autre")], [collectif(enfants=None)]):
        assert valeur("enfants_elementaire", collectifs=collectifs) == ("non_renseigne", "collectifs")


def test_september_is_in_the_first_half() -> None:
    journal = [{**SEANCE, "date": "2025-09-15"}, {**SEANCE, "date": "2026-08-24"}]
    assert valeur("semaines_sept_dec", journal=journal) == ("1", "journal")
    assert valeur("semaines_janv_aout", journal=journal) == ("1", "journal")
