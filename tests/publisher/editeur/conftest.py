"""The editor on what the house publishes."""

import json
from typing import Any

import pytest

from publisher.editeur import page
from publisher.place import ROOT
from publisher.runtime.editor_data import COMMON, extensions, gather


@pytest.fixture(scope="session")
def donnees() -> dict[str, str]:
    """The parts of the data, as the site holds them."""
    return gather(ROOT, extensions(ROOT))


class Porte:
    """The door, as the worker uses it."""

    def __init__(self, donnees: dict[str, str]) -> None:
        self.donnees = donnees
        self.venus = list[str]()
        page.ouvrir(donnees[COMMON])

    def dire(self, sujet: str, *arguments: Any) -> dict[str, Any]:
        """What is said, once the departments that are missing were brought."""
        dit: dict[str, Any] = json.loads(page.repondre(sujet, json.dumps(arguments)))
        for slug in dit.get("manque", []):
            page.ajouter(self.donnees[slug])
            self.venus.append(slug)
        return self.dire(sujet, *arguments) if "manque" in dit else dit

    def demander(self, sujet: str, *arguments: Any) -> Any:
        """What is answered. A refusal fails the test."""
        return self.dire(sujet, *arguments)["reponse"]

    def refus(self, sujet: str, *arguments: Any) -> str:
        """What a person is told when this is refused."""
        dit: str = self.dire(sujet, *arguments)["erreur"]
        return dit


@pytest.fixture
def porte(donnees: dict[str, str]) -> Porte:
    return Porte(donnees)
