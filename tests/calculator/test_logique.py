"""Three-valued logic: what is not told is neither true nor false."""

import pytest

from calculator.logique import au_moins_un, tous


@pytest.mark.parametrize(
    ("valeurs", "ensemble", "un_seul"),
    [
        ([], True, False),
        ([True, True], True, True),
        ([True, None], None, True),
        ([False, None], False, None),
        ([None, None], None, None),
        ([True, False], False, True),
        ([False, False], False, False),
        ([True, False, None], False, True),
    ],
)
def test_all_and_at_least_one(valeurs: list[bool | None], ensemble: bool | None, un_seul: bool | None) -> None:
    assert (tous(valeurs), au_moins_un(valeurs)) == (ensemble, un_seul)
