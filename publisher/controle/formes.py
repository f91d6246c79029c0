"""What the form of a file does not tell: its place, its ids, its platforms, its bounds, its sums."""

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from calculator.decodage import Erreur, joindre
from calculator.financement import arrondir
from calculator.mesures import PAR_COLLECTIF, PAR_PROJET
from calculator.regles import Bareme, Regle
from publisher.campagne import Campagne
from publisher.controle.avis import Regard
from publisher.parcours import parcourir


def place(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """A campaign stands where its department and its year say, and its year is a school year."""
    if not isinstance(contenu, Campagne):
        return
    slug, _, annee = regard.fichier.removesuffix(".yml").partition("/")
    for champ, lu, voulu in (("departement", contenu.departement, slug), ("campagne", contenu.campagne, annee)):
        if lu != voulu:
            yield Erreur(
                champ, f"« {lu} » n’est pas ce que dit le nom du fichier", f"écrire {voulu}, ou déplacer le fichier"
            )
    premiere, derniere = map(int, contenu.campagne.split("-"))
    if derniere != premiere + 1:
        constat = f"« {contenu.campagne} » n’est pas une année scolaire"
        yield Erreur("campagne", constat, f"écrire {premiere}-{premiere + 1}, et nommer ainsi le fichier")


def identifiants(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
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


def plateformes(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """Each platform that is named exists."""
    connues = {p.id for p in regard.depot.plateformes.plateformes}
    for chemin, fiche in parcourir(contenu):
        plateforme = getattr(fiche, "plateforme", None)
        if plateforme and plateforme != "non_precise" and plateforme not in connues:
            remede = f"écrire {' ou '.join(sorted(connues))}"
            yield Erreur(joindre(chemin, "plateforme"), f"« {plateforme} » n’est pas une plateforme connue", remede)


def bornes(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
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


def montants(_regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """The published PS is the rate times the ceiling, rounded half up."""
    for chemin, fiche in parcourir(contenu):
        if isinstance(fiche, Bareme):
            voulu = arrondir(Decimal(fiche.taux) * fiche.prix_plafond)
            if voulu != fiche.ps_max:
                constat = f"« {fiche.ps_max} » n’est pas {fiche.taux} × {fiche.prix_plafond}"
                yield Erreur(
                    joindre(chemin, "ps_max"), constat, f'vérifier les trois montants ; le calcul donne "{voulu}"'
                )


def connu(regard: Regard, contenu: Any) -> Iterator[Erreur]:
    """The department is in the reference list."""
    if isinstance(contenu, Campagne) and contenu.departement not in regard.depot.departements:
        remede = "choisir un nom de departments/reference/departements.yml"
        yield Erreur("departement", f"« {contenu.departement} » n’est pas un département connu", remede)
