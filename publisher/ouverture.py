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
    erreurs += campagne_inconnue(donnees, campagnes(racine))
    try:
        dossier = decoder(Dossier, donnees)
    except DonneesInvalides as invalide:
        raise DonneesInvalides(_sans_doublon(erreurs + invalide.erreurs)) from None
    if erreurs:
        raise DonneesInvalides(erreurs)
    calculateur = charger_calculateur(racine, dossier.departement, dossier.campagne)
    return calculateur.lire(texte), calculateur


def campagne_inconnue(donnees: object, connues: dict[str, list[str]]) -> list[Erreur]:
    """What is wrong with the department and the campaign that plain `donnees` name; nothing where their file exists."""
    if not isinstance(donnees, dict):
        return []
    slug, annee = donnees.get("departement"), donnees.get("campagne")
    if not isinstance(slug, str):
        return []
    if slug not in connues:
        proches = get_close_matches(slug.lower(), connues, n=1, cutoff=0.6)
        choix = proches or sorted(connues)
        return [Erreur("departement", f"« {slug} » n’est pas un département connu ici", f"écrire {' ou '.join(choix)}")]
    if isinstance(annee, str) and annee not in connues[slug]:
        choix = connues[slug]
        return [
            Erreur("campagne", f"« {annee} » n’est pas une campagne connue pour {slug}", f"écrire {' ou '.join(choix)}")
        ]
    return []


def _sans_doublon(erreurs: list[Erreur]) -> list[Erreur]:
    """The first word on each place: the list of what exists says more than the form."""
    return list({e.chemin: e for e in reversed(erreurs)}.values())[::-1]
