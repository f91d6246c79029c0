"""Links that do not answer and hosts that take no mail, on servers of our own."""

import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import BaseRequestHandler, ThreadingUDPServer

import pytest
from dns.message import from_wire, make_response
from dns.rcode import NXDOMAIN
from dns.resolver import Resolver
from dns.rrset import from_text

from publisher.controle import reseau
from publisher.controle.revue import examiner
from publisher.depot import explorer
from publisher.place import ROOT


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


CONNUS = {
    ("caf38.test", "MX"): "10 courrier.caf38.test.",
    ("sans-mx.test", "A"): "192.0.2.1",
    ("muet.test", "MX"): "0 .",
}
"""Names of a network of ours: (host, type) → value; a host that is in none does not exist."""


class Annuaire(BaseRequestHandler):
    def handle(self) -> None:
        octets, prise = self.request
        demande = from_wire(octets)
        (question,) = demande.question
        hote, genre = question.name.to_text(omit_final_dot=True), question.rdtype.name
        reponse = make_response(demande)
        if (hote, genre) in CONNUS:
            reponse.answer.append(from_text(question.name, 60, "IN", genre, CONNUS[hote, genre]))
        elif hote not in {nom for nom, _ in CONNUS}:
            reponse.set_rcode(NXDOMAIN)
        prise.sendto(reponse.to_wire(), self.client_address)


@pytest.fixture
def serveurs() -> Iterator[Resolver]:
    with ThreadingUDPServer(("127.0.0.1", 0), Annuaire) as annuaire:
        threading.Thread(target=annuaire.serve_forever, daemon=True).start()
        noms = Resolver(configure=False)
        noms.nameservers, noms.port = ["127.0.0.1"], annuaire.server_address[1]
        yield noms
        annuaire.shutdown()


@pytest.mark.parametrize(
    ("hote", "dit"),
    [
        ("caf38.test", ""),
        ("sans-mx.test", ""),
        ("muet.test", "ce domaine ne reçoit pas de courriel"),
        ("personne.test", "ce domaine n’existe pas"),
    ],
)
def test_the_host_of_a_mailbox_takes_mail_or_it_is_told(serveurs: Resolver, hote: str, dit: str) -> None:
    assert reseau.courrier(hote, serveurs) == dit


def test_names_that_cannot_be_asked_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reseau, "DELAI", 0.2)
    noms = Resolver(configure=False)
    noms.nameservers, noms.port = ["127.0.0.1"], 9
    assert reseau.courrier("caf38.test", noms) == "pas de réponse"


def test_only_the_chosen_files_are_asked_for_each_address_once(monkeypatch: pytest.MonkeyPatch) -> None:
    demandes: list[str] = []
    monkeypatch.setattr(reseau, "reponse", lambda url: demandes.append(url) or "404")
    monkeypatch.setattr(reseau, "courrier", lambda hote: demandes.append(hote) or "")
    depot, fautes = explorer(ROOT / "departments", "departments")
    assert examiner(depot, fautes, date(2026, 11, 22)) == []
    morts = reseau.adresses_mortes(depot, lambda fichier: fichier == "landes/2025-2026.yml")
    assert len(demandes) == len(set(demandes)) > 5
    assert "caf40.caf.fr" in demandes
    assert {avis.faute.fichier for avis in morts} == {"departments/landes/2025-2026.yml"}
