"""Two cases on one sheet: a ruler on the PDF, what it says, and that both are drawn whole."""

import re

import numpy as np
import pytest
from pypdf import PdfReader

from ecgstudio.core.differences import Difference, differences
from ecgstudio.core.measurements import Measured
from ecgstudio.core.paper import SCHEMES, SheetStyle
from ecgstudio.core.paper.pair import PAIR_PAPERS, lay_out_pair
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.sheet.pair import pair_of, write_pair

PT_MM = 25.4 / 72
RED = SCHEMES["red"]
EVERY_LAYOUT = ("3x4+1", "3x4+3", "3x4", "6x2", "12x1")


def of_pen(strokes, colour, width_mm):
    rgb = tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return [item.points for item in strokes if item.colour == rgb and abs(item.width_mm - width_mm) < 0.005]


def write(first, second, tmp_path, paper="A4", style=None, rows=()):
    return write_pair(pair_of(first, second, rows, style, paper), tmp_path / "both.pdf")


@pytest.mark.parametrize("paper", PAIR_PAPERS)
def test_both_are_true_to_scale_on_every_paper(make_ecg, tmp_path, strokes, paper):
    path = write(make_ecg(), make_ecg(title="The other"), tmp_path, paper)
    (page,) = PdfReader(path).pages
    size = float(page.mediabox.width) * PT_MM, float(page.mediabox.height) * PT_MM
    assert size == pytest.approx(PAIR_PAPERS[paper], abs=0.2)
    drawn = strokes(path)
    major = of_pen(drawn, RED.major, 0.22)
    for axis in (0, 1):
        places = np.unique(np.round([line[0, axis] for line in major if np.ptp(line[:, axis]) < 1e-6], 2))
        steps = np.diff(places)
        inside = steps < 5.5
        assert np.allclose(steps[inside], 5.0, atol=0.05)
        assert np.count_nonzero(~inside) == axis  # the one gap, between A and B, is B's header
    pens = of_pen(drawn, RED.trace, 0.28)
    pulses = [points for points in pens if len(points) == 6]
    assert len(pulses) == 2 * (4 if paper == "A3" else 3)
    for points in pulses:
        assert points[3, 0] - points[2, 0] == pytest.approx(5.0, abs=0.05)
        assert points[1, 1] - points[2, 1] == pytest.approx(10.0, abs=0.05)
    columns = [points for points in pens if len(points) == 1250]
    assert len(columns) == 24
    for points in columns:
        assert points[-1, 0] - points[0, 0] == pytest.approx(62.5 - 0.05, abs=0.05)
    (bar,) = [points for points in of_pen(drawn, RED.text, 0.2) if np.ptp(points[:, 0]) > 10]
    assert np.ptp(bar[:, 0]) == pytest.approx(50.0, abs=0.05)


def test_every_half_stands_inside_the_page_and_clear_of_the_other():
    for paper, (width, height) in PAIR_PAPERS.items():
        for layout in EVERY_LAYOUT:
            for gain in (5.0, 10.0, 20.0):
                style = SheetStyle(layout=layout, gain_mm_per_mv=gain)
                made = lay_out_pair(style, (10.0, 10.0), paper)
                (page,) = made.pages
                first, second = page.halves
                ends = [top + half.grid.area.height for top, half in zip(made.tops_mm, page.halves, strict=True)]
                assert made.headers[0].bottom <= made.tops_mm[0] + 1e-9
                assert ends[0] <= made.headers[1].y + 1e-9 < made.headers[1].bottom <= made.tops_mm[1] + 1e-9
                assert ends[1] < made.table.y
                assert max(text.y for text in page.texts) < height - 4.0
                assert first.grid.area.x >= 5.0
                assert first.grid.area.right <= width - 5.0
                assert len({trace.lead for trace in second.traces}) == 12
                assert first.row_pitch_mm >= 25.0 * min(gain, 10.0) / 10.0


def test_the_layout_asked_for_is_kept_where_it_has_room_and_the_sheet_says_where_not():
    wide = lay_out_pair(SheetStyle(), (10.0, 10.0), "A4")
    assert wide.style.layout == "3x4"
    assert "3x4+1 has no room" in wide.pages[0].texts[1].text
    for kept in (
        lay_out_pair(SheetStyle(), (10.0, 10.0), "A3"),
        lay_out_pair(SheetStyle(gain_mm_per_mv=5.0), (10.0, 10.0), "A4"),
    ):
        assert kept.style.layout == "3x4+1"
        assert "no room" not in kept.pages[0].texts[1].text


def test_another_sampling_rate_and_length_are_drawn_in_time(make_ecg, tmp_path, strokes):
    first, second = make_ecg(), make_ecg(duration_s=20.0)
    half = Recording(second.recording.signal_mv[:, ::2], 250.0, second.recording.provenance)
    path = write(first, make_ecg(recording=half), tmp_path)
    assert len(PdfReader(path).pages) == 2
    lengths = sorted(len(points) for points in of_pen(strokes(path), RED.trace, 0.28) if len(points) > 100)
    assert lengths == [625] * 12 + [1250] * 12
    alone = [len(points) for points in of_pen(strokes(path, 1), RED.trace, 0.28) if len(points) > 100]
    assert alone == [625] * 12  # A has ended


def test_it_says_whose_ecgs_they_are_and_how_they_differ(make_ecg, measured, tmp_path):
    first = make_ecg(measurements=measured)
    other = Request(text="LBBB", mentions=(Mention("CLBBB"),), age=67, sex="male", seed=43)
    wider = Measured(142.0, "ms", reason="")
    rows = [
        Difference("QRS", "ms", Measured(94.0, "ms"), wider),
        Difference("PR", "ms", Measured(160.0, "ms"), Measured(None, "ms", "no P waves")),
        Difference("R in V1", "mV", Measured(0.2, "mV"), Measured(0.05, "mV"), "V1"),
    ]
    path = write(first, make_ecg(request=other, title=""), tmp_path, "A3", rows=rows)
    text = re.sub(r"\s+", " ", PdfReader(path).pages[0].extract_text())
    for words in (
        "Short of breath on stairs",
        "LVH by voltage",
        "Left bundle branch block",
        "Age 67 y Sex male",
        first.id[:8],
        "94 ms",
        "142 ms",
        "+48 ms",
        "160 ms",
        "R mV A",
        "−0.15",
        "25 mm/s 10 mm/mV Filter: none",
        "50 mm - print at 100 %",
    ):
        assert words in text, words
    assert text.count("SYNTHETIC - FOR TEACHING") == 2
    assert "–160" not in text.replace(" ", "")


def test_numbers_missing_on_one_side_have_no_difference(measured):
    (pr,) = [row for row in differences(measured, type(measured)()) if row.name == "PR"]
    assert pr.texts == ("162", "–", "–")
