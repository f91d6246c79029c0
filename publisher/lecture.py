"""Read a YAML file into plain data, with the place of each key; strict, bounded, errors in French.

Only what an editor expects is read: true, false, null and whole numbers; a date stays text, a code wants quotes.
Size, depth and aliases are bounded before anything is built: a file cannot exhaust the memory or the stack.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from calculator.decodage import Erreur
from publisher.noeuds import Exces, evenements
from publisher.valeurs import Lecteur

TAILLE_MAX = 1_000_000
FAUTES_MAX = 500
"""Faults of form that one file may tell: a file of another kind does not fill the screen."""


@dataclass(frozen=True, order=True)
class Faute:
    """One error in a file, for a person: `file:line:col: path : what is wrong ; what to write`."""

    fichier: str
    ligne: int
    colonne: int
    chemin: str
    constat: str
    remede: str

    def __str__(self) -> str:
        ou = f"{self.chemin} : " if self.chemin else ""
        return f"{self.fichier}:{self.ligne}:{self.colonne}: {ou}{self.constat} ; {self.remede}"


@dataclass
class Document:
    """A YAML file that was read: its plain data, where each path stands, and what was wrong already."""

    fichier: str
    donnees: object = None
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    fautes: list[Faute] = field(default_factory=list)

    __hash__ = object.__hash__
    """What was read from it is kept for this very document, whatever another one holds."""

    def faute(self, erreur: Erreur) -> Faute:
        """Put an error of the decoder at its place: the key's, else that of the nearest group around it."""
        chemin = erreur.chemin
        while chemin and chemin not in self.places:
            chemin = re.sub(r"(\.[^.\[\]]*|\[[0-9]+\]|^[^.\[\]]*)$", "", chemin)
        ligne, colonne = self.places.get(chemin, (1, 1))
        return Faute(self.fichier, ligne, colonne, erreur.chemin, erreur.constat, erreur.remede)


def lire(chemin: Path, nom: str | None = None) -> Document:
    """Read the file at `chemin`; `nom` is how errors name it."""
    nom = nom or str(chemin)
    try:
        with chemin.open("rb") as fichier:
            octets = fichier.read(TAILLE_MAX + 1)
    except OSError as erreur:
        constat = f"ce fichier ne s’ouvre pas ({erreur.strerror})"
        return illisible(Document(nom), constat, "vérifier son nom et ses droits")
    return analyser(octets, nom)


def analyser(contenu: bytes | str, nom: str) -> Document:
    """Read what a YAML file holds; `nom` is how errors name it. Touches no file."""
    document = Document(nom)
    octets = contenu.encode("utf-8", "surrogatepass") if isinstance(contenu, str) else contenu
    if len(octets) > TAILLE_MAX:
        return illisible(document, f"ce fichier dépasse {TAILLE_MAX} octets", "le couper en plusieurs campagnes")
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        return illisible(document, "ce fichier n’est pas en UTF-8", "l’enregistrer en UTF-8")
    try:
        lecteur = Lecteur(evenements(texte))
        ecrit, document.donnees = lecteur.lire()
    except Exces as exces:
        remede = "écrire la valeur elle-même, à plat"
        return illisible(document, str(exces), remede, exces.place.line + 1, exces.place.column + 1)
    except yaml.MarkedYAMLError as erreur:
        place = erreur.problem_mark or erreur.context_mark
        ligne, colonne = (place.line + 1, place.column + 1) if place else (1, 1)
        remede = "vérifier les deux-points, les guillemets et les espaces du début de ligne (pas de tabulation)"
        return illisible(document, "le YAML n’est pas lisible ici", remede, ligne, colonne)
    except (yaml.YAMLError, RecursionError):
        return illisible(
            document, "le YAML n’est pas lisible", "enlever les caractères spéciaux et les niveaux inutiles"
        )
    if not ecrit:
        return illisible(document, "ce fichier est vide", "le remplir ou l’enlever")
    document.places = lecteur.places
    document.fautes += [Faute(nom, *c.place, c.chemin, c.constat, c.remede) for c in lecteur.constats[:FAUTES_MAX]]
    return document


def illisible(document: Document, constat: str, remede: str, ligne: int = 1, colonne: int = 1) -> Document:
    """The document that could not be read, with the reason."""
    document.fautes.append(Faute(document.fichier, ligne, colonne, "", constat, remede))
    return document
