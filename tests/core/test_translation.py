"""Every text has a translation that fits it; sentences that were filled in are recognised; numbers get their decimal sign."""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.translation import (
    FILLED_IN,
    LANGUAGES,
    Entry,
    decimal,
    is_template,
    plural,
    read_entries,
    tr,
    translation_file,
    use_language,
)

ROOT = Path(__file__).resolve().parents[2]
HOW = "run 'python packaging/make_translations.py' and translate what it names (CONTRIBUTING, Add a language)"
_PLACE = re.compile(r"\{\w*[^{}]*\}")
_LETTER = re.compile(r"(?<!&)&[^&\s]")
OTHERS = [language.code for language in LANGUAGES[1:]]


@pytest.fixture(scope="module")
def tool() -> Iterator[ModuleType]:
    """packaging/make_translations.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("make_translations", ROOT / "packaging" / "make_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture
def _german() -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


german = pytest.mark.usefixtures("_german")


def entries(code: str) -> list[Entry]:
    return list(read_entries(translation_file(code)))


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated_and_no_other(tool: ModuleType, code: str) -> None:
    known = {entry.source: entry for entry in entries(code)}
    wanted = {item.source: item for item in tool.texts()}
    missing = [source for source in wanted if not (source in known and known[source].forms)]
    assert not missing, f"{len(missing)} texts have no finished translation, as {missing[:5]}: {HOW}"
    gone = [source for source in known if source not in wanted]
    assert not gone, f"{len(gone)} texts are no longer in the program, as {gone[:5]}: {HOW}"
    assert all(len(known[item.source].forms) == 2 for item in wanted.values() if item.one)


@pytest.mark.parametrize("code", OTHERS)
def test_places_letters_and_edges_are_those_of_the_text(code: str) -> None:
    for entry in entries(code):
        for form in entry.forms:
            few = entry.counted or entry.context == FILLED_IN
            places, said = (
                {place.partition(":")[0].strip("{}") if few else place for place in _PLACE.findall(text)}
                for text in (entry.source, form)
            )
            assert said <= places, f"{entry.source!r} has no place {said - places}"
            assert few or said == places, f"{form!r} leaves out {places - said}"
            assert len(_LETTER.findall(form)) <= len(_LETTER.findall(entry.source)), entry.source
            assert form.strip() == form or entry.source.strip() != entry.source, f"{form!r} begins or ends with a space"
            assert form[:1].isspace() == entry.source[:1].isspace(), repr(entry.source)
            assert form.endswith(" ...") == entry.source.endswith(" ..."), repr(entry.source)


def test_the_names_of_statements_are_those_that_the_parser_reads() -> None:
    known = {entry.source: entry.forms for entry in entries("de")}
    assert all(known[item.name] == (item.name_de,) for item in catalogue().values()), HOW


@german
def test_a_sentence_is_recognised_by_its_template() -> None:
    with pytest.raises(InputError) as told:
        Physiology(pr=700.5)
    assert str(told.value) == "pr 700.5 is out of range; use 60 to 600 ms"
    assert tr(str(told.value)) == "pr 700,5 liegt außerhalb der Grenzen; verwenden Sie 60 bis 600 ms"
    left = catalogue().why_excluded("CLBBB", "CRBBB")
    assert left is not None
    assert "Linksschenkelblock" in tr("left bundle branch block means at least 120 ms, and QRS of 90 ms is asked for")


@german
def test_every_template_is_recognised_as_itself() -> None:
    for entry in entries("de"):
        if entry.context == FILLED_IN and is_template(entry.source):
            filled = _PLACE.sub("7", entry.source)
            assert tr(filled) != filled, entry.source


@german
def test_names_in_a_row_and_what_nobody_knows() -> None:
    assert tr("Sinus rhythm, Left bundle branch block") == "Sinusrhythmus, Linksschenkelblock"
    assert tr("Mrs. Miller, ward 3") == "Mrs. Miller, ward 3"
    assert tr("") == ""


@german
def test_numbers_have_a_comma_where_they_are_shown() -> None:
    assert decimal("0.25 mV") == "0,25 mV"
    assert tr("{low:g} to {high:g} {unit}").format(low=0.05, high=2, unit="mV") == "0,05 bis 2 mV"
    assert tr("trace {value} mV").format(value="-0.12") == "Kurve -0,12 mV"
    assert tr("Written to {path}").format(path="a.1.pdf") == "Geschrieben nach a.1.pdf"


@german
def test_what_is_counted_has_its_form() -> None:
    assert [plural("{count} case", "{count} cases", n).format(count=n) for n in (0, 1, 2)] == [
        "0 Fälle", "1 Fall", "2 Fälle",
    ]  # fmt: skip


def test_nothing_is_translated_before_the_language_is_known() -> None:
    early = []
    for path in (ROOT / "ecgstudio").rglob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                calls = [item.func for item in ast.walk(node) if isinstance(item, ast.Call)]
                early += [path.name for call in calls if isinstance(call, ast.Name) and call.id in ("tr", "plural")]
    assert not early, f"tr() at import, where no language is set yet: {early}"


def test_english_is_what_the_program_says() -> None:
    assert tr("&File") == "&File"
    assert decimal("0.5") == "0.5"
    assert plural("{count} case", "{count} cases", 1) == "{count} case"
    use_language("xx")
    assert tr("Rate") == "Rate"
