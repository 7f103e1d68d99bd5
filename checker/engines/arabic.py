"""Arabic names as one spelling: what differs only by how it is written is the same name."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
"""Vowels and other marks, tatweel, and what only steers the direction."""
_ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي"})
_SPACES = re.compile(r"\s+")


def normalised(text: str) -> str:
    """One spelling for all of alif, for ta marbuta and ha, for alif maqsura and ya; no marks, no tatweel, one space.

    Letters of presentation forms become plain ones, and Latin letters small.
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKC", text)).translate(_ALIKE)
    return _SPACES.sub(" ", plain).strip().casefold()
