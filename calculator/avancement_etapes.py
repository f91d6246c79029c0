"""The steps of « Mon dossier », in their order: what each one looks at, and the dates that it works towards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from calculator import avancement_preparer as preparer
from calculator import avancement_suite as suite
from calculator.avancement_releves import Champ, Releve, de_champs, de_liste
from calculator.contexte import Contexte
from calculator.echeances import Etape as EtapeAgenda

Groupe = Literal["preparer", "deposer", "faire_vivre", "rendre_compte", "fichier"]
DEPOT: Mapping[EtapeAgenda, tuple[str, ...]] = {"depot": ()}


@dataclass(frozen=True)
class Etape:
    """One step."""

    id: str
    groupe: Groupe
    relever: Callable[[Contexte], Releve]
    echeances: Mapping[EtapeAgenda, tuple[str, ...]] = field(default_factory=dict)
    """Step of the agenda → the platforms whose dates count (none named: all)."""


HABILITATION = de_champs(Champ("checklists.habilitation.cas", "Votre cas : A, B ou C"))

ETAPES = (
    Etape("structure", "preparer", preparer.structure, DEPOT),
    Etape("projet", "preparer", preparer.projet, DEPOT),
    Etape("collectifs", "preparer", preparer.collectifs, DEPOT),
    Etape("bonus", "preparer", preparer.bonus, DEPOT),
    Etape("budget", "preparer", preparer.budget, DEPOT),
    Etape("annees", "preparer", preparer.annees, DEPOT),
    Etape("avis", "preparer", preparer.avis, DEPOT),
    Etape("pieces", "deposer", de_liste("pieces", "checklists.pieces."), DEPOT),
    Etape("textes", "deposer", de_liste("textes", "textes."), DEPOT),
    Etape("calendrier", "deposer", suite.rien_a_remplir),
    Etape("habilitation", "deposer", HABILITATION, {"declaration_previsionnelle": ()}),
    Etape("seances", "faire_vivre", suite.seances),
    Etape("changements", "faire_vivre", suite.changements),
    Etape("questions", "faire_vivre", suite.questions, DEPOT),
    Etape("intervenants", "faire_vivre", suite.intervenants),
    Etape("afas", "rendre_compte", suite.afas, {"bilan_quantitatif": ()}),
    Etape("sphinx", "rendre_compte", de_liste("sphinx", "bilan.sphinx_"), {"bilan_qualitatif": ("sphinx",)}),
    Etape("bilan", "rendre_compte", suite.bilan, {"bilan_qualitatif": ()}),
    Etape("fichier", "fichier", suite.rien_a_remplir),
)
