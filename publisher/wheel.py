"""The calculator as a wheel: what the browser installs."""

from pathlib import Path

from hatchling.builders.wheel import WheelBuilder


def build_wheel(source: Path, out: Path) -> Path:
    """Build the wheel of the folder `source` (it holds a `pyproject.toml`) into the folder `out`; return its path.

    The same sources give the same bytes: hatchling sorts the files and dates each of them alike.
    """
    out.mkdir(parents=True, exist_ok=True)
    (wheel,) = WheelBuilder(str(source)).build(directory=str(out), versions=["standard"])
    return Path(wheel)
