"""What a holder declares: the dossier `dossier-clas/1`, the file that holders keep for years.

Everything but `format`, `departement` and `campagne` may be missing; missing is never read as 0 or false.
"""

import json
from typing import Any, Literal

from calculator.decodage import DonneesInvalides, Erreur, decoder, joindre
from calculator.modele import (
    Annee,
    Annees,
    Compte,
    Entier,
    Identifiant,
    Jour,
    Minutes,
    Montant,
    Semaines,
    Slug,
    Texte,
    modele,
)

FORMAT = "dossier-clas/1"

Niveau = Literal["elementaire", "college", "lycee", "autre"]
JourSemaine = Literal["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
CritereEnfants = Literal["materiel", "intervenants", "sorties_culturelles"]
CritereParents = Literal["intervenants", "acces_aux_droits", "public_cible", "sorties_parents_enfants"]


@modele
class Structure:
    """The holder."""

    nom: str | None = None
    type: Literal["association", "centre_social", "collectivite", "autre"] | None = None
    soutenue_depuis_ans: Annees | None = None
    renouvellement: bool | None = None
    bilan_qualitatif_transmis: bool | None = None


@modele
class Axes:
    """The four axes of a Clas: is there an action on each?"""

    enfants: bool | None = None
    parents: bool | None = None
    ecole: bool | None = None
    territoire: bool | None = None


@modele
class Actions:
    """Actions by axis, as ids of the socle actions."""

    enfants: list[Identifiant] | None = None
    parents: list[Identifiant] | None = None
    ecole: list[Identifiant] | None = None
    territoire: list[Identifiant] | None = None


@modele
class Projet:
    """The project, the same for all its collectifs."""

    intitule: str | None = None
    axes: Axes | None = None
    aide_aux_devoirs_seule: bool | None = None
    coordonnateur: bool | None = None
    coordonnateur_bac_2: bool | None = None
    besoin_repere_avec_ecole: bool | None = None
    duree_ans: Annees | None = None
    engagements: dict[Identifiant, bool | None] | None = None
    actions: Actions | None = None


@modele
class Seance:
    """One weekly session of a collectif."""

    jour: JourSemaine | None = None
    minutes: Minutes | None = None


@modele
class Collectif:
    """One identified group of children that meets all year in one place."""

    nom: str | None = None
    niveau: Niveau | None = None
    lieu: str | None = None
    enfants: Entier | None = None
    milieu_rural: bool | None = None
    handicap: bool | None = None
    qpv: bool | None = None
    encadrants: Entier | None = None
    seances: list[Seance] | None = None
    debut: Jour | None = None
    fin: Jour | None = None
    fermetures: list[Jour] | None = None
    semaines: Semaines | None = None

    def verifier(self) -> list[tuple[str, str, str]]:
        """The end does not come before the start."""
        if self.debut and self.fin and self.fin < self.debut:
            return [("fin", f"« {self.fin} » vient avant le début ({self.debut})", "écrire une date qui suit le début")]
        return []


@modele
class Ligne:
    """One line of a budget; only the first two digits of `compte` matter."""

    compte: Compte | None = None
    libelle: str | None = None
    financeur: str | None = None
    montant: Montant | None = None

    @property
    def classe(self) -> str | None:
        """« 64 » for account 6411."""
        return self.compte[:2] if self.compte else None


@modele
class Budget:
    """Charges and produits of one school year, in euros."""

    charges: list[Ligne] | None = None
    produits: list[Ligne] | None = None


@modele
class BonusEnfants:
    """What is asked under the bonus enfants."""

    projet_annuel: bool | None = None
    criteres: list[CritereEnfants] | None = None
    collectifs: Entier | None = None


@modele
class BonusParents:
    """What is asked under the bonus parents."""

    projet_annuel: bool | None = None
    criteres: list[CritereParents] | None = None
    collectifs: Entier | None = None


@modele
class BonusDemandes:
    """The two bonus; one that is absent is not asked for."""

    enfants: BonusEnfants | None = None
    parents: BonusParents | None = None


@modele
class SeanceTenue:
    """One session that was held: counts only, never a name."""

    id: Texte | None = None
    """Given by the device that recorded it: the same session in two files has the same one."""
    date: Jour
    creneau: Texte | None = None
    """« matin », « après-midi »: where a collectif meets twice in a day."""
    collectif: Texte
    presents: Entier | None = None
    encadrants: Entier | None = None
    heures_salariees: Montant | None = None
    heures_benevoles: Montant | None = None


@modele
class Declaration:
    """What AFAS asks and nothing else in the dossier tells."""

    enfants_elementaire: Entier | None = None
    enfants_college: Entier | None = None
    enfants_lycee: Entier | None = None
    enfants_hors_filiere_generale: Entier | None = None
    familles: Entier | None = None
    compte_de_resultat: Budget | None = None


@modele
class Dossier:
    """One project in one department and one campaign."""

    format: Literal["dossier-clas/1"]
    departement: Slug
    campagne: Annee
    structure: Structure | None = None
    projet: Projet | None = None
    collectifs: list[Collectif] | None = None
    collectifs_agrees: Entier | None = None
    collectifs_reels: Entier | None = None
    budget: Budget | None = None
    budgets_suivants: dict[Annee, Budget] | None = None
    bonus: BonusDemandes | None = None
    journal: list[SeanceTenue] | None = None
    declaration: Declaration | None = None
    textes: dict[Identifiant, str | None] | None = None
    """What the holder writes for the deposit, by the id of the text asked for."""
    bilan: dict[str, object] | None = None
    checklists: dict[str, object] | None = None


def analyser(texte: str) -> tuple[object, list[Erreur]]:
    """Parse JSON text: its plain data in our format, and the errors: keys written twice, a format newer than ours.

    Raises DonneesInvalides where it is no JSON.
    """
    doublons: list[Erreur] = []

    def sans_doublon(paires: list[tuple[str, Any]]) -> dict[str, Any]:
        vus: dict[str, Any] = {}
        for cle, valeur in paires:
            if cle in vus:
                doublons.append(Erreur(cle, "ce champ est écrit deux fois", "n’en garder qu’un"))
            vus[cle] = valeur
        return vus

    try:
        donnees = json.loads(texte.removeprefix("\ufeff"), object_pairs_hook=sans_doublon)
    except (ValueError, RecursionError) as erreur:
        place = isinstance(erreur, json.JSONDecodeError) and f"ligne {erreur.lineno}, colonne {erreur.colno}"
        remede = "ouvrir un dossier enregistré par cet outil, ou corriger le fichier à cet endroit"
        raise DonneesInvalides([Erreur(place or "", "ce fichier n’est pas du JSON lisible", remede)]) from erreur
    if isinstance(donnees, dict) and donnees.get("format") != FORMAT:
        from calculator.migrations import migrer

        try:
            donnees = migrer(donnees, FORMAT)
        except DonneesInvalides as invalide:
            return donnees, doublons + invalide.erreurs
    return donnees, doublons


def lire_dossier(texte: str, engagements: dict[str, str]) -> Dossier:
    """Read a dossier from its JSON text; `engagements` are those that exist, with their labels.

    Raises DonneesInvalides with every error at once, each with its path.
    """
    donnees, erreurs = analyser(texte)
    erreurs += controler_engagements(donnees, engagements)
    try:
        dossier = decoder(Dossier, donnees)
    except DonneesInvalides as invalide:
        dits = {e.chemin for e in erreurs}
        raise DonneesInvalides(erreurs + [e for e in invalide.erreurs if e.chemin not in dits]) from None
    if erreurs:
        raise DonneesInvalides(erreurs)
    return dossier


def controler_engagements(donnees: object, connus: dict[str, str]) -> list[Erreur]:
    """Name the engagements of plain `donnees` that no department asks for; `connus` maps ids to labels."""
    from difflib import get_close_matches

    projet = donnees.get("projet") if isinstance(donnees, dict) else None
    engagements = projet.get("engagements") if isinstance(projet, dict) else None
    erreurs = []
    for cle in engagements if isinstance(engagements, dict) else ():
        if cle not in connus:
            proches = get_close_matches(cle, list(connus), n=1, cutoff=0.6)
            remede = f"écrire « {proches[0]} » ?" if proches else "l’enlever, ou choisir parmi : " + ", ".join(connus)
            erreurs.append(Erreur(joindre("projet.engagements", cle), "cet engagement n’existe pas", remede))
    return erreurs
