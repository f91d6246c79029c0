"""`clas servir`: the built site on this machine, until Ctrl+C."""

from contextlib import suppress

import click

from publisher.errors import Mendable
from publisher.place import SITE
from publisher.serve import make_server


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    envvar="PORT",
    default=8000,
    show_default=True,
    help="Port à écouter ; 0 : un port libre.",
)
def command(port: int) -> None:
    """Sert le site construit, sur cette machine seulement, jusqu’à Ctrl+C."""
    if not (SITE / "index.html").is_file():
        raise Mendable(f"{SITE} : le site n’est pas construit ; lancer « clas construire »")
    try:
        server = make_server(SITE, port)
    except OSError as error:
        raise Mendable(f"port {port} : déjà utilisé ou réservé ; en choisir un autre, par exemple PORT=8080") from error
    with server, suppress(KeyboardInterrupt):
        click.echo(f"http://127.0.0.1:{server.server_port}/")
        server.serve_forever()
