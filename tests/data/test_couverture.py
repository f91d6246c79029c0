"""The data carries its sources whole: each quote is in its source, and little of a source is in no quote."""

import json
from collections.abc import Iterator
from functools import cache

import jsonschema
import pytest
import yaml

from calculator.modele import Citation
from publisher.contenu import Passage
from publisher.depot import NATIONAL
from publisher.exemples import ecarts
from publisher.extraits import chercher, paragraphes, replier, restes
from publisher.parcours import parcourir
from publisher.place import ROOT
from publisher.schema import SCHEMAS, schema
from tests.calculator.projets import depot

DEPARTMENTS = ROOT / "departments"
SOURCES = tuple(depot().textes)
FICHIERS = sorted(p.relative_to(DEPARTMENTS).as_posix() for p in DEPARTMENTS.glob("**/*.yml"))
PART_MAX = 0.05


@cache
def extraits() -> dict[str, dict[str, str]]:
    """By source, every quote of every file with one place where it is used."""
    fichiers = {f"{slug}/{annee}.yml": c for (slug, annee), c in depot().campagnes.items()}
    fichiers |= {fichier: getattr(depot(), attribut) for attribut, (fichier, _) in NATIONAL.items()}
    par_source: dict[str, dict[str, str]] = {}
    for fichier, contenu in fichiers.items():
        for chemin, fiche in parcourir(contenu):
            if isinstance(fiche, Citation | Passage):
                par_source.setdefault(fiche.source, {})[fiche.extrait] = f"{fichier} : {chemin}"
    return par_source


def signes(texte: str) -> int:
    return sum(c.isalnum() for c in texte)


def laisses(source: str) -> list[str]:
    """Paragraphs of the source of which less than half is carried."""
    return [bloc for _, bloc, part in restes(depot().textes[source], sorted(extraits()[source])) if part > 0.5]


def non_repris(source: str) -> list[dict[str, str]]:
    """What the file beside the source says is left out; it speaks of all the sources of its department."""
    fichier = DEPARTMENTS / source.partition("/")[0] / "sources" / "non-repris.yml"
    return yaml.safe_load(fichier.read_text("utf-8")) if fichier.is_file() else []


def test_the_five_sources_are_there_and_quoted() -> None:
    assert len(SOURCES) == 5
    assert set(extraits()) == set(SOURCES)


@pytest.mark.parametrize("source", SOURCES)
def test_each_quote_is_found_in_its_source_and_is_short(source: str) -> None:
    texte = depot().textes[source]
    absents = {e: ou for e, ou in extraits()[source].items() if chercher(e, texte) is None}
    assert not absents
    assert max(map(len, extraits()[source])) <= 300


@pytest.mark.parametrize("source", SOURCES)
def test_at_most_5_percent_of_a_source_is_left_out(source: str) -> None:
    texte = depot().textes[source]
    manque = sum(signes(bloc) * part for _, bloc, part in restes(texte, sorted(extraits()[source])))
    assert manque / sum(signes(replier(bloc)) for bloc in paragraphes(texte)) <= PART_MAX


@pytest.mark.parametrize("source", SOURCES)
def test_each_paragraph_left_out_is_listed_with_its_reason(source: str) -> None:
    listes = non_repris(source)
    assert all(set(ligne) == {"paragraphe", "raison"} and ligne["raison"] for ligne in listes)
    debuts = [replier(ligne["paragraphe"]) for ligne in listes]
    oublies = [b for b in laisses(source) if not any(b == d or (len(d) > 3 and b.startswith(d)) for d in debuts)]
    assert not oublies
    repris = [d for d in debuts if not any(b == d or b.startswith(d) for b in laisses(source))]
    assert not repris, "carried by now: take it off the list"


def exemples() -> Iterator[tuple[str, str, int]]:
    for (slug, annee), campagne in depot().campagnes.items():
        yield from ((slug, annee, rang) for rang in range(len(campagne.exemples)))


@pytest.mark.parametrize(("slug", "annee", "rang"), list(exemples()))
def test_each_worked_example_gives_what_it_says(slug: str, annee: str, rang: int) -> None:
    campagne = depot().campagnes[slug, annee]
    assert list(ecarts(depot(), campagne, campagne.exemples[rang])) == []


@pytest.mark.parametrize("slug", [slug for slug, _ in depot().campagnes])
def test_each_department_shows_several_examples(slug: str) -> None:
    assert len(depot().derniere(slug).exemples) >= 5


@pytest.mark.parametrize("nom", SCHEMAS)
def test_schemas_are_those_of_the_types(nom: str) -> None:
    ecrit = json.loads((DEPARTMENTS / "schema" / f"{nom}.schema.json").read_text("utf-8"))
    assert ecrit == schema(nom), "run: clas schema"


class _SansDate(yaml.SafeLoader):
    """Reads a date as the text that an editor's validator sees."""


_SansDate.yaml_implicit_resolvers = {
    signe: [r for r in regles if r[0] != "tag:yaml.org,2002:timestamp"]
    for signe, regles in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("fichier", [f for f in FICHIERS if not f.endswith("non-repris.yml")])
def test_each_file_passes_the_schema_that_its_first_line_names(fichier: str) -> None:
    chemin = DEPARTMENTS / fichier
    texte = chemin.read_text("utf-8")
    cle, _, adresse = texte.partition("\n")[0].partition("$schema=")
    assert cle == "# yaml-language-server: "
    lu = json.loads((chemin.parent / adresse).resolve().read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(lu)
    donnees = yaml.load(texte, _SansDate)  # noqa: S506 - a subclass of the safe loader
    erreurs = [f"{e.json_path} : {e.message[:200]}" for e in jsonschema.Draft202012Validator(lu).iter_errors(donnees)]
    assert not erreurs


def test_every_rule_amount_date_and_contact_has_a_quote() -> None:
    sans = []
    for (slug, _), campagne in depot().campagnes.items():
        contacts = [] if campagne.contacts == "non_precise" else campagne.contacts
        sans += [
            f"{slug}: {fiche.id}" for fiche in (*campagne.regles, *campagne.dates, *contacts) if not fiche.citations
        ]
    sans += [r.id for r in depot().regles_nationales.regles if not r.citations]
    sans += [b.campagne for b in depot().baremes.baremes if not b.citations]
    assert not sans


@pytest.mark.parametrize("slug", [d.slug for d in depot().couverts()])
def test_zones_are_those_of_the_five_departments(slug: str) -> None:
    assert depot().departements[slug].zone == ("C" if slug == "seine-et-marne" else "A")
