"""Each server that is installed here, with the built site at its root, and below a path."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from publisher.place import SITE
from publisher.serve import serve
from tests.e2e.conftest import browser_context_args, browser_type_launch_args
from tests.hosting.servers import SERVERS, run

__all__ = ["browser_context_args", "browser_type_launch_args"]

PATHS = {"root": "/", "sub-path": "/aides/clas/"}


@pytest.fixture(scope="session")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], str]]:
    """Start a server with the site at a path, once; give the site's address."""
    if not (SITE / "index.html").is_file():
        pytest.fail("the site is not built: run scripts/test, or `clas construire`")
    with ExitStack() as stack:

        @cache
        def started(name: str, path: str) -> str:
            folder = tmp_path_factory.mktemp(name)
            return stack.enter_context(run(name, folder, standing(folder, path), path))

        yield started


def standing(folder: Path, path: str) -> Path:
    """A folder in which the built site stands at `path`."""
    if path == "/":
        return SITE
    link = folder / "root" / path.strip("/")
    link.parent.mkdir(parents=True)
    link.symlink_to(SITE)
    return folder / "root"


@pytest.fixture(params=[pytest.param(name, marks=pytest.mark.needs(name)) for name in SERVERS])
def server(request: pytest.FixtureRequest) -> str:
    """The name of a server."""
    return str(request.param)


@pytest.fixture(params=PATHS)
def url(request: pytest.FixtureRequest, server: str, start: Callable[[str, str], str]) -> str:
    """Address of the site on that server."""
    return start(server, PATHS[str(request.param)])


@pytest.fixture(scope="session")
def ours() -> Iterator[str]:
    """Address of the site on our own small server, which says what each answer should be."""
    with serve(SITE) as address:
        yield address
