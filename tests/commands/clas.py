"""The command as a person runs it."""

import json
import subprocess
from pathlib import Path
from typing import Any

from publisher.place import ROOT

CLAS = ROOT / ".venv" / "bin" / "clas"


def clas(*arguments: str | Path, ici: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run `clas` with these arguments from the folder `ici`."""
    return subprocess.run(
        [CLAS, *arguments], capture_output=True, text=True, encoding="utf-8", check=False, timeout=60, cwd=ici
    )


def refus(code: int, *arguments: str | Path) -> str:
    """What a call that fails says: on stderr alone, in French, without a traceback."""
    fait = clas(*arguments)
    assert (fait.returncode, fait.stdout) == (code, ""), fait
    assert "Traceback" not in fait.stderr
    return fait.stderr


def rapport(*arguments: str | Path) -> dict[str, Any]:
    """The JSON that a call prints."""
    fait = clas(*arguments)
    assert (fait.returncode, fait.stderr) == (0, ""), fait
    lu: dict[str, Any] = json.loads(fait.stdout)
    return lu
