"""Forms that a holder answers in « Mon dossier », as the template and the browser need them.

The answer to a question stands in the dossier at `bilan.<id>` (or under another root).
Its shape follows from the question:

- a text, a day, an address: the text; a number: its digits (« 0.42 »); yes or no: a boolean;
- a choice: the id of the option, or the list of them where several may be ticked;
- a grid: `{row: option}`; a table with rows of its own: `{row: {column: value}}`; another table: `[{column: value}]`.

Ids of options, rows and columns are made from their words.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from publisher.contenu import Formulaire, Question
from publisher.pages.liens import identifiant
from publisher.typographie import espaces

RACINE = "bilan"


@dataclass(frozen=True)
class Mot:
    """An option, a row or a column."""

    id: str
    libelle: str
    nombre: bool = False
    depuis: str | None = None
    """Where the dossier already tells it (`Question.repris_de`)."""


@dataclass(frozen=True)
class Fiche:
    """One question; `id` is the key of its answer under `racine`."""

    id: str
    libelle: str
    reponse: str
    aide: str | None
    obligatoire: bool
    plusieurs: bool
    depuis: str | None
    choix: Sequence[Mot]
    colonnes: Sequence[Mot]
    lignes: Sequence[Mot]
    lignes_vides: int
    racine: str

    @property
    def chemin(self) -> str:
        """Path of the answer in the dossier."""
        return f"{self.racine}.{self.id}"

    @property
    def modele(self) -> str:
        """Name of the blank row that the page copies."""
        return self.chemin.replace(".", "-").replace("_", "-")

    @property
    def options(self) -> list[tuple[str, str]]:
        """Choices, for a list."""
        return [(mot.id, mot.libelle) for mot in self.choix]


@dataclass(frozen=True)
class Partie:
    """One part of the form."""

    id: str
    titre: str
    introduction: Sequence[str]
    questions: Sequence[Fiche]


@dataclass(frozen=True, eq=False)
class Questionnaire:
    """A whole form. None is like another: what was written from one is found again by which it is."""

    id: str
    racine: str
    """Where its answers stand in the dossier."""
    titre: str
    edition: str
    envoi: str
    courriel: str | None
    parties: Sequence[Partie]


def questionnaire(formulaire: Formulaire, prefixe: str = "", racine: str = RACINE) -> Questionnaire:
    """The form with the places of its answers, under `racine`; `prefixe` keeps those of two forms apart."""
    parties = [
        Partie(p.id, p.titre, p.introduction, [_fiche(q, prefixe, racine) for q in p.questions])
        for p in formulaire.parties
    ]
    f = formulaire
    return Questionnaire(f.id, racine, f.titre, f.edition, f.envoi, f.courriel, parties)


def _fiche(question: Question, prefixe: str, racine: str) -> Fiche:
    q, depuis = question, question.repris_de
    return Fiche(
        id=prefixe + q.id,
        libelle=q.libelle,
        reponse=q.reponse,
        aide=q.aide,
        obligatoire=q.obligatoire,
        plusieurs=q.plusieurs,
        depuis=depuis.get("reponse"),
        choix=[Mot(cle(t), t, depuis=depuis.get(t)) for t in q.choix],
        colonnes=[Mot(cle(t), t, t in q.nombres, depuis.get(t)) for t in q.colonnes],
        lignes=[Mot(cle(t), t, depuis=depuis.get(t)) for t in q.lignes],
        lignes_vides=q.lignes_vides,
        racine=racine,
    )


def cle(texte: str) -> str:
    """« Élémentaire, CP » as « elementaire_cp »: a key of the dossier."""
    return identifiant(texte.replace("’", " ").replace("'", " ")).replace("-", "_")


def en_json(forme: Questionnaire) -> str:
    """The form as the browser reads it; what is empty is left out, texts are typeset."""
    donnees = asdict(forme)
    for question in (q for partie in donnees["parties"] for q in partie["questions"]):
        del question["racine"]
    return json.dumps(_plier(donnees), ensure_ascii=False, separators=(",", ":"))


def _plier(valeur: Any) -> Any:
    if isinstance(valeur, Mapping):
        return {nom: _plier(v) for nom, v in valeur.items() if v not in (None, False, 0, [], ())}
    if isinstance(valeur, Sequence) and not isinstance(valeur, str):
        return [_plier(v) for v in valeur]
    return espaces(valeur) if isinstance(valeur, str) else valeur
