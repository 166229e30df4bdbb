"""The settings, as a form made from their declarations."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from ecgstudio.core.settings import Settings
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.editors import Editor, make_editor
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton
_WIDTH, _LABEL_WIDTH, _FIELD_WIDTH = 580, 250, 110


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
        for group in dict.fromkeys(parameter.group for parameter in Settings.parameters()):
            layout.addWidget(self._group(group))
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self._show(settings)
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))  # Qt's own guess is too low for lines that wrap

    def settings(self) -> Settings:
        """What the form says now."""
        return Settings().with_values({name: editor.value() for name, editor in self.editors.items()})

    def _group(self, group: str) -> QGroupBox:
        box = QGroupBox(tr(group))
        form = QFormLayout(box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setHorizontalSpacing(16)
        for parameter in (item for item in Settings.parameters() if item.group == group):
            editor = self.editors[parameter.name] = make_editor(parameter)
            editor.control.setMinimumWidth(_FIELD_WIDTH)
            label = QLabel(tr(parameter.label))
            label.setMinimumWidth(_LABEL_WIDTH)
            label.setBuddy(editor.control)
            form.addRow(label, editor)
            if parameter.help:
                form.addRow(quiet_label(tr(parameter.help)))
        return box

    def _show(self, settings: Settings) -> None:
        for name, editor in self.editors.items():
            editor.show_value(getattr(settings, name))
