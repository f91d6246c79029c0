"""Questions for the Caf: what it decides, what no document says, to the right contact, with figures and quote."""

from datetime import date
from typing import Any

import pytest

from calculator.champs import lire
from calculator.decodage import decoder
from calculator.dossier import Dossier
from tests.calculator.annee import demander
from tests.calculator.projets import CAMPAGNES, collectif, projet, verifier

DEFI_AS = "Caf des Landes, département Enfance Famille et Ingénierie de l’Action Sociale (DEFI-AS)"
RURAL = collectif(enfants=8, encadrants=1, milieu_rural=True)


def questions(donnees: dict[str, Any], le: date = date(2025, 12, 1)) -> dict[str, dict[str, Any]]:
    trouvees = demander("questions_caf", donnees, le)
    assert len({q["id"] for q in trouvees}) == len(trouvees)
    return {q["id"]: q for q in trouvees}


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_each_constat_that_the_caf_decides_has_its_question_with_all_its_quotes(departement: str) -> None:
    donnees = projet(departement, RURAL, collectif(nom="Lycée", niveau="lycee"))
    attendues = [c for c in verifier(donnees).donnees["constats"] if c["etat"] == "a_verifier"]
    posees = [q for q in questions(donnees).values() if q["raison"] == "a_verifier"]
    assert [[s["extrait"] for s in q["sources"]] for q in posees] == [
        [s["extrait"] for s in c["sources"]] for c in attendues
    ]
    for question in posees:
        assert all(s["extrait"] in question["corps"] for s in question["sources"])


def test_a_question_tells_what_is_asked_what_is_planned_and_the_figures_of_that_collectif_alone() -> None:
    corps = questions(projet("ain", collectif(nom="Bourg"), RURAL | {"nom": "Hameau"}))["encadrants_min_2"][
        "corps"
    ].replace("\u202f", " ")
    assert "Le texte demande : au moins 2 encadrants. Notre projet prévoit : 1 encadrant." in corps
    assert "– Hameau : 8 enfants, 1 adulte, 2 séances par semaine, en milieu rural, 28 semaines" in corps
    assert "Bourg" not in corps


def test_a_question_leads_to_the_field_that_it_is_about() -> None:
    donnees = projet("ain", collectif(), RURAL | {"nom": "Hameau"})
    question = questions(donnees)["encadrants_min_2"]
    assert question["chemin"] == "collectifs[1].encadrants"
    assert lire(decoder(Dossier, donnees), question["chemin"]) == 1


@pytest.mark.parametrize(
    ("departement", "nom", "courriel"),
    [
        ("isere", "Marlène Garcia", "marlene.garcia@caf38.caf.fr"),
        ("landes", DEFI_AS, "defi-AS@caf40.caf.fr"),
        ("ain", "Caf de l’Ain", "parentalite@caf01.caf.fr"),
        ("savoie", "Morgane Personnaz", None),
    ],
)
def test_the_contact_is_the_one_that_the_documents_name(departement: str, nom: str, courriel: str | None) -> None:
    contact = questions(projet(departement, RURAL))["milieu_rural"]["contact"]
    assert (contact["nom"], contact["courriel"]) == (nom, courriel)


def test_where_no_document_names_anybody_there_is_no_contact() -> None:
    assert questions(projet("seine-et-marne", RURAL))["milieu_rural"]["contact"] is None


def test_rural_is_asked_only_of_who_says_so() -> None:
    assert "milieu_rural" not in questions(projet("isere"))


def test_two_places_in_one_dossier_are_asked() -> None:
    deux = projet("savoie", collectif(lieu="A"), collectif(nom="B", lieu="B"))
    assert questions(deux)["depots_1"]["corps"].count("Plusieurs lieux dans un même dossier") == 1


def test_a_date_of_deposit_that_is_nowhere_is_asked() -> None:
    assert "date_depot" in questions(projet("ain"))
    assert "date_depot" not in questions(projet("isere"))


@pytest.mark.parametrize(
    ("departement", "etape", "posee"),
    [
        ("ain", "date_bilan_qualitatif", False),
        ("ain", "date_bilan_quantitatif", True),
        ("isere", "date_bilan_qualitatif", True),
        ("landes", "date_bilan_quantitatif", True),
        ("landes", "date_declaration_previsionnelle", False),
    ],
)
def test_a_bilan_without_a_day_is_asked(departement: str, etape: str, posee: bool) -> None:
    assert (etape in questions(projet(departement))) is posee


def test_the_date_of_a_declaration_is_asked_in_its_year() -> None:
    assert "date_declaration_previsionnelle" in questions(projet("savoie"), date(2024, 10, 1))
    assert "date_declaration_previsionnelle" not in questions(projet("savoie"), date(2025, 10, 1))


def test_fewer_collectifs_agreed_than_described_is_asked_where_no_document_says() -> None:
    deux = [collectif(), collectif(nom="B")]
    assert "accord_moindre" in questions(projet("isere", *deux, collectifs_agrees=1))
    assert "accord_moindre" not in questions(projet("isere", *deux, collectifs_agrees=2))
    assert "accord_moindre" not in questions(projet("savoie", *deux, collectifs_agrees=1))


def test_changes_are_asked_but_where_the_document_says() -> None:
    assert "modifications" in questions(projet("isere"))
    assert "modifications" not in questions(projet("landes"))


def test_the_data_of_the_bonus_are_asked_of_who_asks_for_one() -> None:
    assert "bonification" in questions(projet("isere", bonus={"parents": {"projet_annuel": True}}))
    assert "bonification" not in questions(projet("isere"))


def test_a_message_says_who_writes_and_is_typeset() -> None:
    donnees = projet("isere", RURAL, structure={"nom": "Les Alpins"}) | {"collectifs": [RURAL]}
    question = questions(donnees)["milieu_rural"]
    assert question["sujet"] == "Clas 2025-2026\u202f: milieu rural"
    assert question["corps"].startswith(
        "Bonjour,\n\nNous portons un projet Clas (Isère, campagne 2025-2026), Les Alpins."
    )
    assert question["corps"].endswith("Cordialement,\n\nLes Alpins\n")


def test_a_dossier_that_says_nothing_asks_no_more_than_dates() -> None:
    vide = {"format": "dossier-clas/1", "departement": "isere", "campagne": "2025-2026"}
    assert all(identifiant.startswith("date_") for identifiant in questions(vide))
