"""Rules as pages show them: grouped, with their quotes and what other documents say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from calculator.modele import Citation
from calculator.regles import Derogation, Regle
from publisher.campagne import Campagne
from publisher.campagnes.reprises import annee_reprise
from publisher.depot import Depot
from publisher.fusion import regles_applicables
from publisher.pages.citations import Citations, Renvoi
from publisher.pages.phrases import borne, portee

GROUPES: dict[str, tuple[str, ...]] = {
    "Le projet": ("aide_aux_devoirs", "besoin_repere_avec_ecole", "niveau_unique"),
    "Les enfants et les adultes": ("enfants", "encadrants", "coordonnateur", "coordonnateur_bac_2"),
    "Le rythme de l’année": ("seances_par_semaine", "minutes_par_seance", "semaines", "periode"),
    "Le budget et la demande": (
        "cofinancement_hors_caf", "budget_equilibre", "ps_dans_budget", "renouvellement_bilan", "duree_ans",
    ),
    "Vos engagements": ("engagement",),
}  # fmt: skip
"""Heading → what its rules look at, in the order of the page."""
CONSEILS = ("budget_equilibre", "ps_dans_budget")
"""What only the note of Isère demands, and what is wise everywhere."""


@dataclass(frozen=True)
class DerogationVue:
    """One derogation, in words."""

    titre: str
    valeur: str
    portee: str
    a_valider: bool
    disputee: bool
    """Another document reads the same derogation otherwise."""
    selon: list[str]
    """The Caf that read it so."""
    besoin: str | None
    citations: list[Renvoi]


@dataclass(frozen=True)
class RegleVue:
    """One rule, in words."""

    regle: Regle
    valeur: str
    portee: str
    derogations: list[DerogationVue]
    citations: list[Renvoi]
    reprise: str | None = None
    """The past campaign whose document alone says it."""

    @property
    def conseil(self) -> bool:
        """Tell whether we advise here what one Caf alone demands: it must not pass for a national rule."""
        return self.regle.mesure in CONSEILS and self.regle.force == "preconise"


@dataclass(frozen=True)
class Difference:
    """A rule of this department beside the national one, where there is one."""

    ici: RegleVue
    ailleurs: RegleVue | None

    @property
    def conseil(self) -> bool:
        """Tell whether what stands for a national rule is but our advice, drawn from this very document."""
        return self.ailleurs is not None and self.ailleurs.conseil


def vue(regle: Regle, depot: Depot, campagne: Campagne | None = None) -> RegleVue:
    """What a page shows of one rule; of a `campagne` that carries it over from a past one, which one."""
    citer = Citations(depot)
    return RegleVue(
        regle=regle,
        valeur=borne(regle),
        portee=portee(regle.quand),
        derogations=[_derogation(regle, d, depot) for d in _lectures(regle.derogations)],
        citations=_uniques(regle.citations, citer),
        reprise=annee_reprise(depot, campagne, regle.citations) if campagne else None,
    )


def _derogation(regle: Regle, derogation: Derogation, depot: Depot) -> DerogationVue:
    return DerogationVue(
        titre=derogation.libelle,
        valeur=borne(regle, derogation.borne),
        portee=portee(derogation.quand),
        a_valider=derogation.force == "sur_validation",
        disputee=sum(_meme(d, derogation) for d in _lectures(regle.derogations)) > 1,
        selon=list(dict.fromkeys(depot.sources[c.source].editeur for c in derogation.citations)),
        besoin=derogation.besoin,
        citations=_uniques(derogation.citations, Citations(depot)),
    )


def _meme(une: Derogation, autre: Derogation) -> bool:
    return une.id == autre.id


def _lectures(derogations: list[Derogation]) -> list[Derogation]:
    """Each reading once: those that ask the same are put together, with the quotes of all."""
    lectures: list[Derogation] = []
    for une in derogations:
        for rang, autre in enumerate(lectures):
            if (une.id, une.quand, une.borne, une.force, une.besoin) == (
                autre.id, autre.quand, autre.borne, autre.force, autre.besoin,
            ):  # fmt: skip
                lectures[rang] = replace(autre, citations=[*autre.citations, *une.citations])
                break
        else:
            lectures.append(une)
    return lectures


def applicables(depot: Depot, slug: str, annee: str) -> list[Regle]:
    """The rules of one campaign, national ones merged in."""
    return regles_applicables(depot.campagnes[slug, annee].regles, depot.regles_nationales.regles)


def axes(regles: Iterable[Regle]) -> list[Regle]:
    """The rules of the four axes, which pages show together."""
    return [r for r in regles if r.mesure.startswith("axe_")]


def groupes(regles: list[Regle], depot: Depot, campagne: Campagne | None = None) -> list[tuple[str, list[RegleVue]]]:
    """Every other rule under its heading; a heading without a rule is left out."""
    rangees = [
        (titre, [vue(r, depot, campagne) for m in mesures for r in regles if r.mesure == m])
        for titre, mesures in GROUPES.items()
    ]
    return [(titre, vues) for titre, vues in rangees if vues]


def differences(depot: Depot, slug: str, annee: str) -> list[Difference]:
    """What this department states of its own."""
    nationales = {r.id: r for r in depot.regles_nationales.regles}
    locales = [r for r in depot.campagnes[slug, annee].regles if r.origine == "locale"]
    return [Difference(vue(r, depot), vue(nationales[r.id], depot) if r.id in nationales else None) for r in locales]


def _uniques(citations: Iterable[Citation], citer: Citations) -> list[Renvoi]:
    return list(dict.fromkeys(citer(c) for c in citations))
