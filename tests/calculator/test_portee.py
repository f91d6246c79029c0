"""Scopes: does every condition hold, and how the scope reads."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from calculator.dossier import Collectif, Dossier, Seance, Structure
from calculator.portee import borne_en_mots, concerne, en_mots
from calculator.regles import Borne, Portee

VIDE = Dossier(format="dossier-clas/1", departement="isere", campagne="2025-2026")


def de(minimum: int | None = None, maximum: int | None = None, **faits: bool) -> Borne:
    return Borne(
        min=None if minimum is None else Decimal(minimum), max=None if maximum is None else Decimal(maximum), **faits
    )


CONDITIONS: list[tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    # condition, scope, a collectif to which it applies, one to which it does not
    ("rural", {"milieu_rural": True}, {"milieu_rural": True}, {"milieu_rural": False}),
    ("not rural", {"milieu_rural": False}, {"milieu_rural": False}, {"milieu_rural": True}),
    ("handicap", {"handicap": True}, {"handicap": True}, {"handicap": False}),
    ("qpv", {"qpv": True}, {"qpv": True}, {"qpv": False}),
    ("level", {"niveaux": ["college", "lycee"]}, {"niveau": "lycee"}, {"niveau": "elementaire"}),
    ("place", {"lieux": ["Bourg"]}, {"lieu": "Bourg"}, {"lieu": "Belley"}),
    ("children", {"enfants": de(8)}, {"enfants": 8}, {"enfants": 7}),
    ("minutes", {"minutes": de(120)}, {"seances": [Seance(minutes=120)]}, {"seances": [Seance(minutes=119)]}),
]


@pytest.mark.parametrize(("portee", "oui", "non"), [c[1:] for c in CONDITIONS], ids=[c[0] for c in CONDITIONS])
def test_one_condition_about_a_collectif(portee: dict[str, Any], oui: dict[str, Any], non: dict[str, Any]) -> None:
    essai = Portee(**portee)
    assert concerne(essai, VIDE, Collectif(**oui)) is True
    assert concerne(essai, VIDE, Collectif(**non)) is False
    assert concerne(essai, VIDE, Collectif()) is None
    assert concerne(essai, VIDE, None) is True


@pytest.mark.parametrize("collectif", [None, Collectif()])
def test_conditions_about_the_structure(collectif: Collectif | None) -> None:
    for portee, oui, non in (
        (Portee(types_structure=["association"]), Structure(type="association"), Structure(type="autre")),
        (Portee(soutenue_depuis_ans=de(2)), Structure(soutenue_depuis_ans=2), Structure(soutenue_depuis_ans=1)),
    ):
        assert concerne(portee, replace(VIDE, structure=oui), collectif) is True
        assert concerne(portee, replace(VIDE, structure=non), collectif) is False
        assert concerne(portee, replace(VIDE, structure=Structure()), collectif) is None
        assert concerne(portee, VIDE, collectif) is None


def test_a_scope_without_condition_holds_for_all() -> None:
    assert concerne(Portee(), VIDE, Collectif()) is True


def test_all_conditions_must_hold() -> None:
    essai = Portee(milieu_rural=True, enfants=de(8), types_structure=["association"])
    dossier = replace(VIDE, structure=Structure(type="association"))
    assert concerne(essai, dossier, Collectif(milieu_rural=True, enfants=8)) is True
    assert concerne(essai, dossier, Collectif(milieu_rural=False, enfants=8)) is False
    assert concerne(essai, dossier, Collectif(milieu_rural=True)) is None


@pytest.mark.parametrize(
    ("minutes", "tient"), [([120, 120], True), ([120, 119], False), ([120, None], None), ([119, None], False)]
)
def test_every_session_lasts_so_long(minutes: list[int | None], tient: bool | None) -> None:
    collectif = Collectif(seances=[Seance(minutes=m) for m in minutes])
    assert concerne(Portee(minutes=de(120)), VIDE, collectif) is tient


@pytest.mark.parametrize(
    ("portee", "mots"),
    [
        ({}, ""),
        ({"milieu_rural": True}, "en milieu rural"),
        ({"milieu_rural": False}, "hors milieu rural"),
        ({"handicap": True}, "avec un enfant en situation de handicap"),
        ({"handicap": False}, "sans enfant en situation de handicap"),
        ({"qpv": True}, "en quartier prioritaire (QPV)"),
        ({"qpv": False}, "hors quartier prioritaire (QPV)"),
        ({"niveaux": ["college", "lycee"]}, "niveau collège ou niveau lycée"),
        ({"niveaux": ["elementaire", "autre"]}, "niveau élémentaire ou niveau autre"),
        ({"lieux": ["Bourg", "Belley", "Gex"]}, "Bourg, Belley ou Gex"),
        ({"types_structure": ["centre_social"]}, "structure de type centre social"),
        ({"types_structure": ["collectivite", "autre"]}, "structure de type collectivité ou structure de type autre"),
        ({"enfants": de(8, 12)}, "de 8 à 12 enfants"),
        ({"minutes": de(120)}, "au moins 120 minutes par séance"),
        ({"soutenue_depuis_ans": de(None, 1)}, "au plus 1 an de soutien"),
        ({"milieu_rural": True, "lieux": ["Gex"], "enfants": de(8)}, "en milieu rural, Gex, au moins 8 enfants"),
    ],
)
def test_a_scope_in_words(portee: dict[str, Any], mots: str) -> None:
    assert en_mots(Portee(**portee)) == mots


@pytest.mark.parametrize(
    ("borne", "mots"),
    [
        (de(8), "au moins 8 enfants"),
        (de(8, min_inclus=False), "plus de 8 enfants"),
        (de(None, 12), "au plus 12 enfants"),
        (de(None, 12, max_inclus=False), "moins de 12 enfants"),
        (de(8, 12), "de 8 à 12 enfants"),
        (de(1, 2), "de 1 à 2 enfants"),
        (de(3, 3), "3 enfants"),
        (de(0, 1), "de 0 à 1 enfant"),
        (de(8, 12, min_inclus=False), "plus de 8 enfants et au plus 12 enfants"),
        (de(8, 12, max_inclus=False), "au moins 8 enfants et moins de 12 enfants"),
    ],
)
def test_a_bound_in_words(borne: Borne, mots: str) -> None:
    assert borne_en_mots(borne, "enfants") == mots
