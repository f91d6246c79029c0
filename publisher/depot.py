"""All that `departments/` holds, read and checked: what every page, report and feed is made from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from calculator.decodage import DonneesInvalides, decoder
from publisher import campagne as types
from publisher.lecture import TAILLE_MAX, Document, Faute, analyser, illisible

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


Contenu = bytes | str | OSError
"""What a file holds, or why it does not open."""
TEXTE_MAX = 5_000_000
"""Bytes of the text of one source."""
_CAMPAGNE = re.compile(r"([^/]+)/([0-9]{4}-[0-9]{4})\.yml")
_SOURCES = re.compile(r"([^/]+)/sources/sources\.yml")
_YAML = re.compile(r"[^/]+/[^/]+\.y[^/]*ml")


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
    illisibles: set[str] = field(default_factory=set)
    """Files whose form is wrong: nothing of them is here."""
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
    depot, fautes = assembler(ouvrir(dossier), nom)
    depot.dossier = dossier
    return depot, fautes


def ouvrir(dossier: Path) -> dict[str, Contenu]:
    """Every file of the data folder that this module reads, by its path below it."""
    motifs = ("*/*.y*ml", "*/sources/sources.yml", "*/sources/*.txt")
    chemins = {chemin for motif in motifs for chemin in dossier.glob(motif)}
    return {chemin.relative_to(dossier).as_posix(): _contenu(chemin) for chemin in sorted(chemins)}


def _contenu(chemin: Path) -> Contenu:
    """The bytes of a file, one more than may be read at most."""
    try:
        with chemin.open("rb") as fichier:
            return fichier.read((TEXTE_MAX if chemin.suffix == ".txt" else TAILLE_MAX) + 1)
    except OSError as erreur:
        return erreur


def assembler(fichiers: Mapping[str, Contenu], nom: str) -> tuple[Depot, list[Faute]]:
    """The depot that these files make (by their path below the data folder, which errors name `nom`).

    What is faulty is left out of it and told in the list. No file and no network: it runs in the browser too.
    """
    depot = Depot(Path(nom))
    fautes: list[Faute] = []

    def prendre(fichier: str, modele: type[T]) -> T | None:
        document = _document(fichiers.get(fichier), f"{nom}/{fichier}")
        depot.documents[fichier] = document
        fautes.extend(document.fautes)
        if document.donnees is None:
            depot.illisibles.add(fichier)
            return None
        try:
            return decoder(modele, document.donnees)
        except DonneesInvalides as invalide:
            fautes.extend(document.faute(e) for e in invalide.erreurs)
            depot.illisibles.add(fichier)
            return None

    for attribut, (fichier, modele) in NATIONAL.items():
        valeur = prendre(fichier, modele)
        if valeur is not None:
            setattr(depot, attribut, valeur)
    for (slug,), fichier in _choisis(fichiers, _SOURCES):
        for source in getattr(prendre(fichier, types.Sources), "sources", []):
            depot.sources[f"{slug}/{source.id}"] = source
            fautes += _prendre_texte(depot, slug, source.id, fichiers, nom)
    for (slug, annee), fichier in _choisis(fichiers, _CAMPAGNE):
        campagne = prendre(fichier, types.Campagne)
        if campagne is not None:
            depot.campagnes[slug, annee] = campagne
    return depot, sorted({*fautes, *_egares(depot, fichiers, nom)})


def _document(contenu: Contenu | None, nom: str) -> Document:
    if contenu is None:
        return illisible(Document(nom), "ce fichier manque", "le remettre à sa place")
    if isinstance(contenu, OSError):
        constat = f"ce fichier ne s’ouvre pas ({contenu.strerror})"
        return illisible(Document(nom), constat, "vérifier son nom et ses droits")
    return analyser(contenu, nom)


def _prendre_texte(
    depot: Depot, slug: str, identifiant: str, fichiers: Mapping[str, Contenu], nom: str
) -> Iterator[Faute]:
    """Put the text of a source into the depot; yield what is wrong with it."""
    fichier = f"{slug}/sources/{identifiant}.txt"
    contenu = fichiers.get(fichier)
    if isinstance(contenu, bytes):
        contenu = contenu.decode("utf-8", "replace")
    if not isinstance(contenu, str):
        return
    depot.textes[f"{slug}/{identifiant}"] = contenu
    if "\ufffd" in contenu:
        yield Faute(f"{nom}/{fichier}", 1, 1, "", "ce fichier n’est pas en UTF-8", "l’enregistrer en UTF-8")
    if len(contenu) > TEXTE_MAX:
        yield Faute(f"{nom}/{fichier}", 1, 1, "", f"ce texte dépasse {TEXTE_MAX} signes", "n’en garder que l’utile")


def _egares(depot: Depot, fichiers: Mapping[str, Contenu], nom: str) -> Iterator[Faute]:
    """YAML that nothing reads, because of its name or its folder."""
    for fichier in fichiers:
        if _YAML.fullmatch(fichier) and fichier not in depot.documents:
            constat = "ce fichier n’est pas lu : son nom ne dit pas de campagne"
            yield Faute(f"{nom}/{fichier}", 1, 1, "", constat, "le nommer d’après elle, par exemple 2025-2026.yml")


def _choisis(fichiers: Mapping[str, Contenu], motif: re.Pattern[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """(what the pattern takes out of its path, path) of each file that it fits, sorted."""
    for fichier in sorted(fichiers):
        trouve = motif.fullmatch(fichier)
        if trouve:
            yield trouve.groups(), fichier


def fichiers_campagne(dossier: Path) -> dict[tuple[str, str], Path]:
    """Which campaigns exist, by (department, year), without reading them."""
    motif = "[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9].yml"
    return {(c.parent.name, c.stem): c for c in sorted(dossier.glob(f"*/{motif}"))}
