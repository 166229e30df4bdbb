"""How an input is spoilt: bytes, lines, words, and values of a document; the same seed spoils the same way."""

import json
from copy import deepcopy
from typing import Any, Final

import numpy as np

HOSTILE_WORDS: Final = (
    *(
        "",
        "0",
        "-1",
        "-500",
        "nan",
        "inf",
        "-inf",
        "1e400",
        "1e-300",
        "99999999999999999999",
        "9" * 5000,
        "0x10",
        "1_000",
    ),
    *(
        "'",
        '"',
        "\\",
        "%s",
        "{0}",
        "../../x",
        "/dev/zero",
        "~",
        "-",
        "*",
        "\x00",
        "\x1b[2J",
        "\r",
        "\u2028",
        "\u202e",
        "ß",
        "心",
    ),
    *("\ud800", "<img src=x>", "None", "[]", "12/0", "500/0(0)", "16x9:5+7", "212", "310", "524", "x" * 300, "#", "##"),
)
HOSTILE_VALUES: Final[tuple[Any, ...]] = (
    *(None, True, 0, -1, 10**30, 10**400, 1e308, -1e308, 0.5, "", "x", "nan", "inf", "\ud800", "\x00", "<b>x</b>"),
    *(
        [],
        [[]],
        [None],
        {},
        {"": {}},
        {"a": [1]},
        [0] * 50,
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59",
        "z" * 5000,
    ),
)


def spoilt_bytes(data: bytes, rng: np.random.Generator) -> bytes:
    """A few bytes changed, cut out, doubled or put in."""
    changed = bytearray(data)
    for _ in range(int(rng.integers(1, 6))):
        at = int(rng.integers(0, len(changed) + 1))
        length = int(rng.integers(1, 9))
        match int(rng.integers(0, 5)):
            case 0:
                changed[at : at + 1] = bytes(rng.integers(0, 256, 1, dtype=np.uint8))
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = bytes(rng.integers(0, 256, length, dtype=np.uint8))
            case 3:
                changed[at:at] = changed[at : at + 50 * length]
            case _:
                changed[at : at + 2] = bytes(rng.choice([0, 0xFF, 0xEC, 0xFC, 0x7F, 0x80], 2).astype(np.uint8))
    return bytes(changed[: int(rng.integers(0, len(changed) + 1))] if rng.random() < 0.1 else changed)


def spoilt_lines(text: str, rng: np.random.Generator) -> str:
    """A few words of a few lines changed, lines doubled, left out or exchanged."""
    lines = text.split("\n")
    for _ in range(int(rng.integers(1, 5))):
        at = int(rng.integers(0, len(lines)))
        words = lines[at].split(" ")
        match int(rng.integers(0, 5)):
            case 0 | 1:
                words[int(rng.integers(0, len(words)))] = _word(rng)
                lines[at] = " ".join(words)
            case 2:
                words.insert(int(rng.integers(0, len(words) + 1)), _word(rng))
                lines[at] = " ".join(words)
            case 3:
                lines[at:at] = [lines[at]] * int(rng.integers(1, 20))
            case _:
                del lines[at]
                lines = lines or [""]
    return "\n".join(lines)


def spoilt_value(document: Any, rng: np.random.Generator) -> Any:
    """A document with a few of its values, anywhere in it, exchanged for hostile ones."""
    changed = json.loads(json.dumps(document))
    for _ in range(int(rng.integers(1, 4))):
        holder, key = _place(changed, rng)
        if holder is None:
            return _value(rng)
        if isinstance(holder, dict) and rng.random() < 0.15:
            holder[_word(rng)] = holder.pop(key)
        elif rng.random() < 0.15:
            del holder[key]
        else:
            holder[key] = _value(rng)
    return changed


def _place(document: Any, rng: np.random.Generator) -> tuple[Any, Any]:
    holder, key, at = None, None, document
    while isinstance(at, (dict, list)) and at and (holder is None or rng.random() < 0.8):
        keys = list(at) if isinstance(at, dict) else range(len(at))
        holder, key = at, keys[int(rng.integers(0, len(keys)))]
        at = at[key]
    return holder, key


def _word(rng: np.random.Generator) -> str:
    return HOSTILE_WORDS[int(rng.integers(0, len(HOSTILE_WORDS)))]


def _value(rng: np.random.Generator) -> Any:
    # a copy, for what is put in may be spoilt in its turn
    return deepcopy(HOSTILE_VALUES[int(rng.integers(0, len(HOSTILE_VALUES)))])
