"""What a Caf requires: rules with their bounds, force, scope, origin and quotes; barème; bonus.

The same records are what the YAML of `departments/` is checked against and what the browser reads.
"""

from dataclasses import field
from decimal import Decimal
from typing import Annotated, Literal

from calculator.dossier import CritereEnfants, CritereParents, Niveau
from calculator.echeances import Echeance
from calculator.modele import (
    Annee,
    Citation,
    Courriel,
    Identifiant,
    Intervalle,
    Jour,
    Montant,
    Nombre,
    NonPrecise,
    Slug,
    Telephone,
    Texte,
    modele,
)

Force = Literal["imperatif", "preconise", "indicatif", "sur_validation"]
Origine = Literal["nationale", "locale"]
Mesure = Literal[
    "axe_enfants", "axe_parents", "axe_ecole", "axe_territoire", "aide_aux_devoirs",
    "enfants", "encadrants", "seances_par_semaine", "minutes_par_seance", "semaines", "periode",
    "niveau_unique", "coordonnateur", "coordonnateur_bac_2", "besoin_repere_avec_ecole", "duree_ans",
    "socle_enfants", "socle_parents", "cofinancement_hors_caf", "budget_equilibre", "ps_dans_budget",
    "renouvellement_bilan", "engagement",
]  # fmt: skip
"""What a rule looks at in a dossier (`calculator.mesures`)."""


@modele
class Borne:
    """What a quantity must lie between; a missing side is open."""

    min: Nombre | None = None
    min_inclus: bool = True
    max: Nombre | None = None
    max_inclus: bool = True

    def contient(self, valeur: Decimal) -> bool:
        """Tell whether `valeur` lies within."""
        if self.min is not None and not (valeur >= self.min if self.min_inclus else valeur > self.min):
            return False
        return self.max is None or (valeur <= self.max if self.max_inclus else valeur < self.max)

    def verifier(self) -> list[tuple[str, str, str]]:
        """A bound has a side, and its sides are in order."""
        if self.min is None and self.max is None:
            return [("min", "une borne sans valeur", "écrire min ou max")]
        if self.min is not None and self.max is not None and self.max < self.min:
            return [("max", f"« {self.max} » est inférieur au minimum ({self.min})", "corriger min ou max")]
        return []


@modele
class Portee:
    """To whom something applies: every condition that is written must hold."""

    milieu_rural: bool | None = None
    handicap: bool | None = None
    qpv: bool | None = None
    niveaux: list[Niveau] = field(default_factory=list)
    lieux: list[Texte] = field(default_factory=list)
    enfants: Borne | None = None
    minutes: Borne | None = None
    """Minutes of the shortest weekly session."""
    types_structure: list[Literal["association", "centre_social", "collectivite", "autre"]] = field(
        default_factory=list
    )
    soutenue_depuis_ans: Borne | None = None


@modele
class Derogation:
    """Another bound, for whom the scope holds.

    Two derogations of a rule with the same id are two readings of one derogation, where documents differ:
    it is sure where they all grant it, and the Caf's to decide where only some do.
    """

    id: Identifiant
    libelle: Texte
    """« milieu rural »."""
    quand: Portee
    borne: Borne
    force: Literal["imperatif", "sur_validation"] = "imperatif"
    """sur_validation: « peut être validée », the Caf decides."""
    besoin: Texte | None = None
    """What it needs besides, that no dossier tells."""
    citations: list[Citation]


@modele
class Regle:
    """One requirement."""

    id: Identifiant
    libelle: Texte
    mesure: Mesure
    borne: Borne | None = None
    """For a quantity; absent for a yes-or-no requirement."""
    unite: Texte | None = None
    """« enfants », « semaines »: what is counted, in the plural."""
    force: Force = "imperatif"
    origine: Origine
    quand: Portee | None = None
    """To whom it applies; absent: to all."""
    derogations: list[Derogation] = field(default_factory=list)
    derogations_ecartees: list[Identifiant] = field(default_factory=list)
    """National derogations that do not hold here."""
    remede: Texte | None = None
    """What to do when it is not met: a concrete step."""
    hypothese: Texte | None = None
    """What our reading assumes, where the source leaves room."""
    citations: list[Citation]
    verifie_le: Jour


@modele
class Bareme:
    """Amounts of one campaign, in euros a year and a collectif."""

    campagne: Annee
    prix_plafond: Montant
    taux: Nombre
    ps_max: Montant
    """As published: a test holds it against taux × prix_plafond."""
    bonus_enfants: Montant
    bonus_parents: Montant
    citations: list[Citation]
    verifie_le: Jour


@modele
class Critere:
    """One item of the list of which a bonus wants at least one."""

    id: CritereEnfants | CritereParents
    libelle: Texte
    exemples: list[Texte] = field(default_factory=list)
    citations: list[Citation]


@modele
class Bonus:
    """What a bonus asks: one mandatory criterion and at least one of a list."""

    libelle: Texte
    objectifs: list[Texte] = field(default_factory=list)
    obligatoire: Texte
    criteres: list[Critere]
    ouvert: bool = False
    """The list ends in « etc. »: another criterion is for the Caf to judge."""
    origine: Origine = "locale"
    """locale: the department’s own document lists them; nationale: it lists none."""
    citations: list[Citation]


@modele
class DeuxBonus:
    """Bonus enfants and bonus parents."""

    enfants: Bonus
    parents: Bonus


@modele
class TauxPlafonne:
    """A share of an expense, up to a ceiling."""

    nature: Literal["taux"] = "taux"
    taux: Nombre
    assiette: Texte
    plafond: Montant | NonPrecise = "non_precise"


@modele
class Forfait:
    """A lump sum."""

    nature: Literal["forfait"] = "forfait"
    montant: Montant
    par: Literal["collectif", "projet", "enfant"]


@modele
class Enveloppe:
    """A global grant, decided case by case."""

    nature: Literal["enveloppe"] = "enveloppe"
    montant: Montant | NonPrecise = "non_precise"
    texte: Texte


@modele
class Versement:
    """One payment of a grant."""

    part: Nombre | NonPrecise = "non_precise"
    """Share of the whole, 0.7 for 70 %."""
    quand: Texte


@modele
class Financeur:
    """Who pays besides the national PS, or instead of it."""

    id: Identifiant
    nom: Texte
    criteres: list[Texte] = field(default_factory=list)
    quand: Portee | None = None
    lieux: list[Texte] = field(default_factory=list)
    montant: TauxPlafonne | Forfait | Enveloppe | NonPrecise = "non_precise"
    versements: list[Versement] = field(default_factory=list)
    citations: list[Citation]


@modele
class ActionSocle:
    """One action of the socle: paid by the PS already, so no bonus for it alone."""

    id: Identifiant
    axe: Literal["enfants", "parents"]
    libelle: Texte
    aide_aux_devoirs: bool = False
    """It is homework help: alone, it makes no Clas."""
    citations: list[Citation]


@modele
class Suite:
    """What the sources say can be done when things did not go as hoped."""

    cas: Literal["depot_tardif", "refus", "accord_moindre"]
    texte: Texte
    citations: list[Citation]


@modele
class DonneeAfas:
    """One line of the « cartographie des données à saisir »."""

    id: Identifiant
    libelle: Texte
    groupe: Literal["financieres", "activite", "bonification"]
    previsionnelle: bool
    reelle: bool
    lecture: Texte | None = None
    """How we read it, where the source leaves room."""
    citations: list[Citation]


@modele
class BaseEtp:
    """Hours that make one full-time equivalent."""

    id: Literal["payees", "travaillees"]
    heures: Annotated[int, Intervalle(1, 9000)]
    libelle: Texte
    citations: list[Citation]


Sujet = Literal["projet", "plateforme", "bilan", "animation"]
"""What a person of the Caf is asked about."""
SujetModification = Literal["debut", "collectifs", "inscrits", "semaines"]


@modele
class Interlocuteur:
    """Whom to ask, as a message needs it; what the source does not tell is absent."""

    role: Texte
    nom: Texte | None = None
    """A person, else the service."""
    courriel: Courriel | None = None
    telephone: Telephone | None = None
    territoires: list[Texte] = field(default_factory=list)
    sujets: list[Sujet] = field(default_factory=list)
    """Empty: any."""


@modele
class Attendu:
    """One thing that a dossier keeps an answer to: a piece, a question of a form, a réflexe."""

    id: Identifiant
    libelle: Texte
    quand: Portee | None = None


@modele
class Modifications:
    """What the Caf must validate when it changes during the convention."""

    sujets: list[SujetModification]
    citations: list[Citation]


@modele
class Reglement:
    """All that the calculator needs of one campaign, national values merged in: `campagne.json`."""

    format: Literal["reglement-clas/1"] = "reglement-clas/1"
    departement: Slug
    nom: Texte
    campagne: Annee
    zone: Literal["A", "B", "C"] | NonPrecise
    regles: list[Regle]
    nationales: list[Regle] = field(default_factory=list)
    """National rules that this department's own text replaces: shown beside, never applied."""
    baremes: list[Bareme]
    """Every published one."""
    bonus: DeuxBonus
    socle: list[ActionSocle]
    echeances: list[Echeance]
    suites: list[Suite] = field(default_factory=list)
    afas: list[DonneeAfas]
    bases_etp: list[BaseEtp]
    financeurs: list[Financeur] = field(default_factory=list)
    prestation_service: bool = True
    """false where the Caf pays no PS for a Clas."""
    contacts: list[Interlocuteur] = field(default_factory=list)
    modifications: Modifications | None = None
    """None: non précisé."""
    attendus: dict[Identifiant, list[Attendu]] = field(default_factory=dict)
    """`pieces`, `pieces_bilan`, `bilan`, `sphinx`, `reflexes`: what the lists of the dossier hold, in order."""
    engagements: dict[Identifiant, Texte]
    """Every engagement id that some department asks for, with its label."""
    documents: dict[str, Texte]
    """Label of each source document, by id."""

    @property
    def bareme(self) -> Bareme:
        """The barème of this campaign, or the last published one before it."""
        return self.bareme_de(self.campagne)

    def bareme_de(self, annee: str) -> Bareme:
        """The barème of any school year, by the same reading."""
        return bareme_pour(annee, self.baremes)


def bareme_pour(annee: str, baremes: list[Bareme]) -> Bareme:
    """The barème of a school year; where none is published, the last one before it (else the first one known)."""
    connus = sorted(baremes, key=lambda b: b.campagne)
    avant = [b for b in connus if b.campagne <= annee]
    return avant[-1] if avant else connus[0]
