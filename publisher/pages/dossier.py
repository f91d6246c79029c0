"""« Mon dossier »: one project, described once, for one campaign; a step is one subject, and all stand on one page.

One page, so that the calculator lives on from step to step; without a script it reads and prints from top to bottom.
"""

from dataclasses import dataclass

from calculator.regles import Reglement
from publisher.caf import caf
from publisher.depot import Depot
from publisher.fusion import reglement
from publisher.pages.cadre import avertir, base, cadre, dossier
from publisher.pages.dossier_bilan import rendre_compte
from publisher.pages.dossier_deposer import deposer
from publisher.pages.gabarits import rendre
from publisher.pages.matiere import premier_contact
from publisher.pages.page import Page, composer
from publisher.pages.questions import Questions

DUREE = 4
"""Years of a convention where the department gives no limit, as in Savoie and in the Landes."""


@dataclass(frozen=True)
class Etape:
    """One step: the hash of its address, its name in the list of steps, its title, the template of what it holds."""

    id: str
    nom: str
    titre: str
    gabarit: str


@dataclass(frozen=True)
class Groupe:
    """Steps that belong to the same time of the year."""

    id: str
    nom: str
    etapes: tuple[Etape, ...]


def _question(identifiant: str, nom: str, titre: str) -> Etape:
    return Etape(identifiant, nom, titre, f"questions/{identifiant}.md.j2")


def _propre(identifiant: str, nom: str, titre: str) -> Etape:
    return Etape(identifiant, nom, titre, f"dossier/{identifiant}.md.j2")


GROUPES = (
    Groupe(
        "preparer",
        "Préparer",
        (
            _question("structure", "Structure", "Qui porte le projet ?"),
            _question("projet", "Projet", "Que prévoit votre projet ?"),
            _question("collectifs", "Collectifs", "Quels sont vos collectifs ?"),
            _question("bonus", "Bonus", "Demandez-vous un bonus ?"),
            _propre("budget", "Budget", "Quel est votre budget ?"),
            _propre("annees", "Années suivantes", "Et les années suivantes ?"),
            _propre("avis", "Avis", "Votre projet respecte-t-il les règles ?"),
        ),
    ),
    Groupe(
        "deposer",
        "Déposer",
        (
            _propre("pieces", "Pièces", "Que faut-il joindre, et où ?"),
            _propre("textes", "Textes", "Quels textes préparer ?"),
            _propre("calendrier", "Dates", "Quand faut-il agir ?"),
            _propre("habilitation", "Habilitation", "Qui pourra déclarer ?"),
        ),
    ),
    Groupe(
        "faire_vivre",
        "Faire vivre",
        (
            _propre("seances", "Séances", "Quelles séances avez-vous tenues ?"),
            _propre("changements", "Changements", "Qu’est-ce qui a changé en cours d’année ?"),
            _propre("questions", "Questions à la Caf", "Que demander à votre Caf ?"),
            _propre("intervenants", "Intervenants", "Comment accueillir un intervenant ?"),
        ),
    ),
    Groupe(
        "rendre_compte",
        "Rendre compte",
        (
            _propre("afas", "AFAS", "Quels chiffres déclarer ?"),
            _propre("sphinx", "SPHINX", "Que demande le questionnaire ?"),
            _propre("bilan", "Bilan", "Comment écrire le bilan ?"),
        ),
    ),
    Groupe(
        "fichier", "Votre dossier", (_propre("fichier", "Garder, envoyer", "Comment garder ou envoyer ce dossier ?"),)
    ),
)


def _suivante(depot: Depot, slug: str, annee: str) -> dict[str, str] | None:
    """The latest campaign of the department, where it comes after this one: a dossier can go on there."""
    derniere = depot.annees(slug)[0]
    return {"annee": derniere, "url": dossier(depot, slug, derniere)} if derniere > annee else None


def page(depot: Depot, questions: Questions, url: str) -> Page:
    """The dossier of one campaign."""
    slug, annee = questions.slug, questions.annee
    departement = depot.departements[slug]
    corps = rendre(
        "dossier.md.j2",
        url,
        groupes=GROUPES,
        nom_departement=departement.nom,
        base=base(slug, annee),
        annees_suivantes=annees_suivantes(reglement(depot, slug, annee)),
        premier=premier_contact(depot.campagnes[slug, annee]),
        suivante=_suivante(depot, slug, annee),
        rendre_compte=rendre_compte(depot, slug, annee),
        deposer=deposer(depot, slug, annee),
        communs=questions.rendus,
        **questions.matiere,
    )
    entete = {
        "title": "Mon dossier",
        "description": f"Préparez, déposez et suivez votre Clas : {caf(departement)}, campagne {annee}.",
        "hide": ["toc"],
        **{cle: valeur for cle, valeur in cadre(depot, slug, annee, url).items() if cle != "rubrique"},
        "scripts": ["client/dossier/index.js"],
        "styles": ["styles/formulaires.css"],
    }
    return composer(url, entete, avertir(depot, depot.campagnes[slug, annee], corps), sigles=False)


def annees_suivantes(regles: Reglement) -> list[str]:
    """School years after this one that a convention may cover: « 2026-2027 »."""
    regle = next((r for r in regles.regles if r.mesure == "duree_ans"), None)
    duree = int(regle.borne.max) if regle and regle.borne and regle.borne.max is not None else DUREE
    debut = int(regles.campagne[:4])
    return [f"{debut + n}-{debut + n + 1}" for n in range(1, duree)]
