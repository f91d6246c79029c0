"""`clas verifier` and `clas estimer`: the answer with exit 0, what can be mended with 1, a wrong call with 2."""

import json
from pathlib import Path

import pytest

from publisher.place import ROOT
from tests.calculator.projets import collectif, estimer, projet, verifier
from tests.commands.clas import clas, rapport, refus

CONTRAT = ROOT / "tests" / "exemples" / "contrat.json"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    fichier = tmp_path / "dossier.json"
    fichier.write_text(json.dumps(projet("isere", collectif(enfants=7))), "utf-8")
    return fichier


@pytest.mark.parametrize(("le", "etat"), [("2025-06-09", "a_venir"), ("2025-06-15", "ouvert"), ("2025-07-12", "clos")])
def test_verifier_tells_the_state_of_the_campaign_on_the_day_given(le: str, etat: str) -> None:
    assert rapport("verifier", CONTRAT, "--json", "--le", le)["campagne_etat"] == etat


def test_verifier_answers_with_code_0_whatever_the_verdict(dossier: Path) -> None:
    lu = rapport("verifier", dossier, "--json", "--le", "2026-11-22")
    assert lu == verifier(json.loads(dossier.read_text())).donnees
    assert lu["verdict"] == "non_conforme"


def test_verifier_prints_the_bytes_of_the_contract() -> None:
    dit = clas("verifier", CONTRAT, "--json", "--le", "2026-11-22").stdout
    assert dit == json.dumps(json.loads(dit), ensure_ascii=False, indent=2) + "\n"
    assert dit.startswith('{\n  "format": "verification-clas/1",\n  "departement": "isere",')


def test_verifier_says_the_verdict_first_for_a_person(dossier: Path) -> None:
    fait = clas("verifier", dossier)
    premiere, *suite = fait.stdout.splitlines()
    assert fait.returncode == 0
    assert "ne respecte pas encore toutes les règles" in premiere
    assert any("effectif_min (Primaire) : 7 enfants" in ligne for ligne in suite)
    assert "seule la Caf décide" in suite[-1]


def test_estimer_gives_the_total_of_the_contract() -> None:
    lu = rapport("estimer", CONTRAT, "--json")
    assert (lu["total"], lu["prestation_service"]) == ("2933.00", "2275.00")
    assert lu == estimer(json.loads(CONTRAT.read_text("utf-8")))


def test_estimer_says_the_total_first_for_a_person() -> None:
    assert "2\u202f933,00\u202f€" in clas("estimer", CONTRAT).stdout.splitlines()[0]


@pytest.mark.parametrize("commande", ["verifier", "estimer"])
def test_every_error_of_a_dossier_is_told_at_once(commande: str, tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.json"
    faux = projet("isere", collectif(enfants="dix", montant="12,50")) | {
        "campagne": "2024-2025",
        "collectifs_agrees": -1,
    }
    fichier.write_text(json.dumps(faux), "utf-8")
    dit = refus(1, commande, fichier)
    for chemin in ("campagne : ", "collectifs[0].enfants : ", "collectifs[0].montant : ", "collectifs_agrees : "):
        assert chemin in dit
    assert "écrire 2025-2026" in dit


def test_an_amount_in_the_french_way_is_answered_with_what_to_write(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.json"
    faux = projet("isere", budget={"charges": [{"compte": "64", "montant": "12,50"}]})
    fichier.write_text(json.dumps(faux), "utf-8")
    assert 'budget.charges[0].montant : « 12,50 » n’est pas un montant ; écrire "12.50"' in refus(1, "estimer", fichier)


@pytest.mark.parametrize("contenu", [b"", b"{", b"\xff", b"[1]", b"[" * 50_000, b'{"format": "\\ud800"}'])
def test_a_file_that_is_no_dossier_is_told(contenu: bytes, tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.json"
    fichier.write_bytes(contenu)
    assert refus(1, "verifier", fichier).startswith("Erreur")


@pytest.mark.parametrize(
    "arguments",
    [
        ["verifier"],
        ["verifier", "absent.json"],
        ["verifier", "."],
        ["verifier", str(CONTRAT), "--le", "15/06/2025"],
        ["verifier", str(CONTRAT), "--le", "2025-06-31"],
        ["verifier", str(CONTRAT), "--jour", "2025-06-15"],
        ["estimer", str(CONTRAT), "--le", "2025-06-15"],
    ],
)
def test_a_wrong_call_has_code_2(arguments: list[str]) -> None:
    assert refus(2, *arguments)


def test_works_from_another_folder(tmp_path: Path) -> None:
    fait = clas("verifier", CONTRAT, "--json", ici=tmp_path)
    assert (fait.returncode, json.loads(fait.stdout)["verdict"]) == (0, "conforme")
