"""The answer sheet: fields where its boxes are, one set a case, and the same sheet filled in beside it."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from ecgstudio.app.handouts import write_handout
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout import Handout
from ecgstudio.core.measurements import Measured

MakeCase = Callable[..., Case]
PT_PER_MM = 72 / 25.4


def test_fields_to_fill_in_and_the_key(make_case: MakeCase, tmp_path: Path) -> None:
    case = make_case(1)
    measured = replace(case.measurements, qrs=Measured(143.6, "ms", ""))
    cases = [replace(case, id=f"{number}", measurements=measured) for number in range(8)]
    path = write_handout(Handout("Exam", cases), "answers", tmp_path / "exam.pdf")
    sheet = pypdf.PdfReader(path)
    fields = sheet.get_fields() or {}
    assert len(sheet.pages) == 2
    assert len(fields) == 1 + 8 * 6
    assert {"name", "case001_rate", "case008_diagnosis"} <= set(fields)
    assert len(sheet.pages[1]["/Annots"]) == 2 * 6
    x, y, *_ = (float(value) / PT_PER_MM for value in sheet.pages[0]["/Annots"][1].get_object()["/Rect"])
    assert (x, 210 - y) == pytest.approx((39.0, 47.0), abs=0.1)
    assert "Left bundle" not in "".join(page.extract_text() for page in sheet.pages)
    key = pypdf.PdfReader(tmp_path / "exam_key.pdf")
    said = " ".join(key.pages[0].extract_text().split())
    assert "Exam: answer key" in said
    assert "144" in said
    assert "Left bundle branch block" in said
    assert not key.get_fields()


def test_a_field_takes_an_answer(make_case: MakeCase, tmp_path: Path) -> None:
    path = write_handout(Handout("Exam", [make_case(1)]), "answers", tmp_path / "exam.pdf")
    writer = pypdf.PdfWriter(clone_from=path)
    writer.update_page_form_field_values(writer.pages[0], {"case001_diagnosis": "LBBB"})
    out = BytesIO()
    writer.write(out)
    assert (pypdf.PdfReader(out).get_fields() or {})["case001_diagnosis"].value == "LBBB"


def test_no_case_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="needs at least one case"):
        write_handout(Handout("Exam", []), "answers", tmp_path / "exam.pdf")
