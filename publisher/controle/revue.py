"""Every check, and the review that runs them. No file, no network, no clock: it runs in the browser too."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from publisher import campagne as types
from publisher.controle import adresses, citations, dates, exemples, formes, fraicheur, national
from publisher.controle.avis import Avis, Controle, Regard
from publisher.depot import NATIONAL, Contenu, Depot, assembler, ouvrir
from publisher.lecture import Faute
from publisher.moteur import FaireCalendrier

FORME = Controle("forme", "Le fichier se lit, avec ses champs", "erreur", lambda _regard, _contenu: iter(()))
LIEN = Controle(
    "lien-mort", "Chaque lien et chaque courriel répond", "avertissement", lambda _regard, _contenu: iter(())
)
"""Told by `reseau`, on demand."""
CONTROLES = (
    Controle("place", "Le fichier est à sa place", "erreur", formes.place),
    Controle("departement", "Le département existe", "erreur", formes.connu),
    Controle("texte-source", "Chaque document a son texte", "erreur", citations.textes),
    Controle("extrait", "Chaque extrait est dans sa source, mot pour mot", "erreur", citations.extraits),
    Controle("identifiant", "Un identifiant ne sert qu’une fois", "erreur", formes.identifiants),
    Controle("plateforme", "Chaque plateforme existe", "erreur", formes.plateformes),
    Controle("borne", "Une règle qui compte a sa borne", "erreur", formes.bornes),
    Controle("bareme", "Le barème tombe juste", "erreur", formes.montants),
    Controle("exemple", "Chaque exemple donne ce qu’il dit", "erreur", exemples.exemples),
    Controle("ordre-des-dates", "Une date de fin suit son début", "erreur", dates.ordre),
    Controle("adresse", "Chaque lien et chaque courriel est bien formé", "erreur", adresses.formes),
    Controle("suite-des-dates", "Les étapes se suivent", "avertissement", dates.suite),
    Controle("dimanche", "Une date ne tombe pas un dimanche", "avertissement", dates.dimanche),
    Controle("date-passee", "Une date n’est pas déjà passée", "avertissement", dates.passee),
    Controle("date-lointaine", "Une date est de sa campagne", "avertissement", dates.lointaine),
    Controle("campagne-sans-bareme", "La campagne a son barème", "avertissement", national.sans_bareme),
    Controle("montant", "Les montants sont ceux du barème national", "avertissement", national.montants),
    Controle("ecart-national", "Un écart avec la règle nationale est voulu", "avertissement", national.ecarts),
    Controle("valeur-citee", "La valeur d’une règle est dans ses extraits", "avertissement", national.valeurs),
    Controle("contact", "Un contact a un rôle, et ses coordonnées sont citées", "avertissement", adresses.contacts),
    Controle("reprise", "Rien ne reste d’une campagne passée", "avertissement", fraicheur.reprises),
    Controle("verifie-le", "Chaque valeur a été relue, depuis moins d’un an", "avertissement", fraicheur.relectures),
)


def revue(
    fichiers: Mapping[str, Contenu], le: date, calendrier: FaireCalendrier | None = None, nom: str = "departments"
) -> list[Avis]:
    """Every remark about these files, by their path below the data folder (which remarks name `nom`), on day `le`.

    `calendrier` is the school calendar that worked examples need; without it they are not run.
    """
    return examiner(*assembler(fichiers, nom), le, calendrier)


def examiner(
    depot: Depot,
    fautes: list[Faute],
    le: date,
    calendrier: FaireCalendrier | None = None,
    choisi: Callable[[str], bool] = lambda _fichier: True,
) -> list[Avis]:
    """Every remark about a depot that was read with these faults of form, in the order of files and lines.

    `choisi` tells which files are looked at; the faults of form are told all the same.
    """
    avis = {Avis(faute, FORME.gravite, FORME.code) for faute in fautes}
    for fichier, contenu in contenus(depot):
        if not choisi(fichier):
            continue
        regard = Regard(depot, fichier, le, calendrier)
        for controle in CONTROLES:
            for erreur in controle.dire(regard, contenu):
                faute = depot.documents[fichier].faute(erreur)
                avis.add(Avis(faute, controle.gravite, controle.code))
    return sorted(avis)


def controler(dossier: Path, nom: str, le: date | None = None) -> list[Faute]:
    """The errors alone of the data folder `dossier` (which they name `nom`), in the order of files and lines."""
    from publisher.calendrier_scolaire import compiler

    avis = revue(ouvrir(dossier), le or date.min, compiler, nom)
    return sorted({a.faute for a in avis if a.gravite == "erreur"})


def contenus(depot: Depot) -> Iterator[tuple[str, Any]]:
    """(file, what it holds) of each file that could be read; campaigns only where the whole reference is there."""
    par_slug: dict[str, list[types.Source]] = {}
    for cle, source in depot.sources.items():
        par_slug.setdefault(cle.partition("/")[0], []).append(source)
    for slug, sources in par_slug.items():
        yield f"{slug}/sources/sources.yml", types.Sources(format="sources/1", sources=sources)
    if all(hasattr(depot, attribut) for attribut in NATIONAL):
        yield from ((f"{slug}/{annee}.yml", campagne) for (slug, annee), campagne in depot.campagnes.items())
        yield from ((fichier, getattr(depot, attribut)) for attribut, (fichier, _) in NATIONAL.items())
