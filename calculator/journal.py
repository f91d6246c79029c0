"""The session log: read from CSV, and summed up. Counts only, never a name."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.decodage import DonneesInvalides, Erreur, decoder
from calculator.dossier import SeanceTenue

COLONNES = ("date", "collectif", "presents", "encadrants", "heures_salariees", "heures_benevoles")
OBLIGATOIRES = ("date", "collectif", "presents")
TAILLE_MAX = 5_000_000


@dataclass(frozen=True)
class Totaux:
    """What a session log adds up to; None: a session does not tell, so the sum is unknown."""

    seances: int
    presences: int | None
    heures_salariees: Decimal | None
    heures_benevoles: Decimal | None
    jours: tuple[date, ...]


def totaliser(journal: Iterable[SeanceTenue]) -> Totaux:
    """Add up a session log."""
    seances = list(journal)
    presents = [s.presents for s in seances]
    return Totaux(
        seances=len(seances),
        presences=None if None in presents else sum(p for p in presents if p is not None),
        heures_salariees=_somme(s.heures_salariees for s in seances),
        heures_benevoles=_somme(s.heures_benevoles for s in seances),
        jours=tuple(sorted(s.date for s in seances)),
    )


def _somme(heures: Iterable[Decimal | None]) -> Decimal | None:
    connues = list(heures)
    return None if None in connues else sum((h for h in connues if h is not None), Decimal(0))


def texte_de(octets: bytes) -> str:
    """The text of a CSV file, in UTF-8 (with or without its mark) or in Windows-1252."""
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        return octets.decode("cp1252", errors="replace")


def lire_csv(texte: str) -> list[SeanceTenue]:
    """Read a session log: a line of headings, then a session a line; `;`, `,` or tab; dates 03/11/2025 or ISO.

    Raises DonneesInvalides with every error, each with its line and its column.
    """
    if len(texte) > TAILLE_MAX:
        raise DonneesInvalides([Erreur("", "ce fichier est trop long", "le couper par année scolaire")])
    lignes = texte.splitlines()
    titre = next((ligne for ligne in lignes if ligne.strip()), "")
    separateur = max(";,\t", key=titre.count)
    erreurs: list[Erreur] = []
    seances: list[SeanceTenue] = []
    rangees = _rangees(lignes, separateur)
    entete = [_cle(nom) for nom in next(rangees, (0, []))[1]]
    for nom in OBLIGATOIRES:
        if nom not in entete:
            remede = f"écrire une première ligne : {';'.join(COLONNES)}"
            erreurs.append(Erreur("ligne 1", f"la colonne « {nom} » manque", remede))
    if erreurs:
        raise DonneesInvalides(erreurs)
    for numero, rangee in rangees:
        valeurs = {
            cle: _valeur(cle, mot) for cle, mot in zip(entete, rangee, strict=False) if cle in COLONNES and mot.strip()
        }
        try:
            seances.append(decoder(SeanceTenue, valeurs))
        except DonneesInvalides as invalide:
            erreurs += [Erreur(f"ligne {numero}, colonne {e.chemin}", e.constat, e.remede) for e in invalide.erreurs]
    if erreurs:
        raise DonneesInvalides(erreurs)
    return seances


def _rangees(lignes: list[str], separateur: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not empty, with the number of its last line."""
    lecteur = csv.reader(lignes, delimiter=separateur)
    while True:
        try:
            rangee = next(lecteur)
        except StopIteration:
            return
        except csv.Error as erreur:
            ou = f"ligne {lecteur.line_num}"
            raise DonneesInvalides([Erreur(ou, "cette ligne n’est pas lisible", "vérifier les guillemets")]) from erreur
        if any(mot.strip() for mot in rangee):
            yield lecteur.line_num, rangee


def _jour(mot: str) -> str:
    """« 03/11/2025 » → « 2025-11-03 »; a day that no calendar has stays as it was written."""
    parties = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", mot)
    if not parties:
        return mot
    try:
        return date(int(parties[3]), int(parties[2]), int(parties[1])).isoformat()
    except ValueError:
        return mot


def _cle(titre: str) -> str:
    """« Heures salariées » → heures_salariees."""
    nu = unicodedata.normalize("NFKD", titre.strip().lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z]+", "_", nu).strip("_")


def _valeur(cle: str, mot: str) -> object:
    """A cell as the decoder wants it; what cannot be read stays as it is, for the error to show it."""
    mot = mot.strip()
    if cle == "date":
        return _jour(mot)
    if cle in ("presents", "encadrants"):
        return int(mot) if re.fullmatch(r"[0-9]{1,6}", mot) else mot
    return mot.replace(",", ".") if cle.startswith("heures") else mot
