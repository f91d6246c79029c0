"""A date of a past campaign, as the next one has it: to be confirmed, with last year's day named as last year's."""

from collections.abc import MutableMapping
from dataclasses import fields
from datetime import date
from typing import Any

from calculator.echeances import Approximative, Echeance, Inconnue, JourPrecis, Periode
from calculator.phrases import jour_court
from publisher.campagnes.annees import decaler, ecart, est_date

CHAMPS = tuple(champ.name for champ in fields(Inconnue))


def reste(echeance: Echeance, annee: str) -> bool:
    """Tell whether a date holds for the campaign `annee` as it stands: no year in it, or one that is yet to come."""
    if isinstance(echeance, Periode | JourPrecis):
        fin = echeance.ferme_le or echeance.ouvre_le if isinstance(echeance, Periode) else echeance.le
        assert fin is not None
        return echeance.etape != "depot" and fin >= date(int(annee[:4]), 9, 1)
    return not (isinstance(echeance, Approximative) and echeance.annee)


def confirmer(ligne: MutableMapping[str, Any], echeance: Echeance, ancienne: str, annee: str) -> None:
    """Turn the YAML of one date of `ancienne` into a date that `annee` has yet to give."""
    ans = ecart(ancienne, annee)
    for rang, scolaire in enumerate(echeance.annees_scolaires):
        ligne["annees_scolaires"][rang] = decaler(scolaire, ans)
    ligne["libelle"] = decaler(ligne["libelle"], ans)
    if "consequence" in ligne and est_date(ligne["consequence"], ancienne):
        del ligne["consequence"]
    if isinstance(echeance, Inconnue) or reste(echeance, annee):
        return
    ligne["nature"] = "inconnue"
    for cle in [c for c in ligne if c not in CHAMPS]:
        del ligne[cle]
    texte = f"à confirmer pour {annee} (en {ancienne} : {jours(echeance)})"
    suite = [cle for cle in list(ligne)[list(ligne).index("nature") + 1 :] if "texte" not in ligne]
    derriere = {cle: ligne.pop(cle) for cle in suite}
    ligne["texte"] = texte
    ligne.update(derriere)


def jours(echeance: Echeance) -> str:
    """The days of a date in words: « du 10 juin 2025 au 11 juillet 2025 », « jusqu’au 10 juin 2024 »."""
    if isinstance(echeance, JourPrecis):
        return f"le {jour_court(echeance.le)}"
    if isinstance(echeance, Periode):
        debut = jour_court(echeance.ouvre_le) if echeance.ouvre_le else ""
        fin = jour_court(echeance.ferme_le) if echeance.ferme_le else ""
        if debut and fin:
            return f"du {debut} au {fin}{'' if echeance.ferme_inclus else ' exclu'}"
        if fin:
            return f"{'jusqu’au' if echeance.ferme_inclus else 'avant le'} {fin}"
        return f"à partir du {debut}"
    return getattr(echeance, "texte", "non précisé")
