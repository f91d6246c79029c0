"""What goes into one's own agenda: dates still to come, the answer that is waited for, one's own sessions."""

from datetime import date
from typing import Any

from tests.calculator.annee import demander, en_cours, suivi
from tests.calculator.projets import projet

AVANT = date(2025, 6, 2)


def agenda(donnees: dict[str, Any], le: date = AVANT) -> dict[str, Any]:
    reponse: dict[str, Any] = demander("agenda_personnel", donnees, le)
    return reponse


def avec(calendrier: dict[str, Any], **faits: Any) -> dict[str, Any]:
    return suivi(checklists={"calendrier": calendrier}, **faits)


def jours(donnees: dict[str, Any], le: date) -> list[tuple[str, str]]:
    return [(e["uid"], e["le"]) for e in agenda(donnees, le)["echeances"]]


def test_the_bounds_of_a_window_that_are_still_to_come() -> None:
    depot = [("isere-2025-2026-depot-ouvre", "2025-06-10"), ("isere-2025-2026-depot-ferme", "2025-07-11")]
    assert [j for j in jours(projet("isere"), AVANT) if "depot" in j[0]] == depot
    assert [j for j in jours(projet("isere"), date(2025, 6, 20)) if "depot" in j[0]] == depot[1:]
    assert jours(projet("isere"), date(2025, 7, 12)) == []


def test_a_closing_is_recalled_a_week_and_a_day_before() -> None:
    fermeture = next(e for e in agenda(projet("isere"))["echeances"] if e["uid"].endswith("depot-ferme"))
    assert (fermeture["titre"], fermeture["rappels"]) == (
        "Dernier jour\u202f: Dépôt de la demande de financement",
        [7, 1],
    )


def test_a_closing_at_midnight_is_the_day_that_ends_there() -> None:
    assert ("savoie-2024-2025-depot-ferme", "2024-07-12") in jours(projet("savoie"), date(2024, 6, 10))


def test_one_week_to_answer_runs_from_the_day_that_the_holder_enters() -> None:
    (delai,) = agenda(avec({"recu": {"complement": "2025-09-02"}}), date(2025, 9, 3))["delais"]
    assert (delai["pour_le"], delai["phrase"]) == (
        "2025-09-09",
        "Répondez au plus tard le mardi 9 septembre 2025\u202f: encore 6 jours.",
    )
    (vide,) = agenda(suivi())["delais"]
    assert vide["pour_le"] is None


def test_the_answer_is_an_event_until_its_last_day() -> None:
    attendu = avec({"recu": {"complement": "2025-09-02"}})
    reponse = ("isere-2025-2026-complement-reponse", "2025-09-09")
    assert reponse in jours(attendu, date(2025, 9, 9))
    assert reponse not in jours(attendu, date(2025, 9, 10))
    (delai,) = agenda(attendu, date(2025, 9, 10))["delais"]
    assert delai["phrase"].startswith("La date limite est passée")


def test_what_is_no_day_counts_for_nothing() -> None:
    (delai,) = agenda(avec({"recu": {"complement": "demain"}}))["delais"]
    assert delai["recu_le"] is None


def test_no_department_but_isere_gives_a_delay() -> None:
    assert agenda(projet("landes"))["delais"] == []


def test_sessions_to_come_with_an_hour_where_one_is_given() -> None:
    le = date(2026, 6, 22)
    (jour,) = agenda(suivi(), le)["seances"]
    assert [e["le"] for e in jour["evenements"]] == ["2026-06-22", "2026-06-25"]
    assert jour["evenements"][0]["minutes"] is None
    (heure,) = agenda(avec({"heures": {"Primaire": "16:30"}}), le)["seances"]
    premiere = heure["evenements"][0]
    assert (premiere["le"], premiere["minutes"]) == ("2026-06-22T16:30:00", 90)
    (fausse,) = agenda(avec({"heures": {"Primaire": "tôt"}}), le)["seances"]
    assert fausse["heure"] is None


def test_sessions_of_two_collectifs_are_apart() -> None:
    deux = suivi(collectifs=[en_cours(), en_cours(nom="B")])
    uids = [e["uid"] for s in agenda(deux, date(2026, 6, 22))["seances"] for e in s["evenements"]]
    assert len(uids) == len(set(uids)) == 4
