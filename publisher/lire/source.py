"""A document that was read, as a source beside the data: its text, and its entry, marked to be looked at."""

from json import dumps

from calculator.modele import Annee
from publisher.caf import caf
from publisher.campagne import Departement
from publisher.campagnes.departement import SOURCES
from publisher.errors import Mendable
from publisher.lire.documents import Lu
from publisher.lire.propositions import Proposition


def entree(identifiant: str, lu: Lu, departement: Departement, annee: Annee) -> str:
    """The entry of `sources.yml`; what a person alone can tell is marked « à revoir »."""
    titre = identifiant.replace("-", " ").capitalize()
    manques = "".join(f"\n  remarque: {_texte(' '.join(lu.manques))}" for _ in lu.manques[:1])
    return (
        f"- id: {_texte(identifiant)}\n"
        f"  # à revoir : le titre et l’éditeur, tels que le document les écrit\n"
        f"  titre: {_texte(titre)}\n"
        f"  titre_court: {_texte(titre)}\n"
        f"  editeur: {_texte(caf(departement))}\n"
        f"  genre: {_texte(f'document de la Caf ({lu.genre}, dont nous avons le texte)')}\n"
        f"  campagne: {_texte(annee)}{manques}\n"
    )


def ajouter(sources: str | None, nouvelle: str) -> str:
    """`sources.yml` with one entry more at its end; all that was there stays to the byte. None: no such file yet."""
    texte = (SOURCES if sources is None else sources).rstrip("\n") + "\n"
    vide = "sources: []\n"
    if texte.endswith(vide):
        texte = texte.removesuffix(vide) + "sources:\n"
    return texte + nouvelle


def propositions(source: str, acceptees: list[Proposition]) -> str:
    """The file of what a person accepted: each value with its citation, to be looked at again."""
    if not acceptees:
        raise Mendable("rien n’a été gardé ; aucun fichier n’est écrit")
    lignes = [
        "# Ce qui a été gardé d’un document. Rien n’est encore publié : reporter chaque valeur dans la campagne,",
        "# avec sa citation, après l’avoir relue.",
        "format: propositions/1",
        "propositions:",
    ]
    for p in acceptees:
        valeur = "non_precise" if p.valeur is None else _texte(p.valeur)
        lignes += [
            f"- genre: {p.genre}",
            "  # à revoir : ce que cette valeur veut dire, et pour qui"
            if p.valeur
            else "  # à revoir : l’année manque",
            f"  valeur: {valeur}",
            f"  lu: {_texte(p.lu)}",
            "  citations:",
            f"  - source: {_texte(source)}",
            *([f"    lieu: {_texte(p.endroit)}"] if p.endroit else []),
            f"    extrait: {_texte(p.extrait)}",
        ]
    return "\n".join(lignes) + "\n"


def _texte(valeur: str) -> str:
    """A text as YAML writes it between quotes, whatever it holds."""
    return dumps(valeur, ensure_ascii=False)
