"""Alt and a letter means one thing alone: in what is seen of the window, and in each menu."""

import re
from collections import Counter
from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case

_LETTER = re.compile(r"(?<!&)&([^&\s])")


def twice(texts: Iterable[str]) -> set[str]:
    """The letters that are underlined more than once."""
    counted = Counter(match[1].lower() for text in texts if (match := _LETTER.search(text)))
    return {letter for letter, count in counted.items() if count > 1}


def seen(window: MainWindow) -> list[str]:
    """Every text with a letter of its own that is seen now, the menu bar's included."""
    shown: list[QWidget] = [item for item in window.findChildren(QAbstractButton) if item.isVisible()]
    shown += [item for item in window.findChildren(QLabel) if item.isVisible() and item.buddy() is not None]
    return [action.text() for action in window.menu_bar.actions()] + [item.text() for item in shown]  # type: ignore[attr-defined]


def test_no_letter_means_two_things_in_the_window(window: MainWindow, settle: Settle) -> None:
    window.services.document.open(make_case())
    settle()
    for name, place in window.frame.places.items():
        place.show()
        assert not twice(seen(window)), name
    window.frame.places["details"].show()
    for tab in (window.features.compare.view, window.features.quiz.view, window.features.median.page.widget):
        window.frame.tabs.setCurrentWidget(tab)
        settle()
        assert not twice(seen(window)), tab


def test_no_letter_means_two_things_in_a_menu(window: MainWindow) -> None:
    rows = window.actions_.rows
    menus = {row.menu for row in rows}
    assert not {menu: found for menu in menus if (found := twice(row.title for row in rows if row.menu == menu))}
