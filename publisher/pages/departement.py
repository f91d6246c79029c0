"""The pages of each campaign: the essential, then one page for each question."""

from collections.abc import Iterator
from typing import Any

from calculator.echeances import Echeance
from publisher.campagne import Campagne
from publisher.depot import Depot
from publisher.fusion import bareme_pour, bonus_applicables
from publisher.pages import vues
from publisher.pages.cadre import SECTIONS, a_la_page, base, cadre
from publisher.pages.citations import Citations, page_de
from publisher.pages.dates import carte, nom_plateforme
from publisher.pages.etat import bande
from publisher.pages.exemples import exemples
from publisher.pages.gabarits import rendre
from publisher.pages.notes import sections
from publisher.pages.page import Page, composer

ETAPES = {
    "deposer": ("depot", "complement", "decision", "demarrage", "convention"),
    "bilan": ("declaration_previsionnelle", "bilan_quantitatif", "bilan_qualitatif", "versement"),
}
"""Which dates stand on which page; the page « essentiel » shows all of them."""
QUOI = {
    "deposer": ("deposer", "modifier", "habilitation"),
    "bilan": ("declarer_previsionnel", "declarer_reel", "bilan_quantitatif", "bilan_qualitatif"),
}
TITRES = {
    "regles": "Que demande la Caf {article} ?",
    "financement": "Combien la Caf {article} peut-elle verser ?",
    "bonus": "Comment obtenir les bonus de la Caf {article} ?",
    "deposer": "Quand et comment déposer ?",
    "bilan": "Comment faire le bilan ?",
    "presentation": "Qu’est-ce que le Clas, selon la Caf {article} ?",
    "organisation": "Qui pilote le Clas, et qui vous accompagne ?",
    "priorites": "Quelles sont les priorités de l’année ?",
    "annexes": "Que disent les annexes ?",
}


def pages(depot: Depot) -> Iterator[Page]:
    """Every page of every campaign; the latest one also stands at the department's own address."""
    for slug, annee in depot.campagnes:
        yield essentiel(depot, slug, annee, base(slug, annee))
        yield from (page(depot, slug, annee, nom) for nom in _noms(depot.campagnes[slug, annee]))
    for departement in depot.couverts():
        yield essentiel(depot, departement.slug, depot.annees(departement.slug)[0], f"{departement.slug}/")


def _noms(campagne: Campagne) -> list[str]:
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
        "document": citer.document(campagne.document),
        "page_document": page_de(campagne.document),
        "bareme": bareme,
        "bareme_publie": bareme.campagne == annee,
        "derniere": depot.annees(slug)[0],
        "autres_annees": [a for a in depot.annees(slug) if a != annee],
        "verifier": depot.annees(slug)[0] == annee,
        "a_la_page": lambda nom: a_la_page(campagne, nom),
    }


def essentiel(depot: Depot, slug: str, annee: str, url: str) -> Page:
    """What to know first: state, dates, what to do, whom to call, what differs here."""
    campagne, departement = depot.campagnes[slug, annee], depot.departements[slug]
    corps = rendre(
        "departement/essentiel.md.j2",
        url,
        **contexte(depot, slug, annee),
        bande=bande(campagne, depot),
        cartes=[carte(e, depot) for e in _ordonnees(campagne.dates)],
        differences=vues.differences(depot, slug, annee),
        permanente=url == base(slug, annee),
        sections=sections(campagne.note, "priorites", depot),
    )
    titre = f"Clas : quand, combien, qui appeler à la Caf {departement.article} ?"
    entete = {
        "title": titre,
        "description": campagne.resume,
        **cadre(depot, slug, annee, url),
        "canonique": base(slug, annee),
        "scripts": ["client/site/campagne.js"],
    }
    return composer(url, entete, corps)


def page(depot: Depot, slug: str, annee: str, nom: str) -> Page:
    """One page of a campaign, by its name in TITRES."""
    campagne, departement = depot.campagnes[slug, annee], depot.departements[slug]
    url = f"{base(slug, annee)}{nom}/"
    titre = TITRES[nom].format(article=departement.article)
    propre = DONNEES.get(nom, lambda *_: {})(depot, slug, annee)
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
    scripts = {"scripts": ["client/site/campagne.js"]} if nom in ETAPES else {}
    return composer(url, {"title": titre, "description": description, **cadre(depot, slug, annee, url), **scripts}, corps)


def _regles(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    regles = vues.applicables(depot, slug, annee)
    return {
        "axes": [vues.vue(r, depot) for r in vues.axes(regles)],
        "groupes": vues.groupes(regles, depot),
        "exemples": exemples(depot.campagnes[slug, annee], regles, estimation=False),
    }


def _financement(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    campagne = depot.campagnes[slug, annee]
    return {
        "mecanismes": campagne.mecanismes,
        "exemples": exemples(campagne, vues.applicables(depot, slug, annee), estimation=True),
    }


def _bonus(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    campagne = depot.campagnes[slug, annee]
    return {"bonus": bonus_applicables(campagne, depot), "nationaux": campagne.bonus == "non_precise", "socle": depot.regles_nationales.socle}


def _demarche(nom: str) -> Any:
    def donnees(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
        campagne = depot.campagnes[slug, annee]
        etapes = [e for e in campagne.etapes if e.quoi in QUOI[nom]]
        quoi = {e.quoi for e in etapes}
        nationales = [e for e in depot.plateformes.etapes if e.quoi in QUOI[nom] and e.quoi not in quoi]
        return {
            "cartes": [carte(e, depot) for e in _ordonnees(campagne.dates) if e.etape in ETAPES[nom]],
            "etapes": etapes,
            "nationales": nationales,
            "pieces": [p for p in campagne.pieces if p.etape == ("depot" if nom == "deposer" else "bilan")],
            "controles": [p for p in campagne.pieces if p.etape == "controle"] if nom == "deposer" else [],
        }

    return donnees


DONNEES: dict[str, Any] = {
    "regles": _regles,
    "financement": _financement,
    "bonus": _bonus,
    "deposer": _demarche("deposer"),
    "bilan": _demarche("bilan"),
}
"""Pages with data of their own beside the sections of the note."""


def _ordonnees(dates: list[Echeance]) -> list[Echeance]:
    """The deposit first, then as the file has them."""
    return sorted(dates, key=lambda e: e.etape != "depot")
