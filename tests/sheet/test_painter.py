"""The painter and its letters: gaps, fitting text, thumbnails."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontInfo, QImage, QPainter

from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper import SCHEMES, Rect, SheetStyle, Text
from ecgstudio.sheet import paint_thumbnail, sheet_font, sheet_of
from ecgstudio.sheet.header_block import VALUE_PT, statement_lines
from ecgstudio.sheet.lettering import fitted, text_width_mm, wrapped
from ecgstudio.sheet.painter import runs
from ecgstudio.sheet.patches import kept_within, placed, text_box

WIDEST_STYLE = SheetStyle(
    speed_mm_per_s=12.5, precordial_gain_mm_per_mv=20.0, filter="diagnostic", notch_hz=60, timing="aligned"
)


def test_runs_are_the_stretches_without_gaps():
    values = np.array([np.nan, 1, 2, np.nan, np.nan, 3, np.nan])
    assert runs(values) == [slice(1, 3), slice(5, 6)]
    assert runs(np.full(3, np.nan)) == []
    assert runs(np.zeros(4)) == [slice(0, 4)]


def test_the_sheet_comes_with_its_font():
    assert QFontInfo(sheet_font()).family() == "Roboto"
    assert QFontInfo(sheet_font(bold=True)).bold()


def test_text_is_cut_or_wrapped_to_its_width():
    long = "Acute inferior myocardial infarction with right ventricular involvement and complete heart block"
    assert text_width_mm(fitted(long, 40.0, 9.0), 9.0) <= 40.0
    assert fitted("short", 40.0, 9.0) == "short"
    lines = wrapped(long, 60.0, 9.0, 2)
    assert len(lines) == 2
    assert all(text_width_mm(line, 9.0) <= 60.0 for line in lines)
    assert wrapped("short", 60.0, 9.0, 2) == ["short"]
    assert wrapped("", 60.0, 9.0, 2) == []


@pytest.mark.parametrize("align", ["left", "centre", "right"])
def test_a_text_at_the_edge_stays_on_the_paper(align):
    area = Rect(10.0, 20.0, 100.0, 50.0)
    for x in (0.0, 12.0, 108.0, 130.0):
        box = text_box(kept_within(Text("broad S in V1", x, 40.0, align), area))
        assert area.x - 1e-9 <= box.left()
        assert box.right() <= area.right + 1e-9
    inside = Text("broad S in V1", 60.0, 40.0, align)
    assert kept_within(inside, area) == inside
    assert text_box(kept_within(Text("broad S " * 40, 60.0, 40.0, align), area)).left() == pytest.approx(area.x)


def test_what_is_written_leaves_the_names_of_leads_free(make_ecg):
    page = sheet_of(make_ecg(), SheetStyle()).geometry.pages[0]
    names = [text for text in page.texts if text.role == "lead"]
    assert names
    for name in names:
        for x in (name.x - 3.0, name.x, name.x + 6.0):
            box = text_box(placed(Text("broad S", x, name.y + 0.5, "centre", 9.0, bold=True), page))
            assert not any(text_box(other).intersects(box.adjusted(0.01, 0.01, -0.01, -0.01)) for other in names)
    free = Text("broad S", names[0].x + 40.0, names[0].y, "centre")
    assert placed(free, page) == free


def test_statements_that_do_not_fit_are_counted():
    statements = tuple(f"Statement {index}" for index in range(9))
    lines = statement_lines(statements, 105.0)
    assert lines == ["Statement 0", "Statement 1", "Statement 2", "Statement 3", "and 5 more"]
    assert statement_lines(statements[:5], 105.0) == list(statements[:5])
    assert all(text_width_mm(line, VALUE_PT) <= 105.0 for line in statement_lines(("very long words " * 20,), 105.0))


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_footer_texts_do_not_run_into_each_other(make_ecg, paper):
    style = SheetStyle(**{**WIDEST_STYLE.__dict__, "paper": paper})
    for speed in (12.5, 50.0):
        sheet = sheet_of(make_ecg(10.24), SheetStyle(**{**style.__dict__, "speed_mm_per_s": speed}))
        for page in sheet.geometry:
            spans = {}
            for text in page.texts:
                if text.role in ("lead", "pacer"):
                    continue
                width = text_width_mm(text.text, text.size_pt, text.bold)
                left = text.x - width * {"left": 0, "centre": 0.5, "right": 1}[text.align]
                spans.setdefault(text.y, []).append((left, left + width))
            bar = page.proof
            spans[min(spans)].append((bar.x, bar.x + bar.length_mm))
            for found in spans.values():
                ordered = sorted(found)
                assert all(a[1] + 1.5 < b[0] for a, b in itertools.pairwise(ordered))
                assert ordered[-1][1] <= page.grid.area.right + 1e-6


def test_a_filtered_sheet_shows_filtered_samples_and_says_so(make_ecg):
    case = make_ecg()
    sheet = sheet_of(case, SheetStyle(filter="monitor"))
    assert "Filter: 0.5-40 Hz" in sheet.geometry.scale_text
    assert not np.array_equal(sheet.signal_mv, case.recording.signal_mv)
    assert sheet_of(case).signal_mv is case.recording.signal_mv


def thumbnail(recording, **options) -> np.ndarray:
    image = QImage(220, 90, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF00)
    painter = QPainter(image)
    paint_thumbnail(painter, QRectF(10, 10, 200, 70), recording, **options)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(90, 220, 4)[..., 2::-1].copy()


def test_a_thumbnail_stays_in_its_rectangle_and_shows_the_beats(make_ecg):
    pixels = thumbnail(make_ecg().recording, leads=("II",))
    outside = np.ones((90, 220), dtype=bool)
    outside[10:80, 10:210] = False
    assert np.all(pixels[outside] == (0, 255, 0))
    inside = pixels[10:80, 10:210].astype(int).sum(axis=2)
    height_at = [35 - np.flatnonzero(inside[:, round(time / 5 * 200)] < 200).min() for time in (0.4, 1.2, 2.8, 4.4)]
    assert all(height == pytest.approx(16, abs=2) for height in height_at)  # 1 mV is 10 mm at 200 px / 125 mm


@pytest.mark.parametrize("scheme", SCHEMES)
def test_thumbnails_of_short_and_broken_recordings(make_ecg, scheme):
    case = make_ecg(1.0)
    signal = case.recording.signal_mv.copy()
    signal[:, 100:400] = np.nan
    recording = type(case.recording)(signal, 500.0)
    assert thumbnail(recording, leads=LEADS[:3], colours=SCHEMES[scheme]).std() > 5
