"""A small server for the built site, on this machine only: `clas servir` and the browser tests use it."""

import hashlib
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote, unquote, urlsplit

from publisher.finish.csp import header

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
    ".yml": "application/yaml; charset=utf-8",
    ".zip": "application/zip",
}
NEVER_CHANGES = re.compile(r".*/[0-9a-f]{16}/[^/]+|.*\.[0-9a-f]{12}\.\w+")
"""Files named by their content."""
COPIES = (("br", ".br"), ("gzip", ".gz"))
"""Encodings that a browser may accept, best first, with the end of the copy's name."""


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD with the files of one folder: no listing, nothing outside of it, `404.html` for the rest."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def __init__(self, *args: object, site: Path) -> None:
        self.site = site.resolve()
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = find(self.site, path)
        if file is None:
            self.answer(HTTPStatus.NOT_FOUND, self.site / "404.html", "no-store")
        elif file.name == "index.html" and not path.endswith(("/", ".html")):
            query = urlsplit(self.path).query
            self.redirect(quote("/" + path.strip("/") + "/") + (f"?{query}" if query else ""))
        else:
            caching = "public, max-age=31536000, immutable" if NEVER_CHANGES.fullmatch(path) else "no-cache"
            self.answer(HTTPStatus.OK, file, caching)

    do_HEAD = do_GET  # noqa: N815

    def answer(self, status: HTTPStatus, file: Path, caching: str) -> None:
        """Send one file, or only "not modified" when the browser already has it."""
        accepted = {word.partition(";")[0].strip() for word in self.headers.get("Accept-Encoding", "").split(",")}
        encoding, copy = next(
            ((name, path) for name, end in COPIES if name in accepted and (path := Path(f"{file}{end}")).is_file()),
            ("", file),
        )
        content = self.read(copy) if file.is_file() else status.phrase.encode()
        etag = f'"{hashlib.sha256(content).hexdigest()[:16]}"' if file.is_file() else ""
        same = status == HTTPStatus.OK and self.headers.get("If-None-Match") == etag
        self.send_response(HTTPStatus.NOT_MODIFIED if same else status)
        self.send_header("Cache-Control", caching)
        self.send_header("Content-Security-Policy", header(urlsplit(self.path).path))
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("X-Content-Type-Options", "nosniff")
        if etag:
            self.send_header("ETag", etag)
        if not same:
            self.send_header("Content-Type", TYPES.get(file.suffix.lower(), "application/octet-stream"))
            self.send_header("Content-Length", str(len(content)))
            if encoding:
                self.send_header("Content-Encoding", encoding)
        self.end_headers()
        if not same and self.command != "HEAD":
            self.wfile.write(content)

    def read(self, file: Path) -> bytes:
        """What is sent of a file."""
        return file.read_bytes()

    def redirect(self, address: str) -> None:
        """Send the browser to the page's own address, the one with a slash at its end."""
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", address)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the address is the last line on the screen."""


class Server(ThreadingHTTPServer):
    """One thread a connection; a browser that hangs up is no error."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def find(site: Path, path: str) -> Path | None:
    """The file of `site` (resolved) that answers to a decoded path: a folder answers with its index.html."""
    if "\0" in path:
        return None
    file = (site / path.lstrip("/")).resolve()
    if not file.is_relative_to(site):
        return None
    if file.is_dir():
        file /= "index.html"
    elif path.endswith("/"):
        return None
    return file if file.is_file() else None


def make_server(site: Path, port: int) -> Server:
    """A server for `site` on 127.0.0.1, bound and not yet serving; OSError when the port is taken."""
    return Server(("127.0.0.1", port), partial(Handler, site=site))


@contextmanager
def serve(site: Path, port: int = 0) -> Iterator[str]:
    """Serve `site` in a thread while the block runs; give its address, "http://127.0.0.1:<port>/"."""
    with make_server(site, port) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
