"""What a check finds: one constat per rule (and collectif), and the verdict that follows from them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from calculator.modele import Citation
from calculator.regles import Force, Origine, Regle

Etat = Literal[
    "conforme", "derogation", "non_conforme", "a_verifier", "recommandation", "non_renseigne", "sans_objet"
]  # fmt: skip
Verdict = Literal["conforme", "non_conforme", "a_verifier"]


@dataclass(frozen=True, kw_only=True)
class Constat:
    """One rule held against one collectif, or against the whole project (`collectif` None)."""

    regle: str
    collectif: str | None
    etat: Etat
    attendu: str
    constate: str
    explication: str
    remede: str | None
    origine: Origine
    force: Force
    citations: tuple[Citation, ...]
    derogations: tuple[str, ...] = field(default=())
    """Labels of the derogations through which the rule is met, or might be."""


def constat(
    regle: Regle,
    etat: Etat,
    *,
    attendu: str,
    constate: str,
    explication: str,
    remede: str | None = None,
    collectif: str | None = None,
    citations: Iterable[Citation] = (),
    derogations: Iterable[str] = (),
) -> Constat:
    """A constat about `regle`, with the quotes of the rule first, each document's words once."""
    vues = {(c.source, c.extrait): c for c in reversed([*regle.citations, *citations])}
    return Constat(
        regle=regle.id,
        collectif=collectif,
        etat=etat,
        attendu=attendu,
        constate=constate,
        explication=explication,
        remede=remede,
        origine=regle.origine,
        force=regle.force,
        citations=tuple(reversed(vues.values())),
        derogations=tuple(derogations),
    )


def etat_si_manque(regle: Regle) -> Etat:
    """What an unmet rule amounts to, by its force: only an imperative one is a fault."""
    par_force: dict[Force, Etat] = {
        "imperatif": "non_conforme",
        "sur_validation": "a_verifier",
        "preconise": "recommandation",
        "indicatif": "recommandation",
    }
    return par_force[regle.force]


def verdict(constats: Iterable[Constat]) -> Verdict:
    """non_conforme if any constat is; else a_verifier if any is, or an imperative one has no answer; else conforme."""
    vus = list(constats)
    if any(c.etat == "non_conforme" for c in vus):
        return "non_conforme"
    if any(c.etat == "a_verifier" or (c.etat == "non_renseigne" and c.force == "imperatif") for c in vus):
        return "a_verifier"
    return "conforme"
