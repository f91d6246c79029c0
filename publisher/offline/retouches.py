"""What a Caf corrects most in pages that are kept: their dates, hours and amounts, apart from the pages.

A device that holds a page of before makes the new one from these few words, when all the rest of it is the same (its
`squelette`), and checks what it made by its digest: a date that moves costs a kilobyte, not the pages that tell it.
"""

import re
from collections.abc import Mapping

from publisher.offline.digests import digest

JOURS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
MOIS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
MOBILE = re.compile(
    rf"(?:{JOURS})(?=\s[0-9])"
    r"|[0-9](?:"
    rf"[0-9er]*\s(?:{MOIS})(?:\s[0-9]{{4}})?"  # 11 juillet 2025
    r"|[0-9]{3}-[0-9]{2}-[0-9]{2}(?:T[0-9:]+)?"  # 2025-07-11T22:00:00
    r"|[0-9]{7}(?![0-9])"  # 20250711
    r"|[0-9]?(?=\sau\s|<)"  # du 10 au 11 juillet
    r"|[0-9]?\s?h(?:[0-9]{2})?(?![a-z])"  # 12h30
    r"|[0-9\s]*,[0-9]{2}"  # 2 758,28
    r")"
    r"|[./][0-9a-f]{12,16}(?=[./])"  # the name of a file that tells its content
)
"""Words that may change alone. Written for Python and for browsers alike: it goes with the words."""
CODE = (".css", ".js")
SQUELETTE = 16
"""Letters of a digest that tell two texts apart."""


def retouches(texts: Mapping[str, str]) -> dict[str, object]:
    """The words that may change in each text, by its address, in order, after what tells the rest of it; of no code."""
    told = {name: words(text) for name, text in texts.items() if not name.endswith(CODE)}
    return {"motif": MOBILE.pattern, "fichiers": told}


def words(text: str) -> list[str]:
    """What tells the text without its words that may change; then these."""
    return [digest(MOBILE.sub("\0", text).encode())[:SQUELETTE], *MOBILE.findall(text)]
