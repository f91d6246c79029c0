"""What the screen says of steps that run."""

from io import StringIO

import pytest
from rich.console import Console

from publisher.progress import Step, run_steps


def test_one_line_a_step_in_order() -> None:
    screen, done = StringIO(), list[str]()
    run_steps([Step(name, lambda name=name: done.append(name)) for name in ("un", "deux")], Console(file=screen))  # type: ignore[misc]
    assert done == ["un", "deux"]
    assert [line.split()[:2] for line in screen.getvalue().splitlines()] == [["✓", "un"], ["✓", "deux"]]


def test_an_error_is_marked_and_stops_the_rest() -> None:
    screen, done = StringIO(), list[str]()

    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        run_steps([Step("un", fail), Step("deux", lambda: done.append("deux"))], Console(file=screen))
    assert screen.getvalue().split() == ["✗", "un"]
    assert done == []
