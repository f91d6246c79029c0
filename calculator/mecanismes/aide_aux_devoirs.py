"""Homework help alone is no Clas: from the box, and from the socle actions declared."""

from collections.abc import Iterator

from calculator.constats import Constat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.dossier import Actions, Axes, Dossier
from calculator.mecanismes.borne import non_renseigne
from calculator.regles import ActionSocle, Regle


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for the whole project."""
    seule = devoirs_seuls(contexte.dossier, contexte.reglement.socle)
    if seule is None:
        yield non_renseigne(
            regle,
            "Votre dossier ne dit pas si le projet va plus loin que l’aide aux devoirs.",
            "Dites si le projet ne propose que de l’aide aux devoirs.",
        )
        return
    yield constat(
        regle,
        etat_si_manque(regle) if seule else "conforme",
        attendu=regle.libelle,
        constate="aide aux devoirs seulement" if seule else "un projet plus large",
        explication=(
            "Ce que vous déclarez n’est que de l’aide aux devoirs : ce n’est pas un Clas."
            if seule
            else "Le projet ne se limite pas à l’aide aux devoirs."
        ),
        remede=regle.remede if seule else None,
    )


def devoirs_seuls(dossier: Dossier, socle: list[ActionSocle]) -> bool | None:
    """Tell whether the project is homework help and nothing else; None: not told.

    The actions declared decide, when they are all homework help and no other axis is kept open, whatever the box says.
    """
    projet = dossier.projet
    if projet is None:
        return None
    actions, axes = projet.actions or Actions(), projet.axes or Axes()
    declarees = {
        action
        for par_axe in (actions.enfants, actions.parents, actions.ecole, actions.territoire)
        for action in par_axe or []
    }
    ouverts = [
        axe and par_axe is None
        for axe, par_axe in (
            (axes.parents, actions.parents),
            (axes.ecole, actions.ecole),
            (axes.territoire, actions.territoire),
        )
    ]
    devoirs = {a.id for a in socle if a.aide_aux_devoirs}
    if declarees and declarees <= devoirs and not any(ouverts):
        return True
    if declarees - devoirs and projet.aide_aux_devoirs_seule is None:
        return False
    return projet.aide_aux_devoirs_seule
