"""The reviewer: one doubtful fact for each remark, errors and warnings apart, on texts in memory."""
# ruff: noqa: E501 - a case a line

import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from publisher.controle import Avis, revue
from publisher.controle.nombres import dit
from publisher.depot import Contenu, ouvrir
from publisher.place import ROOT

VALIDE = Path(__file__).parent / "fixtures" / "departments"
CAMPAGNE = "isere/2025-2026.yml"
NOTE = "isere/sources/note.txt"
LE = date(2026, 11, 22)
REGLE = """regles:
- id: effectif_min
  libelle: Effectif
  mesure: enfants
  borne: {min: 8}
  unite: enfants
  origine: nationale
  verifie_le: 2026-11-22
  citations:
  - source: isere/note
    extrait: Huit enfants ou 10 enfants, ou 5
contacts:
"""
MECANISME = """mecanismes:
- id: prestation_service
  existe: oui
  texte: 32,5 % des dépenses, jusqu’à 2 758,28 €.
contacts:
"""


def fichiers() -> dict[str, Contenu]:
    lus = ouvrir(VALIDE)
    note = lus[NOTE]
    assert isinstance(note, bytes)
    return {**lus, NOTE: note.decode() + "\n\nHuit enfants ou 10 enfants, ou 5\n"}


def avis(avant: str = "", apres: str = "", fichier: str = CAMPAGNE, le: date = LE) -> list[Avis]:
    lus = fichiers()
    contenu = lus[fichier]
    texte = contenu.decode() if isinstance(contenu, bytes) else str(contenu)
    assert avant in texte
    return revue({**lus, fichier: texte.replace(avant, apres, 1)}, le)


@dataclass(frozen=True)
class Cas:
    """`avant` becomes `apres`; the one remark is of the check `code`, on the line and the path `dit` begins with."""

    avant: str
    apres: str
    code: str
    dit: str
    gravite: str = "avertissement"
    le: date = LE
    fichier: str = CAMPAGNE


CAS = {
    "sunday": Cas("ferme_le: 2025-07-11", "ferme_le: 2025-07-13", "dimanche", "14:3: dates[0].ferme_le : « 2025-07-13 » est un dimanche"),
    "deposit that is over": Cas("", "", "date-passee", "14:3: dates[0].ferme_le : « 2025-07-11 » est passé, et la campagne 2025-2026 n’est pas finie", le=date(2025, 9, 1)),
    "date of another campaign": Cas("  ouvre_le: 2025-06-10\n  ferme_le: 2025-07-11", "  ferme_le: 2024-07-11", "date-lointaine", "13:3: dates[0].ferme_le : « 2024-07-11 » est loin de la campagne 2025-2026"),
    "decision before the deposit": Cas(
        "contacts:\n",
        "- nature: jour\n  id: reponse\n  libelle: Réponse\n  etape: decision\n  le: 2025-07-10\n  citations: []\ncontacts:\n",
        "suite-des-dates",
        "22:3: dates[1].le : « Réponse » (10 juillet 2025) vient avant la clôture du dépôt",
    ),
    "extension that shortens": Cas(
        "  ferme_le: 2025-07-11\n",
        "  ferme_le: 2025-07-11\n  prolongations:\n  - {pour: les nouveaux, ferme_le: 2025-07-10, citations: []}\n",
        "ordre-des-dates",
        "16:26: dates[0].prolongations[0].ferme_le : « 2025-07-10 » vient avant la clôture qu’elle prolonge (2025-07-11)",
        "erreur",
    ),
    "closing hour before the opening": Cas(
        "ouvre_le: 2025-06-10\n  ferme_le: 2025-07-11\n",
        'ouvre_le: 2025-07-11\n  ouvre_a: "12:00"\n  ferme_le: 2025-07-11\n  ferme_a: "10:00"\n',
        "ordre-des-dates",
        "16:3: dates[0].ferme_a : « 10:00 » ne vient pas après l’ouverture, le même jour à 12:00",
        "erreur",
    ),
    "no barème": Cas('- campagne: "2025-2026"', '- campagne: "2023-2024"', "campagne-sans-bareme", f"{CAMPAGNE}:3:1: campagne : aucun barème pour 2025-2026", fichier="national/baremes.yml"),
    "amount of no barème": Cas("contacts:\n", MECANISME.replace("2 758,28", "2 785,28"), "montant", "21:3: mecanismes[0].texte : « 2 785,28 € » n’est pas dans le barème national 2025-2026"),
    "rate of no barème": Cas("contacts:\n", MECANISME.replace("32,5", "35"), "montant", "21:3: mecanismes[0].texte : « 35 % » n’est pas dans le barème national 2025-2026 ; vérifier ; le barème dit 32,5\u202f%"),
    "amount of no barème in our own words": Cas("resume: Un dépôt sur ELAN.", "resume: La PS va jusqu’à 2 999,00 €.", "montant", "6:1: resume : « 2 999,00 € » n’est pas dans le barème national 2025-2026"),
    "stricter rule that says it is national": Cas("contacts:\n", REGLE.replace("min: 8", "min: 10"), "ecart-national", "22:3: regles[0].borne : « au moins 10 enfants » est plus strict que la règle nationale (au moins 8 enfants)"),
    "laxer rule that says it is national": Cas("contacts:\n", REGLE.replace("min: 8", "min: 5"), "ecart-national", "22:3: regles[0].borne : « au moins 5 enfants » est plus souple que la règle nationale"),
    "weaker force that says it is national": Cas("contacts:\n", REGLE.replace("  origine", "  force: indicatif\n  origine"), "ecart-national", "24:3: regles[0].force : « indicatif » est plus souple que la règle nationale (imperatif)"),
    "derogation that is not national": Cas(
        "contacts:\n",
        REGLE.replace("contacts:", "  derogations:\n  - {id: rural, libelle: milieu rural, quand: {milieu_rural: true}, borne: {min: 5}, citations: []}\ncontacts:"),
        "ecart-national",
        "30:5: regles[0].derogations[0] : la dérogation « milieu rural » n’est pas celle de la règle nationale",
    ),
    "scope that is not national": Cas("contacts:\n", REGLE.replace("  origine", "  quand: {milieu_rural: true}\n  origine"), "ecart-national", "24:3: regles[0].quand : « en milieu rural » est plus souple que la règle nationale (pour tous)"),
    "measure that is not national": Cas("contacts:\n", REGLE.replace("mesure: enfants", "mesure: encadrants"), "ecart-national", "21:3: regles[0].mesure : « encadrants » n’est pas ce que mesure la règle nationale (enfants)"),
    "unknown rule that says it is national": Cas("contacts:\n", REGLE.replace("id: effectif_min", "id: effectif_mini"), "ecart-national", "24:3: regles[0].origine : la règle « effectif_mini » se dit nationale"),
    "value that no quote says": Cas("contacts:\n", REGLE.replace("min: 8", "min: 9").replace("nationale", "locale"), "valeur-citee", "22:11: regles[0].borne.min : « 9 » n’est dans aucun extrait"),
    "role that says nothing": Cas("role: Référente Clas", "role: Contact", "contact", "20:3: contacts[0].role : « Contact » ne dit pas pour quoi l’appeler"),
    "telephone that is not quoted": Cas('["04 76 00 00 00"]', '["04 76 00 00 01"]', "contact", "21:16: contacts[0].telephones[0] : « 04 76 00 00 01 » n’est dans aucun extrait"),
    "mailbox that is not quoted": Cas('telephones: ["04 76 00 00 00"]', "courriels: [clas@caf38.caf.fr]", "contact", "21:15: contacts[0].courriels[0] : « clas@caf38.caf.fr » n’est dans aucun extrait"),
    "mailbox with two dots": Cas("  telephones:", "  courriels: [cl..as@caf38.caf.fr]\n  telephones:", "adresse", "21:15: contacts[0].courriels[0] : « cl..as@caf38.caf.fr » n’est pas une adresse de courriel", "erreur"),
    "link without a host": Cas("contacts:\n", "documents:\n- {titre: Charte, url: \"https://caf\", theme: charte, citations: []}\ncontacts:\n", "adresse", "19:19: documents[0].url : « https://caf » n’est pas une adresse de page", "erreur"),
    "link with the full stop of its sentence": Cas("contacts:\n", "documents:\n- {titre: Charte, url: \"https://caf.fr/clas.\", theme: charte, citations: []}\ncontacts:\n", "adresse", "19:19: documents[0].url : « https://caf.fr/clas. » finit par un signe de la phrase ; écrire https://caf.fr/clas", "erreur"),
    "value that was read long ago": Cas("verifie_le: 2026-11-22", "verifie_le: 2025-11-21", "verifie-le", "4:1: verifie_le : relu le 21 novembre 2025, il y a plus de 12 mois"),
    "value that will be read in ten years": Cas("verifie_le: 2026-11-22", "verifie_le: 2036-11-22", "verifie-le", "4:1: verifie_le : relu le 22 novembre 2036, dans plus de 12 mois"),
    "document of a past campaign": Cas('campagne: "2025-2026"', 'campagne: "2024-2025"', "reprise", f"{CAMPAGNE}:8:3: dates[0] : 2 éléments ne citent que des documents de 2024-2025", fichier="isere/sources/sources.yml"),
    "year that is not a school year": Cas('campagne: "2025-2026"', 'campagne: "2025-2027"', "place", "3:1: campagne : « 2025-2027 » n’est pas une année scolaire ; écrire 2025-2026", "erreur"),
}  # fmt: skip


def test_the_valid_tree_calls_for_no_remark() -> None:
    assert avis() == []


@pytest.mark.parametrize("cas", CAS.values(), ids=CAS.keys())
def test_a_doubtful_fact_is_told_with_its_place(cas: Cas) -> None:
    dits = [a for a in avis(cas.avant, cas.apres, cas.fichier, cas.le) if a.code == cas.code]
    assert {a.gravite for a in dits} == {cas.gravite}
    debut = cas.dit if cas.dit.startswith(CAMPAGNE) else f"{CAMPAGNE}:{cas.dit}"
    assert any(str(a.faute).startswith(f"departments/{debut}") for a in dits), [str(a.faute) for a in dits]


@pytest.mark.parametrize(
    ("avant", "apres", "le"),
    [
        ("contacts:\n", REGLE, LE),
        ("contacts:\n", REGLE.replace("min: 8", "min: 10").replace("nationale", "locale"), LE),
        ("contacts:\n", MECANISME, LE),
        ("resume: Un dépôt sur ELAN.", "resume: La PS va jusqu’à 2 758,28 € par collectif. Un repas coûte 4 €.", LE),
        ("verifie_le: 2026-11-22", "verifie_le: 2025-11-22", LE),
        ("ferme_le: 2025-07-11", "ferme_le: 2025-07-13\n  ferme_inclus: false", LE),
        ("", "", date(2026, 9, 1)),
        ("  etape: depot", "  etape: bilan_qualitatif\n  annees_scolaires: [2023-2024]", date(2025, 12, 1)),
    ],
    ids=["national rule", "meant difference", "amounts", "amounts of something else", "read a year ago", "sunday excluded", "campaign over", "past year"],
)  # fmt: skip
def test_what_is_right_or_meant_calls_for_no_remark(avant: str, apres: str, le: date) -> None:
    assert [str(a.faute) for a in avis(avant, apres, le=le)] == []


def test_the_last_day_of_the_deposit_is_not_past() -> None:
    assert "date-passee" not in {a.code for a in avis(le=date(2025, 7, 11))}


@pytest.mark.parametrize(
    "role",
    ["Madame", "Monsieur", "M.", "Mme", "M. ou Mme", "Nom", "Nom, prénom", "- ", "?", "…", "06 12", "Interlocuteur"],
)
def test_a_role_that_says_no_function_is_told(role: str) -> None:
    dits = [(a.code, a.faute.constat) for a in avis("role: Référente Clas", f'role: "{role}"')]
    assert dits == [("contact", f"« {role.strip()} » ne dit pas pour quoi l’appeler")]


@pytest.mark.parametrize("role", ["Monsieur le directeur", "Maire", "Référente Clas"])
def test_a_title_beside_a_function_is_a_role(role: str) -> None:
    assert avis("role: Référente Clas", f"role: {role}") == []


def test_one_remark_for_all_values_of_a_file_that_were_read_the_same_day() -> None:
    regle = REGLE.replace("2026-11-22", "2024-01-01") + "- id: autre\n  role: Référent\n  citations: []\n"
    lus = {**fichiers()}
    texte = lus[CAMPAGNE]
    assert isinstance(texte, bytes)
    double = (
        texte.decode().replace("contacts:\n", regle, 1).replace("verifie_le: 2026-11-22", "verifie_le: 2024-01-01", 1)
    )
    constats = [a.faute.constat for a in revue({**lus, CAMPAGNE: double}, LE) if a.code == "verifie-le"]
    assert constats == ["relu le 1er janvier 2024, il y a plus de 12 mois (2 valeurs)"]


@pytest.mark.parametrize(
    ("valeur", "mesure", "texte", "voulu"),
    [
        ("28", "semaines", "au moins 28 semaines", True),
        ("8", "enfants", "28 semaines", False),
        ("2", "encadrants", "Deux encadrants par séance", True),
        ("60", "minutes_par_seance", "2 séances d’une heure minimum", True),
        ("90", "minutes_par_seance", "2 séances d’1h30", True),
        ("90", "minutes_par_seance", "2 séances d’1 heure 30", True),
        ("90", "minutes_par_seance", "2 séances d’1h", False),
        ("0.2", "cofinancement_hors_caf", "20 % de cofinancement", True),
        ("0.2", "cofinancement_hors_caf", "120 % de cofinancement", False),
        ("1", "encadrants", "un encadrant accepté", True),
        ("1", "encadrants", "chacun", False),
    ],
)
def test_a_quote_says_a_number_in_figures_in_words_or_in_hours(
    valeur: str, mesure: str, texte: str, voulu: bool
) -> None:
    from decimal import Decimal

    assert dit(Decimal(valeur), mesure, texte) is voulu


def test_the_published_data_calls_for_no_remark_in_the_year_of_its_reading() -> None:
    for le in (LE, date(2027, 11, 22)):
        assert [str(a.faute) for a in revue(ouvrir(ROOT / "departments"), le)] == []


def test_examples_are_run_only_with_a_calendar() -> None:
    from publisher.calendrier_scolaire import compiler

    faux = ("    verdict: non_conforme", "    verdict: conforme")
    assert avis(*faux) == []
    lus = fichiers()
    contenu = lus[CAMPAGNE]
    assert isinstance(contenu, bytes)
    dits = revue({**lus, CAMPAGNE: contenu.decode().replace(*faux, 1)}, LE, compiler)
    assert [a.code for a in dits] == ["exemple"]


def test_the_review_needs_nothing_but_the_standard_library_and_yaml() -> None:
    programme = (
        "import sys; from publisher.controle import revue; from datetime import date;"
        "revue({'isere/2025-2026.yml': 'a: 1'}, date(2026, 1, 1));"
        "print(*sorted({m.partition('.')[0] for m in sys.modules} - set(sys.stdlib_module_names)))"
    )
    fait = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {programme}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert {m for m in fait.stdout.split() if m[0] != "_" and "cython" not in m} == {"calculator", "publisher", "yaml"}
