"""Links, mailboxes and people."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from calculator.decodage import Erreur, joindre
from publisher.contenu import Contact
from publisher.controle.avis import Regard
from publisher.extraits import replier
from publisher.parcours import parcourir

_HOTE = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)
_PONCTUATION = ".,;:!?)»"
SANS_ROLE = {"contact", "interlocuteur", "interlocutrice", "référent", "référente", "non précisé", "inconnu"}
"""Words that tell nobody what to ask that person for."""
TITRES = {"madame", "mademoiselle", "monsieur", "m", "mlle", "mme", "nom", "prénom", "et", "ou"}
"""Words that, by themselves or together, only announce a person: « M. ou Mme », « Nom, prénom »."""
_MOT = re.compile(r"[^\W\d_]+")


def liens(contenu: Any) -> Iterator[tuple[str, str]]:
    """(path, address) of each link of a file."""
    for chemin, fiche in parcourir(contenu):
        url = getattr(fiche, "url", None)
        if isinstance(url, str) and url != "non_precise":
            yield joindre(chemin, "url"), url


def courriels(contenu: Any) -> Iterator[tuple[str, str]]:
    """(path, address) of each mailbox of a file."""
    for chemin, fiche in parcourir(contenu):
        for rang, courriel in enumerate(getattr(fiche, "courriels", [])):
            yield joindre(chemin, f"courriels[{rang}]"), courriel
        seul = getattr(fiche, "courriel", None)
        if isinstance(seul, str):
            yield joindre(chemin, "courriel"), seul


def formes(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A link and a mailbox name a host that can exist, and nothing of the sentence around them."""
    for chemin, url in liens(contenu):
        if not _bonne(url):
            yield Erreur(chemin, f"« {url} » n’est pas une adresse de page", f"écrire {url.rstrip(_PONCTUATION)} ?")
        elif url[-1] in _PONCTUATION:
            constat = f"« {url} » finit par un signe de la phrase"
            yield Erreur(chemin, constat, f"écrire {url.rstrip(_PONCTUATION)}")
    for chemin, courriel in courriels(contenu):
        nom, _, hote = courriel.rpartition("@")
        if ".." in nom or nom.startswith(".") or nom.endswith(".") or not _HOTE.fullmatch(hote):
            remede = "la recopier du document, par exemple prenom.nom@caf38.caf.fr"
            yield Erreur(chemin, f"« {courriel} » n’est pas une adresse de courriel", remede)


def _bonne(url: str) -> bool:
    try:
        parties = urlsplit(url)
        return bool(_HOTE.fullmatch(parties.hostname or "")) and (parties.port is None or parties.port > 0)
    except ValueError:
        return False


def contacts(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A contact says what to call for; its telephone and its mailbox stand in its quotes."""
    for chemin, fiche in parcourir(contenu):
        if not isinstance(fiche, Contact):
            continue
        if not _dit_un_role(fiche):
            constat = f"« {fiche.role.strip()} » ne dit pas pour quoi l’appeler"
            yield Erreur(joindre(chemin, "role"), constat, "écrire sa fonction, dans les mots du document")
        cites = replier(" ".join(c.extrait for c in fiche.citations)).casefold()
        chiffres = re.sub(r"\D", "", cites)
        for rang, numero in enumerate(fiche.telephones):
            if numero.replace(" ", "") not in chiffres:
                yield _non_cite(joindre(chemin, f"telephones[{rang}]"), numero)
        for rang, courriel in enumerate(fiche.courriels):
            if courriel.casefold() not in cites:
                yield _non_cite(joindre(chemin, f"courriels[{rang}]"), courriel)


def _dit_un_role(fiche: Contact) -> bool:
    """Tell whether its role is more than a title, a sign, a figure or the person's name."""
    role = fiche.role.strip().casefold()
    nom = (fiche.personne or "").strip().casefold()
    return role not in SANS_ROLE | {nom} and not TITRES.issuperset(_MOT.findall(role))


def _non_cite(chemin: str, valeur: str) -> Erreur:
    return Erreur(chemin, f"« {valeur} » n’est dans aucun extrait de ce contact", "le corriger, ou ajouter l’extrait")
