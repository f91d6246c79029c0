"""A preview that follows the files: what changed, what is told, and a site that stays when the next one fails."""

import json
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

from bench.fabrique import fabriquer
from publisher.build import steps
from publisher.errors import Mendable
from publisher.place import ROOT
from publisher.progress import Step
from publisher.watch import follow
from publisher.watch.changes import changed, look, needs_restart
from publisher.watch.follow import Follower
from publisher.watch.live import News, make_live_server
from publisher.watch.preview import LEFT_OUT, preview
from tests.maison import lend_bytecode

SCRIPT = ROOT / "docs" / "client" / "apercu" / "suivre.js"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one file; « broken » cannot be built."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text("one")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sw-extinction.js").write_text("out")

    def write(root: Path, site: Path) -> None:
        text = (root / "docs" / "page.md").read_text()
        if text == "broken":
            raise Mendable("docs/page.md:1:1: …")
        site.mkdir(parents=True)
        (site / "index.html").write_text(f"<head></head>{text}")

    monkeypatch.setattr(follow, "preview", lambda root, site: [Step("", lambda: write(root, site))])
    return tmp_path


def test_a_file_written_made_or_taken_away_has_changed(root: Path) -> None:
    before = look(root)
    (root / "docs" / "page.md").write_text("other")
    (root / "docs" / "new.md").write_text("")
    assert changed(before, look(root)) == {root / "docs" / "page.md", root / "docs" / "new.md"}
    before = look(root)
    (root / "docs" / "new.md").unlink()
    assert changed(before, look(root)) == {root / "docs" / "new.md"}


def test_only_python_of_ours_asks_for_a_new_start(root: Path) -> None:
    assert needs_restart(root, {root / "publisher" / "pages" / "a.py"})
    assert not needs_restart(root, {root / "departments" / "isere" / "2025-2026.yml", root / "docs" / "a.js"})


def test_an_edit_is_served_and_a_fault_leaves_the_last_good_site(root: Path) -> None:
    said: list[str] = []
    news = News(root / "site")
    follower = Follower(root, news, said.append)
    assert not follower.once()
    (root / "docs" / "page.md").write_text("two")
    assert follower.once()
    assert (news.site / "index.html").read_text().endswith("two")
    assert (news.site / "sw.js").read_text() == "out"
    (root / "docs" / "page.md").write_text("broken")
    assert follower.once()
    assert (news.site / "index.html").read_text().endswith("two")
    assert (news.version, news.error) == (1, "docs/page.md:1:1: …")
    assert any("docs/page.md:1:1" in text for text in said)
    (root / "docs" / "page.md").write_text("three")
    follower.once()
    assert (news.version, news.error) == (2, "")


def get(url: str, path: str) -> tuple[str, str | None]:
    connection = HTTPConnection(urlsplit(url).netloc, timeout=10)
    connection.request("GET", path)
    response = connection.getresponse()
    return response.read().decode(), response.getheader("Content-Security-Policy")


def test_the_server_adds_its_script_and_tells_the_browser(root: Path) -> None:
    (root / "site" / "index.html").write_text("<head></head>first")
    news = News(root / "site")
    with make_live_server(news, SCRIPT, 0) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        page, policy = get(url, "/")
        assert 'src="/__apercu/suivre.js"' in page
        assert policy is not None
        assert "unsafe-inline" not in policy
        assert get(url, "/__apercu/suivre.js")[0] == SCRIPT.read_text("utf-8")
        assert json.loads(get(url, "/__apercu/nouvelles?version=-1&erreur=")[0]) == {"version": 0, "erreur": ""}
        news.fail("faute")
        assert json.loads(get(url, "/__apercu/nouvelles?version=0&erreur=")[0])["erreur"] == "faute"
        server.shutdown()


def test_a_preview_shows_the_pages_of_a_whole_build_to_the_byte(tmp_path: Path) -> None:
    root = fabriquer(ROOT, tmp_path / "projet", 5)
    lend_bytecode(root)
    campaign = root / "departments" / "isere" / "2025-2026.yml"
    for rank in range(2):  # the second one in a warm process, after an edit
        campaign.write_text(campaign.read_text("utf-8").replace("\nresume: ", f"\nresume: Essai {rank}. ", 1), "utf-8")
        previewed, whole = tmp_path / f"preview{rank}", tmp_path / f"whole{rank}"
        for step in preview(root, previewed):
            step.action()
    for step in steps(root, whole):
        if step.title not in LEFT_OUT:
            step.action()
    assert files(previewed) == files(whole)
    assert b"Essai 1" in files(whole)["isere/index.html"]


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
