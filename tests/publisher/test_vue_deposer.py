"""What the steps « Déposer » show of a campaign."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from publisher.depot import Depot, charger
from publisher.pages.dossier_deposer import contacts, deposer, fiche
from tests.calculator.projets import CAMPAGNES

RACINE = Path(__file__).resolve().parents[2]


@lru_cache(1)
def depot() -> Depot:
    return charger(RACINE)


@pytest.mark.parametrize(
    ("slug", "courriels"),
    [
        ("isere", ["marlene.garcia@caf38.caf.fr", "plateformeelan.caf38@caf.fr"]),
        ("landes", ["defi-AS@caf40.caf.fr"]),
        ("ain", []),
        ("savoie", []),
        ("seine-et-marne", []),
    ],
)
def test_whom_to_reach_about_a_deposit(slug: str, courriels: list[str]) -> None:
    assert [c.courriels[0] for c in contacts(depot().campagnes[slug, CAMPAGNES[slug]])] == courriels


def test_a_telephone_serves_where_no_e_mail_is_published() -> None:
    campagne = depot().campagnes["landes", "2025-2026"]
    assert campagne.contacts != "non_precise"
    sans = [replace(c, courriels=[]) for c in campagne.contacts]
    assert {bool(c.telephones) for c in contacts(replace(campagne, contacts=sans))} == {True}


@pytest.mark.parametrize("slug", CAMPAGNES)
def test_texts_are_the_department_s_or_ours(slug: str) -> None:
    vue = deposer(depot(), slug, CAMPAGNES[slug])
    assert vue["textes_demandes"] is (slug in ("isere", "landes"))
    assert len(vue["textes"]) == (5 if vue["textes_demandes"] else 4)


def test_the_fiche_keeps_its_answers_with_the_habilitation() -> None:
    forme = fiche(depot())
    assert {q.chemin.rpartition(".")[0] for p in forme.parties for q in p.questions} == {
        "checklists.habilitation.fiche"
    }
    tableaux = [q for p in forme.parties for q in p.questions if q.reponse == "tableau"]
    assert [len(q.lignes) for q in tableaux] == [r.maximum for r in depot().habilitation.roles]


def test_each_case_has_boxes_of_its_own() -> None:
    vue = deposer(depot(), "savoie", "2024-2025")
    assert [len({cle for cle, _ in pieces}) for _, pieces in vue["cas"]] == [6, 4, 1]
