"""A walk through records gives each with its path, in the order of its fields."""

from dataclasses import dataclass, field

from publisher.parcours import parcourir


@dataclass
class Feuille:
    nom: str


@dataclass
class Branche:
    feuilles: list[Feuille] = field(default_factory=list)
    par_nom: dict[str, Feuille] = field(default_factory=dict)
    seule: Feuille | None = None


def test_each_record_comes_with_its_path() -> None:
    arbre = Branche([Feuille("a"), Feuille("b")], {"c": Feuille("c")}, Feuille("d"))
    assert [(chemin, getattr(fiche, "nom", "")) for chemin, fiche in parcourir(arbre)] == [
        ("", ""),
        ("feuilles[0]", "a"),
        ("feuilles[1]", "b"),
        ("par_nom.c", "c"),
        ("seule", "d"),
    ]


def test_plain_values_are_no_records() -> None:
    assert list(parcourir(["a", 1, None, {"b": 2}, Feuille])) == []
