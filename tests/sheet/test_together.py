"""Several ECGs on one page: a ruler on the PDF, what it says, and a row each."""

import numpy as np
import pytest
from pypdf import PdfReader

from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SCHEMES, SheetStyle
from ecgstudio.core.paper.pair import PAIR_PAPERS
from ecgstudio.core.paper.together import MOST, lay_out_together
from ecgstudio.sheet.together import together_of, write_together
from tests.sheet.test_pair import PT_MM, of_pen

RED = SCHEMES["red"]


@pytest.mark.parametrize("paper", PAIR_PAPERS)
def test_every_row_is_true_to_scale_on_every_paper(make_ecg, tmp_path, strokes, paper):
    cases = [make_ecg(title=f"Condition {number}") for number in range(4)]
    path = write_together(together_of(cases, "Mrs. Normal", paper=paper), tmp_path / "page.pdf")
    (page,) = PdfReader(path).pages
    size = float(page.mediabox.width) * PT_MM, float(page.mediabox.height) * PT_MM
    assert size == pytest.approx(PAIR_PAPERS[paper], abs=0.2)
    pens = of_pen(strokes(path), RED.trace, 0.28)
    pulses = [points for points in pens if len(points) == 6]
    assert len(pulses) == len(cases)
    for points in pulses:
        assert points[3, 0] - points[2, 0] == pytest.approx(5.0, abs=0.05)
        assert points[1, 1] - points[2, 1] == pytest.approx(10.0, abs=0.05)
    columns = [points for points in pens if len(points) == 1667]
    assert len(columns) == 3 * len(cases)
    for points in columns:
        assert np.ptp(points[:, 0]) == pytest.approx(250 / 3, abs=0.1)
    said = page.extract_text()
    for words in ("Mrs. Normal", "25 mm/s", "10 mm/mV", "first 3.33 s", "50 mm - print at 100 %"):
        assert words in said


def test_rows_stand_inside_the_grid_with_room_for_their_words():
    for paper in PAIR_PAPERS:
        for count in range(1, MOST + 1):
            made = lay_out_together(SheetStyle(), [10.0] * count, paper)
            assert made.page.row_pitch_mm >= 25
            assert len({trace.baseline_mm for trace in made.page.traces}) == count
            for caption, trace in zip(made.captions, made.page.traces[::3], strict=True):
                assert caption.bottom < trace.baseline_mm - 7
                assert made.page.grid.area.contains(trace.x_mm, trace.baseline_mm)


def test_what_cannot_stand_on_a_page_is_said():
    with pytest.raises(InputError, match="8 ECGs cannot stand"):
        lay_out_together(SheetStyle(), [10.0] * 8)
    with pytest.raises(InputError, match="leads 'II, V9' cannot be shown"):
        lay_out_together(SheetStyle(), [10.0], leads=("II", "V9"))


def test_a_short_recording_ends_where_it_ends():
    made = lay_out_together(SheetStyle(), [10.0, 2.0])
    assert [trace.t_end_s for trace in made.page.traces if trace.row] == [2.0] * 3
