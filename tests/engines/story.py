"""What a reader does on the site, told once and played in each engine: read, search, check, and all of it offline."""

from collections.abc import Iterator
from typing import Protocol

import pytest

from publisher.place import SITE
from publisher.serve import Handler
from tests.e2e.hosting import Host, hosted

READY = "Le calculateur est prêt."
OPINION = "Il reste"
"""How an opinion that was computed begins; the page as it is served says it nowhere."""


class Reader(Protocol):
    """One browser, in an engine's own words. Each call waits for what it names."""

    def open(self, address: str) -> None: ...

    def title(self) -> str:
        """The page's first heading."""

    def see(self, text: str) -> None:
        """Wait until `text` is on the screen; fail when it never comes."""

    def text(self) -> str:
        """All that is on the screen now."""

    def press(self, name: str) -> None:
        """The first button of that name."""

    def write(self, label: str, text: str) -> None:
        """Into the first field of that label, and leave it."""

    def errors(self) -> list[str]:
        """What the page's scripts threw, where the engine tells it."""


def check(reader: Reader, host: Host) -> None:
    """Give one answer, and read an opinion that was not there before."""
    reader.open(f"{host.url}isere/verifier/")
    assert OPINION not in reader.text()
    reader.write("Nombre d’enfants", "7")
    reader.see(OPINION)


def hang_up(handler: Handler) -> bool:
    """No network: the connection ends without an answer."""
    handler.close_connection = True
    return True


class Story:
    """A test class for one engine: it gives the fixture `reader`."""

    @pytest.fixture
    def host(self) -> Iterator[Host]:
        """The built site under /site/, as on a host that has other sites."""
        if not (SITE / "index.html").is_file():
            pytest.fail("the site is not built: run scripts/test, or `clas construire`")
        with hosted(SITE.parent) as host:
            host.url += f"{SITE.name}/"
            yield host

    @pytest.fixture(autouse=True)
    def no_error(self, reader: Reader) -> Iterator[None]:
        yield
        assert reader.errors() == []

    def test_a_department_is_read(self, reader: Reader, host: Host) -> None:
        reader.open(f"{host.url}isere/")
        assert "Isère" in reader.title()
        reader.see("Campagne close")

    def test_a_word_is_searched(self, reader: Reader, host: Host) -> None:
        reader.open(f"{host.url}isere/")
        reader.press("Rechercher")
        reader.write("Un mot, une date, un sigle", "collectif")
        reader.see("résultats (Isère")

    def test_a_project_is_checked(self, reader: Reader, host: Host) -> None:
        check(reader, host)

    def test_pages_and_check_work_offline_after_one_visit(self, reader: Reader, host: Host) -> None:
        check(reader, host)
        reader.see(READY)
        reader.open(f"{host.url}hors-ligne/")
        reader.see("Isère, le calculateur")
        host.fault = hang_up
        reader.open(f"{host.url}guides/afas/")
        assert "AFAS" in reader.title()
        reader.open(f"{host.url}landes/")
        reader.see("n’est pas encore gardée sur votre appareil")
        check(reader, host)
