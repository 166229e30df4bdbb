"""The strip of candidates under the sheet."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ecgstudio.core.case import Case
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet.candidate_card import CARD_HEIGHT, CandidateCard
from ecgstudio.gui.sheet.telling import told_apart

_MARGIN = 4
_SIDE_BY_SIDE = 4
"""More cards than this scroll."""
_SCROLL_BAR_PX, _WIDE_CARD_PX = 12, 230


class _Row(QScrollArea):
    """Scrolls sideways; its keys are the strip's."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the row sideways."""
        delta = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.x() or delta.y()))
        event.accept()


class CandidateStrip(QWidget):
    """Shows cases side by side; ``chosen`` carries the index of the one the user picked, ``menu_wanted`` where
    it is asked what can be done with it.

    Arrows, Home and End move between candidates, Enter or Space picks one, a digit picks that one at once.
    """

    chosen = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[CandidateCard] = []
        self._current = -1
        self._empty = QLabel(tr("Candidates appear here"))
        self._empty.setProperty("quiet", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        content = QWidget()
        self._layout = QHBoxLayout(content)
        self._layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._layout.setSpacing(_MARGIN)
        self._layout.addWidget(self._empty)
        self._row = _Row(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._row)
        self.setFixedHeight(CARD_HEIGHT + 2 * _MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Candidates"))
        self.setAccessibleDescription(tr("Arrow keys move, Enter or a digit shows a candidate on the sheet"))

    @property
    def cards(self) -> tuple[CandidateCard, ...]:
        return tuple(self._cards)

    @property
    def current(self) -> int:
        """The index of the candidate on the sheet, -1 for none."""
        return self._current

    def set_cases(self, cases: Sequence[Case]) -> None:
        """Show these candidates; none of them is current."""
        had_focus = any(card.hasFocus() for card in self._cards)
        self._remove_cards()
        many = len(cases) > _SIDE_BY_SIDE
        self.setFixedHeight(CARD_HEIGHT + 2 * _MARGIN + (_SCROLL_BAR_PX if many else 0))
        for index, (case, title) in enumerate(zip(cases, _short_titles(cases), strict=True)):
            card = CandidateCard(index + 1, case, self, title)
            if many:
                card.setMinimumWidth(_WIDE_CARD_PX)
            card.clicked.connect(lambda _=False, index=index: self._choose(index))
            self._layout.insertWidget(index, card, 1)
            self._cards.append(card)
        self._show_apart(cases)
        self.set_current(-1)
        self._empty.setVisible(not self._cards)
        if had_focus and self._cards:
            self._cards[0].setFocus()

    def show_examined(self, cases: Sequence[Case]) -> None:
        """The same candidates with their numbers: badges and what differs are new."""
        known = {case.id: case for case in cases}
        for card in self._cards:
            if card.case_id in known:
                card.show_examined(known[card.case_id])
        self._show_apart(cases)

    def _show_apart(self, cases: Sequence[Case]) -> None:
        """What differs, where all are called the same."""
        texts = dict(zip([case.id for case in cases], told_apart(cases), strict=True))
        alike = len({case.title for case in cases}) == 1
        for card in self._cards:
            card.show_apart(texts.get(card.case_id, "") if alike else "")

    def set_current(self, index: int) -> None:
        """Mark the candidate on the sheet; -1 for none of them."""
        self._current = index if 0 <= index < len(self._cards) else -1
        for number, card in enumerate(self._cards):
            card.setChecked(number == self._current)
            # one stop in the tab order; the arrows do the rest
            here = number == max(self._current, 0)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        if self._current >= 0:
            self._row.ensureWidgetVisible(self._cards[self._current], _MARGIN, 0)

    def mark_case(self, case_id: str) -> None:
        """Mark the candidate that is this case; none when it is another one."""
        ids = [card.case_id for card in self._cards]
        self.set_current(ids.index(case_id) if case_id in ids else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = event.key(), len(self._cards) - 1
        focused = next((number for number, card in enumerate(self._cards) if card.hasFocus()), self._current)
        goals: dict[int, int] = {
            Qt.Key.Key_Right: min(focused + 1, last),
            Qt.Key.Key_Down: min(focused + 1, last),
            Qt.Key.Key_Left: max(focused - 1, 0),
            Qt.Key.Key_Up: max(focused - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if not self._cards:
            super().keyPressEvent(event)
        elif key in goals:
            self._cards[goals[key]].setFocus(Qt.FocusReason.OtherFocusReason)
            self._row.ensureWidgetVisible(self._cards[goals[key]], _MARGIN, 0)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focused >= 0:
            self._choose(focused)
        elif 0 <= key - Qt.Key.Key_1 <= last:
            self._choose(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The candidate under the mouse is the one that is spoken of."""
        found = next((number for number, card in enumerate(self._cards) if card.underMouse() or card.hasFocus()), -1)
        if found >= 0:
            self._choose(found)
            self.menu_wanted.emit(event.globalPos())

    def _choose(self, index: int) -> None:
        self.set_current(index)
        self._cards[index].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(index)

    def _remove_cards(self) -> None:
        for card in self._cards:
            self._layout.removeWidget(card)
            card.setParent(None)
            card.deleteLater()
        self._cards = []
        self._current = -1


def _short_titles(cases: Sequence[Case]) -> list[str]:
    """Of a series ("Potassium: 4 mmol/l", "Potassium: 6 mmol/l") only what tells its ECGs apart."""
    parts = [case.title.partition(": ") for case in cases]
    same = len(cases) > 1 and all(colon for _, colon, _ in parts) and len({name for name, _, _ in parts}) == 1
    return [tr(stage if same else case.title) for case, (_, _, stage) in zip(cases, parts, strict=True)]
