"""Do the figures of a declaration agree? Each check, its boundary, and its words."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from calculator import coherence
from calculator.calendrier import Calendrier, Plage
from calculator.coherence import Controle
from calculator.declaration import Calculs, TypeDeclaration, donnees
from calculator.regles import BaseEtp
from tests.calculator.jugements import contexte
from tests.calculator.projets import Donnees, collectif, projet

LUNDI = [{"jour": "lundi", "minutes": 90}]
CALENDRIER = Calendrier(
    du=date(2025, 9, 1),
    au=date(2026, 8, 31),
    zones={"A": [Plage(date(2025, 12, 20), date(2026, 1, 4), "Noël")]},
    feries={date(2025, 11, 10): "Férié"},
    ponts={},
)
Verifier = Callable[[Calculs, dict[str, Any]], Iterator[Controle]]


def dits(
    verifier: Verifier, donnees_: Donnees, type_: TypeDeclaration = "reelle", **reglement: Any
) -> list[tuple[str, str]]:
    """State and words of what one check says."""
    question = replace(contexte(donnees_, **reglement), calendrier=CALENDRIER)
    chiffres = {d.id: d for d in donnees(question, type_)}
    return [(c.etat, c.message) for c in verifier(Calculs(question, type_), chiffres)]


def seance(le: str, nom: str = "Primaire", **faits: Any) -> Donnees:
    return {"date": le, "collectif": nom, "presents": 8} | faits


def tenues(*journal: Donnees, **faits: Any) -> Donnees:
    return projet("isere", *faits.pop("collectifs", [collectif()]), journal=list(journal), **faits)


def test_what_lacks_is_listed_and_what_no_source_tells_is_not() -> None:
    ((etat, message),) = dits(coherence._manquants, tenues(seance("2025-11-03")))
    assert etat == "non_renseigne"
    assert message.startswith("Il manque de quoi remplir : ")
    lus = {d.libelle: d for d in donnees(contexte(tenues(seance("2025-11-03"))), "reelle")}
    manquants = message.removeprefix("Il manque de quoi remplir : ").removesuffix(".").split(" ; ")
    assert manquants == [d.libelle for d in lus.values() if d.valeur is None and d.origine != "non_precise"]
    assert any(d.origine == "non_precise" for d in lus.values())


def test_weeks_of_both_halves_against_the_rule_and_against_what_was_written() -> None:
    journal = [seance("2025-11-03"), seance("2025-11-17"), seance("2026-01-05")]
    assert dits(coherence._semaines, tenues(*journal, collectifs=[collectif(semaines=4)])) == [
        ("a_verifier", "Primaire : 4 semaines dans le dossier, 3 ici (septembre à décembre : 2 ; janvier à août : 1)."),
        ("a_verifier", "Semaines : 2 + 1 = 3 ; la règle en demande au moins 27."),
    ]
    assert len(dits(coherence._semaines, tenues(*journal, collectifs=[collectif(semaines=3)]))) == 1
    assert len(dits(coherence._semaines, tenues(*journal, collectifs=[collectif(semaines=None)]))) == 1


def test_weeks_that_reach_the_rule_exactly() -> None:
    from tests.calculator.jugements import regle
    from tests.calculator.mecanismes.test_borne import au_moins

    deux = regle("semaines", borne=au_moins(2))
    journal = [seance("2025-11-03"), seance("2025-11-17")]
    lu = dits(coherence._semaines, tenues(*journal, collectifs=[collectif(semaines=2)]), regles=[deux])
    assert lu == [("conforme", "Semaines : 2 + 0 = 2 ; la règle en demande au moins 2.")]
    assert dits(coherence._semaines, tenues(*journal, collectifs=[collectif(semaines=2)]), regles=[]) == []


def test_without_days_weeks_are_not_checked() -> None:
    assert dits(coherence._semaines, projet("isere")) == []


@pytest.mark.parametrize(
    ("presents", "attendus"),
    [
        ([10, 10], [("conforme", "Primaire : 20 présences pour au plus 20 (10 inscrits × 2 séances).")]),
        (
            [11, 9],
            [
                ("a_verifier", "Primaire : plus de présents que les 10 inscrits, le 3 novembre 2025."),
                ("conforme", "Primaire : 20 présences pour au plus 20 (10 inscrits × 2 séances)."),
            ],
        ),
        (
            [11, 11],
            [
                (
                    "a_verifier",
                    "Primaire : plus de présents que les 10 inscrits, le 3 novembre 2025 et le 4 novembre 2025.",
                ),
                ("a_verifier", "Primaire : 22 présences pour au plus 20 (10 inscrits × 2 séances)."),
            ],
        ),
        ([None, 1], [("conforme", "Primaire : 1 présence pour au plus 20 (10 inscrits × 2 séances).")]),
    ],
)
def test_never_more_present_than_enrolled(presents: list[int | None], attendus: list[tuple[str, str]]) -> None:
    journal = [seance(f"2025-11-0{jour}", presents=p) for jour, p in enumerate(presents, start=3)]
    assert dits(coherence._presences, tenues(*journal)) == attendus


def test_five_days_are_named_at_most() -> None:
    journal = [seance(f"2025-11-0{jour}", presents=11) for jour in range(3, 9)]
    message = dits(coherence._presences, tenues(*journal))[0][1]
    assert message.endswith("le 6 novembre 2025 et le 7 novembre 2025.")


def test_each_collectif_has_its_own_attendance() -> None:
    deux = [collectif(nom="Un", enfants=8), collectif(nom="Deux", enfants=None)]
    journal = [seance("2025-11-03", "Un"), seance("2025-11-04", "Deux", presents=99)]
    assert dits(coherence._presences, tenues(*journal, collectifs=deux)) == [
        ("conforme", "Un : 8 présences pour au plus 8 (8 inscrits × 1 séance).")
    ]


@pytest.mark.parametrize(("collectifs", "connus"), [([collectif()], "« Primaire »"), ([], "aucun")])
def test_a_name_that_no_collectif_has(collectifs: list[Donnees], connus: str) -> None:
    dossier = tenues(seance("2025-11-03", "Primaires")) | {"collectifs": collectifs}
    message = f"Le journal nomme « Primaires », qui n’est pas un collectif du dossier ({connus})."
    assert dits(coherence._presences, dossier) == [("a_verifier", message)]


def test_two_sessions_on_one_day() -> None:
    journal = [seance("2025-11-04"), seance("2025-11-04"), seance("2025-11-05"), seance("2025-11-05", "Autre")]
    assert dits(coherence._journal, tenues(*journal)) == [
        ("a_verifier", "Plusieurs séances le même jour : Primaire le 4 novembre 2025. Est-ce voulu ?")
    ]


@pytest.mark.parametrize(("le", "dit"), [("2025-11-10", True), ("2025-12-20", True), ("2025-12-19", False)])
def test_a_session_on_a_day_without_school(le: str, dit: bool) -> None:
    jour = {"2025-11-10": "10 novembre 2025", "2025-12-20": "20 décembre 2025"}.get(le)
    attendu = [("a_verifier", f"Séances pendant les vacances ou un jour férié : {jour}.")]
    assert dits(coherence._journal, tenues(seance(le), seance(le, "Autre"))) == (attendu if dit else [])


def test_without_a_calendar_of_the_zone_no_day_is_judged() -> None:
    assert dits(coherence._journal, tenues(seance("2025-11-10")), zone="non_precise") == []


@pytest.mark.parametrize(
    ("niveaux", "attendu"),
    [
        ((10, 0, 0), []),
        ((4, 3, 3), []),
        (
            (4, 3, 2),
            [
                (
                    "recommandation",
                    "Élémentaire, collège et lycée font 9, pour 10 inscrits : "
                    "c’est possible (hors filière générale, autre), mais relisez.",
                )
            ],
        ),
    ],
)
def test_levels_beside_the_enrolled(niveaux: tuple[int, int, int], attendu: list[tuple[str, str]]) -> None:
    noms = ("enfants_elementaire", "enfants_college", "enfants_lycee")
    assert dits(coherence._niveaux, tenues(declaration=dict(zip(noms, niveaux, strict=True)))) == attendu


def test_levels_that_are_not_all_told_are_not_compared() -> None:
    autre = tenues(collectifs=[collectif(niveau="autre")], declaration={"enfants_elementaire": 4})
    assert dits(coherence._niveaux, autre) == []


@pytest.mark.parametrize(
    ("agrees", "reels", "attendu"),
    [
        (2, 2, None),
        (None, 2, None),
        (2, 1, "1 collectif pour 2 agréés : la prestation de service est versée sur le nombre réel."),
        (1, 2, "2 collectifs pour 1 agréé : les collectifs supplémentaires ne sont pas financés."),
    ],
)
def test_collectifs_agreed_and_real(agrees: int | None, reels: int, attendu: str | None) -> None:
    dossier = tenues(collectifs_agrees=agrees, collectifs_reels=reels)
    assert dits(coherence._collectifs, dossier) == ([("a_verifier", attendu)] if attendu else [])


def test_full_time_equivalents_on_both_bases() -> None:
    bases = [
        BaseEtp(id="payees", heures=1820, libelle="heures payées", citations=[]),
        BaseEtp(id="travaillees", heures=1607, libelle="heures travaillées", citations=[]),
    ]
    dossier = tenues(seance("2025-11-04", heures_salariees="910.00", heures_benevoles="160.70"))
    bases_dites = "{} sur 1\u202f820 heures payées ou {} sur 1\u202f607 heures travaillées."
    assert dits(coherence._etp, dossier, bases_etp=bases) == [
        ("conforme", f"ETP salariés : 910 h font {bases_dites.format('0,5', '0,57')}"),
        ("conforme", f"ETP bénévoles : 160,7 h font {bases_dites.format('0,09', '0,1')}"),
    ]


def test_hours_that_are_not_told_make_no_equivalent() -> None:
    assert dits(coherence._etp, tenues(seance("2025-11-04"))) == []


def test_sessions_held_beside_those_possible() -> None:
    lundis = {"seances": LUNDI, "debut": "2025-11-03", "fin": "2025-11-17"}
    deux = [collectif(nom="Un", **lundis), collectif(nom="Deux", **lundis)]
    assert dits(coherence._possibles, tenues(seance("2025-11-03", "Un"), collectifs=deux)) == [
        ("conforme", "Séances tenues : 1, pour 4 possibles selon le calendrier.")
    ]


@pytest.mark.parametrize(
    "dossier",
    [
        projet("isere", collectif(seances=LUNDI, debut="2025-11-03", fin="2025-11-17")),
        tenues(seance("2025-11-03")),
        tenues(seance("2025-11-03"), collectifs=[collectif(seances=LUNDI, debut="2031-11-03", fin="2031-11-17")]),
        tenues(seance("2025-11-03")) | {"collectifs": []},
    ],
    ids=["no log", "no dates", "no calendar", "no collectif"],
)
def test_sessions_that_cannot_be_compared(dossier: Donnees) -> None:
    assert dits(coherence._possibles, dossier) == []


def test_every_check_is_made_in_order() -> None:
    question = replace(contexte(tenues(seance("2025-11-10"))), calendrier=CALENDRIER)
    lus = coherence.controles(question, "reelle")
    chiffres = {d.id: d for d in donnees(question, "reelle")}
    assert lus == [c for v in coherence.VERIFICATIONS for c in v(Calculs(question, "reelle"), chiffres)]
    assert lus[0].etat == "non_renseigne"
    assert lus[-1].message.startswith("Séances pendant les vacances")


def test_five_faults_of_the_log_are_named_at_most() -> None:
    jours = [f"2025-12-2{n}" for n in range(6)]
    doubles, vacances = dits(coherence._journal, tenues(*(seance(j) for j in jours), *(seance(j) for j in jours)))
    assert doubles[1].count("Primaire le") == 5
    assert vacances[1].count("décembre 2025") == 5


def test_a_log_without_presences_of_an_empty_collectif() -> None:
    vide = tenues(seance("2025-11-03", presents=None), collectifs=[collectif(enfants=0)])
    assert [etat for etat, _ in dits(coherence._presences, vide)] == ["conforme"]


def test_without_lines_about_levels_nothing_is_compared() -> None:
    sans = [d for d in contexte().reglement.afas if d.id == "enfants_inscrits"]
    assert dits(coherence._niveaux, tenues(), afas=sans) == []
