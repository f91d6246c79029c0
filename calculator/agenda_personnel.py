"""What a holder may put into an agenda: deadlines still to come, the answer that the Caf waits for, one's own sessions.

The ids of published dates are those of the calendars of the site (`publisher/sorties`): both give the same event.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from calculator.agenda import Quand, echeance_relative, etablir, phrase_periode
from calculator.calendrier import CalendrierIndisponible
from calculator.champs import lire
from calculator.contexte import Contexte
from calculator.decodage import DonneesInvalides, decoder
from calculator.echeances import Echeance, JourPrecis, Periode, Relative, cloture, ouverture
from calculator.eligibilite import MIDI
from calculator.mesures import decompte
from calculator.modele import Jour, modele
from calculator.phrases import compte, jour_long, typographier
from calculator.rapports import sources

RECUES = "checklists.calendrier.recu"
"""Where the dossier keeps the day on which a delay began, by the id of the delay."""
HEURES = "checklists.calendrier.heures"
"""Where it keeps the time at which the sessions of a collectif begin, by its name."""
JOURS_SEMAINE = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
RAPPELS_FERMETURE = (7, 1)
A_TENIR: tuple[Quand, ...] = ("maintenant", "a_venir")


@modele
class _Recu:
    le: Jour


def agenda_personnel(contexte: Contexte) -> dict[str, Any]:
    """`delais`: those that run from an event; `echeances` and `seances`: events, each collectif's sessions apart."""
    reglement = contexte.reglement
    base = f"{reglement.departement}-{reglement.campagne}"
    trouves = etablir(contexte.dossier, reglement, datetime.combine(contexte.le, MIDI)).rendez_vous
    delais = [_delai(r.echeance, contexte) for r in trouves if isinstance(r.echeance, Relative)]
    dates = [e for r in trouves if r.quand in A_TENIR for e in _dates(r.echeance, base, contexte.le)]
    reponses = [_reponse(d, base) for d in delais if d["pour_le"] and d["pour_le"] >= contexte.le.isoformat()]
    return {"delais": delais, "echeances": reponses + dates, "seances": list(_collectifs(contexte, base))}


def _delai(echeance: Relative, contexte: Contexte) -> dict[str, Any]:
    recu = _jour(lire(contexte.dossier, f"{RECUES}.{echeance.id}"))
    dernier = echeance_relative(echeance, recu) if recu else None
    restants = (dernier - contexte.le).days if dernier else None
    return {
        "id": echeance.id,
        "libelle": typographier(echeance.libelle),
        "duree": typographier(f"{compte(echeance.duree, UNITES[echeance.unite])} après {echeance.apres}"),
        "recu_le": recu.isoformat() if recu else None,
        "pour_le": dernier.isoformat() if dernier else None,
        "phrase": typographier(_phrase(dernier, restants)),
        "consequence": typographier(echeance.consequence) if echeance.consequence else None,
        "sources": sources(tuple(echeance.citations), contexte.reglement),
    }


UNITES = {"jour": "jours", "semaine": "semaines", "mois": "mois"}


def _phrase(dernier: date | None, restants: int | None) -> str:
    if dernier is None or restants is None:
        return "Donnez le jour où vous avez reçu la demande : la date limite se calcule ici."
    if restants < 0:
        return f"La date limite est passée : c’était le {jour_long(dernier)}. Appelez votre Caf."
    reste = "c’est aujourd’hui" if restants == 0 else f"encore {compte(restants, 'jours')}"
    return f"Répondez au plus tard le {jour_long(dernier)} : {reste}."


def _reponse(delai: dict[str, Any], base: str) -> dict[str, Any]:
    return _evenement(
        f"{base}-{delai['id'].replace('_', '-')}-reponse",
        f"Dernier jour : {delai['libelle']}",
        delai["pour_le"],
        description=delai["consequence"] or "",
        rappels=(3, 1),
    )


def _dates(echeance: Echeance, base: str, le: date) -> Iterator[dict[str, Any]]:
    """The bounds of one published date that are still to come."""
    uid = f"{base}-{echeance.id.replace('_', '-')}"
    nom = echeance.libelle
    if isinstance(echeance, JourPrecis):
        debut = datetime.combine(echeance.le, time.fromisoformat(echeance.a)) if echeance.a else echeance.le
        yield _evenement(f"{uid}-jour", nom, debut.isoformat(), description=_suite(echeance), rappels=(1,))
    if not isinstance(echeance, Periode):
        return
    debut_periode, fin = ouverture(echeance), cloture(echeance)
    if debut_periode and debut_periode.date() >= le:
        instant = debut_periode.date() if debut_periode.time() == time() else debut_periode
        yield _evenement(f"{uid}-ouvre", f"Ouverture : {nom}", instant.isoformat(), _suite(echeance), rappels=(1,))
    if fin:
        minuit = fin.time() == time()
        instant = (fin - timedelta(days=1)).date() if minuit else fin
        titre = f"Dernier jour : {nom}" if minuit else f"Dernières heures : {nom}"
        yield _evenement(f"{uid}-ferme", titre, instant.isoformat(), _suite(echeance), rappels=RAPPELS_FERMETURE)


def _suite(echeance: Echeance) -> str:
    mots = [phrase_periode(echeance).capitalize() + "." if isinstance(echeance, Periode) else "", echeance.consequence]
    return "\n".join(m for m in mots if m)


def _collectifs(contexte: Contexte, base: str) -> Iterator[dict[str, Any]]:
    """Each collectif whose dates and weekdays are told: its sessions still to come, an hour where one is given."""
    structure = contexte.dossier.structure
    for nom, collectif in contexte.collectifs():
        try:
            lu = decompte(collectif, contexte)
        except CalendrierIndisponible:
            lu = None
        if lu is None:
            continue
        propre = _cle(f"{structure.nom if structure else None} {nom}")
        heure = _heure(lire(contexte.dossier, HEURES), nom)
        minutes = {s.jour: s.minutes for s in collectif.seances or []}
        yield {
            "collectif": nom,
            "heure": heure,
            "evenements": [
                _evenement(
                    f"{base}-seance-{propre}-{jour.isoformat()}",
                    f"Clas {nom} : séance",
                    f"{jour.isoformat()}T{heure}:00" if heure else jour.isoformat(),
                    minutes=minutes.get(JOURS_SEMAINE[jour.weekday()]) if heure else None,  # type: ignore[call-overload]
                    lieu=collectif.lieu,
                )
                for jour in lu.seances
                if jour >= contexte.le
            ],
        }


def _evenement(
    uid: str,
    titre: str,
    le: str,
    description: str = "",
    rappels: tuple[int, ...] = (),
    minutes: int | None = None,
    lieu: str | None = None,
) -> dict[str, Any]:
    """`le`: a day, or a moment of Paris; `rappels`: days before."""
    return {
        "uid": uid,
        "titre": typographier(titre),
        "le": le,
        "minutes": minutes,
        "description": typographier(description),
        "lieu": lieu,
        "rappels": list(rappels),
    }


def _jour(valeur: object) -> date | None:
    """A day as the page keeps it; what is no day counts for nothing."""
    try:
        return decoder(_Recu, {"le": valeur}).le
    except DonneesInvalides:
        return None


def _cle(texte: str) -> str:
    """Keeps apart the sessions of two projects in one agenda, and stays the same from day to day."""
    return re.sub(r"[^a-z0-9]+", "-", texte.casefold()).strip("-")


def _heure(heures: object, nom: str) -> str | None:
    valeur = heures.get(nom) if isinstance(heures, dict) else None
    try:
        return time.fromisoformat(valeur).strftime("%H:%M") if isinstance(valeur, str) else None
    except ValueError:
        return None
