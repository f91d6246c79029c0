"""What a text proposes, measured against the data that people took from the same five documents."""

import re
from pathlib import Path

import pytest

from calculator.echeances import JourPrecis, Periode
from publisher.depot import charger
from publisher.extraits import chercher
from publisher.lire.propositions import MAXIMUM, Proposition, proposer
from publisher.place import ROOT

TEXTES = sorted((ROOT / "departments").glob("*/sources/*.txt"))


def valeurs(texte: str, genre: str) -> list[str | None]:
    return [p.valeur for p in proposer(texte) if p.genre == genre]


@pytest.mark.parametrize(
    ("texte", "genre", "attendues"),
    [
        ("du 10 juin 2025 au 1er juillet 2025", "date", ["2025-06-10", "2025-07-01"]),
        ("du 10 juin au 11 juillet 2025", "date", ["2025-06-10", "2025-07-11"]),
        ("avant le 1er juillet", "date", [None]),
        ("le 31/02/2025 ou le 3/11/25", "date", [None, "2025-11-03"]),
        ("plafonné à 8\u202f487 € et 2 758,28 euros", "montant", ["8487.00", "2758.28"]),
        ("de 8 à 12 enfants, huit à douze enfants", "seuil", ["8 à 12 enfants"]),
        ("27 semaines ; une semaine ; un collectif", "seuil", ["27 semaines", "1 semaine"]),
        ("32,5 % du prix", "part", ["32.5"]),
        ("+33 5 58 06 76 47 ou 05.58.06.76.48", "telephone", ["05 58 06 76 47", "05 58 06 76 48"]),
        ("Écrire à a.b@caf40.caf.fr. A.B@caf40.caf.fr", "courriel", ["a.b@caf40.caf.fr"]),
        ("voir https://elan.caf.fr/a%20b#c.", "lien", ["https://elan.caf.fr/a%20b#c"]),
        ("https://caf.fr/2%20a/12/05/2025", "part", []),
    ],
)
def test_reads(texte: str, genre: str, attendues: list[str | None]) -> None:
    assert valeurs(texte, genre) == attendues


@pytest.mark.parametrize("chemin", TEXTES, ids=lambda chemin: chemin.parts[-3])
def test_every_quote_is_in_its_source(chemin: Path) -> None:
    texte = chemin.read_text("utf-8")
    assert [p.extrait for p in proposer(texte) if chercher(p.extrait, texte) is None] == []


def test_finds_every_day_that_the_data_have_from_the_same_words() -> None:
    depot = charger(ROOT)
    for campagne in depot.campagnes.values():
        for echeance in campagne.dates:
            texte = "".join(depot.textes.get(c.source, "") for c in echeance.citations)
            jours = (
                [echeance.le]
                if isinstance(echeance, JourPrecis)
                else [echeance.ouvre_le, echeance.ferme_le]
                if isinstance(echeance, Periode)
                else []
            )
            attendus = {j.isoformat() for j in jours if j} if texte else set()
            assert attendus <= set(valeurs(texte, "date")), echeance.id


def test_finds_every_mailbox_and_telephone_of_the_data() -> None:
    depot = charger(ROOT)
    for (slug, _), campagne in depot.campagnes.items():
        contacts = [] if campagne.contacts == "non_precise" else campagne.contacts
        texte = "\n\n".join(t for cle, t in depot.textes.items() if cle.startswith(f"{slug}/"))
        dits = {str(v).casefold() for genre in ("courriel", "telephone") for v in valeurs(texte, genre)}
        assert {m.casefold() for c in contacts for m in (*c.courriels, *c.telephones)} <= dits, slug


def test_finds_every_amount_that_the_texts_write_with_a_sign() -> None:
    for chemin in TEXTES:
        texte = chemin.read_text("utf-8")
        assert bool(re.search(r"\d\s?€", texte)) == bool(valeurs(texte, "montant")), chemin


def test_says_page_and_paragraph() -> None:
    (proposition,) = proposer("Bonjour.\n\n\f\n\nRien.\n\nAu plus tard : le 3 juin 2026. Merci.")
    assert proposition == Proposition(
        "date", "2026-06-03", "3 juin 2026", "Au plus tard : le 3 juin 2026.", page=2, paragraphe=3
    )


def test_a_text_that_does_not_tell_its_pages_has_none() -> None:
    (proposition,) = proposer("Bonjour.\n\nLe 3 juin 2026.")
    assert (proposition.lieu, proposition.endroit) == ("paragraphe 2", "")


def test_the_place_in_a_citation_is_the_page_alone() -> None:
    (proposition,) = proposer("Bonjour.\n\fLe 3 juin 2026.")
    assert (proposition.lieu, proposition.endroit) == ("page 2, paragraphe 2", "page 2")


@pytest.mark.parametrize(
    "texte", ["", "1 " * 100_000, "a@" * 50_000, "0" * 200_000, "12 " + "enfant" * 30_000, "<a" * 50_000]
)
def test_hostile_texts_propose_little(texte: str) -> None:
    assert len(proposer(texte)) < 3


def test_a_quote_is_short() -> None:
    (proposition,) = proposer("mot " * 500 + "le 3 juin 2026 " + "mot " * 500)
    assert len(proposition.extrait) <= 330 and "3 juin 2026" in proposition.extrait


def test_one_huge_paragraph_stops_at_the_maximum() -> None:
    assert len(proposer("".join(f"Le n{i} : 8 enfants, a@b.fr. " for i in range(20_000)))) == MAXIMUM
