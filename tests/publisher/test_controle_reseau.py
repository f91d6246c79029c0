"""Links that do not answer, on a server of our own."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from publisher.controle import reseau


class Hote(BaseHTTPRequestHandler):
    vus: list[str]

    def do_HEAD(self) -> None:
        self.repondre({"/vivant": 200, "/mort": 404, "/sans-head": 405, "/suivi": 302}.get(self.path, 404))

    def do_GET(self) -> None:
        self.repondre(200 if self.path in ("/sans-head", "/vivant") else 404)

    def repondre(self, code: int) -> None:
        Hote.vus.append(f"{self.command} {self.path}")
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/vivant")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hote() -> Iterator[str]:
    Hote.vus = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Hote) as serveur:
        threading.Thread(target=serveur.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serveur.server_port}"
        serveur.shutdown()


@pytest.mark.parametrize(
    ("chemin", "dit"),
    [("/vivant", ""), ("/mort", "404"), ("/sans-head", ""), ("/suivi", ""), ("/vivant#ancre", ""), ("/é", "404")],
)
def test_a_link_answers_or_is_told(hote: str, chemin: str, dit: str) -> None:
    assert reseau.reponse(hote + chemin) == dit


def test_a_page_that_is_dead_is_asked_for_once(hote: str) -> None:
    reseau.reponse(f"{hote}/mort")
    assert Hote.vus == ["HEAD /mort"]


def test_a_host_that_nobody_serves_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reseau, "DELAI", 1)
    assert reseau.reponse("http://127.0.0.1:9/") == "pas de réponse"


def test_only_pages_are_asked_for() -> None:
    assert reseau.reponse("file:///etc/passwd") == "ce n’est pas une page"
