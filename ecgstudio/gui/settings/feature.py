"""What the user sets: the dialog of settings, and the colours."""

from dataclasses import replace
from functools import partial

from ecgstudio.gui.kit.action import FILE, VIEW, Action
from ecgstudio.gui.kit.asking import Asking
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr


class SettingsFeature(Feature):
    """Changes go to the store, which tells everybody."""

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(services, frame)
        themes = (
            ("light", tr("&Light colours")), ("dark", tr("&Dark colours")), ("contrast", tr("High cont&rast")),
            ("system", tr("Colours of the &system")),
        )  # fmt: skip
        self.store.settings_changed.connect(self.changed)
        self.actions = (
            Action("settings", tr("Se&ttings ..."), FILE, self.edit, ("Ctrl+,",), "settings",
                tr("Colours, number of candidates, library"), place=40),
            *(
                Action(f"theme_{theme}", title, VIEW, partial(self.set_theme, theme), place=40 + place,
                    checked=partial(self._is_theme, theme))
                for place, (theme, title) in enumerate(themes)
            ),
        )  # fmt: skip

    def edit(self) -> None:
        """Open the dialog."""
        from ecgstudio.gui.settings.settings_dialog import SettingsDialog

        dialog, asking = SettingsDialog(self.store.settings, self.frame.window), Asking(self.services.model)
        dialog.test_requested.connect(
            lambda settings: asking.ask(
                settings, lambda endpoint, report: endpoint.models(report), dialog.show_models, dialog.show_refusal
            )
        )
        dialog.finished.connect(lambda _: asking.drop())
        if dialog.exec():
            self.store.set_settings(dialog.settings())

    def _is_theme(self, theme: str) -> bool:
        return self.store.settings.theme == theme

    def set_theme(self, theme: str) -> None:
        """Light, dark, high contrast, or as the system has it."""
        self.store.set_settings(replace(self.store.settings, theme=theme))
