"""What one page says, as the search keeps it: passages that have an address of their own."""

from dataclasses import dataclass, field


@dataclass
class Passage:
    """A part of a page: the id it stands at ("" is the top), its heading ("" when it has none) and its words."""

    anchor: str
    title: str
    text: str


@dataclass
class PageText:
    """One page: its title, the short one of its section's list, where it stands, and its passages in order."""

    title: str = ""
    short: str = ""
    trail: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
