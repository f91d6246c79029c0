"""Errors that the person at the keyboard can mend."""


class Mendable(Exception):
    """What is wrong, where, and what to do about it, in French: shown as it stands, exit code 1, no traceback."""
