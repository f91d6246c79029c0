"""A campaign begun in the editor is the one that the command begins."""

import pytest

from publisher.campagnes import departement, nouvelle
from publisher.depot import charger
from publisher.editeur.marques import marques
from publisher.editeur.pointeurs import pointeur
from publisher.lecture import analyser
from publisher.place import ROOT
from tests.publisher.editeur.conftest import Porte

DEPOT = charger(ROOT)
DERNIERES = [(d.slug, DEPOT.annees(d.slug)[0]) for d in DEPOT.couverts()]
JOUR = "2026-11-22"


@pytest.mark.parametrize(("slug", "annee"), DERNIERES)
def test_a_next_campaign_is_that_of_the_command(porte: Porte, slug: str, annee: str) -> None:
    suivante = f"{annee[5:]}-{int(annee[5:]) + 1}"
    texte = (ROOT / "departments" / slug / f"{annee}.yml").read_text("utf-8")
    attendue = nouvelle.commencer(texte, suivante)
    obtenue = porte.demander("commencer", slug, suivante, JOUR)
    assert obtenue["fichiers"] == {f"{slug}/{suivante}.yml": attendue.texte}
    donnees = analyser(attendue.texte, "").donnees
    assert [(m["ligne"], m["ou"], m["message"]) for m in obtenue["a_revoir"]] == [
        (a.ligne, pointeur(a.chemin, donnees), a.quoi) for a in attendue.a_revoir
    ]


def test_a_new_department_is_that_of_the_command(porte: Porte) -> None:
    obtenue = porte.demander("commencer", "drome", "2026-2027", JOUR)
    from datetime import date

    assert obtenue["fichiers"] == departement.fichiers(DEPOT.departements["drome"], "2026-2027", date(2026, 11, 22))
    assert [m["ou"] for m in obtenue["a_revoir"]] == ["/document", "/resume", "/dates", "/contacts"]


@pytest.mark.parametrize(
    ("slug", "annee", "dit"),
    [
        ("nulle-part", "2026-2027", "n’est pas un département connu"),
        ("isere", "2026-2028", "n’est pas une année scolaire"),
        ("isere", "2025-2026", "est déjà publiée"),
        ("isere", "2019-2020", "choisir une année après elle"),
    ],
)
def test_what_cannot_begin_is_refused_with_its_reason(porte: Porte, slug: str, annee: str, dit: str) -> None:
    assert dit in porte.refus("commencer", slug, annee, JOUR)


def test_a_day_that_is_none_is_refused(porte: Porte) -> None:
    assert "n’est pas une date" in porte.refus("commencer", "isere", "2026-2027", "demain")


def test_a_mark_that_was_settled_is_told_no_more(porte: Porte) -> None:
    fichiers = porte.demander("commencer", "isere", "2026-2027", JOUR)["fichiers"]
    ((chemin, texte),) = fichiers.items()
    lignes = texte.splitlines()
    premiere = next(marques(texte))
    del lignes[premiere.ligne - 2]
    restent = porte.demander("a_revoir", {chemin: "\n".join(lignes)})
    assert [m["ou"] for m in restent] == [m.ou for m in marques(texte)][1:]
