"""The sheet on the screen: one case on calibrated paper, to look at, zoom into and read off."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QGraphicsItem, QVBoxLayout, QWidget

from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.paper import Page, SheetStyle, Trace
from ecgstudio.core.recording import Recording
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet.camera import HIGHEST_SCALE, Camera, true_scale
from ecgstudio.gui.sheet.canvas import SheetCanvas
from ecgstudio.gui.sheet.content import Content, Desk, blank_content, content_of
from ecgstudio.gui.sheet.device import Raster
from ecgstudio.gui.sheet.ladder_item import LadderItem
from ecgstudio.gui.sheet.marks import MarksItem
from ecgstudio.gui.sheet.navigation import MARGIN_PX, PAN_STEP_PX, ZOOM_STEP, Navigation, Stage
from ecgstudio.gui.sheet.paper import paint_sheet
from ecgstudio.gui.sheet.read_out import read_at
from ecgstudio.gui.sheet.static_layer import StaticLayer
from ecgstudio.gui.sheet.traces import TracesItem

_LOWEST_DPI = 40.0
_FALLBACK_DPI = 96.0
_ORIGINAL, _PROVISIONAL = "#4f9bb8", "#7c8894"
"""A line behind another one: pale enough beside black, and told from the red of the paper."""


class SheetView(QWidget):
    """Shows a case on paper. The wheel and the arrows move it, Ctrl+wheel, + and - zoom, F fits, 0 is 100 %, a double
    click shows one lead and Esc all of them.

    Places on the paper are millimetres, y downwards, as in ``core.paper``; overlays live in them. ``zoom_changed`` is 1.0
    when 1 mm on the screen is 1 mm. ``read_out`` is empty beside the traces.
    ``looked``: another part of the paper is seen; ``laid_out``: leads stand elsewhere on it;
    ``pointed``: the paper point under the mouse, or None. ``menu_wanted``: what can be done at a paper point, asked for at a
    place of the screen.
    """

    style_changed = Signal(object)
    zoom_changed = Signal(float)
    not_to_scale = Signal(bool)
    read_out = Signal(str)
    lead_focused = Signal(str)
    looked = Signal()
    laid_out = Signal()
    pointed = Signal(object)
    menu_wanted = Signal(QPointF, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = self._reveal = True
        self._dark = self._provisional = False
        self._correction = 1.0
        self._desk: Desk | None = None
        self._content = blank_content(SheetStyle())
        self._navigation = Navigation(Camera(1.0, 1.0))
        self._told: tuple[float, bool, str] | None = None
        self._places: object = None
        self._static = StaticLayer(self._draw_static)
        self._canvas = SheetCanvas(self._paint_static, self)
        self._estimate: tuple[str, Delineation] | None = None
        self._traces, self._marks, self.ladder = TracesItem(), MarksItem(), LadderItem()
        self._original, self._with_original = TracesItem(), False
        self._original.set_colour(_ORIGINAL)
        for item in (self.ladder, self._original, self._traces, self._marks):
            self._canvas.scene().addItem(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._canvas)
        self.setFocusProxy(self._canvas)
        self.setMinimumSize(180, 110)
        self._listen()
        self._show_all_anew()

    # what is shown

    def show_case(self, case: Case, *, reveal: bool = True) -> None:
        """Lay a case out; the view stays where it is. ``reveal`` False hides in the header what gives the diagnosis away."""
        self._reveal = reveal
        self._content = self._content_of(case, self.style())
        self._show_all_anew()

    def show_recording(self, recording: Recording, delineation: Delineation | None = None) -> None:
        """New samples for the case that is shown, on the same paper: only the traces are painted anew.

        ``delineation`` moves the pacing marks. What does not go on the same paper is laid out as a whole; without a
        case nothing happens.
        """
        if self._content.case is None:
            return
        case = replace(self._content.case, recording=recording)
        case = case if delineation is None else replace(case, delineation=delineation)
        if self._content.takes(case):
            self._content = replace(self._content, case=case)
            self._take_numbers_off()
            self._show_signal()
        else:
            self.show_case(case, reveal=self._reveal)

    def _take_numbers_off(self) -> None:
        """The header's numbers belong to the ECG before; those of this one come with its measurements."""
        header = self._content.header
        if header is not None and header != header.without_numbers:
            self._content = replace(self._content, header=header.without_numbers)
            self._static.invalidate()
            self._canvas.viewport().update()

    def show_original(self, on: bool) -> None:
        """Show behind a fitted ECG the one that it was fitted to, or not."""
        self._with_original = on
        self._draw_original()

    def _draw_original(self) -> None:
        self._original.set_points(self._content.original_points() if self._with_original else ())

    def show_estimate(self, case_id: str, delineation: Delineation) -> None:
        """What the ladder of a case is drawn from when it was not simulated; it may come before the case."""
        self._estimate = case_id, delineation
        self._show_ladder()

    def clear(self) -> None:
        """Blank paper."""
        self._content = blank_content(self.style(), self._desk)
        self._show_all_anew()

    @property
    def case(self) -> Case | None:
        return self._content.case

    def style(self) -> SheetStyle:  # type: ignore[override]
        """The sheet's style (not the widget's, which nobody asks this class for)."""
        return self._content.style

    def set_style(self, style: SheetStyle) -> None:
        """Lay the same case out in another style."""
        if style == self.style():
            return
        self._content = self._content_in(style)
        self._show_all_anew()
        self.style_changed.emit(style)

    def set_header(self, shown: bool) -> None:
        """Header over the squares, or more room for the leads."""
        if shown != self._header:
            self._header = shown
            self._content = self._content_in(self.style())
            self._show_all_anew()

    def set_provisional(self) -> None:
        """What is shown here is pale: it is not what it will be."""
        self._provisional = True
        self._show_all_anew()

    def set_dark(self, dark: bool) -> None:
        """The surroundings only: paper stays paper."""
        self._dark = dark
        self._static.invalidate()
        self._canvas.viewport().update()

    # how it is looked at

    def zoom_in(self) -> None:
        self._go(self._navigation.zoomed(ZOOM_STEP, self._stage()))

    def zoom_out(self) -> None:
        self._go(self._navigation.zoomed(1 / ZOOM_STEP, self._stage()))

    def reset_zoom(self) -> None:
        """100 %: 1 mm is 1 mm."""
        self.set_true_scale(True)

    def fit(self) -> None:
        """The whole height in view, and the first 10 s; kept when the window changes size."""
        self._go(self._navigation.fit(self._stage()))

    def set_true_scale(self, on: bool) -> None:
        """1 mm on the screen is 1 mm, kept when the window changes size; off fits again."""
        stage = self._stage()
        self._go(self._navigation.at_true_scale(stage) if on else self._navigation.fit(stage))

    def set_screen_correction(self, factor: float) -> None:
        """What to multiply the screen's own px per mm by: wanted length / length measured with a ruler."""
        self._correction = factor
        self._go(self._navigation.settled(self._stage()))

    def zoom_to_lead(self, lead: str) -> None:
        """One lead fills the view; nothing happens when it is not on the paper."""
        trace = self._content.trace_of(lead)
        if trace is not None:
            self._go(self._navigation.to_lead(trace, self._content.page.row_pitch_mm, self._stage()))

    def show_all(self) -> None:
        """All leads again."""
        self.fit()

    def look_like(self, other: "SheetView", *, no_larger: bool = False) -> None:
        """Show the part of the paper that another sheet shows, as large, or as large as fits here; never larger when it is
        ``no_larger``."""
        there = other._navigation
        camera = replace(
            self._navigation.camera, scale=there.camera.scale, left=there.camera.left, top=there.camera.top
        )
        like = replace(there, camera=camera)
        largest = there.camera.scale if no_larger else HIGHEST_SCALE
        self._go(like if there.mode == "lead" else like.settled(self._stage(), largest))

    @property
    def focused_lead(self) -> str | None:
        """The lead that was zoomed to."""
        return self._navigation.lead

    @property
    def zoom(self) -> float:
        """1.0 when 1 mm on the screen is 1 mm."""
        return self._navigation.camera.scale / self._true_scale()

    # where things are, and what lies over them

    @property
    def page(self) -> Page:
        """The paper's geometry in mm; its traces map time and voltage to mm and back."""
        return self._content.page

    def mm_at(self, point: QPoint | QPointF) -> QPointF:
        """The paper point in mm under a point of this widget."""
        return self._canvas.to_mm(QPointF(self._canvas.mapFrom(self, QPointF(point))))

    def point_of(self, mm: QPointF) -> QPointF:
        """The point of this widget over a paper point in mm."""
        return self._canvas.mapTo(self, self._canvas.from_mm(mm))

    def trace_at(self, point: QPoint | QPointF) -> Trace | None:
        place = self.mm_at(point)
        return self.page.trace_at(place.x(), place.y())

    def lead_at(self, point: QPoint | QPointF) -> str | None:
        """The lead under a point of this widget."""
        trace = self.trace_at(point)
        return trace.lead if trace else None

    def add_overlay(self, item: QGraphicsItem) -> None:
        """Something drawn over the traces, in mm; one that takes the mouse gets it before the paper does."""
        self._canvas.scene().addItem(item)

    def remove_overlay(self, item: QGraphicsItem) -> None:
        self._canvas.scene().removeItem(item)

    def paint_now(self) -> None:
        """Paint what is shown before returning; for the benchmark, which waits for every frame."""
        self._canvas.viewport().repaint()

    # inside

    def _listen(self) -> None:
        canvas = self._canvas
        canvas.resized.connect(self._resize)
        canvas.panned.connect(lambda dx, dy: self._go(self._navigation.panned(dx, dy, self._stage())))
        canvas.zoomed.connect(self._zoom_about)
        canvas.hovered.connect(self._tell_read_out)
        canvas.unhovered.connect(lambda: self.read_out.emit(""))
        canvas.hovered.connect(self.pointed.emit)
        canvas.unhovered.connect(lambda: self.pointed.emit(None))
        canvas.double_clicked.connect(self._focus_at)
        canvas.menu_wanted.connect(self.menu_wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        action = self._key_actions().get(event.key()) if plain else None
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _key_actions(self) -> dict[int, Callable[[], None]]:
        key, step = Qt.Key, PAN_STEP_PX
        return {
            key.Key_Plus: self.zoom_in,
            key.Key_Equal: self.zoom_in,
            key.Key_Minus: self.zoom_out,
            key.Key_0: self.reset_zoom,
            key.Key_F: self.fit,
            key.Key_Escape: self.show_all,
            key.Key_Left: lambda: self._pan(step, 0.0),
            key.Key_Right: lambda: self._pan(-step, 0.0),
            key.Key_Up: lambda: self._pan(0.0, step),
            key.Key_Down: lambda: self._pan(0.0, -step),
        }

    def showEvent(self, event: QShowEvent) -> None:
        """Whoever listens by now hears how it stands."""
        super().showEvent(event)
        self._told = None
        self._tell_zoom()

    def event(self, event: QEvent) -> bool:
        """Another screen, or another scale factor, has another true scale."""
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.ScreenChangeInternal):
            self._go(self._navigation.settled(self._stage()))
        return super().event(event)

    def _pan(self, dx_px: float, dy_px: float) -> None:
        self._go(self._navigation.panned(dx_px, dy_px, self._stage()))

    def _zoom_about(self, factor: float, point: QPointF) -> None:
        self._go(self._navigation.zoomed(factor, self._stage(), (point.x(), point.y())))

    def _focus_at(self, mm: QPointF) -> None:
        trace = self.page.trace_at(mm.x(), mm.y())
        if trace is not None:
            self._go(self._navigation.to_lead(trace, self.page.row_pitch_mm, self._stage(), mm.x()))

    def _tell_read_out(self, mm: QPointF) -> None:
        case = self._content.case
        self.read_out.emit(read_at(self.page, case.recording, mm.x(), mm.y()) if case else "")

    def _resize(self) -> None:
        """Rows stand as close as it takes for the sheet to fill the desk."""
        size = self._canvas.viewport().size()
        margin = 2 * MARGIN_PX
        room = max(size.width() - margin, 1.0), max(size.height() - margin, 1.0)
        self._desk = Desk(*room, self.devicePixelRatioF())
        content = self._content_in(self.style())
        if content.page.grid != self._content.page.grid:
            self._content = content
            self._show_all_anew()
        self._go(self._navigation.resized(size.width(), size.height(), self._stage()))

    def _stage(self) -> Stage:
        return Stage(self._content.paper, self._content.first_look, self._true_scale(), self.devicePixelRatioF())

    def _true_scale(self) -> float:
        """Logical px per mm at which 1 mm is 1 mm; some systems do not know their screen's size."""
        dots_per_inch = self.screen().physicalDotsPerInch()
        return true_scale(dots_per_inch if dots_per_inch > _LOWEST_DPI else _FALLBACK_DPI, self._correction)

    def _go(self, navigation: Navigation) -> None:
        self._navigation = navigation
        area = self.page.grid.area
        self._canvas.show_camera(navigation.camera, (area.x, area.y))
        self._tell_zoom()
        self.looked.emit()

    def _tell_zoom(self) -> None:
        """Each signal only when its value has changed."""
        told = (self.zoom, not self._navigation.is_true(self._stage()), self.focused_lead or "")
        before = self._told or (None, None, None)
        self._told = told
        for signal, now, then in zip(
            (self.zoom_changed, self.not_to_scale, self.lead_focused), told, before, strict=True
        ):
            if now != then:
                signal.emit(now)

    def _content_in(self, style: SheetStyle) -> Content:
        case = self._content.case
        return self._content_of(case, style) if case else blank_content(style, self._desk)

    def _content_of(self, case: Case, style: SheetStyle) -> Content:
        return content_of(case, style, header=self._header, reveal=self._reveal, desk=self._desk)

    def _show_all_anew(self) -> None:
        self._static.invalidate()
        paper = self._content.paper
        for item in (self._traces, self._original):
            item.set_bounds(QRectF(paper.x, paper.y, paper.width, paper.height))
        self._draw_original()
        self._traces.set_colour(_PROVISIONAL if self._provisional else self.style().colours.trace)
        self._show_signal()
        self._describe()
        self._go(self._navigation.settled(self._stage()))
        places = (self.style(), self.page.traces)
        if places != self._places:
            self._places = places
            self.laid_out.emit()

    def _show_signal(self) -> None:
        content = self._content
        self._traces.set_points(content.points())
        markers = content.page.markers
        self._marks.set_marks(markers.marks(content.spikes_s) if markers else (), self.style().colours.trace)
        self._show_ladder()

    def _show_ladder(self) -> None:
        content = self._content
        case_id, estimate = self._estimate or ("", None)
        own = estimate if content.case is not None and content.case.id == case_id else None
        self.ladder.show_ladder(content.page.ladder, content.ladder(own), self.style().colours)

    def _describe(self) -> None:
        """What a screen reader says."""
        case = self._content.case
        self._canvas.setAccessibleName(tr("ECG sheet"))
        self.setAccessibleName(tr("ECG sheet"))
        said = tr("blank paper") if case is None else f"{tr(case.title)}. {self._content.geometry.scale_text}"
        self._canvas.setAccessibleDescription(said)
        self.setAccessibleDescription(said)

    def _paint_static(self, painter: QPainter) -> None:
        viewport = self._canvas.viewport()
        self._static.paint(painter, viewport.width(), viewport.height())

    def _draw_static(self, painter: QPainter, raster: Raster) -> None:
        paint_sheet(painter, raster, self._content, dark=self._dark)
