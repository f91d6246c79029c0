"""Are the links still alive? One bounded request for each address; only on demand, never in the browser."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from calculator.decodage import Erreur
from publisher.controle.adresses import liens
from publisher.controle.avis import Avis
from publisher.controle.revue import LIEN, contenus
from publisher.depot import Depot

DELAI = 10
"""Seconds for one answer."""
A_LA_FOIS = 8
LIENS_MAX = 500
SANS_HEAD = (403, 405, 501)
"""Answers of hosts that refuse HEAD alone."""


def liens_morts(depot: Depot) -> list[Avis]:
    """A remark for each link that does not answer, at each place where it is written."""
    places: dict[str, list[tuple[str, str]]] = {}
    for fichier, contenu in contenus(depot):
        for chemin, url in liens(contenu):
            places.setdefault(url, []).append((fichier, chemin))
    adresses = list(places)[:LIENS_MAX]
    with ThreadPoolExecutor(A_LA_FOIS) as equipe:
        reponses = zip(adresses, equipe.map(reponse, adresses), strict=True)
        return sorted(avis for url, dit in reponses if dit for avis in _avis(depot, url, dit, places[url]))


def _avis(depot: Depot, url: str, dit: str, places: list[tuple[str, str]]) -> Iterator[Avis]:
    for fichier, chemin in places:
        erreur = Erreur(chemin, f"« {url} » ne répond pas ({dit})", "ouvrir la page, puis corriger l’adresse")
        yield Avis(depot.documents[fichier].faute(erreur), LIEN.gravite, LIEN.code)


def reponse(url: str) -> str:
    """Why the address does not answer, in few words; empty: it does."""
    dit = _demander(url, "HEAD")
    return _demander(url, "GET") if dit in {str(code) for code in SANS_HEAD} else dit


def _demander(url: str, methode: str) -> str:
    parties = urlsplit(url)
    if parties.scheme not in ("http", "https"):
        return "ce n’est pas une page"
    propre = urlunsplit(parties._replace(path=quote(parties.path, safe="/%:@!$&'()*+,;=~-._"), fragment=""))
    demande = Request(propre, method=methode, headers={"User-Agent": "clas-controler"})  # noqa: S310 - http(s) alone
    try:
        with urlopen(demande, timeout=DELAI):  # noqa: S310 - http(s) alone, checked above
            return ""
    except HTTPError as erreur:
        return str(erreur.code)
    except TimeoutError:
        return f"pas de réponse en {DELAI} secondes"
    except (OSError, HTTPException, ValueError):
        return "pas de réponse"
