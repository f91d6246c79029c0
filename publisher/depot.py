"""All that `departments/` holds, read and checked: what every page, report and feed is made from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from calculator.decodage import DonneesInvalides, decoder
from publisher import campagne as types
from publisher.lecture import Document, Faute, lire

T = TypeVar("T")

NATIONAL = {
    "regles_nationales": ("national/regles.yml", types.ReglesNationales),
    "baremes": ("national/baremes.yml", types.Baremes),
    "plateformes": ("national/plateformes.yml", types.Plateformes),
    "afas": ("national/afas.yml", types.Afas),
    "sphinx": ("national/sphinx.yml", types.Sphinx),
    "habilitation": ("national/habilitation.yml", types.Habilitation),
    "glossaire": ("national/glossaire.yml", types.Glossaire),
    "guides": ("national/guides.yml", types.Guides),
    "concerne": ("national/concerne.yml", types.Concerne),
    "liste": ("reference/departements.yml", types.Departements),
    "ponts": ("reference/ponts.yml", types.Ponts),
}
"""Attribute of the depot → its file and its type."""


class DepotInvalide(ValueError):
    """`departments/` cannot be used as it is; `fautes` lists every reason, in the order of files and lines."""

    def __init__(self, fautes: list[Faute]) -> None:
        super().__init__("\n".join(map(str, fautes)))
        self.fautes = fautes


@dataclass
class Depot:
    """Everything read from one `departments/` folder."""

    dossier: Path
    campagnes: dict[tuple[str, str], types.Campagne] = field(default_factory=dict)
    sources: dict[str, types.Source] = field(default_factory=dict)
    textes: dict[str, str] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    """The YAML of each file (by its path below the folder), to place an error."""
    regles_nationales: types.ReglesNationales = field(init=False)
    baremes: types.Baremes = field(init=False)
    plateformes: types.Plateformes = field(init=False)
    afas: types.Afas = field(init=False)
    sphinx: types.Sphinx = field(init=False)
    habilitation: types.Habilitation = field(init=False)
    glossaire: types.Glossaire = field(init=False)
    guides: types.Guides = field(init=False)
    concerne: types.Concerne = field(init=False)
    liste: types.Departements = field(init=False)
    ponts: types.Ponts = field(init=False)

    @property
    def departements(self) -> dict[str, types.Departement]:
        """Every département, by slug."""
        return {d.slug: d for d in self.liste.departements}

    def annees(self, slug: str) -> list[str]:
        """Campaigns of a department, newest first."""
        return sorted((annee for s, annee in self.campagnes if s == slug), reverse=True)

    def derniere(self, slug: str) -> types.Campagne:
        """Its latest campaign."""
        return self.campagnes[slug, self.annees(slug)[0]]

    def couverts(self) -> list[types.Departement]:
        """Departments with a campaign, by code."""
        slugs = {slug for slug, _ in self.campagnes}
        return [d for d in self.liste.departements if d.slug in slugs]


def charger(racine: Path, afficher: str | None = None) -> Depot:
    """Read the folder `departments` of the project at `racine`.

    `afficher` is how errors name that folder (default: its path as given). Raises DepotInvalide with every error.
    """
    depot, fautes = explorer(racine / "departments", afficher or "departments")
    if fautes:
        raise DepotInvalide(fautes)
    return depot


def explorer(dossier: Path, nom: str) -> tuple[Depot, list[Faute]]:
    """Read the whole folder; what is faulty is left out of the depot and told in the list."""
    depot = Depot(dossier)
    fautes: list[Faute] = []

    def prendre(fichier: str, modele: type[T]) -> T | None:
        document = lire(dossier / fichier, f"{nom}/{fichier}")
        depot.documents[fichier] = document
        fautes.extend(document.fautes)
        if document.donnees is None:
            return None
        try:
            return decoder(modele, document.donnees)
        except DonneesInvalides as invalide:
            fautes.extend(document.faute(e) for e in invalide.erreurs)
            return None

    for attribut, (fichier, modele) in NATIONAL.items():
        valeur = prendre(fichier, modele)
        if valeur is not None:
            setattr(depot, attribut, valeur)
    for slug, fichier in _fichiers(dossier, "sources/sources.yml"):
        for source in getattr(prendre(fichier, types.Sources), "sources", []):
            depot.sources[f"{slug}/{source.id}"] = source
            texte = dossier / slug / "sources" / f"{source.id}.txt"
            if texte.is_file():
                lu = depot.textes[f"{slug}/{source.id}"] = texte.read_bytes().decode("utf-8", "replace")
                if "\ufffd" in lu:
                    ou = f"{nom}/{texte.relative_to(dossier).as_posix()}"
                    fautes.append(Faute(ou, 1, 1, "", "ce fichier n’est pas en UTF-8", "l’enregistrer en UTF-8"))
    for slug, fichier in _fichiers(dossier, "[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9].yml"):
        campagne = prendre(fichier, types.Campagne)
        if campagne is not None:
            depot.campagnes[slug, Path(fichier).stem] = campagne
    return depot, sorted({*fautes, *_egares(depot, nom)})


def _egares(depot: Depot, nom: str) -> Iterator[Faute]:
    """YAML that nothing reads, because of its name or its folder."""
    for chemin in depot.dossier.glob("*/*.y*ml"):
        fichier = chemin.relative_to(depot.dossier).as_posix()
        if fichier not in depot.documents:
            constat = "ce fichier n’est pas lu : son nom ne dit pas de campagne"
            yield Faute(f"{nom}/{fichier}", 1, 1, "", constat, "le nommer d’après elle, par exemple 2025-2026.yml")


def _fichiers(dossier: Path, motif: str) -> Iterator[tuple[str, str]]:
    """(department, path below the folder) of each file that matches."""
    for chemin in sorted(dossier.glob(f"*/{motif}")):
        relatif = chemin.relative_to(dossier)
        yield relatif.parts[0], relatif.as_posix()


def fichiers_campagne(dossier: Path) -> dict[tuple[str, str], Path]:
    """Which campaigns exist, by (department, year), without reading them."""
    motif = "[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9].yml"
    return {(slug, Path(f).stem): dossier / f for slug, f in _fichiers(dossier, motif)}
