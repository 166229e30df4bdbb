"""The settings, as a form made from their declarations."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.settings import LanguageModelSettings, Settings
from ecgstudio.gui.kit.controls import named, push_button, quiet_label, scrolled
from ecgstudio.gui.kit.editors import Editor, make_editor
from ecgstudio.gui.kit.forms import align_labels, make_form
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton
_LABEL_WIDTH, _FIELD_WIDTH = 250, 110
_WIDTH, _HEIGHT = 540, 440


class SettingsDialog(QDialog):
    """Takes Settings, gives Settings (``settings``); nothing is kept before OK. ``test_requested`` wants to know whether the
    language model that the form names answers; ``show_models`` and ``show_refusal`` say."""

    test_requested = Signal(object)

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
        self.test = push_button(tr("&Test"), tr("Ask the address which models are there"), "test_language_model")
        self.tested = quiet_label()
        self.test.clicked.connect(lambda _: self._ask())
        tip = tr("What is set, by what it is about")
        self.tabs = named(QTabWidget(), tr("Settings"), tip, "settings_tabs")
        self.tabs.setDocumentMode(True)
        self._lay_out()
        self._show(settings)

    def show_models(self, names: Sequence[str]) -> None:
        """The language model answers, with the models that it has; the first is taken where none is named."""
        self.test.setEnabled(True)
        self.tested.setText(tr("It answers: {names}").format(names=", ".join(names)))
        name = self.editors["language_model_name"]
        name.show_value(name.value() or names[0])

    def show_refusal(self, why: str) -> None:
        """Why the language model cannot be asked."""
        self.test.setEnabled(True)
        self.tested.setText(why)

    def _ask(self) -> None:
        self.test.setEnabled(False)
        self.tested.setText(tr("Asking ..."))
        self.test_requested.emit(self.settings())

    def _lay_out(self) -> None:
        for group in dict.fromkeys(item.group for item in Settings.parameters()):
            form = self._form(group)
            if group == LanguageModelSettings.GROUP:
                form.addRow(self.test)
                form.addRow(self.tested)
            page = QWidget()
            page.setLayout(form)
            self.tabs.addTab(scrolled(page), tr(group))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, _HEIGHT)

    def settings(self) -> Settings:
        """What the form says now."""
        return Settings().with_values({name: editor.value() for name, editor in self.editors.items()})

    def _form(self, group: str) -> QFormLayout:
        form = make_form()
        form.setContentsMargins(0, 12, 8, 12)
        for parameter in (item for item in Settings.parameters() if item.group == group):
            editor = self.editors[parameter.name] = make_editor(parameter)
            wide = parameter.kind == "text"
            editor.control.setMinimumWidth(_LABEL_WIDTH if wide else _FIELD_WIDTH)
            label = QLabel(tr(parameter.label))
            label.setMinimumWidth(_FIELD_WIDTH if wide else _LABEL_WIDTH)
            label.setBuddy(editor.control)
            form.addRow(label, editor)
            if parameter.help:
                form.addRow(quiet_label(tr(parameter.help)))
        return align_labels(form)

    def _show(self, settings: Settings) -> None:
        for name, editor in self.editors.items():
            editor.show_value(getattr(settings, name))
