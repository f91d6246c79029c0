"""Are links and mailboxes still alive? One bounded question for each address or host; on demand, never in the browser.

A mailbox itself cannot be asked without writing to it: its host is, whether it takes mail.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from dns.exception import DNSException
from dns.resolver import NXDOMAIN, NoAnswer, Resolver

from calculator.decodage import Erreur
from publisher.controle.adresses import courriels, liens
from publisher.controle.avis import Avis
from publisher.controle.revue import LIEN, contenus
from publisher.depot import Depot

DELAI = 10
"""Seconds for one answer."""
A_LA_FOIS = 8
SANS_HEAD = (403, 405, 501)
"""Answers of hosts that refuse HEAD alone."""


def adresses_mortes(depot: Depot, choisi: Callable[[str], bool] = lambda _fichier: True) -> list[Avis]:
    """A remark for each link and mailbox that is dead, at each place of the files `choisi` where it is written."""
    places: dict[tuple[Callable[[str], str], str], list[tuple[str, str, str]]] = {}
    for fichier, contenu in contenus(depot):
        if choisi(fichier):
            for chemin, url in liens(contenu):
                places.setdefault((reponse, url), []).append((fichier, chemin, url))
            for chemin, courriel in courriels(contenu):
                hote = courriel.rpartition("@")[2].lower()
                places.setdefault((courrier, hote), []).append((fichier, chemin, courriel))
    with ThreadPoolExecutor(A_LA_FOIS) as equipe:
        dits = equipe.map(lambda question: question[0](question[1]), places)
        return sorted(
            avis for dit, ou in zip(dits, places.values(), strict=True) if dit for avis in _avis(depot, dit, ou)
        )


def _avis(depot: Depot, dit: str, places: list[tuple[str, str, str]]) -> Iterator[Avis]:
    for fichier, chemin, adresse in places:
        erreur = Erreur(chemin, f"« {adresse} » ne répond pas ({dit})", "la vérifier, puis la corriger")
        yield Avis(depot.documents[fichier].faute(erreur), LIEN.gravite, LIEN.code)


def courrier(hote: str, serveurs: Resolver | None = None) -> str:
    """Why the host takes no mail, in few words; empty: it does. `serveurs`: those that this machine asks for names."""
    try:
        noms = serveurs or Resolver()
        noms.lifetime = DELAI
        return _courrier(hote, noms)
    except NXDOMAIN:
        return "ce domaine n’existe pas"
    except (DNSException, OSError):
        return "pas de réponse"


def _courrier(hote: str, serveurs: Resolver) -> str:
    try:
        recoit = [str(mx.exchange) for mx in serveurs.resolve(hote, "MX")]
    except NoAnswer:
        recoit = [str(adresse) for adresse in serveurs.resolve_name(hote)]
    return "" if set(recoit) - {"."} else "ce domaine ne reçoit pas de courriel"


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
