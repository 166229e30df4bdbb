"""What the actions of annotations do, one short method each."""

from typing import TYPE_CHECKING

from ecgstudio.core.annotations import AnnotationKind, AnnotationLayer

if TYPE_CHECKING:
    from ecgstudio.gui.main_window import MainWindow


class AnnotationVerbs:
    """Talks to the open case's annotations and to their layer on the sheet."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def add(self, kind: AnnotationKind) -> None:
        """Put one where the mouse is; with the mouse elsewhere, the next gesture on the sheet draws it."""
        from ecgstudio.gui.sheet.placing import pointed_place

        window = self._window
        window.tabs.setCurrentWidget(window.case_view)
        place = pointed_place(window.case_view.sheet)
        if place is None:
            window.case_view.annotations.arm(kind)
        else:
            window.case_view.annotations.placed.emit(kind, *place, None)

    def next(self) -> None:
        """Select the next one and give it the arrow keys."""
        self._window.annotating.select_next()
        self.take_keys()

    def take_keys(self) -> None:
        """The arrows move the selected one, if there is one."""
        if self._window.annotating.annotation is not None:
            self._window.case_view.annotations.take_keys()

    def edit(self) -> None:
        window = self._window
        window.tabs.setCurrentWidget(window.case_view)
        window.case_view.annotations.edit_requested.emit(window.annotating.selected)

    def remove(self) -> None:
        self._window.annotating.remove()

    def remove_all(self) -> None:
        self._window.annotating.remove_all()

    def show(self, layer: AnnotationLayer) -> None:
        """Show a layer or not, as its action is checked."""
        self._window.annotating.show_layer(layer, self._window.actions_[f"show_{layer}_remarks"].isChecked())

    def write_as_student(self) -> None:
        self._window.annotating.set_layer(
            "student" if self._window.actions_["student_writes"].isChecked() else "teacher"
        )
