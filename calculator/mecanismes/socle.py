"""The socle of an axis, action by action: what is there, what is missing. A recommendation at most."""

from collections.abc import Iterator

from calculator.constats import Constat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.dossier import Actions, Projet
from calculator.mecanismes.borne import non_renseigne
from calculator.phrases import minuscule
from calculator.regles import Regle

AXES = {"socle_enfants": "enfants", "socle_parents": "parents"}


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for the whole project."""
    axe = AXES[regle.mesure]
    actions = (contexte.dossier.projet or Projet()).actions or Actions()
    declarees: list[str] | None = getattr(actions, axe)
    if declarees is None:
        yield non_renseigne(
            regle, "Votre dossier ne dit pas quelles actions sont prévues.", "Cochez les actions prévues."
        )
        return
    socle = [a for a in contexte.reglement.socle if a.axe == axe]
    faites = [minuscule(a.libelle) for a in socle if a.id in declarees]
    manquantes = [minuscule(a.libelle) for a in socle if a.id not in declarees]
    phrases = [
        f"Prévu : {' ; '.join(faites)}." if faites else "",
        f"Pas encore : {' ; '.join(manquantes)}." if manquantes else "",
        f"Hypothèse : {regle.hypothese}" if regle.hypothese else "",
    ]
    yield constat(
        regle,
        etat_si_manque(regle) if manquantes else "conforme",
        attendu=f"les {len(socle)} actions du socle",
        constate=f"{len(faites)} sur {len(socle)}",
        explication=" ".join(filter(None, phrases)),
        remede=regle.remede if manquantes else None,
        citations=[c for a in socle if a.id not in declarees for c in a.citations[:1]],
    )
