"""What is made once for as long as what it is made from stays the same."""

from pathlib import Path

import pytest

from publisher.cache import KEPT, cached, code


def test_cache_makes_once_for_the_same_inputs_and_keeps_a_few(tmp_path: Path) -> None:
    made: list[bytes] = []

    def folder(content: bytes) -> Path:
        def make(place: Path) -> None:
            made.append(content)
            (place / "file").write_bytes(content)

        return cached(tmp_path, "kind", [content], make)

    assert (folder(b"a") / "file").read_bytes() == b"a"
    assert folder(b"a") == folder(b"a")
    assert made == [b"a"]
    contents = [bytes([n]) for n in range(KEPT + 2)]
    assert len({folder(content) for content in contents}) == len(contents)
    assert len(list(tmp_path.glob("kind-*"))) == KEPT


def test_cache_keeps_nothing_of_what_failed(tmp_path: Path) -> None:
    def fail(place: Path) -> None:
        (place / "half").touch()
        raise OSError

    with pytest.raises(OSError):  # noqa: PT011
        cached(tmp_path, "kind", [b"a"], fail)
    assert not list(tmp_path.iterdir())


def test_the_sources_of_a_folder_change_with_each_of_them(tmp_path: Path) -> None:
    for name, text in (("a.py", "a"), ("b/c.mjs", "c"), ("d.txt", "d")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert code(tmp_path) == [b"a", b"c"]
