"""The little that Fusion's palette cannot say: rounded fields, chips, headings, notices."""

from dataclasses import asdict
from string import Template

from ecgstudio.core.paths import resource
from ecgstudio.gui.kit.colours import Colours

# The first line is not about looks: every label, tooltip and message box shows plain text (Qt.TextFormat.PlainText), so that no
# title, note or comment of another's file is ever taken for HTML, which could open files.
_SHEET = Template("""
QLabel, QToolTip { qproperty-textFormat: 0; }
QToolTip { background: $field; color: $text; border: 1px solid $line; padding: 4px 6px; }
QMainWindow::separator { background: $window; width: 5px; height: 5px; border: none; }
QMainWindow::separator:hover { background: $accent_soft; }
QWidget[panel="true"] { background: $panel; }
QDockWidget::title { background: $window; padding: 6px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { background: $window; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QToolBar { background: $window; border: none; padding: 0 4px; spacing: 3px; }
QToolBar#rail_left, QToolBar#rail_right { padding: 4px 0; margin: 0; spacing: 2px; }
QAbstractSpinBox QLineEdit { padding: 0 0 0 4px; }
QToolBar::separator { background: $line; width: 1px; margin: 7px 3px; }
QToolBar QToolButton { padding: 3px; }
QToolBar QComboBox { padding: 1px 6px; min-height: 18px; }

QLineEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $field; border: 1px solid $line; border-radius: 5px; padding: 3px 6px; min-height: 18px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QSpinBox, QDoubleSpinBox { padding-right: 2px; }
QLineEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: $accent; }
QLineEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    background: $panel; color: $quiet;
}
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url("$arrow_down"); width: 10px; height: 10px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
    border: none; background: transparent; width: 14px;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("$arrow_up"); width: 8px; height: 8px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("$arrow_down"); width: 8px; height: 8px; }

QPushButton {
    background: $field; border: 1px solid $line; border-radius: 5px; padding: 5px 14px; min-height: 18px;
}
QPushButton:hover { border-color: $accent; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $quiet; background: $panel; }
QPushButton#primary { background: $accent; color: $accent_text; border-color: $accent; font-weight: 600; }
QPushButton#primary:disabled { background: $line; border-color: $line; color: $quiet; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px; background: transparent; }
QToolButton:hover { background: $accent_soft; }
QToolButton:checked { background: $accent_soft; border-color: $accent; }
QToolButton:focus { border-color: $accent; }

QPushButton[chip="present"] { background: $accent_soft; border-color: $accent_soft; color: $text; }
QPushButton[chip="possible"] { background: transparent; border: 1px dashed $accent; }
QPushButton[chip="absent"] { background: transparent; border-color: $line; color: $quiet; }
QPushButton[chip="offered"] { background: transparent; border: 1px dotted $line; color: $quiet; }
QPushButton[chip="value"] { background: $field; border-color: $line; }
QPushButton[chip="removed"] {
    background: transparent; border: 1px dashed $line; color: $quiet; text-decoration: line-through;
}
QPushButton[chip]::menu-indicator { image: none; }
QPushButton[chip] { border-radius: 11px; padding: 1px 10px; min-height: 18px; }
QPushButton[chip]:hover, QPushButton[chip]:focus { border-color: $accent; }
QPushButton[example="true"] { border-radius: 14px; padding: 5px 16px; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLabel[quiet="true"] { color: $quiet; }
QLabel[warning="true"] { color: $warn; }
QLabel[heading="true"] { font-weight: 600; }
QLabel#title { font-size: 20pt; font-weight: 300; }
QLabel[outcome="good"] { color: $good; }
QLabel[outcome="bad"] { color: $bad; }
QLabel[outcome="partly"] { color: $warn; }
QLabel#badge { color: $quiet; padding: 1px 8px; }
QFrame#prompt { background: $panel; border-bottom: 1px solid $line; }
QFrame#notice { background: $warn_soft; border: 1px solid $line; border-radius: 7px; }
QFrame#notice[note="told"] { background: $panel; }
QFrame#notice QLabel { color: $warn; }
QFrame#notice[note="told"] QLabel { color: $text; }
QLineEdit#prompt_edit { font-size: 12pt; padding: 3px 10px; border-radius: 7px; min-height: 24px; }
QFrame#prompt QSpinBox, QFrame#prompt QComboBox { padding: 1px 6px; min-height: 18px; }
QPushButton[note] { border: none; border-radius: 5px; padding: 1px 8px; text-align: left; min-height: 18px; }
QPushButton[note="wrong"] { background: $warn_soft; color: $warn; }
QPushButton[note="told"] { background: transparent; color: $quiet; }
QFrame#popup { background: $field; border: 1px solid $line; }
QFrame#welcome { background: $panel; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab { padding: 7px 14px; background: transparent; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { border-bottom-color: $accent; color: $text; }
QTabBar::tab:!selected { color: $quiet; }
QTabBar { background: $window; }
QTabBar::tab:focus { color: $accent; }

QListView, QTableView, QTableWidget, QTreeView {
    background: $panel; border: none; alternate-background-color: $panel; selection-background-color: $accent_soft;
    selection-color: $text;
}
QListView#completions { background: $field; border: 1px solid $line; padding: 3px; }
QListView#completions::item { padding: 5px 8px; border-radius: 4px; }
QListView#completions::item:selected { background: $accent_soft; color: $text; }
QToolButton[group="true"] { font-weight: 600; padding: 6px 6px; border-radius: 0; }
QToolButton[group="true"]:checked { background: transparent; border-color: transparent; }
QToolButton[group="true"]:hover { background: $accent_soft; }
QToolButton[group="true"]:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QHeaderView::section { background: $panel; border: none; border-bottom: 1px solid $line; padding: 4px; color: $quiet; }
QAbstractItemView::indicator:unchecked, QCheckBox::indicator:unchecked, QMenu::indicator:non-exclusive:unchecked {
    background: $field; border: 1px solid $quiet; border-radius: 3px; width: 12px; height: 12px;
}
QCheckBox::indicator:checked {
    background: $accent; border: 1px solid $accent; border-radius: 3px; width: 12px; height: 12px; image: url("$tick");
}
QCheckBox { spacing: 6px; padding: 2px 0; }
QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:disabled { border-color: $line; background: $panel; }
QTreeView::item, QListView::item, QTableView::item { padding: 2px 3px; }
QProgressBar {
    background: $field; border: 1px solid $line; border-radius: 4px; max-height: 12px; min-height: 12px;
    text-align: center; font-size: 8pt;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::sub-page:horizontal:disabled { background: $line; }
QSlider::handle:horizontal {
    background: $field; border: 2px solid $accent; width: 10px; height: 10px; margin: -5px 0; border-radius: 7px;
}
QSlider::handle:horizontal:disabled { border-color: $line; }
QSlider::handle:horizontal:focus { background: $accent; }
QMenu { background: $field; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenuBar { background: $window; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_soft; }
""")


def style_sheet(colours: "Colours") -> str:
    """The style sheet in these colours."""
    drawings = {name: resource("icons", f"{name}.svg").as_posix() for name in ("arrow_up", "arrow_down", "tick")}
    return _SHEET.substitute(asdict(colours), **drawings)
