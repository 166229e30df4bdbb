"""Where something new goes on a sheet: under the mouse, or in the middle."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QCursor

from ecgstudio.core.calipers import Point
from ecgstudio.gui.sheet.view import SheetView

ROOM_S = 0.42
"""How far from the ends of a trace something new stands at least, so that all of it is seen."""


def pointed_place(view: SheetView) -> tuple[str, Point] | None:
    """The lead, time and voltage under the mouse; None when it is elsewhere."""
    pointer = view.mapFromGlobal(QCursor.pos())
    trace = view.trace_at(pointer) if view.underMouse() else None
    mm = view.mm_at(pointer)
    return (trace.lead, Point(trace.time_of(mm.x()), trace.voltage_of(mm.y()))) if trace else None


def new_place(view: SheetView) -> tuple[str, Point] | None:
    """Where something new goes: under the mouse, or in the middle of what is seen; None without a trace."""
    pointer = view.mapFromGlobal(QCursor.pos())
    point = QPointF(pointer) if view.underMouse() and view.trace_at(pointer) else QPointF(view.rect().center())
    mm = view.mm_at(point)
    traces = view.page.traces
    trace = view.page.trace_at(mm.x(), mm.y()) or min(
        traces,
        key=lambda item: abs(item.baseline_mm - mm.y()) + abs((item.x_mm + item.x_end_mm) / 2 - mm.x()),
        default=None,
    )
    if trace is None:
        return None
    room = min(ROOM_S * trace.mm_per_s, (trace.x_end_mm - trace.x_mm) / 2)
    x = min(max(mm.x(), trace.x_mm + room), trace.x_end_mm - room)
    y = min(max(mm.y(), trace.baseline_mm - 8.0), trace.baseline_mm + 8.0)
    return trace.lead, Point(trace.time_of(x), trace.voltage_of(y))
