"""What the Caf may pay: PS and bonus, step by step, from the dossier and the barème.

Amounts are euros; None is an amount that the dossier does not allow to compute.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from calculator.budget import depenses_de_fonctionnement
from calculator.dossier import Actions, BonusDemandes, BonusEnfants, BonusParents, Dossier
from calculator.logique import au_moins_un, tous
from calculator.modele import Citation
from calculator.phrases import compte, enumerer, euros, taux
from calculator.regles import Bareme, Bonus, Reglement

CENTIME = Decimal("0.01")
HYPOTHESES = (
    "Les dépenses par collectif sont le total des comptes 60 à 69 divisé par le nombre de collectifs : "
    "aucun document ne dit comment partager les dépenses communes.",
    "Le compte 86 (contributions volontaires) n’est pas compté dans les dépenses.",
)
HYPOTHESE_PAYES = (
    "Si le nombre réel de collectifs diffère du nombre agréé, le plus petit des deux est payé : "
    "la Caf de la Savoie l’écrit, c’est supposé ailleurs."
)
HYPOTHESE_BONUS = (
    "Les critères des bonus sont les critères nationaux, d’après les documents d’autres Caf : "
    "ce département n’en publie pas."
)


@dataclass(frozen=True, kw_only=True)
class Etape:
    """One step of the estimate: what, how with real numbers, and the result."""

    libelle: str
    calcul: str
    valeur: Decimal | int | None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Estimation:
    """What the Caf may pay for one school year; not binding."""

    bareme: Bareme
    certitude: str
    """`publie`, or `derniere_valeur_publiee` where this campaign has no barème."""
    collectifs_payes: int | None
    depenses_par_collectif: Decimal | None
    prestation_service: Decimal | None
    bonus_enfants: Decimal | None
    bonus_parents: Decimal | None
    total: Decimal | None
    etapes: tuple[Etape, ...]
    hypotheses: tuple[str, ...]
    avertissements: tuple[str, ...]


@dataclass
class _Carnet:
    """What is written down on the way."""

    etapes: list[Etape] = field(default_factory=list)
    hypotheses: list[str] = field(default_factory=list)
    avertissements: list[str] = field(default_factory=list)


def arrondir(montant: Fraction | Decimal) -> Decimal:
    """Round an exact amount half up to the cent."""
    if isinstance(montant, Decimal):
        return montant.quantize(CENTIME, ROUND_HALF_UP)
    centimes, reste = divmod(montant.numerator * 100, montant.denominator)
    return Decimal(centimes + (2 * reste >= montant.denominator)).scaleb(-2)


def prestation_service(depenses: Fraction, bareme: Bareme) -> Decimal:
    """PS for one collectif and one school year, in euros, rounded half up to the cent.

    Source: Isère 2025-2026 §3, "32,5 % des dépenses de fonctionnement ... dans la limite d’un prix plafond".
    """
    return arrondir(Fraction(bareme.taux) * min(depenses, Fraction(bareme.prix_plafond)))


def collectifs_reels(dossier: Dossier) -> int | None:
    """The real number of collectifs: as declared, else as described."""
    if dossier.collectifs_reels is not None:
        return dossier.collectifs_reels
    return len(dossier.collectifs) if dossier.collectifs else None


def collectifs_payes(dossier: Dossier) -> int | None:
    """min(agreed, real): the extra ones are not financed.

    Source: Savoie 2024-2025, "Les collectifs supplémentaires ne sont pas financés."
    """
    reels = collectifs_reels(dossier)
    if reels is None or dossier.collectifs_agrees is None:
        return reels
    return min(dossier.collectifs_agrees, reels)


def estimer(dossier: Dossier, reglement: Reglement) -> Estimation:
    """Estimate what the Caf may pay for the campaign of `reglement`."""
    bareme, carnet = reglement.bareme, _Carnet()
    publie = bareme.campagne == reglement.campagne
    if not publie:
        carnet.avertissements.append(
            f"Le barème {reglement.campagne} n’est publié dans aucun document : "
            f"les montants sont ceux de la dernière valeur publiée : {bareme.campagne}."
        )
    payes = _payes(dossier, carnet)
    par_collectif, ps = _ps(dossier, reglement, payes, carnet)
    demandes, (socle_e, socle_p) = dossier.bonus or BonusDemandes(), _repetitions(dossier, reglement)
    bonus_e = _bonus("enfants", demandes.enfants, reglement.bonus.enfants, bareme.bonus_enfants, payes, socle_e, carnet)
    bonus_p = _bonus("parents", demandes.parents, reglement.bonus.parents, bareme.bonus_parents, payes, socle_p, carnet)
    if (demandes.enfants or demandes.parents) and not _bonus_propres(reglement):
        carnet.hypotheses.append(HYPOTHESE_BONUS)
    parts = (ps, bonus_e, bonus_p)
    total = None if None in parts else sum((p for p in parts if p is not None), Decimal(0))
    carnet.etapes.append(Etape(libelle="Total", calcul=" + ".join(_en_euros(p) for p in parts), valeur=total))
    return Estimation(
        bareme=bareme,
        certitude="publie" if publie else "derniere_valeur_publiee",
        collectifs_payes=payes,
        depenses_par_collectif=None if par_collectif is None else arrondir(par_collectif),
        prestation_service=ps,
        bonus_enfants=bonus_e,
        bonus_parents=bonus_p,
        total=total,
        etapes=tuple(carnet.etapes),
        hypotheses=tuple(carnet.hypotheses),
        avertissements=tuple(carnet.avertissements),
    )


def _bonus_propres(reglement: Reglement) -> bool:
    """Does a document of this department list the criteria?"""
    return any(c.source.startswith(f"{reglement.departement}/") for c in reglement.bonus.enfants.citations)


def _payes(dossier: Dossier, carnet: _Carnet) -> int | None:
    reels, agrees, payes = collectifs_reels(dossier), dossier.collectifs_agrees, collectifs_payes(dossier)
    if payes is None:
        carnet.avertissements.append("Le nombre de collectifs n’est pas renseigné : l’aide ne peut pas être calculée.")
        return None
    if agrees is not None and reels is not None:
        calcul = f"min({compte(agrees, 'agréés')}, {compte(reels, 'réels')})"
        carnet.hypotheses.append(HYPOTHESE_PAYES)
        if reels > agrees:
            carnet.avertissements.append(
                f"{compte(reels - agrees, 'collectifs')} au-delà du nombre agréé, sans financement."
            )
    else:
        calcul = compte(payes, "collectifs")
    carnet.etapes.append(Etape(libelle="Collectifs payés", calcul=calcul, valeur=payes))
    return payes


def _ps(
    dossier: Dossier, reglement: Reglement, payes: int | None, carnet: _Carnet
) -> tuple[Fraction | None, Decimal | None]:
    """(exact expenses per collectif, PS for all that are paid)."""
    bareme, reels = reglement.bareme, collectifs_reels(dossier)
    if not reglement.prestation_service:
        carnet.avertissements.append("Ce département ne verse pas de prestation de service pour le Clas.")
        return None, Decimal("0.00")
    carnet.hypotheses[:0] = HYPOTHESES
    depenses = depenses_de_fonctionnement(dossier.budget)
    if depenses is None:
        carnet.avertissements.append(
            "Les dépenses de fonctionnement (comptes 60 à 69) ne sont pas toutes renseignées : "
            "la prestation de service ne peut pas être calculée."
        )
    if depenses is None or not reels:
        return None, Decimal("0.00") if payes == 0 else None
    par_collectif = Fraction(depenses) / reels
    carnet.etapes.append(
        Etape(libelle="Dépenses par collectif", calcul=f"{euros(depenses)} / {reels}", valeur=arrondir(par_collectif))
    )
    une = prestation_service(par_collectif, bareme)
    plafonnee = f"min({euros(arrondir(par_collectif))}, {euros(bareme.prix_plafond)})"
    carnet.etapes.append(
        Etape(
            libelle="PS par collectif",
            calcul=f"{taux(bareme.taux)} × {plafonnee}",
            valeur=une,
            citations=tuple(bareme.citations),
        )
    )
    if payes is None:
        return par_collectif, None
    toutes = une * payes
    carnet.etapes.append(Etape(libelle="Prestation de service", calcul=f"{euros(une)} × {payes}", valeur=toutes))
    return par_collectif, toutes


def _bonus(
    volet: str,
    demande: BonusEnfants | BonusParents | None,
    regle: Bonus,
    montant: Decimal,
    payes: int | None,
    repete_le_socle: bool,
    carnet: _Carnet,
) -> Decimal | None:
    """The bonus of one side for all the collectifs concerned; 0 with a reason where it is not asked or not due."""
    nom = f"Bonus {volet}"
    if demande is None:
        carnet.avertissements.append(f"{nom} : il n’est pas demandé dans ce dossier.")
        return Decimal("0.00")
    retenus = _criteres_retenus(nom, demande.criteres, regle, carnet)
    du = tous([demande.projet_annuel, retenus])
    if du is False:
        manque = [
            raison
            for raison, tient in (
                (f"le critère obligatoire manque ({regle.obligatoire})", demande.projet_annuel),
                ("il faut au moins un critère de la liste de ce département", retenus),
            )
            if tient is False
        ]
        carnet.avertissements.append(f"{nom} : compté pour 0 ; {enumerer(manque)}.")
        return Decimal("0.00")
    if du is None:
        carnet.avertissements.append(f"{nom} : il manque une réponse (projet sur l’année, ou critères) pour l’estimer.")
        return None
    if repete_le_socle:
        carnet.avertissements.append(
            f"{nom} : les actions que vous déclarez sont toutes dans le socle, déjà payé ; le bonus veut aller au-delà."
        )
    concernes = _concernes(nom, demande.collectifs, payes, carnet)
    if concernes is None:
        return None
    valeur = montant * concernes
    carnet.etapes.append(
        Etape(libelle=nom, calcul=f"{euros(montant)} × {concernes}", valeur=valeur, citations=tuple(regle.citations))
    )
    carnet.avertissements.append(f"{nom} : il est attribué sur proposition de la Caf ; ce n’est pas un droit.")
    return valeur


def _repetitions(dossier: Dossier, reglement: Reglement) -> tuple[bool, bool]:
    """For each side, tell whether the actions declared are all of the socle: nothing that a bonus could pay for.

    Source: Isère 2025-2026 §3, "Il faut en effet que les projets aillent au-delà du socle de la Ps Clas".
    """
    actions = (dossier.projet and dossier.projet.actions) or Actions()
    socle = {a.id for a in reglement.socle}
    enfants, parents = (
        bool(declarees) and set(declarees or []) <= socle for declarees in (actions.enfants, actions.parents)
    )
    return enfants, parents


def _criteres_retenus(nom: str, demandes: Sequence[str] | None, regle: Bonus, carnet: _Carnet) -> bool | None:
    """Is one of the department's criteria met? Those that it does not offer are named, and count for nothing."""
    if demandes is None:
        return None
    offerts = {c.id for c in regle.criteres}
    for critere in demandes:
        if critere not in offerts:
            suite = " Sa liste se termine par « etc. » : demandez à votre Caf." if regle.ouvert else ""
            carnet.avertissements.append(
                f"{nom} : le critère « {critere} » n’est pas dans la liste du département : il n’est pas compté.{suite}"
            )
    return au_moins_un(critere in offerts for critere in demandes)


def _concernes(nom: str, demandes: int | None, payes: int | None, carnet: _Carnet) -> int | None:
    if payes is None:
        return None
    if demandes is not None and demandes > payes:
        carnet.avertissements.append(f"{nom} : {demandes} collectifs demandés, ramenés à {payes}, le nombre payé.")
    return payes if demandes is None else min(demandes, payes)


def _en_euros(montant: Decimal | None) -> str:
    return "non renseigné" if montant is None else euros(montant)
