"""`clas lire`: a source kept beside the data, and proposals that a person accepts."""

import json
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from publisher.commands import lire
from publisher.depot import charger
from publisher.errors import Mendable
from publisher.place import ROOT

NOTE = "Dépôt avant le 3 juin 2027.\n\nÉcrire à clas@caf38.caf.fr : 8 à 12 enfants.\n"


@pytest.fixture
def ici(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "departments", tmp_path / "departments")
    monkeypatch.setattr(lire, "ROOT", tmp_path)
    (tmp_path / "Note 2026.txt").write_text(NOTE, "utf-8")
    return tmp_path


def appeler(ici: Path, *arguments: str, entree: str | None = None) -> str:
    fait = CliRunner().invoke(lire.command, [str(ici / "Note 2026.txt"), *arguments], input=entree)
    if isinstance(fait.exception, Mendable):
        raise fait.exception
    assert fait.exit_code == 0, fait.output
    return fait.output


GARDER = ("--departement", "38", "--campagne", "2026-2027")


def test_writes_nothing_unless_asked(ici: Path) -> None:
    avant = sorted(ici.rglob("*"))
    assert "3 propositions" in appeler(ici)
    assert sorted(ici.rglob("*")) == avant


def test_keeps_the_text_and_its_entry_and_touches_nothing_else(ici: Path) -> None:
    sources = ici / "departments/isere/sources/sources.yml"
    avant = sources.read_text("utf-8")
    appeler(ici, *GARDER)
    assert sources.read_text("utf-8").startswith(avant)
    depot = charger(ici)
    assert depot.textes["isere/note-2026"] == NOTE
    assert depot.sources["isere/note-2026"].editeur == "Caf de l’Isère"


def test_never_writes_over_a_source(ici: Path) -> None:
    appeler(ici, *GARDER)
    with pytest.raises(Mendable, match="existe déjà"):
        appeler(ici, *GARDER)


def test_begins_the_list_of_a_department_that_has_none(ici: Path) -> None:
    appeler(ici, "--departement", "drome", "--campagne", "2026-2027")
    assert "drome/note-2026" in charger(ici).sources


def test_tells_it_in_json(ici: Path) -> None:
    dit = json.loads(appeler(ici, "--json"))
    assert [(p["genre"], p["valeur"], p["lieu"]) for p in dit["propositions"]] == [
        ("date", "2027-06-03", "paragraphe 1"),
        ("courriel", "clas@caf38.caf.fr", "paragraphe 2"),
        ("seuil", "8 à 12 enfants", "paragraphe 2"),
    ]


def test_keeps_what_a_person_accepts_only(ici: Path) -> None:
    fichier = ici / "choix.yml"
    appeler(ici, "--choisir", str(fichier), entree="g\np\nf\n")
    texte = fichier.read_text("utf-8")
    (gardee,) = yaml.safe_load(texte)["propositions"]
    assert (gardee["valeur"], gardee["citations"][0]["extrait"]) == ("2027-06-03", "Dépôt avant le 3 juin 2027.")
    assert "# à revoir" in texte


def test_a_person_who_accepts_nothing_gets_no_file(ici: Path) -> None:
    with pytest.raises(Mendable, match="rien n’a été gardé"):
        appeler(ici, "--choisir", str(ici / "choix.yml"), entree="f\n")
    assert not (ici / "choix.yml").exists()


def test_department_and_campaign_go_together(ici: Path) -> None:
    fait = CliRunner().invoke(lire.command, [str(ici / "Note 2026.txt"), "--departement", "38"])
    assert fait.exit_code == 2 and "vont ensemble" in fait.output
