"""A message to the Caf, ready to read again and send: whom to, about what, the dossier’s figures, the exact quote."""

from collections.abc import Iterable
from typing import Any

from calculator.contexte import Contexte
from calculator.dossier import Collectif
from calculator.modele import Citation
from calculator.phrases import FINE, compte, jour_court, typographier
from calculator.rapports import document, sources
from calculator.regles import Interlocuteur, Sujet

SIGNATURE = "(votre nom et celui de votre structure)"


def message(
    contexte: Contexte,
    objet: str,
    demande: Iterable[str],
    citations: Iterable[Citation] = (),
    sujet: Sujet = "projet",
    collectif: Collectif | None = None,
) -> dict[str, Any]:
    """`sujet`, `corps`, `contact` (null: no document names one) and `sources` of one message."""
    citees = tuple(citations)
    extraits = [f"«{FINE}{c.extrait}{FINE}» ({document(c, contexte.reglement)})" for c in citees]
    textes = ["Ce que nous lisons :", *extraits] if extraits else []
    structure = contexte.dossier.structure
    paragraphes = [
        "Bonjour,",
        typographier(_presentation(contexte)),
        *(typographier(phrase) for phrase in demande),
        typographier("\n".join(["Notre projet, en chiffres :", *chiffres(contexte, collectif)])),
        "\n".join([typographier(textes[0]), *textes[1:]]) if textes else "",
        "Merci d’avance pour votre réponse.\nCordialement,",
        (structure and structure.nom) or SIGNATURE,
    ]
    return {
        "sujet": typographier(f"Clas {contexte.reglement.campagne} : {objet}"),
        "corps": "\n\n".join(filter(None, paragraphes)) + "\n",
        "contact": contact(contexte, sujet),
        "sources": sources(citees, contexte.reglement),
    }


def contact(contexte: Contexte, sujet: Sujet) -> dict[str, Any] | None:
    """Whom the department's documents name for this subject and place; None where they name nobody."""
    lieux = {(c.lieu or "").casefold() for _, c in contexte.collectifs()}

    def rang(qui: Interlocuteur) -> tuple[bool, bool, bool]:
        ici = bool(lieux & {t.casefold() for t in qui.territoires})
        return bool(qui.sujets) and sujet not in qui.sujets, not ici, qui.courriel is None

    connus = sorted(contexte.reglement.contacts, key=rang)
    if not connus:
        return None
    choisi = connus[0]
    return {
        "role": typographier(choisi.role),
        "nom": choisi.nom,
        "courriel": choisi.courriel,
        "telephone": choisi.telephone,
        "territoires": choisi.territoires,
    }


def _presentation(contexte: Contexte) -> str:
    structure, projet = contexte.dossier.structure, contexte.dossier.projet
    mots = [
        f"Nous portons un projet Clas ({contexte.reglement.nom}, campagne {contexte.reglement.campagne})",
        f"« {projet.intitule} »" if projet and projet.intitule else "",
        structure.nom if structure and structure.nom else "",
    ]
    return ", ".join(filter(None, mots)) + "."


def chiffres(contexte: Contexte, seul: Collectif | None = None) -> list[str]:
    """« – Primaire : 10 enfants, 2 adultes, 2 séances par semaine »; of one collectif where the message is about it."""
    lignes = [f"– {nom} : {decrire(c)}" for nom, c in contexte.collectifs() if seul is None or c is seul]
    return lignes or ["– Aucun collectif n’est encore décrit."]


def decrire(collectif: Collectif) -> str:
    """What the dossier tells of a collectif, in words."""
    seances = collectif.seances
    faits = [
        compte(collectif.enfants, "enfants") if collectif.enfants is not None else None,
        compte(collectif.encadrants, "adultes") if collectif.encadrants is not None else None,
        compte(len(seances), "séances par semaine") if seances is not None else None,
        "en milieu rural" if collectif.milieu_rural else None,
        "avec un enfant en situation de handicap" if collectif.handicap else None,
        f"du {jour_court(collectif.debut)} au {jour_court(collectif.fin)}"
        if collectif.debut and collectif.fin
        else compte(collectif.semaines, "semaines")
        if collectif.semaines is not None
        else None,
    ]
    return ", ".join([f for f in faits if f]) or "rien n’est encore renseigné"
