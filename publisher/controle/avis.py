"""What a reviewer says, and what it looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from calculator.decodage import Erreur
from publisher.depot import Depot
from publisher.lecture import Faute
from publisher.moteur import FaireCalendrier

Gravite = Literal["erreur", "avertissement"]


@dataclass(frozen=True, order=True)
class Avis:
    """One remark: an error stops the publication, a warning asks a person to look."""

    faute: Faute
    gravite: Gravite
    code: str
    """Name of the check, for machines: « forme », « extrait »…"""


@dataclass(frozen=True)
class Regard:
    """What a check may look at besides the record itself."""

    depot: Depot
    fichier: str
    """Path below the data folder."""
    le: date
    calendrier: FaireCalendrier | None


@dataclass(frozen=True)
class Controle:
    """One check: its name, what it tells, and how."""

    code: str
    titre: str
    gravite: Gravite
    dire: Callable[[Regard, Any], Iterator[Erreur]]
