"""One step of the tour: a few words beside what they are about."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ecgstudio.gui.kit.controls import push_button, quiet_label
from ecgstudio.gui.kit.words import tr

_WIDTH_PX, _AWAY_PX, _EDGE_PX = 340, 10, 12


class Bubble(QFrame):
    """Lies over the window without taking its keys. ``next_wanted`` and ``skipped`` say which button was pressed."""

    next_wanted = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._under = parent
        self.title = QLabel()
        self.title.setProperty("heading", True)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.place = quiet_label(wrap=False)
        self.skip = push_button(tr("Skip the tour"), tr("Put it away; Help has it again"), "tour_skip")
        self.next = push_button(tr("Next"), tr("On with the tour"), "primary")
        for button in (self.skip, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.skip.clicked.connect(lambda _: self.skipped.emit())
        self.next.clicked.connect(lambda _: self.next_wanted.emit())
        row = QHBoxLayout()
        for widget in (self.place, self.skip, self.next):
            row.addWidget(widget)
        row.insertStretch(1, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH_PX)
        self.setAccessibleName(tr("Tour"))

    def show_step(self, title: str, text: str, place: str, about: QRect, *, last: bool) -> None:
        """Say this beside ``about``, a part of the window."""
        self.title.setText(title)
        self.text.setText(text)
        self.place.setText(place)
        self.setAccessibleDescription(f"{title}. {text}")
        self.next.setText(tr("Done") if last else tr("Next"))
        self.skip.setVisible(not last)
        self._column.activate()
        self.resize(_WIDTH_PX, self._column.heightForWidth(_WIDTH_PX))
        self.move(self._beside(about))
        self.show()
        self.raise_()

    def _beside(self, about: QRect) -> QPoint:
        """Under it, or above it, or beside what is high; always inside the window."""
        room = self._under.rect().adjusted(_EDGE_PX, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)
        if about.height() > room.height() / 2:
            x = (
                about.right() + _AWAY_PX
                if about.center().x() < room.center().x()
                else about.left() - _AWAY_PX - self.width()
            )
            y = about.top() + 40
        else:
            x, y = about.left(), about.bottom() + _AWAY_PX
            y = y if y + self.height() <= room.bottom() else about.top() - _AWAY_PX - self.height()
        right, low = room.right() - self.width(), room.bottom() - self.height()
        return QPoint(min(max(x, room.left()), right), min(max(y, room.top()), low))
