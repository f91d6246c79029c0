"""A project as big as one likes, made from the real one: to measure how the site grows, never to be read.

Each new department and each earlier campaign is a copy of a real one, with its own slug, number and year in the YAML
and in the source text, so that no two texts are the same and every quote is still found word for word.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

LINKED = ("calculator", "docs", "node_modules", "publisher")
COPIED = ("mkdocs.yml", "package-lock.json", "pyproject.toml", "requirements.lock", "requirements-pyodide.lock")
SHARED = ("national", "reference")
FIRST_YEAR = 2025
"""In which the latest campaign of a new department begins."""


@dataclass(frozen=True)
class Model:
    """A real department: its latest campaign, and the texts that it comes from."""

    slug: str
    nom: str
    annee: str
    campagne: str
    sources: str
    textes: dict[str, str]


def fabriquer(root: Path, cible: Path, departements: int, campagnes: int = 1) -> Path:
    """Make the project `cible` from `root`, with so many departments and campaigns each.

    Never fewer departments than the real ones: the national texts quote them.
    """
    donnees = root / "departments"
    liste = yaml.safe_load((donnees / "reference" / "departements.yml").read_text("utf-8"))["departements"]
    modeles = [_modele(donnees, fiche) for fiche in liste if any((donnees / fiche["slug"]).glob("2*.yml"))]
    cible.mkdir(parents=True, exist_ok=True)
    for nom in LINKED:
        (cible / nom).symlink_to(root / nom)
    for nom in COPIED:
        shutil.copyfile(root / nom, cible / nom)
    for nom in SHARED:
        shutil.copytree(donnees / nom, cible / "departments" / nom)
    reels = {modele.slug for modele in modeles}
    autres = [fiche for fiche in liste if fiche["slug"] not in reels]
    for modele in modeles:
        shutil.copytree(donnees / modele.slug, cible / "departments" / modele.slug)
        debut = int(modele.annee[:4])
        for annee in range(debut - 1, debut - campagnes, -1):
            _copier(modele, cible / "departments", modele.slug, modele.nom, annee)
    for rang, fiche in enumerate(autres[: max(0, departements - len(modeles))]):
        for annee in range(FIRST_YEAR, FIRST_YEAR - campagnes, -1):
            _copier(modeles[rang % len(modeles)], cible / "departments", fiche["slug"], f"D{fiche['code']}", annee)
    return cible


def _modele(donnees: Path, fiche: dict[str, str]) -> Model:
    dossier = donnees / fiche["slug"]
    campagne = max(dossier.glob("2*.yml"))
    fichiers = dossier / "sources"
    sources = yaml.safe_load((fichiers / "sources.yml").read_text("utf-8"))["sources"]
    textes = {source["id"]: (fichiers / f"{source['id']}.txt").read_text("utf-8") for source in sources}
    return Model(
        slug=fiche["slug"],
        nom=fiche["nom"],
        annee=campagne.stem,
        campagne=campagne.read_text("utf-8"),
        sources=(fichiers / "sources.yml").read_text("utf-8"),
        textes=textes,
    )


def _copier(modele: Model, departements: Path, slug: str, nom: str, debut: int) -> None:
    """Write one campaign of one department, copied from `modele`; its sources join those that are there."""
    annee = f"{debut}-{debut + 1}"

    def renommer(source: str) -> str:
        return f"{source}-{debut}"

    def ecrire(texte: str) -> str:
        """Another department, another year. A source gets a name of its own year."""
        for source in modele.textes:
            texte = texte.replace(f"{modele.slug}/{source}", f"{modele.slug}/{renommer(source)}")
            texte = texte.replace(f"- id: {source}", f"- id: {renommer(source)}")
        texte = texte.replace(f"{modele.slug}/", f"{slug}/")
        texte = re.sub(rf"(?<!-){modele.annee}", annee, texte)
        texte = texte.replace(f"departement: {modele.slug}", f"departement: {slug}")
        return re.sub(rf"\b{modele.nom}\b", nom, texte)

    fichiers = departements / slug / "sources"
    fichiers.mkdir(parents=True, exist_ok=True)
    (departements / slug / f"{annee}.yml").write_text(ecrire(modele.campagne), "utf-8")
    entete, _, fiches = ecrire(modele.sources).partition("sources:\n")
    connues = fichiers / "sources.yml"
    tete = connues.read_text("utf-8").rstrip() + "\n" if connues.is_file() else f"{entete}sources:\n"
    connues.write_text(tete + fiches, "utf-8")
    for source, texte in modele.textes.items():
        (fichiers / f"{renommer(source)}.txt").write_text(ecrire(texte), "utf-8")
