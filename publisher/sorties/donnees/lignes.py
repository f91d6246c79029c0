"""From the data of the house to the rows of the open data; people are out of it before anything is written."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal

from calculator.echeances import Echeance, JourPrecis, Periode, ouverture
from calculator.modele import Citation
from calculator.regles import Bareme, Borne, Derogation, Enveloppe, Financeur, Forfait, Regle, TauxPlafonne, bareme_pour
from publisher.contenu import Contact
from publisher.depot import Depot
from publisher.fusion import regles_applicables
from publisher.pages.citations import Citations
from publisher.pages.dates import PARIS, fin_de, nom_plateforme, quand
from publisher.pages.phrases import portee
from publisher.sorties.donnees.modele import (
    CampagneOuverte,
    LigneContact,
    LigneDate,
    LigneMontant,
    LigneRegle,
    Preuve,
)

BAREME = {
    "prix_plafond": ("Prix de revient plafond d’un collectif", "euros par an et par collectif"),
    "taux": ("Part du prix de revient que paie la prestation de service", "part de 1"),
    "ps_max": ("Prestation de service, au plus", "euros par an et par collectif"),
    "bonus_enfants": ("Bonus enfants", "euros par an et par collectif"),
    "bonus_parents": ("Bonus parents", "euros par an et par collectif"),
}
"""Field of a barème → label, unit."""


class Exporteur:
    """Writes the campaigns of a depot without people (`depot.sans_personnes`) as rows."""

    def __init__(self, depot: Depot) -> None:
        self._depot = depot
        self._citations = Citations(depot)

    def campagne(self, slug: str, annee: str) -> CampagneOuverte:
        """Everything of one campaign."""
        donnee, departement = self._depot.campagnes[slug, annee], self._depot.departements[slug]
        contacts = [] if donnee.contacts == "non_precise" else donnee.contacts
        return CampagneOuverte(
            departement=slug,
            code=departement.code,
            nom=departement.nom,
            campagne=annee,
            derniere=annee == self._depot.annees(slug)[0],
            verifie_le=donnee.verifie_le,
            resume=donnee.resume,
            document=None if donnee.document == "non_precise" else self._citations.document(donnee.document),
            dates=[self._date(e, slug, annee) for e in donnee.dates],
            regles=list(self._regles(slug, annee)),
            montants=[*self._bareme(slug, annee), *(self._financeur(f, slug, annee) for f in donnee.financeurs)],
            contacts=[self._contact(c, slug, annee) for c in contacts],
        )

    def _preuves(self, citations: Iterable[Citation]) -> list[Preuve]:
        return [Preuve(document=self._citations.document(c.source), lieu=c.lieu, extrait=c.extrait) for c in citations]

    def _date(self, echeance: Echeance, slug: str, annee: str) -> LigneDate:
        if isinstance(echeance, Periode):
            debut = ouverture(echeance)
        elif isinstance(echeance, JourPrecis):
            debut = datetime.fromisoformat(f"{echeance.le}T{echeance.a or '00:00'}")
        else:
            debut = None
        fin = fin_de(echeance)
        return LigneDate(
            departement=slug,
            campagne=annee,
            id=echeance.id,
            libelle=echeance.libelle,
            etape=echeance.etape,
            nature=echeance.nature,
            debut=debut and debut.replace(tzinfo=PARIS),
            fin=fin and fin.replace(tzinfo=PARIS),
            en_mots=quand(echeance),
            pour=echeance.pour,
            consequence=echeance.consequence,
            plateforme=nom_plateforme(self._depot, echeance.plateforme),
            preuves=self._preuves(echeance.citations),
        )

    def _regles(self, slug: str, annee: str) -> Iterator[LigneRegle]:
        ici = {r.id for r in self._depot.campagnes[slug, annee].regles}
        for regle in regles_applicables(
            self._depot.campagnes[slug, annee].regles, self._depot.regles_nationales.regles
        ):
            yield self._regle(regle, None, slug, annee, regle.id in ici)
            for derogation in regle.derogations:
                yield self._regle(regle, derogation, slug, annee, regle.id in ici)

    def _regle(self, regle: Regle, derogation: Derogation | None, slug: str, annee: str, ici: bool) -> LigneRegle:
        borne = (derogation.borne if derogation else regle.borne) or Borne()
        return LigneRegle(
            departement=slug,
            campagne=annee,
            id=regle.id,
            derogation=derogation.id if derogation else None,
            libelle=derogation.libelle if derogation else regle.libelle,
            mesure=regle.mesure,
            min=borne.min,
            min_inclus=None if borne.min is None else borne.min_inclus,
            max=borne.max,
            max_inclus=None if borne.max is None else borne.max_inclus,
            unite=regle.unite,
            force=derogation.force if derogation else regle.force,
            origine=regle.origine,
            enoncee_ici=ici,
            portee=portee(derogation.quand if derogation else regle.quand) or None,
            lecture=None if derogation else regle.hypothese,
            verifie_le=regle.verifie_le,
            preuves=self._preuves((derogation or regle).citations),
        )

    def _bareme(self, slug: str, annee: str) -> Iterator[LigneMontant]:
        bareme: Bareme = bareme_pour(annee, self._depot.baremes.baremes)
        for champ, (libelle, unite) in BAREME.items():
            yield LigneMontant(
                departement=slug,
                campagne=annee,
                id=champ,
                libelle=libelle,
                valeur=getattr(bareme, champ),
                unite=unite,
                bareme=bareme.campagne,
                preuves=self._preuves(bareme.citations),
            )

    def _financeur(self, financeur: Financeur, slug: str, annee: str) -> LigneMontant:
        valeur, unite = _montant(financeur)
        conditions = f" ({' ; '.join(financeur.criteres)})" if financeur.criteres else ""
        return LigneMontant(
            departement=slug,
            campagne=annee,
            id=financeur.id,
            libelle=f"{financeur.nom}{conditions}",
            valeur=valeur,
            unite=unite,
            bareme=None,
            preuves=self._preuves(financeur.citations),
        )

    def _contact(self, contact: Contact, slug: str, annee: str) -> LigneContact:
        territoires = contact.territoires
        return LigneContact(
            departement=slug,
            campagne=annee,
            role=contact.role,
            organisme=contact.organisme,
            site=contact.site,
            territoires=", ".join(territoires) if isinstance(territoires, list) else territoires,
            courriels=contact.courriels,
            telephones=contact.telephones,
            adresse=contact.adresse,
            preuves=[
                Preuve(document=self._citations.document(c.source), lieu=c.lieu, extrait=None)
                for c in contact.citations
            ],
        )


def _montant(financeur: Financeur) -> tuple[Decimal | None, str]:
    montant = financeur.montant
    if isinstance(montant, Forfait):
        return montant.montant, f"euros par {montant.par}"
    if isinstance(montant, TauxPlafonne):
        plafond = "" if montant.plafond == "non_precise" else f", {montant.plafond} euros au plus"
        return montant.taux, f"part de : {montant.assiette}{plafond}"
    if isinstance(montant, Enveloppe):
        return (None if montant.montant == "non_precise" else montant.montant), f"euros, {montant.texte}"
    return None, "euros"
