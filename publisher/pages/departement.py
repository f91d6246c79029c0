"""The pages of each campaign: the essential, then one page for each question."""

from collections.abc import Iterator
from typing import Any

from calculator.regles import bareme_pour
from publisher.caf import caf
from publisher.campagne import Campagne
from publisher.depot import Depot
from publisher.pages import vues
from publisher.pages.cadre import SECTIONS, a_la_page, avertir, base, cadre, precedente, verifier
from publisher.pages.citations import Citations, page_de
from publisher.pages.dates import carte, nom_plateforme
from publisher.pages.etat import bande
from publisher.pages.gabarits import rendre
from publisher.pages.matiere import DONNEES, ETAPES, cartes_publiees, ordonnees, premier_contact
from publisher.pages.notes import sections
from publisher.pages.page import Page, composer
from publisher.sorties.evenements import sans_jour

ESSENTIEL = "{caf} : quand, combien, qui ?"
TITRES = {
    "regles": "Que demande la {caf} ?",
    "financement": "Combien la {caf} peut-elle verser ?",
    "bonus": "Comment obtenir les bonus de la {caf} ?",
    "deposer": "Quand et comment déposer ?",
    "bilan": "Comment faire le bilan ?",
    "presentation": "Qu’est-ce que le Clas, selon la {caf} ?",
    "organisation": "Qui pilote le Clas, et qui vous accompagne ?",
    "priorites": "Quelles sont les priorités de l’année ?",
    "annexes": "Que disent les annexes ?",
}


def pages(depot: Depot) -> Iterator[Page]:
    """Every page of every campaign; the latest one also stands at the department's own address."""
    for slug, annee in depot.campagnes:
        yield essentiel(depot, slug, annee, base(slug, annee))
        yield from (page(depot, slug, annee, nom) for nom in chapitres(depot.campagnes[slug, annee]))
    for departement in depot.couverts():
        yield essentiel(depot, departement.slug, depot.annees(departement.slug)[0], f"{departement.slug}/")


def chapitres(campagne: Campagne) -> list[str]:
    """The pages of a campaign after its essential one, by their names in TITRES, in order."""
    return [
        "regles", "financement", "bonus", "deposer",
        *(nom for nom in ("bilan", *SECTIONS) if a_la_page(campagne, nom)),
    ]  # fmt: skip


def contexte(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    """What every template of a campaign may name."""
    campagne = depot.campagnes[slug, annee]
    citer = Citations(depot)
    bareme = bareme_pour(annee, depot.baremes.baremes)
    return {
        "campagne": campagne,
        "departement": depot.departements[slug],
        "base": base(slug, annee),
        "citer": citer,
        "renvois": citer.toutes,
        "plateforme": lambda identifiant: nom_plateforme(depot, identifiant),
        "document": None if campagne.document == "non_precise" else citer.document(campagne.document),
        "sans_jour": sans_jour(campagne),
        "page_document": page_de(campagne.document),
        "bareme": bareme,
        "bareme_publie": bareme.campagne == annee,
        "derniere": depot.annees(slug)[0],
        "precedente": precedente(depot, slug, annee),
        "autres_annees": [a for a in depot.annees(slug) if a != annee],
        "annee_courante": depot.annees(slug)[0] == annee,
        "verifier": verifier(depot, slug, annee),
        "a_la_page": lambda nom: a_la_page(campagne, nom),
    }


def essentiel(depot: Depot, slug: str, annee: str, url: str) -> Page:
    """What to know first: state, dates, what to do, whom to call, what differs here."""
    campagne = depot.campagnes[slug, annee]
    titre = ESSENTIEL.format(caf=caf(depot.departements[slug]))
    corps = rendre(
        "departement/essentiel.md.j2",
        url,
        titre=titre,
        **contexte(depot, slug, annee),
        bande=bande(campagne, depot),
        cartes=[carte(e, depot) for e in ordonnees(campagne.dates)],
        premier=premier_contact(campagne),
        cartes_publiees=cartes_publiees(campagne),
        differences=vues.differences(depot, slug, annee),
        permanente=url == base(slug, annee),
        sections=sections(campagne.note, "priorites", depot),
    )
    entete = {
        "title": titre,
        "description": campagne.resume,
        **cadre(depot, slug, annee, url),
        "canonique": base(slug, annee),
        "scripts": ["client/site/campagne.js", "client/site/agenda.js"],
    }
    return composer(url, entete, avertir(depot, campagne, corps))


def page(depot: Depot, slug: str, annee: str, nom: str) -> Page:
    """One page of a campaign, by its name in TITRES."""
    campagne = depot.campagnes[slug, annee]
    url = f"{base(slug, annee)}{nom}/"
    titre = TITRES[nom].format(caf=caf(depot.departements[slug]))
    propre = DONNEES[nom](depot, slug, annee) if nom in DONNEES else {}
    gabarit = f"departement/{nom}.md.j2" if nom in DONNEES else "departement/note.md.j2"
    corps = rendre(
        gabarit,
        url,
        titre=titre,
        **contexte(depot, slug, annee),
        **propre,
        nom=nom,
        sections=sections(campagne.note, "eligibilite" if nom == "regles" else nom, depot),
    )
    description = f"{titre} Campagne {annee} du Clas, avec les mots de la Caf."
    entete = {"title": titre, "description": description, **cadre(depot, slug, annee, url)}
    if nom in ETAPES:
        entete["scripts"] = ["client/site/campagne.js", "client/site/agenda.js"]
    return composer(url, entete, avertir(depot, campagne, corps))
