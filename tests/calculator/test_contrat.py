"""The reports as the contract prints them: keys, their order, values, typography; and when a verdict falls."""

import json
from datetime import date
from typing import Any

import pytest

from calculator import page
from calculator.rapports import en_json
from publisher.moteur import compiler
from publisher.place import ROOT
from tests.calculator.projets import CAMPAGNES, Rapport, collectif, depot, estimer, moteur, projet, verifier

CONTRAT = (ROOT / "tests" / "exemples" / "contrat.json").read_text("utf-8")
FINE = "\u202f"
COLLECTIF = {
    "effectif_min",
    "effectif_max",
    "encadrants_min",
    "seances_par_semaine",
    "duree_seance",
    "semaines_min",
    "periode",
}


@pytest.fixture(scope="module")
def verification() -> Rapport:
    calcul = moteur("isere")
    return Rapport(calcul.verifier(calcul.lire(CONTRAT), date(2026, 11, 22)))


@pytest.fixture(scope="module")
def estimation() -> dict[str, Any]:
    calcul = moteur("isere")
    return calcul.estimer(calcul.lire(CONTRAT))


def test_the_example_of_the_contract_is_conforme(verification: Rapport) -> None:
    assert verification.verdict == "conforme"


def test_keys_of_a_verification_come_in_the_order_of_the_contract(verification: Rapport) -> None:
    assert list(verification.donnees) == [
        "format", "departement", "campagne", "campagne_etat", "verdict", "constats", "non_verifie",
    ]  # fmt: skip
    for constat in verification.donnees["constats"]:
        assert list(constat) == [
            "regle", "collectif", "etat", "attendu", "constate", "explication", "remede", "origine", "force", "sources",
        ]  # fmt: skip
        assert all(list(source) == ["document", "extrait"] for source in constat["sources"])


def test_head_of_the_verification_is_that_of_the_contract(verification: Rapport) -> None:
    tete = {cle: verification.donnees[cle] for cle in ("format", "departement", "campagne", "campagne_etat")}
    assert tete == {
        "format": "verification-clas/1",
        "departement": "isere",
        "campagne": "2025-2026",
        "campagne_etat": "clos",
    }


def test_constat_about_weeks_is_that_of_the_contract(verification: Rapport) -> None:
    constat = verification.constat("semaines_min")
    assert constat.pop("explication")
    assert constat == {
        "regle": "semaines_min",
        "collectif": "Primaire",
        "etat": "conforme",
        "attendu": "au moins 27 semaines",
        "constate": "28 semaines",
        "remede": None,
        "origine": "nationale",
        "force": "imperatif",
        "sources": [
            {
                "document": "Note de cadrage 2025-2026, §2",
                "extrait": "27 semaines minimum de fonctionnement du Clas",
            }
        ],
    }


def test_estimation_is_that_of_the_contract(estimation: dict[str, Any]) -> None:
    etapes = estimation["etapes"]
    textes = {cle: estimation[cle] for cle in ("hypotheses", "avertissements")}
    attendu = {
        "format": "estimation-clas/1",
        "bareme": {
            "campagne": "2025-2026",
            "prix_plafond": "8487.00",
            "taux": "0.325",
            "ps_max": "2758.28",
            "bonus_enfants": "329.00",
            "bonus_parents": "329.00",
            "certitude": "publie",
        },
        "collectifs_payes": 1,
        "depenses_par_collectif": "7000.00",
        "prestation_service": "2275.00",
        "bonus_enfants": "329.00",
        "bonus_parents": "329.00",
        "total": "2933.00",
        "etapes": etapes,
        **textes,
    }
    assert json.dumps(estimation) == json.dumps(attendu)  # the order of keys counts


def test_step_of_the_ps_is_that_of_the_contract(estimation: dict[str, Any]) -> None:
    euro = f"{FINE}€"
    assert {
        "libelle": "PS par collectif",
        "calcul": f"32,5{FINE}% × min(7{FINE}000,00{euro}, 8{FINE}487,00{euro})",
        "valeur": "2275.00",
    } in estimation["etapes"]


@pytest.mark.parametrize(
    ("jour", "etat"),
    [("2025-06-09", "a_venir"), ("2025-06-10", "ouvert"), ("2025-07-11", "ouvert"), ("2025-07-12", "clos")],
)
def test_state_of_the_campaign_of_isere_by_day(jour: str, etat: str) -> None:
    assert verifier(projet("isere"), date.fromisoformat(jour)).donnees["campagne_etat"] == etat


@pytest.mark.parametrize(
    ("departement", "jour", "etat"),
    [
        ("savoie", "2024-06-04", "a_venir"),
        ("savoie", "2024-07-12", "ouvert"),
        ("savoie", "2024-07-13", "clos"),
        ("seine-et-marne", "2020-01-01", "ouvert"),
        ("seine-et-marne", "2024-06-10", "ouvert"),
        ("seine-et-marne", "2024-06-11", "clos"),
        ("landes", "2025-07-30", "ouvert"),
        ("landes", "2025-07-31", "clos"),
        ("ain", "2025-07-01", "a_confirmer"),
    ],
)
def test_state_of_the_other_campaigns_by_day(departement: str, jour: str, etat: str) -> None:
    assert verifier(projet(departement), date.fromisoformat(jour)).donnees["campagne_etat"] == etat


def test_the_day_changes_nothing_but_the_state_of_the_campaign() -> None:
    avant, apres = (verifier(projet("isere"), date(2025, mois, 1)).donnees for mois in (6, 8))
    assert {**avant, "campagne_etat": None} == {**apres, "campagne_etat": None}


@pytest.mark.parametrize("departement", CAMPAGNES)
@pytest.mark.parametrize("collectifs", [None, []], ids=["absent", "empty"])
def test_without_collectifs_each_rule_about_them_is_told_once(departement: str, collectifs: list[Any] | None) -> None:
    dossier = projet(departement)
    dossier["collectifs"] = collectifs
    rapport = verifier(dossier)
    for regle in COLLECTIF:
        constat = rapport.constat(regle)
        assert (constat["etat"], constat["collectif"]) == ("non_renseigne", None), regle
    assert rapport.verdict == "a_verifier"


def test_each_collectif_has_its_constat_under_its_name() -> None:
    rapport = verifier(projet("isere", collectif(nom="Un"), collectif(nom="Deux", enfants=7)))
    assert (rapport.etat("effectif_min", "Un"), rapport.etat("effectif_min", "Deux")) == ("conforme", "non_conforme")


def test_a_collectif_without_a_name_is_numbered() -> None:
    assert verifier(projet("isere", collectif(nom=None))).constat("effectif_min")["collectif"] == "Collectif 1"


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_an_almost_empty_dossier_is_answered_and_never_read_as_zero(departement: str) -> None:
    dossier = {"format": "dossier-clas/1", "departement": departement, "campagne": CAMPAGNES[departement]}
    rapport, aide = verifier(dossier), estimer(dossier)
    assert {c["etat"] for c in rapport.donnees["constats"]} == {"non_renseigne"}
    assert rapport.verdict == "a_verifier"
    assert [aide[cle] for cle in ("collectifs_payes", "depenses_par_collectif", "prestation_service", "total")] == [
        "non_renseigne"
    ] * 4


@pytest.mark.parametrize(
    ("departement", "condition"),
    [("savoie", "Le besoin de chaque enfant est repéré avec l’école (Savoie)"), ("isere", "Durée du projet (Isère)")],
)
def test_a_condition_on_a_later_field_is_named_when_it_is_not_given(departement: str, condition: str) -> None:
    assert condition in verifier(projet(departement)).donnees["non_verifie"]


def test_a_condition_that_is_given_is_judged_and_no_longer_named() -> None:
    dossier = projet("savoie")
    dossier["projet"] |= {"besoin_repere_avec_ecole": False}
    rapport = verifier(dossier)
    assert "Le besoin de chaque enfant est repéré avec l’école (Savoie)" not in rapport.donnees["non_verifie"]
    assert rapport.verdict == "non_conforme"


def test_json_has_two_spaces_no_ascii_escape_and_one_newline() -> None:
    assert en_json({"clé": ["é"]}) == '{\n  "clé": [\n    "é"\n  ]\n}\n'


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_every_sentence_is_typeset_in_french(departement: str) -> None:
    dossier = projet(departement, collectif(enfants=7, encadrants=1, milieu_rural=True, seances=[]))
    constats = verifier(dossier).donnees["constats"]
    textes = [c[cle] for c in constats for cle in ("attendu", "constate", "explication", "remede") if c[cle]]
    textes += estimer(dossier)["hypotheses"] + estimer(dossier)["avertissements"]
    for texte in textes:
        assert not any(f" {signe}" in texte for signe in ":;!?»%€"), texte
        assert "'" not in texte, texte
        assert f"«{FINE}" in texte or "«" not in texte, texte


def test_the_page_gives_both_reports_as_the_command_does() -> None:
    page.preparer(*(json.dumps(d) for d in compiler(depot(), "isere", "2025-2026")))
    reponse = json.loads(page.repondre(CONTRAT, "2026-11-22"))
    for commande, cle in (("verifier", "verification"), ("estimer", "estimation")):
        assert page.rapport(commande, CONTRAT, "2026-11-22") == en_json(reponse[cle])
    calcul = moteur("isere")
    assert reponse["verification"] == calcul.verifier(calcul.lire(CONTRAT), date(2026, 11, 22))


def test_the_page_gives_every_error_and_no_report() -> None:
    page.preparer(*(json.dumps(d) for d in compiler(depot(), "isere", "2025-2026")))
    dossier = projet("isere", collectif(enfants=-1, debut="2026-06-26", fin="2025-11-03"))
    dossier["projet"]["engagements"] = {"asurance": True}
    reponse = json.loads(page.repondre(json.dumps(dossier), "2026-11-22"))
    assert list(reponse) == ["erreurs"]
    assert {e["chemin"] for e in reponse["erreurs"]} == {
        "projet.engagements.asurance",
        "collectifs[0].enfants",
        "collectifs[0].fin",
    }


def test_the_page_refuses_the_dossier_of_another_department_and_says_which() -> None:
    page.preparer(*(json.dumps(d) for d in compiler(depot(), "isere", "2025-2026")))
    erreurs = json.loads(page.repondre(json.dumps(projet("savoie")), "2026-11-22"))["erreurs"]
    assert {e["chemin"] for e in erreurs} == {"departement", "campagne"}
    assert "savoie" in erreurs[0]["constat"]


def test_traces_give_a_list_of_quotes_to_each_constat_and_each_step() -> None:
    calcul = moteur("isere")
    reponse = calcul.reponse(calcul.lire(CONTRAT), date(2026, 11, 22))
    traces = reponse["traces"]
    assert [len(liens) for liens in traces["constats"]] == [
        len(constat["sources"]) for constat in reponse["verification"]["constats"]
    ]
    assert len(traces["etapes"]) == len(reponse["estimation"]["etapes"])
    assert traces["derogations"] is None


def test_several_derogations_are_told_together() -> None:
    calcul = moteur("isere")
    petit = collectif(enfants=5, encadrants=1, milieu_rural=True)
    reponse = calcul.reponse(calcul.lire(json.dumps(projet("isere", petit))), date(2026, 11, 22))
    phrase = "Vous utilisez deux dérogations : milieu rural (Primaire) et milieu rural, petit collectif (Primaire)."
    assert reponse["traces"]["derogations"] == phrase
