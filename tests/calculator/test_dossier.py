"""What a dossier may hold: every error at once, with its path, what was read and what to write."""

import json
from typing import Any

import pytest

from calculator.decodage import DonneesInvalides, Erreur
from calculator.dossier import lire_dossier
from tests.calculator.projets import Donnees, collectif, ligne, projet

CONNUS = {"assurance": "Assurer", "charte_laicite": "Charte"}


def erreurs(donnees: object) -> list[Erreur]:
    texte = donnees if isinstance(donnees, str) else json.dumps(donnees)
    with pytest.raises(DonneesInvalides) as levee:
        lire_dossier(texte, CONNUS)
    return levee.value.erreurs


def erreur(donnees: object) -> Erreur:
    (seule,) = erreurs(donnees)
    return seule


def avec(chemin: str, valeur: object) -> Donnees:
    """The dossier that respects every rule, with one more value at `chemin`."""
    dossier = projet("isere", projet={"axes": {}}, collectifs=[collectif()])
    noeud: Any = dossier
    *debut, dernier = [int(p) if p.isdecimal() else p for p in chemin.replace("[", ".").replace("]", "").split(".")]
    for pas in debut:
        noeud = noeud[pas] if isinstance(pas, int) else noeud.setdefault(pas, {})
    noeud[dernier] = valeur
    return dossier


@pytest.mark.parametrize(
    ("chemin", "valeur", "lu", "remede"),
    [
        ("collectifs[0].enfants", -1, "« -1 »", "10"),
        ("collectifs[0].enfants", 1_000_001, "« 1000001 »", "10"),
        ("collectifs[0].enfants", "10", "« 10 »", "écrire 10, sans guillemets"),
        ("collectifs[0].enfants", 10.0, "« 10.0 »", "écrire 10, sans"),
        ("collectifs[0].enfants", 10.5, "« 10.5 »", "10"),
        ("collectifs[0].enfants", True, "« vrai »", "10"),
        ("collectifs[0].enfants", "1" * 5000, "« 111", "10"),
        ("collectifs[0].semaines", 54, "« 54 »", "10"),
        ("collectifs[0].milieu_rural", "oui", "« oui »", "true ou false"),
        ("collectifs[0].milieu_rural", 1, "« 1 »", "true ou false"),
        ("collectifs[0].niveau", "élémentaire", "« élémentaire »", "écrire elementaire"),
        ("collectifs[0].niveau", ["college"], "une liste", "elementaire ou college"),
        ("collectifs[0].debut", "03/11/2025", "« 03/11/2025 »", "écrire 2025-11-03"),
        ("collectifs[0].debut", "2025-11-31", "« 2025-11-31 »", "2025"),
        ("collectifs[0].debut", "20251103", "« 20251103 »", "2025"),
        ("collectifs[0].seances[0].jour", "dimanche", "« dimanche »", "lundi ou"),
        ("collectifs[0].seances[0].jour", "Lundi", "« Lundi »", "écrire lundi"),
        ("collectifs[0].seances[0].minutes", 1441, "« 1441 »", "10"),
        ("collectifs[0].seances[0]", None, "rien", "nom"),
        ("collectifs", {}, "un groupe de champs", "liste"),
        ("collectifs[0]", "Primaire", "« Primaire »", "nom"),
        ("budget.charges[0].montant", "12,50", "« 12,50 »", 'écrire "12.50"'),
        ("budget.charges[0].montant", "7 000,00 €", "« 7 000,00 € »", 'écrire "7000.00"'),
        ("budget.charges[0].montant", 12.5, "« 12.5 »", 'écrire "12.5"'),
        ("budget.charges[0].montant", 12, "« 12 »", 'écrire "12"'),
        ("budget.charges[0].montant", "12.505", "« 12.505 »", "12.50"),
        ("budget.charges[0].montant", "-0.01", "« -0.01 »", "12.50"),
        ("budget.charges[0].montant", "Infinity", "« Infinity »", "12.50"),
        ("budget.charges[0].montant", "NaN", "« NaN »", "12.50"),
        ("budget.charges[0].montant", "1e3", "« 1e3 »", "12.50"),
        ("budget.charges[0].montant", "", "«  »", "12.50"),
        ("budget.charges[0].compte", 64, "« 64 »", 'écrire "64"'),
        ("budget.charges[0].compte", "6", "« 6 »", "64"),
        ("budget.charges[0].compte", "64a", "« 64a »", "64"),
        ("budget.charges[0].compte", "٦٤", "« ٦٤ »", "64"),
        ("structure.type", "centre social", "« centre social »", "écrire centre_social"),
        ("structure.nom", "\ud800", "« \ufffd »", "retaper"),
        ("collectifs_agrees", 1.5, "« 1.5 »", "10"),
        ("format", "dossier-clas/2", "« dossier-clas/2 »", "dossier-clas/1"),
        ("format", 1, "« 1 »", "dossier-clas/1"),
        ("departement", "38", "« 38 »", "seine-et-marne"),
        ("campagne", "2025", "« 2025 »", "2025-2026"),
        ("campagne", None, "rien", "2025-2026"),
        ("budgets_suivants.2026", {}, "« 2026 »", "2025-2026"),
        ("bonus.parents.criteres", ["materiel"], "« materiel »", "intervenants"),
    ],
)
def test_a_wrong_value_is_told_with_its_path_what_was_read_and_what_to_write(
    chemin: str, valeur: object, lu: str, remede: str
) -> None:
    trouvee = erreur(avec(chemin, valeur))
    assert trouvee.chemin.removesuffix("[0]") == chemin.removesuffix("[0]")
    assert lu in trouvee.constat
    assert remede in trouvee.remede


@pytest.mark.parametrize("chemin", ["format", "departement", "campagne"])
def test_only_the_head_is_required(chemin: str) -> None:
    dossier = projet("isere", projet=None)
    del dossier[chemin]
    assert erreur(dossier) == Erreur(chemin, "ce champ manque", "l’ajouter")


@pytest.mark.parametrize(
    ("chemin", "voulue"),
    [
        ("departemant", "departement"),
        ("collectifs[0].enfant", "enfants"),
        ("projet.axes.parent", "parents"),
        ("budget.charge", "charges"),
    ],
)
def test_an_unknown_key_names_the_one_that_was_meant(chemin: str, voulue: str) -> None:
    trouvee = erreur(avec(chemin, None))
    assert (trouvee.chemin, trouvee.constat) == (chemin, "ce champ n’existe pas")
    assert trouvee.remede == f"écrire « {voulue} » ?"


def test_an_unknown_key_that_is_like_no_other_lists_those_that_exist() -> None:
    assert "jour, minutes" in erreur(avec("collectifs[0].seances[0].zzz", 1)).remede


def test_an_end_before_the_start_is_refused() -> None:
    trouvee = erreur(projet("isere", collectif(debut="2026-06-26", fin="2025-11-03"), projet=None))
    assert (trouvee.chemin, "« 2025-11-03 »" in trouvee.constat) == ("collectifs[0].fin", True)


def test_a_start_and_an_end_on_one_day_are_accepted() -> None:
    lire_dossier(json.dumps(projet("isere", collectif(debut="2026-06-26", fin="2026-06-26"), projet=None)), CONNUS)


def test_all_errors_come_in_one_run() -> None:
    dossier = projet("isere", collectif(enfants=-1, debut="2026-06-26", fin="2025-11-03"))
    dossier["projet"] = {"engagements": {"asurance": True}, "intitul": "x"}
    dossier["budget"]["charges"] = [ligne("64", "1,5")]
    dossier["format"] = "autre"
    assert [e.chemin for e in erreurs(dossier)] == [
        "projet.engagements.asurance",
        "format",
        "projet.intitul",
        "collectifs[0].enfants",
        "collectifs[0].fin",
        "budget.charges[0].montant",
    ]


def test_an_unknown_engagement_names_the_one_that_was_meant() -> None:
    trouvee = erreur(projet("isere", projet={"engagements": {"charte_laique": True, "assurance": True}}))
    assert (trouvee.chemin, trouvee.remede) == ("projet.engagements.charte_laique", "écrire « charte_laicite » ?")


def test_null_is_missing_everywhere_but_in_the_head() -> None:
    dossier = projet("isere")
    vide = {cle: valeur if cle in ("format", "departement", "campagne") else None for cle, valeur in dossier.items()}
    lu = lire_dossier(json.dumps(vide), CONNUS)
    assert (lu.structure, lu.collectifs, lu.budget) == (None, None, None)


@pytest.mark.parametrize("texte", ["", "{", "[1,]", "{'a': 1}", "[" * 100_000, '{"a": ' + "9" * 5000 + "}", "\x00"])
def test_what_is_not_json_is_told(texte: str) -> None:
    assert erreur(texte).constat == "ce fichier n’est pas du JSON lisible"


def test_broken_json_tells_the_line_and_the_column() -> None:
    assert erreur('{\n  "format": }').chemin == "ligne 2, colonne 13"


@pytest.mark.parametrize("texte", ["[]", "null", "1", '"dossier"', "true"])
def test_json_that_is_no_group_of_fields_is_told(texte: str) -> None:
    assert "n’est pas un groupe de champs" in erreur(texte).constat


def test_a_byte_order_mark_is_forgiven() -> None:
    assert lire_dossier("\ufeff" + json.dumps(projet("isere", projet=None)), CONNUS).departement == "isere"


def test_a_key_written_twice_is_refused() -> None:
    texte = '{"format": "dossier-clas/1", "departement": "isere", "campagne": "2025-2026", "campagne": "2025-2026"}'
    assert erreur(texte) == Erreur("campagne", "ce champ est écrit deux fois", "n’en garder qu’un")


@pytest.mark.parametrize("profondeur", [1, 25, 300, 900])
@pytest.mark.parametrize(
    "modele", ['{{"bilan": {{"a": {}}}}}', '{{"format": {}}}', '{{"structure": {{"type": {}}}}}', "{}"]
)
def test_what_is_nested_too_deep_is_told_and_never_breaks(modele: str, profondeur: int) -> None:
    assert erreurs(modele.format("[" * profondeur + "]" * profondeur))


def test_answers_of_a_bilan_may_nest_a_little() -> None:
    dossier = projet("isere", projet=None, bilan={"q1": [{"a": [1, "deux", None, True]}]})
    assert lire_dossier(json.dumps(dossier), CONNUS).bilan == {"q1": [{"a": [1, "deux", None, True]}]}


@pytest.mark.parametrize(("compte", "classe"), [("64", "64"), ("6411", "64"), ("86", "86"), ("74123456", "74")])
def test_first_two_digits_of_an_account_decide(compte: str, classe: str) -> None:
    dossier = projet("isere", projet=None, budget={"charges": [ligne(compte, "1.00")]})
    lu = lire_dossier(json.dumps(dossier), CONNUS)
    assert lu.budget is not None and lu.budget.charges is not None
    assert lu.budget.charges[0].classe == classe
