"""All that `departments/` holds, read and checked: what every page, report and feed is made from."""

import re
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from calculator.decodage import DonneesInvalides, decoder
from calculator.regles import Reglement
from publisher import campagne as types
from publisher.errors import Mendable
from publisher.lecture import TAILLE_MAX, Document, Faute, analyser, illisible
from publisher.personnes import anonyme, masque

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
    "adresses": ("reference/adresses.yml", types.Adresses),
    "publication": ("reference/publication.yml", types.Publication),
    "editeur": ("reference/editeur.yml", types.Editeur),
}
"""Attribute of the depot → its file and its type."""


Contenu = bytes | str | OSError | Document
"""What a file holds, or why it does not open; a document: it was read before."""
TEXTE_MAX = 5_000_000
"""Bytes of the text of one source."""
_CAMPAGNE = re.compile(r"([^/]+)/([0-9]{4}-[0-9]{4})\.yml")
_SOURCES = re.compile(r"([^/]+)/sources/sources\.yml")
_YAML = re.compile(r"[^/]+/[^/]+\.y[^/]*ml")


class DepotInvalide(Mendable):
    """`departments/` cannot be used as it is; `fautes` lists every reason, in the order of files and lines."""

    def __init__(self, fautes: list[Faute]) -> None:
        super().__init__("\n".join(map(str, fautes)))
        self.fautes = fautes


@dataclass(eq=False)
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
    adresses: types.Adresses = field(init=False)
    publication: types.Publication = field(init=False)
    editeur: types.Editeur = field(init=False)

    @cached_property
    def departements(self) -> dict[str, types.Departement]:
        """Every département, by slug."""
        return {d.slug: d for d in self.liste.departements}

    def annees(self, slug: str) -> list[str]:
        """Campaigns of a department, newest first."""
        return self._annees.get(slug, [])

    @cached_property
    def _annees(self) -> dict[str, list[str]]:
        """Read once, when all is loaded: every page asks."""
        table: dict[str, list[str]] = {}
        for slug, annee in sorted(self.campagnes, reverse=True):
            table.setdefault(slug, []).append(annee)
        return table

    @cached_property
    def engagements(self) -> dict[str, str]:
        """Every engagement that some campaign of some department asks for."""
        regles = (r for c in self.campagnes.values() for r in c.regles if r.mesure == "engagement")
        return {r.id: r.libelle for r in sorted(regles, key=lambda r: r.id)}

    @cached_property
    def reglements(self) -> dict[tuple[str, str], Reglement]:
        """What `publisher.fusion` has merged so far: several pages of a campaign ask for it."""
        return {}

    def __copy__(self) -> "Depot":
        """The same records, to change in part: what is computed from them is computed anew."""
        autre = Depot(self.dossier)
        gardes = {n: v for n, v in vars(self).items() if not isinstance(getattr(Depot, n, None), cached_property)}
        vars(autre).update(gardes)
        return autre

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
    The depot may be shared with others: leave it as it is.
    """
    dossier = racine / "departments"
    etat = tuple((str(p), (s := p.stat()).st_mtime_ns, s.st_size) for p in sorted(dossier.glob("*/**/*")))
    return _charger(dossier, afficher or "departments", etat)


@lru_cache(1)
def _charger(dossier: Path, nom: str, etat: tuple[tuple[str, int, int], ...]) -> Depot:  # noqa: ARG001
    """The steps of a build share what was read, as long as no file changed: `etat` tells."""
    depot, fautes = explorer(dossier, nom)
    if fautes:
        raise DepotInvalide(fautes)
    return sans_personnes(depot) if depot.publication.contacts == "roles" else depot


def sans_personnes(depot: Depot) -> Depot:
    """The same without the people whom the documents name: in contacts, in quotes and in the texts of the sources."""
    contacts = {cle: c.contacts for cle, c in depot.campagnes.items() if c.contacts != "non_precise"}
    slugs = {slug for slug, _ in contacts}
    masques = {s: masque([c for (slug, _), liste in contacts.items() if slug == s for c in liste]) for s in slugs}
    partout = masque([c for liste in contacts.values() for c in liste])
    sans = copy(depot)
    sans.campagnes = {(s, a): anonyme(c, masques.get(s, partout)) for (s, a), c in depot.campagnes.items()}
    sans.textes = {cle: masques.get(cle.partition("/")[0], partout)(texte) for cle, texte in depot.textes.items()}
    for nom in ("regles_nationales", "plateformes", "guides", "sphinx", "afas", "habilitation"):
        setattr(sans, nom, anonyme(getattr(depot, nom), partout))
    return sans


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

    def prendre(fichier: str, modele: Callable[..., T]) -> T | None:
        document, valeur, trouvees = _lu(fichiers.get(fichier), f"{nom}/{fichier}", modele)
        depot.documents[fichier] = document
        fautes.extend(trouvees)
        if valeur is None:
            depot.illisibles.add(fichier)
        return cast(T | None, valeur)

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


@lru_cache(1000)
def _lu(contenu: Contenu | None, nom: str, modele: Any) -> tuple[Document, Any, list[Faute]]:
    """One file read and decoded, and what is wrong with it; the same content is not read again."""
    document = _document(contenu, nom)
    if document.donnees is None:
        return document, None, document.fautes
    try:
        return document, decoder(modele, document.donnees), document.fautes
    except DonneesInvalides as invalide:
        return document, None, [*document.fautes, *(document.faute(e) for e in invalide.erreurs)]


def _document(contenu: Contenu | None, nom: str) -> Document:
    if isinstance(contenu, Document):
        return contenu
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
