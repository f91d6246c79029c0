"""News feeds (Atom, RFC 4287) from the journals of the campaigns: one for all, one for each department.

Addresses in them are relative to the feed, and ids are names (UUIDs): no host is written anywhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Xml

from publisher.depot import Depot
from publisher.typographie import espaces

NOM = "actualites.xml"
ATOM = "http://www.w3.org/2005/Atom"
ESPACE = uuid5(NAMESPACE_URL, "boussole-clas")
RECENTES = 50
"""Entries of the feed of all departments: it does not grow with them."""


@dataclass(frozen=True)
class Nouvelle:
    """One entry."""

    cle: str
    """« isere/2025-2026/publication »: its id for ever."""
    titre: str
    texte: str
    le: date
    page: str
    """From the site's root."""


def ecrire(depot: Depot, site: Path) -> None:
    """Write every feed into `site`."""
    toutes = nouvelles(depot)
    _poser(site / NOM, fil("", "Boussole Clas : ce qui change", toutes[:RECENTES], _jour(depot)))
    for departement in depot.couverts():
        siennes = [n for n in toutes if n.page.startswith(f"{departement.slug}/")]
        titre = f"Clas {departement.nom} : ce qui change"
        _poser(site / departement.slug / NOM, fil(f"{departement.slug}/", titre, siennes, _jour(depot)))


def nouvelles(depot: Depot) -> list[Nouvelle]:
    """Every entry of every journal, newest first."""
    toutes = [
        Nouvelle(
            cle=f"{slug}/{annee}/{entree.id}",
            titre=f"{depot.departements[slug].nom}, campagne {annee}",
            texte=entree.texte,
            le=entree.le,
            page=f"{slug}/{annee}/",
        )
        for (slug, annee), campagne in depot.campagnes.items()
        for entree in campagne.journal
    ]
    return sorted(toutes, key=lambda n: (-n.le.toordinal(), n.cle))


def fil(dossier: str, titre: str, entrees: Iterable[Nouvelle], jour: date) -> bytes:
    """The feed that stands in `dossier` (« isere/ », empty for the root); `jour` dates it where it has no entry."""
    Xml.register_namespace("", ATOM)
    racine = Xml.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "fr"})
    entrees = list(entrees)
    _ajouter(racine, "id", uuid5(ESPACE, f"{dossier}{NOM}").urn)
    _ajouter(racine, "title", espaces(titre))
    _ajouter(racine, "updated", _instant(max((e.le for e in entrees), default=jour)))
    _ajouter(racine, "link", rel="self", type="application/atom+xml", href=NOM)
    _ajouter(racine, "link", rel="alternate", type="text/html", href="./")
    _ajouter(_ajouter(racine, "author"), "name", "Boussole Clas")
    for nouvelle in entrees:
        entree = _ajouter(racine, "entry")
        _ajouter(entree, "id", uuid5(ESPACE, nouvelle.cle).urn)
        _ajouter(entree, "title", espaces(nouvelle.titre))
        _ajouter(entree, "updated", _instant(nouvelle.le))
        _ajouter(entree, "link", rel="alternate", type="text/html", href=nouvelle.page.removeprefix(dossier))
        _ajouter(entree, "summary", espaces(nouvelle.texte), type="text")
    Xml.indent(racine)
    texte: bytes = Xml.tostring(racine, encoding="utf-8", xml_declaration=True)
    return texte + b"\n"


def _jour(depot: Depot) -> date:
    return max(campagne.verifie_le for campagne in depot.campagnes.values())


def _instant(le: date) -> str:
    return f"{le.isoformat()}T00:00:00Z"


def _ajouter(parent: Xml.Element, nom: str, texte: str | None = None, **attributs: str) -> Xml.Element:
    element = Xml.SubElement(parent, f"{{{ATOM}}}{nom}", attributs)
    element.text = texte
    return element


def _poser(chemin: Path, contenu: bytes) -> None:
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_bytes(contenu)
