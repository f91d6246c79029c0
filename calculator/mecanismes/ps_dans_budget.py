"""The PS asked must stand in the budget, and not above what the estimate gives."""

from collections.abc import Iterator

from calculator.budget import demande_a_la_caf, lignes_de_la_caf
from calculator.constats import Constat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.financement import estimer
from calculator.mecanismes.borne import non_renseigne
from calculator.phrases import euros
from calculator.regles import Regle

REMPLIR = "Ajoutez en produits une ligne au compte 74, financeur « caf », avec le montant demandé."


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for the budget of the campaign."""
    budget = contexte.dossier.budget
    if budget is None or not budget.produits:
        yield non_renseigne(regle, "Le budget n’a pas encore de produits.", REMPLIR)
        return
    voulu = "une ligne de produits de la Caf, sans dépasser l’estimation"
    if not lignes_de_la_caf(budget):
        yield constat(
            regle,
            etat_si_manque(regle),
            attendu=voulu,
            constate="aucune ligne de la Caf",
            explication="Le montant demandé à la Caf n’est pas dans le budget.",
            remede=regle.remede or REMPLIR,
        )
        return
    demande = demande_a_la_caf(budget)
    estime = estimer(contexte.dossier, contexte.reglement).total
    if demande is None or estime is None:
        explication = "Le budget demande une aide à la Caf, mais il manque de quoi la comparer à l’estimation."
        yield non_renseigne(regle, explication, "Complétez les charges, les produits, les collectifs et les bonus.")
        return
    trop = demande > estime
    yield constat(
        regle,
        "a_verifier" if trop else "conforme",
        attendu=voulu,
        constate=f"{euros(demande)} demandés, {euros(estime)} estimés",
        explication=(
            "Vous demandez plus que l’estimation. D’autres aides de la Caf peuvent l’expliquer."
            if trop
            else "L’aide demandée à la Caf est dans le budget et ne dépasse pas l’estimation."
        ),
        remede="Ramenez la demande à l’estimation, ou demandez à votre Caf." if trop else None,
    )
