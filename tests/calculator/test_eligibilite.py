"""All the rules together: the order of the constats, derogations named together, what no check covers."""

from dataclasses import replace
from datetime import date

import pytest

from calculator.constats import Constat, constat
from calculator.eligibilite import derogations, phrase_derogations, verifier
from calculator.regles import Regle
from tests.calculator.jugements import contexte, regle
from tests.calculator.projets import collectif, projet


def avec(*labels: str, nom: str | None = "Bourg") -> Constat:
    return constat(
        regle("enfants"),
        "derogation",
        attendu="",
        constate="",
        explication="Oui.",
        collectif=nom,
        derogations=labels,
    )


@pytest.mark.parametrize(
    ("labels", "phrase"),
    [
        ((), None),
        (("a",), "Vous utilisez une dérogation : a."),
        (("a", "b"), "Vous utilisez deux dérogations : a et b."),
        (("a", "b", "c"), "Vous utilisez trois dérogations : a, b et c."),
        (("a", "b", "c", "d"), "Vous utilisez quatre dérogations : a, b, c et d."),
        (("a", "b", "c", "d", "e"), "Vous utilisez 5 dérogations : a, b, c, d et e."),
    ],
)
def test_derogations_are_told_together(labels: tuple[str, ...], phrase: str | None) -> None:
    assert phrase_derogations(labels) == phrase


def test_a_derogation_is_named_once_with_its_collectif() -> None:
    constats = [avec("rural"), avec("rural", "petit"), avec("rural", nom=None), avec("rural", nom="Gex")]
    assert derogations(constats) == ("rural (Bourg)", "petit (Bourg)", "rural", "rural (Gex)")


def regles(*toutes: Regle) -> list[Regle]:
    return list(toutes)


def test_constats_come_by_rule_then_by_collectif() -> None:
    deux = projet("isere", collectif(nom="Bourg"), collectif(nom="Gex"))
    lues = regles(regle("coordonnateur", id="un"), regle("niveau_unique", id="deux"), regle("periode", id="trois"))
    vus = [(c.regle, c.collectif) for c in verifier(contexte(deux, regles=lues)).constats]
    assert vus == [("un", None), ("deux", None), ("trois", "Bourg"), ("trois", "Gex")]


def test_two_derogations_are_named_in_each_of_their_constats_and_in_no_other() -> None:
    petit = projet("isere", collectif(enfants=5, encadrants=1, milieu_rural=True))
    constats = verifier(contexte(petit)).constats
    ensemble = "Vous utilisez deux dérogations :"
    assert [c.regle for c in constats if ensemble in c.explication] == [c.regle for c in constats if c.derogations]
    assert sum(ensemble in c.explication for c in constats) == 2


def test_a_single_derogation_is_not_repeated() -> None:
    seule = projet("isere", collectif(enfants=5, milieu_rural=True))
    constats = verifier(contexte(seule)).constats
    assert sum(bool(c.derogations) for c in constats) == 1
    assert not any("Vous utilisez" in c.explication for c in constats)


def test_an_optional_field_is_named_when_it_is_not_told_and_judged_when_it_is() -> None:
    lues = regles(regle("coordonnateur_bac_2", libelle="Un niveau bac + 2"), regle("coordonnateur", id="autre"))
    vide = verifier(contexte(projet("isere", projet=None), regles=lues))
    assert vide.non_verifie == ("Un niveau bac + 2 (Isère)",)
    assert [c.regle for c in vide.constats] == ["autre"]
    dit = verifier(contexte(projet("isere", projet={"coordonnateur_bac_2": False}), regles=lues))
    assert (dit.non_verifie, [c.regle for c in dit.constats]) == ((), ["essai", "autre"])
    assert dit.verdict == "non_conforme"


@pytest.mark.parametrize(("jour", "etat"), [(9, "a_venir"), (10, "ouvert")])
def test_the_state_of_the_campaign_is_that_of_noon(jour: int, etat: str) -> None:
    assert verifier(replace(contexte(), le=date(2025, 6, jour))).campagne_etat == etat
