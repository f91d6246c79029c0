"""`clas lire`: the text of a document as a source, and what it proposes for a person to accept."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publisher.commands import reponse
from publisher.commands.campagnes import annee_scolaire
from publisher.errors import Mendable
from publisher.place import ROOT

if TYPE_CHECKING:
    from publisher.lire.documents import Lu
    from publisher.lire.propositions import Proposition


@click.command()
@click.argument("document", type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path))
@click.option("--departement", metavar="NOM", help="Le département : le texte y est gardé comme source.")
@click.option("--campagne", "annee", metavar="ANNEE", callback=annee_scolaire, help="Sa campagne : 2026-2027.")
@click.option("--nom", metavar="NOM", help="Le nom de la source (par défaut : d’après celui du fichier).")
@click.option(
    "--choisir",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FICHIER.yml",
    help="Demande pour chaque proposition s’il faut la garder ; écrit ce qui est gardé.",
)
@reponse.json
def command(
    document: Path, departement: str | None, annee: str | None, nom: str | None, choisir: Path | None, json_: bool
) -> None:
    """Lit un document d’une Caf (.pdf, .docx, .txt) et propose ce qu’il dit : dates, montants, seuils, adresses.

    Avec --departement et --campagne, son texte est gardé comme source. Rien n’est jamais rempli ni remplacé tout seul.
    """
    from publisher.lire.documents import lire
    from publisher.lire.propositions import proposer
    from publisher.pages.liens import identifiant

    if bool(departement) != bool(annee):
        raise click.UsageError("--departement et --campagne vont ensemble")
    if json_ and choisir:
        raise click.UsageError("--json et --choisir ne vont pas ensemble")
    if choisir and choisir.exists():
        raise Mendable(f"{choisir} existe déjà ; il n’a pas été touché")
    lu = lire(document)
    source = identifiant(nom or document.stem)
    if not source:
        raise click.UsageError("ce nom n’a ni lettre ni chiffre ; en donner un avec --nom")
    propositions = proposer(lu.texte)
    ecrits = list[str]()
    if departement and annee:
        source, ecrits = _garder(lu, departement, annee, source)
    reponse.dire(
        _rapport(source, lu, propositions, ecrits), json_, _lignes(document, lu, propositions, ecrits, choisir)
    )
    if choisir:
        from publisher.lire.source import propositions as en_yaml

        texte = en_yaml(source, _acceptees(propositions))
        with choisir.open("x", encoding="utf-8") as sortie:
            sortie.write(texte)
        click.echo(f"Écrit : {choisir}, à relire.")


def _garder(lu: "Lu", departement: str, annee: str, nom: str) -> tuple[str, list[str]]:
    """Write the text and its entry, both or none. Returns the source's id and the files."""
    from publisher.commands.campagnes import lire, nommer
    from publisher.depot import assembler, ouvrir
    from publisher.lire.source import ajouter, entree

    donnees = ROOT / "departments"
    fiche = nommer(lire(donnees), departement)
    texte, sources = (f"{fiche.slug}/sources/{fichier}" for fichier in (f"{nom}.txt", "sources.yml"))
    cle = f"{fiche.slug}/{nom}"
    avant = ouvrir(donnees)
    if cle in assembler(avant, donnees.name)[0].sources or (donnees / texte).exists():
        raise Mendable(f"la source {cle} existe déjà ; elle n’a pas été touchée. Un autre nom : --nom")
    ancien = (donnees / sources).read_text("utf-8") if (donnees / sources).exists() else None
    nouveau = ajouter(ancien, entree(nom, lu, fiche, annee))
    depot, fautes = assembler({**avant, sources: nouveau, texte: lu.texte}, donnees.name)
    miennes = [str(f) for f in fautes if f.fichier in (f"{donnees.name}/{sources}", f"{donnees.name}/{texte}")]
    if miennes or cle not in depot.sources:
        raise Mendable("\n".join([f"{sources} ne peut pas recevoir cette source ; rien n’est écrit", *miennes]))
    (donnees / texte).parent.mkdir(parents=True, exist_ok=True)
    with (donnees / texte).open("x", encoding="utf-8") as sortie:
        sortie.write(lu.texte)
    (donnees / sources).write_text(nouveau, "utf-8")
    return cle, [f"{donnees.name}/{texte}", f"{donnees.name}/{sources}"]


def _rapport(source: str, lu: "Lu", propositions: "list[Proposition]", ecrits: list[str]) -> dict[str, object]:
    return {
        "format": "lecture-clas/1",
        "source": source,
        "genre": lu.genre,
        "manques": lu.manques,
        "ecrits": ecrits,
        "propositions": [
            {"genre": p.genre, "valeur": p.valeur, "lu": p.lu, "lieu": p.lieu, "extrait": p.extrait}
            for p in propositions
        ],
    }


def _lignes(
    document: Path, lu: "Lu", propositions: "list[Proposition]", ecrits: list[str], choisir: Path | None
) -> Iterator[str]:
    from publisher.lire.propositions import NOMS

    combien = Counter(p.genre for p in propositions)
    yield f"{document.name} ({lu.genre}) : {len(propositions)} propositions, à relire une à une."
    yield from (f"  {NOMS[genre]} : {nombre}" for genre, nombre in combien.items())
    yield from (f"Attention : {manque}" for manque in lu.manques)
    yield from (f"Écrit : {fichier}" for fichier in ecrits)
    if not choisir:
        yield from (ligne for p in propositions for ligne in _fiche(p))


def _fiche(p: "Proposition") -> Iterator[str]:
    from publisher.lire.propositions import NOMS

    yield f"\n{NOMS[p.genre]} : {p.valeur or f'{p.lu} (année non précisée)'} ({p.lieu})"
    yield f"  « {p.extrait} »"


def _acceptees(propositions: "list[Proposition]") -> "list[Proposition]":
    """Ask for each proposal; « f » ends the questions and keeps what was kept."""
    gardees = []
    for rang, p in enumerate(propositions, 1):
        click.echo("\n".join(_fiche(p)))
        question = f"{rang}/{len(propositions)} : g garder, p passer, f finir"
        reponse_ = click.prompt(question, type=click.Choice(["g", "p", "f"]), default="p", show_choices=False)
        if reponse_ == "f":
            break
        if reponse_ == "g":
            gardees.append(p)
    return gardees
