"""The framing note of one campaign as a tagged PDF (PDF/UA-1), the same bytes for the same data."""

import hashlib
from typing import Any, NoReturn
from xml.etree.ElementTree import Element

from markupsafe import Markup

from publisher.caf import caf
from publisher.depot import Depot
from publisher.errors import Mendable
from publisher.pages.cadre import pied
from publisher.pages.citations import Citations
from publisher.pages.gabarits import DOSSIER, environnement
from publisher.pdf.chapitres import chapitres, pour_papier
from publisher.typographie import espaces

MANQUE = (
    "il manque une bibliothèque du système pour écrire un PDF "
    "(Debian : apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation)"
)


def en_pdf(depot: Depot, slug: str, annee: str) -> bytes:
    """The PDF. Raises Mendable when the system lacks what WeasyPrint draws with."""
    try:
        from weasyprint import CSS, HTML  # type: ignore[import-untyped]
    except OSError as erreur:
        raise Mendable(MANQUE) from erreur
    faits = list(chapitres(depot, slug, annee))
    donnees = _contexte(depot, slug, annee)
    corps = [Markup(html) for _, html in faits]  # noqa: S704 — made by our own templates
    gabarit = environnement().get_template("pdf/note.html.j2")

    def composer(sommaire: list[dict[str, Any]]) -> Any:
        texte = gabarit.render(**donnees, chapitres=corps, sommaire=sommaire)
        html = HTML(string=texte, url_fetcher=_refuser)
        sections = [e for e in html.etree_element.iter("section") if e.get("class") == "chapitre"]
        for (nom, _), section in zip(faits, sections, strict=True):
            pour_papier(section, nom)
        return html, sections

    _, sections = composer([])
    html, _ = composer([entree for section in sections for entree in _titres(section)])
    style = CSS(string=(DOSSIER / "pdf" / "note.css").read_text("utf-8"), url_fetcher=_refuser)
    empreinte = hashlib.sha256("".join(h for _, h in faits).encode()).digest()[:16]
    octets: bytes = html.write_pdf(
        stylesheets=[style], pdf_variant="pdf/ua-1", pdf_tags=True, pdf_identifier=empreinte.hex().encode()
    )
    return octets


def _contexte(depot: Depot, slug: str, annee: str) -> dict[str, Any]:
    campagne, departement = depot.campagnes[slug, annee], depot.departements[slug]
    document = None if campagne.document == "non_precise" else Citations(depot).document(campagne.document)
    return {
        "titre": espaces(f"Le Clas {annee} avec la {caf(departement)}"),
        "auteur": "Boussole Clas",
        "description": espaces(campagne.resume),
        "departement": departement,
        "annee": annee,
        "le": campagne.verifie_le.isoformat(),
        "pied": pied(depot, campagne),
        "document": document,
    }


def _titres(section: Element) -> list[dict[str, Any]]:
    """Headings of the first two levels, for the contents."""
    return [
        {"niveau": int(e.tag[1]), "ancre": e.get("id"), "titre": "".join(e.itertext()).strip()}
        for e in section.iter()
        if e.tag in ("h1", "h2") and e.get("id")
    ]


def _refuser(adresse: str, *_reste: object, **_options: object) -> NoReturn:
    """Nothing is fetched: all that the PDF needs is in it."""
    raise ValueError(adresse)
