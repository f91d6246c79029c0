"""What would do: the dates that reach a number of weeks."""

from collections.abc import Iterable
from datetime import date

from calculator.calendrier import CalendrierIndisponible, compter
from calculator.contexte import Contexte
from calculator.dossier import Collectif
from calculator.phrases import jour_long
from calculator.regles import Regle


def jour_atteignant(seances: Iterable[date], semaines: int) -> date | None:
    """The first session that brings the number of distinct weeks to `semaines`, in the order given."""
    vues: set[tuple[int, int]] = set()
    for jour in seances:
        vues.add(jour.isocalendar()[:2])
        if len(vues) >= semaines:
            return jour
    return None


def dates_suffisantes(collectif: Collectif, contexte: Contexte, semaines: int) -> tuple[date | None, date | None]:
    """(latest start with the same end, earliest end with the same start) that reach `semaines`, within the school year.

    None where no date of that school year would do, or where the weekdays or dates are not told.
    """
    if not (collectif.debut and collectif.fin):
        return None, None
    possibles = jours_possibles(collectif, contexte)
    avant = [j for j in possibles if j <= collectif.fin]
    apres = [j for j in possibles if j >= collectif.debut]
    return jour_atteignant(reversed(avant), semaines), jour_atteignant(apres, semaines)


def jours_possibles(collectif: Collectif, contexte: Contexte) -> tuple[date, ...]:
    """Every session that the weekdays of the collectif allow in its school year; none where something is not told."""
    jours = [s.jour for s in collectif.seances or [] if s.jour]
    if not (jours and collectif.debut and collectif.fin):
        return ()
    annee = contexte.annee(collectif.debut, collectif.fin)
    try:
        contexte.calendrier.connait(annee)
        premier, dernier = date(annee, 9, 1), min(date(annee + 1, 8, 31), contexte.calendrier.au)
        return compter(
            contexte.calendrier, contexte.reglement.zone, premier, dernier, jours, collectif.fermetures or ()
        ).seances
    except CalendrierIndisponible:
        return ()


def remede_semaines(regle: Regle, collectif: Collectif, contexte: Contexte) -> str:
    """« Commencez au plus tard le … ou terminez au plus tôt le … »; empty where the dates are not told."""
    if regle.borne is None or regle.borne.min is None or not (collectif.debut and collectif.fin):
        return ""
    debut, fin = dates_suffisantes(collectif, contexte, int(regle.borne.min))
    choix = []
    if debut:
        choix.append(f"commencer au plus tard le {jour_long(debut)}, avec la même fin")
    if fin:
        choix.append(f"terminer au plus tôt le {jour_long(fin)}, avec le même début")
    return f"Pour y arriver : {' ; ou '.join(choix)}." if choix else ""
