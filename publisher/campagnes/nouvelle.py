"""Begin a campaign from the last one: nothing of last year passes for this year's."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from calculator.decodage import decoder
from publisher.campagne import Campagne
from publisher.campagnes.a_confirmer import confirmer
from publisher.campagnes.annees import decaler, ecart, est_date, est_de_l_annee
from publisher.campagnes.lignes import enlever, marquer
from publisher.lecture import analyser
from publisher.reecriture.ecriture import comprendre, ecrire

MARQUE = "à revoir :"
"""What each thing to look at again is marked with."""
QUESTIONS = {
    "document": "le document de {ancienne} ; mettre celui de {annee} dans sources/, puis son nom ici",
    "resume": "une phrase à écrire quand le document de {annee} est là",
    "verifie_le": "le jour de la lecture de {ancienne} ; écrire le vôtre quand tout est relu",
    "dates": "cette date de {ancienne}",
    "regles": "cette règle est de {ancienne}",
    "mecanismes": "ce mécanisme est de {ancienne}",
    "financeurs": "ce financeur est de {ancienne} ; son montant est à confirmer",
    "etapes": "cette étape est de {ancienne}",
    "pieces": "cette pièce est de {ancienne}",
    "textes": "ce texte demandé est de {ancienne}",
    "contacts": "ce contact est de {ancienne} ; est-ce toujours le bon ?",
    "documents": "ce document est de {ancienne}",
    "chiffres": "ce chiffre est celui du document de {ancienne} ; mettre le plus récent",
    "evenements": "cette rencontre est de {ancienne}",
    "modifications": "ces règles de modification sont de {ancienne}",
    "suites": "cette suite est de {ancienne}",
    "divergences": "cette divergence est de {ancienne}",
    "bonus": "les critères sont ceux de {ancienne}",
    "note": "ces mots sont ceux du document de {ancienne}",
    "exemples": "cet exemple suit les règles de {ancienne}",
}
"""Field → what an editor has to look at."""


@dataclass(frozen=True)
class ARevoir:
    """One thing that a person has to look at again."""

    ligne: int
    chemin: str
    quoi: str


@dataclass(frozen=True)
class Nouvelle:
    """The file of a campaign that begins, what to look at in it, and what was left out of it."""

    texte: str
    a_revoir: list[ARevoir]
    retires: list[str]


def commencer(texte: str, annee: str) -> Nouvelle:
    """The file of the campaign `annee`, from the text of a past campaign of the same department, which is valid.

    Comments, order and quotes are kept.
    """
    campagne = decoder(Campagne, analyser(texte, "").donnees)
    ancienne = campagne.campagne
    retires = list(_perimes(campagne))
    garde = enlever(texte, [chemin for chemin, _ in retires])
    donnees = deepcopy(comprendre(garde))
    gardees = [e for rang, e in enumerate(campagne.dates) if f"dates[{rang}]" not in {c for c, _ in retires}]
    donnees["campagne"] = annee
    donnees["resume"] = (
        f"Les dates et les règles de {annee} ne sont pas encore publiées ici. Celles de {ancienne} sont données pour "
        "se repérer : elles peuvent changer."
    )
    for ligne, echeance in zip(donnees["dates"], gardees, strict=True):
        confirmer(ligne, echeance, ancienne, annee)
    effacees = list(_effacer(donnees, ancienne, ecart(ancienne, annee)))
    if campagne.journal:
        donnees["journal"] = []
        effacees.append(f"ce qui a changé en {ancienne} (« journal ») ; écrire ce qui change en publiant")
    ecrit = _entete(ecrire(garde, donnees), ancienne, annee)
    marques = _marques(analyser(ecrit, "").donnees, ancienne, annee)
    ecrit = marquer(ecrit, {chemin: f"{MARQUE} {quoi}" for chemin, quoi in marques.items()})
    places = analyser(ecrit, "").places
    a_revoir = [ARevoir(places[chemin][0], chemin, quoi) for chemin, quoi in marques.items()]
    return Nouvelle(ecrit, sorted(a_revoir, key=lambda r: r.ligne), [quoi for _, quoi in retires] + effacees)


def _perimes(campagne: Campagne) -> Iterator[tuple[str, str]]:
    """(path, in words) of each part that belongs to the past campaign alone."""
    for rang, echeance in enumerate(campagne.dates):
        if echeance.etape == "evenement":
            yield f"dates[{rang}]", f"la date « {echeance.libelle} »"
    annee = campagne.campagne
    vides = [
        (f"evenements[{i}]", f"la rencontre « {e.titre} »", e.le != "non_precise" or est_date(e.titre, annee))
        for i, e in enumerate(campagne.evenements)
    ]
    vides += [
        (f"suites[{i}]", f"la suite « {s.texte} »", est_date(s.texte, annee)) for i, s in enumerate(campagne.suites)
    ]
    vides += [
        (f"divergences[{i}]", f"la divergence « {d.sujet} »", est_date(f"{d.sujet} {d.application}", annee))
        for i, d in enumerate(campagne.divergences)
    ]
    vides += [
        (f"note[{i}]", f"la partie « {s.titre} » de la note", any(est_de_l_annee(mots, annee) for mots in _mots(s)))
        for i, s in enumerate(campagne.note)
    ]
    vides += [
        (f"exemples[{i}]", f"l’exemple « {e.titre} »", _exemple_de_l_annee(e, annee))
        for i, e in enumerate(campagne.exemples)
    ]
    for champ in ("evenements", "suites", "divergences", "note", "exemples"):
        du_champ = [v for v in vides if v[0].startswith(f"{champ}[")]
        if du_champ and all(perime for _, _, perime in du_champ):
            yield champ, ", ".join(quoi for _, quoi, _ in du_champ)
        else:
            yield from ((chemin, quoi) for chemin, quoi, perime in du_champ if perime)
    if campagne.priorites:
        yield "priorites", f"les priorités de {campagne.campagne}"
    if campagne.formulaire:
        yield "formulaire", f"le formulaire « {campagne.formulaire.titre} »"


def _mots(section: Any) -> Iterator[str]:
    yield from (section.titre, section.resume or "", *(p.extrait for p in section.passages))


def _exemple_de_l_annee(exemple: Any, annee: str) -> bool:
    """An example that counts the days of one school year, or that only speaks of money."""
    collectifs: Any = exemple.situation.get("collectifs") or []
    return (
        est_date(exemple.titre, annee)
        or any("debut" in c for c in collectifs)
        or set(exemple.attendu) <= {"estimation"}
    )


def _effacer(donnees: Any, annee: str, ans: int) -> Iterator[str]:
    """Take the words of one year out of what is kept; tell each."""
    for mecanisme in donnees.get("mecanismes", []):
        if mecanisme["id"] != "pluriannuel" and est_de_l_annee(mecanisme.get("texte") or "", annee):
            yield f"le texte du mécanisme {mecanisme['id']} : « {mecanisme.pop('texte')} »"
    for financeur in donnees.get("financeurs", []):
        if financeur.get("montant", "non_precise") != "non_precise":
            yield f"le montant de « {financeur['nom']} »"
            financeur["montant"] = "non_precise"
    for etape in donnees.get("etapes", []):
        precisions = etape.get("precisions", [])
        for texte in [t for t in precisions if est_date(t, annee)]:
            yield f"une précision de l’étape « {etape['libelle']} » : « {texte} »"
            precisions.remove(texte)
        if "precisions" in etape and not precisions:
            del etape["precisions"]
    for piece in donnees.get("pieces", []):
        piece["libelle"] = decaler(piece["libelle"], ans)
    for exemple in donnees.get("exemples", []):
        if exemple["attendu"].pop("estimation", None):
            yield f"les montants de l’exemple « {exemple['titre']} »"


def _entete(texte: str, ancienne: str, annee: str) -> str:
    """The text with its state said at its top, below the line that names the schema."""
    premiere, _, reste = texte.partition("\n")
    dit = f"# Campagne {annee}, commencée d’après {ancienne}.yml. « à revoir » marque ce qui est encore de {ancienne}."
    return f"{premiere}\n{dit}\n{reste}" if premiere.startswith("#") else f"{dit}\n{texte}"


def _marques(donnees: Any, ancienne: str, annee: str) -> dict[str, str]:
    """Path → what to look at, for every field and item that is carried over."""
    marques: dict[str, str] = {}
    for champ, question in QUESTIONS.items():
        contenu = donnees.get(champ)
        if contenu in (None, "non_precise"):
            continue
        dit = question.format(ancienne=ancienne, annee=annee)
        if isinstance(contenu, list):
            marques |= {f"{champ}[{rang}]": dit for rang in range(len(contenu))}
        else:
            marques[champ] = dit
    return marques
