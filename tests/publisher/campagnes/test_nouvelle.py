"""A campaign that begins: it loads, it builds, and nothing of last year passes for this year's."""

import re
from dataclasses import fields
from datetime import date, datetime
from functools import cache

import pytest
from click.testing import CliRunner, Result

from calculator.echeances import Inconnue, Periode, etat_campagne
from publisher.calendrier_scolaire import compiler
from publisher.campagne import Campagne
from publisher.campagnes.annees import est_annee_scolaire
from publisher.campagnes.nouvelle import Nouvelle, commencer
from publisher.commands import nouvelle_campagne
from publisher.controle import Avis, revue
from publisher.depot import Contenu, Depot, assembler, ouvrir
from publisher.lecture import analyser
from publisher.pages import toutes
from publisher.place import ROOT

LE = date(2026, 11, 22)
SUIVANTES = {
    "ain": "2026-2027",
    "isere": "2026-2027",
    "landes": "2026-2027",
    "savoie": "2026-2027",
    "seine-et-marne": "2025-2026",
}
ANCIENNES = {"savoie": "2024-2025", "seine-et-marne": "2024-2025"}


def ancienne(slug: str) -> str:
    return ANCIENNES.get(slug, "2025-2026")


@cache
def nouvelle(slug: str) -> Nouvelle:
    texte = (ROOT / "departments" / slug / f"{ancienne(slug)}.yml").read_text("utf-8")
    return commencer(texte, SUIVANTES[slug])


@cache
def fichiers() -> dict[str, Contenu]:
    return ouvrir(ROOT / "departments") | {f"{s}/{a}.yml": nouvelle(s).texte for s, a in SUIVANTES.items()}


@cache
def depot() -> Depot:
    lu, fautes = assembler(fichiers(), "departments")
    assert fautes == []
    return lu


@cache
def avis() -> list[Avis]:
    return revue(fichiers(), LE, compiler)


def campagne(slug: str) -> Campagne:
    return depot().campagnes[slug, SUIVANTES[slug]]


@pytest.mark.parametrize("slug", SUIVANTES)
def test_it_has_no_error_and_says_what_is_carried_over(slug: str) -> None:
    siens = [a for a in avis() if a.faute.fichier == f"departments/{slug}/{SUIVANTES[slug]}.yml"]
    assert [str(a.faute) for a in siens if a.gravite == "erreur"] == []
    assert {a.code for a in siens} >= {"reprise"}


@pytest.mark.parametrize("slug", SUIVANTES)
def test_its_state_is_to_be_confirmed(slug: str) -> None:
    assert etat_campagne(campagne(slug).dates, datetime(2026, 11, 22)) == "a_confirmer"


@pytest.mark.parametrize("slug", SUIVANTES)
def test_no_date_of_last_year_is_one_of_this_year(slug: str) -> None:
    debut = date(int(SUIVANTES[slug][:4]), 9, 1)
    for echeance in campagne(slug).dates:
        if isinstance(echeance, Periode):
            assert (echeance.ferme_le or echeance.ouvre_le or date.min) >= debut
        assert not isinstance(getattr(echeance, "le", None), date)
        assert not getattr(echeance, "annee", None)
    assert all(e.le == "non_precise" for e in campagne(slug).evenements)


def test_a_date_names_last_years_as_last_years() -> None:
    depose = next(e for e in campagne("isere").dates if e.id == "depot")
    assert isinstance(depose, Inconnue)
    assert depose.texte == "à confirmer pour 2026-2027 (en 2025-2026 : du 10 juin 2025 au 11 juillet 2025)"
    assert [c.source for c in depose.citations] == ["isere/note-de-cadrage-2025-2026"] * 2


def test_the_bilan_is_that_of_the_year_after() -> None:
    bilan = next(e for e in campagne("isere").dates if e.id == "bilan_quantitatif")
    assert (bilan.libelle, bilan.annees_scolaires) == ("Bilan quantitatif de l’année 2025-2026", ["2025-2026"])


def test_a_convention_that_runs_on_stays() -> None:
    convention = next(e for e in campagne("savoie").dates if e.etape == "convention")
    assert isinstance(convention, Periode) and convention.ferme_le == date(2028, 6, 30)


@pytest.mark.parametrize("slug", SUIVANTES)
def test_rules_figures_and_contacts_are_carried_over_whole(slug: str) -> None:
    avant, apres = depot().campagnes[slug, ancienne(slug)], campagne(slug)
    for champ in ("regles", "contacts", "chiffres", "bonus", "document", "verifie_le"):
        assert getattr(apres, champ) == getattr(avant, champ)


@pytest.mark.parametrize("slug", SUIVANTES)
def test_no_amount_of_last_year_stands_in_our_own_words(slug: str) -> None:
    nouveau = campagne(slug)
    assert not any("€" in (m.texte or "") for m in nouveau.mecanismes)
    assert all(f.montant == "non_precise" for f in nouveau.financeurs)
    assert not any("estimation" in e.attendu for e in nouveau.exemples)
    assert not nouveau.priorites and nouveau.formulaire is None


@pytest.mark.parametrize("slug", SUIVANTES)
def test_whatever_is_carried_over_is_to_look_at(slug: str) -> None:
    endroits = {endroit.chemin for endroit in nouvelle(slug).a_revoir}
    listes = {c.name: getattr(campagne(slug), c.name) for c in fields(Campagne)}
    gardees = {f"{nom}[{i}]" for nom, liste in listes.items() if isinstance(liste, list) for i, _ in enumerate(liste)}
    assert sorted(gardees - endroits) == []


@pytest.mark.parametrize("slug", SUIVANTES)
def test_each_thing_to_look_at_is_marked_on_the_line_that_is_told(slug: str) -> None:
    lignes = nouvelle(slug).texte.splitlines()
    for endroit in nouvelle(slug).a_revoir:
        assert lignes[endroit.ligne - 2].strip() == f"# à revoir : {endroit.quoi}"
        place = analyser(nouvelle(slug).texte, "").places[endroit.chemin]
        assert place[0] == endroit.ligne
    marques = [ligne for ligne in lignes if ligne.strip().startswith("# à revoir :")]
    assert len(marques) == len(nouvelle(slug).a_revoir)


def test_the_news_of_last_year_are_not_news() -> None:
    assert "\njournal: []" in nouvelle("isere").texte
    assert any("2025-2026" in quoi and "publiant" in quoi for quoi in nouvelle("isere").retires)


def test_comments_order_and_quotes_are_kept() -> None:
    avant = (ROOT / "departments" / "isere" / "2025-2026.yml").read_text("utf-8").splitlines()
    apres = nouvelle("isere").texte.splitlines()
    gardees = [ligne for ligne in apres if ligne in avant and ligne.lstrip().startswith(("#", "- id:"))]
    reste = iter(avant)
    assert all(ligne in reste for ligne in gardees), "the lines that stay keep their order"
    commentaires = [ligne for ligne in avant if ligne.lstrip().startswith("#")]
    assert [ligne for ligne in commentaires if ligne not in apres] == []


def test_pages_say_from_which_campaign_they_are() -> None:
    pages = {p.path: p.markdown for p in toutes(depot(), ROOT / "docs" / "pages")}
    for nom in ("", "regles/", "financement/", "bonus/", "deposer/", "bilan/", "annexes/"):
        texte = pages[f"isere/2026-2027/{nom}index.md"]
        assert "Ce que vous lisez vient de la campagne 2025-2026" in texte
        assert "Règles de la campagne 2025-2026, à confirmer pour 2026-2027" in texte
        assert "Ce que vous lisez vient de la campagne" not in pages[f"isere/2025-2026/{nom}index.md"]
    for nom in ("verifier/", "dossier/"):
        assert "Ce que vous lisez vient de la campagne 2025-2026" in pages[f"isere/{nom}index.md"]
    regles = pages["isere/2026-2027/regles/index.md"]
    assert len(re.findall("data-reprise>repris de 2025-2026", regles)) >= 10
    assert "data-reprise" not in pages["isere/2025-2026/regles/index.md"]


def archive(slug: str, page: str = "") -> str:
    pages = {p.path: p.markdown for p in toutes(depot(), ROOT / "docs" / "pages")}
    return pages[f"{slug}/{ancienne(slug)}/{page}index.md"]


@pytest.mark.parametrize("slug", SUIVANTES)
def test_a_campaign_that_has_a_successor_asks_nobody_for_the_next_dates(slug: str) -> None:
    assert "dates du prochain dépôt" not in archive(slug) + archive(slug, "deposer/")


def test_it_says_where_the_next_dates_are() -> None:
    lien = '<a href="&#46;./2026-2027/#dates">les dates de la campagne 2026-2027</a>'
    assert f"<p>Prochain dépôt\u202f: {lien}</p>" in archive("isere")


def test_a_fact_that_cites_the_new_document_is_no_longer_a_carried_one() -> None:
    """Only the document and one rule are renewed: the other rules still say where they come from."""
    sources = str(fichiers()["isere/sources/sources.yml"], "utf-8")  # type: ignore[arg-type]
    note = fichiers()["isere/sources/note-de-cadrage-2025-2026.txt"]
    fiche = sources[sources.index("- id:") :].replace("2025-2026", "2026-2027")
    principal = "document: isere/note-de-cadrage-{}"
    texte = nouvelle("isere").texte.replace(principal.format("2025-2026"), principal.format("2026-2027"))
    debut = texte.index("- id: semaines_min")
    fin = texte.index("verifie_le", debut)
    texte = texte[:debut] + texte[debut:fin].replace("cadrage-2025-2026", "cadrage-2026-2027") + texte[fin:]
    lu, fautes = assembler(
        fichiers()
        | {
            "isere/sources/sources.yml": sources.rstrip() + "\n" + fiche,
            "isere/sources/note-de-cadrage-2026-2027.txt": note,
            "isere/2026-2027.yml": texte,
        },
        "departments",
    )
    assert fautes == []
    pages = {p.path: p.markdown for p in toutes(lu, ROOT / "docs" / "pages")}
    regles = pages["isere/2026-2027/regles/index.md"].replace("&#95;", "_")
    assert "Ce que vous lisez vient de la campagne" not in regles
    morceaux = {m.partition('"')[0]: m for m in regles.split('id="regle-')[1:]}
    assert "data-reprise" not in morceaux["semaines_min"].partition("</article>")[0]
    assert "repris de 2025-2026" in morceaux["effectif_min"].partition("</article>")[0]


def lancer(*arguments: str) -> Result:
    return CliRunner().invoke(nouvelle_campagne.command, arguments)


@pytest.mark.usefixtures("projet")
def test_the_command_says_what_to_look_at_what_is_left_out_and_which_source_to_add() -> None:
    fait = lancer("38", "2026-2027")
    assert fait.exit_code == 0
    for dit in (
        "departments/isere/2026-2027.yml est écrit, d’après 2025-2026.",
        "endroits, marqués « à revoir »",
        "les priorités de 2025-2026",
        "Aucun barème pour 2026-2027",
        "- id: note-de-cadrage-2026-2027",
    ):
        assert dit in fait.output


def test_no_file_is_written_over(projet: object) -> None:
    fichier = projet / "departments" / "isere" / "2026-2027.yml"  # type: ignore[operator]
    fichier.write_text("a: moi\n", "utf-8")
    assert "existe déjà" in str(lancer("isere", "2026-2027").exception)
    assert fichier.read_text("utf-8") == "a: moi\n"


@pytest.mark.parametrize(
    ("arguments", "code", "dit"),
    [
        (("isre", "2026-2027"), 2, "isere (38)"),
        (("isere", "2026"), 2, "n’est pas une année scolaire"),
        (("isere", "2026-2028"), 2, "n’est pas une année scolaire"),
        (("drome", "2026-2027"), 1, "clas nouveau-departement drome 2026-2027"),
        (("isere", "2024-2025"), 1, "pas de campagne lisible avant 2024-2025"),
    ],
)
@pytest.mark.usefixtures("projet")
def test_a_wrong_call_is_told(arguments: tuple[str, ...], code: int, dit: str) -> None:
    fait = lancer(*arguments)
    assert fait.exit_code == code
    assert dit in f"{fait.output}{fait.exception}"


def test_years_are_those_of_school() -> None:
    assert all(est_annee_scolaire(annee) for annee in SUIVANTES.values())
