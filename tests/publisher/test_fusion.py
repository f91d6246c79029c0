"""A campaign with the national reference merged in: what the department states first, what it leaves unsaid after."""

from dataclasses import replace
from decimal import Decimal

import pytest

from calculator.regles import Borne, Derogation, Portee, Regle
from publisher.fusion import reglement, regles_applicables
from tests.calculator.projets import CAMPAGNES, LE, depot

RURAL = Derogation(
    id="rural", libelle="rural", quand=Portee(milieu_rural=True), borne=Borne(min=Decimal(5)), citations=[]
)
HANDICAP = replace(RURAL, id="handicap", quand=Portee(handicap=True))


def regle(identifiant: str, minimum: int = 8, **reste: object) -> Regle:
    base = Regle(
        id=identifiant,
        libelle=identifiant,
        mesure="enfants",
        borne=Borne(min=Decimal(minimum)),
        unite="enfants",
        origine="nationale",
        citations=[],
        verifie_le=LE,
    )
    return replace(base, **reste)  # type: ignore[arg-type]


def test_a_department_that_states_nothing_gets_the_national_rule() -> None:
    assert regles_applicables([], [regle("a")]) == [regle("a")]


def test_what_the_department_states_replaces_the_national_rule_in_its_place() -> None:
    fusion = regles_applicables([regle("propre"), regle("b", 9)], [regle("a"), regle("b")])
    assert [(r.id, r.borne and r.borne.min) for r in fusion] == [("a", 8), ("b", 9), ("propre", 8)]


def test_national_derogations_that_it_does_not_state_hold_too() -> None:
    (seule,) = regles_applicables([regle("a", derogations=[RURAL])], [regle("a", derogations=[RURAL, RURAL, HANDICAP])])
    assert [d.id for d in seule.derogations] == ["rural", "handicap"]


def test_a_derogation_set_aside_does_not_come_back() -> None:
    locale = regle("a", derogations_ecartees=["rural"])
    (seule,) = regles_applicables([locale], [regle("a", derogations=[RURAL, HANDICAP])])
    assert [d.id for d in seule.derogations] == ["handicap"]


def test_a_remedy_of_its_own_is_kept_else_the_national_one() -> None:
    nationale = regle("a", remede="nationale")
    assert regles_applicables([regle("a")], [nationale])[0].remede == "nationale"
    assert regles_applicables([regle("a", remede="locale")], [nationale])[0].remede == "locale"


@pytest.mark.parametrize("slug", CAMPAGNES)
def test_every_national_rule_holds_in_every_department(slug: str) -> None:
    ids = [r.id for r in reglement(depot(), slug, CAMPAGNES[slug]).regles]
    assert {r.id for r in depot().regles_nationales.regles} <= set(ids)
    assert len(ids) == len(set(ids))


def test_engagements_are_those_of_all_departments() -> None:
    assert {"assurance", "casier_judiciaire", "charte_laicite", "charte_parentalite"} <= set(depot().engagements)


def test_a_document_of_a_neighbour_is_named_with_its_caf() -> None:
    noms = reglement(depot(), "isere", "2025-2026").documents
    assert noms["isere/note-de-cadrage-2025-2026"] == "Note de cadrage 2025-2026"
    assert noms["landes/note-de-cadrage-2025-2026"].startswith("Note de cadrage 2025-2026 (Caf des Landes")


def test_documents_that_nobody_quotes_are_left_out() -> None:
    assert "ain/bilan-2025-2026" in reglement(depot(), "ain", "2025-2026").documents
    assert "seine-et-marne/appel-a-projet-2024-2025" not in reglement(depot(), "isere", "2025-2026").documents
