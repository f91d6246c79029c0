"""The web servers that hosting/ has an example for, run for real on this machine with that very example.

Only what depends on the place is replaced in the example: the port, the folder of the site, the name of the host.
"""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from publisher.place import ROOT

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
APACHE_MODULES = Path("/usr/lib/apache2/modules")
APACHE_LOADED = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite")
STARTED_WITHIN = 10.0


@dataclass(frozen=True)
class Place:
    """Where a server works: its own folder, the files it serves, its port, and where the site stands below its root."""

    folder: Path
    root: Path
    port: int
    path: str = "/"
    extra: str = ""
    """Lines that the example asks to add, where it says so."""

    def example(self, name: str, changes: Mapping[str, str]) -> Path:
        """hosting/`name` in the server's folder; each of `changes` must be there, once or more."""
        text = (ROOT / "hosting" / name).read_text("utf-8")
        for old, new in {"/404.html": f"{self.path}404.html", **changes}.items():
            assert old in text, f"hosting/{name}: « {old} » is gone"
            text = text.replace(old, new)
        file = self.folder / name
        file.write_text(text, "utf-8")
        return file


def nginx(place: Place) -> list[str]:
    """Debian's nginx with its brotli module, around hosting/nginx.conf."""
    example = place.example(
        "nginx.conf",
        {
            "listen 80;": f"listen 127.0.0.1:{place.port};",
            "root /srv/clas;": f"root {place.root};",
            "    # Old addresses": f"    {place.extra}\n    # Old addresses",
        },
    )
    temporary = "".join(f"{kind}_temp_path {kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (place.folder / "main.conf").write_text(
        f"load_module {BROTLI};\n{'user root;' if os.geteuid() == 0 else ''}\ndaemon off;\npid pid;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{temporary}include {example};\n}}\n",
        "utf-8",
    )
    return ["nginx", "-p", str(place.folder), "-e", "error.log", "-c", str(place.folder / "main.conf")]


def caddy(place: Place) -> list[str]:
    """Caddy with hosting/Caddyfile."""
    example = place.example(
        "Caddyfile",
        {
            "clas.example {": f"{{\n\tadmin off\n}}\nhttp://127.0.0.1:{place.port} {{",
            "root * /srv/clas": f"root * {place.root}",
        },
    )
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(example)]


def apache(place: Place) -> list[str]:
    """Apache, whose example is the .htaccess of the site's folder."""
    example = place.example("htaccess", {})
    modules = "".join(f"LoadModule {m}_module {APACHE_MODULES}/mod_{m}.so\n" for m in APACHE_LOADED)
    (place.folder / "main.conf").write_text(
        f"{modules}ServerRoot {place.folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{place.port}\nPidFile pid\n"
        f"ErrorLog error.log\nDefaultRuntimeDir {place.folder}\nTypesConfig /etc/mime.types\n"
        f"DocumentRoot {place.root}\n<Directory {place.root}>\nRequire all granted\nOptions FollowSymLinks\n"
        f"</Directory>\n<Directory {place.root}{place.path.rstrip('/')}>\nInclude {example}\n</Directory>\n",
        "utf-8",
    )
    return ["apache2", "-D", "FOREGROUND", "-f", str(place.folder / "main.conf")]


SERVERS: dict[str, Callable[[Place], list[str]]] = {"nginx": nginx, "caddy": caddy, "apache2": apache}
"""Name → how it is set up."""


@contextmanager
def run(name: str, folder: Path, root: Path, path: str = "/", extra: str = "") -> Iterator[str]:
    """Serve `root`, in which the site stands at `path`, while the block runs; give the site's address."""
    place = Place(folder, root, free_port(), path, extra)
    home = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(SERVERS[name](place), stdout=said, stderr=said, env=home, cwd=folder)
    try:
        wait(process, place)
        yield f"http://127.0.0.1:{place.port}{path}"
    finally:
        process.terminate()
        process.wait(10)


def wait(process: "subprocess.Popen[bytes]", place: Place) -> None:
    """Until the server listens; fail with its own words when it does not."""
    end = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", place.port)) == 0:
                return
        time.sleep(0.05)
    logs = [
        file.read_text("utf-8", "replace")
        for file in (place.folder / "said", place.folder / "error.log")
        if file.is_file()
    ]
    raise RuntimeError("\n".join(["the server did not start", *logs]))


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
