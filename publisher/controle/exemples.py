"""The worked examples of a campaign, run."""

from collections.abc import Iterator
from typing import Any

from calculator.decodage import Erreur, joindre
from publisher.campagne import Campagne
from publisher.controle.avis import Regard
from publisher.controle.formes import bornes
from publisher.exemples import ecarts


def exemples(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """Each worked example gives what it says; not run where the campaign or its rules are themselves faulty."""
    depot = regard.depot
    if not isinstance(contenu, Campagne) or regard.calendrier is None or contenu.departement not in depot.departements:
        return
    a_sa_place = depot.campagnes.get((contenu.departement, contenu.campagne)) is contenu
    if not a_sa_place or any(True for regles in (contenu, depot.regles_nationales) for _ in bornes(regard, regles)):
        return
    for rang, exemple in enumerate(contenu.exemples):
        for erreur in ecarts(depot, contenu, exemple, regard.calendrier):
            yield Erreur(joindre(f"exemples[{rang}]", erreur.chemin), erreur.constat, erreur.remede)
