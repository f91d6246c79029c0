"""What all pages of one campaign share: breadcrumb, list of its pages, line about its rules."""

from collections.abc import Callable

from publisher.campagne import Campagne
from publisher.campagnes.reprises import reprise_de
from publisher.depot import Depot
from publisher.pages.citations import page_de
from publisher.pages.gabarits import rendre
from publisher.typographie import jour_sans_nom

SECTIONS = {
    "presentation": "Le Clas, selon la Caf",
    "organisation": "Qui pilote",
    "priorites": "Priorités",
    "annexes": "Annexes",
}
"""Pages that hold sections of the note only, with their short titles."""
PRECISE: dict[str, Callable[[Campagne], bool]] = {
    "bilan": lambda c: bool(c.formulaire) or any(d.etape.startswith("bilan") for d in c.dates),
}


def a_la_page(campagne: Campagne, page: str) -> bool:
    """Tell whether a page of this campaign has something to say."""
    toujours = page in ("eligibilite", "financement", "bonus", "deposer")
    return toujours or any(s.page == page for s in campagne.note) or (page in PRECISE and PRECISE[page](campagne))


def base(slug: str, annee: str) -> str:
    """Lasting address of a campaign."""
    return f"{slug}/{annee}/"


def verifier(depot: Depot, slug: str, annee: str) -> str:
    """Address of the page that checks a project: the department's own for its latest campaign."""
    return _de_la_campagne(depot, slug, annee, "verifier")


def dossier(depot: Depot, slug: str, annee: str) -> str:
    """Address of « Mon dossier » for one campaign."""
    return _de_la_campagne(depot, slug, annee, "dossier")


def _de_la_campagne(depot: Depot, slug: str, annee: str, page: str) -> str:
    """« isere/verifier/ » for the latest campaign of a department, « isere/2024-2025/verifier/ » for older ones."""
    return f"{slug}/{page}/" if annee == depot.annees(slug)[0] else f"{base(slug, annee)}{page}/"


def precedente(depot: Depot, slug: str, annee: str) -> str | None:
    """The campaign of the department that came last before `annee`."""
    return next((a for a in depot.annees(slug) if a < annee), None)


def rubrique(depot: Depot, slug: str, annee: str) -> dict[str, object]:
    """The pages of one campaign, as the theme lists them."""
    campagne, racine = depot.campagnes[slug, annee], base(slug, annee)
    entrees = [
        ("L’essentiel", racine, True),
        ("Les règles", f"{racine}regles/", True),
        ("L’argent", f"{racine}financement/", True),
        ("Les bonus", f"{racine}bonus/", True),
        ("Déposer", f"{racine}deposer/", True),
        ("Vérifier mon projet", verifier(depot, slug, annee), True),
        ("Mon dossier", dossier(depot, slug, annee), True),
        ("Le bilan", f"{racine}bilan/", a_la_page(campagne, "bilan")),
        *((titre, f"{racine}{page}/", a_la_page(campagne, page)) for page, titre in SECTIONS.items()),
        ("Ce qui change", f"{racine}changements/", precedente(depot, slug, annee) is not None),
        ("Le texte de la Caf", page_de(campagne.document), campagne.document != "non_precise"),
    ]
    return {
        "titre": f"{depot.departements[slug].nom} {annee}",
        "pages": [[titre, url] for titre, url, present in entrees if present],
    }


def cadre(depot: Depot, slug: str, annee: str, url: str) -> dict[str, object]:
    """Front matter of the page at `url` of one campaign."""
    derniere = depot.annees(slug)[0]
    fil = [{"titre": depot.departements[slug].nom, "url": f"{slug}/"}]
    if url not in (f"{slug}/", base(slug, annee)):
        fil.append({"titre": annee, "url": base(slug, annee)})
    return {
        "fil": [etape for etape in fil if etape["url"] != url],
        "rubrique": rubrique(depot, slug, annee),
        "pied": pied(depot, depot.campagnes[slug, annee]),
        "flux": {"titre": f"Clas {depot.departements[slug].nom} : ce qui change", "url": f"{slug}/actualites.xml"},
        **({"passee": {"annee": annee, "derniere": derniere, "url": f"{slug}/"}} if annee != derniere else {}),
    }


def pied(depot: Depot, campagne: Campagne) -> str:
    """« Règles de la campagne 2025-2026, vérifiées le 22 novembre 2026 »."""
    if campagne.document == "non_precise":
        return f"Règles nationales, en attendant le document de la Caf pour {campagne.campagne}"
    ancienne = reprise_de(depot, campagne)
    quoi = f"{ancienne}, à confirmer pour {campagne.campagne}" if ancienne else campagne.campagne
    return f"Règles de la campagne {quoi}, vérifiées le {jour_sans_nom(campagne.verifie_le)}"


def avertir(depot: Depot, campagne: Campagne, corps: str) -> str:
    """The page, with a note below its title as long as the whole campaign is carried over from a past one."""
    ancienne = reprise_de(depot, campagne)
    if not ancienne:
        return corps
    titre, fin, suite = corps.lstrip().partition("\n")
    assert titre.startswith("# ")
    note = rendre("reprise.md.j2", "", ancienne=ancienne, annee=campagne.campagne)
    return f"{titre}{fin}\n{note}{suite}"
