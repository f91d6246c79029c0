"""The content security policy: what a page may load and run. One text, for each page's head and for servers."""

import re
from pathlib import Path

RULES = {
    "default-src": "'self'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""`wasm-unsafe-eval` lets the browser compile its Python, and runs no text as a script."""

POLICY = "; ".join(f"{name} {value}" for name, value in RULES.items())
HEADER = f"{POLICY}; frame-ancestors 'none'"
"""What a server sends: a page cannot say by itself who may frame it."""
EMBEDDED = f"{POLICY}; frame-ancestors *"
"""For the pages made to stand within another site."""
EMBEDDABLE = re.compile(r"/integrer/")
"""What the addresses of these have, and no other."""

CHARSET = '<meta charset="utf-8">'
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


def header(path: str) -> str:
    """The policy that a server sends with the file at an address."""
    return EMBEDDED if EMBEDDABLE.search(path) else HEADER


def protect(site: Path) -> None:
    """Write the policy in the head of each page, before anything that loads or runs."""
    for page in sorted(site.rglob("*.html")):
        html = page.read_text("utf-8")
        if META not in html:
            page.write_text(html.replace(CHARSET, f"{CHARSET}\n      {META}", 1), "utf-8")
