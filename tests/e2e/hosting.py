"""A copy of the built site on a host of its own: one that may change, fail, and count what it sends."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from threading import Event, Thread

from publisher.finish.compress import Cache, write_copies
from publisher.offline import publish
from publisher.place import ROOT, SITE
from publisher.serve import Handler, Server

GENERATED = ("sw.js", "sw-extinction.js")
WHOLE = Event()
"""No site is being published: what a browser asks for by itself meanwhile waits, and never gets half of a version."""
WHOLE.set()


class Host:
    """The folder `root` on the network; `fault` may answer in its place, `sent` counts the bytes of each answer."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.fault: Callable[[Handler], bool] | None = None
        self.sent: list[tuple[str, int]] = []
        self.url = ""

    def weight(self) -> int:
        """Bytes sent since the last call, without headers."""
        total = sum(size for _, size in self.sent)
        self.sent.clear()
        return total


class HostHandler(Handler):
    """Notes what it sends."""

    def __init__(self, *args: object, host: Host) -> None:
        self.host = host
        super().__init__(*args, site=host.root)

    def do_GET(self) -> None:  # noqa: N802
        WHOLE.wait()
        if not (self.host.fault and self.host.fault(self)):
            super().do_GET()

    do_HEAD = do_GET  # noqa: N815

    def send_header(self, keyword: str, value: str) -> None:
        if keyword == "Content-Length" and self.command != "HEAD":
            self.host.sent.append((self.path, int(value)))
        super().send_header(keyword, value)


@contextmanager
def hosted(root: Path) -> Iterator[Host]:
    """Serve the folder `root` while the block runs."""
    host = Host(root)
    with Server(("127.0.0.1", 0), partial(HostHandler, host=host)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        host.url = f"http://127.0.0.1:{server.server_port}/"
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()


def copy_site(folder: Path) -> Path:
    """The built site in `folder`; the runtime, which no test changes, is shared."""

    def copy(source: str, target: str) -> object:
        return os.link(source, target) if "/runtime/" in source else shutil.copyfile(source, target)

    return Path(shutil.copytree(SITE, folder, copy_function=copy))


def edit(site: Path, *changes: tuple[str, str, str]) -> None:
    """Change pages (which, what, into what), as a date that the Caf corrects; then publish the site anew, at once."""
    with publishing(site):
        for page, old, new in changes:
            file = site / page / "index.html"
            html = file.read_text("utf-8")
            assert old in html
            file.write_text(html.replace(old, new), "utf-8")


@contextmanager
def publishing(site: Path) -> Iterator[None]:
    """Change what the block changes, and publish it: the hosts of this process answer again when all is in place."""
    WHOLE.clear()
    try:
        yield
        republish(site)
    finally:
        WHOLE.set()


@contextmanager
def replaced(site: Path, other: Path) -> Iterator[None]:
    """While the block runs, `other` stands in the place of `site`."""
    mine = site.with_name(f"{site.name}.mine")
    WHOLE.clear()
    site.rename(mine)
    other.rename(site)
    WHOLE.set()
    try:
        yield
    finally:
        site.rename(other)
        mine.rename(site)


def republish(site: Path) -> None:
    """The last steps of the build, over pages that changed."""
    shutil.rmtree(site / "offline")
    for path in [*site.rglob("*.br"), *site.rglob("*.gz"), *(site / name for name in GENERATED)]:
        if "runtime" not in path.parts:
            path.unlink()
    publish(ROOT, site)
    write_copies(site, Cache(ROOT / "build" / "compressed"))


IMMUTABLE = "public, max-age=31536000, immutable"
"""What the server says of files named by their content (publisher/serve.py): a browser keeps them as they came."""


def answer(status: HTTPStatus, kind: str, body: bytes, caching: str = "no-cache") -> Callable[[Handler], None]:
    """A fault: this answer instead of the file, kept by the browser as `caching` says."""

    def send(handler: Handler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Cache-Control", caching)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return send
