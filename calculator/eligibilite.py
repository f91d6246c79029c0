"""Is the project eligible? Every rule of the campaign held against the dossier."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time

from calculator.constats import Constat, Verdict, verdict
from calculator.contexte import Contexte
from calculator.echeances import EtatFenetre, etat_campagne
from calculator.mecanismes import (
    aide_aux_devoirs,
    borne,
    budget_equilibre,
    niveau,
    oui_non,
    periode,
    ps_dans_budget,
    renouvellement,
    socle,
)
from calculator.mesures import PAR_COLLECTIF, PAR_PROJET
from calculator.phrases import enumerer
from calculator.regles import Mesure, Regle

MIDI = time(12)

MECANISMES: dict[str, Callable[[Regle, Contexte], Iterator[Constat]]] = {
    **dict.fromkeys(PAR_COLLECTIF, borne.par_collectif),
    **dict.fromkeys(PAR_PROJET, borne.par_projet),
    **dict.fromkeys(oui_non.LECTURES, oui_non.juger),
    "aide_aux_devoirs": aide_aux_devoirs.juger,
    **dict.fromkeys(socle.AXES, socle.juger),
    "periode": periode.juger,
    "niveau_unique": niveau.juger,
    "budget_equilibre": budget_equilibre.juger,
    "ps_dans_budget": ps_dans_budget.juger,
    "renouvellement_bilan": renouvellement.juger,
}
"""What each `Mesure` is judged by."""

FACULTATIVES: frozenset[Mesure] = frozenset(
    {"coordonnateur_bac_2", "besoin_repere_avec_ecole", "duree_ans", "socle_enfants", "socle_parents"}
)
"""Measures that read an optional field alone: judged when it is given, else named in `non_verifie`."""


@dataclass(frozen=True, kw_only=True)
class Verification:
    """The verdict, the constats it follows from, and what no check covers."""

    campagne_etat: EtatFenetre
    verdict: Verdict
    constats: tuple[Constat, ...]
    non_verifie: tuple[str, ...]


def verifier(contexte: Contexte) -> Verification:
    """Hold every rule against the dossier, in the order of the rules, then of the collectifs."""
    constats: list[Constat] = []
    non_verifie: list[str] = []
    for regle in contexte.reglement.regles:
        trouves = list(MECANISMES[regle.mesure](regle, contexte))
        if regle.mesure in FACULTATIVES and all(c.etat == "non_renseigne" for c in trouves):
            non_verifie.append(f"{regle.libelle} ({contexte.reglement.nom})")
        else:
            constats.extend(trouves)
    etat = etat_campagne(contexte.reglement.echeances, datetime.combine(contexte.le, MIDI))
    return Verification(
        campagne_etat=etat,
        verdict=verdict(constats),
        constats=tuple(_ensemble(constats)),
        non_verifie=tuple(non_verifie),
    )


def derogations(constats: Iterable[Constat]) -> tuple[str, ...]:
    """Every derogation used or asked for, once, with the collectif that uses it."""
    vues = {f"{d} ({c.collectif})" if c.collectif else d: None for c in constats for d in c.derogations}
    return tuple(vues)


def _ensemble(constats: list[Constat]) -> Iterator[Constat]:
    """Derogations never add up in silence: where there are several, each of their constats names them all."""
    toutes = derogations(constats)
    for constat in constats:
        if constat.derogations and len(toutes) > 1:
            yield replace(constat, explication=f"{constat.explication} {phrase_derogations(toutes)}")
        else:
            yield constat


def phrase_derogations(derogations: tuple[str, ...]) -> str | None:
    """« Vous utilisez deux dérogations : … »; None where there is none."""
    if not derogations:
        return None
    nombres = {1: "une dérogation", 2: "deux dérogations", 3: "trois dérogations", 4: "quatre dérogations"}
    combien = nombres.get(len(derogations), f"{len(derogations)} dérogations")
    return f"Vous utilisez {combien} : {enumerer(list(derogations))}."
