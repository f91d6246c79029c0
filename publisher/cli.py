"""The command `clas`: a table of subcommands, each imported only when it is called."""

import sys
from importlib import import_module
from typing import NoReturn

import click

from publisher.errors import Mendable
from publisher.french import speak_french

COMMANDS = {
    "construire": ("publisher.commands.construire:command", "Construit le site à partir des données et des pages."),
    "verifier": ("publisher.commands.verifier:command", "Vérifie un dossier avec les règles de sa campagne."),
    "estimer": ("publisher.commands.estimer:command", "Estime l’aide de la Caf pour un dossier."),
    "semaines": ("publisher.commands.semaines:command", "Compte les semaines possibles entre deux jours."),
    "afas": ("publisher.commands.afas:command", "Prépare les chiffres à saisir dans AFAS."),
    "echeances": ("publisher.commands.echeances:command", "Dit ce qui est dû, ce qui est passé, ce qui vient."),
    "depots": ("publisher.commands.depots:command", "Dit combien de dossiers déposer, et quoi dans chacun."),
    "avancement": ("publisher.commands.avancement:command", "Dit ce qui est fait, ce qui manque, et pour quand."),
    "journal": ("publisher.commands.journal:command", "Résume le journal des séances, en réunit plusieurs."),
    "questions": ("publisher.commands.questions:command", "Prépare les questions à poser à la Caf."),
    "changements": ("publisher.commands.changements:command", "Compare un dossier à ce qui a été agréé."),
    "reprise": ("publisher.commands.reprise:command", "Reprend un dossier pour la campagne qui suit."),
    "controler": ("publisher.commands.controler:command", "Contrôle les fichiers que publient les Caf."),
    "nouvelle-campagne": ("publisher.commands.nouvelle_campagne:command", "Commence une campagne d’après la dernière."),
    "nouveau-departement": ("publisher.commands.nouveau_departement:command", "Ouvre un département de plus."),
    "comparer": ("publisher.commands.comparer:command", "Dit ce qui change d’une campagne à une autre."),
    "lire": ("publisher.commands.lire:command", "Lit un document d’une Caf et propose ce qu’il dit."),
    "pdf": ("publisher.commands.pdf:command", "Écrit la note d’une campagne en PDF."),
    "schema": ("publisher.commands.schema:command", "Écrit les schémas JSON qui aident à remplir les fichiers."),
    "adresses": ("publisher.commands.adresses:command", "Vérifie que les adresses déjà publiées répondent encore."),
    "servir": ("publisher.commands.servir:command", "Sert le site construit, sur cette machine."),
}


class LazyGroup(click.Group):
    """Knows its subcommands by name and one line of help; imports the module of the one that is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commandes"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def group() -> None:
    """Boussole Clas : ce que les Caf publient, vérifié et mis en pages."""


def main() -> NoReturn:
    """Run `clas` and exit: 0 answered, 1 an error that the user can mend, 2 a wrong call. Errors go to stderr."""
    speak_french()
    try:
        code = group.main(prog_name="clas", standalone_mode=False)
    except Mendable as error:
        click.echo(f"Erreur : {error}", err=True)
        code = 1
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = 130
    sys.exit(code if isinstance(code, int) else 0)
