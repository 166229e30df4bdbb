"""Sheets and handouts in German: no line of them is the same as in English, but names, sources and numbers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from ecgstudio.app.together import page_of
from ecgstudio.core.case import Case
from ecgstudio.core.differences import differences
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.translation import use_language
from ecgstudio.core.vignette import Vignette
from ecgstudio.sheet import write_pdf
from ecgstudio.sheet.booklet import write_booklet
from ecgstudio.sheet.pair import pair_of, write_pair
from ecgstudio.sheet.together import write_together

_WORD = re.compile(r"[A-Za-z]{4,}")
_SAME = re.compile(
    r"simulator|ECG Studio|"
    r"Bazett|Cabrera|doi|AHA|ACC|Circulation|made|Compare with|in aVL|in aVF|Sokolow|Cornell|exam 2026|"
    r"^[A-Z][a-z]+ [12]\d{3}|Am Coll|pp\.|et al"
)
"""The program's name and version, names of people and papers, and the case's own texts."""


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    use_language("en")


def _booklet(case: Case, path: Path) -> None:
    write_booklet("9", [case, case], path)


def _pair(case: Case, path: Path) -> None:
    write_pair(pair_of(case, case, differences(case.measurements, case.measurements)), path)


@pytest.mark.parametrize(
    "write",
    [
        _booklet,
        _pair,
        lambda case, path: write_pdf(case, path, SheetStyle()),
        lambda case, path: write_together(page_of([case]), path),
    ],
)
def test_nothing_on_paper_stays_english(
    write: Callable[[Case, Path], object], make_case: Callable[..., Case], tmp_path: Path
) -> None:
    case = replace(make_case(), title="", teaching_points="", vignette=Vignette())
    lines = []
    for code in ("en", "de"):
        use_language(code)
        write(case, tmp_path / f"{code}.pdf")
        pages = PdfReader(tmp_path / f"{code}.pdf").pages
        lines.append({line.strip() for page in pages for line in page.extract_text().splitlines()})
    english, german = lines
    assert any("SYNTHETISCH" in line for line in german)
    same = [line for line in german & english if _WORD.search(line) and not _SAME.search(line)]
    assert not same, same
