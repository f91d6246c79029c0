"""The calculator for one campaign, made from the project's data, or from what was compiled of it last time."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from calculator.calendrier import Calendrier
from calculator.decodage import decoder
from calculator.ecriture import en_donnees
from calculator.page import Calculateur
from calculator.regles import Reglement
from publisher.campagne import Ponts
from publisher.depot import Depot, DepotInvalide, explorer, fichiers_campagne

CACHE = "build/moteur"
FaireCalendrier = Callable[[Ponts], dict[str, Any]]
"""Makes the school calendar, as plain data, with these ponts."""


def calculateur(depot: Depot, slug: str, annee: str, calendrier: FaireCalendrier | None = None) -> Calculateur:
    """The calculator for the campaign `annee` of department `slug`; `calendrier` as in `compiler`."""
    return Calculateur(*map(_relire, compiler(depot, slug, annee, calendrier)))


def compiler(
    depot: Depot, slug: str, annee: str, calendrier: FaireCalendrier | None = None
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The two things that the browser loads, as plain data: (`reglement.json`, `calendrier.json`).

    `calendrier` makes the second one; by default the packages of school and bank holidays do.
    """
    from publisher.fusion import reglement

    return en_donnees(reglement(depot, slug, annee)), (calendrier or _calendrier_scolaire)(depot.ponts)


def _calendrier_scolaire(ponts: Ponts) -> dict[str, Any]:
    from publisher.calendrier_scolaire import compiler

    return compiler(ponts)


def charger_calculateur(racine: Path, slug: str, annee: str) -> Calculateur:
    """The calculator for a campaign that exists in the project at `racine`; compiled again only when the data changed.

    Raises DepotInvalide where the campaign or the national reference cannot be read.
    """
    fichier = racine / CACHE / f"{slug}-{annee}-{_empreinte(racine)}.json"
    try:
        return Calculateur(*map(_relire, json.loads(fichier.read_text("utf-8"))))
    except (OSError, ValueError):
        pass
    depot, fautes = explorer(racine / "departments", "departments")
    genantes = [
        f for f in fautes if f"/{slug}/{annee}" in f.fichier or "/national/" in f.fichier or "/reference/" in f.fichier
    ]
    if genantes:
        raise DepotInvalide(genantes)
    compile_ = compiler(depot, slug, annee)
    _ranger(fichier, json.dumps(compile_, ensure_ascii=False), f"{slug}-{annee}-*.json")
    return Calculateur(*map(_relire, compile_))


def charger_calendrier(racine: Path) -> Calendrier:
    """The school calendar alone. Raises DepotInvalide where the ponts cannot be read."""
    from publisher import calendrier_scolaire

    depot, fautes = explorer(racine / "departments", "departments")
    if not hasattr(depot, "ponts"):
        raise DepotInvalide(fautes)
    return Calendrier.lire(calendrier_scolaire.compiler(depot.ponts))


def _relire(donnees: dict[str, Any]) -> Any:
    return decoder(Reglement, donnees) if donnees["format"].startswith("reglement") else Calendrier.lire(donnees)


def _empreinte(racine: Path) -> str:
    """Changes with the data and with the code that compiles it."""
    somme = sha256()
    fichiers = [
        *sorted((racine / "departments").glob("*/*.yml")),
        *sorted((racine / "departments").glob("*/sources/*.yml")),
    ]
    for fichier in [
        *fichiers,
        *sorted(Path(__file__).parent.glob("*.py")),
        *sorted((racine / "calculator").glob("*.py")),
    ]:
        somme.update(fichier.name.encode() + b"\0" + fichier.read_bytes())
    return somme.hexdigest()[:16]


def _ranger(fichier: Path, texte: str, anciens: str) -> None:
    """Keep what was compiled; a folder where nothing can be written costs time, not the answer."""
    try:
        fichier.parent.mkdir(parents=True, exist_ok=True)
        for ancien in fichier.parent.glob(anciens):
            ancien.unlink(missing_ok=True)
        provisoire = fichier.with_suffix(".tmp")
        provisoire.write_text(texte, "utf-8")
        provisoire.replace(fichier)
    except OSError:
        pass


def campagnes(racine: Path) -> dict[str, list[str]]:
    """Campaigns by department, newest first."""
    par_slug: dict[str, list[str]] = {}
    for slug, annee in sorted(fichiers_campagne(racine / "departments"), reverse=True):
        par_slug.setdefault(slug, []).append(annee)
    return par_slug
