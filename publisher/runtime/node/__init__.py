"""The scripts that Node runs, and how to run one."""

import json
from pathlib import Path
from typing import Any

from publisher.node import ask

HERE = Path(__file__).parent
LOCK = "pyodide-lock.json"
FAILED = "Python pour le navigateur : la préparation a échoué"


def run(script: str, pyodide: Path, **asked: Any) -> str:
    """Run `script` of this folder with the Pyodide of the folder `pyodide`; return the last line that it prints."""
    question = {"pyodide": str(pyodide), "lock": lock_info(pyodide), **asked}
    return ask(HERE / script, question, FAILED).splitlines()[-1]


def lock_info(pyodide: Path) -> dict[str, str]:
    """What Pyodide's lock file says of itself: its Python and its platform."""
    info: dict[str, str] = json.loads((pyodide / LOCK).read_bytes())["info"]
    return info
