"""What the pages of a project read besides Markdown: each campaign's rules and form, the school calendar, as JSON."""

import json
from pathlib import Path
from typing import Any

from publisher import calendrier_scolaire
from publisher.depot import Depot, charger
from publisher.fusion import reglement
from publisher.moteur import en_donnees
from publisher.pages import dossier_bilan
from publisher.pages.questionnaires import en_json


def publish(root: Path, site: Path) -> None:
    """Write what `root`/departments says: `reglement.json` and, where there is one, `bilan.json` of each campaign.

    Beside them, once: the school calendar and the national questionnaire.
    """
    depot = charger(root)
    for slug, annee in depot.campagnes:
        _ecrire(site / slug / annee / "reglement.json", reglement_json(depot, slug, annee))
        if formulaire := dossier_bilan.formulaire(depot, slug, annee):
            _ecrire(site / dossier_bilan.adresse(slug, annee), en_json(formulaire))
    _ecrire(site / dossier_bilan.SPHINX, en_json(dossier_bilan.sphinx(depot)))
    _ecrire(site / "calendrier.json", _serrer(calendrier_scolaire.compiler(depot.ponts)))


def reglement_json(depot: Depot, slug: str, annee: str) -> str:
    """The rules of one campaign as the calculator reads them in the browser; what is at its default is left out."""
    return _serrer(en_donnees(reglement(depot, slug, annee)))


def _serrer(donnees: Any) -> str:
    return json.dumps(donnees, ensure_ascii=False, separators=(",", ":"))


def _ecrire(chemin: Path, texte: str) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(texte, encoding="utf-8")
