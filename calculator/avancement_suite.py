"""From the deposit to the bilan: what the log, the questions, the checklists and the declarations still lack."""

from collections import Counter

from calculator.afas_seances import rapprocher
from calculator.avancement_releves import Champ, Manque, Releve, de_champs, de_liste, releve
from calculator.champs import lire
from calculator.contexte import Contexte
from calculator.declaration import donnees
from calculator.phrases import compte, jour_court
from calculator.questions_caf import questions as a_poser


def rien_a_remplir(_contexte: Contexte) -> Releve:
    """A step that shows and asks nothing."""
    return Releve(0, 0, mot="Rien à remplir ici.")


def seances(contexte: Contexte) -> Releve:
    """Sessions that could be held before today, against the log."""
    trouve = rapprocher(contexte)
    tenues = len(contexte.dossier.journal or [])
    if trouve is None:
        return Releve(tenues, tenues, mot=f"{compte(tenues, 'séances')} dans le journal." if tenues else SANS_SEANCES)
    passees = Counter({s: n for s, n in trouve.possibles.items() if s[1] < contexte.le})
    manquees = passees - trouve.tenues
    if not passees and not tenues:
        return Releve(0, 0, mot="Les séances n’ont pas encore commencé.")
    parts = Counter(nom for nom, _ in manquees.elements())
    derniers = {nom: max(jour for n, jour in manquees if n == nom) for nom in parts}
    manques = tuple(
        Manque("journal", f"{nom} : {compte(n, 'séances')} à noter, jusqu’au {jour_court(derniers[nom])}")
        for nom, n in parts.items()
    )
    total = passees.total()
    fait = total - manquees.total()
    return Releve(fait, total, manques, f"{compte(fait, 'séances')} au journal, sur {total} possibles jusqu’ici.")


SANS_SEANCES = "Le journal est vide. Donnez les jours et les dates des collectifs pour voir les séances à venir."


def changements(contexte: Contexte) -> Releve:
    """What was agreed: without it, no change can be seen."""
    return de_champs(Champ("collectifs_agrees", "Nombre de collectifs agréés, écrit dans la notification"))(contexte)


def questions(contexte: Contexte) -> Releve:
    """The questions for the Caf, ticked once they are asked."""
    return releve(
        None if lire(contexte.dossier, chemin) is True else Manque(chemin, q["sujet"])
        for q in a_poser(contexte)
        for chemin in [f"checklists.questions.{q['id']}"]
    )


def intervenants(contexte: Contexte) -> Releve:
    """The réflexes ticked for each intervenant; none is a choice."""
    liste = lire(contexte.dossier, "checklists.intervenants")
    reflexes = contexte.reglement.attendus.get("reflexes", [])
    fiches = (
        [(f"[{rang}]", fiche) for rang, fiche in enumerate(liste)]
        if isinstance(liste, list)
        else [(f".{cle}", fiche) for cle, fiche in liste.items() if isinstance(fiche, dict)]
        if isinstance(liste, dict)
        else []
    )
    if not fiches:
        return Releve(0, 0, mot="Facultatif : aucun intervenant extérieur n’est noté.")
    return releve(
        None if lire(fiche, r.id) is True else Manque(f"checklists.intervenants{ou}.{r.id}", r.libelle)
        for ou, fiche in fiches
        for r in reflexes
    )


def afas(contexte: Contexte) -> Releve:
    """The figures of the real declaration."""
    return releve(
        Manque(CHEMINS_AFAS.get(d.id, CHEMINS_ORIGINE[d.origine]), d.libelle) if d.valeur is None else None
        for d in donnees(contexte, "reelle")
        if d.origine in CHEMINS_ORIGINE
    )


CHEMINS_ORIGINE = {
    "journal": "journal",
    "calendrier": "journal",
    "collectifs": "collectifs",
    "budget": "budget",
    "declaration": "declaration",
}
"""Where a figure of AFAS comes from; one that no document describes is nowhere."""
CHEMINS_AFAS = {
    "familles": "declaration.familles",
    "enfants_elementaire": "declaration.enfants_elementaire",
    "enfants_college": "declaration.enfants_college",
    "enfants_lycee": "declaration.enfants_lycee",
    "enfants_hors_filiere_generale": "declaration.enfants_hors_filiere_generale",
    "compte_resultat": "declaration.compte_de_resultat",
}


def bilan(contexte: Contexte) -> Releve:
    """The department's own form; where it has none, the pieces of the bilan that its documents ask for."""
    if "bilan" in contexte.reglement.attendus:
        return de_liste("bilan", "bilan.")(contexte)
    trouve = de_liste("pieces_bilan", "checklists.pieces.")(contexte)
    return trouve if trouve.total else Releve(0, 0, mot="Non précisé : aucun document de votre Caf ne décrit le bilan.")
