"""How many dossiers to deposit, which collectifs go in each, and how many questionnaires follow."""

from dataclasses import dataclass

from calculator.contexte import Contexte
from calculator.mecanismes.niveau import SEPARES
from calculator.modele import Citation
from calculator.portee import NIVEAUX


@dataclass(frozen=True)
class Depot:
    """One dossier to deposit: its level (None: all), its collectifs and their places."""

    niveau: str | None
    collectifs: tuple[str, ...]
    lieux: tuple[str, ...]


@dataclass(frozen=True)
class Repartition:
    """The dossiers to deposit, why, and what the sources leave open."""

    depots: tuple[Depot, ...]
    raison: str
    a_verifier: tuple[str, ...]
    questionnaires: int
    """SPHINX asks one questionnaire per project."""
    citations: tuple[Citation, ...]


def repartir(contexte: Contexte) -> Repartition:
    """Sort the collectifs into dossiers: by level where the department wants it so, else all in one."""
    regle = next((r for r in contexte.reglement.regles if r.mesure == "niveau_unique"), None)
    groupes: dict[str | None, list[tuple[str, str | None]]] = {}
    for nom, collectif in contexte.collectifs():
        cle = (collectif.niveau or "") if regle else None
        groupes.setdefault(cle, []).append((nom, collectif.lieu))
    depots = tuple(
        Depot(
            niveau=NIVEAUX.get(niveau, "niveau non renseigné") if niveau is not None else None,
            collectifs=tuple(nom for nom, _ in membres),
            lieux=tuple(dict.fromkeys(lieu for _, lieu in membres if lieu)),
        )
        for niveau, membres in groupes.items()
    )
    ouverts = []
    if regle and set(groupes) - SEPARES - {""} and len(groupes) > 1:
        ouverts.append("Le lycée ou un autre niveau à part : les documents ne le précisent pas ; demandez à votre Caf.")
    if any(len(d.lieux) > 1 for d in depots):
        ouverts.append(
            "Plusieurs lieux dans un même dossier : les documents ne le précisent pas ; demandez à votre Caf."
        )
    raison = f"{regle.libelle}." if regle else "Aucun document de ce département ne demande plusieurs dossiers."
    return Repartition(depots, raison, tuple(ouverts), len(depots), tuple(regle.citations) if regle else ())
