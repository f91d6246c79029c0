"""esbuild, from node_modules: modules put together, JavaScript and CSS made smaller."""

import subprocess
from pathlib import Path

from publisher.errors import Mendable

COMMON = ("--bundle", "--minify", "--target=es2022", "--charset=utf8", "--legal-comments=none", "--log-level=warning")


def esbuild(root: Path, *arguments: str) -> str:
    """Run it in the folder `root` with COMMON and `arguments`; return what it prints. Raises Mendable."""
    found = sorted((root / "node_modules" / "@esbuild").glob("*/bin/esbuild"))
    if not found:
        raise Mendable(f"{root / 'node_modules'} : esbuild n’est pas installé ; lancer scripts/setup")
    done = subprocess.run([str(found[0]), *COMMON, *arguments], cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Mendable("esbuild n’a pas pu assembler le code du navigateur :\n" + done.stderr.strip())
    return done.stdout
