"""How old what is written is: read again lately, and from a document of this campaign."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from calculator.decodage import Erreur, joindre
from calculator.phrases import jour_court
from publisher.campagne import Campagne
from publisher.campagnes.reprises import reprises as reprises_de
from publisher.controle.avis import Regard
from publisher.parcours import parcourir

MOIS = 12


def relectures(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A value was held against its source less than a year ago, and not years from now; one remark for each reading."""
    par_jour: dict[date, list[str]] = {}
    for chemin, fiche in parcourir(contenu):
        relu = getattr(fiche, "verifie_le", None)
        if relu and (_loin(relu, regard.le) or _loin(regard.le, relu)):
            par_jour.setdefault(relu, []).append(joindre(chemin, "verifie_le"))
    for relu, chemins in par_jour.items():
        combien = f" ({len(chemins)} valeurs)" if len(chemins) > 1 else ""
        quand = f"{'il y a' if relu < regard.le else 'dans'} plus de {MOIS} mois"
        constat = f"relu le {jour_court(relu)}, {quand}{combien}"
        yield Erreur(chemins[0], constat, "relire face aux sources, puis écrire le jour de cette lecture")


def _loin(avant: date, apres: date) -> bool:
    return (avant.year * 12 + avant.month + MOIS, avant.day) < (apres.year * 12 + apres.month, apres.day)


def reprises(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """What only documents of a past campaign say is carried over, and has to be looked at again."""
    if not isinstance(contenu, Campagne):
        return
    trouvees = reprises_de(regard.depot, contenu)
    if trouvees:
        annees = " et ".join(sorted({r.annee for r in trouvees}))
        s = "s" if len(trouvees) > 1 else ""
        constat = f"{len(trouvees)} élément{s} ne cite{'nt' if s else ''} que des documents de {annees}"
        remede = f"ajouter le document de {contenu.campagne}, puis le citer, à partir d’ici"
        yield Erreur(trouvees[0].chemin, constat, remede)
