"""The server of a preview: the pages as they are now, and a word to the browser when they change or cannot be made."""

import json
from functools import partial
from http import HTTPStatus
from pathlib import Path
from threading import Condition
from urllib.parse import parse_qs, urlsplit

from publisher.serve import Handler, Server

FOLDER = "/__apercu/"
SCRIPT = b'<script type="module" src="/__apercu/suivre.js"></script>\n</head>'
PATIENCE = 20.0
"""Seconds that a browser's question waits for news."""


class News:
    """Which folder is served, how often it changed, and what stops the next one from being made."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.version = 0
        self.error = ""
        self._changed = Condition()

    def publish(self, site: Path) -> None:
        """Serve `site` from now on."""
        self._tell(site, "")

    def fail(self, error: str) -> None:
        """The last good site stays; say why there is no other."""
        self._tell(self.site, error)

    def _tell(self, site: Path, error: str) -> None:
        with self._changed:
            self.version += site != self.site
            self.site, self.error = site, error
            self._changed.notify_all()

    def wait(self, version: int, error: str, patience: float = PATIENCE) -> dict[str, object]:
        """What there is to tell, as soon as it differs from what the browser knows."""
        with self._changed:
            self._changed.wait_for(lambda: (self.version, self.error) != (version, error), patience)
            return {"version": self.version, "erreur": self.error}


class LiveHandler(Handler):
    """Serves what `news` tells, with one more script in each page."""

    def __init__(self, *args: object, news: News, script: Path) -> None:
        self.news = news
        self.script = script
        super().__init__(*args, site=news.site)

    def do_GET(self) -> None:  # noqa: N802
        self.site = self.news.site.resolve()
        url = urlsplit(self.path)
        if url.path == f"{FOLDER}suivre.js":
            self.answer(HTTPStatus.OK, self.script, "no-store")
        elif url.path == f"{FOLDER}nouvelles":
            known = parse_qs(url.query, keep_blank_values=True)
            news = self.news.wait(int(known.get("version", ["-1"])[0]), known.get("erreur", [""])[0])
            self.say(json.dumps(news, ensure_ascii=False).encode())
        else:
            super().do_GET()

    do_HEAD = do_GET  # noqa: N815

    def read(self, file: Path) -> bytes:
        content = super().read(file)
        return content.replace(b"</head>", SCRIPT, 1) if file.suffix == ".html" else content

    def say(self, content: bytes) -> None:
        """Answer with a piece of JSON."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def make_live_server(news: News, script: Path, port: int) -> Server:
    """A server on 127.0.0.1, bound and not yet serving; OSError when the port is taken."""
    return Server(("127.0.0.1", port), partial(LiveHandler, news=news, script=script))
