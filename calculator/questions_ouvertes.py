"""What no document says, and that this dossier meets: a question each, for the Caf."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from calculator.agenda import BILANS, etablir
from calculator.contexte import Contexte
from calculator.depots import repartir
from calculator.dossier import Collectif
from calculator.echeances import Etape, depots
from calculator.eligibilite import MIDI
from calculator.modele import Citation
from calculator.phrases import compte
from calculator.regles import Sujet


@dataclass(frozen=True)
class Question:
    """What to ask, why, and where the dossier tells what it is about."""

    id: str
    raison: str
    """`a_verifier`: the Caf decides; `non_precise`: no document says."""
    objet: str
    demande: tuple[str, ...]
    citations: tuple[Citation, ...] = ()
    chemin: str | None = None
    sujet: Sujet = "projet"
    collectif: Collectif | None = None


def _ruraux(contexte: Contexte) -> Iterator[Question]:
    """No source says what is rural."""
    rangs = [(rang, nom) for rang, (nom, c) in enumerate(contexte.collectifs()) if c.milieu_rural]
    if rangs:
        noms = ", ".join(nom for _, nom in rangs)
        yield Question(
            id="milieu_rural",
            raison="non_precise",
            objet="milieu rural",
            demande=(
                f"Nous pensons que ce lieu est en milieu rural : {noms}.",
                "Aucun document ne dit ce qui est rural. Le considérez-vous ainsi pour le Clas ?",
            ),
            chemin=f"collectifs[{rangs[0][0]}].milieu_rural",
        )


def _dossiers(contexte: Contexte) -> Iterator[Question]:
    """What the sources leave open about the number of dossiers."""
    repartition = repartir(contexte)
    for rang, ouvert in enumerate(repartition.a_verifier, start=1):
        yield Question(
            id=f"depots_{rang}",
            raison="non_precise",
            objet="nombre de dossiers à déposer",
            demande=(
                f"Nous pensons déposer {compte(len(repartition.depots), 'dossiers')}.",
                f"{ouvert.partition(' : ')[0]} : les documents ne disent pas comment faire. "
                "Combien de dossiers attendez-vous de nous ?",
            ),
            citations=repartition.citations,
            chemin="collectifs",
        )


def _depot(contexte: Contexte) -> Iterator[Question]:
    """No window of deposit is published."""
    if not depots(contexte.reglement.echeances):
        yield Question(
            id="date_depot",
            raison="non_precise",
            objet="date de dépôt",
            demande=("Quand et sur quelle plateforme faut-il déposer la demande ? Nous n’avons pas trouvé de date.",),
        )


ETAPES: dict[Etape, str] = {
    "bilan_quantitatif": "bilan quantitatif (Afas)",
    "bilan_qualitatif": "bilan qualitatif",
    "declaration_previsionnelle": "déclaration prévisionnelle",
}


def _dates(contexte: Contexte) -> Iterator[Question]:
    """Dates of declarations and bilans that are announced without a day, or not at all."""
    rendez_vous = [
        r
        for r in etablir(contexte.dossier, contexte.reglement, datetime.combine(contexte.le, MIDI)).rendez_vous
        if not r.echeance.annees_scolaires or contexte.reglement.campagne in r.echeance.annees_scolaires
    ]
    for etape, nom in ETAPES.items():
        trouves = [r for r in rendez_vous if r.echeance.etape == etape]
        if any(r.quand not in ("a_confirmer", "apres_evenement") for r in trouves):
            continue
        if not trouves and etape not in BILANS:
            continue
        yield Question(
            id=f"date_{etape}",
            raison="non_precise",
            objet=f"date : {nom}",
            demande=(f"Pour quelle date et sur quelle plateforme attendez-vous : {nom} ?",),
            citations=tuple(c for r in trouves for c in r.echeance.citations),
            sujet="bilan" if etape in BILANS else "projet",
        )


def _agrees(contexte: Contexte) -> Iterator[Question]:
    """Fewer collectifs agreed than described, and no source says what then."""
    agrees, decrits = contexte.dossier.collectifs_agrees, len(contexte.dossier.collectifs or [])
    if agrees is None or agrees >= decrits or any(s.cas == "accord_moindre" for s in contexte.reglement.suites):
        return
    yield Question(
        id="accord_moindre",
        raison="non_precise",
        objet="nombre de collectifs agréés",
        demande=(
            f"{compte(agrees, 'collectifs')} sur {decrits} ont été agréés.",
            "Pouvons-nous ouvrir les autres, et seront-ils financés ? Que devons-nous changer dans le dossier ?",
        ),
        chemin="collectifs_agrees",
    )


def _bonification(contexte: Contexte) -> Iterator[Question]:
    """What AFAS asks for the bonus is cut in the only source."""
    donnee = next((d for d in contexte.reglement.afas if d.groupe == "bonification"), None)
    bonus = contexte.dossier.bonus
    if donnee and bonus and (bonus.enfants or bonus.parents):
        yield Question(
            id="bonification",
            raison="non_precise",
            objet="données pour les bonus dans Afas",
            demande=(
                "Quelles données faudra-t-il saisir dans Afas pour les bonus ? "
                "Nous voudrions les noter dès le début de l’année.",
            ),
            citations=tuple(donnee.citations),
            chemin="bonus",
            sujet="bilan",
        )


def _validation(contexte: Contexte) -> Iterator[Question]:
    """Whether a change during the year must be validated is told in one department only."""
    if contexte.reglement.modifications is None and contexte.dossier.collectifs:
        yield Question(
            id="modifications",
            raison="non_precise",
            objet="changements en cours d’année",
            demande=(
                "Si la date de début, le nombre de collectifs, le nombre d’enfants inscrits ou le nombre de semaines "
                "change en cours d’année, devons-nous vous le faire valider avant ? Comment vous le dire ?",
            ),
        )


OUVERTES: tuple[Callable[[Contexte], Iterator[Question]], ...] = (
    _ruraux,
    _dossiers,
    _agrees,
    _validation,
    _depot,
    _dates,
    _bonification,
)
