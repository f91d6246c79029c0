"""Dossiers of other formats: a newer one is refused with its reason, an older one keeps every answer."""

import json
from typing import Any

import pytest

from calculator import migrations
from calculator.decodage import DonneesInvalides
from calculator.dossier import analyser, lire_dossier
from calculator.migrations import migrer
from tests.calculator.projets import projet


def refus(texte: str) -> list[tuple[str, str, str]]:
    with pytest.raises(DonneesInvalides) as invalide:
        lire_dossier(texte, {})
    return [(e.chemin, e.constat, e.remede) for e in invalide.value.erreurs]


def test_a_newer_format_is_refused_first_with_what_to_do() -> None:
    erreurs = refus(json.dumps(projet("isere", projet=None) | {"format": "dossier-clas/2", "nouveau": 1}))
    assert [chemin for chemin, _, _ in erreurs] == ["format", "nouveau"]
    _, constat, remede = erreurs[0]
    assert constat.startswith("« dossier-clas/2 » vient d’une version plus récente de cet outil")
    assert "recharger la page" in remede


def test_a_far_newer_format_is_newer_too() -> None:
    assert "plus récente" in refus('{"format": "dossier-clas/10"}')[0][1]


@pytest.mark.parametrize("lu", ["dossier-clas/0", "dossier-clas/", "autre/2", 2, None, ["dossier-clas/2"]])
def test_what_is_no_newer_format_is_told_as_any_wrong_value(lu: Any) -> None:
    ((_, constat, remede),) = [e for e in refus(json.dumps({"format": lu})) if e[0] == "format"]
    assert "plus récente" not in constat + remede


def ancien(donnees: dict[str, Any]) -> dict[str, Any]:
    """A made format of before, in which the project's name stood at the top."""
    reste = {nom: valeur for nom, valeur in donnees.items() if nom != "nom_du_projet"}
    return reste | {"format": "dossier-clas/1", "projet": {"intitule": donnees["nom_du_projet"]}}


def test_an_older_dossier_is_brought_to_ours_with_every_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(migrations.MIGRATIONS, "dossier-clas/0.9", ancien)
    vieux = {"format": "dossier-clas/0.9", "departement": "isere", "campagne": "2025-2026", "nom_du_projet": "Grandir"}
    lu = lire_dossier(json.dumps(vieux | {"collectifs_agrees": 2}), {})
    assert (lu.projet and lu.projet.intitule, lu.collectifs_agrees) == ("Grandir", 2)


def test_migrations_follow_each_other() -> None:
    suite = {
        "dossier-clas/1": lambda d: d | {"format": "dossier-clas/2", "a": 1},
        "dossier-clas/2": lambda d: d | {"format": "dossier-clas/3", "b": 2},
    }
    assert migrer({"format": "dossier-clas/1"}, "dossier-clas/3", suite) == {"format": "dossier-clas/3", "a": 1, "b": 2}


@pytest.mark.parametrize(
    ("texte", "place"),
    [
        ("{", "ligne 1, colonne 2"),
        ('{"format": "dossier-clas/1",\n "x": }', "ligne 2, colonne 7"),
        ("", "ligne 1, colonne 1"),
    ],
)
def test_a_damaged_file_is_refused_with_the_place(texte: str, place: str) -> None:
    assert [chemin for chemin, _, _ in refus(texte)] == [place]


def test_our_own_format_passes_as_it_is() -> None:
    assert migrer({"format": "dossier-clas/1"}, "dossier-clas/1") == {"format": "dossier-clas/1"}
    lu = projet("isere")
    assert analyser(json.dumps(lu)) == (lu, [])
