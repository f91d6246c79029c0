"""Reading YAML: only what an editor expects, with the place of each key."""

from pathlib import Path

import pytest

from calculator.decodage import Erreur
from publisher.lecture import FAUTES_MAX, TAILLE_MAX, Document, analyser, lire
from publisher.noeuds import PROFONDEUR_MAX, RENVOIS_MAX


@pytest.fixture
def lu(tmp_path: Path) -> "type[Lecteur]":
    Lecteur.dossier = tmp_path
    return Lecteur


class Lecteur:
    dossier: Path

    def __new__(cls, texte: str) -> Document:  # type: ignore[misc]
        fichier = cls.dossier / "essai.yml"
        fichier.write_text(texte, "utf-8")
        return lire(fichier, "essai.yml")


@pytest.mark.parametrize(
    ("ecrit", "valeur"),
    [
        ("true", True),
        ("false", False),
        ("oui", "oui"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("True", "True"),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("12:30", "12:30"),
        ("2025-07-31", "2025-07-31"),
        ('"12"', "12"),
        ("'true'", "true"),
        ("12.5", 12.5),
        ("2A", "2A"),
        ("9" * 40, "9" * 40),
        ("!!python/object:os.system x", "x"),
    ],
)
def test_a_value_is_what_an_editor_expects(lu: type[Lecteur], ecrit: str, valeur: object) -> None:
    document = lu(f"cle: {ecrit}\n")
    assert (document.donnees, document.fautes) == ({"cle": valeur}, [])


def test_a_value_over_several_lines_is_one_text(lu: type[Lecteur]) -> None:
    assert lu("cle: >\n  un\n  deux\n").donnees == {"cle": "un deux\n"}


def test_each_key_has_its_line_and_its_column(lu: type[Lecteur]) -> None:
    document = lu("a:\n- b: 1\n  c:\n    d: 2\n")
    assert {chemin: document.places[chemin] for chemin in ("a", "a[0].b", "a[0].c", "a[0].c.d")} == {
        "a": (1, 1),
        "a[0].b": (2, 3),
        "a[0].c": (3, 3),
        "a[0].c.d": (4, 5),
    }


@pytest.mark.parametrize(
    ("chemin", "place"),
    [("a[0].b", (2, 3)), ("a[0].manque", (2, 3)), ("a[7].manque", (1, 1)), ("autre.chose", (1, 1)), ("", (1, 1))],
)
def test_a_missing_key_is_placed_at_the_group_around_it(lu: type[Lecteur], chemin: str, place: tuple[int, int]) -> None:
    faute = lu("a:\n- b: 1\n").faute(Erreur(chemin, "manque", "l’ajouter"))
    assert (faute.ligne, faute.colonne) == place


def test_a_fault_reads_as_file_line_column_path_what_and_what_to_write(lu: type[Lecteur]) -> None:
    faute = lu("a:\n- b: 1\n").faute(Erreur("a[0].b", "« 1 » n’est pas une date", "écrire 2025-07-31"))
    assert str(faute) == "essai.yml:2:3: a[0].b : « 1 » n’est pas une date ; écrire 2025-07-31"


@pytest.mark.parametrize(("niveaux", "accepte"), [(PROFONDEUR_MAX, True), (PROFONDEUR_MAX + 1, False)])
def test_levels_are_bounded(lu: type[Lecteur], niveaux: int, accepte: bool) -> None:
    assert (lu("[" * niveaux + "]" * niveaux).fautes == []) is accepte


def test_an_alias_of_itself_is_refused(lu: type[Lecteur]) -> None:
    assert [f.constat for f in lu("a: &a [*a]\n").fautes] == ["un renvoi (&, *)"]


def test_a_bomb_of_aliases_is_refused_at_once(lu: type[Lecteur]) -> None:
    niveaux = "".join(f"n{i}: &n{i} [{', '.join([f'*n{i - 1}'] * 9)}]\n" for i in range(1, 20))
    assert lu("n0: &n0 x\n" + niveaux).fautes


def test_a_byte_order_mark_is_forgiven(lu: type[Lecteur]) -> None:
    assert lu("\ufeffa: 1\n").donnees == {"a": 1}


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert "ne s’ouvre pas" in lire(tmp_path).fautes[0].constat


def bombe(niveaux: int, largeur: int) -> str:
    """Aliases of aliases: `largeur` to the power of `niveaux` values once they are followed."""
    lignes = [f"n{i}: &n{i} [{', '.join([f'*n{i - 1}'] * largeur)}]\n" for i in range(1, niveaux + 1)]
    return "n0: &n0 [x]\n" + "".join(lignes)


def test_a_bomb_of_aliases_builds_nothing(lu: type[Lecteur]) -> None:
    document = lu(bombe(9, 9))
    assert document.donnees is None
    assert [(f.ligne, f.constat) for f in document.fautes] == [(4, "plus de 20 renvois (&, *)")]


def test_a_key_that_is_an_alias_of_a_list_is_refused_without_being_spelled_out(lu: type[Lecteur]) -> None:
    document = lu(bombe(10, 2) + "? *n10\n: x\n")
    assert "plus de 20 renvois" in document.fautes[0].constat
    assert lu("a: &a [1]\n? *a\n: x\n").fautes[0].constat == "le nom d’un champ n’est pas un mot"


def test_aliases_up_to_the_bound_are_told_one_by_one(lu: type[Lecteur]) -> None:
    document = lu("a: &a x\nb: [" + ", ".join(["*a"] * RENVOIS_MAX) + "]\n")
    assert [f.constat for f in document.fautes] == ["un renvoi (&, *)"] * RENVOIS_MAX


def test_a_file_of_another_kind_does_not_fill_the_screen(lu: type[Lecteur]) -> None:
    assert len(lu("".join("a: 1\n" for _ in range(5000))).fautes) == FAUTES_MAX


def test_a_text_in_memory_reads_as_its_file_does(lu: type[Lecteur]) -> None:
    texte = "a:\n- b: 01\n"
    assert analyser(texte, "essai.yml") == analyser(texte.encode(), "essai.yml") == lu(texte)
    assert "dépasse" in analyser("é" * TAILLE_MAX, "essai.yml").fautes[0].constat
