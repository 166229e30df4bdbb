"""An ECG the size of a stamp: V1 and V5 side by side, five seconds of II under them."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ecgstudio.core.baseline import about_its_row
from ecgstudio.core.paper import SCHEMES, Grid, Rect, Scheme, Text, Trace
from ecgstudio.core.recording import Recording
from ecgstudio.gui.sheet.device import Raster
from ecgstudio.gui.sheet.grid import paint_grid
from ecgstudio.gui.sheet.traces import outline
from ecgstudio.sheet.lettering import draw_text
from ecgstudio.sheet.qt import MM_PER_PT, painting_on

SECONDS = 5.0
LABEL_PX = 9.0
_SPEED_MM_PER_S, _GAIN_MM_PER_MV = 25.0, 10.0


@dataclass(frozen=True)
class _Place:
    """Where one lead goes: which half of the width it begins in, how many halves it takes, and its row of two."""

    lead: str
    half: int
    halves: int
    row: int


_PLACES = (_Place("V1", 0, 1, 0), _Place("V5", 1, 1, 0), _Place("II", 0, 2, 1))


def thumbnail(recording: Recording, size: QSize, ratio: float, colours: Scheme = SCHEMES["red"]) -> QPixmap:
    """A picture of ``size`` logical px; the paper's proportion of time to voltage is kept, tall waves are cut at its edge."""
    width_mm = SECONDS * _SPEED_MM_PER_S
    raster = Raster(size.width() * ratio / width_mm, 0.5, 0.5, ratio)
    height_mm = size.height() * ratio / raster.scale
    picture = QPixmap(size * ratio)
    picture.fill(QColor(colours.paper))
    with painting_on(picture) as painter:
        squares = Grid(Rect(0.0, 0.0, width_mm + 5.0, 5.0 * (height_mm // 5.0 + 1)))
        paint_grid(painter, squares, raster, colours)
        traces = [_trace(place, height_mm) for place in _PLACES]
        _paint_traces(painter, traces, recording, raster, colours)
        _paint_labels(painter, traces, raster, colours)
    picture.setDevicePixelRatio(ratio)
    return picture


def _trace(place: _Place, height_mm: float) -> Trace:
    start_s = place.half * SECONDS / 2
    return Trace(
        lead=place.lead,
        sign=1,
        label=place.lead,
        t_start_s=start_s,
        t_end_s=start_s + place.halves * SECONDS / 2,
        x_mm=start_s * _SPEED_MM_PER_S,
        baseline_mm=height_mm * (0.3 + 0.46 * place.row),
        row=place.row,
        column=place.half,
        strip=place.halves == 2,
        mm_per_s=_SPEED_MM_PER_S,
        mm_per_mv=_GAIN_MM_PER_MV,
    )


def _paint_traces(
    painter: QPainter, traces: list[Trace], recording: Recording, raster: Raster, colours: Scheme
) -> None:
    shown_mv = about_its_row(recording.signal_mv)
    points = [trace.points(shown_mv, recording.sampling_rate_hz) for trace in traces]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.trace))
    shown = [(x, y) for x, y in points if x.size]
    for polygon in outline(shown, raster, 0.0, SECONDS * _SPEED_MM_PER_S):
        painter.drawPolygon(polygon)


def _paint_labels(painter: QPainter, traces: list[Trace], raster: Raster, colours: Scheme) -> None:
    painter.scale(raster.scale, raster.scale)
    size_pt = LABEL_PX / raster.logical_scale / MM_PER_PT
    gap = 3.0 / raster.logical_scale
    for trace in traces:
        y = gap + LABEL_PX / raster.logical_scale if trace.row == 0 else trace.baseline_mm - 7.0
        draw_text(painter, Text(trace.label, trace.x_mm + gap, y, size_pt=size_pt, bold=True), colours.text)
