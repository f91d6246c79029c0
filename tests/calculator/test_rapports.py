"""Each report from made results: every key, what is typeset, what is not told."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculator import rapports
from calculator.calendrier import Decompte
from calculator.constats import constat
from calculator.eligibilite import Verification
from calculator.financement import Estimation, Etape
from calculator.modele import Citation
from tests.calculator.jugements import regle
from tests.calculator.projets import moteur

F = "\u202f"
ICI = Citation(source="isere/note", lieu="§2", extrait="Mot à mot : l'extrait")
REGLEMENT = moteur("isere").reglement
SOURCES = [{"document": "isere/note, §2", "extrait": "Mot à mot : l'extrait"}]


def test_a_quote_keeps_the_words_and_the_typography_of_its_document() -> None:
    assert rapports.sources((ICI,), REGLEMENT) == SOURCES


@pytest.mark.parametrize(("lieu", "texte"), [(None, "{}"), ("§3", "{}, §3")])
def test_a_document_is_named_by_its_label(lieu: str | None, texte: str) -> None:
    source, label = next(iter(REGLEMENT.documents.items()))
    assert rapports.document(Citation(source=source, lieu=lieu, extrait="x"), REGLEMENT) == texte.format(label)


@pytest.mark.parametrize("remede", [None, "Faites : ceci"])
def test_a_verification(remede: str | None) -> None:
    un = constat(
        regle("enfants", citations=[ICI]),
        "non_conforme",
        attendu="a : b",
        constate="c : d",
        explication="l'explication : e",
        remede=remede,
        collectif="Bourg : centre",
    )
    resultat = Verification(campagne_etat="clos", verdict="non_conforme", constats=(un,), non_verifie=("f : g",))
    assert rapports.verification(resultat, REGLEMENT) == {
        "format": "verification-clas/1",
        "departement": "isere",
        "campagne": "2025-2026",
        "campagne_etat": "clos",
        "verdict": "non_conforme",
        "constats": [
            {
                "regle": "essai",
                "collectif": "Bourg : centre",
                "etat": "non_conforme",
                "attendu": f"a{F}: b",
                "constate": f"c{F}: d",
                "explication": f"l’explication{F}: e",
                "remede": remede and f"Faites{F}: ceci",
                "origine": "locale",
                "force": "imperatif",
                "sources": SOURCES,
            }
        ],
        "non_verifie": [f"f{F}: g"],
    }


def test_an_estimate() -> None:
    bareme = REGLEMENT.bareme
    resultat = Estimation(
        bareme=bareme,
        certitude="publie",
        collectifs_payes=2,
        depenses_par_collectif=Decimal("3500"),
        prestation_service=Decimal("1.5"),
        bonus_enfants=Decimal(0),
        bonus_parents=Decimal("10"),
        total=Decimal("11.5"),
        etapes=(
            Etape(libelle="Un", calcul="1 : 1", valeur=2),
            Etape(libelle="Deux", calcul="2", valeur=Decimal("3.5")),
        ),
        hypotheses=("h : i",),
        avertissements=("j : k",),
    )
    assert rapports.estimation(resultat) == {
        "format": "estimation-clas/1",
        "bareme": {
            "campagne": bareme.campagne,
            "prix_plafond": f"{bareme.prix_plafond:.2f}",
            "taux": "0.325",
            "ps_max": f"{bareme.ps_max:.2f}",
            "bonus_enfants": f"{bareme.bonus_enfants:.2f}",
            "bonus_parents": f"{bareme.bonus_parents:.2f}",
            "certitude": "publie",
        },
        "collectifs_payes": 2,
        "depenses_par_collectif": "3500.00",
        "prestation_service": "1.50",
        "bonus_enfants": "0.00",
        "bonus_parents": "10.00",
        "total": "11.50",
        "etapes": [
            {"libelle": "Un", "calcul": f"1{F}: 1", "valeur": "2"},
            {"libelle": "Deux", "calcul": "2", "valeur": "3.50"},
        ],
        "hypotheses": [f"h{F}: i"],
        "avertissements": [f"j{F}: k"],
    }


def test_an_estimate_of_which_nothing_is_known() -> None:
    rien: dict[str, Any] = dict.fromkeys(
        ("depenses_par_collectif", "prestation_service", "bonus_enfants", "bonus_parents", "total")
    )
    resultat = Estimation(
        bareme=REGLEMENT.bareme,
        certitude="publie",
        collectifs_payes=None,
        etapes=(Etape(libelle="Total", calcul="?", valeur=None),),
        hypotheses=(),
        avertissements=(),
        **rien,
    )
    rapport = rapports.estimation(resultat)
    assert {rapport[cle] for cle in ("collectifs_payes", *rien)} == {"non_renseigne"}
    assert rapport["etapes"][0]["valeur"] == "non_renseigne"


def test_weeks() -> None:
    assert rapports.semaines(Decompte(7, 20, (date(2025, 11, 3), date(2025, 11, 6), date(2025, 11, 10)), ())) == {
        "format": "semaines-clas/1",
        "semaines": 27,
        "semaines_sept_dec": 7,
        "semaines_janv_aout": 20,
        "seances": 3,
    }
