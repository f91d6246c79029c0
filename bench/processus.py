"""A piece of work in a process of its own: its CPU time and the most memory that it held."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from publisher.place import ROOT


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU (user and system), and the peak of memory in MB."""

    seconds: float
    memory: float


PEAK = "\nprint(*(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
"""The peak of this very program: what the system counts for a process begins with that of the one it came from."""


def cost(code: str, *arguments: Path) -> Cost:
    """Run Python `code`, which finds `arguments` in sys.argv. Raises CalledProcessError when it fails."""
    call = [sys.executable, "-c", code + PEAK, *map(str, arguments)]
    with subprocess.Popen(  # noqa: S603
        call, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, stdout=subprocess.PIPE, text=True
    ) as process:
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, code)
    return Cost(usage.ru_utime + usage.ru_stime, int(said.split()[-1]) / 1024)
