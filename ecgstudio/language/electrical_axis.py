"""German names of the electrical axis (Lagetypen) as degrees."""

import re
from collections.abc import Mapping

LAGETYPEN: Mapping[str, float] = {"links": 0.0, "horizontal": 15.0, "indifferent": 45.0, "steil": 75.0}
"""The middle of each sector of the Cabrera circle: Linkstyp -30 to +30, Horizontaltyp 0 to +30, Indifferenztyp (Normaltyp)
+30 to +60, Steiltyp +60 to +90 degrees (German textbook convention; recalled). What lies beyond -30 and +90 (überdrehter
Linkstyp, Rechtstyp, überdrehter Rechtstyp) are the statements of a deviated axis."""
_WORDS = {
    "links": r"links(?:lage)?typ|llt",
    "horizontal": r"(?:horizontal|quer)(?:lage)?typ|querlage|horizontallage",
    "indifferent": r"(?:indifferenz|mittel|normal)(?:lage)?typ|mlt|indifferenzlage|mittellage|normallage",
    "steil": r"steil(?:lage)?typ|steillage|slt",
}
_RANGE = r"(?:(?:links|rechts|indifferenz|steil|horizontal|normal|mittel)(?:typ)?\s?-?\s?(?:bis|/|und|oder|zu)\s?)?"
_PATTERNS = {
    name: re.compile(rf"(?<![\w-]){_RANGE}(?:{words})(?!\w|\s+(?:überdreht|ueberdreht))", re.IGNORECASE)
    for name, words in _WORDS.items()
}
_OTHERWISE = re.compile(
    r"(?:überdreht\w*|ueberdreht\w*|extrem\w*|ü|kein\w*|nicht|ohne|weder|noch)[\s-]*$", re.IGNORECASE
)
_LONGEST_BEFORE = 16


def axis_by_name(text: str) -> tuple[float, tuple[int, int]] | None:
    """Degrees and where they stand, of the first name that is neither denied nor that of an axis further off."""
    found = [(match.span(), name) for name, pattern in _PATTERNS.items() for match in pattern.finditer(text)]
    for (start, end), name in sorted(found):
        if not _OTHERWISE.search(text[max(0, start - _LONGEST_BEFORE) : start]):
            return LAGETYPEN[name], (start, end)
    return None
