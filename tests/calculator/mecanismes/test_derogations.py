"""Readings of one derogation are weighed together; derogations of a rule do not add up."""

from decimal import Decimal
from typing import Literal

import pytest

from calculator.mecanismes.derogations import Recours, dans, meilleure, recours
from calculator.mesures import Valeur, exacte
from calculator.regles import Borne, Derogation, Portee, Regle
from tests.calculator.projets import LE

OUI, NON = Portee(milieu_rural=True), Portee(milieu_rural=False)
INCONNU = Portee(handicap=True)
TIENT = {id(OUI): True, id(NON): False, id(INCONNU): None}


def lecture(
    quand: Portee, minimum: int = 5, force: Literal["imperatif", "sur_validation"] = "imperatif", nom: str = "rural"
) -> Derogation:
    return Derogation(id=nom, libelle=nom, quand=quand, borne=Borne(min=Decimal(minimum)), force=force, citations=[])


def issues(*lectures: Derogation, valeur: int = 6) -> list[str]:
    regle = Regle(
        id="r",
        libelle="r",
        mesure="enfants",
        borne=Borne(min=Decimal(8)),
        unite="enfants",
        origine="nationale",
        derogations=list(lectures),
        citations=[],
        verifie_le=LE,
    )
    return [r.issue for r in recours(regle, exacte(valeur), lambda portee: TIENT[id(portee)])]


@pytest.mark.parametrize(
    ("lectures", "issue"),
    [
        ([lecture(OUI)], "accordee"),
        ([lecture(NON)], "refusee"),
        ([lecture(INCONNU)], "inconnue"),
        ([lecture(OUI, 7)], "refusee"),
        ([lecture(INCONNU, 7)], "refusee"),
        ([lecture(OUI, force="sur_validation")], "a_decider"),
        ([lecture(OUI), lecture(OUI)], "accordee"),
        ([lecture(OUI), lecture(NON)], "a_decider"),
        ([lecture(NON), lecture(OUI)], "a_decider"),
        ([lecture(OUI), lecture(OUI, force="sur_validation")], "a_decider"),
        ([lecture(OUI), lecture(INCONNU)], "a_decider"),
        ([lecture(NON), lecture(INCONNU)], "inconnue"),
        ([lecture(NON), lecture(NON)], "refusee"),
    ],
)
def test_a_derogation_is_sure_where_all_its_readings_grant_it(lectures: list[Derogation], issue: str) -> None:
    assert issues(*lectures) == [issue]


def test_each_derogation_has_its_own_issue() -> None:
    assert issues(lecture(OUI), lecture(NON, nom="handicap")) == ["accordee", "refusee"]


@pytest.mark.parametrize(
    ("trouvees", "issue"),
    [
        ([], "refusee"),
        (["refusee", "accordee", "inconnue"], "accordee"),
        (["inconnue", "a_decider"], "a_decider"),
        (["refusee", "inconnue"], "inconnue"),
        (["refusee", "refusee"], "refusee"),
    ],
)
def test_the_best_issue_counts(trouvees: list[str], issue: str) -> None:
    assert meilleure([Recours(i, ()) for i in trouvees]) == issue  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bas", "haut", "dedans"),
    [(8, 8, True), (7, 7, False), (7, 8, None), (8, 9, True), (5, 7, False), (None, None, None)],
)
def test_a_quantity_that_is_partly_known_is_judged_where_it_can_be(
    bas: int | None, haut: int | None, dedans: bool | None
) -> None:
    valeur = Valeur(*(None if v is None else Decimal(v) for v in (bas, haut)))
    assert dans(Borne(min=Decimal(8)), valeur) is dedans
