"""Forms to answer in the dossier: places of answers, and what the dossier already tells."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from calculator.declaration import CHIFFRES
from publisher.client import publish
from publisher.contenu import Formulaire
from publisher.depot import Depot, charger
from publisher.pages.dossier_bilan import PREFIXE, formulaire, rendre_compte, sphinx
from publisher.pages.questionnaires import Fiche, cle, en_json, questionnaire
from publisher.place import ROOT
from publisher.schema import schema

SOURCE = ROOT / "departments/ain/sources/bilan-2025-2026.txt"


@pytest.fixture(scope="module")
def depot() -> Depot:
    return charger(ROOT)


@pytest.fixture(scope="module")
def ain(depot: Depot) -> list[Fiche]:
    forme = formulaire(depot, "ain", "2025-2026")
    assert forme
    return [q for partie in forme.parties for q in partie.questions]


def fiche(ain: list[Fiche], identifiant: str) -> Fiche:
    return next(q for q in ain if q.id == identifiant)


def test_ids_are_made_from_words() -> None:
    assert cle("Nom de l’organisme, 1ère") == "nom_de_l_organisme_1ere"


def test_answers_of_two_forms_never_meet(depot: Depot, ain: list[Fiche]) -> None:
    autres = {q.id for partie in sphinx(depot).parties for q in partie.questions}
    assert all(i.startswith(PREFIXE) for i in autres)
    assert not autres & {q.id for q in ain}


def test_each_answer_has_its_own_place(depot: Depot, ain: list[Fiche]) -> None:
    for questions in (ain, [q for partie in sphinx(depot).parties for q in partie.questions]):
        assert len({q.id for q in questions}) == len(questions)
        for q in questions:
            for mots in (q.choix, q.colonnes, q.lignes):
                assert len({m.id for m in mots}) == len(mots)


def test_every_question_of_ain_s_form_is_asked_in_its_order(ain: list[Fiche]) -> None:
    """Each line of the source that asks something is one question, in order: nothing lacks, nothing is added."""
    texte = re.sub(r"\[bookmark:[^]]*]", "", SOURCE.read_text("utf-8"))
    demandes = [
        ligne.strip(" \t·:")
        for ligne in texte.splitlines()
        if re.search(r"[?:]\s*(\||$)", ligne) and not re.search(r"objectifs|adresse mail :|BONFICATION", ligne)
    ]
    poses = [i for i, d in enumerate(demandes) for q in ain if _memes(d, q.libelle)]
    oublies = [d for d in demandes if not any(_memes(d, q.libelle) for q in ain)]
    assert [o for o in oublies if not _connue(o)] == []
    assert poses == sorted(poses)
    assert len(poses) >= 25


def _nu(texte: str) -> str:
    return re.sub(r"[^a-z0-9]", "", cle(texte))


def _memes(demande: str, libelle: str) -> bool:
    return _nu(demande)[:40] == _nu(libelle)[:40]


def _connue(demande: str) -> bool:
    """Said in other words, or a piece of a question: « Soit en ETP », « Nom, prénom, adresse mail »."""
    return bool(re.match(r"Soit en ETP|Qui assure|Nom, prénom|Si oui|Une formation|Quelles actions|Salariés", demande))


def test_tables_of_ain_have_their_columns(ain: list[Fiche]) -> None:
    assert [m.nombre for m in fiche(ain, "formations_tableau").colonnes] == [False] * 3 + [True] * 3
    assert len(fiche(ain, "inscrits_par_niveau").lignes) == 14
    assert len(fiche(ain, "territoires").colonnes) == 2


def sources(depot: Depot) -> Iterator[tuple[str, str]]:
    formulaires: list[Formulaire] = [depot.sphinx.formulaire, depot.habilitation.fiche]
    formulaires += [c.formulaire for c in depot.campagnes.values() if c.formulaire]
    for forme in formulaires:
        for partie in forme.parties:
            for q in partie.questions:
                for cible, source in q.repris_de.items():
                    assert cible == "reponse" or cible in [*q.choix, *q.colonnes, *q.lignes], (q.id, cible)
                    yield q.id, source
                assert set(q.nombres) <= set(q.colonnes), q.id


def _chemins(noeud: dict[str, Any], types: dict[str, Any], avant: str = "") -> Iterator[str]:
    for nom, champ in noeud.get("properties", {}).items():
        yield avant + nom
        for forme in champ.get("anyOf", [champ]):
            ref, suite = (forme["items"], "[].") if forme.get("type") == "array" else (forme, ".")
            if "$ref" in ref:
                yield from _chemins(types[ref["$ref"].rpartition("/")[2]], types, f"{avant}{nom}{suite}")


def test_what_is_proposed_stands_somewhere_in_the_dossier(depot: Depot) -> None:
    tout = schema("dossier")
    connus = set(_chemins(tout, tout["$defs"]))
    vus = list(sources(depot))
    assert len(vus) > 15
    for identifiant, source in vus:
        chemin = source.partition("=")[0]
        assert chemin in {"caf", "somme"} | connus | {f"afas.{c}" for c in CHIFFRES}, (identifiant, source)


def test_the_form_for_the_browser_is_typeset_and_leaves_out_what_is_empty(depot: Depot) -> None:
    forme = json.loads(en_json(questionnaire(depot.sphinx.formulaire, PREFIXE)))
    questions = [q for partie in forme["parties"] for q in partie["questions"]]
    assert questions[0] == {
        "id": "sphinx_nom_structure",
        "libelle": "Nom de la structure",
        "reponse": "texte",
        "depuis": "structure.nom",
    }
    assert any("\u202f?" in q["libelle"] for q in questions)


def test_a_department_without_a_form_has_none(depot: Depot) -> None:
    assert formulaire(depot, "isere", "2025-2026") is None
    assert rendre_compte(depot, "isere", "2025-2026")["sphinx_ici"] is True
    assert rendre_compte(depot, "landes", "2025-2026")["sphinx_ici"] is False


def test_the_site_has_the_forms(tmp_path: Path) -> None:
    publish(ROOT, tmp_path)
    assert json.loads((tmp_path / "ain/2025-2026/bilan.json").read_text("utf-8"))["courriel"]
    assert json.loads((tmp_path / "guides/sphinx.json").read_text("utf-8"))["edition"] == "2023-2024"
    assert not (tmp_path / "isere/2025-2026/bilan.json").exists()
