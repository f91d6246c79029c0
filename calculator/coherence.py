"""Do the figures of a declaration agree with each other? Plain messages, never a refusal."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from calculator.calendrier import CalendrierIndisponible
from calculator.contexte import Contexte
from calculator.declaration import Calculs, Donnee, TypeDeclaration, donnees
from calculator.mesures import decompte
from calculator.phrases import compte, enumerer, jour_court, nombre


@dataclass(frozen=True)
class Controle:
    """One check of a declaration."""

    etat: Literal["conforme", "a_verifier", "recommandation", "non_renseigne"]
    message: str


Chiffres = dict[str, Donnee]


def controles(contexte: Contexte, type_: TypeDeclaration) -> list[Controle]:
    """Every check that applies to this declaration."""
    chiffres = {d.id: d for d in donnees(contexte, type_)}
    calculs = Calculs(contexte, type_)
    return [c for verifier in VERIFICATIONS for c in verifier(calculs, chiffres)]


def _manquants(_calculs: Calculs, chiffres: Chiffres) -> Iterator[Controle]:
    manque = [d.libelle for d in chiffres.values() if d.valeur is None and d.origine != "non_precise"]
    if manque:
        yield Controle("non_renseigne", f"Il manque de quoi remplir : {' ; '.join(manque)}.")


def _semaines(calculs: Calculs, chiffres: Chiffres) -> Iterator[Controle]:
    """Weeks of both halves, against what the collectifs declare and against the rule."""
    automne, hiver = chiffres["semaines_sept_dec"].valeur, chiffres["semaines_janv_aout"].valeur
    if automne is None or hiver is None:
        return
    somme = automne + hiver
    for nom, collectif in calculs.contexte.collectifs():
        if collectif.semaines is not None and collectif.semaines > somme:
            yield Controle(
                "a_verifier",
                f"{nom} : {compte(collectif.semaines, 'semaines')} dans le dossier, "
                f"{nombre(somme)} ici (septembre à décembre : {nombre(automne)} ; janvier à août : {nombre(hiver)}).",
            )
    regle = next((r for r in calculs.contexte.reglement.regles if r.mesure == "semaines"), None)
    if regle and regle.borne and regle.borne.min is not None:
        suffit = somme >= regle.borne.min
        yield Controle(
            "conforme" if suffit else "a_verifier",
            f"Semaines : {nombre(automne)} + {nombre(hiver)} = {nombre(somme)} ; "
            f"la règle en demande au moins {nombre(regle.borne.min)}.",
        )


def _presences(calculs: Calculs, _chiffres: Chiffres) -> Iterator[Controle]:
    """Never more children present than enrolled, at a session and over the year."""
    inscrits = {nom: c.enfants for nom, c in calculs.contexte.collectifs()}
    par_collectif = Counter(s.collectif for s in calculs.contexte.dossier.journal or [])
    for nom, seances in par_collectif.items():
        enfants = inscrits.get(nom)
        if nom not in inscrits:
            connus = enumerer([f"« {n} »" for n in inscrits]) or "aucun"
            yield Controle(
                "a_verifier", f"Le journal nomme « {nom} », qui n’est pas un collectif du dossier ({connus})."
            )
        elif enfants is not None:
            tenues = [s for s in calculs.contexte.dossier.journal or [] if s.collectif == nom]
            presents = sum(s.presents or 0 for s in tenues)
            trop = [f"le {jour_court(s.date)}" for s in tenues if (s.presents or 0) > enfants]
            if trop:
                yield Controle(
                    "a_verifier",
                    f"{nom} : plus de présents que les {compte(enfants, 'inscrits')}, {enumerer(trop[:5])}.",
                )
            yield Controle(
                "conforme" if presents <= enfants * seances else "a_verifier",
                f"{nom} : {compte(presents, 'présences')} pour au plus {nombre(enfants * seances)} "
                f"({compte(enfants, 'inscrits')} × {compte(seances, 'séances')}).",
            )


def _journal(calculs: Calculs, _chiffres: Chiffres) -> Iterator[Controle]:
    """A session written twice, or on a day without school."""
    journal = calculs.contexte.dossier.journal or []
    fois = Counter((s.date, s.collectif) for s in journal)
    doubles = [f"{nom} le {jour_court(jour)}" for (jour, nom), n in sorted(fois.items()) if n > 1]
    if doubles:
        yield Controle("a_verifier", f"Plusieurs séances le même jour : {enumerer(doubles[:5])}. Est-ce voulu ?")
    calendrier, zone = calculs.contexte.calendrier, calculs.contexte.reglement.zone
    if zone in calendrier.zones:
        feries = [
            jour_court(j)
            for j in sorted({s.date for s in journal})
            if j in calendrier.feries or calendrier.vacances(zone, j)
        ]
        if feries:
            yield Controle("a_verifier", f"Séances pendant les vacances ou un jour férié : {enumerer(feries[:5])}.")


def _niveaux(_calculs: Calculs, chiffres: Chiffres) -> Iterator[Controle]:
    """Levels beside the enrolled: a warning only, since « hors filière générale » may overlap."""
    niveaux = [
        chiffres[f"enfants_{n}"].valeur for n in ("elementaire", "college", "lycee") if f"enfants_{n}" in chiffres
    ]
    inscrits = chiffres["enfants_inscrits"].valeur
    if not niveaux or inscrits is None or None in niveaux:
        return
    somme = sum(n for n in niveaux if n is not None)
    if somme != inscrits:
        yield Controle(
            "recommandation",
            f"Élémentaire, collège et lycée font {nombre(somme)}, pour {compte(inscrits, 'inscrits')} : "
            "c’est possible (hors filière générale, autre), mais relisez.",
        )


def _collectifs(calculs: Calculs, chiffres: Chiffres) -> Iterator[Controle]:
    agrees, declares = calculs.contexte.dossier.collectifs_agrees, chiffres["collectifs"].valeur
    if agrees is None or declares is None or agrees == declares:
        return
    message = (
        "la prestation de service est versée sur le nombre réel."
        if declares < agrees
        else "les collectifs supplémentaires ne sont pas financés."
    )
    yield Controle("a_verifier", f"{compte(declares, 'collectifs')} pour {compte(agrees, 'agréés')} : {message}")


def _etp(calculs: Calculs, chiffres: Chiffres) -> Iterator[Controle]:
    """Both bases, since the source gives both."""
    for id_, qui, mot in (
        ("etp_salaries", "heures_salariees", "salariés"),
        ("etp_benevoles", "heures_benevoles", "bénévoles"),
    ):
        if id_ in chiffres and chiffres[id_].valeur is not None:
            heures = calculs.heures(qui)  # type: ignore[arg-type]
            bases = [
                f"{nombre(calculs.etp(qui, b.id) or 0)} sur {nombre(b.heures)} {b.libelle}"  # type: ignore[arg-type]
                for b in calculs.contexte.reglement.bases_etp
            ]
            yield Controle("conforme", f"ETP {mot} : {nombre(heures or 0)} h font {enumerer(bases, 'ou')}.")


def _possibles(calculs: Calculs, chiffres: Chiffres) -> Iterator[Controle]:
    """Sessions held beside those that the calendar allowed: information."""
    tenues = chiffres["seances_realisees"].valeur if "seances_realisees" in chiffres else None
    if tenues is None:
        return
    try:
        lus = [decompte(c, calculs.contexte) for _, c in calculs.contexte.collectifs()]
    except CalendrierIndisponible:
        return
    if lus and None not in lus:
        possibles = sum(len(d.seances) for d in lus if d)
        yield Controle(
            "conforme", f"Séances tenues : {nombre(tenues)}, pour {nombre(possibles)} possibles selon le calendrier."
        )


VERIFICATIONS: tuple[Callable[[Calculs, Chiffres], Iterator[Controle]], ...] = (
    _manquants,
    _collectifs,
    _niveaux,
    _semaines,
    _presences,
    _journal,
    _possibles,
    _etp,
)
