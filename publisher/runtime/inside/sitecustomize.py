"""In the browser: what Python runs by itself, before it imports anything that is not its own."""

from archive_modules import install  # type: ignore[import-not-found]

install(__loader__.archive)  # type: ignore[name-defined]
