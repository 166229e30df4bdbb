"""The language in which texts are shown. Every text is made in English; ``tr`` says it in the language that is set.

A sentence whose places were filled below the window ("no case has an id that begins with 'f3'") is recognised by its template,
and what fills them is translated as well. So errors, reasons and what cases of any age store are shown in the language, while
files and the command line, which sets none, stay English. A language is one ``.ts`` file of Qt Linguist, read as it is: there
is nothing to build.
"""

import re
import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ecgstudio.core.errors import ResourceError
from ecgstudio.core.paths import resource

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FILLED_IN: Final = "Sentences"
"""The context of texts that reach ``tr`` with their places filled."""


@dataclass(frozen=True)
class Language:
    """``name`` in the language itself; ``plural`` gives the number of the plural form for a count, in Qt's order;
    ``capital_nouns``: names keep their capital within a sentence."""

    name: str
    code: str
    decimal_sign: str
    plural: Callable[[float], int]
    capital_nouns: bool = False


LANGUAGES: Final = (
    Language("English", "en", ".", lambda count: int(count != 1)),
    Language("Deutsch", "de", ",", lambda count: int(count != 1), capital_nouns=True),
)
_AMOUNT: Final = re.compile(r"([-+\N{MINUS SIGN}]?\d+(?:\.\d+)?)( ?)((?:[^\d\s.,][^\d]*)?)")
"""A number, alone or with its unit."""
_POINT: Final = re.compile(r"(?<=\d)\.(?=\d)")
_BETWEEN: Final = re.compile(r"(, |: |; )")
_PLACE: Final = re.compile(r"\{(\w*(?::[^{}]*)?)\}")
_FEWEST_LETTERS: Final = 6
"""With fewer letters of its own a template would be recognised in texts that are not made from it."""


@dataclass(frozen=True)
class Entry:
    """One message of a ``.ts`` file: its forms in the language (several for a counted text, none while unfinished)."""

    context: str
    source: str
    forms: tuple[str, ...]
    counted: bool = False
    comment: str = ""


def translation_file(code: str) -> Path:
    """Where the texts of a language are."""
    return resource("translations", f"ecgstudio_{code}.ts")


def read_entries(path: Path) -> Iterator[Entry]:
    """The messages of a ``.ts`` file; ResourceError when it is none."""
    from xml.etree import ElementTree

    try:
        contexts = ElementTree.parse(path).getroot().findall("context")
    except (OSError, ElementTree.ParseError) as error:
        raise ResourceError(f"{path.name} cannot be read ({error}); install ECG Studio again") from error
    for context in contexts:
        name = context.findtext("name", "")
        for message in context.findall("message"):
            said = message.find("translation")
            counted = message.get("numerus") == "yes"
            forms = () if said is None else _forms(said, counted=counted)
            yield Entry(name, message.findtext("source", ""), forms, counted, message.findtext("extracomment", ""))


def _forms(said: "Element", *, counted: bool) -> tuple[str, ...]:
    if said.get("type"):
        return ()
    texts = [form.text or "" for form in said.findall("numerusform")] if counted else [said.text or ""]
    return tuple(texts) if all(texts) else ()


class Translations:
    """The texts of one language."""

    def __init__(self, language: Language, entries: Iterator[Entry]) -> None:
        self.language = language
        self._texts: dict[str, tuple[str, ...]] = {}
        filled: list[tuple[str, str]] = []
        for entry in entries:
            if entry.forms:
                self._texts[entry.source] = entry.forms
                if entry.context == FILLED_IN and is_template(entry.source):
                    filled.append((entry.source, entry.forms[0]))
        self._templates = [_Template(*item) for item in sorted(filled, key=lambda item: -len(_letters(item[0])))]
        self.said = lru_cache(maxsize=4096)(self._said)

    def of_count(self, source: str, count: float) -> str | None:
        """The form of a counted text."""
        forms = self._texts.get(source)
        return forms[min(self.language.plural(count), len(forms) - 1)] if forms else None

    def _said(self, text: str) -> str:
        return self._known(text) or self._recognised(text) or self._amount(text) or self._in_a_row(text) or text

    def _known(self, text: str) -> str:
        """A whole text; a name as well where it stands within a sentence, without its capital."""
        forms = self._texts.get(text) or self._texts.get(text[:1].upper() + text[1:])
        return forms[0] if forms else ""

    def _amount(self, text: str) -> str:
        match = _AMOUNT.fullmatch(text)
        return self.decimal(match[1]) + match[2] + (self._known(match[3]) or match[3]) if match else ""

    def _recognised(self, text: str) -> str:
        """A sentence that is made from a template, what fills it translated as well."""
        found = (template.read(text, self.said) for template in self._templates)
        return next((said for said in found if said is not None), "")

    def _in_a_row(self, text: str) -> str:
        """Names and amounts in a row, or behind one another, where each of them is known."""
        parts = _BETWEEN.split(text)
        said = [part if index % 2 else self._known(part) or self._amount(part) for index, part in enumerate(parts)]
        return "".join(said) if len(parts) > 1 and all(said) else ""

    def decimal(self, text: str) -> str:
        return _POINT.sub(self.language.decimal_sign, text)


class _Template:
    """A sentence with places, and the same in another language."""

    def __init__(self, source: str, said: str) -> None:
        self._source, self._said = source, said
        self._longest = max(_PLACE.sub("\0", source).split("\0"), key=len)[1:]

    def read(self, text: str, translate: Callable[[str], str]) -> str | None:
        """A text in the other language; None where it is not made from this template."""
        match = _pattern(self._source).fullmatch(text) if self._longest in text else None
        return match and _PLACE.sub(lambda place: translate(match[place[1].partition(":")[0]]), self._said)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """What a filled template looks like; its first letter may have become a capital."""
    parts, met = _PLACE.split(source), set[str]()
    for index, part in enumerate(parts):
        if index % 2:
            name, _, number = part.partition(":")
            shape = r"[-+]?[\d,]+(?:\.\d+)?(?:e[-+]\d+)?" if number else ".*?"
            parts[index] = f"(?P={name})" if name in met else f"(?P<{name}>{shape})"
            met.add(name)
        else:
            first = f"(?i:{part[0]})" if not index and part[:1].isalpha() else re.escape(part[:1])
            parts[index] = first + re.escape(part[1:])
    return re.compile("".join(parts), re.DOTALL)


def is_template(source: str) -> bool:
    """Whether a text has places, and words enough beside them, or numbers in them, to be recognised when they are filled."""
    places = _PLACE.findall(source)
    numbers = sum(":" in place for place in places)
    return bool(places) and (len(_letters(source)) >= _FEWEST_LETTERS or numbers > 1)


def _letters(source: str) -> str:
    return re.sub(r"[^A-Za-z]", "", _PLACE.sub("", source))


class _Text(str):
    """A translated template, in which numbers are written as the language writes them."""

    def format(self, *args: object, **fields: object) -> str:
        return _FORMATTER.vformat(self, args, fields)


class _Formatter(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        text: str = super().format_field(value, format_spec)
        number = isinstance(value, float) or (isinstance(value, str) and _AMOUNT.fullmatch(value))
        return decimal(text) if number else text


_FORMATTER: Final = _Formatter()
_current: Translations | None = None


def use_language(code: str) -> None:
    """Show texts in this language from now on; English where there is no such language. ResourceError: its file is damaged."""
    global _current
    language = next((item for item in LANGUAGES[1:] if item.code == code), None)
    _current = None
    if language:
        _current = Translations(language, read_entries(translation_file(code)))


def language() -> Language:
    """The language in which texts are shown."""
    return _current.language if _current else LANGUAGES[0]


def tr(text: str) -> str:
    """The text in the language that is set, English where it has none; places in braces are filled in after translating."""
    return _Text(_current.said(text)) if _current else text


def plural(one: str, many: str, count: float) -> str:
    """The form for ``count`` of a text that counts, with ``{count}`` still to be filled in."""
    if _current is None:
        return one if count == 1 else many
    return _Text(_current.of_count(many, count) or (one if count == 1 else many))


def decimal(text: str) -> str:
    """A number, alone or with its unit, with the decimal sign of the language."""
    return _current.decimal(text) if _current else text


def shown(text: str) -> str:
    """The text as it is: marks what is made in English here and translated where it is shown."""
    return text
