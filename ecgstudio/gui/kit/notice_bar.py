"""A note over the lower edge of the window that tells something and offers what to do; it pushes nothing about."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ecgstudio.gui.kit.controls import icon_button, push_button, restyle
from ecgstudio.gui.kit.words import tr

_WIDEST_PX, _EDGE_PX, _ABOVE_PX = 720, 12, 34


class NoticeBar(QFrame):
    """Shows one notice at a time; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: list[QPushButton] = []
        self.close_button = icon_button("close", tr("Close notice"), tr("Put this notice away"), "close_notice")
        self.close_button.clicked.connect(lambda _: self.hide())
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(12, 4, 6, 4)
        self._layout.addWidget(self.label, 1)
        self._layout.addWidget(self.close_button)
        if parent is not None:
            parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        """At the right over the lower edge."""
        under = self.parentWidget()
        if under is not None:
            width = min(_WIDEST_PX, under.width() - 2 * _EDGE_PX)
            height = (
                self._layout.heightForWidth(width) if self._layout.hasHeightForWidth() else self.sizeHint().height()
            )
            self.setGeometry(under.width() - width - _EDGE_PX, under.height() - height - _ABOVE_PX, width, height)

    def show_notice(
        self, text: str, choices: Sequence[tuple[str, str, Callable[[], None]]] = (), *, wrong: bool = True
    ) -> None:
        """Show a text with buttons (word, tooltip, what it does); each button also puts the notice away. What is not ``wrong`` is
        not yellow."""
        self.setProperty("note", "wrong" if wrong else "told")
        restyle(self)
        restyle(self.label)
        for button in self.buttons:
            button.deleteLater()
        self.label.setText(text)
        self.setAccessibleName(text)
        self.buttons = [self._button(*choice) for choice in choices]
        self._layout.activate()
        self._place()
        self.show()
        self.raise_()

    def _button(self, word: str, tip: str, act: Callable[[], None]) -> QPushButton:
        button = push_button(word, tip)

        def pressed() -> None:
            self.hide()
            act()

        button.clicked.connect(lambda _: pressed())
        self._layout.insertWidget(self._layout.count() - 1, button)
        return button
