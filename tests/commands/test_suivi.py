"""The commands that follow a project: steps, log, questions, changes, next campaign."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.calculator.annee import demander, suivi, tenue
from tests.commands.clas import clas, rapport, refus

LE = ("--le", "2025-12-01")


def ecrire(fichier: Path, donnees: dict[str, Any]) -> Path:
    fichier.write_text(json.dumps(donnees), "utf-8")
    return fichier


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    return ecrire(tmp_path / "dossier.json", suivi(tenue("2025-11-03", id="a")))


@pytest.mark.parametrize(("commande", "question"), [("avancement", "avancement"), ("questions", "questions_caf")])
def test_a_command_gives_the_answer_of_the_page(dossier: Path, commande: str, question: str) -> None:
    assert rapport(commande, dossier, "--json", *LE) == demander(question, json.loads(dossier.read_text()))


def test_avancement_tells_a_person_what_is_missing_and_where(dossier: Path) -> None:
    dit = clas("avancement", dossier, *LE).stdout
    assert "seances (en cours)" in dit
    assert "  journal : Primaire" in dit


def test_questions_are_messages_with_whom_to_write_to(dossier: Path) -> None:
    dit = clas("questions", dossier, *LE).stdout
    assert "À : Marlène Garcia, Conseillère technique parentalité, marlene.garcia@caf38.caf.fr" in dit


def test_journal_sums_up_and_forecasts(dossier: Path) -> None:
    dit = clas("journal", dossier, *LE).stdout.splitlines()
    assert dit[:2] == [
        "novembre 2025, Primaire : 1 séance, 9 présences, 1 semaine",
        "En tout : 1 séance, 9 présences, 1 semaine",
    ]
    assert dit[2].startswith("Primaire : À ce rythme, 25 semaines")


def test_journal_unites_dossiers_and_csv(dossier: Path, tmp_path: Path) -> None:
    autre = ecrire(tmp_path / "autre.json", suivi(tenue("2025-11-03", id="a"), tenue("2025-11-06", id="b")))
    (tmp_path / "papier.csv").write_text("date;collectif;presents\n10/11/2025;Primaire;8\n", "utf-8")
    lu = clas("journal", dossier, "--avec", autre, "--avec", tmp_path / "papier.csv", "--csv").stdout
    assert [ligne.split(";")[0] for ligne in lu.splitlines()[1:]] == ["03/11/2025", "06/11/2025", "10/11/2025"]


def test_journal_does_not_choose_between_versions(dossier: Path, tmp_path: Path) -> None:
    autre = ecrire(tmp_path / "autre.json", suivi(tenue("2025-11-03", id="b", presents=7)))
    dit = refus(1, "journal", dossier, "--avec", autre)
    assert "Primaire, 3 novembre 2025" in dit
    assert "9 présents / 7 présents" in dit


def test_journal_refuses_a_dossier_of_elsewhere(dossier: Path, tmp_path: Path) -> None:
    ailleurs = ecrire(tmp_path / "landes.json", suivi(departement="landes"))
    assert "landes 2025-2026" in refus(1, "journal", dossier, "--avec", ailleurs)


def test_changements_prepares_the_message(dossier: Path, tmp_path: Path) -> None:
    agree = ecrire(tmp_path / "agree.json", suivi(collectifs_agrees=2))
    dit = clas("changements", dossier, "--reference", agree, *LE).stdout
    assert "Nombre de collectifs : 2 collectifs → 1 collectif" in dit
    assert "Bonjour," in dit
    assert clas("changements", dossier, "--reference", dossier, *LE).stdout.startswith("Rien n’a changé")


def test_reprise_prints_a_dossier_and_tells_apart_what_to_look_at(dossier: Path) -> None:
    fait = clas("reprise", dossier, "--campagne", "2026-2027")
    assert json.loads(fait.stdout)["campagne"] == "2026-2027"
    assert "collectifs[0].enfants" in fait.stderr
    assert "ne vient pas après" in refus(1, "reprise", dossier, "--campagne", "2025-2026")


def test_the_log_of_the_dossier_is_read_with_bytes_of_a_french_computer(tmp_path: Path) -> None:
    dossier = ecrire(tmp_path / "dossier.json", suivi())
    (tmp_path / "papier.CSV").write_bytes("Date;Collectif;Présents\n03/11/2025;École;8\n".encode("cp1252"))
    assert "École" in clas("journal", dossier, "--avec", tmp_path / "papier.CSV").stdout
