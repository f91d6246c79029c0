"""What all tests share: names of parametrised tests in plain ASCII, so that any tool can call one test."""

import re
import unicodedata

import pytest


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:  # noqa: ARG001
    """« 8 à 12 enfants » → « 8 a 12 enfants »; None leaves pytest's own choice."""
    if not isinstance(val, str):
        return None
    plain = unicodedata.normalize("NFKD", val).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9 ._-]+", "-", plain)[:60]
