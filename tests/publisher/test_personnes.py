"""People out of what is published: their names in any writing, their numbers, their mailboxes; nothing else."""

import shutil
from pathlib import Path

import pytest

from calculator.modele import Citation
from publisher.contenu import Contact
from publisher.depot import Depot, charger, sans_personnes
from publisher.extraits import chercher
from publisher.pages import toutes
from publisher.parcours import parcourir
from publisher.personnes import masque, roles, sans_nom
from publisher.place import ROOT


def contact(**champs: object) -> Contact:
    donnees = {"id": "dupont", "role": "Conseillère", "personne": "Zoé DE LA TOUR", "citations": []} | champs
    return Contact(**donnees)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("Appelez Zoé DE LA TOUR.", "Appelez [nom]."),
        ("appelez zoé de la tour", "appelez [nom]"),
        ("**Zoé** De La\nTour", "**[nom]"),
        ("Mme De La Tour", "Mme [nom]"),
        ("la tour du château", "la tour du château"),
        ("06 12 34 56 78 ou 0612345678", "[numéro] ou [numéro]"),
        ("zoe.delatour@caf99.caf.fr", "[adresse]"),
        ("clas@caf99.caf.fr", "clas@caf99.caf.fr"),
    ],
)
def test_a_text_without_the_person(texte: str, attendu: str) -> None:
    une = contact(telephones=["06 12 34 56 78"], courriels=["zoe.delatour@caf99.caf.fr", "clas@caf99.caf.fr"])
    assert masque([une])(texte) == attendu


def test_the_role_and_the_shared_mailbox_stay() -> None:
    une = contact(telephones=["06 12 34 56 78"], courriels=["zoe.tour@caf99.caf.fr", "clas@caf99.caf.fr"])
    sans = sans_nom(une, 3)
    assert (sans.id, sans.role, sans.personne) == ("contact_3", "Conseillère", None)
    assert (sans.telephones, sans.courriels) == ([], ["clas@caf99.caf.fr"])


def test_a_service_that_names_nobody_keeps_its_number() -> None:
    assert sans_nom(contact(personne=None, telephones=["04 76 00 00 00"]), 1).telephones == ["04 76 00 00 00"]


def test_several_people_of_one_role_are_one_line() -> None:
    assert len(roles([contact(), contact(personne="Max Le Bon"), contact(role="Cheffe")])) == 2


@pytest.fixture(scope="module")
def depot() -> Depot:
    return charger(ROOT)


def test_every_quote_is_still_found_in_its_source(depot: Depot) -> None:
    sans = sans_personnes(depot)
    compte = 0
    for campagne in sans.campagnes.values():
        for _, fiche in parcourir(campagne):
            if isinstance(fiche, Citation):
                assert chercher(fiche.extrait, sans.textes[fiche.source]), fiche
                compte += 1
    assert compte > 300


def test_the_depot_itself_is_left_as_it_was(depot: Depot) -> None:
    sans_personnes(depot)
    contacts = depot.campagnes["isere", "2025-2026"].contacts
    assert contacts != "non_precise" and contacts[0].personne


def test_one_word_in_a_file_takes_people_out_of_every_page(tmp_path: Path) -> None:
    donnees = shutil.copytree(ROOT / "departments", tmp_path / "departments")
    reglage = donnees / "reference" / "publication.yml"
    reglage.write_text(reglage.read_text("utf-8").replace("\ncontacts: nommes", "\ncontacts: roles"), "utf-8")
    pages = {page.url: page.markdown for page in toutes(charger(tmp_path), ROOT / "docs" / "pages")}
    landes = pages["landes/"] + pages["landes/sources/note-de-cadrage-2025-2026/"]
    assert "Conseiller territorial" in landes
    assert "BEDERE" not in landes and "06 78 00 35 21" not in landes


def test_the_project_shows_what_the_documents_publish(depot: Depot) -> None:
    assert depot.publication.contacts == "nommes"
