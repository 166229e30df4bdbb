"""The tab with several ECGs on one page: which conditions to draw, on which paper, and the page itself."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ecgstudio.core.paper.pair import PAIR_PAPERS, PairPaper
from ecgstudio.gui.kit.controls import icon_button, named, push_button, quiet_label
from ecgstudio.gui.kit.sheet_words import paper_word
from ecgstudio.gui.kit.words import sentence, tr
from ecgstudio.gui.sheet.paper import surroundings
from ecgstudio.sheet.qt import painting_on

if TYPE_CHECKING:
    from ecgstudio.sheet.together import Together

_MARGIN_PX: Final = 24
_LEADS: Final = ("II, V1, V5", "II, V2, V6", "I, aVF, V2", "II, V1", "V1, V3, V5", "II")


class TogetherView(QWidget):
    """``draw_requested`` carries what was typed; ``changed``: another paper or other leads; ``file_requested`` and
    ``print_requested``."""

    draw_requested = Signal(str)
    changed = Signal()
    file_requested = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr(
            "Conditions of the open ECG's person, apart by semicolons; Enter draws them (with no text: what is open)"
        )
        self.conditions = named(QLineEdit(), tr("Conditions"), tip, "together_conditions")
        self.conditions.setPlaceholderText(tr("LBBB; hyperkalaemia; AF, rate 110"))
        self.draw = push_button(tr("Draw"), tip, "primary")
        self.leads = named(QComboBox(), tr("Leads"), tr("The leads of every row"), "together_leads")
        self.leads.addItems(_LEADS)
        self.papers = named(QComboBox(), tr("Paper"), tr("Size of the page"), "together_paper")
        for name in PAIR_PAPERS:
            self.papers.addItem(paper_word(name), name)
        self.file = icon_button("export", tr("PDF ..."), tr("The page as PDF, true to scale"), "together_pdf")
        self.print = icon_button("print", tr("Print ..."), tr("The page on a printer, true to scale"), "together_print")
        self.note = quiet_label()
        self.note.setContentsMargins(10, 2, 10, 2)
        self.paper = PagePaper()
        self._lay_out()
        self.conditions.returnPressed.connect(self._draw)
        self.draw.clicked.connect(lambda _: self._draw())
        self.leads.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.papers.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.file.clicked.connect(lambda _: self.file_requested.emit())
        self.print.clicked.connect(lambda _: self.print_requested.emit())
        self.setFocusProxy(self.conditions)
        self.setAccessibleName(tr("Together"))

    @property
    def chosen_paper(self) -> PairPaper:
        chosen: PairPaper = self.papers.currentData()
        return chosen

    @property
    def chosen_leads(self) -> tuple[str, ...]:
        return tuple(self.leads.currentText().split(", "))

    def show_page(self, together: "Together | None", note: str = "") -> None:
        """The page, or a line why there is none."""
        self.paper.show_page(together)
        self.note.setText(sentence(note) if note else "")
        self.note.setVisible(bool(note))
        for button in (self.file, self.print):
            button.setEnabled(together is not None)

    def _draw(self) -> None:
        self.draw_requested.emit(self.conditions.text())

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(6)
        bar.addWidget(self.conditions, 1)
        for widget in (self.draw, self.leads, self.papers, self.file, self.print):
            bar.addWidget(widget)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.paper)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.note)
        layout.addWidget(area, 1)


class PagePaper(QWidget):
    """The page, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._together: Together | None = None
        self._dark = False
        self.setAccessibleName(tr("Page"))

    @property
    def together(self) -> "Together | None":
        """What is shown."""
        return self._together

    def show_page(self, together: "Together | None") -> None:
        self._together = together
        names = [sheet.header.statements for sheet in together.sheets] if together else []
        self.setAccessibleDescription("; ".join(", ".join(item) for item in names))
        self._keep_shape()
        self.update()

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(800, 600)

    def resizeEvent(self, event: object) -> None:
        self._keep_shape()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting_on(self) as painter:
            painter.fillRect(self.rect(), QColor(surroundings(self._dark)))
            if self._together is not None:
                self._paint(painter, self._together)

    def _paint(self, painter: QPainter, together: "Together") -> None:
        from ecgstudio.sheet.together import paint_together

        scale, width = self._scale, self._size_mm[0]
        painter.translate((self.width() - scale * width) / 2, _MARGIN_PX)
        painter.scale(scale, scale)
        paint_together(painter, together)

    @property
    def _scale(self) -> float:
        """Pixels a millimetre."""
        return max(1.0, (self.width() - 2 * _MARGIN_PX) / self._size_mm[0])

    @property
    def _size_mm(self) -> tuple[float, float]:
        return self._together.geometry.size_mm if self._together is not None else (1.0, 0.0)

    def _keep_shape(self) -> None:
        """As high as the page is at this width."""
        height = round(self._scale * self._size_mm[1])
        self.setMinimumHeight(height + 2 * _MARGIN_PX if height else 0)
