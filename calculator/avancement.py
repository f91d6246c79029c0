"""Where a dossier stands, step by step: what is done, what is missing and where, and by when."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from calculator.agenda import etablir
from calculator.avancement_etapes import ETAPES, Etape
from calculator.avancement_releves import Releve
from calculator.contexte import Contexte
from calculator.echeances import Echeance, JourPrecis, Periode, cloture
from calculator.eligibilite import MIDI
from calculator.phrases import compte, jour_long, typographier

Etat = Literal["a_faire", "en_cours", "fait", "sans_objet"]


@dataclass(frozen=True)
class Delai:
    """The last day of what a step is for; None: no document gives one."""

    jour: date | None
    passe: bool


def avancement(contexte: Contexte) -> list[dict[str, Any]]:
    """Every step of the path, in its order."""
    agenda = etablir(contexte.dossier, contexte.reglement, datetime.combine(contexte.le, MIDI))
    propres = [r.echeance for r in agenda.rendez_vous if _propre(r.echeance, contexte)]
    return [_dire(etape, contexte, _delai(etape, propres, contexte.le)) for etape in ETAPES]


def _dire(etape: Etape, contexte: Contexte, delai: Delai) -> dict[str, Any]:
    releve = etape.relever(contexte)
    return {
        "etape": etape.id,
        "groupe": etape.groupe,
        "fait": releve.fait,
        "total": releve.total,
        "etat": etat(releve),
        "manque": [{"chemin": m.chemin, "libelle": typographier(m.libelle)} for m in releve.manques],
        "pour_le": delai.jour.isoformat() if delai.jour else None,
        "phrase": typographier(_phrase(releve, delai)),
    }


def etat(releve: Releve) -> Etat:
    """Nothing to do, all done, nothing done yet, or in between."""
    if not releve.total:
        return "sans_objet"
    if releve.fait == releve.total:
        return "fait"
    return "en_cours" if releve.fait else "a_faire"


def _phrase(releve: Releve, delai: Delai) -> str:
    reste = releve.total - releve.fait
    if not reste:
        return releve.mot or "Tout est renseigné."
    sur = f", sur {releve.total}" if releve.fait else ""
    mots = [releve.mot or f"{compte(reste, 'réponses')} à donner{sur}."]
    if delai.jour:
        avant = "La date limite est passée : c’était le" if delai.passe else "À faire au plus tard le"
        mots.append(f"{avant} {jour_long(delai.jour)}.")
    return " ".join(mots)


def _delai(etape: Etape, echeances: list[Echeance], le: date) -> Delai:
    """The next last day among the dates of the step, else the last one that passed."""
    jours = sorted(jour for e in echeances if _vise(etape, e) and (jour := _dernier_jour(e)))
    prochain = next((jour for jour in jours if jour >= le), None)
    if prochain or not jours:
        return Delai(prochain, False)
    return Delai(jours[-1], True)


def _propre(echeance: Echeance, contexte: Contexte) -> bool:
    """The date is about this dossier's own campaign, not about the bilan of another year."""
    return not echeance.annees_scolaires or contexte.reglement.campagne in echeance.annees_scolaires


def _vise(etape: Etape, echeance: Echeance) -> bool:
    plateformes = etape.echeances.get(echeance.etape)
    return plateformes is not None and (not plateformes or echeance.plateforme in plateformes)


def _dernier_jour(echeance: Echeance) -> date | None:
    match echeance:
        case Periode():
            fin = cloture(echeance)
            return (fin - timedelta(microseconds=1)).date() if fin else None
        case JourPrecis():
            return echeance.le
    return None
