"""A quantity between bounds, with derogations: children, adults, sessions, minutes, weeks, years, shares."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from calculator.constats import Constat, Etat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.dossier import Collectif
from calculator.mecanismes.derogations import Recours, dans, meilleure, recours
from calculator.mesures import PAR_COLLECTIF, PAR_PROJET, Valeur
from calculator.modele import Citation
from calculator.phrases import compte, enumerer, nombre
from calculator.portee import borne_en_mots, concerne, en_mots
from calculator.regles import Portee, Regle
from calculator.remedes import remede_semaines

Tient = Callable[[Portee], bool | None]


def par_collectif(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat per collectif; a single one, not answered, where there is none."""
    if not contexte.dossier.collectifs:
        yield non_renseigne(regle, "Aucun collectif n’est décrit.", "Décrivez au moins un collectif.")
        return
    mesurer = PAR_COLLECTIF[regle.mesure]
    yield from contexte.chacun(
        regle, lambda nom, collectif: _juger(regle, contexte, mesurer(collectif, contexte), collectif, nom)
    )


def par_projet(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for the whole project."""
    yield _juger(regle, contexte, PAR_PROJET[regle.mesure](contexte), None, None)


def attendu(regle: Regle) -> str:
    """« au moins 27 semaines »."""
    assert regle.borne is not None
    return borne_en_mots(regle.borne, regle.unite or "")


def non_renseigne(regle: Regle, explication: str, remede: str) -> Constat:
    """A rule that cannot be judged, because the dossier does not tell what it looks at."""
    voulu = attendu(regle) if regle.borne else regle.libelle
    return constat(
        regle,
        "non_renseigne",
        attendu=voulu,
        constate="non renseigné",
        explication=explication,
        remede=remede,
    )


def _juger(regle: Regle, contexte: Contexte, valeur: Valeur, collectif: Collectif | None, nom: str | None) -> Constat:
    def tient(portee: Portee) -> bool | None:
        return concerne(portee, contexte.dossier, collectif)

    etat, appels = juger(regle, valeur, tient)
    citations = [c for r in appels if r.issue != "refusee" for d in r.lectures for c in d.citations]
    citations += _divergences(regle, contexte.nationale(regle), valeur, tient, etat)
    lu = _lu(regle, valeur)
    return constat(
        regle,
        etat,
        attendu=attendu(regle),
        constate=lu,
        explication=_explication(regle, etat, appels, lu, valeur.note),
        remede=_remede(regle, etat, appels, valeur, contexte, collectif),
        collectif=nom,
        citations=citations,
        derogations=[r.libelle for r in appels if r.issue in ("accordee", "a_decider")]
        if etat in ("derogation", "a_verifier")
        else (),
    )


def juger(regle: Regle, valeur: Valeur, tient: Tient) -> tuple[Etat, list[Recours]]:
    """State of a quantity under a rule, and the derogations that were looked at (none where the rule is met)."""
    assert regle.borne is not None
    applicable = tient(regle.quand) if regle.quand else True
    if applicable is False or valeur.sans_objet:
        return "sans_objet", []
    dedans = dans(regle.borne, valeur)
    if applicable is None or dedans is None:
        return "non_renseigne", []
    if dedans:
        return "conforme", []
    appels = recours(regle, valeur, tient)
    manque = etat_si_manque(regle)
    faute = manque == "non_conforme"
    par_issue: dict[str, Etat] = {
        "accordee": "derogation" if faute else manque,
        "a_decider": "a_verifier",
        "inconnue": "non_renseigne" if faute else manque,
        "refusee": manque,
    }
    return par_issue[meilleure(appels)], appels


def _divergences(regle: Regle, nationale: Regle | None, valeur: Valeur, tient: Tient, etat: Etat) -> list[Citation]:
    """The national text beside the department's own, where it sets another bound or would judge otherwise here."""
    if nationale is None or nationale.borne is None:
        return []
    autre, appels = juger(nationale, valeur, tient)
    if nationale.borne == regle.borne and autre == etat:
        return []
    return [*nationale.citations, *(c for r in appels if r.issue != "refusee" for d in r.lectures for c in d.citations)]


def _lu(regle: Regle, valeur: Valeur) -> str:
    unite = regle.unite or ""
    if valeur.sans_objet:
        return "sans objet"
    if valeur.bas is None or valeur.haut is None:
        return "non renseigné"
    bas, haut = _arrondi(valeur.bas), _arrondi(valeur.haut)
    return compte(haut, unite) if bas == haut else f"entre {nombre(bas)} et {compte(haut, unite)}"


def _arrondi(valeur: Decimal) -> Decimal:
    """Two places, rounded down: 19.999 % is never shown as 20."""
    return valeur.quantize(Decimal("0.01"), rounding="ROUND_DOWN")


def _explication(regle: Regle, etat: Etat, appels: list[Recours], lu: str, note: str) -> str:
    voulu = attendu(regle)
    phrases = {
        "conforme": f"Vous indiquez {lu} ; la règle demande {voulu}.",
        "non_renseigne": f"La règle demande {voulu} ; votre dossier n’en dit pas assez.",
        "sans_objet": "Cette règle ne concerne pas ce que vous décrivez.",
    }
    defaut = f"Vous indiquez {lu}, et la règle demande {voulu}."
    suite = {
        "accordee": "Une dérogation le permet : {}. C’est la Caf qui en décide.",
        "a_decider": "Une dérogation existe, mais rien ne dit qu’elle est acquise : {}. La Caf décide.",
        "inconnue": "Une dérogation pourrait le permettre : {}.",
    }
    mots = [phrases.get(etat, defaut)] if etat != "non_renseigne" or not appels else [defaut]
    for issue, modele in suite.items():
        concernes = [_decrire(r) for r in appels if r.issue == issue]
        if concernes:
            mots.append(modele.format(enumerer(concernes, "ou")))
    if regle.force == "indicatif" and etat in ("recommandation", "a_verifier"):
        mots.append("Ce nombre n’est donné qu’à titre indicatif.")
    if regle.hypothese and etat != "sans_objet":
        mots.append(f"Hypothèse : {regle.hypothese}")
    return " ".join([*mots, note]).strip()


def _decrire(appel: Recours) -> str:
    """« milieu rural (au moins 5 enfants, en milieu rural) »; two readings are both told."""
    lectures = []
    for d in appel.lectures:
        conditions = en_mots(d.quand)
        besoin = f", avec {d.besoin}" if d.besoin else ""
        lectures.append(f"{borne_en_mots(d.borne, '')} {conditions}{besoin}")
    return f"{appel.libelle} ({' ; ou : '.join(dict.fromkeys(lectures))})"


def _remede(
    regle: Regle, etat: Etat, appels: list[Recours], valeur: Valeur, contexte: Contexte, collectif: Collectif | None
) -> str | None:
    if etat in ("conforme", "sans_objet", "derogation"):
        return None
    if etat == "a_verifier":
        return "Demandez à votre Caf si elle l’accepte pour votre projet, avant de déposer."
    if etat == "non_renseigne":
        libelles = [en_mots(d.quand) for r in appels if r.issue == "inconnue" for d in r.lectures[:1]]
        return (
            f"Dites si vous êtes dans ce cas : {enumerer(libelles, 'ou')}."
            if libelles
            else f"Renseignez : {regle.libelle}."
        )
    mots = [
        regle.remede or "",
        remede_semaines(regle, collectif, contexte) if regle.mesure == "semaines" and collectif else "",
    ]
    return " ".join(filter(None, [_ecart(regle, valeur), *mots])) or None


def _ecart(regle: Regle, valeur: Valeur) -> str:
    """« Il manque 1 semaine. »"""
    assert regle.borne is not None and valeur.haut is not None and valeur.bas is not None
    if regle.borne.min is not None and valeur.haut < regle.borne.min and regle.unite != "%":
        return f"Il manque {compte(regle.borne.min - valeur.haut, regle.unite or '')}."
    if regle.borne.max is not None and valeur.bas > regle.borne.max:
        return f"Il y a {compte(valeur.bas - regle.borne.max, regle.unite or '')} de trop."
    return ""
