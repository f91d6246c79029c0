"""What would change the estimate: collectifs, expenses, each year of a convention, other funders."""

from dataclasses import dataclass, replace
from decimal import Decimal

from calculator.budget import PRODUITS, depenses_de_fonctionnement, total
from calculator.contexte import Contexte
from calculator.dossier import Budget, Dossier, Ligne
from calculator.financement import Estimation, arrondir, collectifs_payes, collectifs_reels, estimer
from calculator.phrases import euros, taux
from calculator.portee import concerne
from calculator.regles import Enveloppe, Financeur, Forfait, Reglement, TauxPlafonne

PAS = Decimal(500)


@dataclass(frozen=True)
class Variante:
    """The total if one thing changed, and the difference, in euros; None where it cannot be computed."""

    libelle: str
    total: Decimal | None
    ecart: Decimal | None


@dataclass(frozen=True)
class AideAutre:
    """What another funder's rule gives; None: the rule does not allow to compute it."""

    nom: str
    montant: Decimal | None
    calcul: str


def variantes(dossier: Dossier, reglement: Reglement) -> list[Variante]:
    """The estimate beside: one more collectif, one fewer (same expenses), 500 € more and less of expenses."""
    base = estimer(dossier, reglement).total
    autres = [
        ("Un collectif de plus, agréé, mêmes dépenses", _avec_collectifs(dossier, 1)),
        ("Un collectif de moins, mêmes dépenses", _avec_collectifs(dossier, -1)),
        ("500 € de dépenses en plus", _avec_depenses(dossier, PAS)),
        ("500 € de dépenses en moins", _avec_depenses(dossier, -PAS)),
    ]
    resultats = [(libelle, estimer(autre, reglement).total if autre else None) for libelle, autre in autres]
    return [
        Variante(libelle, montant, None if montant is None or base is None else montant - base)
        for libelle, montant in resultats
    ]


def _avec_collectifs(dossier: Dossier, plus: int) -> Dossier | None:
    reels = collectifs_reels(dossier)
    if reels is None or reels + plus < 1:
        return None
    agrees = dossier.collectifs_agrees
    return replace(
        dossier,
        collectifs_reels=reels + plus,
        collectifs_agrees=None if agrees is None else max(0, agrees + plus),
    )


def _avec_depenses(dossier: Dossier, plus: Decimal) -> Dossier | None:
    depenses = depenses_de_fonctionnement(dossier.budget)
    if depenses is None or depenses + plus < 0:
        return None
    charges = [Ligne(compte="60", montant=depenses + plus)]
    return replace(dossier, budget=replace(dossier.budget or Budget(), charges=charges))


def par_annee(dossier: Dossier, reglement: Reglement) -> dict[str, Estimation]:
    """The estimate of each school year that has a budget of its own, by the barème of that year."""
    annees = {reglement.campagne: dossier.budget, **(dossier.budgets_suivants or {})}
    return {
        annee: estimer(replace(dossier, budget=budget), replace(reglement, campagne=annee))
        for annee, budget in sorted(annees.items())
        if budget is not None
    }


def plafond_caf(dossier: Dossier, reglement: Reglement) -> Decimal | None:
    """The most that Caf money may reach, in euros, where other money is required; None: no such rule, or not told."""
    regle = next((r for r in reglement.regles if r.mesure == "cofinancement_hors_caf"), None)
    produits = total(dossier.budget.produits, lambda x: x.classe in PRODUITS) if dossier.budget else None
    if regle is None or regle.borne is None or regle.borne.min is None or produits is None:
        return None
    return arrondir(produits * (100 - regle.borne.min) / 100)


def autres_financeurs(contexte: Contexte) -> list[AideAutre]:
    """What the other funders of the department may give to this project, where their rule is told."""
    concernes = [
        f
        for f in contexte.reglement.financeurs
        if f.quand is None or any(concerne(f.quand, contexte.dossier, c) for _, c in contexte.collectifs())
    ]
    return [_aide(f, contexte) for f in concernes]


def _aide(financeur: Financeur, contexte: Contexte) -> AideAutre:
    dossier = contexte.dossier
    match financeur.montant:
        case TauxPlafonne(taux=part, assiette=assiette, plafond=plafond):
            depenses = depenses_de_fonctionnement(dossier.budget)
            brut = None if depenses is None else arrondir(part * depenses)
            montant = brut if brut is None or plafond == "non_precise" else min(brut, plafond)
            return AideAutre(financeur.nom, montant, f"{taux(part)} × {assiette}, plafond : {_ou_non_precise(plafond)}")
        case Forfait(montant=unite, par=par):
            enfants = [c.enfants for _, c in contexte.collectifs()]
            nombres = {
                "collectif": collectifs_payes(dossier),
                "projet": 1,
                "enfant": None if None in enfants else sum(e for e in enfants if e is not None),
            }
            fois = nombres[par]
            return AideAutre(financeur.nom, None if fois is None else unite * fois, f"{euros(unite)} par {par}")
        case Enveloppe(montant=montant, texte=texte):
            return AideAutre(financeur.nom, None if montant == "non_precise" else montant, texte)
    return AideAutre(financeur.nom, None, "non précisé")


def _ou_non_precise(montant: Decimal | str) -> str:
    return euros(montant) if isinstance(montant, Decimal) else "non précisé"
