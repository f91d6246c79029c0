"""What a reader may ask of the site itself: who answers for it, what it knows of them, who can use it."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.campagne import Editeur
from publisher.depot import Depot
from publisher.pages import accessibilite
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer
from publisher.pages.signaler import LETTRE, URL, adresse

A_DIRE = {
    "nom": "l’éditeur",
    "statut": "son statut",
    "adresse": "son adresse",
    "directeur": "le directeur de la publication",
    "courriel": "l’adresse de courriel",
    "hebergeur": "l’hébergeur",
}
"""What the law wants said of who publishes, by the field that says it; a telephone may be given too."""


@dataclass(frozen=True)
class Feuille:
    """One of these pages."""

    url: str
    gabarit: str
    titre: str
    resume: str


FEUILLES = (
    Feuille("mentions-legales/", "mentions", "Qui publie ce site ?", "L’éditeur, l’hébergeur, les licences."),
    Feuille(
        "donnees-personnelles/",
        "donnees_personnelles",
        "Que sait ce site de vous ?",
        "Ce qui reste sur votre appareil, comment l’effacer, et les personnes que nomment les documents.",
    ),
    Feuille(
        "accessibilite/",
        "accessibilite",
        "Ce site est-il accessible à tous ?",
        "La déclaration d’accessibilité (RGAA 4.1) : ce qui est vérifié, ce qui ne l’est pas.",
    ),
    Feuille(URL, "signaler", "Comment signaler une erreur ?", "Ce qu’il faut noter, et à qui l’écrire."),
)


def pages(depot: Depot) -> Iterator[Page]:
    """The four of them."""
    editeur = depot.editeur
    contexte = {
        "editeur": editeur,
        "manquants": manquants(editeur),
        "nommes": depot.publication.contacts == "nommes",
        "bilan": accessibilite.bilan(accessibilite.criteres()),
        "lettre": adresse(editeur.courriel, "Erreur sur Boussole Clas", LETTRE.format(page="", version=""))
        if editeur.courriel
        else None,
    }
    for feuille in FEUILLES:
        entete = {"title": feuille.titre, "description": feuille.resume, "fil": []}
        corps = rendre(f"confiance/{feuille.gabarit}.md.j2", feuille.url, titre=feuille.titre, **contexte)
        yield composer(feuille.url, entete, corps)


def manquants(editeur: Editeur) -> list[str]:
    """What who puts the site online has not filled in yet."""
    return [nom for champ, nom in A_DIRE.items() if not getattr(editeur, champ)]
