"""A balanced budget: charges equal produits to the cent, and account 86 equals account 87, each year."""

from collections.abc import Iterator

from calculator.budget import ecarts
from calculator.constats import Constat, constat, etat_si_manque
from calculator.contexte import Contexte
from calculator.mecanismes.borne import non_renseigne
from calculator.phrases import enumerer, euros
from calculator.regles import Regle


def juger(regle: Regle, contexte: Contexte) -> Iterator[Constat]:
    """One constat for all the years of the budget."""
    dossier = contexte.dossier
    budgets = {dossier.campagne: dossier.budget, **(dossier.budgets_suivants or {})}
    fautes, manquants = [], []
    for annee, budget in budgets.items():
        lu = ecarts(budget) if budget else None
        if lu is None:
            manquants.append(annee)
            continue
        total, volontaires = lu
        if total:
            sens = "les charges dépassent les produits" if total > 0 else "les produits dépassent les charges"
            fautes.append(f"{annee} : {sens} de {euros(abs(total))}")
        if volontaires:
            fautes.append(f"{annee} : les comptes 86 et 87 diffèrent de {euros(abs(volontaires))}")
    voulu = "charges = produits, et compte 86 = compte 87"
    if fautes:
        yield constat(
            regle,
            etat_si_manque(regle),
            attendu=voulu,
            constate=" ; ".join(fautes),
            explication=f"Le budget n’est pas équilibré. {_hypothese(regle)}".strip(),
            remede=regle.remede or "Corrigez les montants pour que les deux totaux soient égaux au centime.",
        )
    elif manquants:
        yield non_renseigne(
            regle,
            f"Il manque des lignes, des comptes ou des montants pour {enumerer(manquants)}.",
            "Remplissez les charges et les produits, avec un compte et un montant par ligne.",
        )
    else:
        yield constat(
            regle,
            "conforme",
            attendu=voulu,
            constate="équilibré",
            explication=f"Les totaux sont égaux. {_hypothese(regle)}".strip(),
        )


def _hypothese(regle: Regle) -> str:
    return f"Hypothèse : {regle.hypothese}" if regle.hypothese else ""
