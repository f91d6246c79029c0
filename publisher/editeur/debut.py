"""Begin a campaign in the editor: the same files as `clas nouvelle-campagne` and `clas nouveau-departement`."""

from collections.abc import Mapping
from datetime import date

from publisher.campagne import Departement
from publisher.campagnes import nouvelle
from publisher.campagnes.annees import est_annee_scolaire
from publisher.campagnes.departement import fichiers as premiers_fichiers
from publisher.depot import Depot
from publisher.errors import Mendable


def debuter(depot: Depot, publies: Mapping[str, str], slug: str, annee: str, le: date) -> dict[str, str]:
    """Path below the data folder → text, of the files with which a campaign begins. Raises Mendable."""
    fiche = nommer(depot, slug)
    if not est_annee_scolaire(annee):
        raise Mendable(f"« {annee} » n’est pas une année scolaire ; écrire par exemple 2026-2027")
    if f"{slug}/{annee}.yml" in publies:
        raise Mendable(f"la campagne {annee} est déjà publiée pour {fiche.nom} ; l’ouvrir pour la modifier")
    annees = depot.annees(slug)
    avant = [a for a in annees if a < annee]
    if avant:
        return {f"{slug}/{annee}.yml": nouvelle.commencer(publies[f"{slug}/{avant[0]}.yml"], annee).texte}
    if annees:
        raise Mendable(f"la première campagne publiée pour {fiche.nom} est {annees[-1]} ; choisir une année après elle")
    return premiers_fichiers(fiche, annee, le)


def nommer(depot: Depot, slug: str) -> Departement:
    """The département of this slug. Raises Mendable."""
    if slug not in depot.departements:
        raise Mendable(f"« {slug} » n’est pas un département connu ; le choisir dans la liste")
    return depot.departements[slug]
