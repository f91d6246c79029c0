"""One dossier per level, where the Caf wants it so: Isère and Landes speak of primary and collège only."""

import pytest

from tests.calculator.projets import collectif, projet, verifier


@pytest.mark.parametrize("departement", ["isere", "landes"])
@pytest.mark.parametrize(
    ("niveaux", "etat"),
    [
        (["elementaire", "elementaire"], "conforme"),
        (["lycee"], "conforme"),
        (["elementaire", "college"], "non_conforme"),
        (["college", "lycee", "elementaire"], "non_conforme"),
        (["elementaire", "college", None], "non_conforme"),
        (["college", "lycee"], "a_verifier"),
        (["elementaire", "autre"], "a_verifier"),
        (["elementaire", None], "non_renseigne"),
        ([None], "non_renseigne"),
    ],
)
def test_levels_in_one_dossier(departement: str, niveaux: list[str | None], etat: str) -> None:
    collectifs = [collectif(nom=str(rang), niveau=niveau) for rang, niveau in enumerate(niveaux)]
    assert verifier(projet(departement, *collectifs)).etat("niveau_unique") == etat
