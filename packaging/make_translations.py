"""``python packaging/make_translations.py``: every language's texts as the program has them, and which have no translation yet.

Qt's lupdate knows literals alone; here texts are also declared (parameters, the catalogue, formats, question types) and filled
in below the window. So they are gathered here, and written as lupdate writes them, for Qt Linguist or any editor.
"""

import ast
import re
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ecgstudio.core.translation import FILLED_IN, LANGUAGES, Entry, is_template, read_entries
from ecgstudio.sheet.wording import preferred

ROOT = Path(__file__).resolve().parent.parent
WINDOW, NUMBERS, CATALOGUE = "Window", "Numbers and choices", "Catalogue"
_SHOWN_FROM = ("app", "core", "engine", "formats", "gui", "language", "library", "measure", "sheet", "sim")
_TOLD_ERRORS = frozenset(["ConflictError", "InputError", "LibraryError", "RecordError", "UnavailableError"])
"""What a user can meet; that a resource of the program itself is damaged is told in English."""
_TOLD = frozenset(
    ["assumed", "group", "label", "limit", "modifiers", "name", "notes", "reason", "teaching", "tell", "title", "unit"]
)
"""Fields of the catalogue, the progressions and the sample cases that are shown."""
_REASONS = (
    "app/diffusion*.py", "app/findings.py", "app/fit/remarks.py", "app/verified*.py", "core/contradictions.py",
    "core/evaluate.py", "core/quiz/*.py", "core/verdict_words.py", "formats/import_notes.py", "language/resolve.py",
    "library/draft.py",
    "measure/*.py",
)  # fmt: skip
"""Modules whose sentences are reasons: every text with a space in it counts, docstrings and errors apart."""
_CODE = re.compile(r" \| |\[|\(\?")
"""Types and patterns, which are texts too."""
Tables = Mapping[str, ast.expr]
_REPORTERS = frozenset(["report", "told", "_report", "reporter"])


@dataclass(frozen=True)
class Found:
    """A text of the program; ``one`` is the singular of a counted text."""

    context: str
    source: str
    one: str = ""


def texts() -> list[Found]:
    """Every text that can be shown, once, in the order of the program."""
    found: dict[str, Found] = {}
    for item in (*_in_code(), *_declared(), *_in_resources()):
        if any(letter.isalpha() for letter in item.source):
            found.setdefault(item.source, item)
    return list(found.values())


# -- in the code


def _in_code() -> Iterator[Found]:
    package = ROOT / "ecgstudio"
    reasons = {path for pattern in _REASONS for path in package.glob(pattern)}
    files = [path for name in _SHOWN_FROM for path in sorted((package / name).rglob("*.py"))]
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}
    constants = {name: value for module in modules.values() for name, value in _constants(module).items()}
    for path, module in modules.items():
        yield from _in_module(module, constants)
        if path in reasons:
            yield from _reasons(module)


def _reasons(module: ast.Module) -> Iterator[Found]:
    """Every text of several words, whole ones and filled ones; no docstring, no error, no part of a filled one."""
    apart = (ast.Raise, ast.Expr)
    waiting: list[ast.AST] = [module]
    while waiting:
        node = waiting.pop()
        if isinstance(node, apart) and not (
            isinstance(node, ast.Expr) and isinstance(node.value, (ast.Yield, ast.YieldFrom))
        ):
            continue
        texts = list(_filled(node)) if isinstance(node, (ast.Constant, ast.JoinedStr)) else []
        yield from (Found(FILLED_IN, text) for text in texts if " " in text.strip() and not _CODE.search(text))
        if not isinstance(node, ast.JoinedStr):
            waiting += reversed(list(ast.iter_child_nodes(node)))


def _in_module(module: ast.Module, constants: Tables) -> Iterator[Found]:
    tables = {**constants, **_constants(module)}
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            yield from _in_call(node, tables)
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and _name(node.exc.func) in _TOLD_ERRORS:
            yield from (Found(FILLED_IN, text) for text in _filled(node.exc.args[0]))


def _constants(module: ast.Module) -> Tables:
    """What stands under a name of the module."""
    named = [node for node in module.body if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value]
    targets = ((target, node.value) for node in named for target in getattr(node, "targets", None) or [node.target])
    return {target.id: value for target, value in targets if isinstance(target, ast.Name) and value}


def _in_call(call: ast.Call, tables: Tables) -> Iterator[Found]:
    name = _name(call.func)
    if name == "tr":
        yield from (Found(WINDOW, text) for text in _whole(call.args[0], tables))
    elif name == "plural" and len(call.args) == 3:
        one, many = (str(getattr(argument, "value", "")) for argument in call.args[:2])
        yield Found(WINDOW, many, one)
    elif name == "shown" or (name == "changed" and call.args):
        yield from (Found(FILLED_IN, text) for text in _filled(call.args[0]))
    elif name in _REPORTERS and len(call.args) > 1:
        yield from (Found(FILLED_IN, text) for text in _filled(call.args[1]))
    yield from (
        Found(FILLED_IN, text) for word in call.keywords if word.arg == "reason" for text in _filled(word.value)
    )


def _whole(node: ast.expr, tables: Tables) -> Iterator[str]:
    """The literals that an argument can be: itself, both ways of a condition, or every text of a table of the module."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (text for way in (node.body, node.orelse) for text in _whole(way, tables))
    elif isinstance(node, ast.Name) and isinstance(tables.get(node.id), ast.Constant):
        yield from _whole(tables[node.id], {})
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in tables:
        table = tables[node.value.id]
        for value in (part for found in ast.walk(table) if isinstance(found, ast.Dict) for part in found.values):
            yield from (
                item.value for item in ast.walk(value) if isinstance(item, ast.Constant) and isinstance(item.value, str)
            )


def _filled(node: ast.expr) -> Iterator[str]:
    """A sentence, its places named after what fills them; nothing where it is no text of the code."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (text for way in (node.body, node.orelse) for text in _filled(way))
    elif isinstance(node, ast.JoinedStr):
        text, names = "", dict[str, str]()
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                name = names.setdefault(ast.unparse(part.value), _place(part.value, names.values()))
                text += f"{{{name}:{_spec(part)}}}" if _spec(part) else f"{{{name}}}"
            else:
                text += str(getattr(part, "value", ""))
        if is_template(text):
            yield text


def _spec(part: ast.FormattedValue) -> str:
    """How a number is written; nothing for what is no number."""
    spec = part.format_spec
    text = "".join(str(getattr(piece, "value", "")) for piece in spec.values) if isinstance(spec, ast.JoinedStr) else ""
    return text if text[-1:] in ("d", "f", "g", ",") else ""


def _place(value: ast.expr, taken: Iterable[str]) -> str:
    words = [_name(node) for node in ast.walk(value) if _name(node)]
    name = (
        next((word for word in words if word not in ("self", "join", "len", "str", "map", "sorted")), "what")
        .strip("_")
        .lower()
        or "what"
    )
    others = [item for item in taken if item.rstrip("0123456789") == name]
    return f"{name}{len(others) + 1}" if others else name


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


# -- what is declared


def _declared() -> Iterator[Found]:
    from ecgstudio.app.formats import case_formats, handout_formats
    from ecgstudio.app.quiz.types import question_types
    from ecgstudio.core.engine_options import EngineOptions
    from ecgstudio.core.leads import LEADS
    from ecgstudio.core.physiology import Physiology
    from ecgstudio.core.progression import TIMES
    from ecgstudio.core.quiz.item import STATEMENTS, WORDS
    from ecgstudio.core.quiz.reading import ITEMS
    from ecgstudio.core.settings import Settings
    from ecgstudio.core.vectors import PLANES
    from ecgstudio.gui.case.welcome import EXAMPLES

    for declared in (Settings, Physiology, EngineOptions):
        for own in declared.parameters():
            languages = own.name == "language"
            yield from _each(NUMBERS, own.group, own.label, own.help, *(() if languages else own.choices), own.unit)
    for form in (*case_formats(), *handout_formats()):
        yield from _each(WINDOW, form.title, form.about)
    yield from _each(
        WINDOW, *EXAMPLES, *TIMES, *TIMES.values(), *(word for plane in PLANES for word in (plane.name, *plane.edges))
    )
    for kind in question_types():
        yield from _each(WINDOW, kind.title, kind.question, kind.about)
    for item in (*ITEMS, WORDS, STATEMENTS):
        options = () if item.options == LEADS else item.options
        yield from _each(WINDOW, item.label, item.hint, *options, *item.names)


def _each(context: str, *sources: str) -> Iterator[Found]:
    yield from (Found(context, source) for source in sources if source)


def _in_resources() -> Iterator[Found]:
    files = [path for folder in ("catalogue", "progressions") for path in (ROOT / "resources" / folder).glob("*.toml")]
    for path in (*sorted(files), ROOT / "packaging" / "samples.toml"):
        if path.name != "sources.toml":
            yield from _in_table(tomllib.loads(path.read_text(encoding="utf-8")), _TOLD)
    rules = ROOT / "resources" / "language" / "rules.toml"
    yield from _in_table(tomllib.loads(rules.read_text(encoding="utf-8")), frozenset(["assumed", "reason"]))


def _in_table(table: Mapping[str, Any], told: frozenset[str]) -> Iterator[Found]:
    for key, value in table.items():
        if isinstance(value, list):
            yield from (found for item in value if isinstance(item, dict) for found in _in_table(item, told))
            yield from (Found(CATALOGUE, item) for item in value if key == "modifiers" and key in told)
        elif key in told and value:
            yield Found(FILLED_IN if is_template(value) else CATALOGUE, value)
            if key == "name":
                yield Found(CATALOGUE, preferred(value))


# -- the files


def update(code: str) -> list[str]:
    """Write a language's file anew with every text of the program, keeping what is translated; the texts that are not."""
    path = ROOT / "resources" / "translations" / f"ecgstudio_{code}.ts"
    known = {entry.source: entry.forms for entry in read_entries(path)} if path.exists() else {}
    known |= _names(code)
    wanted = texts()
    _write(
        path,
        code,
        [Entry(item.context, item.source, known.get(item.source, ()), bool(item.one), item.one) for item in wanted],
    )
    return [item.source for item in wanted if not known.get(item.source)]


def _names(code: str) -> dict[str, tuple[str, ...]]:
    """The names of statements where the catalogue has them in the language, for the parser reads them too."""
    from ecgstudio.core.catalogue import catalogue
    from ecgstudio.core.statement import Statement

    field = f"name_{code}"
    there = field in [item.name for item in fields(Statement)]
    return {item.name: (getattr(item, field),) for item in catalogue().values()} if there else {}


def _write(path: Path, code: str, entries: list[Entry]) -> None:
    root = ElementTree.Element("TS", version="2.1", language=code, sourcelanguage="en")
    for name in dict.fromkeys(entry.context for entry in entries):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for entry in (item for item in entries if item.context == name):
            _add(context, entry)
    ElementTree.indent(root, "    ")
    text = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def _add(context: ElementTree.Element, entry: Entry) -> None:
    message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if entry.counted else {})
    ElementTree.SubElement(message, "source").text = entry.source
    if entry.comment:
        ElementTree.SubElement(message, "extracomment").text = entry.comment
    said = ElementTree.SubElement(message, "translation", {} if entry.forms else {"type": "unfinished"})
    if not entry.counted:
        said.text = "".join(entry.forms)
        return
    for form in entry.forms or ("", ""):
        ElementTree.SubElement(said, "numerusform").text = form


def main() -> int:
    """Update every language; 1 when a text has no translation."""
    missing = 0
    for language in LANGUAGES[1:]:
        untold = update(language.code)
        missing += len(untold)
        sys.stdout.write(f"{language.name}: {len(untold)} texts without a translation\n")
        sys.stdout.writelines(f"  {text!r}\n" for text in untold)
    return int(missing > 0)


if __name__ == "__main__":
    sys.exit(main())
