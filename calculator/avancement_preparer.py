"""« Préparer »: the steps that are more than a set of fields, and the verdict."""

from collections.abc import Iterator

from calculator.agenda import duree_convention
from calculator.avancement_releves import Champ, Manque, Releve, champs, de_champs, releve
from calculator.champs import lire
from calculator.contexte import Contexte
from calculator.eligibilite import verifier
from calculator.questions_caf import chemin_de

STRUCTURE = (
    Champ("structure.nom", "Nom de la structure"),
    Champ("structure.type", "Type de structure"),
    Champ("structure.renouvellement", "Est-ce le renouvellement d’un projet ?", ("renouvellement_bilan",)),
    Champ(
        "structure.bilan_qualitatif_transmis",
        "Le bilan qualitatif de l’année passée est-il transmis ?",
        ("renouvellement_bilan",),
        si=lambda dossier: lire(dossier, "structure.renouvellement") is True,
    ),
)
SOUTIEN = Champ("structure.soutenue_depuis_ans", "Années de soutien de la Caf")
PROJET = (
    Champ("projet.intitule", "Nom du projet"),
    Champ("projet.axes.enfants", "Des actions auprès des enfants et des jeunes ?"),
    Champ("projet.axes.parents", "Des actions auprès des parents et avec eux ?"),
    Champ("projet.axes.ecole", "Un travail avec l’école, le collège ou le lycée ?"),
    Champ("projet.axes.territoire", "Un travail avec d’autres acteurs du territoire ?"),
    Champ("projet.aide_aux_devoirs_seule", "Le projet se limite-t-il à l’aide aux devoirs ?"),
    Champ("projet.coordonnateur", "Une personne coordonne-t-elle le projet ?", ("coordonnateur",)),
    Champ("projet.coordonnateur_bac_2", "A-t-elle un niveau équivalent à bac + 2 ?", ("coordonnateur_bac_2",)),
    Champ("projet.besoin_repere_avec_ecole", "Le besoin est-il repéré avec l’école ?", ("besoin_repere_avec_ecole",)),
)
COLLECTIF = (
    Champ("niveau", "niveau"),
    Champ("enfants", "nombre d’enfants"),
    Champ("milieu_rural", "milieu rural ?"),
    Champ("handicap", "un enfant en situation de handicap ?"),
    Champ("encadrants", "adultes à chaque séance"),
    Champ("seances", "séances de la semaine"),
    Champ("debut", "première séance de l’année", ou="semaines"),
    Champ("fin", "dernière séance de l’année", ou="semaines"),
)
SEANCE = (Champ("jour", "jour de la séance"), Champ("minutes", "durée de la séance"))
CHARGE = (Champ("compte", "compte"), Champ("montant", "montant"))
PRODUIT = (*CHARGE, Champ("financeur", "qui finance"))
BONUS = (
    Champ("projet_annuel", "un projet organisé sur l’année ?"),
    Champ("criteres", "ce que le projet comprend"),
)


def structure(contexte: Contexte) -> Releve:
    """The holder; years of support where a rule looks at them."""
    portees = [p for r in contexte.reglement.regles for p in (r.quand, *(d.quand for d in r.derogations)) if p]
    soutien = [SOUTIEN] if any(p.soutenue_depuis_ans for p in portees) else []
    return releve(champs([*STRUCTURE, *soutien], contexte))


def projet(contexte: Contexte) -> Releve:
    """The project, and one answer per engagement that the campaign asks for."""
    engagements = [
        Champ(f"projet.engagements.{r.id}", r.libelle) for r in contexte.reglement.regles if r.mesure == "engagement"
    ]
    return releve(champs([*PROJET, *engagements], contexte))


def collectifs(contexte: Contexte) -> Releve:
    """Each collectif, and each of its weekly sessions."""
    if not contexte.dossier.collectifs:
        return releve([Manque("collectifs", "Décrivez au moins un collectif")])
    return releve(_collectifs(contexte))


def _collectifs(contexte: Contexte) -> Iterator[Manque | None]:
    for rang, (nom, collectif) in enumerate(contexte.collectifs()):
        yield from champs(COLLECTIF, contexte, f"collectifs[{rang}]", nom)
        for ici in range(len(collectif.seances or [])):
            yield from champs(SEANCE, contexte, f"collectifs[{rang}].seances[{ici}]", f"{nom}, séance {ici + 1}")


def bonus(contexte: Contexte) -> Releve:
    """The bonus that are asked for; none is a choice."""
    demandes = contexte.dossier.bonus
    noms = [nom for nom in ("enfants", "parents") if demandes and getattr(demandes, nom) is not None]
    if not noms:
        return Releve(0, 0, mot="Facultatif : aucun bonus n’est demandé pour le moment.")
    return releve(m for nom in noms for m in champs(BONUS, contexte, f"bonus.{nom}", f"Bonus {nom}"))


def budget(contexte: Contexte) -> Releve:
    """Every line of charges and produits; at least one of each."""
    return releve(_budget(contexte, "budget"))


def _budget(contexte: Contexte, racine: str) -> Iterator[Manque | None]:
    for sens, nom, attendus in (("charges", "Charge", CHARGE), ("produits", "Produit", PRODUIT)):
        lignes = lire(contexte.dossier, f"{racine}.{sens}") or []
        yield None if lignes else Manque(f"{racine}.{sens}", f"Au moins une ligne de {sens}")
        for rang in range(len(lignes)):
            yield from champs(attendus, contexte, f"{racine}.{sens}[{rang}]", f"{nom} {rang + 1}")


def annees(contexte: Contexte) -> Releve:
    """The length of the request, and a budget for each of its later years."""
    duree = duree_convention(contexte.dossier, contexte.reglement)
    if duree == 1:
        return Releve(0, 0, mot="Une seule année demandée : rien à prévoir au-delà.")
    if duree is None:
        return de_champs(Champ("projet.duree_ans", "Durée du projet demandée, en années"))(contexte)
    premiere = int(contexte.reglement.campagne[:4])
    suivantes = [f"{annee}-{annee + 1}" for annee in range(premiere + 1, premiere + min(duree, 10))]
    connus = contexte.dossier.budgets_suivants or {}
    return releve(
        None if annee in connus else Manque(f"budgets_suivants.{annee}", f"Budget de {annee}") for annee in suivantes
    )


def avis(contexte: Contexte) -> Releve:
    """Every rule that concerns the project: met, or what to look at, with the field that it is about."""
    constats = [c for c in verifier(contexte).constats if c.etat != "sans_objet"]
    regles = {r.id: r for r in contexte.reglement.regles}
    rangs = {nom: rang for rang, (nom, _) in enumerate(contexte.collectifs())}
    manques = []
    for c in constats:
        if c.etat in ("non_conforme", "a_verifier") or (c.etat == "non_renseigne" and c.force == "imperatif"):
            ou = f"{c.collectif} : " if c.collectif else ""
            chemin = chemin_de(regles[c.regle], rangs.get(c.collectif or "", 0))
            manques.append(Manque(chemin, f"{ou}{regles[c.regle].libelle} ({ETATS[c.etat]})"))
    faits = len(constats) - len(manques)
    return Releve(faits, len(constats), tuple(manques), f"{faits} points sur {len(constats)} sont en ordre.")


ETATS = {"non_conforme": "à corriger", "a_verifier": "à demander à la Caf", "non_renseigne": "à renseigner"}
