"""Surgery on a YAML text: what is around stays to the byte."""

import pytest

from publisher.campagnes.lignes import enlever, marquer

TEXTE = """# en tête
a: 1

# des fruits
fruits:
- id: pomme  # rouge
  mots: >
    un
    deux
# la poire
- id: poire

# des noix
noix:
- id: noisette
b: 2
"""


@pytest.mark.parametrize(
    ("chemins", "voulu"),
    [
        ([], TEXTE),
        (["fruits[1]"], TEXTE.replace("# la poire\n- id: poire\n", "")),
        (["fruits[0]"], TEXTE.replace("- id: pomme  # rouge\n  mots: >\n    un\n    deux\n", "")),
        (["fruits"], TEXTE[: TEXTE.index("# des fruits")] + TEXTE[TEXTE.index("# des noix") :]),
        (["noix", "fruits[1]"], TEXTE[: TEXTE.index("# la poire")] + "\nb: 2\n"),
        (["b"], TEXTE.replace("b: 2\n", "")),
    ],
    ids=["nothing", "last item", "first item", "field", "two", "last field"],
)
def test_a_part_goes_with_the_comment_above_it(chemins: list[str], voulu: str) -> None:
    assert enlever(TEXTE, chemins) == voulu


def test_a_mark_stands_above_at_the_same_indent() -> None:
    assert marquer("a:\n- b: 1\n  c:\n    d: 2\n", {"a[0]": "un", "a[0].c.d": "deux"}) == (
        "a:\n# un\n- b: 1\n  c:\n    # deux\n    d: 2\n"
    )
