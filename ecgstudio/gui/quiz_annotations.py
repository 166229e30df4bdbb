"""Annotations on the ECG of the quiz: the student's own, kept with the answer, the teacher's beside them once it is given."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton

from ecgstudio.core.annotations import AnnotationKind, of_layer
from ecgstudio.gui.annotation_wiring import wire_layer
from ecgstudio.gui.annotation_words import drawing_hint, kind_word
from ecgstudio.gui.controllers.annotating import Annotating
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.quiz.marking import Feedback
    from ecgstudio.gui.main_window import MainWindow
    from ecgstudio.gui.quiz_calipers import QuizCalipers
    from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer

_KEYS: dict[AnnotationKind, str] = {"text": "W", "arrow": "R", "span": "S", "highlight": "H"}


class QuizAnnotations(QObject):
    """Two layers on the quiz's sheet: ``own``, drawn on, and ``answers``, filled when the answer is marked."""

    def __init__(self, window: "MainWindow", calipers: "QuizCalipers") -> None:
        super().__init__(window)
        self._window, self._calipers = window, calipers
        self._page = window.quiz_view.question
        self.annotating = Annotating(calipers.document, "student", self)
        self.own: AnnotationsLayer | None = None
        self.answers: AnnotationsLayer | None = None
        self._fill_menu()
        self._page.sheet_made.connect(self._on_sheet)
        window.quizzing.asked.connect(lambda: self._show_answer(None))
        window.quizzing.marked.connect(self._show_answer)

    def add(self, kind: AnnotationKind) -> None:
        """The next gesture on the sheet draws it, or it goes where the mouse is."""
        from ecgstudio.gui.sheet.placing import pointed_place

        if self.own is None:
            return
        place = pointed_place(self._page.sheet)
        if place is None:
            self.own.arm(kind)
        else:
            self.own.placed.emit(kind, *place, None)

    def _on_sheet(self) -> None:
        from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer

        sheet, annotating = self._page.sheet, self.annotating
        self.answers = AnnotationsLayer(sheet, locked=True)
        own = self.own = AnnotationsLayer(sheet)
        wire_layer(own, annotating, sheet)
        own.armed.connect(lambda kind: self._window.status.showMessage(drawing_hint(kind)))
        for kind, key in _KEYS.items():
            self._key(key).activated.connect(lambda kind=kind: self.add(kind))
        removing = self._key("Delete")
        removing.activated.connect(annotating.remove)
        removing.setEnabled(False)

        def show(*_: object) -> None:
            own.show_annotations(annotating.annotations, annotating.selected)
            removing.setEnabled(annotating.annotation is not None)
            self._calipers.removing.setEnabled(annotating.annotation is None)
            if annotating.annotation is not None and self._calipers.measuring.selected >= 0:
                self._calipers.measuring.select(-1)

        annotating.shown.connect(show)
        annotating.shown.connect(lambda annotations, _: self._window.quizzing.annotate(annotations))
        self._calipers.measuring.shown.connect(
            lambda _, selected: annotating.select(-1) if selected >= 0 and annotating.selected >= 0 else None
        )

    def _show_answer(self, feedback: "Feedback | None") -> None:
        if self.answers is not None:
            own = of_layer(feedback.examination.case.annotations, "teacher") if feedback else ()
            self.answers.show_annotations(own)

    def _fill_menu(self) -> None:
        menu = QMenu(self._page.annotate)
        for kind, key in _KEYS.items():
            menu.addAction(tr("{kind} ({key} on the sheet)").format(kind=kind_word(kind), key=key)).triggered.connect(
                lambda _=False, kind=kind: self.add(kind)
            )
        menu.addSeparator()
        menu.addAction(tr("Remove the selected one")).triggered.connect(lambda _=False: self.annotating.remove())
        self._page.annotate.setMenu(menu)
        self._page.annotate.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _key(self, key: str) -> QShortcut:
        """A key that works on the sheet alone, where nobody types."""
        shortcut = QShortcut(QKeySequence(key), self._page.sheet)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut
