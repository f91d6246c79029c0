"""The pictures of the guide for editors: each is there, small, told in words, and holds its place before it comes."""

import re

import pytest
from PIL import Image

from publisher.place import ROOT

GUIDE = ROOT / "docs" / "pages" / "publier" / "guide" / "index.md"
FOLDER = ROOT / "docs" / "theme" / "assets" / "captures"
BYTES = 60_000
SHOWN = re.findall(
    r"^!\[(.{20,})\]\(\.\./\.\./assets/captures/([a-z-]+\.webp)\)"
    r"\{ \.capture width=(\d+) height=(\d+) loading=lazy \}$",
    GUIDE.read_text("utf-8"),
    re.MULTILINE,
)


def test_every_picture_is_shown_once_with_its_words_and_its_place() -> None:
    assert sorted(name for _, name, *_ in SHOWN) == sorted(path.name for path in FOLDER.iterdir())
    assert len(SHOWN) == GUIDE.read_text("utf-8").count("![")


@pytest.mark.parametrize(("name", "width", "height"), [shown[1:] for shown in SHOWN])
def test_a_picture_is_small_and_of_its_size(name: str, width: str, height: str) -> None:
    assert (FOLDER / name).stat().st_size <= BYTES
    with Image.open(FOLDER / name) as picture:
        assert picture.size == (int(width), int(height))
