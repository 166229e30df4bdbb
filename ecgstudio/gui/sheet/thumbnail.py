"""An ECG the size of a stamp: some leads side by side, each with its name beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from ecgstudio.core.baseline import about_its_row
from ecgstudio.core.paper import SCHEMES, Grid, Rect, Scheme, Text, Trace
from ecgstudio.core.recording import Recording
from ecgstudio.gui.sheet.device import Raster
from ecgstudio.gui.sheet.grid import paint_grid
from ecgstudio.gui.sheet.traces import outline
from ecgstudio.sheet.lettering import draw_text
from ecgstudio.sheet.qt import MM_PER_PT, painting_on

HEIGHT_MM = 22.0
LABEL_PX, GUTTER_PX = 10.0, 22.0
_BASELINE = 0.62
_SPEED_MM_PER_S, _GAIN_MM_PER_MV = 25.0, 10.0


def thumbnail(
    recording: Recording,
    size: QSize,
    ratio: float,
    leads: Sequence[str] = ("II", "V1"),
    colours: Scheme = SCHEMES["red"],
) -> QPixmap:
    """A picture of ``size`` logical px; the paper's proportion of time to voltage is kept, tall waves are cut at its edge."""
    raster = Raster(size.height() * ratio / HEIGHT_MM, 0.5, 0.5, ratio)
    width_mm = size.width() * ratio / raster.scale
    picture = QPixmap(size * ratio)
    picture.fill(QColor(colours.paper))
    with painting_on(picture) as painter:
        paint_grid(painter, Grid(Rect(0.0, 0.0, width_mm + 5.0, HEIGHT_MM + 3.0)), raster, colours)
        gutter_mm = GUTTER_PX / raster.logical_scale
        share = width_mm / len(leads)
        traces = [
            _trace(lead, column, column * share + gutter_mm, share - gutter_mm, recording)
            for column, lead in enumerate(leads)
        ]
        _paint_traces(painter, traces, recording, raster, colours)
        _paint_labels(painter, traces, raster, colours)
    picture.setDevicePixelRatio(ratio)
    return picture


def _trace(lead: str, column: int, x_mm: float, width_mm: float, recording: Recording) -> Trace:
    return Trace(
        lead=lead,
        sign=1,
        label=lead,
        t_start_s=0.0,
        t_end_s=min(max(width_mm, 1.0) / _SPEED_MM_PER_S, recording.duration_s),
        x_mm=x_mm,
        baseline_mm=_BASELINE * HEIGHT_MM,
        row=0,
        column=column,
        strip=False,
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
    for polygon in outline(shown, raster, 0.0, traces[-1].x_end_mm):
        painter.drawPolygon(polygon)


def _paint_labels(painter: QPainter, traces: list[Trace], raster: Raster, colours: Scheme) -> None:
    """Each lead's name on bare paper in front of its trace."""
    painter.scale(raster.scale, raster.scale)
    size_pt, gutter = LABEL_PX / raster.logical_scale / MM_PER_PT, GUTTER_PX / raster.logical_scale
    for trace in traces:
        left = trace.x_mm - gutter
        painter.fillRect(QRectF(left, 0.0, gutter, HEIGHT_MM + 3.0), QColor(colours.paper))
        place = Text(trace.label, left + 0.15 * gutter, trace.baseline_mm, size_pt=size_pt, bold=True)
        draw_text(painter, place, colours.text)
