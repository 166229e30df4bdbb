"""The presentation: one ECG over the whole screen, its diagnosis hidden until a key reveals it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ecgstudio.app.quiz.marking import blind
from ecgstudio.core.annotations import of_layer
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.kit.controls import icon_button, quiet_label
from ecgstudio.gui.kit.patient_words import patient_text
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.presentation.pen_layer import PenLayer, Stroke
from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer
from ecgstudio.gui.sheet.view import SheetView

_BAND_PX = 116
_LEAST_TEXT_PX = 14.0
"""Annotations are to be read from the last row."""
_Key = Qt.Key


class Presentation(QWidget):
    """A window of its own. Space and Page Down go one step on (first the diagnosis, then the next ECG), Page Up and Shift+Space
    one back, the arrows from ECG to ECG, Enter shows or hides the diagnosis, Esc leaves."""

    closed = Signal()

    def __init__(self, cases: Sequence[Case], start: int, style: SheetStyle, *, dark: bool) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Presentation"))
        self.setAccessibleName(tr("Presentation"))
        self.setProperty("panel", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cases, self._place = tuple(cases), start
        self._revealed: set[int] = set()
        self._drawn: dict[int, tuple[Stroke, ...]] = {}
        self.sheet = SheetView()
        self.sheet.set_style(style)
        self.sheet.set_header(False)
        self.sheet.set_dark(dark)
        self.annotations = AnnotationsLayer(self.sheet, locked=True, least_text_px=_LEAST_TEXT_PX)
        self.pen = PenLayer(self.sheet)
        self.black = QWidget(self)
        self.black.setStyleSheet("background: black")
        self.black.hide()
        self.answer, self.more = QLabel(), quiet_label()
        self.count = quiet_label(wrap=False)
        self.buttons = self._buttons()
        self._lay_out()
        for widget in (self.sheet, *self.sheet.findChildren(QWidget)):
            widget.installEventFilter(self)
        self._show()

    @property
    def place(self) -> int:
        """Which of the cases is shown."""
        return self._place

    @property
    def revealed(self) -> bool:
        return self._place in self._revealed

    def go(self, place: int) -> None:
        """Show another ECG, if there is one; what was drawn on this one stays with it."""
        if 0 <= place < len(self._cases) and place != self._place:
            self._drawn[self._place] = self.pen.strokes
            self._place = place
            self._show()

    def reveal(self, on: bool | None = None) -> None:
        """Show the diagnosis, hide it, or the other of the two."""
        wanted = not self.revealed if on is None else on
        (self._revealed.add if wanted else self._revealed.discard)(self._place)
        self._show_case()

    def step(self, by: int) -> None:
        """One step on: first the diagnosis, then the next ECG; one step back the other way round."""
        if by > 0 and not self.revealed:
            self.reveal(True)
        elif by < 0 and self.revealed:
            self.reveal(False)
        else:
            self.go(self._place + by)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts(event).get(event.key())
        if act is None:
            super().keyPressEvent(event)
            return
        self.black.setVisible(event.key() in (_Key.Key_B, _Key.Key_Period) and self.black.isHidden())
        act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys mean the same wherever the mouse has put the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return False

    def _acts(self, event: QKeyEvent) -> Mapping[int, Callable[[], None]]:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if control:
            return {_Key.Key_Z: self.pen.undo, _Key.Key_Plus: self.sheet.zoom_in, _Key.Key_Minus: self.sheet.zoom_out}
        return {
            _Key.Key_Space: lambda: self.step(-1 if back else 1),
            _Key.Key_PageDown: lambda: self.step(1),
            _Key.Key_PageUp: lambda: self.step(-1),
            _Key.Key_Backspace: lambda: self.step(-1),
            _Key.Key_Right: lambda: self.go(self._place + 1),
            _Key.Key_Down: lambda: self.go(self._place + 1),
            _Key.Key_Left: lambda: self.go(self._place - 1),
            _Key.Key_Up: lambda: self.go(self._place - 1),
            _Key.Key_Home: lambda: self.go(0),
            _Key.Key_End: lambda: self.go(len(self._cases) - 1),
            _Key.Key_Return: self.reveal,
            _Key.Key_Enter: self.reveal,
            _Key.Key_R: self.reveal,
            _Key.Key_P: self.buttons["pen"].click,
            _Key.Key_L: self.buttons["pointer"].click,
            _Key.Key_U: self.pen.undo,
            _Key.Key_C: self.pen.clear,
            _Key.Key_Plus: self.sheet.zoom_in,
            _Key.Key_Equal: self.sheet.zoom_in,
            _Key.Key_Minus: self.sheet.zoom_out,
            _Key.Key_F: self.sheet.fit,
            _Key.Key_0: self.sheet.fit,
            _Key.Key_B: lambda: None,
            _Key.Key_Period: lambda: None,
            _Key.Key_Escape: self._leave,
            _Key.Key_F5: self._leave,
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.black.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    # inside

    def _leave(self) -> None:
        self.close()

    def _show(self) -> None:
        self._show_case()
        self.sheet.fit()
        self.pen.show_strokes(self._drawn.get(self._place, ()))
        place, count = self._place, len(self._cases)
        self.count.setText(f"{place + 1} / {count}")
        self.count.setAccessibleName(tr("ECG {number} of {count}").format(number=place + 1, count=count))
        self.buttons["previous"].setEnabled(place > 0)
        self.buttons["next"].setEnabled(place + 1 < count)

    def _show_case(self) -> None:
        case = self._cases[self._place]
        self.sheet.show_case(case if self.revealed else blind(case), reveal=self.revealed)
        self.annotations.show_annotations(of_layer(case.annotations, "teacher") if self.revealed else ())
        self.answer.setText(_title(case) if self.revealed else tr("What does this ECG show?"))
        self.answer.setProperty("quiet", not self.revealed)
        self.answer.style().polish(self.answer)
        self.more.setText(_teaching(case) if self.revealed else _before(case))

    def _buttons(self) -> dict[str, QToolButton]:
        made: dict[str, QToolButton] = {}
        for name, icon, text, tip, act in (
            ("previous", "previous", tr("Previous"), tr("The ECG before (←)"), lambda: self.go(self._place - 1)),
            ("reveal", "reveal", tr("Reveal"), tr("Show or hide the diagnosis (Enter)"), self.reveal),
            ("next", "next", tr("Next"), tr("The next ECG (→)"), lambda: self.go(self._place + 1)),
            ("pen", "pen", tr("Pen"), tr("Draw on the trace (P)"), None),
            ("undo", "undo", tr("Undo"), tr("The last stroke away (U)"), lambda: self.pen.undo()),
            ("clear", "erase", tr("Clear"), tr("Everything drawn away (C)"), lambda: self.pen.clear()),
            ("pointer", "pointer", tr("Pointer"), tr("A dot that follows the mouse (L)"), None),
            ("leave", "close", tr("Leave"), tr("Back to the window (Esc)"), self.close),
        ):
            button = made[name] = icon_button(icon, text, tip, f"present_{name}")
            if act is not None:
                button.clicked.connect(lambda _=False, act=act: act())
        for name, switch in (("pen", self.pen.set_pen), ("pointer", self.pen.set_pointer)):
            made[name].setCheckable(True)
            made[name].toggled.connect(switch)
        return made

    def _lay_out(self) -> None:
        font = self.answer.font()
        font.setPointSize(22)
        font.setBold(True)
        self.answer.setFont(font)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.more.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        small = self.more.font()
        small.setPointSize(14)
        self.more.setFont(small)
        self.count.setFont(small)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.answer)
        words.addWidget(self.more, 1)
        band = QWidget()
        band.setFixedHeight(_BAND_PX)
        band.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(band)
        row.setContentsMargins(24, 8, 16, 8)
        row.addLayout(words, 1)
        row.addWidget(self.count)
        for button in self.buttons.values():
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sheet, 1)
        layout.addWidget(band)


def _title(case: Case) -> str:
    return (
        tr(case.title) or ", ".join(tr(catalogue()[item].name) for item in case.request.statement_ids) or tr("Untitled")
    )


def _before(case: Case) -> str:
    """Who the patient is, and how to go on."""
    return "   ".join(
        part for part in (patient_text(case), *case.vignette.before, tr("Space or Enter reveals it")) if part
    )


def _teaching(case: Case) -> str:
    """What is to be done, then the teacher's own points or what the catalogue teaches of the first statement."""
    own = " ".join(case.teaching_points.split())
    first = next((catalogue()[item].teaching for item in case.request.statement_ids if item in catalogue()), "")
    return " ".join((*case.vignette.after, own or first))
