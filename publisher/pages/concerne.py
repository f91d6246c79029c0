"""« Suis-je concerné ? »: five questions, one minute, nothing kept."""

from collections.abc import Iterator

from publisher.depot import Depot
from publisher.pages.citations import Citations
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer
from publisher.typographie import jour_sans_nom

URL = "suis-je-concerne/"
CONCLUSIONS = {
    "clas": ("Oui, cela ressemble à un Clas.", "Choisissez votre département : vous y préparerez votre dossier."),
    "a_voir": ("Peut-être : un point reste à voir.", "Lisez ce que demande votre Caf, puis parlez-en avec elle."),
    "hors_clas": (
        "Non, pas tel quel.",
        "Ce que vous faites est peut-être utile, mais le financement du Clas demande autre chose. Voyez ce qui manque.",
    ),
}
"""What the answers come to: the gravest of them decides. Words, then what to do."""


def pages(depot: Depot) -> Iterator[Page]:
    """The one page."""
    entete = {
        "title": "Suis-je concerné par le Clas ?",
        "description": "Cinq questions pour savoir si votre projet est un Clas, et par où commencer.",
        "hide": ["toc"],
        "pied": f"Questions relues le {jour_sans_nom(depot.concerne.verifie_le)}",
        "scripts": ["client/site/concerne.js"],
    }
    corps = rendre(
        "concerne.md.j2",
        URL,
        questions=depot.concerne.questions,
        renvois=Citations(depot).toutes,
        conclusions=CONCLUSIONS,
    )
    yield composer(URL, entete, corps)
