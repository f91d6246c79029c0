"""What the page of the check reads besides Markdown: the rules of each campaign and the school calendar, as JSON."""

import json
from pathlib import Path

from pydantic import TypeAdapter

from calculator.regles import Reglement
from publisher.calendrier_scolaire import compiler
from publisher.depot import Depot, charger
from publisher.fusion import reglement


def publish(root: Path, site: Path) -> None:
    """Write `site`/<slug>/<annee>/reglement.json and `site`/calendrier.json from `root`/departments."""
    depot = charger(root)
    for slug, annee in depot.campagnes:
        _ecrire(site / slug / annee / "reglement.json", reglement_json(depot, slug, annee))
    _ecrire(site / "calendrier.json", json.dumps(compiler(depot.ponts), ensure_ascii=False, separators=(",", ":")))


def reglement_json(depot: Depot, slug: str, annee: str) -> str:
    """The rules of one campaign as the calculator reads them in the browser; what is absent is left out."""
    donnees = TypeAdapter(Reglement).dump_json(reglement(depot, slug, annee), exclude_none=True)
    return donnees.decode()


def _ecrire(chemin: Path, texte: str) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(texte, encoding="utf-8")
