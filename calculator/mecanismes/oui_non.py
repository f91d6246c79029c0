"""A requirement that is met or not: an axis, a coordinator, an engagement."""

from collections.abc import Callable, Iterator

from calculator.constats import Constat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.dossier import Axes, Projet
from calculator.mecanismes.borne import non_renseigne
from calculator.phrases import minuscule
from calculator.portee import concerne
from calculator.regles import Regle

LECTURES: dict[str, Callable[[Projet, Regle], bool | None]] = {
    "axe_enfants": lambda p, _: (p.axes or Axes()).enfants,
    "axe_parents": lambda p, _: (p.axes or Axes()).parents,
    "axe_ecole": lambda p, _: (p.axes or Axes()).ecole,
    "axe_territoire": lambda p, _: (p.axes or Axes()).territoire,
    "coordonnateur": lambda p, _: p.coordonnateur,
    "coordonnateur_bac_2": lambda p, _: p.coordonnateur_bac_2,
    "besoin_repere_avec_ecole": lambda p, _: p.besoin_repere_avec_ecole,
    "engagement": lambda p, regle: (p.engagements or {}).get(regle.id),
}
"""What each requirement reads in the project: true when it is met."""


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for the whole project."""
    if regle.quand and concerne(regle.quand, contexte.dossier, None) is False:
        yield constat(
            regle,
            "sans_objet",
            attendu=regle.libelle,
            constate="sans objet",
            explication="Cette règle ne concerne pas votre structure.",
        )
        return
    valeur = LECTURES[regle.mesure](contexte.dossier.projet or Projet(), regle)
    if valeur is None:
        yield non_renseigne(
            regle, "Votre dossier ne le dit pas encore.", f"Dites si c’est prévu : {minuscule(regle.libelle)}."
        )
        return
    yield constat(
        regle,
        "conforme" if valeur else etat_si_manque(regle),
        attendu=regle.libelle,
        constate="oui" if valeur else "non",
        explication=(
            f"C’est prévu : {minuscule(regle.libelle)}." if valeur else f"Il manque : {minuscule(regle.libelle)}."
        ),
        remede=None if valeur else regle.remede or f"Prévoyez-le avant de déposer : {minuscule(regle.libelle)}.",
    )
