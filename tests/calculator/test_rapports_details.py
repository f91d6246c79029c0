"""What a reader unfolds: the calendar of each collectif, what would change the estimate."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from calculator import rapports_details
from calculator.agenda import Agenda, Consequence, RendezVous
from calculator.calendrier import Calendrier
from calculator.coherence import Controle
from calculator.declaration import Donnee
from calculator.depots import Depot, Repartition
from calculator.echeances import Periode
from calculator.modele import Citation
from calculator.rapports_details import calendriers, scenarios
from calculator.regles import Borne, Financeur, Forfait
from tests.calculator.jugements import contexte, regle
from tests.calculator.projets import collectif, projet

F = "\u202f"
ICI = Citation(source="isere/note", lieu="§2", extrait="Mot à mot : l'extrait")
SOURCES = [{"document": "isere/note, §2", "extrait": "Mot à mot : l'extrait"}]
LUNDI = [{"jour": "lundi", "minutes": 90}]
CALENDRIER = Calendrier(
    du=date(2025, 9, 1), au=date(2026, 8, 31), zones={"A": []}, feries={date(2025, 11, 10): "Férié"}, ponts={}
)


def lus(*collectifs: dict[str, Any], **reglement: Any) -> list[dict[str, Any]]:
    return calendriers(replace(contexte(projet("isere", *collectifs), **reglement), calendrier=CALENDRIER))


def test_the_calendar_of_a_collectif() -> None:
    assert lus(collectif(seances=LUNDI, debut="2025-11-03", fin="2025-11-17")) == [
        {
            "collectif": "Primaire",
            "semaines": 2,
            "semaines_sept_dec": 2,
            "semaines_janv_aout": 0,
            "seances": ["2025-11-03", "2025-11-17"],
            "perdues": [{"le": "2025-11-10", "raison": "ferie", "libelle": "Férié"}],
            "debut_suffisant": None,  # 27 weeks before 17 November: not in this school year
            "fin_suffisante": "2026-05-11",
        }
    ]


def test_the_start_that_would_do() -> None:
    (lu,) = lus(collectif(seances=LUNDI, debut="2026-06-01", fin="2026-06-15"))
    assert (lu["debut_suffisant"], lu["fin_suffisante"]) == ("2025-12-15", None)


def test_without_a_rule_on_weeks_the_first_session_does() -> None:
    (lu,) = lus(collectif(seances=LUNDI, debut="2025-11-03", fin="2025-11-17"), regles=[])
    assert (lu["debut_suffisant"], lu["fin_suffisante"]) == ("2025-11-17", "2025-11-03")


def test_a_collectif_without_dates_is_left_out_and_the_next_is_not() -> None:
    deux = collectif(nom="Deux", seances=LUNDI, debut="2025-11-03", fin="2025-11-03")
    assert [lu["collectif"] for lu in lus(collectif(nom="Un"), deux)] == ["Deux"]


def test_a_collectif_outside_of_the_calendar_says_so_and_the_next_is_counted() -> None:
    loin = collectif(nom="Loin", seances=LUNDI, debut="2031-11-03", fin="2031-11-17")
    pres = collectif(nom="Près", seances=LUNDI, debut="2025-11-03", fin="2025-11-03")
    premier, second = lus(loin, pres)
    assert set(premier) == {"collectif", "indisponible"}
    assert premier["collectif"] == "Loin"
    assert premier["indisponible"].startswith("calendrier non disponible du 3 novembre 2031")
    assert second["semaines"] == 1


def test_what_would_change_the_estimate() -> None:
    lu = scenarios(contexte(projet("isere")))
    assert list(lu) == ["variantes", "par_annee", "plafond_caf", "autres_financeurs"]
    assert lu["variantes"][2] == {"libelle": "500 € de dépenses en plus", "total": "2437.50", "ecart": "162.50"}
    assert lu["par_annee"] == [{"annee": "2025-2026", "total": "2275.00", "certitude": "publie"}]
    assert lu["plafond_caf"] is None


def test_other_money_and_its_ceiling() -> None:
    commune = Financeur(
        id="commune", nom="La commune", montant=Forfait(montant=Decimal(300), par="projet"), citations=[]
    )
    quart = regle("cofinancement_hors_caf", borne=Borne(min=Decimal(25)))
    lu = scenarios(contexte(projet("isere"), financeurs=[commune], regles=[quart]))
    assert lu["autres_financeurs"] == [{"nom": "La commune", "montant": "300.00", "calcul": "300,00\u202f€ par projet"}]
    assert lu["plafond_caf"] == "5250.00"


def test_what_cannot_be_computed_is_null() -> None:
    lu = scenarios(contexte(projet("isere", budget=None)))
    assert {(v["total"], v["ecart"]) for v in lu["variantes"]} == {(None, None)}
    assert lu["par_annee"] == []


def test_a_declaration(monkeypatch: pytest.MonkeyPatch) -> None:
    lues = [
        Donnee("seances", "Séances", 3, "journal"),
        Donnee("etp", "ETP", Decimal("0.5"), "declaration"),
        Donnee("familles", "Familles", None, "non_precise"),
    ]
    monkeypatch.setattr(rapports_details, "donnees", lambda _, type_: lues if type_ == "reelle" else [])
    monkeypatch.setattr(
        rapports_details, "controles", lambda _, type_: [Controle("conforme", "a : b")] if type_ == "reelle" else []
    )
    assert rapports_details.afas(contexte(), "reelle") == {
        "format": "afas-clas/1",
        "type": "reelle",
        "donnees": [
            {"id": "seances", "libelle": "Séances", "valeur": "3", "origine": "journal"},
            {"id": "etp", "libelle": "ETP", "valeur": "0.50", "origine": "declaration"},
            {"id": "familles", "libelle": "Familles", "valeur": "non_renseigne", "origine": "non_precise"},
        ],
        "controles": [{"etat": "conforme", "message": f"a{F}: b"}],
    }


@pytest.mark.parametrize("consequence", [None, "refus : sûr"])
def test_dates(consequence: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    depot = Periode(
        id="depot",
        libelle="Dépôt : ici",
        etape="depot",
        plateforme="elan",
        ferme_le=date(2025, 7, 11),
        pour="les nouveaux",
        consequence=consequence,
        citations=[ICI],
    )
    agenda = Agenda(
        campagne_etat="ouvert",
        annee_convention=1,
        duree=4,
        rendez_vous=(RendezVous(depot, "maintenant", "jusqu’au : 11", 5, (date(2025, 7, 10),)),),
        consequences=(Consequence("cas : un", "texte : un", (ICI,)),),
    )
    demandes: list[datetime] = []

    def etablir(_dossier: Any, _reglement: Any, moment: datetime) -> Agenda:
        demandes.append(moment)
        return agenda

    monkeypatch.setattr(rapports_details, "etablir", etablir)
    lu = rapports_details.echeances(replace(contexte(), le=date(2025, 7, 6)))
    assert demandes == [datetime(2025, 7, 6, 12)]
    assert lu == {
        "format": "echeances-clas/1",
        "departement": "isere",
        "campagne": "2025-2026",
        "le": "2025-07-06",
        "campagne_etat": "ouvert",
        "annee_convention": 1,
        "duree_convention": 4,
        "echeances": [
            {
                "id": "depot",
                "libelle": f"Dépôt{F}: ici",
                "etape": "depot",
                "plateforme": "elan",
                "quand": "maintenant",
                "phrase": f"jusqu’au{F}: 11",
                "jours_restants": 5,
                "rappels": ["2025-07-10"],
                "pour": "les nouveaux",
                "consequence": consequence and f"refus{F}: sûr",
                "sources": SOURCES,
            }
        ],
        "suites": [{"cas": f"cas{F}: un", "texte": f"texte{F}: un", "sources": SOURCES}],
    }


def test_dossiers_to_deposit(monkeypatch: pytest.MonkeyPatch) -> None:
    repartition = Repartition((Depot("collège", ("A", "B"), ("Gex",)),), "raison : une", ("lieu : deux",), 1, (ICI,))
    monkeypatch.setattr(rapports_details, "repartir", lambda _: repartition)
    assert rapports_details.depots(contexte()) == {
        "format": "depots-clas/1",
        "depots": [{"niveau": "collège", "collectifs": ["A", "B"], "lieux": ["Gex"]}],
        "questionnaires_sphinx": 1,
        "raison": f"raison{F}: une",
        "a_verifier": [f"lieu{F}: deux"],
        "sources": SOURCES,
    }
