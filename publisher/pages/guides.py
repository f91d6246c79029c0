"""The national guides: what is the same everywhere, with the words of the documents that say it."""

from collections.abc import Iterator, Mapping
from typing import Any

from publisher.campagne import Guide
from publisher.depot import Depot
from publisher.pages import vues
from publisher.pages.accueil import PEU
from publisher.pages.citations import Citations
from publisher.pages.dates import nom_plateforme
from publisher.pages.gabarits import DOSSIER, rendre
from publisher.pages.notes import blocs
from publisher.pages.page import Page, composer

URL = "guides/"
GLOSSAIRE = {"titre": "Que veulent dire ces mots et ces sigles ?", "resume": "Les mots du Clas, en français simple."}
COURTS = {
    "referentiel": "Règles nationales",
    "bonus": "Bonus",
    "deposer_sur_elan": "Déposer sur ELAN",
    "mon_compte_partenaire": "Mon compte partenaire",
    "afas": "AFAS",
    "sphinx": "SPHINX",
    "cof": "Convention de plusieurs années",
    "choisir_un_intervenant": "Choisir un intervenant",
}
"""Short titles, for the list of guides; a guide without one keeps its title."""


def pages(depot: Depot) -> Iterator[Page]:
    """The list, each guide, the glossary."""
    guides = depot.guides.sections
    rubrique = {
        "titre": "Les guides",
        "pages": [*([COURTS.get(g.id, g.titre), adresse(g)] for g in guides), ["Glossaire", f"{URL}glossaire/"]],
    }
    yield composer(
        URL,
        {"title": "De quel guide avez-vous besoin ?", "description": "Les guides nationaux du Clas.", "hide": ["toc"]},
        rendre("guides/index.md.j2", URL, guides=[(adresse(g), g) for g in guides], glossaire=GLOSSAIRE),
        sigles=False,
    )
    for guide in guides:
        url = adresse(guide)
        partie = f"guides/{guide.id}.md.j2"
        corps = rendre(
            "guides/guide.md.j2",
            url,
            guide=guide,
            blocs=blocs(guide.passages, depot),
            partie=partie if (DOSSIER / partie).is_file() else None,
            **contexte(depot),
        )
        entete = {"title": guide.titre, "description": guide.resume, **_cadre(rubrique)}
        yield composer(url, entete, corps)
    url = f"{URL}glossaire/"
    termes = sorted(depot.glossaire.termes, key=lambda t: t.sigle.casefold())
    corps = rendre("guides/glossaire.md.j2", url, termes=termes, titre=GLOSSAIRE["titre"], **contexte(depot))
    entete = {"title": GLOSSAIRE["titre"], "description": GLOSSAIRE["resume"], "hide": ["toc"], **_cadre(rubrique)}
    yield composer(url, entete, corps, sigles=False)


def adresse(guide: Guide) -> str:
    """« guides/deposer-sur-elan/ »."""
    return f"{URL}{guide.id.replace('_', '-')}/"


def _cadre(rubrique: Mapping[str, object]) -> dict[str, object]:
    return {
        "fil": [{"titre": "Guides", "url": URL}],
        "rubrique": rubrique,
        "pied": "Guide national, d’après les documents publiés par des Caf",
    }


def contexte(depot: Depot) -> dict[str, Any]:
    """What the templates of guides may name."""
    nationales = depot.regles_nationales
    return {
        "depot": depot,
        "renvois": Citations(depot).toutes,
        "document": Citations(depot).document,
        "plateforme": lambda identifiant: nom_plateforme(depot, identifiant),
        "axes": [vues.vue(r, depot) for r in vues.axes(nationales.regles)],
        "groupes": vues.groupes(nationales.regles, depot),
        "bonus": nationales.bonus,
        "socle": nationales.socle,
        "bareme": max(depot.baremes.baremes, key=lambda b: b.campagne),
        "etapes_de": lambda *quoi: [e for e in depot.plateformes.etapes if e.quoi in quoi],
        "fiche_plateforme": {p.id: p for p in depot.plateformes.plateformes}.get,
        "peu": PEU,
        "couverts": [(d, depot.annees(d.slug)[0]) for d in depot.couverts()],
    }
