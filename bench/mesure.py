"""What a section finds, and how to measure fairly on a machine that does other things too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter

RUNS = 7


@dataclass(frozen=True)
class Measure:
    """One line of the table: what was measured, how much of which unit, and the most or the least that it should be."""

    name: str
    value: float
    unit: str
    target: float | None = None
    least: float | None = None


def milliseconds(action: Callable[[], object]) -> float:
    """How long `action` takes."""
    start = perf_counter()
    action()
    return (perf_counter() - start) * 1000


def interleaved(variants: Mapping[str, Callable[[], float]], runs: int = RUNS) -> dict[str, float]:
    """The median of `runs` measures of each variant, taken in turn: a slow moment of the machine hits them alike."""
    taken: dict[str, list[float]] = {name: [] for name in variants}
    for _ in range(runs):
        for name, measure in variants.items():
            taken[name].append(measure())
    return {name: median(values) for name, values in taken.items()}
