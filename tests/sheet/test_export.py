"""Sheets as files: a ruler on the PDF, sizes of the PNG, the SVG's coordinates, and nothing half-written."""

import os
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from ecgstudio.core.delineation import Delineation, Spike
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import PAPER_SIZES_MM, SCHEMES, TEACHING_NOTICE, SheetStyle, lay_out
from ecgstudio.core.recording import Recording
from ecgstudio.sheet import write_pdf, write_png, write_svg
from tests.core.pages import baselines_mm

PT_MM = 25.4 / 72
R_PEAKS_S = tuple(0.4 + 0.8 * beat for beat in range(12))


def rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def of_pen(strokes, colour: str, width_mm: float):
    return [item for item in strokes if item.colour == rgb(colour) and abs(item.width_mm - width_mm) < 0.005]


@pytest.fixture(scope="module")
def colours():
    return SCHEMES["red"]


# PDF


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_pdf_pages_are_the_paper(make_ecg, tmp_path, paper):
    (path,) = write_pdf(make_ecg(), tmp_path / "ecg.pdf", SheetStyle(paper=paper))
    box = PdfReader(path).pages[0].mediabox
    assert float(box.width) * PT_MM == pytest.approx(PAPER_SIZES_MM[paper][0], abs=0.2)
    assert float(box.height) * PT_MM == pytest.approx(PAPER_SIZES_MM[paper][1], abs=0.2)


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_pdf_grid_is_1_and_5_mm(make_ecg, tmp_path, strokes, colours, paper):
    (path,) = write_pdf(make_ecg(), tmp_path / "ecg.pdf", SheetStyle(paper=paper))
    drawn = strokes(path)
    for colour, width, pitch in ((colours.minor, 0.1, 1.0), (colours.major, 0.22, 5.0)):
        lines = [item.points for item in of_pen(drawn, colour, width)]
        for axis, count in ((0, 200), (1, 120)):
            places = np.sort([line[0, axis] for line in lines if np.ptp(line[:, axis]) < 1e-6])
            steps = np.diff(places)
            assert places.size > count / pitch
            assert np.allclose(np.minimum(steps % pitch, pitch - steps % pitch), 0, atol=0.05)
            if pitch == 5.0:
                assert np.allclose(steps, 5.0, atol=0.05)


def test_pdf_ten_seconds_are_250_mm_with_every_sample(make_ecg, tmp_path, strokes, colours):
    (path,) = write_pdf(make_ecg(), tmp_path / "ecg.pdf")
    traces = sorted(of_pen(strokes(path), colours.trace, 0.28), key=lambda item: len(item.points))
    strip = traces[-1].points
    assert len(strip) == 5000
    assert strip[-1, 0] - strip[0, 0] == pytest.approx(250.0 - 0.05, abs=0.05)
    assert [len(item.points) for item in traces[-13:-1]] == [1250] * 12


def test_pdf_pulse_is_5_by_10_mm(make_ecg, tmp_path, strokes, colours):
    (path,) = write_pdf(make_ecg(), tmp_path / "ecg.pdf")
    pulses = [item.points for item in of_pen(strokes(path), colours.trace, 0.28) if len(item.points) == 6]
    assert len(pulses) == 4
    for points in pulses:
        assert points[3, 0] - points[2, 0] == pytest.approx(5.0, abs=0.05)
        assert points[1, 1] - points[2, 1] == pytest.approx(10.0, abs=0.05)


def test_pdf_r_peaks_of_the_strip_lie_under_those_above_and_measure_their_voltage(make_ecg, tmp_path, strokes, colours):
    case = make_ecg()
    (path,) = write_pdf(case, tmp_path / "ecg.pdf")
    drawn = [item.points for item in of_pen(strokes(path), colours.trace, 0.28) if len(item.points) > 1000]
    strip = next(points for points in drawn if len(points) == 5000)
    baseline = baselines_mm(lay_out(SheetStyle(), 10.0).pages[0])[-1]
    offset = 210 - float(PdfReader(path).pages[0].mediabox.height) * PT_MM  # Qt rounds the page, not the drawing
    peaks = strip[[round(time * 500) for time in R_PEAKS_S]]
    assert np.allclose(baseline - peaks[:, 1], 10.0, atol=0.05 + abs(offset))  # II is 1 mV high
    first_row = [points for points in drawn if len(points) == 1250]
    for column in first_row:
        for peak in peaks:
            inside = (column[:, 0] >= peak[0] - 5) & (column[:, 0] <= peak[0] + 5)
            if column[0, 0] + 5 < peak[0] < column[-1, 0] - 5:
                window = column[inside]
                extreme = window[np.argmax(np.abs(window[:, 1] - np.median(column[:, 1])))]
                assert abs(extreme[0] - peak[0]) <= 0.05 + 1e-6  # one sample


def test_pdf_proof_bar_is_50_mm(make_ecg, tmp_path, strokes, colours):
    (path,) = write_pdf(make_ecg(), tmp_path / "ecg.pdf")
    lengths = [np.ptp(item.points[:, 0]) for item in of_pen(strokes(path), colours.text, 0.2)]
    assert max(lengths) == pytest.approx(50.0, abs=0.05)


def test_pdf_says_all_it_must(make_ecg, measured, tmp_path):
    case = make_ecg(measurements=measured)
    (path,) = write_pdf(case, tmp_path / "ecg.pdf", SheetStyle(filter="diagnostic", notch_hz=50))
    text = re.sub(r"\s+", " ", PdfReader(path).pages[0].extract_text())
    for words in (
        "Short of breath on stairs",
        "Age 67 y",
        "Sex male",
        case.id[:8],
        "2026-03-04 14:05 UTC",
        "simulator 0.1.0 seed 42",
        "Vent. rate 75 bpm",
        "PR 162 ms",
        "QRSD 94 ms",
        "QT/QTc 382/427 ms Bazett",
        "P-R-T axes -- -12 55 deg",
        "Unconfirmed",
        "LVH by voltage",
        "25 mm/s 10 mm/mV Filter: 0.05-150 Hz, notch 50 Hz",
        "Columns sequential, 2.5 s each",
        "Page 1/1",
        "50 mm - print at 100 %",
    ):
        assert words in text, words
    assert text.count(TEACHING_NOTICE) == 2
    assert all(lead in text for lead in ("aVR", "aVL", "aVF", "V6"))


def test_pdf_has_as_many_pages_as_the_sheet(make_ecg, tmp_path):
    (path,) = write_pdf(make_ecg(), tmp_path / "ecg.pdf", SheetStyle(layout="12x1", speed_mm_per_s=50.0))
    pages = PdfReader(path).pages
    assert len(pages) == 4
    assert "Page 3/4" in pages[2].extract_text()


def test_pacing_marks_are_drawn_in_their_row(make_ecg, tmp_path, strokes, colours):
    spikes = Delineation(spikes=tuple(Spike(time, "ventricles") for time in (1.0, 2.0, 11.0)))
    (path,) = write_pdf(make_ecg(delineation=spikes), tmp_path / "ecg.pdf")
    marks = of_pen(strokes(path), colours.trace, 0.3)
    page = lay_out(SheetStyle(), 10.0, pacer=True).pages[0]
    assert [item.points[0, 0] for item in marks] == pytest.approx(
        [page.traces[-1].x_of(t) for t in (1.0, 2.0)], abs=0.01
    )
    assert all(item.points[0, 1] > page.traces[-1].baseline_mm for item in marks)


def test_a_gap_is_a_gap(make_ecg, tmp_path, strokes, colours):
    case = make_ecg()
    signal = case.recording.signal_mv.copy()
    signal[1, 2000:2100] = np.nan
    broken = replace(case, recording=Recording(signal, 500.0, case.recording.provenance))
    (path,) = write_pdf(broken, tmp_path / "ecg.pdf")
    lengths = [len(item.points) for item in of_pen(strokes(path), colours.trace, 0.28)]
    assert 5000 not in lengths
    assert {2000, 2900} <= set(lengths)


def test_tall_waves_run_over_their_neighbours_but_not_over_the_header(make_ecg, tmp_path, strokes, colours):
    case = make_ecg()
    tall = replace(case, recording=Recording(case.recording.signal_mv * 6, 500.0))
    style = SheetStyle(layout="12x1")
    (path,) = write_pdf(tall, tmp_path / "ecg.pdf", style)
    heights = [np.ptp(item.points[:, 1]) for item in of_pen(strokes(path), colours.trace, 0.28)]
    assert max(heights) > 1.5 * lay_out(style, 10.0).pages[0].row_pitch_mm
    image = QImage(str(write_png(tall, tmp_path / "ecg.png", style)[0]))
    page = lay_out(style, 10.0).pages[0]
    peak = round(page.traces[1].x_of(R_PEAKS_S[3]) / 25.4 * 300)

    def darkest(y_mm):
        row = round(y_mm / 25.4 * 300)
        return min(image.pixelColor(x, row).lightness() for x in range(peak - 40, peak + 41))

    top = page.grid.area.y
    assert darkest(top - 0.5) > 250  # between header and grid
    assert min(darkest(top + mm) for mm in (0.5, 1.0, 1.5, 2.0)) < 60  # the roof that says so


# PNG


def test_png_carries_its_physical_size(make_ecg, tmp_path):
    (path,) = write_png(make_ecg(), tmp_path / "ecg.png")
    content = path.read_bytes()
    at = content.index(b"pHYs") + 4
    across, down, unit = struct.unpack(">IIB", content[at : at + 9])
    assert (across, down, unit) == (11811, 11811, 1)
    image = QImage(str(path))
    assert image.width() / across * 1000 == pytest.approx(297.0, abs=0.1)
    assert image.height() / down * 1000 == pytest.approx(210.0, abs=0.1)


def test_png_ruler_on_the_pixels(make_ecg, tmp_path):
    (path,) = write_png(make_ecg(), tmp_path / "ecg.png", SheetStyle(scheme="black-and-white"), dpi=300)
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    page = lay_out(SheetStyle(), 10.0).pages[0]
    per_mm = 300 / 25.4
    line = rows[round((page.grid.area.bottom - 2.5) * per_mm), : image.width()].astype(float)
    assert line.min() < 200  # the 5-mm lines are there to be measured
    found = [
        np.average(np.arange(a, a + 12), weights=255 - line[a : a + 12])
        for a in (round(x * per_mm) - 6 for x in page.grid.verticals(5.0)[1:-1])
    ]
    assert np.allclose(np.diff(found) / per_mm, 5.0, atol=0.05)
    strip = page.traces[-1]
    columns = [round(strip.x_of(time) * per_mm) for time in R_PEAKS_S]
    top = round((strip.baseline_mm - 9.7) * per_mm)
    dark = [rows[top, x - 3 : x + 4].min() for x in columns]
    assert max(dark) < 60


def test_png_pages_are_numbered_when_there_are_several(make_ecg, tmp_path):
    paths = write_png(make_ecg(), tmp_path / "ecg.png", SheetStyle(layout="12x1"), dpi=150)
    assert [path.name for path in paths] == ["ecg-1.png", "ecg-2.png"]
    assert all(path.exists() for path in paths)
    with pytest.raises(InputError, match="72 dpi is out of range"):
        write_png(make_ecg(), tmp_path / "low.png", dpi=72)


# SVG


def test_svg_is_in_millimetres_and_true_to_scale(make_ecg, tmp_path):
    (path,) = write_svg(make_ecg(title='Pain <at rest> & "worse"'), tmp_path / "ecg.svg", SheetStyle(paper="letter"))
    root = ElementTree.parse(path).getroot()
    assert (root.get("width"), root.get("height")) == ("279.4mm", "215.9mm")
    assert root.get("viewBox") == "0 0 13970 10795"
    lines = [line.get("points").split() for line in root.iter("{http://www.w3.org/2000/svg}polyline")]
    strip = max(lines, key=len)
    assert len(strip) == 5000
    xs = [float(point.split(",")[0]) for point in strip]
    assert xs[-1] - xs[0] == pytest.approx(249.95, abs=0.01)
    texts = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert 'Pain <at rest> & "worse"' in texts
    assert TEACHING_NOTICE in texts
    assert all(text.get("textLength") for text in root.iter("{http://www.w3.org/2000/svg}text"))


# Files


@pytest.mark.parametrize("write", [write_pdf, write_png, write_svg])
def test_a_file_that_cannot_be_written_is_one_line_and_leaves_nothing(make_ecg, tmp_path, write):
    with pytest.raises(InputError, match="cannot be written") as caught:
        write(make_ecg(), tmp_path / "missing" / "ecg.out")
    assert "\n" not in str(caught.value)
    folder = tmp_path / "taken.pdf"
    folder.mkdir()
    with pytest.raises(InputError, match=r"taken\.pdf cannot be written"):
        write(make_ecg(), folder)
    assert sorted(item.name for item in tmp_path.iterdir() if not item.name.startswith("xdg")) == ["taken.pdf"]


def test_an_old_file_stays_when_the_new_one_fails(make_ecg, tmp_path, monkeypatch):
    path = tmp_path / "ecg.pdf"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="No space left on device"):
        write_pdf(make_ecg(), path)
    assert path.read_bytes() == b"old"
    assert [item.name for item in tmp_path.iterdir() if not item.name.startswith("xdg")] == ["ecg.pdf"]


def test_sheets_are_written_without_display_or_application(tmp_path):
    script = (
        "import sys, numpy as np; from pathlib import Path;"
        "from ecgstudio.core.case import Case; from ecgstudio.core.recording import Recording;"
        "from ecgstudio.core.request import Request; from ecgstudio.sheet import write_pdf;"
        "write_pdf(Case(Request(), Recording(np.zeros((12, 500)), 100)), Path(sys.argv[1]))"
    )
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    }
    path = tmp_path / "ecg.pdf"
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], env=bare, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_bytes().startswith(b"%PDF")


def test_real_recordings_print(data_folder, tmp_path, strokes, colours):
    wfdb = pytest.importorskip("wfdb")
    record = sorted((data_folder / "ptbxl" / "records500").rglob("*_hr.hea"))[0]
    read = wfdb.rdrecord(str(record.with_suffix("")))
    from ecgstudio.core.case import Case
    from ecgstudio.core.request import Request

    recording = Recording(read.p_signal.T, read.fs)
    (path,) = write_pdf(Case(Request(), recording), tmp_path / "real.pdf")
    strip = max((item.points for item in of_pen(strokes(path), colours.trace, 0.28)), key=len)
    trace = lay_out(SheetStyle(), 10.0).pages[0].traces[-1]
    assert np.abs(trace.voltage_of(strip[:, 1]) - recording.lead("II")).max() < 0.02
    assert TEACHING_NOTICE not in PdfReader(path).pages[0].extract_text()
