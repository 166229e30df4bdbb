"""Phrase patterns of the data files: ``(a|b)`` is a choice, ``[a]`` may be missing, both may nest."""

from ecgstudio.core.errors import ResourceError

_CLOSING = {"(": ")", "[": "]"}


def expand(pattern: str) -> list[str]:
    """Every phrase a pattern stands for, without doubled spaces; ResourceError when a bracket is not closed."""
    return list(dict.fromkeys(" ".join(phrase.split()) for phrase in _expand(pattern)))


def _expand(pattern: str) -> list[str]:
    start = next((index for index, sign in enumerate(pattern) if sign in _CLOSING), None)
    if start is None:
        return [pattern]
    end = _closing(pattern, start)
    inner = pattern[start + 1 : end]
    options = [phrase for choice in _choices(inner) for phrase in _expand(choice)]
    if pattern[start] == "[":
        options.append("")
    return [pattern[:start] + option + rest for option in options for rest in _expand(pattern[end + 1 :])]


def _closing(pattern: str, start: int) -> int:
    depth = 0
    for index in range(start, len(pattern)):
        if pattern[index] in "([":
            depth += 1
        elif pattern[index] in ")]":
            depth -= 1
            if depth == 0:
                return index
    raise ResourceError(f"language: a bracket is not closed in '{pattern}'")


def _choices(inner: str) -> list[str]:
    choices, depth, last = [], 0, 0
    for index, sign in enumerate(inner):
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "|" and depth == 0:
            choices.append(inner[last:index])
            last = index + 1
    return [*choices, inner[last:]]
