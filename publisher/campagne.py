"""The YAML files: one campaign of one department, and the national reference."""

from dataclasses import field
from typing import Annotated, Literal

from calculator.echeances import Echeance
from calculator.modele import (
    Annee,
    Citation,
    Code,
    Courriel,
    Forme,
    Identifiant,
    Intervalle,
    Jour,
    Lien,
    NonPrecise,
    Slug,
    Texte,
    modele,
)
from calculator.regles import (
    ActionSocle,
    Bareme,
    BaseEtp,
    DeuxBonus,
    DonneeAfas,
    Financeur,
    Modifications,
    Regle,
    Suite,
)
from publisher.contenu import (
    Chiffre,
    Contact,
    Divergence,
    Document,
    Etape,
    Evenement,
    Exemple,
    Formulaire,
    Mecanisme,
    Passage,
    Piece,
    Priorite,
    Section,
    SourceId,
    TexteDemande,
)


@modele
class Modification:
    """One change that readers are told of: an entry of the news feeds."""

    id: Identifiant
    """Never changed afterwards: news readers know an entry by it."""
    le: Jour
    """Day on which it was published here."""
    texte: Texte
    """What changed and for whom, in one or two sentences."""


@modele
class Campagne:
    """departments/<slug>/<annee>.yml: what one Caf publishes for one campaign."""

    format: Literal["campagne-clas/1"]
    departement: Slug
    campagne: Annee
    verifie_le: Jour
    """Day on which a person last held this file against its sources."""
    document: SourceId | NonPrecise
    """The main source; non_precise: the Caf has published none here yet."""
    resume: Texte
    """One sentence, our own words: what to know first."""
    dates: list[Echeance]
    regles: list[Regle] = field(default_factory=list)
    """What this department states; national rules that it does not state hold too, labelled so."""
    bonus: DeuxBonus | NonPrecise = "non_precise"
    mecanismes: list[Mecanisme] = field(default_factory=list)
    financeurs: list[Financeur] = field(default_factory=list)
    etapes: list[Etape] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    textes: list[TexteDemande] = field(default_factory=list)
    """What the dossier must describe; empty: the documents name no text."""
    contacts: list[Contact] | NonPrecise = "non_precise"
    documents: list[Document] | NonPrecise = "non_precise"
    evenements: list[Evenement] = field(default_factory=list)
    priorites: list[Priorite] = field(default_factory=list)
    chiffres: list[Chiffre] = field(default_factory=list)
    suites: list[Suite] = field(default_factory=list)
    """After a late deposit, a refusal, a smaller agreement; a case that is not here is « non précisé »."""
    modifications: Modifications | None = None
    """What must be validated when it changes during the convention; absent: non précisé."""
    divergences: list[Divergence] = field(default_factory=list)
    formulaire: Formulaire | None = None
    note: list[Section] = field(default_factory=list)
    exemples: list[Exemple] = field(default_factory=list)
    journal: list[Modification] = field(default_factory=list)
    """What changed in what readers saw, newest first."""


@modele
class ReglesNationales:
    """departments/national/regles.yml: what the référentiel asks, as the departments' documents report it."""

    format: Literal["regles-nationales/1"]
    regles: list[Regle]
    socle: list[ActionSocle]
    bonus: DeuxBonus


@modele
class Baremes:
    """departments/national/baremes.yml: published amounts, by campaign."""

    format: Literal["baremes/1"]
    baremes: list[Bareme]


@modele
class Plateforme:
    """A platform or an address that receives something, with the time in which it does."""

    id: Identifiant
    nom: Texte
    role: Texte
    url: Lien | NonPrecise = "non_precise"
    valable_du: Jour | None = None
    valable_au: Jour | None = None
    """Last day, once its end is announced."""
    precisions: list[Texte] = field(default_factory=list)
    citations: list[Citation]


@modele
class Plateformes:
    """departments/national/plateformes.yml"""

    format: Literal["plateformes/1"]
    plateformes: list[Plateforme]
    etapes: list[Etape]


@modele
class Afas:
    """departments/national/afas.yml: what AFAS asks."""

    format: Literal["afas/1"]
    donnees: list[DonneeAfas]
    bases_etp: list[BaseEtp]


@modele
class Sphinx:
    """departments/national/sphinx.yml: the qualitative questionnaire."""

    format: Literal["sphinx/1"]
    formulaire: Formulaire
    elements: list[Passage]


@modele
class CasHabilitation:
    """One case of the habilitation to mon compte partenaire."""

    id: Literal["a", "b", "c"]
    titre: Texte
    pieces: list[Texte]
    citations: list[Citation]


@modele
class RoleHabilitation:
    """One profile of users, and how many."""

    id: Identifiant
    titre: Texte
    description: Texte
    maximum: Annotated[int, Intervalle(1, 10)]
    citations: list[Citation]


@modele
class Habilitation:
    """departments/national/habilitation.yml"""

    format: Literal["habilitation/1"]
    cas: list[CasHabilitation]
    roles: list[RoleHabilitation]
    pieces: list[Piece]
    fiche: Formulaire
    """Pièce justificative 3."""


@modele
class Terme:
    """A word or an acronym of the field, in plain words."""

    sigle: Texte
    nom: Texte | NonPrecise
    definition: Texte
    usuel: bool = False
    """The words are of common use, in no source of ours."""
    citations: list[Citation] = field(default_factory=list)


@modele
class Glossaire:
    """departments/national/glossaire.yml"""

    format: Literal["glossaire/1"]
    termes: list[Terme]


@modele
class Reflexe:
    """One of the ten réflexes to choose an intervenant."""

    id: Identifiant
    texte: Texte
    citations: list[Citation]


@modele
class Guide:
    """departments/national/guides.yml: the quoted parts of the national guides, by page."""

    id: Identifiant
    titre: Texte
    resume: Texte
    passages: list[Passage]


@modele
class ReponseConcerne:
    """One answer to « Suis-je concerné ? », and what it means."""

    id: Identifiant
    libelle: Texte
    suite: Literal["clas", "a_voir", "hors_clas"]
    texte: Texte


@modele
class QuestionConcerne:
    """One question of « Suis-je concerné ? »."""

    id: Identifiant
    question: Texte
    reponses: list[ReponseConcerne]
    citations: list[Citation]


@modele
class Concerne:
    """national/concerne.yml: what tells a Clas from what is not one, in a minute."""

    format: Literal["concerne/1"]
    questions: list[QuestionConcerne]
    verifie_le: Jour


@modele
class Guides:
    """Quoted matter of the national guides, and the ten réflexes."""

    format: Literal["guides/1"]
    reflexes: list[Reflexe]
    sections: list[Guide]


@modele
class Source:
    """departments/<slug>/sources/sources.yml: one document kept beside the data, as text."""

    id: Annotated[str, Forme(r"[a-z0-9-]+", "un nom de fichier sans fin", "note-de-cadrage-2025-2026")]
    titre: Texte
    titre_court: Texte
    """As constats name it: « Note de cadrage 2025-2026 »."""
    editeur: Texte
    genre: Texte
    campagne: Annee
    remarque: Texte | None = None
    """What the text lost on the way from the original."""


@modele
class Sources:
    """The documents of one department."""

    format: Literal["sources/1"]
    sources: list[Source]


@modele
class Departement:
    """Reference data, not from the sources: a département and its calendar zone."""

    code: Code
    nom: Texte
    article: Texte
    """« de l’Isère », « de Savoie », « des Landes »: after « Caf »."""
    slug: Slug
    academie: Texte | NonPrecise
    zone: Literal["A", "B", "C"] | NonPrecise
    caf: Texte | None = None
    """Who pays there, where it is not « Caf » and the article: Caf and départements do not match one to one."""
    remarque: Texte | None = None
    """What to know of the territory that this Caf covers."""


@modele
class Departements:
    """departments/reference/departements.yml"""

    format: Literal["departements/1"]
    origine: Texte
    verifie_le: Jour
    departements: list[Departement]


@modele
class Pont:
    """A day off that the calendar package lacks."""

    le: Jour
    libelle: Texte
    origine: Texte


@modele
class Ponts:
    """departments/reference/ponts.yml: ponts de l'Ascension missing from the calendar package."""

    format: Literal["ponts/1"]
    verifie_le: Jour
    ponts: list[Pont]


Chemin = Annotated[str, Forme(r"([a-z0-9-]+/)+([a-z0-9-]+\.[a-z]{2,4})?", "une adresse du site", "isere/2024-2025/")]


@modele
class Redirection:
    """An address that was published once, and where its matter stands now."""

    de: Chemin
    vers: Chemin
    depuis: Jour
    """Day from which the old address is one no more."""


@modele
class Adresses:
    """departments/reference/adresses.yml: an address published once never dies."""

    format: Literal["adresses/1"]
    redirections: list[Redirection]


@modele
class Publication:
    """departments/reference/publication.yml: what the site shows of the people that the documents name."""

    format: Literal["publication/1"]
    contacts: Literal["nommes", "roles"]
    """roles: names, telephones and own mailboxes of people are left out of every page, role and service stay."""


@modele
class Hebergeur:
    """Who keeps the site online."""

    nom: Texte
    adresse: Texte
    telephone: Texte | None = None


@modele
class Editeur:
    """departments/reference/editeur.yml: who puts the site online and answers for it, told by themselves."""

    format: Literal["editeur/1"]
    nom: Texte | None = None
    """The organisation, or the person."""
    statut: Texte | None = None
    """What it is: an association, a public body, with its registration number where it has one."""
    adresse: Texte | None = None
    telephone: Texte | None = None
    directeur: Texte | None = None
    """Who answers for what is published."""
    courriel: Courriel | None = None
    """Read by a person: errors, questions, people who want to be taken out."""
    hebergeur: Hebergeur | None = None
