"""Look, build, tell; again and again."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from jinja2 import TemplateError

from publisher.build import alone
from publisher.errors import Mendable
from publisher.watch.changes import State, changed, look, needs_restart
from publisher.watch.live import News
from publisher.watch.preview import GOES, preview

PAUSE = 0.15
"""Seconds between two looks."""


class Follower:
    """Keeps the site that `news` tells as new as the project at `root`."""

    def __init__(self, root: Path, news: News, say: Callable[[str], None]) -> None:
        self.root, self.news, self.say = root, news, say
        self.folder = root / "build" / "apercu"
        self.state: State = look(root)
        self.count = 0

    def start(self) -> None:
        """Build once, which also warms this process up; then follow until it ends."""
        self.build()
        while True:
            sleep(PAUSE)
            self.once()

    def once(self) -> bool:
        """Look once; build when something changed."""
        now = look(self.root)
        paths = changed(self.state, now)
        if not paths:
            return False
        self.state = now
        if needs_restart(self.root, paths):
            self.say("Le code a changé : je redémarre.")
            os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606
        self.say(f"Changé : {', '.join(sorted(str(path.relative_to(self.root)) for path in paths)[:3])}")
        self.build()
        return True

    def build(self) -> None:
        """Build the preview beside the one that is served, and serve it; a fault leaves the last good one."""
        start = monotonic()
        self.count += 1
        site = self.folder / str(self.count)
        shutil.rmtree(site, ignore_errors=True)
        try:
            with alone(self.root / "build"):
                for step in preview(self.root, site):
                    step.action()
            self.take_worker(site)
        except (Mendable, TemplateError, OSError, ValueError) as error:
            shutil.rmtree(site, ignore_errors=True)
            self.say(f"Le site n’a pas pu être construit ; le dernier reste en place.\n{told(error)}")
            self.news.fail(told(error))
            return
        before = self.news.site
        self.news.publish(site)
        self.say(f"À jour en {monotonic() - start:.1f} s.".replace(".", ",", 1))
        if before.parent == self.folder:
            shutil.rmtree(before, ignore_errors=True)

    def take_worker(self, site: Path) -> None:
        """Whatever service worker an earlier visit left goes."""
        shutil.copyfile(self.root / "site" / GOES, site / "sw.js")


def told(error: Exception) -> str:
    """What a person can do something about: our own errors as they stand, a template's with its place."""
    if isinstance(error, TemplateError):
        place = f"{getattr(error, 'filename', None) or error.name if hasattr(error, 'name') else 'gabarit'}"
        return f"{place}:{getattr(error, 'lineno', 1)}: {error.message}"
    return str(error)
