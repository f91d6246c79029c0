"""Fewer searches for cycles while pages are generated: millions of objects are made, and few cycles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SEUILS = (100_000, 50, 100)
"""Looking for cycles as often as Python does takes an eighth of the time. MkDocs makes many: it is left as it is."""


@contextmanager
def menage_rare() -> Iterator[None]:
    """Meanwhile, the collector looks for cycles more seldom; what is used no more goes at once, as ever."""
    avant = gc.get_threshold()
    gc.set_threshold(*SEUILS)
    try:
        yield
    finally:
        gc.set_threshold(*avant)
