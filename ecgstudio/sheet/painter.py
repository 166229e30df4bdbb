"""The one painter: a page of the geometry drawn by a QPainter whose unit is the millimetre.

Order: paper, grid, header, breaks, pulses, labels, what is marked, traces, calipers and annotations on top. Nothing is clipped
but, with a mark, what would go over the header; traces are polylines through all their samples, with a gap where some are
missing.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ecgstudio.core.annotations import Annotation, of_layer
from ecgstudio.core.calipers import Caliper
from ecgstudio.core.case import Case
from ecgstudio.core.ladder import Ladder, ladder_of_case
from ecgstudio.core.paper import (
    CALIPER_COLOURS,
    CALIPER_PEN_MM,
    LADDER_PEN_MM,
    MAJOR_PEN_MM,
    MINOR_PEN_MM,
    PULSE_PEN_MM,
    TRACE_PEN_MM,
    LadderRow,
    Line,
    Page,
    PageName,
    Scheme,
    SheetGeometry,
    SheetStyle,
    Trace,
    draw_annotation,
    draw_caliper,
    draw_ladder,
    lay_out,
    tops_of,
    with_clear_names,
)
from ecgstudio.sheet.annotations import paint_marked, paint_strokes, paint_words
from ecgstudio.sheet.filters import for_display
from ecgstudio.sheet.header import SheetHeader, header_of
from ecgstudio.sheet.header_block import paint_header
from ecgstudio.sheet.lettering import draw_text
from ecgstudio.sheet.patches import draw_on_patch, placed
from ecgstudio.sheet.polyline import draw_polyline

_PROOF_PEN_MM = 0.2
_MARK_PEN_MM = 0.3
_FOCUS_MM = 0.6


@dataclass(frozen=True, eq=False)
class Sheet:
    """All that one sheet shows. ``signal_mv``: float32 [12, samples], already filtered as the geometry's text says.

    ``annotation_scale``: how much larger than usual the words of annotations are, for a sheet that will be reduced.
    """

    geometry: SheetGeometry
    signal_mv: NDArray[np.float32]
    sampling_rate_hz: float
    header: SheetHeader
    spikes_s: tuple[float, ...] = ()
    calipers: tuple[Caliper, ...] = ()
    ladder: Ladder | None = None
    annotations: tuple[Annotation, ...] = ()
    annotation_scale: float = 1.0

    @property
    def colours(self) -> Scheme:
        return self.geometry.style.colours


def sheet_of(
    case: Case,
    style: SheetStyle | None = None,
    page: PageName | None = None,
    *,
    confirmed: bool = False,
    reveal: bool = True,
) -> Sheet:
    """A case laid out in a style: filtered for display, with its header, pacing marks, ladder, calipers and annotations.

    Unless ``reveal``, no ladder gives the rhythm away, and nothing of the teacher's annotations is seen.
    ``page``, see ``core.paper.lay_out``; ``confirmed`` and ``reveal``, see ``header_of``.
    """
    style, recording = style or SheetStyle(), case.recording
    style = style if reveal else replace(style, ladder=False)
    shown = for_display(recording.signal_mv, recording.sampling_rate_hz, style)
    spikes = tuple(spike.time_s for spike in case.delineation.spikes)
    geometry = lay_out(
        style,
        recording.duration_s,
        page,
        filter_text=shown.text,
        pacer=bool(spikes),
        synthetic=recording.provenance.synthetic,
        tops_mm=tops_of(shown.signal_mv, style),
    )
    header = header_of(case, confirmed=confirmed, reveal=reveal)
    return Sheet(
        with_clear_names(geometry, shown.signal_mv, recording.sampling_rate_hz),
        shown.signal_mv,
        recording.sampling_rate_hz,
        header,
        spikes,
        calipers=case.calipers if style.calipers else (),
        ladder=ladder_of_case(case) if style.ladder else None,
        annotations=of_layer(
            case.annotations, *(item for item in style.annotation_layers if reveal or item == "student")
        ),
    )


def paint(painter: QPainter, sheet: Sheet, page: Page) -> None:
    """Draw one page of the sheet. The painter's unit is 1 mm and its origin the page's top left corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_paper(painter, page, sheet.geometry.style)
    if page.header is not None:
        paint_header(painter, page.header, sheet.header, sheet.colours)
    if page.markers is not None:
        _draw_lines(painter, page.markers.marks(sheet.spikes_s), sheet.colours.trace, _MARK_PEN_MM)
    if page.ladder is not None and sheet.ladder is not None:
        paint_ladder(painter, page.ladder, sheet.ladder, sheet.colours)
    annotations = [(annotation.layer, draw_annotation(page, annotation)) for annotation in sheet.annotations]
    for layer, drawing in annotations:
        paint_marked(painter, drawing, layer, sheet.geometry.style)
    if annotations:
        _draw_lead_names(painter, page, sheet.colours)
    for trace in page.traces:
        paint_trace(painter, page, trace, sheet)
    for caliper in sheet.calipers:
        paint_caliper(painter, page, caliper, sheet.geometry.style)
    for layer, drawing in annotations:
        paint_strokes(painter, drawing, layer, sheet.geometry.style)
    for layer, drawing in annotations:
        texts = (replace(item.text, size_pt=item.text.size_pt * sheet.annotation_scale) for item in drawing.labels)
        paint_words(painter, (placed(text, page) for text in texts), layer, sheet.geometry.style)


def paint_paper(painter: QPainter, page: Page, style: SheetStyle) -> None:
    """All of a page that does not depend on the recording: paper, grid, breaks, pulses, labels, footer, proof bar."""
    colours = style.colours
    painter.fillRect(QRectF(0.0, 0.0, page.width_mm, page.height_mm), QColor(colours.paper))
    paint_grid(painter, page, colours)
    _draw_lines(painter, page.breaks, colours.trace, TRACE_PEN_MM)
    painter.setPen(_pen(colours.trace, PULSE_PEN_MM, Qt.PenJoinStyle.MiterJoin))
    for pulse in page.pulses:
        painter.drawPolyline([QPointF(x, y) for x, y in pulse.points])
    for text in page.texts:
        draw_text(painter, text, colours.accent if text.role == "notice" else colours.text)
    if page.proof is not None:
        _draw_lines(painter, page.proof.lines(), colours.text, _PROOF_PEN_MM)


def paint_grid(painter: QPainter, page: Page, colours: Scheme) -> None:
    """The 1-mm lines, then the 5-mm lines over them."""
    area = page.grid.area
    for (x, y), colour, width in (
        (page.grid.minor(), colours.minor, MINOR_PEN_MM),
        (page.grid.major(), colours.major, MAJOR_PEN_MM),
    ):
        lines = [Line(float(item), area.y, float(item), area.bottom) for item in x]
        lines += [Line(area.x, float(item), area.right, float(item)) for item in y]
        _draw_lines(painter, tuple(lines), colour, width)


def paint_trace(painter: QPainter, page: Page, trace: Trace, sheet: Sheet) -> None:
    """One lead, every sample, a gap where samples are missing; cut with a mark where it would go over the header."""
    points = trace.points(sheet.signal_mv, sheet.sampling_rate_hz)
    painter.setPen(_pen(sheet.colours.trace, TRACE_PEN_MM))
    for x, y in page.under_header([points]):
        for run in runs(y):
            draw_polyline(painter, x[run], y[run])


def paint_ladder(painter: QPainter, row: LadderRow, ladder: Ladder, colours: Scheme) -> None:
    """The lanes, the impulses through them, bars where they are blocked, dots where they are born."""
    drawing = draw_ladder(row, ladder)
    _draw_lines(painter, drawing.lanes, colours.text, LADDER_PEN_MM / 2)
    _draw_lines(painter, drawing.strokes, colours.text, LADDER_PEN_MM)
    _draw_lines(painter, drawing.bars, colours.text, 1.6 * LADDER_PEN_MM)
    painter.setPen(_pen(colours.text, LADDER_PEN_MM / 2))
    for ripple in drawing.ripples:
        painter.drawPolyline([QPointF(x, y) for x, y in ripple])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.text))
    for x, y in drawing.foci:
        painter.drawEllipse(QPointF(x, y), _FOCUS_MM, _FOCUS_MM)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for text in drawing.texts:
        draw_on_patch(painter, text, colours.text, colours.paper)


def paint_caliper(painter: QPainter, page: Page, caliper: Caliper, style: SheetStyle) -> None:
    """A caliper with what it reads, in every trace of the page that shows its time."""
    drawing, colour = draw_caliper(page, caliper), CALIPER_COLOURS[style.scheme]
    _draw_lines(painter, drawing.divisions, colour, CALIPER_PEN_MM / 2)
    _draw_lines(painter, tuple(grip.line for grip in drawing.grips), colour, CALIPER_PEN_MM)
    for text in drawing.texts:
        draw_on_patch(painter, placed(text, page), colour, style.colours.paper)


def _draw_lead_names(painter: QPainter, page: Page, colours: Scheme) -> None:
    """Once more, over what is marked."""
    for text in page.texts:
        if text.role == "lead":
            draw_text(painter, text, colours.text)


def runs(values: NDArray[np.floating]) -> list[slice]:
    """The stretches of finite values [samples] of any unit, in order, as indices."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], np.isfinite(values), [False]]).astype(np.int8)))
    return [slice(int(first), int(stop)) for first, stop in zip(edges[::2], edges[1::2], strict=True)]


def _draw_lines(painter: QPainter, lines: tuple[Line, ...], colour: str, width_mm: float) -> None:
    pen = _pen(colour, width_mm)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLines([QLineF(line.x1, line.y1, line.x2, line.y2) for line in lines])


def _pen(colour: str, width_mm: float, join: Qt.PenJoinStyle = Qt.PenJoinStyle.RoundJoin) -> QPen:
    return QPen(QColor(colour), width_mm, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, join)
