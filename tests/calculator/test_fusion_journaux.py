"""Logs of several devices made one: nothing lost, nothing counted twice, conflicts left to a person."""

from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.dossier import SeanceTenue
from calculator.fusion_journaux import Fusion, fusionner
from tests.calculator.annee import demander, suivi, tenue


def seance(jour: int = 3, id_: str | None = None, presents: int | None = 9, **faits: Any) -> SeanceTenue:
    return SeanceTenue(id=id_, date=date(2025, 11, jour), collectif="Primaire", presents=presents, **faits)


def test_the_same_session_in_two_logs_is_one() -> None:
    assert fusionner([[seance(id_="a")], [seance(id_="a")]]).journal == (seance(id_="a"),)


def test_sessions_of_different_days_are_all_kept_in_order() -> None:
    assert fusionner([[seance(6, "b")], [seance(3, "a")]]).journal == (seance(3, "a"), seance(6, "b"))


def test_one_id_with_two_contents_is_a_conflict_and_neither_is_taken() -> None:
    faite = fusionner([[seance(id_="a", presents=9)], [seance(id_="a", presents=8)]])
    assert faite.journal == ()
    assert [[v.seance.presents for v in c.versions] for c in faite.conflits] == [[8, 9]]
    assert [[v.journaux for v in c.versions] for c in faite.conflits] == [[(1,), (0,)]]


def test_one_id_on_two_days_is_a_conflict() -> None:
    assert len(fusionner([[seance(3, "a")], [seance(4, "a")]]).conflits) == 1


def test_two_ids_for_one_collectif_and_day_are_a_conflict_even_with_the_same_counts() -> None:
    faite = fusionner([[seance(id_="a")], [seance(id_="b")]])
    assert (faite.journal, len(faite.conflits)) == ((), 1)
    assert "est-ce la même" in faite.conflits[0].raison


def test_two_times_of_a_day_are_two_sessions() -> None:
    matin, soir = seance(id_="a", creneau="matin"), seance(id_="b", creneau="soir")
    assert fusionner([[matin], [soir]]) == Fusion((matin, soir), ())


def test_two_collectifs_on_one_day_are_two_sessions() -> None:
    autre = SeanceTenue(id="b", date=date(2025, 11, 3), collectif="Collège", presents=9)
    assert len(fusionner([[seance(id_="a")], [autre]]).journal) == 2


def test_two_sessions_that_one_device_recorded_are_both_meant() -> None:
    deux = [seance(id_="a"), seance(id_="b")]
    assert fusionner([deux, []]) == Fusion(tuple(deux), ())
    assert fusionner([deux, [seance(id_="a")]]) == Fusion(tuple(deux), ())


def test_an_entry_without_id_is_the_one_with_an_id_that_tells_the_same() -> None:
    assert fusionner([[seance()], [seance(id_="a")]]) == Fusion((seance(id_="a"),), ())


def test_an_entry_without_id_does_not_settle_a_conflict_of_two_ids() -> None:
    faite = fusionner([[seance(id_="a")], [seance(id_="b")], [seance()]])
    assert (faite.journal, [len(c.versions) for c in faite.conflits]) == ((), [2])


def test_an_entry_without_id_that_tells_otherwise_is_a_conflict() -> None:
    assert len(fusionner([[seance(presents=8)], [seance(id_="a")]]).conflits) == 1


def test_entries_without_id_written_twice_on_purpose_stay_twice() -> None:
    assert fusionner([[seance(), seance()], [seance()]]).journal == (seance(), seance())


def test_what_is_not_told_is_not_0() -> None:
    assert len(fusionner([[seance(id_="a", presents=None)], [seance(id_="a", presents=0)]]).conflits) == 1


def test_a_conflict_of_three_devices_is_one() -> None:
    (conflit,) = fusionner([[seance(id_="a")], [seance(id_="b")], [seance(id_="c")]]).conflits
    assert len(conflit.versions) == 3


seances = st.builds(
    SeanceTenue,
    id=st.none() | st.sampled_from("abc"),
    date=st.sampled_from([date(2025, 11, 3), date(2025, 11, 6)]),
    collectif=st.sampled_from(["P", "C"]),
    creneau=st.none() | st.just("soir"),
    presents=st.none() | st.integers(0, 1),
    heures_benevoles=st.none() | st.just(Decimal("1.50")),
)
journaux = st.lists(seances, max_size=4)
rapide = settings(max_examples=100, deadline=None)


def vue(faite: Fusion) -> Any:
    """What a person sees, whatever the order of the logs."""
    return faite.journal, [(c.raison, [(v.seance, v.fois) for v in c.versions]) for c in faite.conflits]


@rapide
@given(st.lists(journaux, min_size=1, max_size=3), st.randoms())
def test_the_order_of_the_logs_changes_nothing(lus: list[list[SeanceTenue]], hasard: Any) -> None:
    melanges = [hasard.sample(journal, len(journal)) for journal in hasard.sample(lus, len(lus))]
    assert vue(fusionner(melanges)) == vue(fusionner(lus))


@rapide
@given(st.lists(journaux, min_size=1, max_size=3), st.integers(0, 2))
def test_a_log_merged_again_changes_nothing(lus: list[list[SeanceTenue]], rang: int) -> None:
    assert vue(fusionner([*lus, lus[rang % len(lus)]])) == vue(fusionner(lus))


@rapide
@given(journaux)
def test_what_was_merged_without_conflict_merges_with_itself(journal: list[SeanceTenue]) -> None:
    une = fusionner([journal])
    if not une.conflits:
        assert vue(fusionner([une.journal, journal])) == vue(une)


@rapide
@given(st.lists(journaux, min_size=1, max_size=3))
def test_nothing_is_lost(lus: list[list[SeanceTenue]]) -> None:
    faite = fusionner(lus)
    gardees = [*faite.journal, *(v.seance for c in faite.conflits for v in c.versions for _ in range(v.fois))]
    contenus = Counter(_contenu(s) for s in gardees)
    for journal in lus:
        assert {s for s in journal if s.id} <= set(gardees)
        uniques = [*{s for s in journal if s.id}, *(s for s in journal if not s.id)]
        assert Counter(map(_contenu, uniques)) <= contenus


@rapide
@given(st.lists(journaux, min_size=1, max_size=3))
def test_nothing_counts_twice(lus: list[list[SeanceTenue]]) -> None:
    """Two entries of one collectif, day and time only where one device has both; an id once."""
    journal = fusionner(lus).journal
    ids = [s.id for s in journal if s.id]
    assert len(ids) == len(set(ids))
    for une, autre in combinations([s for s in journal if s.id], 2):
        if (une.date, une.collectif, une.creneau) == (autre.date, autre.collectif, autre.creneau):
            assert any({_contenu(une), _contenu(autre)} <= set(map(_contenu, lu)) for lu in lus)


def _contenu(s: SeanceTenue) -> Any:
    return s.date, s.collectif, s.creneau, s.presents, s.heures_benevoles


def test_the_answer_gives_the_log_as_the_dossier_writes_it_and_counts_what_came() -> None:
    ici, autre = tenue("2025-11-03", id="a"), tenue("2025-11-06", id="b", heures_salariees="1.50")
    reponse = demander("journal_fusion", suivi(ici), autres=[[autre], [autre]])
    assert reponse == {"journal": [ici, autre], "ajoutees": 1, "conflits": [], "erreurs": []}


def test_the_answer_gives_each_version_of_a_conflict_with_where_it_is() -> None:
    reponse = demander("journal_fusion", suivi(tenue("2025-11-03", id="a")), autres=[[tenue("2025-11-03", id="b")]])
    (conflit,) = reponse["conflits"]
    assert (conflit["date"], conflit["collectif"]) == ("2025-11-03", "Primaire")
    assert [(v["seance"]["id"], v["journaux"]) for v in conflit["versions"]] == [("a", [0]), ("b", [1])]


def test_a_whole_dossier_may_be_merged() -> None:
    autre = suivi(tenue("2025-11-06", id="b"))
    assert demander("journal_fusion", suivi(), autres=[autre])["ajoutees"] == 1


def test_a_dossier_of_another_department_is_refused_and_the_log_stays() -> None:
    reponse = demander("journal_fusion", suivi(tenue("2025-11-03")), autres=[suivi(departement="landes")])
    assert [e["chemin"] for e in reponse["erreurs"]] == ["autres[0].departement"]
    assert len(reponse["journal"]) == 1


@pytest.mark.parametrize("autre", ["texte", 3, [{"date": "hier", "collectif": "P"}], [{"date": "2025-11-03"}]])
def test_what_is_no_log_is_refused_with_its_place(autre: Any) -> None:
    erreurs = demander("journal_fusion", suivi(), autres=[autre])["erreurs"]
    assert [e["chemin"].startswith("autres[0].journal") for e in erreurs] == [True]


def test_a_session_that_only_gains_an_id_is_not_one_more() -> None:
    ici = tenue("2025-11-03")
    reponse = demander("journal_fusion", suivi(ici), autres=[[{**ici, "id": "a1"}]])
    assert (reponse["ajoutees"], len(reponse["journal"])) == (0, 1)
