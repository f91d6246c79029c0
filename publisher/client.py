"""What the page of the check reads besides Markdown: the rules of each campaign and the school calendar, as JSON."""

import json
from pathlib import Path
from typing import Any

from calculator.ecriture import en_donnees
from publisher import calendrier_scolaire
from publisher.depot import Depot, charger
from publisher.fusion import reglement


def publish(root: Path, site: Path) -> None:
    """Write `site`/<slug>/<annee>/reglement.json and `site`/calendrier.json from `root`/departments."""
    depot = charger(root)
    for slug, annee in depot.campagnes:
        _ecrire(site / slug / annee / "reglement.json", reglement_json(depot, slug, annee))
    _ecrire(site / "calendrier.json", _serrer(calendrier_scolaire.compiler(depot.ponts)))


def reglement_json(depot: Depot, slug: str, annee: str) -> str:
    """The rules of one campaign as the calculator reads them in the browser; what is at its default is left out."""
    return _serrer(en_donnees(reglement(depot, slug, annee)))


def _serrer(donnees: Any) -> str:
    return json.dumps(donnees, ensure_ascii=False, separators=(",", ":"))


def _ecrire(chemin: Path, texte: str) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(texte, encoding="utf-8")
