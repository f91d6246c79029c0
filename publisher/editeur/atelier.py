"""All that the editor's page may ask, on what is published and on what was changed since: plain values in and out."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from publisher.campagne import Ponts
from publisher.depot import Contenu, Depot, assembler
from publisher.editeur.apercu import apercu
from publisher.editeur.debut import debuter
from publisher.editeur.lus import Lu, relever
from publisher.editeur.marques import marques
from publisher.editeur.propositions import proposer
from publisher.editeur.relecture import NOM, relire
from publisher.errors import Mendable
from publisher.lecture import Document
from publisher.reecriture.ecriture import comprendre, ecrire

_VOISIN = re.compile(r"\b([a-z][a-z-]*)/[a-z0-9]")


class Manque(Exception):
    """An answer needs departments that were not brought yet."""

    def __init__(self, slugs: list[str]) -> None:
        super().__init__(", ".join(slugs))
        self.slugs = slugs


class Atelier:
    """The published files, by their path below the data folder, and what goes with them.

    The national reference is there from the start; a department comes when a question needs it.
    """

    def __init__(
        self,
        fichiers: dict[str, str],
        lus: dict[str, Lu],
        campagnes: dict[str, list[str]],
        calendrier: dict[str, Any],
        schema: dict[str, Any],
        markdown: list[Any],
    ) -> None:
        self.publies: dict[str, str] = {}
        self.lus: dict[str, Document] = {}
        self.campagnes = campagnes
        self.venus = set[str]()
        self.ajouter("", fichiers, lus)
        self.calendrier = calendrier
        self.schema_campagne = schema
        self.markdown = markdown

    def ajouter(self, departement: str, fichiers: dict[str, str], lus: dict[str, Lu]) -> None:
        """Take the published files of one department in."""
        self.publies |= fichiers
        self.lus |= {fichier: relever(f"{NOM}/{fichier}", lu) for fichier, lu in lus.items()}
        self.venus.add(departement)

    def departements(self) -> list[dict[str, Any]]:
        """Every département, by code, with its campaigns, newest first."""
        return [
            {"slug": d.slug, "nom": d.nom, "code": d.code, "campagnes": self.campagnes.get(d.slug, [])}
            for d in self._assembler({}).liste.departements
        ]

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of a campaign."""
        return self.schema_campagne

    def lire(self, slug: str, annee: str) -> dict[str, Any]:
        """A published campaign: its path, its text, its plain value."""
        self._exiger([slug])
        chemin = f"{slug}/{annee}.yml"
        if chemin not in self.publies:
            raise Mendable(f"la campagne {annee} n’est pas publiée pour « {slug} » ; la commencer")
        return {"chemin": chemin, "texte": self.publies[chemin], "valeur": self.lus[chemin].donnees}

    def commencer(self, slug: str, annee: str, le: str) -> dict[str, Any]:
        """The files of a new campaign, and what a person has to look at in them."""
        self._exiger([slug])
        fichiers = debuter(self._assembler({}), self.publies, slug, annee, _jour(le))
        return {"fichiers": fichiers, "a_revoir": self.a_revoir(fichiers)}

    def a_revoir(self, fichiers: Mapping[str, str]) -> list[dict[str, Any]]:
        """What these texts still mark « à revoir »."""
        return [
            {"chemin": chemin, **asdict(marque)}
            for chemin, texte in fichiers.items()
            if chemin.endswith(".yml")
            for marque in marques(texte)
        ]

    def comprendre(self, texte: str) -> dict[str, Any]:
        """The plain value of a YAML text."""
        return {"valeur": comprendre(texte)}

    def ecrire(self, texte: str, valeur: dict[str, Any]) -> str:
        """The text with this value in it."""
        return ecrire(texte, valeur)

    def controler(self, fichiers: dict[str, str], le: str) -> list[dict[str, Any]]:
        """Every remark about the departments of the changed files; about all of them where none changed."""
        dossiers = {chemin.partition("/")[0] for chemin in fichiers}
        self._exiger(dossiers or self.campagnes, fichiers)
        return relire(self._fichiers(fichiers), dossiers, _jour(le), self._calendrier)

    def apercu(self, fichiers: dict[str, str], slug: str, annee: str) -> list[dict[str, str]]:
        """The pages of a campaign as they will be."""
        self._exiger([slug], fichiers)
        return list(apercu(self._assembler(fichiers), slug, annee, self.markdown))

    def proposer(self, texte: str) -> list[dict[str, Any]]:
        """What a document says that a person may want to take."""
        return proposer(texte)

    def source(self, slug: str, annee: str, fichiers: dict[str, str] | None = None) -> list[dict[str, Any]]:
        """The documents of a department, as text: that of the campaign first, then the newest."""
        self._exiger([slug])
        depot = self._assembler(fichiers or {})
        siennes = [cle for cle in depot.sources if cle.startswith(f"{slug}/")]
        campagne = depot.campagnes.get((slug, annee))
        siennes.sort(key=lambda cle: depot.sources[cle].campagne, reverse=True)
        siennes.sort(key=lambda cle: campagne is None or cle != campagne.document)
        return [
            {
                "id": cle,
                "titre": depot.sources[cle].titre,
                "chemin": f"{slug}/sources/{depot.sources[cle].id}.txt",
                "texte": depot.textes.get(cle, ""),
            }
            for cle in siennes
        ]

    def _exiger(self, slugs: Iterable[str], changes: Mapping[str, str] | None = None) -> None:
        """These departments have to be there; with `changes`, those whose documents they quote too."""
        voulus = {slug.partition("/")[0] for slug in slugs}
        textes = {} if changes is None else {**self.publies, **changes}
        leurs = (t for fichier, t in textes.items() if fichier.endswith(".yml") and fichier.partition("/")[0] in voulus)
        voisins = {voisin for texte in leurs for voisin in _VOISIN.findall(texte)}
        manquent = sorted(((voulus | voisins) & self.campagnes.keys()) - self.venus)
        if manquent:
            raise Manque(manquent)

    def _fichiers(self, changes: Mapping[str, str]) -> dict[str, Contenu]:
        """What is published, under what was changed since."""
        vraiment = {fichier: texte for fichier, texte in changes.items() if texte != self.publies.get(fichier)}
        return {**self.publies, **self.lus, **vraiment}

    def _assembler(self, changes: Mapping[str, str]) -> Depot:
        return assembler(self._fichiers(changes), NOM)[0]

    def _calendrier(self, ponts: Ponts) -> dict[str, Any]:
        """The school calendar as the site publishes it, with these ponts."""
        return self.calendrier | {"ponts": [[pont.le.isoformat(), pont.libelle] for pont in ponts.ponts]}


def _jour(le: str) -> date:
    try:
        return date.fromisoformat(le)
    except ValueError:
        raise Mendable(f"« {le} » n’est pas une date ; écrire par exemple 2026-05-31") from None
