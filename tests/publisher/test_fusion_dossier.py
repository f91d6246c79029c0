"""What a dossier is followed with: contacts, lists, changes to validate; and how little of it there is."""

import json

import brotli
import pytest

from publisher.fusion import reglement
from publisher.moteur import compiler
from tests.calculator.projets import CAMPAGNES, depot

BRUT, COMPRESSE = 64_000, 11_000
"""Bytes of one campaign's rules as the browser gets them."""


@pytest.mark.parametrize("slug", CAMPAGNES)
def test_the_rules_of_a_campaign_stay_small(slug: str) -> None:
    texte = json.dumps(compiler(depot(), slug, CAMPAGNES[slug])[0], ensure_ascii=False).encode()
    assert len(texte) <= BRUT
    assert len(brotli.compress(texte, quality=9)) <= COMPRESSE


@pytest.mark.parametrize("slug", CAMPAGNES)
def test_every_contact_is_carried_with_its_first_address_and_number(slug: str) -> None:
    publies = depot().campagnes[slug, CAMPAGNES[slug]].contacts
    lus = reglement(depot(), slug, CAMPAGNES[slug]).contacts
    attendus = [] if publies == "non_precise" else publies
    assert [(c.role, c.courriel, c.telephone) for c in lus] == [
        (c.role, (c.courriels or [None])[0], (c.telephones or [None])[0]) for c in attendus
    ]


def test_a_service_without_a_person_has_its_own_name() -> None:
    assert reglement(depot(), "ain", "2025-2026").contacts[0].nom == "Caf de l’Ain"


@pytest.mark.parametrize("slug", CAMPAGNES)
def test_lists_hold_what_the_files_hold(slug: str) -> None:
    campagne = depot().campagnes[slug, CAMPAGNES[slug]]
    parties = campagne.formulaire.parties if campagne.formulaire else []
    attendues = {
        "pieces": [p.id for p in campagne.pieces if p.etape == "depot"],
        "pieces_bilan": [p.id for p in campagne.pieces if p.etape == "bilan"],
        "textes": [t.id for t in campagne.textes] or ["enfants", "parents", "ecole", "territoire"],
        "bilan": [q.id for partie in parties for q in partie.questions],
        "sphinx": [q.id for partie in depot().sphinx.formulaire.parties for q in partie.questions],
        "reflexes": [r.id for r in depot().guides.reflexes],
    }
    lues = reglement(depot(), slug, CAMPAGNES[slug]).attendus
    assert {nom: [a.id for a in liste] for nom, liste in lues.items()} == {
        n: ids for n, ids in attendues.items() if ids
    }


def test_only_landes_says_which_changes_must_be_validated() -> None:
    lus = {slug: reglement(depot(), slug, annee).modifications for slug, annee in CAMPAGNES.items()}
    assert [slug for slug, lu in lus.items() if lu] == ["landes"]
    assert lus["landes"] and lus["landes"].sujets == ["debut", "collectifs", "inscrits", "semaines"]
