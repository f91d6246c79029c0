"""Begin a department: a campaign that says nothing that no document says, and the place for its sources."""

from datetime import date
from difflib import get_close_matches

from publisher.caf import caf
from publisher.campagne import Departement
from publisher.depot import Depot

CAMPAGNE = """\
# yaml-language-server: $schema=../schema/campagne.schema.json
# Rien n’est encore publié ici : ce qu’aucun document ne dit est « non_precise », et les règles nationales s’appliquent.
format: campagne-clas/1
departement: {slug}
campagne: "{annee}"
verifie_le: {le}
# à revoir : mettre le document de la Caf dans sources/, puis son nom ici
document: non_precise
# à revoir : une phrase à écrire quand le document est là
resume: "Aucun document de la {caf} n’est encore publié ici pour {annee} : voici les règles nationales."

# à revoir : les dates de dépôt ; sans elles, la campagne est « à confirmer »
dates: []

bonus: non_precise

mecanismes:
- id: prestation_service
  existe: non_precise
- id: bonus_enfants
  existe: non_precise
- id: bonus_parents
  existe: non_precise
- id: pluriannuel
  existe: non_precise

# à revoir : à qui les porteurs de projet doivent écrire
contacts: non_precise
documents: non_precise
"""
SOURCES = """\
# yaml-language-server: $schema=../../schema/sources.schema.json
# Chaque document gardé ici en texte a sa fiche dans cette liste.
format: sources/1
sources: []
"""


def chercher(depot: Depot, dit: str) -> Departement | list[Departement]:
    """The département that « 26 », « drome » or « Drôme » names; else those whose names look like it."""
    cle = dit.strip().casefold().removeprefix("0")
    for departement in depot.liste.departements:
        noms = (departement.code.removeprefix("0"), departement.slug, departement.nom)
        if cle in [nom.casefold() for nom in noms]:
            return departement
    par_nom = {d.nom.casefold(): d for d in depot.liste.departements}
    par_nom |= {d.slug: d for d in depot.liste.departements}
    return list(dict.fromkeys(par_nom[nom] for nom in get_close_matches(cle, par_nom, n=4)))


def fichiers(departement: Departement, annee: str, le: date) -> dict[str, str]:
    """Path below the data folder → text, of the files with which a department begins."""
    campagne = CAMPAGNE.format(slug=departement.slug, annee=annee, le=le.isoformat(), caf=caf(departement))
    return {
        f"{departement.slug}/{annee}.yml": campagne,
        f"{departement.slug}/sources/sources.yml": SOURCES,
    }


def entree_de_source(annee: str) -> str:
    """An entry of `sources.yml`, to fill in."""
    return (
        f"- id: note-de-cadrage-{annee}\n"
        f"  titre: Le titre du document, tel qu’il est écrit\n"
        f"  titre_court: Note de cadrage {annee}\n"
        f"  editeur: Qui l’a écrit, par exemple la Caf\n"
        f"  genre: note de cadrage\n"
        f'  campagne: "{annee}"\n'
    )
