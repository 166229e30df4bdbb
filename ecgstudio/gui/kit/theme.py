"""Light, dark and high contrast: palettes and one style sheet made from them. ECG paper keeps its own colours in all."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ecgstudio.gui.kit.colours import CONTRAST, DARK, LIGHT, Colours
from ecgstudio.gui.kit.icons import recolour_buttons
from ecgstudio.gui.kit.style_sheet import style_sheet


class Theme(QObject):
    """Applies "system", "light", "dark" or "contrast" to the application and follows the system when told to."""

    changed = Signal(bool)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        self._shown: Colours | None = None
        app.styleHints().colorSchemeChanged.connect(lambda _: self.apply(self._choice))

    @property
    def dark(self) -> bool:
        if self._choice == "system" and not _wants_contrast(self._app):
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    @property
    def colours(self) -> Colours:
        if self._choice == "contrast" or (self._choice == "system" and _wants_contrast(self._app)):
            return CONTRAST
        return DARK if self.dark else LIGHT

    def apply(self, choice: str) -> None:
        """Colour everything that is shown now and later; nothing is done where all is coloured so already."""
        self._choice = choice
        if self._shown == self.colours:
            return
        self._shown = self.colours
        self._app.setPalette(make_palette(self.colours))
        sheet = style_sheet(self.colours)
        if self._app.styleSheet() != sheet:  # another window of this process may have set it
            self._app.setStyleSheet(sheet)
        recolour_buttons(self._app)
        self.changed.emit(self.dark)


def _wants_contrast(app: QApplication) -> bool:
    """Whether the system asks for high contrast, as far as this Qt tells."""
    hints = getattr(app.styleHints(), "accessibility", None)  # from 6.10 on
    return hints is not None and hints().contrastPreference() == Qt.ContrastPreference.HighContrast


def make_palette(colours: Colours) -> QPalette:
    """The colours as Qt's roles, with everything disabled drawn quiet."""
    palette = QPalette(QColor(colours.window))
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.field,
        QPalette.ColorRole.AlternateBase: colours.panel,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.panel,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.bad,
        QPalette.ColorRole.ToolTipBase: colours.field,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.accent_text,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.accent,
        QPalette.ColorRole.PlaceholderText: colours.quiet,
        QPalette.ColorRole.Mid: colours.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    quiet = QColor(colours.quiet)
    quiet.setAlphaF(0.6)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, quiet)
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(colours.line))
    return palette
