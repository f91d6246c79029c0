"""Quotes and the documents that they come from."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from calculator.decodage import Erreur, joindre
from calculator.modele import Citation
from publisher.campagne import Sources
from publisher.contenu import Passage
from publisher.controle.avis import Regard
from publisher.extraits import chercher
from publisher.parcours import parcourir


def textes(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """Each document that is declared has its text beside it."""
    if not isinstance(contenu, Sources):
        return
    slug = regard.fichier.partition("/")[0]
    for rang, source in enumerate(contenu.sources):
        if f"{slug}/{source.id}" not in regard.depot.textes:
            yield Erreur(f"sources[{rang}].id", f"le texte sources/{source.id}.txt manque", "l’ajouter à côté")


def extraits(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """Each quote stands word for word in its source."""
    for chemin, fiche in parcourir(contenu):
        if not isinstance(fiche, Citation | Passage) or _liste_fautive(regard, fiche.source.partition("/")[0]):
            continue
        if fiche.source not in regard.depot.textes:
            remede = f"écrire {' ou '.join(_proches(regard, fiche.source)) or 'le nom d’un document de sources.yml'}"
            yield Erreur(joindre(chemin, "source"), f"« {fiche.source} » n’est pas un document connu", remede)
        elif chercher(fiche.extrait, regard.depot.textes[fiche.source]) is None:
            debut = fiche.extrait if len(fiche.extrait) < 60 else f"{fiche.extrait[:57]}…"
            remede = f"recopier les mots exacts de {fiche.source}"
            yield Erreur(joindre(chemin, "extrait"), f"« {debut} » n’est pas dans la source", remede)


def _liste_fautive(regard: Regard, slug: str) -> bool:
    """The list of its sources is there and could not be read: that is the fault to tell, not each of its quotes."""
    return f"{slug}/sources/sources.yml" in regard.depot.illisibles


def _proches(regard: Regard, source: str) -> list[str]:
    """The documents of the department that `source` names, else those whose names look like it."""
    slug = source.partition("/")[0]
    voisins = sorted(cle for cle in regard.depot.textes if cle.startswith(f"{slug}/"))
    return voisins or get_close_matches(source, regard.depot.textes, n=3)
