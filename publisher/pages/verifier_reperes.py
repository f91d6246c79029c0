"""What the page of the check looks up by name once it has reports: sources of quotes, platforms."""

from dataclasses import dataclass

from calculator.regles import Reglement
from publisher.campagne import Plateforme
from publisher.depot import Depot
from publisher.pages.citations import Citations
from publisher.pages.verifier_regles import Piece, pieces


@dataclass(frozen=True)
class Reperes:
    """Looked up by the client; nothing of it is shown as it stands."""

    citations: list[Piece]
    """Quotes of the dates and of what follows them: no question of the form carries these."""
    plateformes: list[Plateforme]


def reperes(regles: Reglement, depot: Depot) -> Reperes:
    """For the check by `regles`."""
    quotes = [c for datee in (*regles.echeances, *regles.suites) for c in datee.citations]
    return Reperes(
        citations=pieces(quotes, Citations(depot)),
        plateformes=depot.plateformes.plateformes,
    )
