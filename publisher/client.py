"""What the pages of a project read besides Markdown: each campaign's rules and form, the school calendar, as JSON."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from calculator.ecriture import en_donnees
from publisher import calendrier_scolaire
from publisher.depot import Depot, charger
from publisher.fusion import reglement
from publisher.pages import dossier_bilan, dossier_deposer
from publisher.pages.cadre import dossier, verifier
from publisher.pages.questionnaires import en_json


def publish(root: Path, site: Path) -> None:
    """Write into `site` what `root`/departments says.

    Each campaign's `reglement.json` and, where there is one, its form; once, the school calendar, the national
    questionnaire, and `campagnes.json`, the list of all checks and dossiers.
    """
    depot = charger(root)
    for adresse, texte in _fichiers(depot).items():
        _ecrire(site / adresse, texte)


@lru_cache(1)
def _fichiers(depot: Depot) -> dict[str, str]:
    """Each file from the site's root, with its text."""
    reglements = {
        f"{slug}/{annee}/reglement.json": reglement_json(depot, slug, annee) for slug, annee in depot.campagnes
    }
    formulaires = {
        dossier_bilan.adresse(slug, annee): en_json(formulaire)
        for slug, annee in depot.campagnes
        if (formulaire := dossier_bilan.formulaire(depot, slug, annee))
    }
    campagnes = {
        f"{slug}/{annee}": [
            verifier(depot, slug, annee),
            dossier(depot, slug, annee),
            f"{depot.departements[slug].nom} {annee}",
        ]
        for slug, annee in depot.campagnes
    }
    return (
        reglements
        | formulaires
        | {
            dossier_bilan.SPHINX: en_json(dossier_bilan.sphinx(depot)),
            dossier_deposer.FICHE: en_json(dossier_deposer.fiche(depot)),
            "campagnes.json": _serrer(campagnes),
            "calendrier.json": _serrer(calendrier_scolaire.compiler(depot.ponts)),
        }
    )


def reglement_json(depot: Depot, slug: str, annee: str) -> str:
    """The rules of one campaign as the calculator reads them in the browser; what is at its default is left out."""
    return _serrer(en_donnees(reglement(depot, slug, annee)))


def _serrer(donnees: Any) -> str:
    return json.dumps(donnees, ensure_ascii=False, separators=(",", ":"))


def _ecrire(chemin: Path, texte: str) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(texte, encoding="utf-8")
