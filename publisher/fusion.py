"""One campaign with the national reference merged in: what the calculator reads."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from calculator.modele import Citation
from calculator.regles import Attendu, DeuxBonus, Interlocuteur, Regle, Reglement
from publisher.campagne import Campagne
from publisher.contenu import Formulaire, Piece, Question, TexteDemande
from publisher.depot import Depot
from publisher.parcours import parcourir


def reglement(depot: Depot, slug: str, annee: str) -> Reglement:
    """All that the calculator needs of the campaign `annee` of the department `slug`; merged once for all pages."""
    if (slug, annee) not in depot.reglements:
        depot.reglements[slug, annee] = _reunir(depot, slug, annee)
    return depot.reglements[slug, annee]


def _reunir(depot: Depot, slug: str, annee: str) -> Reglement:
    campagne = depot.campagnes[slug, annee]
    departement = depot.departements[slug]
    regles = regles_applicables(campagne.regles, depot.regles_nationales.regles)
    locales = {r.id for r in campagne.regles}
    sans_documents = Reglement(
        departement=slug,
        nom=departement.nom,
        campagne=annee,
        zone=departement.zone,
        regles=regles,
        nationales=[r for r in depot.regles_nationales.regles if r.id in locales],
        baremes=depot.baremes.baremes,
        bonus=bonus_applicables(campagne, depot),
        socle=depot.regles_nationales.socle,
        echeances=campagne.dates,
        suites=campagne.suites,
        afas=depot.afas.donnees,
        bases_etp=depot.afas.bases_etp,
        financeurs=campagne.financeurs,
        prestation_service=not any(m.id == "prestation_service" and m.existe == "non" for m in campagne.mecanismes),
        contacts=interlocuteurs(campagne),
        modifications=campagne.modifications,
        attendus=attendus(campagne, depot),
        engagements=depot.engagements,
        documents={},
    )
    return replace(sans_documents, documents=libelles(depot, slug, sans_documents))


def regles_applicables(locales: list[Regle], nationales: list[Regle]) -> list[Regle]:
    """The department's rules, then the national ones that it does not state, in the national order first."""
    par_id = {r.id: r for r in locales}
    communes = [_heriter(par_id[n.id], n) if n.id in par_id else n for n in nationales]
    propres = [r for r in locales if r.id not in {n.id for n in nationales}]
    return communes + propres


def _heriter(locale: Regle, nationale: Regle) -> Regle:
    """A department's rule keeps the national derogations that it neither states nor sets aside."""
    tues = {d.id for d in locale.derogations} | set(locale.derogations_ecartees)
    heritees = [d for d in nationale.derogations if d.id not in tues]
    champs = {nom: getattr(locale, nom) for nom in Regle.__dataclass_fields__}
    champs["derogations"] = [*locale.derogations, *heritees]
    champs["remede"] = locale.remede or nationale.remede
    return Regle(**champs)


def bonus_applicables(campagne: Campagne, depot: Depot) -> DeuxBonus:
    """What the department lists, else the national lists, labelled so."""
    return depot.regles_nationales.bonus if campagne.bonus == "non_precise" else campagne.bonus


def interlocuteurs(campagne: Campagne) -> list[Interlocuteur]:
    """Whom to ask, in the order of the file: the first address and the first number of each."""
    contacts = [] if campagne.contacts == "non_precise" else campagne.contacts
    return [
        Interlocuteur(
            role=c.role,
            nom=c.personne or c.organisme,
            courriel=next(iter(c.courriels), None),
            telephone=next(iter(c.telephones), None),
            territoires=c.territoires if isinstance(c.territoires, list) else [],
            sujets=c.sujets,
        )
        for c in contacts
    ]


def attendus(campagne: Campagne, depot: Depot) -> dict[str, list[Attendu]]:
    """What a dossier keeps an answer to, list by list; an empty list is left out."""
    listes: dict[str, Sequence[Piece | Question | TexteDemande]] = {
        "pieces": [p for p in campagne.pieces if p.etape == "depot"],
        "pieces_bilan": [p for p in campagne.pieces if p.etape == "bilan"],
        "textes": textes(campagne, depot),
        "bilan": questions(campagne.formulaire),
        "sphinx": questions(depot.sphinx.formulaire),
    }
    connus = {
        nom: [Attendu(id=x.id, libelle=x.libelle, quand=x.quand if isinstance(x, Piece) else None) for x in liste]
        for nom, liste in listes.items()
        if liste
    }
    return connus | {"reflexes": [Attendu(id=r.id, libelle=r.texte) for r in depot.guides.reflexes]}


def textes(campagne: Campagne, depot: Depot) -> list[TexteDemande]:
    """The texts that the department asks for; where it names none, one for each of the four axes."""
    return campagne.textes or [
        TexteDemande(id=axe, libelle=r.libelle, citations=r.citations)
        for axe in AXES
        for r in depot.regles_nationales.regles
        if r.mesure == f"axe_{axe}"
    ]


AXES: tuple[Literal["enfants", "parents", "ecole", "territoire"], ...] = ("enfants", "parents", "ecole", "territoire")


def questions(formulaire: Formulaire | None) -> list[Question]:
    """Every question of a form, in order."""
    return [q for partie in (formulaire.parties if formulaire else []) for q in partie.questions]


def libelles(depot: Depot, slug: str, regles: Reglement) -> dict[str, str]:
    """How constats name each document that `regles` quote: a neighbour's with the name of its Caf behind."""
    citees = {fiche.source for _, fiche in parcourir(regles) if isinstance(fiche, Citation)}
    return {
        cle: source.titre_court if cle.startswith(f"{slug}/") else f"{source.titre_court} ({source.editeur})"
        for cle, source in depot.sources.items()
        if cle in citees
    }
