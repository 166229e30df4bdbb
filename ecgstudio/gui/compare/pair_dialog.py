"""Printing two compared cases on one sheet: on which paper, and whether to a printer or a file."""

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.paper.pair import PAIR_PAPERS, PairPaper, lay_out_pair
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.forms import align_labels, make_form
from ecgstudio.gui.kit.sheet_words import layout_word, paper_word
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton


class PairDialog(QDialog):
    """Accepted to print or to write a file (``to_file``), on ``paper``; says what the paper has room for."""

    def __init__(
        self, style: SheetStyle, durations_s: tuple[float, float], paper: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print A and B"))
        self._style, self._durations_s = style, durations_s
        self.to_file = False
        self.papers = named(QComboBox(), tr("Paper"), tr("Size of the page that holds both ECGs"), "pair_paper")
        for name in PAIR_PAPERS:
            self.papers.addItem(paper_word(name), name)
        self.papers.setCurrentIndex(max(0, self.papers.findData(paper)))
        self.room = quiet_label()
        self.buttons = QDialogButtonBox(_Button.Cancel)
        self.print = push_button(tr("&Print ..."), tr("Choose a printer"), "primary", "print")
        self.pdf = push_button(tr("P&DF ..."), tr("Write the sheet as a file"), "pair_pdf", "export")
        self.buttons.addButton(self.print, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.pdf, QDialogButtonBox.ButtonRole.ActionRole)
        named(self.buttons.button(_Button.Cancel), tr("Cancel"), tr("Print nothing"))
        self.print.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.pdf.clicked.connect(lambda _: self._accept_file())
        self.papers.currentIndexChanged.connect(lambda _: self._describe())
        form = make_form()
        form.addRow(tr("P&aper"), self.papers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(align_labels(form))
        layout.addWidget(self.room)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(440)
        self.papers.setFocus()
        self._describe()

    @property
    def paper(self) -> PairPaper:
        chosen: PairPaper = self.papers.currentData()
        return chosen

    def _accept_file(self) -> None:
        self.to_file = True
        self.accept()

    def _describe(self) -> None:
        made = lay_out_pair(self._style, self._durations_s, self.paper)
        used = made.style
        text = tr("A over B, {layout} each, {speed}, {gain} in true millimetres; B\u00a0−\u00a0A of {numbers} beneath.")
        numbers = tr("the intervals and axes, and of every lead") if made.lead_table else tr("the intervals and axes")
        said = text.format(layout=layout_word(used.layout), speed=used.speed_text, gain=used.gain_text, numbers=numbers)
        if used.layout != self._style.layout:
            more = tr("{layout} has no room at this scale; upright A3 or 5 mm/mV gives more.")
            said += " " + more.format(layout=layout_word(self._style.layout))
        if len(made.pages) > 1:
            said += " " + tr("{count} pages.").format(count=len(made.pages))
        self.room.setText(said)
