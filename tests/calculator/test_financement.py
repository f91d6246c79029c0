"""The estimate: 32,5 % of what a collectif costs, up to the ceiling, by collectif paid; and the two bonus."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from calculator.decodage import decoder
from calculator.dossier import Dossier
from calculator.financement import (
    HYPOTHESE_BONUS,
    HYPOTHESE_PAYES,
    HYPOTHESES,
    Estimation,
    arrondir,
    prestation_service,
)
from calculator.financement import estimer as calculer
from calculator.phrases import euros
from calculator.regles import Bonus, Critere, DeuxBonus
from tests.calculator.jugements import CITATION
from tests.calculator.projets import CAMPAGNES, Donnees, budget, collectif, estimer, ligne, moteur, projet


def charges(*lignes: Donnees) -> Donnees:
    return {"charges": list(lignes), "produits": []}


def aide(departement: str = "isere", **faits: Any) -> Donnees:
    return estimer(projet(departement, **faits))


@pytest.mark.parametrize(
    ("depenses", "ps"),
    [
        ("0.00", "0.00"),
        ("7000.00", "2275.00"),
        ("8486.99", "2758.27"),  # 2758.27175
        ("8487.00", "2758.28"),  # 2758.275: half up
        ("8487.01", "2758.28"),
        ("100000.00", "2758.28"),
        ("0.02", "0.01"),  # 0.0065
        ("0.01", "0.00"),  # 0.00325
        ("0.20", "0.07"),  # 0.065: half up, where a banker would write 0.06
    ],
)
def test_ps_is_the_rate_up_to_the_ceiling_rounded_half_up(depenses: str, ps: str) -> None:
    assert aide(budget=charges(ligne("64", depenses)))["prestation_service"] == ps


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_maximum_of_one_collectif_with_both_bonus_is_3416_28(departement: str) -> None:
    bonus = {volet: {"projet_annuel": True, "criteres": ["intervenants"]} for volet in ("enfants", "parents")}
    estimation = aide(departement, budget=charges(ligne("64", "9000.00")), bonus=bonus)
    assert estimation["total"] == "3416.28"


def test_ps_is_rounded_by_collectif_then_multiplied() -> None:
    trois = [collectif(nom=str(n)) for n in range(3)]
    estimation = aide(collectifs=trois, budget=charges(ligne("64", "30000.00")))
    assert estimation["prestation_service"] == "8274.84"  # 3 × 2758.28, not 8274.83


def test_ps_is_computed_on_the_exact_quotient() -> None:
    # 0.83 / 6 = 0.13833: × 32,5 % = 0.0449, 4 cents; the rounded 0.14 would give 0.0455, 5 cents
    six = [collectif(nom=str(n)) for n in range(6)]
    estimation = aide(collectifs=six, budget=charges(ligne("64", "0.83")))
    assert (estimation["depenses_par_collectif"], estimation["prestation_service"]) == ("0.14", "0.24")


@pytest.mark.parametrize(
    ("compte", "compte_ou_non"),
    [("60", True), ("6411", True), ("69", True), ("70", False), ("86", False), ("860", False), ("59", False)],
)
def test_accounts_60_to_69_are_counted_and_86_is_left_out(compte: str, compte_ou_non: bool) -> None:
    estimation = aide(budget=charges(ligne("61", "1000.00"), ligne(compte, "1000.00")))
    assert estimation["depenses_par_collectif"] == ("2000.00" if compte_ou_non else "1000.00")


@pytest.mark.parametrize(
    ("agrees", "reels", "decrits", "payes"),
    [
        (None, None, 2, 2),
        (None, 3, 1, 3),
        (2, None, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 2),
        (2, 3, 1, 2),
        (0, 3, 1, 0),
        (2, 0, 1, 0),
        (None, 0, 1, 0),
    ],
)
def test_paid_collectifs_are_the_smaller_of_agreed_and_real(
    agrees: int | None, reels: int | None, decrits: int, payes: int
) -> None:
    faits = {"collectifs_agrees": agrees, "collectifs_reels": reels}
    collectifs = [collectif(nom=str(n)) for n in range(decrits)]
    assert aide(collectifs=collectifs, **faits)["collectifs_payes"] == payes


def test_expenses_are_shared_among_the_real_collectifs_not_the_paid_ones() -> None:
    estimation = aide(collectifs_agrees=2, collectifs_reels=4, budget=charges(ligne("64", "8000.00")))
    assert (estimation["depenses_par_collectif"], estimation["prestation_service"]) == ("2000.00", "1300.00")


def test_collectifs_beyond_the_agreed_number_are_not_financed_and_it_is_said() -> None:
    estimation = aide(collectifs_agrees=1, collectifs_reels=2)
    assert any("au-delà du nombre agréé" in a for a in estimation["avertissements"])


@pytest.mark.parametrize(
    ("faits", "manque"),
    [
        ({"collectifs": None}, "Le nombre de collectifs"),
        ({"collectifs": []}, "Le nombre de collectifs"),
        ({"budget": None}, "Les dépenses de fonctionnement"),
        ({"budget": {"charges": []}}, "Les dépenses de fonctionnement"),
        ({"budget": charges(ligne("64", "7000.00"), ligne("61", None))}, "Les dépenses de fonctionnement"),
    ],
)
def test_an_amount_that_cannot_be_computed_is_non_renseigne_and_says_why(faits: Donnees, manque: str) -> None:
    dossier = projet("isere")
    dossier |= faits
    estimation = estimer(dossier)
    assert (estimation["prestation_service"], estimation["total"]) == ("non_renseigne", "non_renseigne")
    assert any(manque in a for a in estimation["avertissements"])


def test_real_number_may_be_told_without_describing_a_collectif() -> None:
    dossier = projet("isere", collectifs_reels=2, budget=budget("14000.00"))
    del dossier["collectifs"]
    assert estimer(dossier)["prestation_service"] == "4550.00"


CRITERES = {
    "enfants": ("materiel", "intervenants", "sorties_culturelles"),
    "parents": ("intervenants", "acces_aux_droits", "public_cible", "sorties_parents_enfants"),
}
NON_OFFERTS = {
    ("ain", "parents"): {"acces_aux_droits", "public_cible"},
    **{(d, "parents"): {"sorties_parents_enfants"} for d in CAMPAGNES if d != "ain"},
}


@pytest.mark.parametrize("departement", CAMPAGNES)
@pytest.mark.parametrize(("volet", "critere"), [(v, c) for v, criteres in CRITERES.items() for c in criteres])
def test_a_criterion_opens_the_bonus_where_the_department_offers_it(departement: str, volet: str, critere: str) -> None:
    estimation = aide(departement, bonus={volet: {"projet_annuel": True, "criteres": [critere]}})
    offert = critere not in NON_OFFERTS.get((departement, volet), set())
    assert estimation[f"bonus_{volet}"] == ("329.00" if offert else "0.00")
    assert any(f"« {critere} »".replace(" ", "\u202f") in a for a in estimation["avertissements"]) is not offert


def test_an_open_list_leaves_another_criterion_to_the_caf() -> None:
    estimation = aide("landes", bonus={"parents": {"projet_annuel": True, "criteres": ["sorties_parents_enfants"]}})
    assert any("etc." in a and "demandez à votre Caf" in a for a in estimation["avertissements"])


@pytest.mark.parametrize("volet", ["enfants", "parents"])
@pytest.mark.parametrize(
    ("demande", "montant", "dit"),
    [
        (None, "0.00", "n’est pas demandé"),
        ({"projet_annuel": False, "criteres": ["intervenants"]}, "0.00", "critère obligatoire"),
        ({"projet_annuel": True, "criteres": []}, "0.00", "au moins un critère"),
        ({"projet_annuel": False, "criteres": []}, "0.00", "au moins un critère"),
        ({"projet_annuel": None, "criteres": ["intervenants"]}, "non_renseigne", "il manque une réponse"),
        ({"projet_annuel": True, "criteres": None}, "non_renseigne", "il manque une réponse"),
        ({"projet_annuel": False, "criteres": None}, "0.00", "critère obligatoire"),
        ({"projet_annuel": True, "criteres": ["intervenants", "intervenants"]}, "329.00", "sur proposition de la Caf"),
    ],
)
def test_a_bonus_wants_its_mandatory_criterion_and_one_of_the_list(
    volet: str, demande: Donnees | None, montant: str, dit: str
) -> None:
    estimation = aide(bonus={volet: demande})
    assert estimation[f"bonus_{volet}"] == montant
    assert any(a.startswith(f"Bonus {volet}") and dit in a for a in estimation["avertissements"])


@pytest.mark.parametrize(
    ("concernes", "montant"), [(None, "658.00"), (0, "0.00"), (1, "329.00"), (2, "658.00"), (3, "658.00")]
)
def test_a_bonus_is_paid_for_the_collectifs_concerned_at_most_those_paid(concernes: int | None, montant: str) -> None:
    demande = {"projet_annuel": True, "criteres": ["materiel"], "collectifs": concernes}
    estimation = aide(collectifs_agrees=2, collectifs_reels=3, bonus={"enfants": demande})
    assert estimation["bonus_enfants"] == montant


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_a_department_without_a_list_uses_the_national_one_labelled_so(departement: str) -> None:
    estimation = aide(departement, bonus={"enfants": {"projet_annuel": True, "criteres": ["materiel"]}})
    nationaux = any("critères nationaux" in h for h in estimation["hypotheses"])
    assert nationaux is (departement == "seine-et-marne")


@pytest.mark.parametrize("departement", CAMPAGNES)
def test_both_published_campaigns_have_the_amounts_of_the_sources(departement: str) -> None:
    bareme = aide(departement)["bareme"]
    assert bareme == {
        "campagne": CAMPAGNES[departement],
        "prix_plafond": "8487.00",
        "taux": "0.325",
        "ps_max": "2758.28",
        "bonus_enfants": "329.00",
        "bonus_parents": "329.00",
        "certitude": "publie",
    }


def test_hypotheses_are_shown_to_the_reader() -> None:
    hypotheses = " ".join(aide()["hypotheses"])
    assert "divisé par le nombre de collectifs" in hypotheses
    assert "compte 86" in hypotheses


def test_total_is_the_sum_of_the_steps_shown() -> None:
    bonus = {"enfants": {"projet_annuel": True, "criteres": ["materiel"]}}
    estimation = aide(bonus=bonus)
    assert estimation["etapes"][-1] == {
        "libelle": "Total",
        "calcul": " + ".join(euros(Decimal(m)) for m in ("2275.00", "329.00", "0.00")),
        "valeur": "2604.00",
    }


@pytest.mark.parametrize(
    ("montant", "arrondi"),
    [("0.005", "0.01"), ("0.0049", "0.00"), ("0.015", "0.02"), ("2758.275", "2758.28"), ("1.1", "1.10")],
)
def test_half_a_cent_goes_up(montant: str, arrondi: str) -> None:
    assert (str(arrondir(Decimal(montant))), str(arrondir(Fraction(montant)))) == (arrondi, arrondi)


def test_ps_of_one_collectif_never_passes_the_published_maximum() -> None:
    bareme = moteur("isere").reglement.bareme
    assert prestation_service(Fraction(10**9), bareme) == bareme.ps_max


E = "\u202f€"
POUR_CENT = "32,5\u202f%"
UN = Bonus(
    libelle="Bonus",
    obligatoire="un projet sur l’année",
    criteres=[Critere(id="intervenants", libelle="Intervenants", citations=[])],
    citations=[CITATION],
)


def calcul(donnees: Donnees, **reglement: Any) -> Estimation:
    """The estimate of Isère, with one criterion offered on both sides, listed by the department itself."""
    regles = replace(moteur("isere").reglement, **({"bonus": DeuxBonus(enfants=UN, parents=UN)} | reglement))
    return calculer(decoder(Dossier, donnees), regles)


def demande(**faits: Any) -> Donnees:
    return {"projet_annuel": True, "criteres": ["intervenants"]} | faits


def deux(**faits: Any) -> Donnees:
    """Two real collectifs, one agreed, 20 000 € of expenses."""
    return projet("isere", budget=charges(ligne("64", "20000.00")), collectifs_reels=2, collectifs_agrees=1) | faits


def etapes(estimation: Estimation) -> list[tuple[str, str, Any]]:
    return [(e.libelle, e.calcul, e.valeur) for e in estimation.etapes]


def test_every_step_shows_its_operation() -> None:
    plafond = euros(moteur("isere").reglement.bareme.prix_plafond)
    estimation = calcul(deux(bonus={"enfants": demande()}))
    assert etapes(estimation) == [
        ("Collectifs payés", "min(1 agréé, 2 réels)", 1),
        ("Dépenses par collectif", f"20\u202f000,00{E} / 2", Decimal("10000.00")),
        ("PS par collectif", f"{POUR_CENT} × min(10\u202f000,00{E}, {plafond})", Decimal("2758.28")),
        ("Prestation de service", f"2\u202f758,28{E} × 1", Decimal("2758.28")),
        ("Bonus enfants", f"{euros(estimation.bareme.bonus_enfants)} × 1", estimation.bareme.bonus_enfants),
        (
            "Total",
            f"2\u202f758,28{E} + {euros(estimation.bareme.bonus_enfants)} + 0,00{E}",
            Decimal("2758.28") + estimation.bareme.bonus_enfants,
        ),
    ]
    assert [e.citations for e in estimation.etapes] == [
        (),
        (),
        tuple(estimation.bareme.citations),
        (),
        (CITATION,),
        (),
    ]
    assert estimation.depenses_par_collectif == Decimal("10000.00")


def test_what_a_reader_must_know_comes_with_it() -> None:
    estimation = calcul(deux(bonus={"enfants": demande()}))
    assert estimation.hypotheses == (*HYPOTHESES, HYPOTHESE_PAYES)
    assert estimation.avertissements == (
        "1 collectif au-delà du nombre agréé, sans financement.",
        "Bonus enfants : il est attribué sur proposition de la Caf ; ce n’est pas un droit.",
        "Bonus parents : il n’est pas demandé dans ce dossier.",
    )


def test_as_many_agreed_as_real_is_no_warning() -> None:
    assert not any("agréé" in a for a in calcul(deux(collectifs_agrees=2)).avertissements)


def test_without_an_agreed_number_the_collectifs_are_counted() -> None:
    estimation = calcul(projet("isere", collectif(nom="Un"), collectif(nom="Deux")))
    assert etapes(estimation)[0] == ("Collectifs payés", "2 collectifs", 2)
    assert estimation.hypotheses == HYPOTHESES


def test_what_is_not_known_is_written_in_the_sum() -> None:
    estimation = calcul(projet("isere", budget=None))
    assert etapes(estimation)[-1] == ("Total", f"non renseigné + 0,00{E} + 0,00{E}", None)
    assert (estimation.prestation_service, estimation.depenses_par_collectif) == (None, None)
    assert estimation.avertissements[0] == (
        "Les dépenses de fonctionnement (comptes 60 à 69) ne sont pas toutes renseignées : "
        "la prestation de service ne peut pas être calculée."
    )


def test_no_collectif_paid_pays_nothing_and_no_collectif_told_is_unknown() -> None:
    assert calcul(deux(collectifs_reels=0)).prestation_service == Decimal("0.00")
    inconnu = calcul(projet("isere", collectifs=[]))
    assert (inconnu.prestation_service, inconnu.collectifs_payes) == (None, None)
    assert "Le nombre de collectifs n’est pas renseigné : l’aide ne peut pas être calculée." in inconnu.avertissements


def test_a_department_that_pays_no_ps_says_so() -> None:
    estimation = calcul(deux(), prestation_service=False)
    assert (estimation.prestation_service, estimation.total) == (Decimal("0.00"), Decimal("0.00"))
    assert "Ce département ne verse pas de prestation de service pour le Clas." in estimation.avertissements
    assert estimation.hypotheses == (HYPOTHESE_PAYES,)


def test_a_year_without_bareme_has_the_last_one_and_says_so() -> None:
    estimation = calcul(deux(), campagne="2040-2041")
    assert estimation.certitude == "derniere_valeur_publiee"
    assert estimation.avertissements[0] == (
        "Le barème 2040-2041 n’est publié dans aucun document : "
        f"les montants sont ceux de la dernière valeur publiée : {estimation.bareme.campagne}."
    )
    publie = calcul(deux(), campagne=estimation.bareme.campagne)
    assert publie.certitude == "publie"
    assert not any("publié" in a for a in publie.avertissements)


@pytest.mark.parametrize("volet", ["enfants", "parents"])
@pytest.mark.parametrize(
    ("faits", "avertissement", "valeur"),
    [
        (
            {"projet_annuel": False, "criteres": []},
            "compté pour 0 ; le critère obligatoire manque (un projet sur l’année) "
            "et il faut au moins un critère de la liste de ce département.",
            "0.00",
        ),
        (
            {"projet_annuel": False, "criteres": None},
            "compté pour 0 ; le critère obligatoire manque (un projet sur l’année).",
            "0.00",
        ),
        (
            {"criteres": []},
            "compté pour 0 ; il faut au moins un critère de la liste de ce département.",
            "0.00",
        ),
        ({"criteres": None}, "il manque une réponse (projet sur l’année, ou critères) pour l’estimer.", None),
        ({"projet_annuel": None}, "il manque une réponse (projet sur l’année, ou critères) pour l’estimer.", None),
    ],
)
def test_why_a_bonus_is_not_counted(volet: str, faits: Donnees, avertissement: str, valeur: str | None) -> None:
    estimation = calcul(deux(bonus={volet: demande(**faits)}))
    assert f"Bonus {volet} : {avertissement}" in estimation.avertissements
    assert getattr(estimation, f"bonus_{volet}") == (None if valeur is None else Decimal(valeur))


@pytest.mark.parametrize(
    ("ouvert", "suite"), [(False, ""), (True, " Sa liste se termine par « etc. » : demandez à votre Caf.")]
)
def test_a_criterion_that_is_not_offered_is_named(ouvert: bool, suite: str) -> None:
    bonus = replace(UN, ouvert=ouvert)
    estimation = calcul(
        deux(bonus={"enfants": demande(criteres=["intervenants", "materiel"])}),
        bonus=DeuxBonus(enfants=bonus, parents=bonus),
    )
    assert (
        f"Bonus enfants : le critère « materiel » n’est pas dans la liste du département : il n’est pas compté.{suite}"
    ) in estimation.avertissements
    assert estimation.bonus_enfants == estimation.bareme.bonus_enfants


@pytest.mark.parametrize(
    ("concernes", "comptes", "dit"), [(None, 2, False), (1, 1, False), (2, 2, False), (3, 2, True), (0, 0, False)]
)
def test_the_collectifs_of_a_bonus(concernes: int | None, comptes: int, dit: bool) -> None:
    estimation = calcul(deux(collectifs_agrees=2, bonus={"parents": demande(collectifs=concernes)}))
    assert estimation.bonus_parents == estimation.bareme.bonus_parents * comptes
    phrase = "Bonus parents : 3 collectifs demandés, ramenés à 2, le nombre payé."
    assert [a for a in estimation.avertissements if "ramenés" in a] == ([phrase] if dit else [])


def test_a_bonus_for_an_unknown_number_of_collectifs_is_unknown() -> None:
    assert calcul(projet("isere", collectifs=[], bonus={"enfants": demande()})).bonus_enfants is None


@pytest.mark.parametrize("volet", ["enfants", "parents"])
def test_a_bonus_that_only_repeats_the_socle_is_flagged(volet: str) -> None:
    socle = [a.id for a in moteur("isere").reglement.socle]
    phrase = (
        f"Bonus {volet} : les actions que vous déclarez sont toutes dans le socle, déjà payé ; "
        "le bonus veut aller au-delà."
    )
    for actions, dit in (
        (socle, True),
        (socle[:1], True),
        ([*socle, "autre_action"], False),
        ([], False),
        (None, False),
    ):
        dossier = deux(bonus={volet: demande()}, projet={"actions": {volet: actions}})
        assert (phrase in calcul(dossier).avertissements) is dit, actions
    assert phrase not in calcul(deux(bonus={volet: demande()}, projet=None)).avertissements


@pytest.mark.parametrize(
    ("source", "bonus", "dit"),
    [
        ("isere/note", {"enfants": demande()}, False),
        ("savoie/note", {"enfants": demande()}, True),
        ("savoie/note", {"parents": demande()}, True),
        ("savoie/note", {}, False),
    ],
)
def test_the_national_list_is_an_assumption_where_the_department_has_none(
    source: str, bonus: Donnees, dit: bool
) -> None:
    liste = replace(UN, citations=[replace(CITATION, source=source)])
    estimation = calcul(deux(bonus=bonus), bonus=DeuxBonus(enfants=liste, parents=liste))
    assert (HYPOTHESE_BONUS in estimation.hypotheses) is dit
