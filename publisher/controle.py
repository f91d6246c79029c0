"""What is wrong with the files that a Caf publishes, beyond their form: quotes, ids, bounds, examples."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

from calculator.decodage import Erreur, joindre
from calculator.financement import arrondir
from calculator.mesures import PAR_COLLECTIF, PAR_PROJET
from calculator.modele import Citation
from calculator.regles import Bareme, Regle
from publisher.campagne import Campagne
from publisher.contenu import Passage
from publisher.depot import NATIONAL, Depot, explorer
from publisher.exemples import ecarts
from publisher.extraits import chercher
from publisher.lecture import Faute
from publisher.parcours import parcourir

Controle = Callable[[Depot, Any], Iterator[Erreur]]


def controler(dossier: Path, nom: str) -> list[Faute]:
    """Every error of the data folder `dossier` (which errors name `nom`), in the order of files and lines."""
    depot, fautes = explorer(dossier, nom)
    complet = all(hasattr(depot, attribut) for attribut in NATIONAL)
    fichiers: dict[str, Any] = {f"{slug}/{annee}.yml": c for (slug, annee), c in depot.campagnes.items()}
    if complet:
        fichiers |= {fichier: getattr(depot, attribut) for attribut, (fichier, _) in NATIONAL.items()}
        for fichier, contenu in fichiers.items():
            for controle in CONTROLES:
                fautes += [depot.documents[fichier].faute(e) for e in controle(depot, contenu)]
            if isinstance(contenu, Campagne):
                fautes += [depot.documents[fichier].faute(e) for e in place(fichier, contenu)]
    for slug in {cle.partition("/")[0] for cle in depot.sources}:
        document = depot.documents[f"{slug}/sources/sources.yml"]
        fautes += [document.faute(e) for e in textes(depot, slug)]
    return sorted(set(fautes))


def place(fichier: str, campagne: Campagne) -> Iterator[Erreur]:
    """A campaign stands where its department and its year say."""
    slug, _, annee = fichier.removesuffix(".yml").partition("/")
    for champ, lu, voulu in (("departement", campagne.departement, slug), ("campagne", campagne.campagne, annee)):
        if lu != voulu:
            yield Erreur(
                champ, f"« {lu} » n’est pas ce que dit le nom du fichier", f"écrire {voulu}, ou déplacer le fichier"
            )


def textes(depot: Depot, slug: str) -> Iterator[Erreur]:
    """Each document that is declared has its text beside it."""
    for rang, cle in enumerate(c for c in depot.sources if c.startswith(f"{slug}/")):
        if cle not in depot.textes:
            yield Erreur(
                f"sources[{rang}].id", f"le texte sources/{cle.partition('/')[2]}.txt manque", "l’ajouter à côté"
            )


def extraits(depot: Depot, contenu: Any) -> Iterator[Erreur]:
    """Each quote stands word for word in its source."""
    for chemin, fiche in parcourir(contenu):
        if not isinstance(fiche, Citation | Passage) or _liste_fautive(depot, fiche.source.partition("/")[0]):
            continue
        if fiche.source not in depot.textes:
            remede = f"écrire {' ou '.join(sorted(depot.textes))}"
            yield Erreur(joindre(chemin, "source"), f"« {fiche.source} » n’est pas un document connu", remede)
        elif chercher(fiche.extrait, depot.textes[fiche.source]) is None:
            debut = fiche.extrait if len(fiche.extrait) < 60 else f"{fiche.extrait[:57]}…"
            remede = f"recopier les mots exacts de {fiche.source}"
            yield Erreur(joindre(chemin, "extrait"), f"« {debut} » n’est pas dans la source", remede)


def _liste_fautive(depot: Depot, slug: str) -> bool:
    """The list of its sources is there and could not be read: that is the fault to tell, not each of its quotes."""
    return f"{slug}/sources/sources.yml" in depot.documents and not any(c.startswith(f"{slug}/") for c in depot.sources)


def identifiants(_depot: Depot, contenu: Any) -> Iterator[Erreur]:
    """No two items of a list share an id; only the derogations of the national rules may (two readings of one)."""
    for chemin, fiche in parcourir(contenu):
        for champ in fields(fiche):
            valeur = getattr(fiche, champ.name)
            if not isinstance(valeur, list) or champ.name == "derogations":
                continue
            lus = [getattr(element, "id", None) for element in valeur]
            for rang, lu in enumerate(lus):
                if lu and lu in lus[:rang]:
                    ou = joindre(chemin, f"{champ.name}[{rang}].id")
                    yield Erreur(ou, f"« {lu} » sert déjà plus haut", "donner un autre identifiant")


def plateformes(depot: Depot, contenu: Any) -> Iterator[Erreur]:
    """Each platform that is named exists."""
    connues = {p.id for p in depot.plateformes.plateformes}
    for chemin, fiche in parcourir(contenu):
        plateforme = getattr(fiche, "plateforme", None)
        if plateforme and plateforme != "non_precise" and plateforme not in connues:
            remede = f"écrire {' ou '.join(sorted(connues))}"
            yield Erreur(joindre(chemin, "plateforme"), f"« {plateforme} » n’est pas une plateforme connue", remede)


def bornes(_depot: Depot, contenu: Any) -> Iterator[Erreur]:
    """A quantity has a bound and a unit; a yes-or-no rule has none."""
    for chemin, fiche in parcourir(contenu):
        if not isinstance(fiche, Regle):
            continue
        quantite = fiche.mesure in PAR_COLLECTIF or fiche.mesure in PAR_PROJET
        if quantite and (fiche.borne is None or fiche.unite is None):
            manque = "borne" if fiche.borne is None else "unite"
            yield Erreur(
                chemin, f"la règle « {fiche.id} » compte quelque chose, et {manque} manque", f"ajouter {manque}"
            )
        if not quantite and fiche.borne is not None:
            yield Erreur(joindre(chemin, "borne"), f"« {fiche.mesure} » se dit par oui ou non", "enlever la borne")


def montants(_depot: Depot, contenu: Any) -> Iterator[Erreur]:
    """The published PS is the rate times the ceiling, rounded half up."""
    for chemin, fiche in parcourir(contenu):
        if isinstance(fiche, Bareme):
            voulu = arrondir(Decimal(fiche.taux) * fiche.prix_plafond)
            if voulu != fiche.ps_max:
                constat = f"« {fiche.ps_max} » n’est pas {fiche.taux} × {fiche.prix_plafond}"
                yield Erreur(
                    joindre(chemin, "ps_max"), constat, f'vérifier les trois montants ; le calcul donne "{voulu}"'
                )


def exemples(depot: Depot, contenu: Any) -> Iterator[Erreur]:
    """Each worked example gives what it says; not run where the campaign or its rules are themselves faulty."""
    if not isinstance(contenu, Campagne) or contenu.departement not in depot.departements:
        return
    a_sa_place = depot.campagnes.get((contenu.departement, contenu.campagne)) is contenu
    if not a_sa_place or any(True for regles in (contenu, depot.regles_nationales) for _ in bornes(depot, regles)):
        return
    for rang, exemple in enumerate(contenu.exemples):
        for erreur in ecarts(depot, contenu, exemple):
            yield Erreur(joindre(f"exemples[{rang}]", erreur.chemin), erreur.constat, erreur.remede)


def connu(depot: Depot, contenu: Any) -> Iterator[Erreur]:
    """The department is in the reference list."""
    if isinstance(contenu, Campagne) and contenu.departement not in depot.departements:
        remede = "choisir un nom de departments/reference/departements.yml"
        yield Erreur("departement", f"« {contenu.departement} » n’est pas un département connu", remede)


CONTROLES: tuple[Controle, ...] = (connu, extraits, identifiants, plateformes, bornes, montants, exemples)
