"""Every rule in every department, at and around its bounds: one fact changed in a project that respects them all."""
# ruff: noqa: E501 - a case a line

from typing import Any

import pytest

from tests.calculator.projets import CAMPAGNES, Donnees, budget, collectif, ligne, projet, verifier

DEPARTEMENTS = tuple(CAMPAGNES)
C, D, N, V, R, I = "conforme", "derogation", "non_conforme", "a_verifier", "recommandation", "non_renseigne"  # noqa: E741
RURAL = {"milieu_rural": True, "handicap": False}
HANDICAP = {"milieu_rural": False, "handicap": True}
NI_L_UN_NI_L_AUTRE = {"milieu_rural": False, "handicap": False}
INCONNU: dict[str, Any] = {"milieu_rural": None, "handicap": None}


def partout(etat: str, **sauf: str) -> dict[str, str]:
    """The same state in every department, but for those named."""
    return dict.fromkeys(DEPARTEMENTS, etat) | sauf


def seances(*minutes: int | None) -> list[Donnees]:
    jours = ("lundi", "mardi", "jeudi", "vendredi")
    return [{"jour": jour, "minutes": m} for jour, m in zip(jours, minutes, strict=False)]


PAR_COLLECTIF: list[tuple[str, str, dict[str, Any], dict[str, str]]] = [
    # what is tried, rule, facts of the collectif, state by department
    ("7 children, town", "effectif_min", {"enfants": 7, **NI_L_UN_NI_L_AUTRE}, partout(N)),
    ("8 children, town", "effectif_min", {"enfants": 8, **NI_L_UN_NI_L_AUTRE}, partout(C)),
    ("4 children, rural", "effectif_min", {"enfants": 4, **RURAL}, partout(N)),
    ("5 children, rural", "effectif_min", {"enfants": 5, **RURAL}, partout(D)),
    ("7 children, rural", "effectif_min", {"enfants": 7, **RURAL}, partout(D)),
    ("8 children, rural, need no derogation", "effectif_min", {"enfants": 8, **RURAL}, partout(C)),
    ("4 children, disability", "effectif_min", {"enfants": 4, **HANDICAP}, partout(N)),
    ("5 children, disability", "effectif_min", {"enfants": 5, **HANDICAP}, partout(D)),
    ("0 children", "effectif_min", {"enfants": 0, **RURAL}, partout(N)),
    ("6 children, neither told", "effectif_min", {"enfants": 6, **INCONNU}, partout(I)),
    ("4 children, neither told", "effectif_min", {"enfants": 4, **INCONNU}, partout(N)),
    ("6 children, rural no, disability untold", "effectif_min", {"enfants": 6, "handicap": None}, partout(I)),
    (
        "6 children, rural, disability untold",
        "effectif_min",
        {"enfants": 6, **INCONNU, "milieu_rural": True},
        partout(D),
    ),
    ("children untold", "effectif_min", {"enfants": None}, partout(I)),
    ("12 children", "effectif_max", {"enfants": 12}, partout(C)),
    ("13 children", "effectif_max", {"enfants": 13}, partout(N)),
    ("13 children, rural", "effectif_max", {"enfants": 13, **RURAL}, partout(N)),
    ("2 adults", "encadrants_min", {"encadrants": 2}, partout(C)),
    ("1 adult, town", "encadrants_min", {"encadrants": 1, "enfants": 8}, partout(N, landes=R)),
    ("0 adults, 6 rural children", "encadrants_min", {"encadrants": 0, "enfants": 6, **RURAL}, partout(N, landes=R)),
    ("1 adult, 5 rural", "encadrants_min", {"encadrants": 1, "enfants": 5, **RURAL}, partout(D, landes=R)),
    ("1 adult, 7 rural", "encadrants_min", {"encadrants": 1, "enfants": 7, **RURAL}, partout(D, landes=R)),
    (
        "1 adult, 8 rural: the national readings differ, Isere includes 8, Savoie excludes it",
        "encadrants_min",
        {"encadrants": 1, "enfants": 8, **RURAL},
        partout(V, isere=D, savoie=N),
    ),
    ("1 adult, 9 rural", "encadrants_min", {"encadrants": 1, "enfants": 9, **RURAL}, partout(N, landes=R)),
    ("1 adult, 10 rural", "encadrants_min", {"encadrants": 1, "enfants": 10, **RURAL}, partout(N, landes=R)),
    (
        "disability lowers the group size only, not the adults",
        "encadrants_min",
        {"encadrants": 1, "enfants": 5, **HANDICAP},
        partout(N, landes=R),
    ),
    ("adults untold", "encadrants_min", {"encadrants": None}, partout(I)),
    (
        "1 adult, 7 children, rural untold",
        "encadrants_min",
        {"encadrants": 1, "enfants": 7, **INCONNU},
        partout(I, landes=R),
    ),
    (
        "1 adult, rural, children untold",
        "encadrants_min",
        {"encadrants": 1, "enfants": None, **RURAL},
        partout(I, landes=R),
    ),
    ("2 sessions", "seances_par_semaine", {"seances": seances(90, 90)}, partout(C)),
    ("3 sessions are accepted", "seances_par_semaine", {"seances": seances(90, 90, 90)}, partout(C)),
    ("no session", "seances_par_semaine", {"seances": []}, partout(N)),
    ("no session, rural", "seances_par_semaine", {"seances": [], **RURAL}, partout(N)),
    ("sessions untold", "seances_par_semaine", {"seances": None}, partout(I)),
    ("1 session of 2 h, town", "seances_par_semaine", {"seances": seances(120)}, partout(N)),
    ("1 session of 2 h, rural", "seances_par_semaine", {"seances": seances(120), **RURAL}, partout(V, isere=D)),
    ("1 session of 2 h 30, rural", "seances_par_semaine", {"seances": seances(150), **RURAL}, partout(V, isere=D)),
    ("1 session of 1 h 59, rural", "seances_par_semaine", {"seances": seances(119), **RURAL}, partout(N)),
    ("1 session, rural, minutes untold", "seances_par_semaine", {"seances": seances(None), **RURAL}, partout(I)),
    ("1 session of 2 h, disability", "seances_par_semaine", {"seances": seances(120), **HANDICAP}, partout(N)),
    ("1 session of 2 h, rural untold", "seances_par_semaine", {"seances": seances(120), **INCONNU}, partout(I)),
    ("90 minutes", "duree_seance", {"seances": seances(90, 90)}, partout(C)),
    ("89 minutes", "duree_seance", {"seances": seances(90, 89)}, partout(N, landes=C)),
    ("60 minutes", "duree_seance", {"seances": seances(60, 60)}, partout(N, landes=C)),
    ("59 minutes", "duree_seance", {"seances": seances(60, 59)}, partout(N)),
    ("a long session does not make up for a short one", "duree_seance", {"seances": seances(180, 30)}, partout(N)),
    ("one length untold", "duree_seance", {"seances": seances(90, None)}, partout(I)),
    ("one length untold, another too short", "duree_seance", {"seances": seances(45, None)}, partout(N)),
    ("1 rural session of 2 h is long enough", "duree_seance", {"seances": seances(120), **RURAL}, partout(C)),
    ("no session to measure", "duree_seance", {"seances": []}, partout("sans_objet")),
    ("26 weeks", "semaines_min", {"semaines": 26}, partout(N)),
    ("27 weeks", "semaines_min", {"semaines": 27}, partout(C, landes=N)),
    ("28 weeks", "semaines_min", {"semaines": 28}, partout(C)),
    ("weeks untold", "semaines_min", {"semaines": None}, partout(I)),
    ("no dates, no advice on the period", "periode", {"semaines": 28}, partout("sans_objet")),
]


@pytest.mark.parametrize("departement", DEPARTEMENTS)
@pytest.mark.parametrize(("regle", "faits", "etats"), [c[1:] for c in PAR_COLLECTIF], ids=[c[0] for c in PAR_COLLECTIF])
def test_a_fact_of_a_collectif(regle: str, faits: Donnees, etats: dict[str, str], departement: str) -> None:
    assert verifier(projet(departement, collectif(**faits))).etat(regle) == etats[departement]


ABSENTE = "absente"


def produits(*lignes: Donnees) -> Donnees:
    return {"charges": [ligne("64", "7000.00")], "produits": list(lignes)}


def engagement(nom: str, valeur: bool | None) -> Donnees:
    engagements = {"assurance": True, "casier_judiciaire": True, "charte_laicite": True, "charte_parentalite": True}
    return {"engagements": engagements | {nom: valeur}}


PAR_PROJET: list[tuple[str, str, Donnees, dict[str, str]]] = [
    # what is tried, rule, groups of the dossier that are changed (« projet » and « structure » key by key), state
    *(
        (f"axis {axe} {mot}", f"axe_{axe}", {"projet": {"axes": {axe: valeur}}}, partout(etat))
        for axe in ("enfants", "parents", "ecole", "territoire")
        for mot, valeur, etat in (("there", True, C), ("missing", False, N), ("untold", None, I))
    ),
    ("only homework help", "aide_aux_devoirs", {"projet": {"aide_aux_devoirs_seule": True}}, partout(N)),
    ("more than homework help", "aide_aux_devoirs", {"projet": {"aide_aux_devoirs_seule": False}}, partout(C)),
    ("homework help untold", "aide_aux_devoirs", {"projet": {"aide_aux_devoirs_seule": None}}, partout(I)),
    ("coordinator", "coordonnateur", {"projet": {"coordonnateur": True}}, partout(ABSENTE, landes=C)),
    ("no coordinator", "coordonnateur", {"projet": {"coordonnateur": False}}, partout(ABSENTE, landes=N)),
    ("coordinator untold", "coordonnateur", {"projet": {"coordonnateur": None}}, partout(ABSENTE, landes=I)),
    ("without bac+2", "coordonnateur_bac_2", {"projet": {"coordonnateur_bac_2": False}}, partout(ABSENTE, landes=R)),
    *(
        (f"{nom} {mot}", nom, {"projet": engagement(nom, valeur)}, partout(ABSENTE, landes=etat))
        for nom in ("assurance", "casier_judiciaire", "charte_laicite", "charte_parentalite")
        for mot, valeur, etat in (("kept", True, C), ("refused", False, N), ("untold", None, I))
    ),
    ("20 % from others", "cofinancement_min", {"budget": budget("7000.00", "5600.00", "1400.00")}, partout(ABSENTE, landes=C)),
    (
        "a cent below 20 % from others",
        "cofinancement_min",
        {"budget": budget("7000.00", "5600.01", "1399.99")},
        partout(ABSENTE, landes=N),
    ),
    (
        "account 87 is no cofinancing",
        "cofinancement_min",
        {"budget": produits(ligne("74", "7000.00", "caf"), ligne("87", "7000.00", "benevoles"))},
        partout(ABSENTE, landes=N),
    ),
    (
        "a line whose funder is untold may be cofinancing",
        "cofinancement_min",
        {"budget": produits(ligne("74", "5600.00", "caf"), ligne("70", "1400.00"))},
        partout(ABSENTE, landes=I),
    ),
    ("balanced", "budget_equilibre", {"budget": budget()}, partout(C)),
    ("a cent apart", "budget_equilibre", {"budget": budget("7000.01")}, partout(R, isere=N)),
    ("a cent apart, the other way", "budget_equilibre", {"budget": budget("6999.99")}, partout(R, isere=N)),
    (
        "86 is not 87, though the totals are equal",
        "budget_equilibre",
        {
            "budget": {
                "charges": [ligne("64", "6000.00"), ligne("86", "1000.00")],
                "produits": [ligne("74", "2275.00", "caf"), ligne("74", "4725.00", "commune")],
            }
        },
        partout(R, isere=N),
    ),
    (
        "the second year of the convention counts too",
        "budget_equilibre",
        {"budgets_suivants": {"2026-2027": budget("7000.01")}},
        partout(R, isere=N),
    ),
    ("no budget", "budget_equilibre", {"budget": None}, partout(I)),
    ("an amount is missing", "budget_equilibre", {"budget": produits(ligne("74", None, "caf"))}, partout(I)),
    ("the PS at the estimate", "ps_dans_budget", {"budget": budget()}, partout(C)),
    ("the PS a cent above", "ps_dans_budget", {"budget": budget("7000.00", "2275.01", "4724.99")}, partout(V)),
    ("no line of the Caf", "ps_dans_budget", {"budget": produits(ligne("74", "7000.00", "commune"))}, partout(R, isere=N)),
    ("no budget, no PS", "ps_dans_budget", {"budget": None}, partout(I)),
    (
        "primary and college",
        "niveau_unique",
        {"collectifs": [collectif(), collectif(nom="Collège", niveau="college")]},
        partout(ABSENTE, isere=N, landes=N),
    ),
    ("one level", "niveau_unique", {}, partout(ABSENTE, isere=C, landes=C)),
    ("level untold", "niveau_unique", {"collectifs": [collectif(niveau=None)]}, partout(ABSENTE, isere=I, landes=I)),
    (
        "renewed, bilan handed in",
        "renouvellement_bilan",
        {"structure": {"renouvellement": True, "bilan_qualitatif_transmis": True}},
        partout(ABSENTE, isere=C),
    ),
    (
        "renewed, bilan not handed in",
        "renouvellement_bilan",
        {"structure": {"renouvellement": True, "bilan_qualitatif_transmis": False}},
        partout(ABSENTE, isere=N),
    ),
    (
        "renewed, bilan untold",
        "renouvellement_bilan",
        {"structure": {"renouvellement": True}},
        partout(ABSENTE, isere=I),
    ),
    ("a new project", "renouvellement_bilan", {"structure": {"renouvellement": False}}, partout(ABSENTE, isere="sans_objet")),
    ("renewed or not untold", "renouvellement_bilan", {"structure": {"renouvellement": None}}, partout(ABSENTE, isere=I)),
    ("need found without the school", "besoin_repere_avec_ecole", {"projet": {"besoin_repere_avec_ecole": False}}, partout(ABSENTE, savoie=N)),
    ("need found with the school", "besoin_repere_avec_ecole", {"projet": {"besoin_repere_avec_ecole": True}}, partout(ABSENTE, savoie=C)),
    ("4 years", "duree_convention", {"projet": {"duree_ans": 4}, "structure": {"soutenue_depuis_ans": 2}}, partout(ABSENTE, isere=N, savoie=C, landes=C)),
    ("3 years", "duree_convention", {"projet": {"duree_ans": 3}, "structure": {"soutenue_depuis_ans": 2}}, partout(ABSENTE, isere=N, savoie=N, landes=C)),
    ("2 years", "duree_convention", {"projet": {"duree_ans": 2}, "structure": {"soutenue_depuis_ans": 2}}, partout(ABSENTE, isere=C, savoie=N, landes=C)),
    ("5 years, with the CTG", "duree_convention", {"projet": {"duree_ans": 5}, "structure": {"soutenue_depuis_ans": 2}}, partout(ABSENTE, isere=N, savoie=N, landes=D)),
    ("6 years", "duree_convention", {"projet": {"duree_ans": 6}, "structure": {"soutenue_depuis_ans": 2}}, partout(ABSENTE, isere=N, savoie=N, landes=N)),
]  # fmt: skip


@pytest.mark.parametrize("departement", DEPARTEMENTS)
@pytest.mark.parametrize(("regle", "faits", "etats"), [c[1:] for c in PAR_PROJET], ids=[c[0] for c in PAR_PROJET])
def test_a_fact_of_the_project(regle: str, faits: Donnees, etats: dict[str, str], departement: str) -> None:
    dossier = projet(departement)
    for groupe, valeur in faits.items():
        if groupe in ("projet", "structure"):
            axes = dossier[groupe].get("axes", {}) | valeur.get("axes", {})
            dossier[groupe] |= valeur | ({"axes": axes} if axes else {})
        else:
            dossier[groupe] = valeur
    rapport = verifier(dossier)
    if etats[departement] == ABSENTE:
        assert regle not in rapport.regles()
    else:
        assert rapport.etat(regle) == etats[departement]


@pytest.mark.parametrize("departement", DEPARTEMENTS)
def test_the_project_that_respects_every_rule_is_conforme(departement: str) -> None:
    rapport = verifier(projet(departement))
    assert {c["etat"] for c in rapport.donnees["constats"]} <= {"conforme", "sans_objet"}
    assert rapport.verdict == "conforme"


@pytest.mark.parametrize("departement", DEPARTEMENTS)
@pytest.mark.parametrize("enfants", range(8, 13))
def test_8_to_12_children_are_never_refused(departement: str, enfants: int) -> None:
    rapport = verifier(projet(departement, collectif(enfants=enfants)))
    assert (rapport.etat("effectif_min"), rapport.etat("effectif_max")) == ("conforme", "conforme")


@pytest.mark.parametrize("departement", ["seine-et-marne", "ain", "landes"])
def test_where_the_readings_differ_and_the_department_is_silent_both_quotes_are_shown(departement: str) -> None:
    rapport = verifier(projet(departement, collectif(enfants=8, encadrants=1, **RURAL)))
    assert "de 5 à 8 enfants en milieu rural" in rapport.sources("encadrants_min")
    assert "inférieur à 8 enfants" in rapport.sources("encadrants_min")


@pytest.mark.parametrize("departement", ["seine-et-marne", "ain", "landes"])
def test_one_rural_session_shows_both_readings_where_the_department_gives_none(departement: str) -> None:
    rapport = verifier(projet(departement, collectif(seances=seances(120), **RURAL)))
    assert "1 séance de 2h par semaine en milieu rural" in rapport.sources("seances_par_semaine")
    assert "peut être validée" in rapport.sources("seances_par_semaine")


@pytest.mark.parametrize(
    ("departement", "regle", "faits", "autre"),
    [
        ("isere", "encadrants_min", {"enfants": 8, "encadrants": 1, **RURAL}, "inférieur à 8 enfants"),
        ("savoie", "encadrants_min", {"enfants": 8, "encadrants": 1, **RURAL}, "de 5 à 8 enfants en milieu rural"),
        ("isere", "seances_par_semaine", {"seances": seances(120), **RURAL}, "peut être validée"),
        ("landes", "semaines_min", {"semaines": 27}, "27 semaines minimum"),
        ("landes", "duree_seance", {"seances": seances(60, 60)}, "2 séances d’1h30"),
    ],
)
def test_a_contradiction_is_never_hidden(departement: str, regle: str, faits: Donnees, autre: str) -> None:
    rapport = verifier(projet(departement, collectif(**faits)))
    assert autre in rapport.sources(regle)


def test_landes_asks_28_weeks_in_its_own_words_and_says_the_rule_is_local() -> None:
    constat = verifier(projet("landes", collectif(semaines=27))).constat("semaines_min")
    assert (constat["origine"], constat["attendu"], constat["constate"]) == (
        "locale",
        "au moins 28 semaines",
        "27 semaines",
    )


def test_three_sites_of_one_session_are_three_collectifs_of_one_session() -> None:
    sites = [collectif(nom=nom, seances=[{"jour": "lundi", "minutes": 90}]) for nom in ("A", "B", "C")]
    rapport = verifier(projet("isere", *sites))
    assert [rapport.etat("seances_par_semaine", nom) for nom in "ABC"] == ["non_conforme"] * 3


def test_derogations_do_not_add_up_silently_each_is_listed() -> None:
    dossier = projet("isere", collectif(enfants=5, encadrants=1, seances=seances(120), **RURAL))
    calcul_traces = verifier(dossier)
    assert [calcul_traces.etat(r) for r in ("effectif_min", "encadrants_min", "seances_par_semaine")] == [
        "derogation"
    ] * 3
    assert calcul_traces.verdict == "conforme"


def test_what_a_derogation_needs_besides_is_told() -> None:
    constat = verifier(projet("savoie", collectif(enfants=5, **HANDICAP))).constat("effectif_min")
    assert "attention renforcée" in constat["explication"]


@pytest.mark.parametrize("departement", DEPARTEMENTS)
def test_a_national_rule_is_labelled_national(departement: str) -> None:
    constat = verifier(projet(departement)).constat("effectif_max")
    assert (constat["origine"], constat["force"]) == ("nationale", "imperatif")
