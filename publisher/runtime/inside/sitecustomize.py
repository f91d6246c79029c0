"""In the browser: what Python runs by itself, before it imports anything that is not its own."""

from archive_modules import install  # type: ignore[import-not-found]

LATER = ["_colorize"]
"""The colours of a terminal: asked for where an error is printed, and long to prepare."""

install(__loader__.archive, LATER)  # type: ignore[name-defined]
