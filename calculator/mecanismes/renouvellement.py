"""A renewed project hands in the bilan qualitatif of the past year first."""

from collections.abc import Iterator

from calculator.constats import Constat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.dossier import Structure
from calculator.mecanismes.borne import non_renseigne
from calculator.regles import Regle


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for the whole project."""
    structure = contexte.dossier.structure or Structure()
    renouvele, transmis = structure.renouvellement, structure.bilan_qualitatif_transmis
    if renouvele is False:
        explication = "C’est un nouveau projet : aucun bilan n’est attendu pour déposer."
        yield constat(regle, "sans_objet", attendu=regle.libelle, constate="nouveau projet", explication=explication)
    elif transmis:
        explication = "Les éléments du bilan qualitatif de l’année écoulée sont transmis."
        yield constat(regle, "conforme", attendu=regle.libelle, constate="bilan transmis", explication=explication)
    elif renouvele is None or transmis is None:
        yield non_renseigne(
            regle,
            "Votre dossier ne dit pas si le projet est renouvelé, ou si le bilan de l’année écoulée est transmis.",
            "Dites si le projet est renouvelé et si le bilan qualitatif est transmis.",
        )
    else:
        yield constat(
            regle,
            etat_si_manque(regle),
            attendu=regle.libelle,
            constate="projet renouvelé, bilan non transmis",
            explication="Pour une action renouvelée, la demande sans bilan de l’année écoulée n’est pas étudiée.",
            remede=regle.remede or "Transmettez les éléments du bilan qualitatif avant de déposer.",
        )
