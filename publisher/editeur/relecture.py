"""The review, for the editor: the remarks of `clas controler`, each with its place in the data."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from calculator.decodage import MANQUE
from publisher.controle.avis import Avis
from publisher.controle.revue import examiner
from publisher.depot import Contenu, Depot, assembler
from publisher.editeur.pointeurs import pointeur
from publisher.moteur import FaireCalendrier
from publisher.typographie import espaces

NOM = "departments"


def relire(
    fichiers: Mapping[str, Contenu], dossiers: Collection[str], le: date, calendrier: FaireCalendrier
) -> list[dict[str, Any]]:
    """The remarks about the files of these folders (all of them where none is named), errors first in each file."""
    depot, fautes = assembler(fichiers, NOM)

    def choisi(fichier: str) -> bool:
        return not dossiers or fichier.partition("/")[0] in dossiers

    fautes = [faute for faute in fautes if choisi(faute.fichier.removeprefix(f"{NOM}/"))]
    return [_plat(avis, depot) for avis in examiner(depot, fautes, le, calendrier, choisi)]


def _plat(avis: Avis, depot: Depot) -> dict[str, Any]:
    faute = avis.faute
    fichier = faute.fichier.removeprefix(f"{NOM}/")
    document = depot.documents.get(fichier)
    return {
        "niveau": avis.gravite,
        "controle": avis.code,
        "fichier": fichier,
        "ligne": faute.ligne,
        "colonne": faute.colonne,
        "chemin": pointeur(faute.chemin, document.donnees if document else None),
        "message": espaces(faute.constat),
        "manque": faute.constat == MANQUE,
        "remede": espaces(faute.remede),
    }
