"""One dossier per level, where the Caf wants it so."""

from collections.abc import Iterator

from calculator.constats import Constat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.mecanismes.borne import non_renseigne
from calculator.phrases import enumerer
from calculator.portee import NIVEAUX
from calculator.regles import Regle

SEPARES = {"elementaire", "college"}
"""The levels that the sources want apart; of the others they say nothing."""


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for the whole dossier."""
    collectifs = contexte.dossier.collectifs
    if not collectifs:
        yield non_renseigne(regle, "Aucun collectif n’est décrit.", "Décrivez au moins un collectif.")
        return
    niveaux = sorted({c.niveau for c in collectifs if c.niveau}, key=list(NIVEAUX).index)
    lus = enumerer([NIVEAUX[n] for n in niveaux]) or "non renseigné"
    if set(niveaux) >= SEPARES:
        yield constat(
            regle,
            etat_si_manque(regle),
            attendu=regle.libelle,
            constate=lus,
            explication="Ce dossier mêle des enfants de l’élémentaire et du collège.",
            remede=regle.remede or "Faites deux dossiers : un pour l’élémentaire, un pour le collège.",
        )
    elif any(c.niveau is None for c in collectifs):
        yield non_renseigne(regle, "Le niveau d’un collectif manque.", "Indiquez le niveau de chaque collectif.")
    elif len(niveaux) > 1:
        yield constat(
            regle,
            "a_verifier",
            attendu=regle.libelle,
            constate=lus,
            explication="Les documents ne parlent que de l’élémentaire et du collège : pour ces niveaux, non précisé.",
            remede="Demandez à votre Caf s’il faut un dossier par niveau.",
        )
    else:
        yield constat(
            regle,
            "conforme",
            attendu=regle.libelle,
            constate=lus,
            explication="Tous les collectifs sont du même niveau.",
        )
