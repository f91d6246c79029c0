"""The session log from CSV, and back: as people and spreadsheets of French computers write it."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from io import StringIO

from calculator.decodage import DonneesInvalides, Erreur, decoder
from calculator.dossier import SeanceTenue

COLONNES = ("date", "collectif", "presents", "encadrants", "heures_salariees", "heures_benevoles")
FACULTATIVES = ("creneau", "id")
"""Columns that are read where they are, and written where a session tells them."""
OBLIGATOIRES = ("date", "collectif", "presents")
TAILLE_MAX = 5_000_000


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
    lignes = texte.removeprefix("\ufeff").splitlines()
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
            cle: _valeur(cle, mot)
            for cle, mot in zip(entete, rangee, strict=False)
            if cle in COLONNES + FACULTATIVES and mot.strip()
        }
        try:
            seances.append(decoder(SeanceTenue, valeurs))
        except DonneesInvalides as invalide:
            erreurs += [Erreur(f"ligne {numero}, colonne {e.chemin}", e.constat, e.remede) for e in invalide.erreurs]
    if erreurs:
        raise DonneesInvalides(erreurs)
    return seances


def ecrire_csv(journal: Iterable[SeanceTenue]) -> str:
    """A session log as a spreadsheet of a French computer opens it, and as `lire_csv` reads it back."""
    seances = list(journal)
    colonnes = [*COLONNES, *(nom for nom in FACULTATIVES if any(getattr(s, nom) for s in seances))]
    sortie = StringIO()
    sortie.write("\ufeff")
    feuille = csv.writer(sortie, delimiter=";", lineterminator="\r\n")
    feuille.writerow(colonnes)
    feuille.writerows([_cellule(getattr(s, nom)) for nom in colonnes] for s in seances)
    return sortie.getvalue()


def _cellule(valeur: object) -> str:
    match valeur:
        case None:
            return ""
        case date():
            return f"{valeur:%d/%m/}{valeur.year:04}"
        case Decimal():
            return str(valeur).replace(".", ",")
    return " ".join(str(valeur).splitlines())


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
