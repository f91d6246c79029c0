"""Named steps, run one after the other, shown as they go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn


@dataclass(frozen=True)
class Step:
    """Something to do, and what to call it on the screen."""

    title: str
    action: Callable[[], object]


def run_steps(steps: Sequence[Step], console: Console | None = None) -> None:
    """Run each step; one line each on stderr when it ends, with its duration. An error stops the rest and goes up."""
    console = console or Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=len(steps))
        for step in steps:
            progress.update(task, description=step.title)
            start = monotonic()
            try:
                step.action()
            except BaseException:
                console.print(f"[red]✗[/red] {step.title}", highlight=False)
                raise
            seconds = f"{monotonic() - start:.1f}".replace(".", ",")
            console.print(f"[green]✓[/green] {step.title} [dim]{seconds} s[/dim]", highlight=False)
            progress.advance(task)
