"""Where a holder stands on a day: each kind of date, the year of the convention, what the sources say afterwards."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from calculator.agenda import (
    Agenda,
    RendezVous,
    duree_convention,
    echeance_relative,
    etablir,
    phrase_periode,
    rang_annee,
)
from calculator.echeances import (
    Approximative,
    Echeance,
    Inconnue,
    JourPrecis,
    Periode,
    Prolongation,
    Relative,
    chronologie,
)
from calculator.echeances import etat_campagne as etat
from calculator.regles import Borne, Regle, Suite
from tests.calculator.jugements import CITATION, contexte, regle
from tests.calculator.projets import moteur, projet

COMMUN: dict[str, Any] = {"id": "depot", "libelle": "Dépôt", "etape": "depot", "citations": []}


def rapport(departement: str, le: date, **faits: Any) -> dict[str, Any]:
    calcul = moteur(departement)
    from json import dumps

    return calcul.echeances(calcul.lire(dumps(projet(departement, **faits))), le)


def quand(departement: str, le: date, identifiant: str, **faits: Any) -> str | None:
    return next((e["quand"] for e in rapport(departement, le, **faits)["echeances"] if e["id"] == identifiant), None)


@pytest.mark.parametrize(
    ("le", "attendu"),
    [
        (date(2025, 6, 9), "a_venir"),
        (date(2025, 6, 10), "maintenant"),
        (date(2025, 7, 11), "maintenant"),
        (date(2025, 7, 12), "passe"),
    ],
)
def test_isere_takes_requests_from_10_june_to_11_july_included(le: date, attendu: str) -> None:
    assert quand("isere", le, "depot") == attendu


@pytest.mark.parametrize(("le", "attendu"), [(date(2026, 7, 31), "maintenant"), (date(2026, 8, 1), "passe")])
def test_ain_wants_the_bilan_before_1_august_that_day_excluded(le: date, attendu: str) -> None:
    assert quand("ain", le, "bilan_qualitatif") == attendu


def test_on_the_last_day_no_day_is_left() -> None:
    depot = next(e for e in rapport("isere", date(2025, 7, 11))["echeances"] if e["id"] == "depot")
    assert depot["jours_restants"] == 0


def test_before_the_opening_the_days_left_lead_to_it() -> None:
    depot = next(e for e in rapport("isere", date(2025, 6, 1))["echeances"] if e["id"] == "depot")
    assert depot["jours_restants"] == 9


def test_reminders_lie_before_the_closing_and_after_today() -> None:
    depot = next(e for e in rapport("isere", date(2025, 6, 20))["echeances"] if e["id"] == "depot")
    assert depot["rappels"] == ["2025-07-04", "2025-07-10"]


def test_savoie_in_november_2026_is_in_the_third_year_though_the_campaign_is_closed() -> None:
    lu = rapport("savoie", date(2026, 11, 22))
    assert (lu["campagne_etat"], lu["annee_convention"], lu["duree_convention"]) == ("clos", 3, 4)


def test_savoie_in_its_third_year_declares_on_mon_compte_partenaire() -> None:
    assert quand("savoie", date(2026, 11, 22), "previsionnel_annees_suivantes") == "a_confirmer"
    assert quand("savoie", date(2026, 11, 22), "previsionnel_premiere_annee") is None


def test_savoie_in_its_first_year_declares_in_elan() -> None:
    assert quand("savoie", date(2024, 10, 1), "previsionnel_premiere_annee") == "a_confirmer"
    assert quand("savoie", date(2024, 10, 1), "previsionnel_annees_suivantes") is None


def test_after_the_convention_there_is_no_year_of_it() -> None:
    assert rapport("savoie", date(2028, 10, 1))["annee_convention"] is None


@pytest.mark.parametrize(
    ("le", "attendu"), [(date(2024, 8, 31), None), (date(2024, 9, 1), 1), (date(2025, 8, 31), 1), (date(2025, 9, 1), 2)]
)
def test_a_year_of_the_convention_begins_on_1_september(le: date, attendu: int | None) -> None:
    assert rang_annee("2024-2025", le) == attendu


def test_a_refusal_is_not_told_by_any_source() -> None:
    refus = next(s for s in rapport("isere", date(2025, 6, 20))["suites"] if "refusée" in s["cas"])
    assert refus["texte"].startswith("Non précisé")
    assert refus["sources"] == []


def test_a_smaller_agreement_is_told_by_savoie_with_its_quote() -> None:
    moindre = next(s for s in rapport("savoie", date(2024, 10, 1))["suites"] if "moins de collectifs" in s["cas"])
    assert "agrément validé" in moindre["sources"][0]["extrait"]


@pytest.mark.parametrize(
    ("unite", "duree", "evenement", "fin"),
    [
        ("semaine", 1, date(2025, 7, 1), date(2025, 7, 8)),
        ("jour", 10, date(2025, 12, 25), date(2026, 1, 4)),
        ("mois", 1, date(2026, 1, 31), date(2026, 2, 28)),
        ("mois", 2, date(2025, 12, 15), date(2026, 2, 15)),
        ("mois", 12, date(2024, 2, 29), date(2025, 2, 28)),
        ("mois", 12, date(2024, 1, 31), date(2025, 1, 31)),
        ("mois", 2, date(2025, 10, 31), date(2025, 12, 31)),
    ],
)
def test_a_relative_delay_ends_on(unite: Any, duree: int, evenement: date, fin: date) -> None:
    delai = Relative(**{**COMMUN, "duree": duree, "unite": unite, "apres": "la demande"})
    assert echeance_relative(delai, evenement) == fin


def periode(**faits: Any) -> Periode:
    return Periode(**{**COMMUN, **faits})


@pytest.mark.parametrize(
    ("fenetre", "moment", "attendu"),
    [
        (periode(ferme_le=date(2025, 7, 30)), datetime(2025, 7, 30, 23, 59), "ouvert"),
        (periode(ferme_le=date(2025, 7, 30)), datetime(2025, 7, 31), "clos"),
        (periode(ferme_le=date(2026, 8, 1), ferme_inclus=False), datetime(2026, 7, 31, 23, 59), "ouvert"),
        (periode(ferme_le=date(2026, 8, 1), ferme_inclus=False), datetime(2026, 8, 1), "clos"),
        (periode(ferme_le=date(2024, 7, 12), ferme_a="24:00"), datetime(2024, 7, 12, 23, 59, 59), "ouvert"),
        (periode(ferme_le=date(2024, 7, 12), ferme_a="12:00"), datetime(2024, 7, 12, 12), "clos"),
        (periode(ferme_le=date(2024, 7, 12), ferme_a="12:00"), datetime(2024, 7, 12, 11, 59), "ouvert"),
        (periode(ouvre_le=date(2025, 6, 10)), datetime(2025, 6, 9, 23, 59), "a_venir"),
        (periode(ouvre_le=date(2025, 6, 10)), datetime(2025, 6, 10), "a_confirmer"),
        (
            periode(ouvre_le=date(2025, 6, 10), ouvre_a="10:00", ferme_le=date(2025, 7, 1)),
            datetime(2025, 6, 10, 9),
            "a_venir",
        ),
    ],
)
def test_a_window_at_a_moment(fenetre: Periode, moment: datetime, attendu: str) -> None:
    assert etat([fenetre], moment) == attendu


def test_an_extension_for_some_holders_keeps_its_own_closing() -> None:
    fenetre = periode(
        ferme_le=date(2025, 7, 1),
        prolongations=[Prolongation(pour="les nouveaux porteurs", ferme_le=date(2025, 7, 15), citations=[])],
    )
    assert etat([fenetre], datetime(2025, 7, 2)) == "clos"
    assert fenetre.prolongations[0].ferme_le == date(2025, 7, 15)


def test_with_several_windows_the_campaign_opens_again() -> None:
    printemps = periode(ouvre_le=date(2025, 3, 1), ferme_le=date(2025, 4, 1))
    automne = periode(ouvre_le=date(2025, 9, 1), ferme_le=date(2025, 10, 1))
    assert [e for _, e in chronologie([printemps, automne])] == ["a_venir", "ouvert", "a_venir", "ouvert", "clos"]


@pytest.mark.parametrize(
    "sans_jour",
    [
        Inconnue(**{**COMMUN, "texte": "plus tard"}),
        Approximative(**{**COMMUN, "texte": "entre mai et juillet", "du_mois": 5, "au_mois": 7}),
        JourPrecis(**{**COMMUN, "le": date(2025, 6, 1)}),
    ],
)
def test_a_campaign_without_a_window_is_to_be_confirmed(sans_jour: Any) -> None:
    assert etat([sans_jour], datetime(2025, 6, 15)) == "a_confirmer"


def agenda(*echeances: Echeance, le: datetime = datetime(2025, 6, 20, 12), **reglement: Any) -> Agenda:
    question = contexte(projet("isere"), echeances=list(echeances), **reglement)
    return etablir(question.dossier, question.reglement, le)


def un(echeance: Echeance, le: datetime = datetime(2025, 6, 20, 12)) -> RendezVous:
    (rendez_vous,) = agenda(echeance, le=le).rendez_vous
    return rendez_vous


def identifies(**rangs: Any) -> list[Echeance]:
    return [type_(**{**COMMUN, "id": nom, **faits}) for nom, (type_, faits) in rangs.items()]


def test_what_is_due_comes_first_then_what_comes_then_what_is_vague_then_what_has_passed() -> None:
    lues = identifies(
        passe_tard=(JourPrecis, {"le": date(2025, 6, 2)}),
        passe_tot=(JourPrecis, {"le": date(2025, 6, 1)}),
        relative=(Relative, {"duree": 1, "unite": "mois", "apres": "l’accord"}),
        inconnue=(Inconnue, {"texte": "bientôt"}),
        a_venir=(Periode, {"ouvre_le": date(2025, 7, 1), "ferme_le": date(2025, 7, 2)}),
        a_venir_tot=(JourPrecis, {"le": date(2025, 6, 30)}),
        ouverte_b=(Periode, {"ferme_le": date(2025, 6, 30)}),
        ouverte_a=(Periode, {"ferme_le": date(2025, 6, 30)}),
        sans_fin=(Periode, {"ouvre_le": date(2025, 6, 1)}),
    )
    assert [(r.echeance.id, r.quand) for r in agenda(*lues).rendez_vous] == [
        ("ouverte_a", "maintenant"),
        ("ouverte_b", "maintenant"),
        ("a_venir_tot", "a_venir"),
        ("a_venir", "a_venir"),
        ("sans_fin", "a_confirmer"),
        ("inconnue", "a_confirmer"),
        ("relative", "apres_evenement"),
        ("passe_tot", "passe"),
        ("passe_tard", "passe"),
    ]


@pytest.mark.parametrize(
    ("le", "quand_", "restants"),
    [(date(2025, 6, 21), "a_venir", 1), (date(2025, 6, 20), "maintenant", 0), (date(2025, 6, 19), "passe", None)],
)
def test_a_precise_day(le: date, quand_: str, restants: int | None) -> None:
    lu = un(JourPrecis(**{**COMMUN, "le": le}))
    assert (lu.quand, lu.jours_restants, lu.rappels) == (quand_, restants, ())


@pytest.mark.parametrize(
    ("heure", "phrase"),
    [
        (None, "le vendredi 20 juin 2025"),
        ("14:00", "le vendredi 20 juin 2025 à 14 h"),
        ("09:30", "le vendredi 20 juin 2025 à 09 h 30"),
    ],
)
def test_a_precise_day_in_words(heure: str | None, phrase: str) -> None:
    assert un(JourPrecis(**{**COMMUN, "le": date(2025, 6, 20), "a": heure})).phrase == phrase


@pytest.mark.parametrize(
    ("duree", "unite", "phrase"),
    [
        (1, "semaine", "1 semaine après l’accord"),
        (2, "semaine", "2 semaines après l’accord"),
        (10, "jour", "10 jours après l’accord"),
        (3, "mois", "3 mois après l’accord"),
        (1, "mois", "1 mois après l’accord"),
    ],
)
def test_a_delay_in_words(duree: int, unite: str, phrase: str) -> None:
    lu = un(Relative(**{**COMMUN, "duree": duree, "unite": unite, "apres": "l’accord"}))
    assert (lu.quand, lu.phrase) == ("apres_evenement", phrase)


def test_vague_dates_keep_the_words_of_the_source() -> None:
    assert un(Inconnue(**{**COMMUN, "texte": "plus tard"})).phrase == "plus tard"
    assert un(Approximative(**{**COMMUN, "texte": "au printemps"})).phrase == "au printemps"


@pytest.mark.parametrize(
    ("faits", "mois", "quand_"),
    [
        ({}, 6, "a_confirmer"),
        ({"du_mois": 6}, 5, "a_venir"),
        ({"du_mois": 6}, 6, "a_confirmer"),
        ({"du_mois": 6}, 8, "a_confirmer"),
        ({"du_mois": 5, "au_mois": 7}, 7, "a_confirmer"),
        ({"du_mois": 5, "au_mois": 7}, 8, "passe"),
        ({"du_mois": 5, "au_mois": 5}, 6, "passe"),
        ({"du_mois": 5, "au_mois": 7, "annee": 2026}, 6, "a_venir"),
        ({"du_mois": 5, "au_mois": 7, "annee": 2024}, 6, "passe"),
        ({"du_mois": 9, "au_mois": 10}, 8, "passe"),  # of the school year that ends
        ({"du_mois": 9}, 8, "a_confirmer"),
        ({"du_mois": 11, "au_mois": 1, "annee": 2024}, 1, "a_confirmer"),  # over the end of the year
        ({"du_mois": 11, "au_mois": 1, "annee": 2024}, 2, "passe"),
    ],
)
def test_a_date_by_its_months_in_2025(faits: dict[str, Any], mois: int, quand_: str) -> None:
    vague = Approximative(**{**COMMUN, "texte": "vers là", **faits})
    assert un(vague, datetime(2025, mois, 15)).quand == quand_


@pytest.mark.parametrize(("mois", "quand_"), [(9, "a_venir"), (12, "a_venir")])
def test_a_date_in_spring_is_that_of_the_school_year(mois: int, quand_: str) -> None:
    vague = Approximative(**{**COMMUN, "texte": "en mai", "du_mois": 5, "au_mois": 5})
    assert un(vague, datetime(2025, mois, 15)).quand == quand_


@pytest.mark.parametrize(
    ("faits", "phrase"),
    [
        (
            {"ouvre_le": date(2025, 6, 10), "ferme_le": date(2025, 7, 11)},
            "du mardi 10 juin 2025 au vendredi 11 juillet 2025",
        ),
        (
            {"ouvre_le": date(2025, 6, 10), "ferme_le": date(2025, 7, 11), "ferme_inclus": False},
            "du mardi 10 juin 2025 à la veille du vendredi 11 juillet 2025",
        ),
        ({"ferme_le": date(2025, 7, 11)}, "jusqu’au vendredi 11 juillet 2025"),
        ({"ferme_le": date(2026, 8, 1), "ferme_inclus": False}, "avant le samedi 1er août 2026"),
        ({"ferme_le": date(2025, 7, 11), "ferme_a": "24:00"}, "jusqu’au vendredi 11 juillet 2025 à minuit"),
        ({"ferme_le": date(2025, 7, 11), "ferme_a": "12:00"}, "jusqu’au vendredi 11 juillet 2025 à 12:00"),
        ({"ouvre_le": date(2025, 6, 10)}, "à partir du mardi 10 juin 2025 ; fin non précisée"),
    ],
)
def test_a_window_in_words(faits: dict[str, Any], phrase: str) -> None:
    assert phrase_periode(periode(**faits)) == phrase


@pytest.mark.parametrize(
    ("faits", "restants", "rappels"),
    [
        ({"ferme_le": date(2025, 6, 20)}, 0, []),
        ({"ferme_le": date(2025, 6, 21)}, 1, []),
        ({"ferme_le": date(2025, 6, 22)}, 2, [21]),
        ({"ferme_le": date(2025, 6, 28)}, 8, [21, 27]),
        ({"ferme_le": date(2025, 6, 28), "ferme_inclus": False}, 7, [26]),
        ({"ferme_le": date(2025, 6, 19)}, None, []),
        ({"ouvre_le": date(2025, 6, 22), "ferme_le": date(2025, 6, 29)}, 2, [22, 28]),
        ({"ouvre_le": date(2025, 6, 22)}, 2, []),
        ({"ouvre_le": date(2025, 6, 1)}, None, []),
    ],
)
def test_days_left_and_reminders_on_20_june(faits: dict[str, Any], restants: int | None, rappels: list[int]) -> None:
    lu = un(periode(**faits))
    assert lu.jours_restants == restants
    assert [jour.day for jour in lu.rappels] == rappels


def test_the_first_reminder_is_a_month_before() -> None:
    assert un(periode(ferme_le=date(2025, 7, 31))).rappels == (
        date(2025, 7, 1),
        date(2025, 7, 24),
        date(2025, 7, 30),
    )


@pytest.mark.parametrize(
    ("faits", "annee", "montre"),
    [
        ({"annees_convention": [1]}, 2025, True),
        ({"annees_convention": [1]}, 2026, False),
        ({"annees_convention": [2, 3]}, 2025, False),
        ({"annees_convention": [2, 3]}, 2027, True),
        ({"annees_convention": [1], "etape": "bilan_quantitatif"}, 2026, True),
        ({"annees_convention": [1], "etape": "bilan_qualitatif"}, 2026, True),
        ({"annees_convention": [1], "etape": "versement"}, 2026, True),
        ({"annees_convention": [1], "etape": "versement"}, 2027, False),
        ({"annees_convention": [2], "etape": "versement"}, 2025, False),
        ({"annees_convention": [1]}, 2024, True),  # before the first year: nothing to choose by
        ({"annees_scolaires": ["2025-2026"]}, 2025, True),
        ({"annees_scolaires": ["2025-2026"]}, 2026, False),
        ({"annees_scolaires": ["2025-2026"], "etape": "versement"}, 2026, True),
        ({"annees_scolaires": ["2025-2026"], "etape": "versement"}, 2024, False),
        ({"annees_scolaires": ["2025-2026"], "etape": "versement"}, 2027, False),
        ({}, 2027, True),
    ],
)
def test_a_vague_date_shows_in_the_years_that_it_is_about(faits: dict[str, Any], annee: int, montre: bool) -> None:
    vague = Inconnue(**{**COMMUN, "texte": "plus tard", **faits})
    assert bool(agenda(vague, le=datetime(annee, 10, 1)).rendez_vous) is montre


def test_a_date_with_a_day_shows_in_every_year() -> None:
    jour = JourPrecis(**{**COMMUN, "le": date(2025, 6, 1), "annees_convention": [1]})
    assert agenda(jour, le=datetime(2027, 10, 1)).rendez_vous


def ans(**borne: int) -> Regle:
    return regle("duree_ans", borne=Borne(**{cote: Decimal(n) for cote, n in borne.items()}))


@pytest.mark.parametrize(
    ("ecrit", "regles", "duree"),
    [
        (3, [ans(min=4, max=4)], 3),
        (None, [ans(min=4, max=4)], 4),
        (None, [ans(min=1, max=4)], None),
        (None, [ans(min=4)], None),
        (None, [ans(max=4)], None),
        (None, [regle("duree_ans")], None),
        (None, [], None),
    ],
)
def test_years_of_the_convention(ecrit: int | None, regles: list[Regle], duree: int | None) -> None:
    question = contexte(projet("isere", projet={"duree_ans": ecrit}), regles=regles)
    assert duree_convention(question.dossier, question.reglement) == duree


def test_without_a_project_the_department_fixes_the_years() -> None:
    question = contexte(projet("isere", projet=None), regles=[regle("coordonnateur"), ans(min=4, max=4)])
    assert duree_convention(question.dossier, question.reglement) == 4


@pytest.mark.parametrize(("annee", "rang"), [(2024, None), (2025, 1), (2026, 2), (2027, None)])
def test_the_year_of_a_convention_of_two_years(annee: int, rang: int | None) -> None:
    lu = agenda(le=datetime(annee, 10, 1), regles=[ans(min=2, max=2)])
    assert (lu.annee_convention, lu.duree) == (rang, 2)


def test_a_convention_of_unknown_length_goes_on() -> None:
    assert agenda(le=datetime(2034, 10, 1), regles=[]).annee_convention == 10


def test_each_case_has_its_title_and_what_the_sources_say() -> None:
    suite = Suite(cas="refus", texte="Un recours.", citations=[CITATION])
    assert [(c.cas, c.texte, c.citations) for c in agenda(suites=[suite]).consequences] == [
        (
            "Si vous déposez trop tard",
            "Non précisé dans les documents publiés ; demandez à votre Caf.",
            (),
        ),
        ("Si votre demande est refusée", "Un recours.", (CITATION,)),
        (
            "Si la Caf agrée moins de collectifs que demandé",
            "Non précisé dans les documents publiés ; demandez à votre Caf.",
            (),
        ),
    ]
