"""Open a dossier file: read, checked, with the calculator of its campaign."""

from difflib import get_close_matches
from pathlib import Path

from calculator.decodage import DonneesInvalides, Erreur, decoder
from calculator.dossier import Dossier, analyser
from calculator.page import Calculateur
from publisher.moteur import campagnes, charger_calculateur


def ouvrir(chemin: Path, racine: Path) -> tuple[Dossier, Calculateur]:
    """Read the dossier at `chemin` with the data of the project at `racine`.

    Raises DonneesInvalides with every error of the file at once: form, department, campaign, engagements.
    """
    try:
        texte = chemin.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise DonneesInvalides([Erreur("", "ce fichier n’est pas en UTF-8", "l’enregistrer en UTF-8")]) from None
    donnees, erreurs = analyser(texte)
    connues = campagnes(racine)
    slug, annee = _nommee(donnees)
    if slug in connues and annee in connues[slug]:
        calculateur = charger_calculateur(racine, slug, annee)
        return calculateur.lire(texte), calculateur
    erreurs += campagne_inconnue(slug, annee, connues)
    try:
        decoder(Dossier, donnees)
    except DonneesInvalides as invalide:
        erreurs += invalide.erreurs
    raise DonneesInvalides(_sans_doublon(erreurs))


def _nommee(donnees: object) -> tuple[str, str]:
    """The department and the campaign that plain `donnees` name; empty where they name none."""
    lus = [donnees.get(champ) if isinstance(donnees, dict) else None for champ in ("departement", "campagne")]
    slug, annee = (lu if isinstance(lu, str) else "" for lu in lus)
    return slug, annee


def campagne_inconnue(slug: str, annee: str, connues: dict[str, list[str]]) -> list[Erreur]:
    """What is wrong with a department and a campaign; nothing where their file exists, or where they are not named."""
    if slug and slug not in connues:
        proches = get_close_matches(slug.lower(), connues, n=1, cutoff=0.6)
        choix = proches or sorted(connues)
        return [Erreur("departement", f"« {slug} » n’est pas un département connu ici", f"écrire {' ou '.join(choix)}")]
    if slug and annee and annee not in connues[slug]:
        choix = connues[slug]
        return [
            Erreur("campagne", f"« {annee} » n’est pas une campagne connue pour {slug}", f"écrire {' ou '.join(choix)}")
        ]
    return []


def _sans_doublon(erreurs: list[Erreur]) -> list[Erreur]:
    """The first word on each place: the list of what exists says more than the form."""
    return list({e.chemin: e for e in reversed(erreurs)}.values())[::-1]
