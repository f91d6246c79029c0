"""The advised period: after Toussaint to mid-June. Running longer or starting earlier is never a fault."""

from collections.abc import Iterator
from datetime import date

from calculator.calendrier import UN_JOUR, CalendrierIndisponible, compter, periode_conseillee
from calculator.constats import Constat, constat
from calculator.contexte import Contexte
from calculator.dossier import Collectif
from calculator.mecanismes.borne import non_renseigne
from calculator.mesures import TOUS_LES_JOURS
from calculator.phrases import compte, jour_court
from calculator.regles import Regle


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat per collectif, a recommendation at most."""
    if not contexte.dossier.collectifs:
        yield non_renseigne(regle, "Aucun collectif n’est décrit.", "Décrivez au moins un collectif.")
    yield from contexte.chacun(regle, lambda nom, collectif: _un(regle, contexte, collectif, nom))


def _un(regle: Regle, contexte: Contexte, collectif: Collectif, nom: str) -> Constat:
    if not (collectif.debut and collectif.fin):
        return _sans_objet(regle, nom, "Sans date de début et de fin, il n’y a rien à comparer.")
    annee = contexte.annee(collectif.debut, collectif.fin)
    try:
        debut, fin = periode_conseillee(contexte.calendrier, contexte.reglement.zone, annee)
        manque = _semaines_manquees(contexte, collectif, debut, fin)
    except CalendrierIndisponible as erreur:
        return _sans_objet(regle, nom, f"{str(erreur).capitalize()}.")
    lu = f"du {jour_court(collectif.debut)} au {jour_court(collectif.fin)}"
    voulu = f"du {jour_court(debut)} au {jour_court(fin)}"
    if not manque:
        explication = "Toute la période conseillée est couverte. Commencer plus tôt ou finir plus tard est possible."
        return constat(regle, "conforme", attendu=voulu, constate=lu, explication=explication, collectif=nom)
    return constat(
        regle,
        "recommandation",
        attendu=voulu,
        constate=lu,
        explication=f"Il manque {compte(manque, 'semaines')} de la période conseillée : c’est un conseil.",
        remede=regle.remede,
        collectif=nom,
    )


def _semaines_manquees(contexte: Contexte, collectif: Collectif, debut: date, fin: date) -> int:
    """Weeks of the advised period (`debut` to `fin`) with a possible session, before the start or after the end."""
    assert collectif.debut and collectif.fin
    zone = contexte.reglement.zone
    jours = [s.jour for s in collectif.seances or [] if s.jour] or TOUS_LES_JOURS[:5]
    avant = (debut, min(max(collectif.debut, debut) - UN_JOUR, fin))
    apres = (max(min(collectif.fin, fin) + UN_JOUR, debut), fin)
    return sum(compter(contexte.calendrier, zone, de, a, jours).semaines for de, a in (avant, apres) if de <= a)


def _sans_objet(regle: Regle, nom: str, explication: str) -> Constat:
    return constat(
        regle, "sans_objet", attendu=regle.libelle, constate="sans objet", explication=explication, collectif=nom
    )
