"""The force of a rule decides what an unmet rule amounts to; the verdict follows from the constats."""

from dataclasses import replace

import pytest

from calculator.constats import Constat, etat_si_manque, verdict
from tests.calculator.projets import depot


@pytest.mark.parametrize(
    ("force", "etat"),
    [
        ("imperatif", "non_conforme"),
        ("sur_validation", "a_verifier"),
        ("preconise", "recommandation"),
        ("indicatif", "recommandation"),
    ],
)
def test_only_an_imperative_rule_makes_a_fault(force: str, etat: str) -> None:
    regle = replace(depot().regles_nationales.regles[0], force=force)  # type: ignore[arg-type]
    assert etat_si_manque(regle) == etat


@pytest.mark.parametrize(
    ("etats", "attendu"),
    [
        ([], "conforme"),
        ([("conforme", "imperatif"), ("derogation", "imperatif"), ("sans_objet", "imperatif")], "conforme"),
        ([("recommandation", "preconise"), ("recommandation", "indicatif")], "conforme"),
        ([("non_renseigne", "preconise"), ("non_renseigne", "indicatif")], "conforme"),
        ([("non_renseigne", "imperatif")], "a_verifier"),
        ([("a_verifier", "preconise")], "a_verifier"),
        ([("a_verifier", "imperatif"), ("non_conforme", "imperatif")], "non_conforme"),
        ([("non_renseigne", "imperatif"), ("non_conforme", "imperatif")], "non_conforme"),
    ],
)
def test_a_verdict_follows_from_its_constats(etats: list[tuple[str, str]], attendu: str) -> None:
    constats = [
        Constat(
            regle="r",
            collectif=None,
            etat=etat,  # type: ignore[arg-type]
            attendu="",
            constate="",
            explication="",
            remede=None,
            origine="nationale",
            force=force,  # type: ignore[arg-type]
            citations=(),
        )
        for etat, force in etats
    ]
    assert verdict(constats) == attendu
