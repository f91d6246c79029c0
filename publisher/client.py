"""What the page of the check reads besides Markdown: the rules of each campaign and the school calendar, as JSON."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from calculator.ecriture import en_donnees
from publisher import calendrier_scolaire
from publisher.depot import Depot, charger
from publisher.fusion import reglement
from publisher.pages.cadre import verifier


def publish(root: Path, site: Path) -> None:
    """Write each <slug>/<annee>/reglement.json, calendrier.json and campagnes.json (every check) into `site`."""
    depot = charger(root)
    for adresse, texte in _fichiers(depot).items():
        _ecrire(site / adresse, texte)


@lru_cache(1)
def _fichiers(depot: Depot) -> dict[str, str]:
    """Each file from the site's root, with its text."""
    reglements = {
        f"{slug}/{annee}/reglement.json": reglement_json(depot, slug, annee) for slug, annee in depot.campagnes
    }
    campagnes = {
        f"{slug}/{annee}": [verifier(depot, slug, annee), f"{depot.departements[slug].nom} {annee}"]
        for slug, annee in depot.campagnes
    }
    return reglements | {
        "campagnes.json": _serrer(campagnes),
        "calendrier.json": _serrer(calendrier_scolaire.compiler(depot.ponts)),
    }


def reglement_json(depot: Depot, slug: str, annee: str) -> str:
    """The rules of one campaign as the calculator reads them in the browser; what is at its default is left out."""
    return _serrer(en_donnees(reglement(depot, slug, annee)))


def _serrer(donnees: Any) -> str:
    return json.dumps(donnees, ensure_ascii=False, separators=(",", ":"))


def _ecrire(chemin: Path, texte: str) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(texte, encoding="utf-8")
