"""Remarks as a person or a machine reads them: text, JSON, SARIF 2.1.0, annotations of GitHub Actions."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from publisher.controle.avis import Avis
from publisher.controle.revue import CONTROLES, FORME, LIEN
from publisher.lecture import Faute

SARIF = {"erreur": "error", "avertissement": "warning"}


def ligne(avis: Avis) -> str:
    """An error as the contract has it; a warning says that it is one."""
    faute = avis.faute
    if avis.gravite == "erreur":
        return str(faute)
    return f"{faute.fichier}:{faute.ligne}:{faute.colonne}: avertissement : {message(faute)}"


def message(faute: Faute) -> str:
    """What is wrong and what to write, without the place in the file."""
    ou = f"{faute.chemin} : " if faute.chemin else ""
    return f"{ou}{faute.constat} ; {faute.remede}"


def en_json(avis: list[Avis], le: date) -> Iterator[str]:
    """`controle-clas/1`."""
    rapport = {
        "format": "controle-clas/1",
        "le": le.isoformat(),
        "erreurs": sum(a.gravite == "erreur" for a in avis),
        "avertissements": sum(a.gravite == "avertissement" for a in avis),
        "avis": [{"gravite": a.gravite, "controle": a.code, **_champs(a.faute)} for a in avis],
    }
    yield json.dumps(rapport, ensure_ascii=False, indent=2)


def _champs(faute: Faute) -> dict[str, Any]:
    noms = ("fichier", "ligne", "colonne", "chemin", "constat", "remede")
    return {nom: getattr(faute, nom) for nom in noms}


def en_sarif(avis: list[Avis], _le: date) -> Iterator[str]:
    """One run of SARIF 2.1.0, for the tools that show remarks beside the code."""
    regles = [
        {
            "id": c.code,
            "shortDescription": {"text": c.titre},
            "defaultConfiguration": {"level": SARIF[c.gravite]},
        }
        for c in (FORME, *CONTROLES, LIEN)
    ]
    outil = {"driver": {"name": "clas controler", "language": "fr", "rules": regles}}
    resultats = [_resultat(a) for a in avis]
    yield json.dumps(
        {"version": "2.1.0", "runs": [{"tool": outil, "columnKind": "unicodeCodePoints", "results": resultats}]},
        ensure_ascii=False,
        indent=2,
    )


def _resultat(avis: Avis) -> dict[str, Any]:
    faute = avis.faute
    place = {
        "artifactLocation": {"uri": faute.fichier},
        "region": {"startLine": faute.ligne, "startColumn": faute.colonne},
    }
    return {
        "ruleId": avis.code,
        "level": SARIF[avis.gravite],
        "message": {"text": message(faute)},
        "locations": [{"physicalLocation": place}],
    }


def en_annotations(avis: list[Avis], _le: date) -> Iterator[str]:
    """`::error file=…,line=…,col=…,title=…::…`, which GitHub Actions puts on the lines of a pull request."""
    for a in avis:
        champs = {"file": a.faute.fichier, "line": a.faute.ligne, "col": a.faute.colonne, "title": a.code}
        proprietes = ",".join(f"{cle}={_propriete(str(valeur))}" for cle, valeur in champs.items())
        yield f"::{SARIF[a.gravite]} {proprietes}::{_donnee(message(a.faute))}"


def _donnee(texte: str) -> str:
    return texte.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _propriete(texte: str) -> str:
    return _donnee(texte).replace(":", "%3A").replace(",", "%2C")


MACHINES: dict[str, Callable[[list[Avis], date], Iterator[str]]] = {
    "json": en_json,
    "sarif": en_sarif,
    "github": en_annotations,
}
"""Formats for a machine: all remarks on stdout."""
