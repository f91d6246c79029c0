"""The map: every département of métropole, numbers that a program reads, and places that fall where they are."""

import math
import re

import pytest

from publisher.pages.carte import FICHIER, PROJECTION, _contours, carte

PREFECTURES = {
    "01": (46.205, 5.226),
    "29": (47.996, -4.10),
    "31": (43.60, 1.44),
    "38": (45.19, 5.72),
    "40": (43.89, -0.50),
    "59": (50.63, 3.06),
    "66": (42.698, 2.895),
    "67": (48.58, 7.75),
    "73": (45.566, 5.921),
    "75": (48.857, 2.35),
    "77": (48.54, 2.66),
    "93": (48.908, 2.44),
}
"""Inland ones, latitude and longitude: the coast is rounded."""


def test_the_map_has_the_96_of_metropole() -> None:
    codes = {f"{n:02}" for n in range(1, 96) if n != 20} | {"2A", "2B"}
    assert carte().traces.keys() == codes


def test_a_shape_is_numbers_only() -> None:
    for trace in carte().traces.values():
        assert re.fullmatch(r"(?:m-?\d+,-?\d+(?: -?\d+,-?\d+)+z)+", trace.chemin), trace.code


def inside(x: float, y: float, contour: list[tuple[int, int]]) -> bool:
    found = False
    for (a, b), (u, v) in zip(contour, [*contour[1:], contour[0]], strict=True):
        if (b > y) != (v > y) and x < (u - a) * (y - b) / (v - b) + a:
            found = not found
    return found


@pytest.mark.parametrize(("code", "place"), PREFECTURES.items())
def test_a_prefecture_falls_into_its_departement(code: str, place: tuple[float, float]) -> None:
    latitude, longitude = map(math.radians, place)
    x = PROJECTION["x0"] + PROJECTION["kx"] * longitude
    y = PROJECTION["y0"] + PROJECTION["ky"] * math.log(math.tan(math.pi / 4 + latitude / 2))
    drawn = dict(re.findall(r'id="(\w+)"[^>]*?\sd="([^"]*)"', FICHIER.read_text("utf-8"), re.DOTALL))
    assert [c for c, d in drawn.items() if any(inside(x, y, contour) for contour in _contours(d))] == [code]
