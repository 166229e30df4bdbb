"""Numbers that say by how much something changed ("increased by 31 bpm", "PQ um 40 ms verlängert"): no value of this ECG."""

import re

_AMOUNT = r"(?:about\s+|approximately\s+|ca\.?\s+|etwa\s+|over\s+)?[-+−–]?\d+(?:[.,]\d+)?\s*(?:/\s?min(?:ute)?|bpm|b/min|pro min(?:ute)?|per min(?:ute)?|beats (?:per|a) min(?:ute)?|schläge(?:n)?(?:/min| pro minute)?|msec|ms|s|mm|mv|°|deg(?:rees)?|grad|%)?(?![\w/])"  # noqa: E501
_CHANGED = (
    r"(?:increas\w*|decreas\w*|ris(?:es?|en|ing)|rose|fall(?:s|en|ing)?|fell|drop\w*|slow(?:ed|er|ing)|quicken\w*|accelerat\w*"
    r"|decelerat\w*|shorten\w*|lengthen\w*|prolong\w*|widen\w*|narrow(?:ed|ing)|chang\w*|gain\w*|up|down|shift\w*|differ\w*|reduc\w*"
    r"|faster|slower|higher|lower|longer|shorter|wider|narrower)"
)
_CHANGED_DE = (
    r"(?:zunahme|abnahme|anstieg|abfall|zuwachs|rückgang|verlängerung|verkürzung|verbreiterung|verlangsamung|beschleunigung|änderung"
    r"|differenz|zugenommen|abgenommen|angestiegen|gestiegen|gesunken|gefallen|verlängert|verkürzt|verbreitert|beschleunigt"
    r"|verlangsamt|erhöht|reduziert|vermindert|schneller|langsamer|höher|niedriger|länger|kürzer|breiter|schmaler|ökat|minskat)"
)
_COMPARED = (
    r"(?:faster|slower|higher|lower|longer|shorter|wider|narrower|more|less|schneller|langsamer|höher|niedriger|länger|kürzer|breiter"
    r"|schmaler)"
)
_PATTERNS = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"\b{_CHANGED}\s+by\s+{_AMOUNT}",
        rf"\b{_CHANGED_DE}\s+(?:der\s+\w+\s+|von\s+)?(?:um|med)\s+{_AMOUNT}",
        rf"\bum\s+{_AMOUNT}\s+{_CHANGED_DE}\b",
        rf"(?<![\w.,]){_AMOUNT}\s+{_COMPARED}\b",
        rf"\b(?:an?\s+)?(?:increase|decrease|rise|fall|drop|change|gain|prolongation|shortening)\s+(?:in\s+\w+\s+)?of\s+{_AMOUNT}",
        r"(?<![\d.,])\d\.\d{2}(?=\s+(?:unbest|unconfirmed))",  # the version of a cart's program
        rf"\b(?:{_CHANGED}|{_CHANGED_DE})\s+(?:from|von)\s+\d+(?:[.,]\d+)?\s*(?:/\s?min|bpm|ms)?\s+(?=(?:to|auf)\s+\d)",
    )
)


def differences(text: str) -> list[tuple[int, int]]:
    """The character ranges of changes by so much, and of what a number was before it changed ("from 60 to 91": 60)."""
    return [match.span() for pattern in _PATTERNS for match in pattern.finditer(text)]
