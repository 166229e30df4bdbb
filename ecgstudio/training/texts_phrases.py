"""The phrases that texts are made of: for each statement, each broader code and each thing that is often denied.

From the catalogue (names, synonyms, what is taught of it), from the descriptions of ``resources/engine/text/phrases.toml`` and
from the parser's rules ("akuter" and "Vorderwand" and "Infarkt"), as far as the parser reads them as this statement alone.
"""

import itertools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

import numpy as np

from ecgstudio.core import paths
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import ResourceError
from ecgstudio.language.lexicon import lexicon
from ecgstudio.language.patterns import expand
from ecgstudio.language.read import read

Language = Literal["english", "german"]
LANGUAGES: Final[tuple[Language, ...]] = ("english", "german")
PHRASES: Final = ("engine", "text", "phrases.toml")
_COMPOSED: Final = 24
_GERMAN: Final = [
    "ä",
    "ö",
    "ü",
    "ß",
    "infarkt",
    "block[ie]",
    "hinter",
    "vorder",
    "seiten",
    "wand",
    "schenkel",
    "vorhof",
    "kammer",
    "tachykard",
    "bradykard",
    "hebung",
    "senkung",
    "akuter",
    "alter",
    "frisch",
    "rechts",
    "links",
    "linker",
    "rechter",
    "mit",
    "schwer",
    "hohe",
    "tief",
    "negativ",
    "welle",
    "zacke",
    "leicht",
    "deutlich",
    "häufig",
    "vereinzelt",
    "niedervoltage",
]


@dataclass(frozen=True)
class Deniable:
    """Words for what is denied, by language, and the statements that are denied with it."""

    words: Mapping[Language, tuple[str, ...]]
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Phrases:
    """``named``: names and synonyms of a statement; ``described``: put otherwise; ``composed``: of the parser's words, languages
    mixed; ``taught``: sentences on it. ``broader``: the SCP-ECG codes that no single statement means."""

    named: Mapping[tuple[str, Language], tuple[str, ...]]
    described: Mapping[tuple[str, Language], tuple[str, ...]]
    composed: Mapping[tuple[str, Language], tuple[str, ...]]
    taught: Mapping[str, tuple[str, ...]]
    broader: Mapping[tuple[str, Language], tuple[str, ...]]
    deniable: tuple[Deniable, ...]

    def every(self) -> Iterator[str]:
        """Every phrase there is."""
        for table in (self.named, self.described, self.composed, self.broader):
            yield from itertools.chain.from_iterable(table.values())
        yield from itertools.chain.from_iterable(self.taught.values())
        for item in self.deniable:
            yield from itertools.chain.from_iterable(item.words.values())


@cache
def phrases() -> Phrases:
    """Every phrase, gathered on first use (a second or two); ResourceError when the file of descriptions is damaged."""
    stored = _stored()
    named: dict[tuple[str, Language], tuple[str, ...]] = {}
    described: dict[tuple[str, Language], tuple[str, ...]] = {}
    for key, item in catalogue().items():
        given: dict[Language, tuple[str, ...]] = {
            "english": (item.name, *item.synonyms),
            "german": (item.name_de or item.name, *item.synonyms_de),
        }
        for index, language in enumerate(LANGUAGES):
            named[key, language] = tuple(dict.fromkeys(given[language]))
            described[key, language] = tuple(stored["described"][key][index])
    return Phrases(
        named=named,
        described=described,
        composed=_composed(),
        taught={key: _taught(item.teaching) for key, item in catalogue().items()},
        broader=_broader(stored["broader"]),
        deniable=tuple(
            Deniable({"english": tuple(entry["english"]), "german": tuple(entry["german"])}, tuple(entry["statements"]))
            for entry in stored["denied"]
        ),
    )


def _stored() -> Mapping[str, Any]:
    file = paths.resource(*PHRASES)
    try:
        stored = tomllib.loads(file.read_text(encoding="utf-8"))
        missing = catalogue().keys() - stored["described"].keys()
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise ResourceError(f"{file.name} cannot be read ({error}); install ECG Studio again") from error
    if missing:
        raise ResourceError(f"{file.name} does not describe {', '.join(sorted(missing))}")
    return stored


def _broader(stored: Mapping[str, Any]) -> dict[tuple[str, Language], tuple[str, ...]]:
    return {
        (f"scp:{code}", language): tuple(both[index])
        for code, both in stored.items()
        for index, language in enumerate(LANGUAGES)
    }


def _taught(teaching: str) -> tuple[str, ...]:
    """The first sentence of what is taught, which describes the picture."""
    return (teaching.partition(". ")[0].rstrip("."),)


def _composed() -> dict[tuple[str, Language], tuple[str, ...]]:
    """Qualifiers with the parser's heads, up to a number for each statement, each read by the parser as this statement alone."""
    rng = np.random.default_rng(5)
    words = tomllib.loads(paths.resource("language", "words.toml").read_text(encoding="utf-8"))["qualifier"]
    found: dict[tuple[str, Language], list[str]] = {}
    for head in lexicon().rules.heads.values():
        nouns = [phrase for pattern in (*head.words, *head.acute_words) for phrase in expand(pattern)]
        for rule in head.rules:
            if len(rule.gives) != 1 or not rule.needs:
                continue
            choices = [[phrase for pattern in words[name] for phrase in expand(pattern)] for name in sorted(rule.needs)]
            for _ in range(_COMPOSED):
                parts = [str(rng.choice(options)) for options in choices]
                order = rng.permutation(len(parts))
                phrase = " ".join([*(parts[place] for place in order), str(rng.choice(nouns))])
                said = read(phrase)
                if [mention.id for mention in said.mentions if mention.present] == [rule.gives[0]]:
                    found.setdefault((rule.gives[0], _language(phrase)), []).append(phrase)
    return {key: tuple(dict.fromkeys(each))[:_COMPOSED] for key, each in found.items()}


def _language(phrase: str) -> Language:
    return "german" if any(mark in phrase for mark in _GERMAN) else "english"
