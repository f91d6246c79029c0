"""What a campaign says, fact by fact, in words that can be held against those of another campaign."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from calculator.modele import Citation
from calculator.regles import Enveloppe, Financeur, Forfait, Regle, TauxPlafonne, bareme_pour
from publisher.depot import Depot
from publisher.fusion import bonus_applicables, regles_applicables
from publisher.pages.dates import nom_plateforme, quand
from publisher.pages.phrases import MOTS, annees_de_convention, borne, portee
from publisher.typographie import capitale, enumeration, montant, pourcent


@dataclass(frozen=True)
class Fiche:
    """One fact: what it is about, what is said of it, and the quotes."""

    id: str
    titre: str
    dit: list[str]
    citations: list[Citation] = field(default_factory=list)
    tu: str = ""
    """What counts for the comparison and is not shown: who a contact is."""
    reserve: str = ""
    """What is shown after its words and does not count for the comparison: « (dernière valeur publiée, 2024-2025) »."""

    @property
    def affiche(self) -> list[str]:
        """What is shown of it."""
        return [*self.dit[:-1], f"{self.dit[-1]} {self.reserve}"] if self.reserve else self.dit


Lecture = Callable[[Depot, str, str], Iterator[Fiche]]


def _regles(depot: Depot, slug: str, annee: str) -> Iterator[Fiche]:
    for regle in regles_applicables(depot.campagnes[slug, annee].regles, depot.regles_nationales.regles):
        yield Fiche(regle.id, regle.libelle, list(_regle(regle)), list(regle.citations))


def _regle(regle: Regle) -> Iterator[str]:
    valeur = f"{capitale(borne(regle))} ({MOTS['force'][regle.force]})" if regle.borne else MOTS["force"][regle.force]
    yield ", ".join(filter(None, [capitale(valeur), portee(regle.quand)]))
    yield from sorted({_derogation(regle, rang) for rang in range(len(regle.derogations))})


def _derogation(regle: Regle, rang: int) -> str:
    derogation = regle.derogations[rang]
    qui = capitale(portee(derogation.quand) or derogation.libelle)
    fin = ", si la Caf le valide" if derogation.force == "sur_validation" else ""
    return f"{qui} : {borne(regle, derogation.borne)}{fin}"


def _montants(depot: Depot, slug: str, annee: str) -> Iterator[Fiche]:
    bareme = bareme_pour(annee, depot.baremes.baremes)
    reserve = "" if bareme.campagne == annee else f"(dernière valeur publiée, {bareme.campagne})"
    lignes = (
        ("prix_plafond", "Prix plafond", montant(bareme.prix_plafond)),
        ("taux", "Taux", pourcent(Decimal(bareme.taux))),
        ("ps_max", "Prestation de service, au plus", montant(bareme.ps_max)),
        ("bonus_enfants", "Montant du bonus enfants", montant(bareme.bonus_enfants)),
        ("bonus_parents", "Montant du bonus parents", montant(bareme.bonus_parents)),
    )
    yield from (
        Fiche(f"bareme.{cle}", titre, [valeur], list(bareme.citations), reserve=reserve)
        for cle, titre, valeur in lignes
    )
    for mecanisme in depot.campagnes[slug, annee].mecanismes:
        dit = capitale(MOTS["existe"][mecanisme.existe])
        yield Fiche(f"mecanisme.{mecanisme.id}", MOTS["mecanisme"][mecanisme.id], [dit], list(mecanisme.citations))


def _dates(depot: Depot, slug: str, annee: str) -> Iterator[Fiche]:
    for echeance in depot.campagnes[slug, annee].dates:
        dit = [capitale(quand(echeance))]
        plateforme = nom_plateforme(depot, echeance.plateforme)
        dit += [f"Où : {plateforme}"] if plateforme else []
        dit += [f"Pour : {echeance.pour}"] if echeance.pour else []
        dit += [capitale(annees_de_convention(echeance.annees_convention))] if echeance.annees_convention else []
        yield Fiche(echeance.id, echeance.libelle, dit, list(echeance.citations))


def _pieces(depot: Depot, slug: str, annee: str) -> Iterator[Fiche]:
    for piece in depot.campagnes[slug, annee].pieces:
        dit = [capitale(MOTS["force"][piece.force])]
        dit += [f"Format : {piece.format}"] if piece.format != "non_precise" else []
        dit += [capitale(portee(piece.quand))] if piece.quand else []
        yield Fiche(piece.id, piece.libelle, dit, list(piece.citations))


def _bonus(depot: Depot, slug: str, annee: str) -> Iterator[Fiche]:
    bonus = bonus_applicables(depot.campagnes[slug, annee], depot)
    for nom, un in (("enfants", bonus.enfants), ("parents", bonus.parents)):
        yield Fiche(f"{nom}.obligatoire", f"Bonus {nom} : critère obligatoire", [un.obligatoire], list(un.citations))
        for critere in un.criteres:
            yield Fiche(f"{nom}.{critere.id}", f"Bonus {nom} : au choix", [critere.libelle], list(critere.citations))


def _financeurs(depot: Depot, slug: str, annee: str) -> Iterator[Fiche]:
    for financeur in depot.campagnes[slug, annee].financeurs:
        yield Fiche(
            financeur.id, financeur.nom, [_financement(financeur), *financeur.criteres], list(financeur.citations)
        )


def _financement(financeur: Financeur) -> str:
    match financeur.montant:
        case TauxPlafonne(taux=taux, assiette=assiette, plafond=plafond):
            fin = "" if plafond == "non_precise" else f", jusqu’à {montant(plafond)}"
            return f"{pourcent(taux)} de {assiette}{fin}"
        case Forfait(montant=somme, par=par):
            return f"{montant(somme)} {MOTS['par'][par]}"
        case Enveloppe(texte=texte):
            return texte
    return "Montant non précisé"


def _contacts(depot: Depot, slug: str, annee: str) -> Iterator[Fiche]:
    contacts = depot.campagnes[slug, annee].contacts
    for contact in contacts if contacts != "non_precise" else []:
        dit = [*contact.telephones, *contact.courriels]
        if isinstance(contact.territoires, list):
            dit.append(f"Territoire : {enumeration(contact.territoires)}")
        yield Fiche(contact.id, contact.role, dit, list(contact.citations), contact.personne or "")


RUBRIQUES: dict[str, Lecture] = {
    "Les règles": _regles,
    "Les montants": _montants,
    "Les dates": _dates,
    "Les pièces": _pieces,
    "Les bonus": _bonus,
    "Les autres financeurs": _financeurs,
    "Les contacts": _contacts,
}
"""Heading → how its facts are read, in the order in which a holder needs them."""
