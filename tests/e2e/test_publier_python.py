"""The editor's Python in the browser: the same bytes as CPython, from verified files, and every refusal in French."""

import json
import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from publisher.depot import charger
from publisher.editeur import page as porte
from publisher.place import ROOT
from publisher.runtime import editor, publish
from publisher.serve import serve

JOUR = "2026-11-22"
CAMPAGNES = sorted(charger(ROOT).campagnes)
OPEN = """async () => {
  const { ouvrirAtelier } = await import("/client/publier/atelier.js");
  globalThis.dits = [];
  globalThis.atelier = await ouvrirAtelier({ dire: (...dit) => globalThis.dits.push(dit) });
}"""
ASK = """async ([methode, valeurs]) => {
  try {
    return JSON.stringify({ reponse: await globalThis.atelier[methode](...valeurs) });
  } catch (erreur) {
    return JSON.stringify({ erreur: erreur.message });
  }
}"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that is only the two runtimes, the client code and an empty page."""
    site = tmp_path_factory.mktemp("site")
    publish(ROOT, site)
    editor.publish(ROOT, site)
    shutil.copytree(ROOT / "docs" / "client", site / "client")
    (site / "index.html").write_text("<!doctype html><html lang=fr><title>Essai</title></html>", "utf-8")
    return site


@pytest.fixture(scope="module")
def url(published: Path) -> Iterator[str]:
    with serve(published) as url:
        yield url


@pytest.fixture(scope="module")
def atelier(browser: Browser, url: str) -> Iterator[Page]:
    """A page with the editor's Python started: one start for all tests."""
    page = browser.new_page()
    page.goto(url)
    page.evaluate(OPEN)
    yield page
    page.close()


@pytest.fixture(scope="module")
def memes(atelier: Page, published: Path) -> Callable[..., Any]:
    """Ask both Pythons the same; they say the same, to the byte. Returns what they say."""
    manifest = json.loads((published / "publier" / "editeur.json").read_bytes())
    commun, *departements = [manifest["commun"], *manifest["departements"].values()]
    porte.ouvrir((published / "publier" / commun["name"]).read_text("utf-8"))
    for file in departements:
        porte.ajouter((published / "publier" / file["name"]).read_text("utf-8"))

    def demander(methode: str, *valeurs: Any) -> Any:
        attendu = porte.repondre({"aRevoir": "a_revoir"}.get(methode, methode), json.dumps(valeurs))
        obtenu = atelier.evaluate(ASK, [methode, valeurs])
        assert obtenu == json.dumps(json.loads(attendu), ensure_ascii=False, separators=(",", ":"))
        dit = json.loads(attendu)
        return dit.get("reponse", dit.get("erreur"))

    return demander


def change(valeur: dict[str, Any]) -> dict[str, Any]:
    """A campaign as a person might leave it: something new, something gone, something wrong."""
    valeur = deepcopy(valeur)
    valeur["resume"] = "Deux mots : « l’un » et l'autre # ici"
    valeur["verifie_le"] = "2024-01-01"
    valeur["dates"] = [*reversed(valeur["dates"][1:]), {"id": "essai", "libelle": "10:00"}]
    valeur["mecanismes"][0]["citations"] = [{"source": valeur["document"], "extrait": "Rien de tel."}]
    return valeur


@pytest.mark.parametrize(("slug", "annee"), CAMPAGNES)
def test_both_pythons_write_and_review_alike(memes: Callable[..., Any], slug: str, annee: str) -> None:
    lue = memes("lire", slug, annee)
    texte = memes("ecrire", lue["texte"], change(lue["valeur"]))
    assert texte != lue["texte"]
    assert memes("controler", {lue["chemin"]: texte}, JOUR)
    sans_faute = memes("ecrire", lue["texte"], lue["valeur"] | {"verifie_le": "2024-01-01"})
    assert memes("controler", {lue["chemin"]: sans_faute}, JOUR)


@pytest.mark.parametrize(("slug", "annee"), CAMPAGNES)
def test_both_pythons_begin_a_campaign_alike(memes: Callable[..., Any], slug: str, annee: str) -> None:
    suivante = f"{annee[5:]}-{int(annee[5:]) + 1}"
    debut = memes("commencer", slug, suivante, JOUR)
    assert debut["a_revoir"] == memes("aRevoir", debut["fichiers"])
    memes("controler", debut["fichiers"], JOUR)


@pytest.mark.parametrize(("slug", "annee"), CAMPAGNES)
def test_both_pythons_show_the_pages_alike(memes: Callable[..., Any], slug: str, annee: str) -> None:
    assert len(memes("apercu", {}, slug, annee)) >= 5


def test_a_new_department_from_its_first_file_to_its_pages(memes: Callable[..., Any]) -> None:
    fichiers = memes("commencer", "drome", "2026-2027", JOUR)["fichiers"]
    assert memes("controler", fichiers, JOUR)
    assert len(memes("apercu", fichiers, "drome", "2026-2027")) >= 5


def test_the_rest_is_alike(memes: Callable[..., Any]) -> None:
    assert len(memes("departements")) > 95
    assert memes("schema")["title"] == "Campagne"
    (source,) = memes("source", "isere", "2025-2026")
    assert memes("proposer", source["texte"])
    assert memes("comprendre", "a: 1\n")


@pytest.mark.parametrize(
    ("methode", "valeurs"),
    [
        ("lire", ["drome", "2025-2026"]),
        ("commencer", ["isere", "2025-2026", JOUR]),
        ("comprendre", ["a: 1\nb: ]\n"]),
        ("ecrire", ["- a\n", {"a": 1}]),
        ("controler", [{}, "demain"]),
        ("apercu", [{"isere/2025-2026.yml": "format: x\n"}, "isere", "2025-2026"]),
    ],
)
def test_a_refusal_is_the_same_and_in_french(memes: Callable[..., Any], methode: str, valeurs: list[Any]) -> None:
    assert "\u202f; " in memes(methode, *valeurs)


def test_the_download_is_told_to_its_end(atelier: Page) -> None:
    dits = atelier.evaluate("globalThis.dits")
    assert dits[-1][0] == dits[-1][1] > 10_000_000


def alteres(fichier: Path) -> bytes:
    """A file with one bit changed."""
    content = bytearray(fichier.read_bytes())
    content[1000] ^= 1
    return bytes(content)


def test_a_department_that_is_not_the_one_published_is_refused_and_may_come_later(
    page: Page, url: str, published: Path
) -> None:
    nom = json.loads((published / "publier" / "editeur.json").read_bytes())["departements"]["isere"]["name"]
    address = f"**/{nom}"
    page.context.route(address, lambda route: route.fulfill(body=alteres(published / "publier" / nom)))
    page.goto(url)
    page.evaluate(OPEN)
    assert "ne correspond pas" in json.loads(page.evaluate(ASK, ["lire", ["isere", "2025-2026"]]))["erreur"]
    page.context.unroute(address)
    assert (
        json.loads(page.evaluate(ASK, ["lire", ["isere", "2025-2026"]]))["reponse"]["chemin"] == "isere/2025-2026.yml"
    )


@pytest.mark.parametrize("morceau", ["archive", "commun"])
def test_a_file_that_is_not_the_one_published_is_never_used(
    page: Page, url: str, published: Path, morceau: str
) -> None:
    nom = json.loads((published / "publier" / "editeur.json").read_bytes())[morceau]["name"]

    def alter(route: Route) -> None:
        route.fulfill(body=alteres(published / "publier" / nom))

    page.context.route(f"**/{nom}", alter)
    page.goto(url)
    said = page.evaluate(f"async () => {{ try {{ await ({OPEN})(); return ''; }} catch (e) {{ return e.message; }} }}")
    assert "ne correspond pas à ce qui a été publié" in said
