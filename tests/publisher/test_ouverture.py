"""Opening a dossier file: all that is wrong with it at once."""

import json
from pathlib import Path

import pytest

from calculator.decodage import DonneesInvalides
from publisher.ouverture import ouvrir
from publisher.place import ROOT
from tests.calculator.projets import projet


def erreurs(tmp_path: Path, contenu: object) -> dict[str, str]:
    fichier = tmp_path / "dossier.json"
    fichier.write_bytes(contenu if isinstance(contenu, bytes) else json.dumps(contenu).encode("utf-8"))
    with pytest.raises(DonneesInvalides) as levee:
        ouvrir(fichier, ROOT)
    return {e.chemin: f"{e.constat} ; {e.remede}" for e in levee.value.erreurs}


def test_a_good_dossier_opens_with_the_calculator_of_its_campaign(tmp_path: Path) -> None:
    fichier = tmp_path / "dossier.json"
    fichier.write_text(json.dumps(projet("savoie")), "utf-8")
    dossier, calculateur = ouvrir(fichier, ROOT)
    assert (dossier.departement, calculateur.reglement.departement) == ("savoie", "savoie")


@pytest.mark.parametrize(
    ("champ", "valeur", "dit"),
    [
        ("departement", "isère", "écrire isere"),
        ("departement", "drome", "écrire ain ou isere ou landes ou savoie ou seine-et-marne"),
        ("campagne", "2024-2025", "n’est pas une campagne connue pour isere ; écrire 2025-2026"),
        ("campagne", "2025", "écrire 2025-2026"),
        ("departement", "../isere", "n’est pas un département connu"),
        ("departement", 38, "seine-et-marne"),
        ("campagne", None, "2025-2026"),
    ],
)
def test_an_unknown_department_or_campaign_names_those_there_are(
    tmp_path: Path, champ: str, valeur: object, dit: str
) -> None:
    trouvees = erreurs(tmp_path, projet("isere") | {champ: valeur})
    assert list(trouvees) == [champ]
    assert dit in trouvees[champ]


def test_every_error_comes_in_one_run(tmp_path: Path) -> None:
    dossier = projet("isere") | {"campagne": "2030-2031", "format": "x", "budjet": 1, "collectifs_agrees": -1}
    assert set(erreurs(tmp_path, dossier)) == {"campagne", "format", "budjet", "collectifs_agrees"}


def test_an_unknown_engagement_comes_with_the_other_errors(tmp_path: Path) -> None:
    dossier = projet("isere", projet={"engagements": {"asurance": True}}, collectifs_agrees=-1)
    assert set(erreurs(tmp_path, dossier)) == {"projet.engagements.asurance", "collectifs_agrees"}


@pytest.mark.parametrize(
    ("contenu", "dit"),
    [
        ("é".encode("latin-1"), "n’est pas en UTF-8"),
        (b"", "n’est pas du JSON lisible"),
        (b"[]", "n’est pas un groupe de champs"),
        (b"\xff\xfe{\x00}\x00", "n’est pas en UTF-8"),
    ],
)
def test_a_file_that_is_no_dossier_is_told(tmp_path: Path, contenu: bytes, dit: str) -> None:
    assert dit in " ".join(erreurs(tmp_path, contenu).values())
