"""The people whom a document names, and the same matter without them: role, service and shared mailbox stay."""

import operator
import re
import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import fields, is_dataclass
from itertools import groupby
from typing import Any, TypeVar

from publisher.contenu import Contact

T = TypeVar("T")
Masque = Callable[[str], str]
NOM, NUMERO, ADRESSE = "[nom]", "[numéro]", "[adresse]"
"""What stands in a text in the place of what was taken out."""


def masque(contacts: Iterable[Contact]) -> Masque:
    """What takes names, telephones and own mailboxes of `contacts` out of a text."""
    nommes = [c for c in contacts if c.personne]
    adresses = [a for c in nommes for a in c.courriels if _personnel(a, c)]
    numeros = [n for c in nommes for n in c.telephones]
    noms = [c.personne for c in nommes if c.personne]
    remplacements = [
        (_motif(map(re.escape, adresses), re.IGNORECASE), ADRESSE),
        (_motif(r"[ .\u00a0\u202f]?".join(n.split()) for n in numeros), NUMERO),
        (_motif(map(_souple, noms), re.IGNORECASE), NOM),
        (_motif(forme for nom in noms for forme in _noms_de_famille(nom)), NOM),
    ]

    presents = [(motif, mot) for motif, mot in remplacements if motif]
    quelque_part = _union(motif for motif, _ in presents)

    def masquer(texte: str) -> str:
        if quelque_part.search(texte):
            for motif, mot in presents:
                texte = motif.sub(mot, texte)
        return texte

    return masquer


def sans_nom(contact: Contact, rang: int) -> Contact:
    """The role of a contact; its id, which is often a name, becomes its rank."""
    champs = {champ.name: getattr(contact, champ.name) for champ in fields(Contact)}
    if contact.personne:
        courriels = [a for a in contact.courriels if not _personnel(a, contact)]
        champs |= {"personne": None, "telephones": [], "courriels": courriels}
    return Contact(**champs | {"id": f"contact_{rang}"})


def roles(contacts: Iterable[Contact]) -> list[Contact]:
    """Each role once, in order: six people of one role become one line."""
    vus = [sans_nom(contact, rang) for rang, contact in enumerate(contacts, 1)]
    return [next(groupe) for _, groupe in groupby(vus, key=lambda c: (c.role, c.organisme, c.site, c.courriels))]


def anonyme(valeur: T, masquer: Masque) -> T:
    """`valeur`, a tree of records, without the people that `masquer` knows."""
    return _anonyme(valeur, masquer)  # type: ignore[no-any-return]


def _anonyme(valeur: Any, masquer: Masque) -> Any:
    """A part in which nobody is named stays the very same: a campaign has a thousand."""
    if isinstance(valeur, str):
        return masquer(valeur)
    if isinstance(valeur, list):
        depart = roles(valeur) if valeur and isinstance(valeur[0], Contact) else valeur
        faits = [_anonyme(v, masquer) for v in depart]
        return valeur if _memes(faits, valeur) else faits
    if isinstance(valeur, dict):
        return {cle: _anonyme(v, masquer) for cle, v in valeur.items()}
    if is_dataclass(valeur) and not isinstance(valeur, type):
        champs = vars(valeur)
        faits = [_anonyme(v, masquer) for v in champs.values()]
        return valeur if _memes(faits, champs.values()) else type(valeur)(**dict(zip(champs, faits, strict=True)))
    return valeur


def _memes(faits: list[Any], depart: Collection[Any]) -> bool:
    return len(faits) == len(depart) and all(map(operator.is_, faits, depart))


def _personnel(adresse: str, contact: Contact) -> bool:
    """Tell whether a mailbox is named after the person."""
    boite = _plier(adresse.partition("@")[0])
    return any(_plier(mot) in boite for mot in re.findall(r"\w{3,}", contact.personne or ""))


def _plier(texte: str) -> str:
    return unicodedata.normalize("NFKD", texte).encode("ascii", "ignore").decode().lower()


def _souple(nom: str) -> str:
    """A name as texts write it, whatever stands between its words: spaces, line breaks, emphasis."""
    return r"[\s*_]+".join(map(re.escape, nom.split()))


def _noms_de_famille(nom: str) -> list[str]:
    """What follows the first name, as it is written, in capitals, with a capital: no common word is caught."""
    famille = nom.split()[1:]
    return [_souple(" ".join(f(mot) for mot in famille)) for f in (str, str.upper, str.title) if famille]


def _union(motifs: Iterable[re.Pattern[str]]) -> re.Pattern[str]:
    """What finds anything that one of `motifs` would: most texts name nobody, and are looked at once."""
    return re.compile("|".join(f"(?{'i' if m.flags & re.IGNORECASE else ''}:{m.pattern})" for m in motifs) or "(?!)")


def _motif(formes: Iterable[str], options: int = 0) -> re.Pattern[str] | None:
    tries = sorted(set(formes), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(tries)})(?!\w)", options) if tries else None
