"""Words for automatic statements, as the AHA/ACC/HRS recommendations want them.

Parts III (2009) and V (2009) ask automatic text to avoid "bifascicular", "trifascicular" and "Brugada pattern", to say
"atrial abnormality" for "enlargement", and "secondary ST-T abnormality" for "strain".
"""

import re
from typing import Final

_PREFERRED: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        (r"\s*\((?:left ventricular |LV )?strain(?: pattern)?\)", ""),
        (r"\bRV strain\b|\bright ventricular strain\b", "right ventricular overload"),
        (r"\b(?:LV |left ventricular )?strain pattern\b|\bstrain\b", "secondary ST-T abnormality"),
        (r"\bBrugada pattern,? type 1\b", "coved ST elevation V1-V2 (Brugada type 1)"),
        (r"\bBrugada pattern,? type 2\b", "saddleback ST elevation V1-V2 (Brugada type 2)"),
        (r"\bBrugada pattern\b", "right precordial ST elevation (Brugada)"),
        (r"\bbifascicular block\b", "RBBB with left fascicular block"),
        (r"\btrifascicular block\b", "first-degree AV block, RBBB and left fascicular block"),
        (r"\b(left|right|bi)[ -]?atrial (?:enlargement|hypertrophy|dilatation)\b", r"\1 atrial abnormality"),
        (r"\batrial enlargement\b", "atrial abnormality"),
    )
)


def preferred(statement: str) -> str:
    """A statement in preferred words, beginning with a capital."""
    for pattern, words in _PREFERRED:
        statement = pattern.sub(words, statement)
    return statement[:1].upper() + statement[1:]
