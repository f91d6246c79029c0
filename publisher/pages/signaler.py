"""What lets a reader tell of an error: a letter begun for them, with the page and its version; no script needed."""

import hashlib
from dataclasses import replace
from urllib.parse import quote

from publisher.campagne import Editeur
from publisher.pages.page import Page

URL = "signaler/"
LETTRE = """Bonjour,

Page : /{page}
Version de la page : {version}

La phrase, recopiée :

Ce qui serait juste, et le document qui le dit :

"""
EMPREINTE = 8
"""Signs of the page's hash that name its version: it changes when the page does, and never otherwise."""


def signalable(page: Page, editeur: Editeur) -> Page:
    """The page with, in its front matter, where its footer leads who found an error."""
    entete, separation, corps = page.markdown.partition("\n---\n")
    cible = lettre(page, editeur.courriel) if editeur.courriel else URL
    return replace(page, markdown=f'{entete}\nsignaler: "{cible}"{separation}{corps}')


def lettre(page: Page, courriel: str) -> str:
    """The address that opens a letter about one page."""
    version = hashlib.sha256(page.markdown.encode()).hexdigest()[:EMPREINTE]
    corps = LETTRE.format(page=page.url, version=version)
    return adresse(courriel, f"Erreur sur la page /{page.url}", corps)


def adresse(courriel: str, sujet: str, corps: str) -> str:
    """A « mailto: » with its subject and its text; line ends as RFC 6068 wants them."""
    lignes = quote(corps.replace("\n", "\r\n"))
    return f"mailto:{quote(courriel, safe='@')}?subject={quote(sujet)}&body={lignes}"
