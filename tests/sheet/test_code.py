"""The QR code: its modules stand where the standard has them, and only on a sheet that may say what the ECG is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import segno
from PySide6.QtGui import QImage, QPainter

from ecgstudio.core.case import Case
from ecgstudio.core.paper import Rect, SheetStyle
from ecgstudio.core.recipe import recipe_of
from ecgstudio.core.recording import Provenance
from ecgstudio.sheet.code import paint_code
from ecgstudio.sheet.painter import sheet_of
from ecgstudio.sheet.qt import ensure_application

MakeCase = Callable[..., Case]


def test_every_module_is_drawn(tmp_path: Path) -> None:
    ensure_application()
    text = "ecgstudio simulate --statement CLBBB --seed 4"
    image = QImage(840, 840, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(30, 30)
    paint_code(painter, Rect(0.0, 0.0, 28.0, 28.0), text, "#000000")
    painter.end()
    matrix = np.array([list(row) for row in segno.make(text, micro=False, error="M", boost_error=False).matrix])
    size = len(matrix)
    module = 840 / (size + 8)
    middle = ((np.arange(size) + 4.5) * module).astype(int)
    drawn = np.array([[image.pixelColor(int(x), int(y)).black() for x in middle] for y in middle]) > 128
    assert np.array_equal(drawn, matrix == 1)
    assert not any(image.pixelColor(x, x).black() for x in range(int(3.9 * module)))


def test_it_is_there_when_wanted_and_gives_no_answer_away(make_case: MakeCase) -> None:
    case, style = make_case(1), SheetStyle(code=True)
    shown = sheet_of(case, style)
    header = shown.geometry.pages[0].header
    assert header is not None
    assert header.code is not None
    assert header.identity.right <= header.code.x
    assert header.code.bottom <= shown.geometry.pages[0].grid.area.y
    assert shown.header.recipe == recipe_of(case)
    assert sheet_of(case, style, reveal=False).header.recipe == ""
    assert sheet_of(case).geometry.pages[0].header.code is None  # type: ignore[union-attr]
    real = replace(case, recording=replace(case.recording, provenance=Provenance("import", origin="a.hea")))
    assert sheet_of(real, style).geometry.pages[0].header.code is None  # type: ignore[union-attr]
