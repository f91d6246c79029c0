"""Calendars: what other programs read in them, and that they stay the same for the same data."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar
from icalendar.cal import Component

from calculator.modele import Citation
from publisher.campagne import Campagne
from publisher.depot import Depot
from publisher.pages.dates import PARIS
from publisher.sorties.agenda import calendrier, ecrire, fuseau


def lu(depot: Depot, *campagnes: Campagne) -> Calendar:
    return Calendar.from_ical(calendrier(depot, campagnes, "Clas"))


def evenements(depot: Depot, *cle: str) -> dict[str, Component]:
    agenda = lu(depot, depot.campagnes[cle[0], cle[1]])
    return {str(e["uid"]).removesuffix("@boussole-clas"): e for e in agenda.walk("VEVENT")}


def test_the_opening_and_the_last_day_of_the_deposit(depot: Depot) -> None:
    isere = evenements(depot, "isere", "2025-2026")
    assert isere["isere-2025-2026-depot-ouvre"]["dtstart"].dt == date(2025, 6, 10)
    assert isere["isere-2025-2026-depot-ferme"]["dtstart"].dt == date(2025, 7, 11)
    assert isere["isere-2025-2026-depot-ferme"]["dtend"].dt == date(2025, 7, 12)


def test_midnight_is_the_end_of_that_day(depot: Depot) -> None:
    assert evenements(depot, "savoie", "2024-2025")["savoie-2024-2025-depot-ferme"]["dtstart"].dt == date(2024, 7, 12)


def test_before_a_day_ends_on_the_eve(depot: Depot) -> None:
    assert evenements(depot, "ain", "2025-2026")["ain-2025-2026-bilan-qualitatif-ferme"]["dtstart"].dt == date(
        2026, 7, 31
    )


def test_an_hour_is_an_hour_of_paris(depot: Depot) -> None:
    (webinaire,) = (
        e for uid, e in evenements(depot, "seine-et-marne", "2024-2025").items() if uid.endswith("webinaire-afas")
    )
    assert webinaire["dtstart"].dt == datetime(2024, 5, 24, 10, tzinfo=PARIS)
    assert webinaire["dtstart"].params["TZID"] == "Europe/Paris"


def test_the_time_zone_changes_when_paris_does() -> None:
    changes = 0
    for regle in fuseau(PARIS).subcomponents:
        de, vers = regle["tzoffsetfrom"].td, regle["tzoffsetto"].td
        texte = regle["rrule"].to_ical().decode()
        for local in rrulestr(texte, dtstart=regle["dtstart"].dt).between(datetime(1997, 1, 1), datetime(2037, 1, 1)):
            instant = (local - de).replace(tzinfo=UTC)
            avant, apres = (instant + timedelta(seconds=s) for s in (-1, 0))
            assert [t.astimezone(PARIS).utcoffset() for t in (avant, apres)] == [de, vers]
            changes += 1
    assert changes == 80


def test_what_has_no_sure_day_is_a_note_and_no_event(depot: Depot) -> None:
    agenda = lu(depot, depot.campagnes["isere", "2025-2026"])
    assert not [e for e in agenda.walk("VEVENT") if "Bilan quantitatif" in e["summary"]]
    assert "Bilan quantitatif de l’année 2024-2025" in agenda["description"]


def test_an_event_quotes_its_source_and_tells_where(depot: Depot) -> None:
    depot_ferme = evenements(depot, "isere", "2025-2026")["isere-2025-2026-depot-ferme"]
    citation = depot.campagnes["isere", "2025-2026"].dates[0].citations[0]
    assert isinstance(citation, Citation)
    assert citation.extrait in depot_ferme["description"]
    assert depot_ferme["url"] == "https://elan.caf.fr/aides"


def test_a_closing_is_recalled_a_week_and_a_day_before_at_nine(depot: Depot) -> None:
    alarmes = evenements(depot, "isere", "2025-2026")["isere-2025-2026-depot-ferme"].walk("VALARM")
    assert [a["trigger"].dt for a in alarmes] == [timedelta(days=-6, hours=-15), timedelta(hours=-15)]


def test_uids_are_unique(depot: Depot) -> None:
    uids = [e["uid"] for c in depot.campagnes.values() for e in lu(depot, c).walk("VEVENT")]
    assert len(uids) == len(set(uids)) > 10


def test_lines_are_folded_and_end_as_the_format_wants(depot: Depot) -> None:
    contenu = calendrier(depot, depot.campagnes.values(), "Clas")
    lignes = contenu.split(b"\r\n")
    assert lignes.pop() == b""
    assert all(len(ligne) <= 75 and b"\n" not in ligne for ligne in lignes)
    assert b"LAST-MODIFIED:20261122T000000Z" in lignes


@pytest.mark.parametrize("obligatoire", ["uid", "dtstamp", "dtstart", "summary"])
def test_every_event_has_what_the_format_asks(depot: Depot, obligatoire: str) -> None:
    assert all(obligatoire in e for e in lu(depot, *depot.campagnes.values()).walk("VEVENT"))


def test_a_subscription_shows_the_last_campaign_and_the_one_before(deux_annees: Depot, tmp_path: Path) -> None:
    ecrire(deux_annees, tmp_path)
    suivi = (tmp_path / "isere" / "calendrier.ics").read_text("utf-8")
    assert "UID:isere-2025-2026-" in suivi
    assert "UID:isere-2024-2025-" in suivi
    assert "UID:isere-2023-2024-" not in suivi
    assert (tmp_path / "isere" / "2023-2024" / "calendrier.ics").is_file()


def test_the_same_data_make_the_same_bytes(depot: Depot) -> None:
    savoie = depot.campagnes["savoie", "2024-2025"]
    assert calendrier(depot, [savoie], "Clas") == calendrier(depot, [savoie], "Clas")
