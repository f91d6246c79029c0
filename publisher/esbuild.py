"""esbuild, from node_modules: modules put together, JavaScript and CSS made smaller."""

import os
import subprocess
import sys
from pathlib import Path

from publisher.errors import Mendable

COMMON = ("--bundle", "--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning")


def esbuild(root: Path, *arguments: str) -> str:
    """Run it in the folder `root` with COMMON and `arguments`; return what it prints. Raises Mendable."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        [str(root / "node_modules" / ".bin" / "esbuild"), *COMMON, *arguments],
        cwd=root,
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Mendable("esbuild n’a pas pu assembler le code du navigateur :\n" + done.stderr.strip())
    return done.stdout
