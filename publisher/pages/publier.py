"""The editor of a Caf: one page, where the campaigns are begun, filled in, checked, seen and saved."""

from collections.abc import Iterator
from dataclasses import dataclass

from publisher.depot import Depot
from publisher.pages.gabarits import rendre
from publisher.pages.page import Page, composer

URL = "publier/"


@dataclass(frozen=True)
class Etape:
    """One step of the page, with its template `publier/<id>.md.j2`."""

    id: str
    nom: str
    titre: str
    commencee: bool = True
    """Of a campaign that was begun: without one, the step says so."""

    @property
    def gabarit(self) -> str:
        """The template of what it asks."""
        return f"publier/{self.id}.md.j2"


ETAPES = (
    Etape("campagne", "Le département et l’année", "Quelle campagne publier ?", commencee=False),
    Etape("document", "Le document source", "Que dit votre document ?"),
    Etape("fiches", "Les fiches", "Que faut-il remplir ?"),
    Etape("controler", "Contrôler", "Tout est-il juste ?"),
    Etape("apercu", "Aperçu", "Comment le lira-t-on ?"),
    Etape("enregistrer", "Enregistrer et envoyer", "Comment publier ?"),
)


def pages(depot: Depot) -> Iterator[Page]:
    """The one page."""
    yield composer(
        URL,
        {
            "title": "Publier une campagne",
            "description": "Pour les Caf : commencer une campagne, la remplir, la contrôler, l’envoyer.",
            "fil": [],
            "hide": ["toc"],
            "scripts": ["client/publier/index.js"],
            "styles": ["styles/formulaires.css", "styles/publier.css"],
        },
        rendre(
            "publier.md.j2",
            URL,
            etapes=ETAPES,
            departements=[(d, depot.annees(d.slug)) for d in depot.liste.departements],
            courriel=depot.editeur.courriel or "",
        ),
        sigles=False,
    )
