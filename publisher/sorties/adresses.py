"""Addresses published once: those that moved lead to where their matter is now; a list of all that must answer."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from publisher.campagne import Redirection
from publisher.depot import Depot
from publisher.errors import Mendable
from publisher.pages.liens import relatif

LISTE = Path("hosting") / "adresses.txt"
"""Every lasting address of the last release, one a line, from the root of the site."""
PASSAGERES = ("offline/", "search/", "runtime/", "client/", "styles/", "assets/")
"""Folders of files that pages name and nobody keeps."""
DURABLES = {".ics", ".xml", ".csv"}
PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Cette page a changé d’adresse · Boussole Clas</title>
<meta name="description" content="Cette page a changé d’adresse.">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={vers}">
<link rel="canonical" href="{vers}">
</head>
<body>
<main>
<h1>Cette page a changé d’adresse</h1>
<p><a href="{vers}">Aller à la nouvelle adresse</a></p>
</main>
</body>
</html>
"""


def ecrire(depot: Depot, site: Path) -> None:
    """Write a page at each old address, and the same list for hosts that redirect by themselves (`_redirects`)."""
    liste = depot.adresses.redirections
    finales = {r.de: finale(r, liste) for r in liste}
    for de, vers in finales.items():
        source, cible = _fichier(site, de), _fichier(site, vers)
        if source.exists():
            raise Mendable(f"adresses.yml : « {de} » est une page du site ; une ancienne adresse ne peut pas l’être")
        if not cible.is_file():
            raise Mendable(f"adresses.yml : « {vers} » n’existe pas sur le site ; écrire l’adresse d’aujourd’hui")
        source.parent.mkdir(parents=True, exist_ok=True)
        if source.suffix == ".html":
            source.write_text(PAGE.format(vers=escape(relatif(de, vers))), "utf-8")
        else:
            source.write_bytes(cible.read_bytes())
    if finales:
        lignes = [f"/{de} /{vers} 301" for de, vers in finales.items()]
        (site / "_redirects").write_text("\n".join(lignes) + "\n", "utf-8")


def finale(redirection: Redirection, liste: Iterable[Redirection]) -> str:
    """Where a redirection ends, when what it leads to has moved too."""
    suites = {r.de: r.vers for r in liste}
    vues, vers = {redirection.de}, redirection.vers
    while vers in suites:
        if vers in vues:
            raise Mendable(f"adresses.yml : « {vers} » mène à elle-même ; retirer l’une des deux lignes")
        vues.add(vers)
        vers = suites[vers]
    return vers


def publiees(site: Path) -> list[str]:
    """The lasting addresses of a built site: pages, calendars, feeds, data."""
    noms = (chemin.relative_to(site).as_posix() for chemin in site.rglob("*") if chemin.is_file())
    return sorted(nom.removesuffix("index.html") for nom in noms if nom != "index.html" and _durable(nom))


def perdues(site: Path, liste: Path) -> list[str]:
    """The addresses of the last release that answer no more."""
    connues = [ligne for ligne in liste.read_text("utf-8").splitlines() if not ligne.startswith("#")]
    return [adresse for adresse in connues if not _fichier(site, adresse).is_file()]


def noter(site: Path, liste: Path) -> None:
    """Write the list anew."""
    entete = "# Les adresses de la dernière version publiée : « clas adresses --noter » les récrit.\n"
    liste.write_text(entete + "".join(f"{adresse}\n" for adresse in publiees(site)), "utf-8")


def _durable(nom: str) -> bool:
    if nom.startswith(PASSAGERES) or nom in ("404.html", "sitemap.xml"):
        return False
    if nom.startswith("donnees/"):
        return not nom.endswith((".br", ".gz"))
    return nom.endswith("index.html") or Path(nom).suffix in DURABLES


def _fichier(site: Path, adresse: str) -> Path:
    return site / (f"{adresse}index.html" if adresse.endswith("/") or not adresse else adresse)
