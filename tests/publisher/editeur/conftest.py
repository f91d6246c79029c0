"""The editor on what the house publishes."""

import json
from typing import Any

import pytest

from publisher.editeur import page
from publisher.place import ROOT
from publisher.runtime.editor_data import extensions, gather


@pytest.fixture(scope="session")
def donnees() -> str:
    return gather(ROOT, extensions(ROOT))


class Porte:
    """The door, as the worker uses it."""

    def demander(self, sujet: str, *arguments: Any) -> Any:
        """What is answered. A refusal fails the test."""
        return json.loads(page.repondre(sujet, json.dumps(arguments)))["reponse"]

    def refus(self, sujet: str, *arguments: Any) -> str:
        """What a person is told when this is refused."""
        dit: str = json.loads(page.repondre(sujet, json.dumps(arguments)))["erreur"]
        return dit


@pytest.fixture
def porte(donnees: str) -> Porte:
    page.ouvrir(donnees)
    return Porte()
