"""The editor's review is that of the command, on the same texts; each remark has its line and its place in the data."""

import json
import shutil
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from publisher.depot import charger
from publisher.place import ROOT
from publisher.reecriture.ecriture import comprendre, ecrire
from publisher.typographie import espaces
from tests.commands.clas import clas
from tests.hostile import HOSTILE, hostile_files
from tests.publisher.editeur.conftest import Porte

JOUR = "2026-11-22"
CAMPAGNES = sorted(charger(ROOT).campagnes)


def abimer(valeur: dict[str, Any]) -> dict[str, Any]:
    """A campaign with a fault of each sort: of form, in a quote, in dates, in an address."""
    valeur = deepcopy(valeur)
    valeur["inconnu"] = 1
    valeur["verifie_le"] = "hier"
    return valeur


def douteuse(valeur: dict[str, Any]) -> dict[str, Any]:
    """A campaign that is read, with what the checks look for."""
    valeur = deepcopy(valeur)
    valeur["mecanismes"][0]["citations"] = [{"source": valeur["document"], "extrait": "Rien de tel n’est écrit."}]
    valeur["verifie_le"] = "2024-01-01"
    valeur["dates"].append(
        {"id": "essai", "libelle": "Essai", "etape": "depot", "nature": "jour", "le": "2026-11-29", "citations": []}
    )
    return valeur


def par_la_commande(dossier: Path, fichiers: dict[str, str], slug: str) -> list[dict[str, Any]]:
    for chemin, texte in fichiers.items():
        (dossier / chemin).parent.mkdir(parents=True, exist_ok=True)
        (dossier / chemin).write_text(texte, "utf-8")
    dit = clas("controler", f"departments/{slug}", "--le", JOUR, "--format", "json", ici=dossier.parent)
    avis: list[dict[str, Any]] = json.loads(dit.stdout)["avis"]
    return avis


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(ROOT / "departments", tmp_path_factory.mktemp("depot") / "departments"))


@pytest.mark.parametrize("changer", [abimer, douteuse])
@pytest.mark.parametrize(("slug", "annee"), CAMPAGNES)
def test_the_same_remarks_as_the_command(porte: Porte, dossier: Path, slug: str, annee: str, changer: Any) -> None:
    lue = porte.demander("lire", slug, annee)
    fichiers = {lue["chemin"]: porte.demander("ecrire", lue["texte"], changer(lue["valeur"]))}
    attendues = par_la_commande(dossier, fichiers, slug)
    (dossier / lue["chemin"]).write_text(lue["texte"], "utf-8")
    obtenues = porte.demander("controler", fichiers, JOUR)
    assert len(obtenues) >= 2
    assert [
        (r["niveau"], r["controle"], f"departments/{r['fichier']}", r["ligne"], r["colonne"], r["message"], r["remede"])
        for r in obtenues
    ] == [
        (
            a["gravite"],
            a["controle"],
            a["fichier"],
            a["ligne"],
            a["colonne"],
            espaces(a["constat"]),
            espaces(a["remede"]),
        )
        for a in attendues
    ]


def test_what_is_published_has_no_error(porte: Porte) -> None:
    assert [r for r in porte.demander("controler", {}, JOUR) if r["niveau"] == "erreur"] == []


def test_a_remark_leads_to_its_line_and_its_value(porte: Porte) -> None:
    lue = porte.demander("lire", "isere", "2025-2026")
    lue["valeur"]["regles"][2]["citations"][0]["extrait"] = "Rien de tel n’est écrit."
    texte = ecrire(lue["texte"], lue["valeur"])
    (remarque,) = porte.demander("controler", {lue["chemin"]: texte}, JOUR)
    assert remarque["chemin"] == "/regles/2/citations/0/extrait"
    assert texte.splitlines()[remarque["ligne"] - 1].endswith("extrait: Rien de tel n’est écrit.")


def test_a_remark_tells_that_its_field_is_missing(porte: Porte) -> None:
    lue = porte.demander("lire", "isere", "2025-2026")
    del lue["valeur"]["dates"][0]["libelle"]
    lue["valeur"]["verifie_le"] = "hier"
    remarques = porte.demander("controler", {lue["chemin"]: ecrire(lue["texte"], lue["valeur"])}, JOUR)
    assert [r["chemin"] for r in remarques if r["manque"]] == ["/dates/0/libelle"]


def test_a_text_that_is_no_yaml_is_one_remark(porte: Porte) -> None:
    remarques = porte.demander("controler", {"isere/2025-2026.yml": "format: campagne-clas/1\ndates: ]\n"}, JOUR)
    assert [(r["ligne"], r["chemin"]) for r in remarques if r["controle"] == "forme"] == [(2, "")]


def test_a_department_that_is_not_touched_is_not_told(porte: Porte) -> None:
    remarques = porte.demander("controler", {"ain/2025-2026.yml": "format: autre\n"}, JOUR)
    assert {r["fichier"].partition("/")[0] for r in remarques} == {"ain"}


def test_hostile_words_are_words(porte: Porte) -> None:
    textes = {c: t if isinstance(t, str) else t.decode() for c, t in hostile_files(ROOT / "departments").items()}  # type: ignore[union-attr]
    for chemin, texte in textes.items():
        if chemin.startswith("isere/2"):
            valeur = comprendre(texte)
            valeur["resume"] = HOSTILE
            assert comprendre(ecrire(texte, valeur)) == valeur
    porte.demander("controler", textes, JOUR)
    for vue in porte.demander("apercu", textes, "isere", "2025-2026"):
        assert "<script" not in vue["html"] and "<img" not in vue["html"]
