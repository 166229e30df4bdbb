"""Ids of cases and collections: what they may look like, for they stand in files, addresses and lists."""

import re
from typing import Final

from ecgstudio.core.errors import InputError

LONGEST: Final = 64
_ID: Final = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_-]{{0,{LONGEST - 1}}}", re.ASCII)


def check_id(text: str) -> str:
    """The id as it is; InputError unless it is 1 to 64 letters, digits, "-" and "_", the first a letter or digit."""
    if not _ID.fullmatch(text):
        shown = f"'{text[:20]}...'" if len(text) > 20 else f"'{text}'"
        shown = "".join(letter if letter.isprintable() else "?" for letter in shown)
        raise InputError(f"{shown} is no id of a case; use 1 to {LONGEST} letters, digits, - and _")
    return text
