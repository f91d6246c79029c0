"""`clas servir`: the built site on this machine, until Ctrl+C."""

from contextlib import suppress
from threading import Thread

import click

from publisher.errors import Mendable
from publisher.place import ROOT, SITE
from publisher.serve import Server, make_server


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    envvar="PORT",
    default=8000,
    show_default=True,
    help="Port à écouter ; 0 : un port libre.",
)
@click.option("--suivre", is_flag=True, help="Refait les pages à chaque changement, et les montre aussitôt.")
def command(port: int, suivre: bool) -> None:
    """Sert le site construit, sur cette machine seulement, jusqu’à Ctrl+C."""
    if not (SITE / "index.html").is_file():
        raise Mendable(f"{SITE} : le site n’est pas construit ; lancer « clas construire »")
    try:
        server = followed(port) if suivre else make_server(SITE, port)
    except OSError as error:
        raise Mendable(f"port {port} : déjà utilisé ou réservé ; en choisir un autre, par exemple PORT=8080") from error
    with server, suppress(KeyboardInterrupt):
        click.echo(f"http://127.0.0.1:{server.server_port}/")
        server.serve_forever()


def followed(port: int) -> Server:
    """A server whose pages follow the files of the project."""
    from publisher.watch.follow import Follower
    from publisher.watch.live import News, make_live_server

    news = News(SITE)
    server = make_live_server(news, ROOT / "docs" / "client" / "apercu" / "suivre.js", port)
    follower = Follower(ROOT, news, lambda text: click.echo(text, err=True))
    Thread(target=follower.start, daemon=True).start()
    return server
