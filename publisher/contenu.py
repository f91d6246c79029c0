"""What a Caf publishes besides its rules: people, papers, places, and the framing note itself.

These records are shown, never computed with; those that are computed with live in `calculator`.
"""

from dataclasses import field
from typing import Annotated, Literal

from calculator.modele import (
    Citation,
    Courriel,
    Extrait,
    Forme,
    Heure,
    Identifiant,
    Intervalle,
    Jour,
    Lien,
    NonPrecise,
    Telephone,
    Texte,
    modele,
)
from calculator.regles import Force, Portee, Sujet

Page = Literal[
    "presentation", "organisation", "priorites", "eligibilite", "financement", "bonus", "deposer", "bilan", "annexes"
]
"""The page of a campaign on which a section of its note stands."""
SourceId = Annotated[
    str, Forme(r"[a-z0-9-]+/[a-z0-9-]+", "un document de departments/*/sources", "isere/note-de-cadrage-2025-2026")
]


@modele
class Contact:
    """A person or a mailbox. Role first; what the source does not tell is absent or « non précisé »."""

    id: Identifiant
    role: Texte
    personne: Texte | None = None
    """Absent: a mailbox or a service."""
    organisme: Texte | None = None
    dispositif: Texte | None = None
    site: Texte | None = None
    territoires: list[Texte] | NonPrecise | None = None
    """non_precise where the source has territories that cannot be told; absent where it speaks of none."""
    telephones: list[Telephone] = field(default_factory=list)
    courriels: list[Courriel] = field(default_factory=list)
    adresse: Texte | None = None
    sujets: list[Sujet] = field(default_factory=list)
    """What this contact is for; empty: any question."""
    citations: list[Citation]


@modele
class Document:
    """A document or a link that the source names."""

    titre: Texte
    url: Lien | NonPrecise
    theme: Literal["reglementation", "guide", "charte", "strategie", "carte", "video", "plateforme", "information"]
    citations: list[Citation]


@modele
class Piece:
    """Something that a dossier must hold or that must be handed in."""

    id: Identifiant
    libelle: Texte
    etape: Literal["depot", "bilan", "habilitation", "controle"]
    format: Texte | NonPrecise = "non_precise"
    force: Force = "imperatif"
    quand: Portee | None = None
    citations: list[Citation]


@modele
class TexteDemande:
    """Something that a dossier must describe in words."""

    id: Literal["organisation", "enfants", "parents", "ecole", "territoire"]
    libelle: Texte
    citations: list[Citation]


@modele
class Etape:
    """One thing to do, on which platform, in which years of the convention."""

    id: Identifiant
    libelle: Texte
    quoi: Literal[
        "deposer",
        "declarer_previsionnel",
        "declarer_reel",
        "bilan_quantitatif",
        "bilan_qualitatif",
        "habilitation",
        "modifier",
    ]
    plateforme: Identifiant | NonPrecise
    """Id of a platform of national/plateformes.yml."""
    annees_convention: list[Annotated[int, Intervalle(1, 10)]] = field(default_factory=list)
    """Empty: every year."""
    valable_du: Jour | None = None
    valable_au: Jour | None = None
    precisions: list[Texte] = field(default_factory=list)
    citations: list[Citation]


@modele
class Priorite:
    """What the department favours this year."""

    texte: Texte
    citations: list[Citation]


@modele
class Chiffre:
    """A figure of a past campaign, with its own year."""

    libelle: Texte
    valeur: Texte
    annee: Texte
    citations: list[Citation]


@modele
class Evenement:
    """A training, a meeting, a webinar."""

    id: Identifiant
    titre: Texte
    genre: Literal["formation", "reunion", "webinaire", "animation"]
    le: Jour | NonPrecise
    a: Heure | None = None
    public: Texte | None = None
    organisateur: Texte | None = None
    citations: list[Citation]


@modele
class Mecanisme:
    """A way of paying (PS, bonus, multi-year convention): offered here, absent here, or not told."""

    id: Literal["prestation_service", "bonus_enfants", "bonus_parents", "pluriannuel"]
    existe: Literal["oui", "non", "non_precise"]
    texte: Texte | None = None
    citations: list[Citation] = field(default_factory=list)


@modele
class Divergence:
    """Two documents that contradict each other: both quoted, and which one is applied here."""

    sujet: Texte
    application: Texte
    citations: list[Citation]


@modele
class Passage:
    """Exact words of the source; a long paragraph is several passages, the next ones « suite »."""

    forme: Literal["paragraphe", "suite", "puce", "intertitre"] = "paragraphe"
    source: SourceId
    extrait: Extrait


@modele
class Section:
    """One part of the note: a title of ours, one sentence that says it simply, and the source's words."""

    id: Identifiant
    page: Page
    titre: Texte
    resume: Texte | None = None
    """Our own words: the answer first."""
    passages: list[Passage]


@modele
class Exemple:
    """A worked example, run as a test and shown to readers."""

    titre: Texte
    situation: dict[str, object]
    """A dossier without `format`, `departement` and `campagne`, which are this file's."""
    attendu: dict[str, object]
    """`verdict`; `constats`: rule id → etat (all collectifs alike); `estimation`: key → value."""


@modele
class Question:
    """One question of a form, in the form's own words."""

    id: Identifiant
    libelle: Texte
    reponse: Literal[
        "texte", "long", "nombre", "oui_non", "choix", "grille", "tableau", "courriel", "date", "signature"
    ]
    choix: list[Texte] = field(default_factory=list)
    """Options of a choice, or the scale of a grid."""
    colonnes: list[Texte] = field(default_factory=list)
    """Columns of a table."""
    lignes: list[Texte] = field(default_factory=list)
    """Rows: statements of a grid, or fixed rows of a table."""
    lignes_vides: Annotated[int, Intervalle(0, 50)] = 0
    nombres: list[Texte] = field(default_factory=list)
    """Columns that hold numbers."""
    plusieurs: bool = False
    """Several choices may be ticked, or the source does not say that only one may."""
    obligatoire: bool = False
    aide: Texte | None = None
    repris_de: dict[Texte, Texte] = field(default_factory=dict)
    """What the dossier already tells: `reponse`, a choice, a row or a column → where it stands.

    `projet.intitule`; `collectifs[].lieu`; `structure.type=association` (is it so?); `afas.etp_salaries` (a figure of
    AFAS); `somme` (of the rows above); `caf` (its name).
    """
    citations: list[Citation]


@modele
class Partie:
    """One part of a form."""

    id: Identifiant
    titre: Texte
    introduction: list[Texte] = field(default_factory=list)
    questions: list[Question]
    citations: list[Citation] = field(default_factory=list)


@modele
class Formulaire:
    """A form that a holder fills in: Ain's bilan, the SPHINX questionnaire."""

    id: Identifiant
    titre: Texte
    edition: Texte
    envoi: Texte
    """How and where it is returned, in words."""
    courriel: Courriel | None = None
    parties: list[Partie]
    citations: list[Citation]
