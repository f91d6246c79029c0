"""Click's own messages, in French."""

from collections.abc import Callable

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

MESSAGES = {
    "Usage:": "Usage :",
    "Show this message and exit.": "Affiche cette aide.",
    "Try '{command} {option}' for help.": "Aide : {command} {option}",
    "Error: {message}": "Erreur : {message}",
    "Missing command.": "il manque la commande.",
    "No such command {name!r}.": "la commande {name!r} n’existe pas.",
    "No such option {name!r}.": "l’option {name!r} n’existe pas.",
    "Did you mean {possibility}?": "Vouliez-vous dire {possibility} ?",
    "(Did you mean one of: {possibilities}?)": "(Vouliez-vous dire : {possibilities} ?)",
    "Got unexpected extra argument ({args})": "argument de trop : {args}",
    "Got unexpected extra arguments ({args})": "arguments de trop : {args}",
    "Option {name!r} requires an argument.": "l’option {name!r} attend une valeur.",
    "Option {name!r} does not take a value.": "l’option {name!r} ne prend pas de valeur.",
    "Missing argument": "il manque l’argument",
    "Missing option": "il manque l’option",
    "Choose from:\n\t{choices}": "Choix possibles :\n\t{choices}",
    "Invalid value: {message}": "valeur non valable : {message}",
    "Invalid value for {param_hint}: {message}": "valeur non valable pour {param_hint} : {message}",
    "{value!r} is not a valid {number_type}.": "{value!r} n’est pas un nombre du type attendu.",
    "{value} is not in the range {range}.": "{value} n’est pas dans l’intervalle {range}.",
    "{value!r} is not {choice}.": "{value!r} n’est pas possible ; écrire {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} n’est pas possible ; choisir parmi {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} n’est pas au format {format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} n’est à aucun des formats {formats}.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} n’existe pas.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} est un dossier.",
    "{name} {filename!r} is a file.": "{name} {filename!r} est un fichier.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} n’est pas lisible.",
    "file": "fichier",
    "directory": "dossier",
    "path": "chemin",
    "default: {default}": "par défaut : {default}",
    "env var: {var}": "variable d’environnement : {var}",
}


def translate(message: str) -> str:
    """The French of one of click's messages; a message that we do not know stays as it is."""
    return MESSAGES.get(message, message)


def translate_plural(singular: str, plural: str, count: int) -> str:
    """The French of a message that has a plural; 0 and 1 are singular in French."""
    return translate(singular if count < 2 else plural)


def speak_french() -> None:
    """Put our words behind the names that click's modules give to gettext's functions."""
    functions: dict[str, Callable[..., str]] = {"_": translate, "ngettext": translate_plural}
    for module in (click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.types):
        for name, function in functions.items():
            if hasattr(module, name):
                setattr(module, name, function)
