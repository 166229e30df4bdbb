"""The bar over the sheet, beside the tabs: layout, speed and gain, the rarer choices in a menu, and tools."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, get_args

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QMenu, QToolBar, QToolButton, QWidget

from ecgstudio.core.paper import (
    GAINS_MM_PER_MV,
    NOTCHES_HZ,
    SCHEMES,
    SPEEDS_MM_PER_S,
    AnnotationsShown,
    FilterName,
    Layout,
    SheetStyle,
    Timing,
)
from ecgstudio.gui.kit.annotation_words import annotations_word
from ecgstudio.gui.kit.controls import icon_button, name_overflow, named
from ecgstudio.gui.kit.sheet_words import filter_word, layout_word, order_word, paper_word
from ecgstudio.gui.kit.words import decimal, tr

_ICON_PX = 18


@dataclass(frozen=True)
class _Choice:
    """One field of SheetStyle with the words for its values."""

    field: str
    title: str
    tip: str
    values: tuple[Any, ...]
    word: Callable[[Any], str]


class StyleBar(QToolBar):
    """Shows a SheetStyle; ``style_chosen`` carries the one the user made of it."""

    style_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = SheetStyle()
        self.boxes = {choice.field: self._box(choice) for choice in _frequent()}
        self._groups: dict[str, QActionGroup] = {}
        tip = tr("Cabrera order, timing of the columns, precordial gain, filters, colours and size of the paper")
        self.more = icon_button("settings", tr("More about the sheet"), tip, "style_more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setAccessibleName(tr("How the sheet looks, and tools for it"))
        name_overflow(self)
        for widget in (*self.boxes.values(), self.more):
            self.addWidget(widget)

    def add_tools(self, groups: list[list[QAction]]) -> None:
        """Buttons at the right end, groups of them apart; those that have no room stand in a menu there."""
        for actions in groups:
            self.addSeparator()
            for action in actions:
                self.addAction(action)
                button = self.widgetForAction(action)
                named(button, action.text().replace("&", ""), action.toolTip(), f"button_{action.objectName()}")
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def style(self) -> SheetStyle:  # type: ignore[override]
        """What is shown (not the widget's style)."""
        return self._style

    def show_style(self, style: SheetStyle) -> None:
        """Show a style that came from elsewhere."""
        self._style = style
        for field, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(getattr(style, field)))
        for field, group in self._groups.items():
            for action in group.actions():
                action.setChecked(action.data() == getattr(style, field))

    def _choose(self, field: str, value: object) -> None:
        own_strips = {"rhythm_leads": None} if field == "layout" else {}
        style = replace(self._style, **{field: value, **own_strips})  # type: ignore[arg-type]
        self.show_style(style)
        self.style_chosen.emit(style)

    def _box(self, choice: _Choice) -> QComboBox:
        box = named(QComboBox(), choice.title, choice.tip, f"style_{choice.field}")
        for value in choice.values:
            box.addItem(choice.word(value), value)
        box.currentIndexChanged.connect(lambda _: self._choose(choice.field, box.currentData()))
        return box

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for choice in _rare():
            part = menu.addMenu(choice.title)
            part.setToolTip(choice.tip)
            group = self._groups[choice.field] = QActionGroup(menu)
            for value in choice.values:
                action = QAction(choice.word(value), group)
                action.setData(value)
                action.setCheckable(True)
                part.addAction(action)
            group.triggered.connect(lambda action, field=choice.field: self._choose(field, action.data()))
        return menu


def _frequent() -> tuple[_Choice, ...]:
    return (
        _Choice("layout", tr("Layout"), tr("Rows and columns of the sheet"), get_args(Layout), layout_word),
        _Choice("speed_mm_per_s", tr("Paper speed"), tr("Paper speed in mm/s"), SPEEDS_MM_PER_S, _in("mm/s")),
        _Choice("gain_mm_per_mv", tr("Gain"), tr("Gain in mm/mV"), GAINS_MM_PER_MV, _in("mm/mV")),
    )


def _rare() -> tuple[_Choice, ...]:
    same = tr("same as limb leads")
    return (
        _Choice("cabrera", tr("Limb leads"), tr("Order of the limb leads"), (False, True), order_word),
        _Choice("timing", tr("Columns"), tr("Which stretch of time each column shows"), get_args(Timing), tr),
        _Choice(
            "precordial_gain_mm_per_mv",
            tr("Gain of V1 to V6"),
            tr("Precordial leads may have their own gain"),
            (None, *GAINS_MM_PER_MV),
            lambda value: same if value is None else decimal(f"{value:g} mm/mV"),
        ),
        _Choice(
            "notch_hz",
            tr("Mains filter"),
            tr("A zero-phase notch, for the display alone"),
            (None, *NOTCHES_HZ),
            lambda value: tr("off") if value is None else f"{value} Hz",
        ),
        _Choice("filter", tr("Filter"), _filter_tip(), get_args(FilterName), filter_word),
        _Choice("scheme", tr("Colours of the paper"), tr("Colours of grid and trace"), tuple(SCHEMES), tr),
        _Choice(
            "calipers",
            tr("Calipers on paper"),
            tr("Whether printed and exported sheets show the calipers"),
            (False, True),
            lambda value: tr("printed") if value else tr("not printed"),
        ),
        _Choice(
            "annotations",
            tr("Annotations on paper"),
            tr("Whose annotations printed and exported sheets show; answer pages always show the teacher's"),
            get_args(AnnotationsShown),
            annotations_word,
        ),
        _Choice(
            "ladder",
            tr("Ladder diagram"),
            tr("Atria, AV node and ventricles under the lowest row, on the screen and on paper"),
            (False, True),
            lambda value: tr("shown") if value else tr("not shown"),
        ),
        _Choice(
            "code",
            tr("QR code on paper"),
            tr(
                "Whether sheets with their diagnosis have a code to make the ECG again from, where their header has room"
            ),
            (False, True),
            lambda value: tr("printed") if value else tr("not printed"),
        ),
        _Choice("paper", tr("Paper size"), tr("Size of printed and exported sheets"), ("A4", "letter"), paper_word),
    )


def _filter_tip() -> str:
    return tr("Zero-phase filter for the display alone, printed on the sheet; samples are never changed")


def _in(unit: str) -> Callable[[float], str]:
    return lambda value: decimal(f"{value:g} {unit}")
