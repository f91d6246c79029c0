"""What holds for every dossier: no input breaks it, verdicts follow from constats, amounts keep their bounds."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculator.decodage import DonneesInvalides, decoder
from calculator.dossier import Dossier, lire_dossier
from calculator.ecriture import en_donnees
from calculator.rapports import en_json
from tests.calculator.projets import CAMPAGNES, LE, Donnees, moteur

ETATS = {"conforme", "derogation", "non_conforme", "a_verifier", "recommandation", "non_renseigne", "sans_objet"}
JUGES = ETATS - {"non_renseigne", "sans_objet"}
rapide = settings(max_examples=100, deadline=None)

departements = st.sampled_from(list(CAMPAGNES))
montants = st.decimals(0, 99_999, places=2).map(str)
jours = st.dates(date(2024, 8, 1), date(2027, 8, 31)).map(str) | st.sampled_from(["0001-01-01", "9999-12-31"])
oui_non = st.none() | st.booleans()


def facultatif(**champs: st.SearchStrategy[Any]) -> st.SearchStrategy[Donnees]:
    return st.fixed_dictionaries({}, optional=champs)


lignes = st.lists(
    facultatif(
        compte=st.sampled_from(["60", "64", "6411", "69", "70", "74", "79", "86", "87"]),
        montant=st.none() | montants,
        financeur=st.sampled_from(["caf", "commune", " CAF ", ""]),
    ),
    max_size=4,
)
collectifs = facultatif(
    nom=st.none() | st.text(st.characters(exclude_categories=("Cs",)), max_size=5),
    niveau=st.sampled_from(["elementaire", "college", "lycee", "autre"]),
    enfants=st.none() | st.integers(0, 15),
    milieu_rural=oui_non,
    handicap=oui_non,
    encadrants=st.none() | st.integers(0, 3),
    seances=st.lists(
        facultatif(jour=st.sampled_from(["lundi", "samedi"]), minutes=st.none() | st.integers(0, 200)), max_size=3
    ),
    debut=st.none() | jours,
    fin=st.none() | jours,
    fermetures=st.lists(jours, max_size=2),
    semaines=st.none() | st.integers(0, 53),
)
bonus = facultatif(
    projet_annuel=oui_non, criteres=st.lists(st.just("intervenants"), max_size=2), collectifs=st.integers(0, 9)
)
groupes = facultatif(
    structure=facultatif(
        type=st.sampled_from(["association", "centre_social"]),
        soutenue_depuis_ans=st.integers(0, 5),
        renouvellement=oui_non,
        bilan_qualitatif_transmis=oui_non,
    ),
    projet=facultatif(
        axes=facultatif(enfants=oui_non, parents=oui_non, ecole=oui_non, territoire=oui_non),
        aide_aux_devoirs_seule=oui_non,
        coordonnateur=oui_non,
        coordonnateur_bac_2=oui_non,
        duree_ans=st.integers(0, 6),
        besoin_repere_avec_ecole=oui_non,
        engagements=st.dictionaries(st.sampled_from(["assurance", "charte_laicite"]), oui_non),
        actions=facultatif(enfants=st.lists(st.sampled_from(["appui_methodologie", "autre"]), max_size=2)),
    ),
    collectifs=st.none() | st.lists(collectifs, max_size=3),
    collectifs_agrees=st.none() | st.integers(0, 5),
    collectifs_reels=st.none() | st.integers(0, 5),
    budget=st.none() | facultatif(charges=lignes, produits=lignes),
    budgets_suivants=st.dictionaries(st.just("2026-2027"), facultatif(charges=lignes, produits=lignes)),
    bonus=facultatif(enfants=bonus, parents=bonus),
)


def entier(departement: str, donnees: Donnees) -> Donnees:
    return {"format": "dossier-clas/1", "departement": departement, "campagne": CAMPAGNES[departement], **donnees}


def lire(departement: str, donnees: Donnees) -> Dossier | None:
    """The dossier; None where it is refused (an end before a start)."""
    try:
        return moteur(departement).lire(json.dumps(entier(departement, donnees)))
    except DonneesInvalides:
        return None


@pytest.fixture(scope="module", autouse=True)
def _pret() -> None:
    """Read the data before the clock of any property runs."""
    for departement in CAMPAGNES:
        moteur(departement)


@rapide
@given(departements, groupes)
def test_every_dossier_that_is_read_gets_reports_that_hold_together(departement: str, donnees: Donnees) -> None:
    dossier = lire(departement, donnees)
    if dossier is None:
        return
    rapport = moteur(departement).verifier(dossier, LE)
    etats = [(c["etat"], c["force"]) for c in rapport["constats"]]
    assert {etat for etat, _ in etats} <= ETATS
    if ("non_conforme", "imperatif") in etats:
        attendu = "non_conforme"
    elif any(etat == "a_verifier" or (etat, force) == ("non_renseigne", "imperatif") for etat, force in etats):
        attendu = "a_verifier"
    else:
        attendu = "conforme"
    assert rapport["verdict"] == attendu
    for constat in rapport["constats"]:
        assert constat["sources"] or constat["etat"] not in JUGES
        assert constat["etat"] != "non_conforme" or constat["force"] == "imperatif"
        assert constat["remede"] or constat["etat"] not in ("non_conforme", "a_verifier", "non_renseigne")
        assert constat["regle"] != "periode" or constat["etat"] in (
            "conforme",
            "recommandation",
            "sans_objet",
            "non_renseigne",
        )
    en_json(rapport).encode("utf-8")
    en_json(moteur(departement).estimer(dossier)).encode("utf-8")
    en_json(moteur(departement).reponse(dossier, LE)).encode("utf-8")


@rapide
@given(departements, groupes)
def test_amounts_keep_their_bounds_and_add_up(departement: str, donnees: Donnees) -> None:
    dossier = lire(departement, donnees)
    if dossier is None:
        return
    estimation = moteur(departement).estimer(dossier)
    payes = estimation["collectifs_payes"]
    lus = [estimation[cle] for cle in ("prestation_service", "bonus_enfants", "bonus_parents")]
    if estimation["total"] == "non_renseigne":
        assert "non_renseigne" in lus
        return
    assert Decimal(estimation["total"]) == sum(map(Decimal, lus))
    if payes != "non_renseigne":
        for montant, plafond in zip(lus, ("2758.28", "329.00", "329.00"), strict=True):
            assert 0 <= Decimal(montant) <= Decimal(plafond) * payes


@rapide
@given(montants, montants, st.integers(1, 9), st.integers(1, 9))
def test_more_expenses_never_give_less(une: str, autre: str, reels: int, agrees: int) -> None:
    def ps(depenses: str) -> Decimal:
        budget = {"charges": [{"compte": "60", "montant": depenses}]}
        donnees = entier("isere", {"budget": budget, "collectifs_reels": reels, "collectifs_agrees": agrees})
        return Decimal(moteur("isere").estimer(lire_dossier(json.dumps(donnees), {}))["prestation_service"])

    peu, beaucoup = sorted((une, autre), key=Decimal)
    assert ps(peu) <= ps(beaucoup)


@rapide
@given(st.integers(8, 12), oui_non, oui_non, departements)
def test_8_to_12_children_are_never_refused_whatever_the_rest(
    enfants: int, rural: bool | None, handicap: bool | None, departement: str
) -> None:
    dossier = lire(departement, {"collectifs": [{"enfants": enfants, "milieu_rural": rural, "handicap": handicap}]})
    assert dossier is not None
    etats = {c["regle"]: c["etat"] for c in moteur(departement).verifier(dossier, LE)["constats"]}
    assert (etats["effectif_min"], etats["effectif_max"]) == ("conforme", "conforme")


@rapide
@given(departements, groupes)
def test_a_dossier_written_and_read_again_is_the_same(departement: str, donnees: Donnees) -> None:
    dossier = lire(departement, donnees)
    if dossier is not None:
        assert decoder(Dossier, json.loads(json.dumps(en_donnees(dossier)))) == dossier


@rapide
@given(groupes, st.dates())
def test_the_day_changes_only_the_state_of_the_campaign(donnees: Donnees, le: date) -> None:
    dossier = lire("isere", donnees)
    if dossier is not None:
        un, deux = (moteur("isere").verifier(dossier, jour) | {"campagne_etat": ""} for jour in (LE, le))
        assert un == deux


@rapide
@given(groupes)
def test_the_order_of_collectifs_changes_no_verdict(donnees: Donnees) -> None:
    dossier = lire("isere", donnees)
    if dossier is not None and dossier.collectifs:
        envers = replace(dossier, collectifs=dossier.collectifs[::-1])
        un, deux = (moteur("isere").verifier(d, LE)["verdict"] for d in (dossier, envers))
        assert un == deux


json_quelconque = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda fils: st.lists(fils, max_size=3) | st.dictionaries(st.text(max_size=8), fils, max_size=3),
    max_leaves=8,
)


@rapide
@given(json_quelconque)
def test_any_json_is_read_or_refused_in_french(donnees: object) -> None:
    with pytest.raises(DonneesInvalides) as levee:
        moteur("isere").lire(json.dumps(donnees))
    assert all(e.constat and e.remede for e in levee.value.erreurs)
    str(levee.value).encode("utf-8")


@rapide
@given(st.binary(max_size=40).map(lambda octets: octets.decode("latin-1")))
def test_any_text_is_refused(texte: str) -> None:
    with pytest.raises(DonneesInvalides):
        moteur("isere").lire(texte)


def _places(valeur: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    cles = list(valeur) if isinstance(valeur, dict) else list(range(len(valeur))) if isinstance(valeur, list) else []
    return [place, *(p for cle in cles for p in _places(valeur[cle], (*place, cle)))]


@rapide
@given(groupes, json_quelconque, st.data())
def test_a_dossier_with_one_value_replaced_is_answered_or_refused(
    donnees: Donnees, valeur: object, tirage: st.DataObject
) -> None:
    dossier: Any = json.loads(json.dumps(entier("isere", donnees)))
    *debut, dernier = tirage.draw(st.sampled_from([p for p in _places(dossier) if p]))
    noeud = dossier
    for cle in debut:
        noeud = noeud[cle]
    noeud[dernier] = valeur
    try:
        lu = moteur("isere").lire(json.dumps(dossier))
    except DonneesInvalides as refus:
        str(refus).encode("utf-8")
    else:
        en_json(moteur("isere").reponse(lu, LE)).encode("utf-8")
