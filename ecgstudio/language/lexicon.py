"""Everything the parser knows by heart: phrases of the catalogue and of ``resources/language``, looked up by their words."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from ecgstudio.core import paths
from ecgstudio.core.catalogue import Catalogue, catalogue
from ecgstudio.core.errors import ResourceError
from ecgstudio.language.patterns import expand
from ecgstudio.language.rules import Rules, load_rules
from ecgstudio.language.spelling import Spelling
from ecgstudio.language.tokens import stem, words

EntryKind = Literal[
    "unlisted", "disease", "cause", "absent_beside",
    "statement", "otherwise", "head", "qualifier", "absent_before", "absent_before_list", "absent_after", "pseudo",
    "possible_before", "possible_after", "stop", "and", "with", "preposition", "or", "filler", "conclusion", "risk", "same_leads",
]  # fmt: skip
LONGEST_PHRASE = 12
_SIGNS = frozenset(",(/:+&")
_NUMBERED = frozenset(words("type typ mobitz degree grade grad stage stadium"))
_NUMERALS = {"1": "i", "2": "ii", "3": "iii", "i": "1", "ii": "2", "iii": "3"}
AGES = frozenset(["old", "acute", "recent", "evolving", "new"])
"""Qualifiers that say how old something is."""
_PLACED = frozenset(["after", "before"])
"""What a qualifier's entry says of the side on which it stands of what it belongs to."""
_CUES: Mapping[str, tuple[str, str, EntryKind]] = {
    "absent_before": ("negation", "before", "absent_before"),
    "absent_before_list": ("negation", "before_list", "absent_before_list"),
    "absent_after": ("negation", "after", "absent_after"),
    "absent_beside": ("negation", "beside", "absent_beside"),
    "cause": ("scope", "cause", "cause"),
    "conclusion": ("scope", "conclusion", "conclusion"),
    "risk": ("scope", "risk", "risk"),
    "same_leads": ("scope", "same_leads", "same_leads"),
    "pseudo": ("negation", "pseudo", "pseudo"),
    "possible_before": ("possible", "before", "possible_before"),
    "possible_after": ("possible", "after", "possible_after"),
    "stop": ("scope", "stop", "stop"),
    "and": ("scope", "and", "and"),
    "with": ("scope", "with", "with"),
    "preposition": ("scope", "preposition", "preposition"),
    "or": ("scope", "or", "or"),
}


@dataclass(frozen=True)
class Entry:
    """What a phrase means: its kind and, where it has one, the id or name it stands for."""

    kind: EntryKind
    value: str
    extra: tuple[str, ...] = ()


@dataclass(frozen=True)
class Qualifiers:
    """All ``names``; ``trailing`` ones usually follow what they belong to; ``shown`` is how a name is written."""

    names: frozenset[str]
    trailing: frozenset[str]
    shown: Mapping[str, str]


class Lexicon:
    """Phrases to entries. A phrase matches whatever its spacing, hyphens, case, endings and British or American spelling."""

    def __init__(self, statements: Catalogue, folder: Path) -> None:
        self._written: set[tuple[str, ...]] = set()
        self._cues: dict[tuple[str, ...], Entry] = {}
        self._plain: dict[str, Entry] = {}
        self._exact: dict[str, Entry] = {}
        self._stemmed: dict[str, Entry] = {}
        self._signed: set[str] = set()
        self._vocabulary: set[str] = set()
        self.compounds: set[str] = set()
        self.rules: Rules = load_rules(folder / "rules.toml", statements)
        qualifiers = _load(folder / "words.toml")
        self.qualifiers = Qualifiers(
            frozenset(qualifiers["qualifier"]),
            frozenset(qualifiers["left_bound"]["names"]),
            qualifiers["show"],
        )
        spelling = _load(folder / "spelling.toml")
        composed = _Composer(self.rules, qualifiers["qualifier"])
        for entry, parts, signed in _all_parts(statements, self.rules, qualifiers, _load(folder / "cues.toml")):
            self._vocabulary.update(parts)
            if entry.kind == "statement" and composed.says(entry.value, parts):
                self.compounds.update(parts[:1] if len(parts) == 1 else ())
            elif parts:
                self._add(entry, parts)
                if signed:
                    self._signed.add("".join(parts))
        self.spelling = Spelling(self._vocabulary, spelling["known"], spelling["opposites"])

    def find(self, phrase: Sequence[str]) -> Entry | None:
        """What a run of looked-up words means, None when it means nothing."""
        cue = self._cues.get(tuple(phrase))
        if cue or (self._begins_with_no(phrase) and tuple(phrase) not in self._written):
            return cue
        if len(phrase) == 1 and len(stem(phrase[0])) <= 3 and phrase[0] != stem(phrase[0]) + "s":
            return self._plain.get(phrase[0])  # "PVCs" is PVC, but "rades" is not RAD
        last = "".join(phrase[:-1]) + stem(phrase[-1])
        found = self._plain.get("".join(phrase)) or self._exact.get(last)
        return found or self._stemmed.get(_stemmed(phrase))

    def _begins_with_no(self, phrase: Sequence[str]) -> bool:
        """Whether a negation stands first, which must not melt into what it denies ("no NSTEMI" is not "non-STEMI")."""
        first = self._cues.get((phrase[0],)) if len(phrase) > 1 else None
        return first is not None and first.kind.startswith("absent")

    def has_sign(self, phrase: Sequence[str]) -> bool:
        """Whether a phrase is written with a comma, bracket or slash in it, so that a text may do so too."""
        return "".join(phrase) in self._signed

    def _add(self, entry: Entry, parts: Sequence[str]) -> None:
        """Earlier phrases win: cues and heads come before names, names before synonyms, filler last.

        Cues are kept word by word: "no T" is not "not", and "possible" stands elsewhere than "possibly".
        """
        if entry.kind in _CUES:
            self._cues.setdefault(tuple(parts), entry)
            return
        self._written.add(tuple(parts))
        self._plain.setdefault("".join(parts), entry)
        if entry.kind == "statement" and tuple(parts) == words(entry.value):
            return  # an id has no endings: "alters" is not ALTERN, nor "biphas." BIFA
        self._exact.setdefault("".join(parts[:-1]) + stem(parts[-1]), entry)
        if not _PLACED & set(entry.extra):  # "possible old" is not "possibly old"
            self._stemmed.setdefault(_stemmed(parts), entry)


def _stemmed(parts: Iterable[str]) -> str:
    return "".join(stem(word) for word in parts)


class _Composer:
    """Tells the names that qualifiers and a head say anyway, word by word: of a shared head, and where something is assumed."""

    def __init__(self, rules: Rules, qualifiers: Mapping[str, Iterable[str]]) -> None:
        self._heads = {
            _stemmed(words(phrase)): head
            for head in rules.heads.values()
            for pattern in head.words
            for phrase in expand(pattern)
        }
        self._qualifiers = {
            _stemmed(words(phrase)): name
            for name, patterns in qualifiers.items()
            for pattern in patterns
            for phrase in expand(pattern)
        }

    def says(self, statement_id: str, parts: Sequence[str]) -> bool:
        """Whether the parts of a name (of a German compound: its halves) make this statement by themselves."""
        if len(parts) == 1:
            word = parts[0]
            cuts = [([word[:cut]], [word[cut:]]) for cut in range(4, len(word) - 3)]
        else:
            cuts = [(list(parts[:cut]), list(parts[cut:])) for cut in range(1, len(parts))]
            turned = [(after, before) for before, after in cuts]  # "T inversion inferior"
            cuts += [(names, head) for names, head in turned if self._is_shared(head)]
        for before, after in cuts:
            head = self._heads.get(_stemmed(after))
            names = self._names(before) if head else None
            if head and names and names <= head.accepts | AGES:
                rule = head.rule(names)
                return rule is not None and rule.gives == (statement_id,) and (head.shared or bool(rule.assumed))
        return False

    def _is_shared(self, parts: Sequence[str]) -> bool:
        head = self._heads.get(_stemmed(parts))
        return head is not None and head.shared

    def _names(self, parts: Sequence[str]) -> set[str] | None:
        if not parts:
            return set()
        for end in range(len(parts), 0, -1):
            name = self._qualifiers.get(_stemmed(parts[:end]))
            rest = self._names(parts[end:]) if name else None
            if name and rest is not None:
                return rest | {name}
        return None


@cache
def lexicon() -> Lexicon:
    """The program's lexicon, built on first use; ResourceError says which file is wrong."""
    return Lexicon(catalogue(), paths.resource("language"))


def statement_phrases(statements: Catalogue) -> Iterator[tuple[str, str]]:
    """(id, phrase) of every name and synonym, names first, ids last (those of two letters are words: "at", "je")."""
    for statement in statements.values():
        yield from ((statement.id, name) for name in (statement.name, statement.name_de) if name)
    for statement in statements.values():
        yield from ((statement.id, name) for name in (*statement.synonyms, *statement.synonyms_de))
    yield from ((statement_id, statement_id) for statement_id in statements if len(statement_id) > 2)


def _all_phrases(
    statements: Catalogue, rules: Rules, qualifiers: Mapping[str, Any], cues: Mapping[str, Any]
) -> Iterator[tuple[Entry, str]]:
    for table, key, kind in _CUES.values():
        yield from _expanded(Entry(kind, ""), cues[table][key])
    for statement_id, patterns in rules.otherwise.items():
        yield from _expanded(Entry("otherwise", statement_id), patterns)
    for head in rules.heads.values():
        yield from _expanded(Entry("head", head.name, ("acute",)), head.acute_words)
        yield from _expanded(Entry("head", head.name, ("old",)), head.old_words)
        yield from _expanded(Entry("head", head.name), head.words)
    yield from _expanded(Entry("unlisted", ""), rules.unlisted)
    yield from _expanded(Entry("disease", ""), rules.diseases)
    for name in rules.before_names:
        yield from _expanded(Entry("qualifier", name), qualifiers["qualifier"][name])
    for statement_id, phrase in statement_phrases(statements):
        yield Entry("statement", statement_id), phrase
    for statement_id, patterns in rules.phrases.items():
        yield from _expanded(Entry("statement", statement_id), patterns)
    for place in ("after", "after_doubtful", "before"):
        for name, patterns in qualifiers[place].items():
            yield from _expanded(Entry("qualifier", name, tuple(place.split("_"))), patterns)
    for name, patterns in qualifiers["qualifier"].items():
        yield from _expanded(Entry("qualifier", name), patterns)
    yield from _expanded(Entry("filler", ""), cues["filler"]["words"])


def _all_parts(*sources: Any) -> Iterator[tuple[Entry, tuple[str, ...], bool]]:
    """Every phrase by its words, and whether a sign stands in it; with the other kind of numeral too ("type 2", "type II")."""
    for entry, phrase in _all_phrases(*sources):
        parts = words(phrase)
        signed = not _SIGNS.isdisjoint(phrase)
        yield entry, parts, signed
        other = _other_numerals(parts)
        if other != parts:
            yield entry, other, signed


def _other_numerals(parts: Sequence[str]) -> tuple[str, ...]:
    """The words with Roman numerals for Arabic ones and the reverse, where they number a type, grade or degree."""
    numbered = (False, *(word in _NUMBERED for word in parts))
    return tuple(_NUMERALS.get(word, word) if after else word for word, after in zip(parts, numbered, strict=False))


def _expanded(entry: Entry, patterns: Iterable[str]) -> Iterator[tuple[Entry, str]]:
    for pattern in patterns:
        for phrase in expand(pattern):
            yield entry, phrase


def _load(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ResourceError(f"language: {file.name} cannot be read ({error})") from error
