"""The settings, as a form made from their declarations."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTabWidget, QVBoxLayout, QWidget

from ecgstudio.core.settings import Settings
from ecgstudio.gui.kit.controls import named, quiet_label, scrolled
from ecgstudio.gui.kit.editors import Editor, make_editor
from ecgstudio.gui.kit.forms import align_labels, make_form
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton
_LABEL_WIDTH, _FIELD_WIDTH = 250, 110
_SIZE = QSize(520, 460)


class SettingsDialog(QDialog):
    """Takes Settings, gives Settings (``settings``); nothing is kept before OK."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.editors: dict[str, Editor] = {}
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel | _Button.RestoreDefaults)
        named(self.buttons.button(_Button.Ok), tr("OK"), tr("Keep these settings"))
        named(self.buttons.button(_Button.Cancel), tr("Cancel"), tr("Leave the settings as they were"))
        named(self.buttons.button(_Button.RestoreDefaults), tr("Restore defaults"), tr("Show every default"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(_Button.RestoreDefaults).clicked.connect(lambda _: self._show(Settings()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        tip = tr("What is set, by what it is about")
        self.tabs = named(QTabWidget(), tr("Settings"), tip, "settings_tabs")
        self.tabs.setDocumentMode(True)
        for group in dict.fromkeys(parameter.group for parameter in Settings.parameters()):
            self.tabs.addTab(scrolled(self._page(group)), tr(group))
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(480)
        self.resize(_SIZE)
        self._show(settings)

    def settings(self) -> Settings:
        """What the form says now."""
        return Settings().with_values({name: editor.value() for name, editor in self.editors.items()})

    def _page(self, group: str) -> QWidget:
        page = QWidget()
        form = make_form(page)
        form.setContentsMargins(0, 12, 8, 12)
        for parameter in (item for item in Settings.parameters() if item.group == group):
            editor = self.editors[parameter.name] = make_editor(parameter)
            editor.control.setMinimumWidth(_FIELD_WIDTH)
            label = QLabel(tr(parameter.label))
            label.setMinimumWidth(_LABEL_WIDTH)
            label.setBuddy(editor.control)
            form.addRow(label, editor)
            if parameter.help:
                form.addRow(quiet_label(tr(parameter.help)))
        align_labels(form)
        return page

    def _show(self, settings: Settings) -> None:
        for name, editor in self.editors.items():
            editor.show_value(getattr(settings, name))
