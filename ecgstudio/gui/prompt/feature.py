"""The prompt bar: what is typed is read at once, and drawn when that is asked for."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QInputDialog

from ecgstudio.core.request import ExperienceUse
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.engine.feature import EngineFeature
from ecgstudio.gui.files.feature import FilesFeature
from ecgstudio.gui.fit.feature import FitFeature
from ecgstudio.gui.kit.action import CASE, EDIT, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.library.feature import LibraryFeature
from ecgstudio.gui.physiology.feature import PhysiologyFeature
from ecgstudio.gui.prompt.bar import PromptBar
from ecgstudio.gui.prompt.entry import PromptEntry
from ecgstudio.gui.prompt.generating import Generating
from ecgstudio.gui.prompt.persons import TAG
from ecgstudio.gui.prompt.proposing import Proposing

_MOST: Final = 20
"""Named patients that the list shows, newest first."""


class PromptFeature(Feature):
    """Generates with the engine that is chosen; what is still drawn is shown over the open case."""

    def __init__(
        self,
        services: Services,
        frame: Frame,
        case: CaseFeature,
        engine: EngineFeature,
        physiology: PhysiologyFeature,
        files: FilesFeature,
        fit: FitFeature,
        library: LibraryFeature,
    ) -> None:
        super().__init__(services, frame)
        self._fit, self._library = fit, library.controller
        self._case, self._engine, self._work = case, engine, services.work
        self._asked, self._sheet_next = PromptEntry(), False
        self.generating = Generating(services, engine.loader, self)
        self.proposing = Proposing(services, self)
        self.bar = PromptBar()
        self.page = Page("prompt", tr("Prompt"), self.bar, "top", self.bar.edit)
        self.pages = (self.page,)
        self.actions = self._actions()
        self._listen_to_bar()
        self._listen_to_generating()
        self._listen_to_proposing()
        case.example_chosen.connect(self.generate_example)
        physiology.refused.connect(self.bar.show_problem)
        files.begun_anew.connect(self._begin_anew)
        engine.other_patients_requested.connect(self.other_patients)
        engine.seed_chosen.connect(self._keep_seed)
        engine.show_seed(self.generating.seed)
        self.document.changed.connect(self._on_generated)

    def take_focus(self) -> None:
        """Put the cursor into the prompt."""
        self.bar.edit.setFocus()

    def set_text(self, text: str) -> None:
        """Put a text into the prompt as if it had been typed."""
        self.bar.set_text(text)

    def generate(self) -> None:
        """Draw candidates for what is entered."""
        self._generate(keep_seed=self.bar.keep_seed.isChecked())

    def other_patients(self) -> None:
        """Generate anew with another seed, also when the seed is kept: the new one is, then."""
        self._generate(keep_seed=False)

    def generate_example(self, text: str) -> None:
        """Put an example into the prompt and generate it."""
        self.set_text(text)
        self.generate()

    def draw_twin(self) -> None:
        """The open patient is the one that the prompt draws from now on; what it is to have is typed next."""
        self.document.settle()
        case = self.document.case
        if case is not None:
            self.bar.person.set_person(case)
            self.frame.go(self.page)
            self.frame.tell(
                tr("For {name}: type what this patient is to have").format(name=tr(case.title) or tr("untitled"))
            )

    def name_patient(self) -> None:
        """Give the open patient a name, by which it is kept in the library and found again in the prompt."""
        self.document.settle()
        case = self.document.case
        if case is None:
            return
        name, given = QInputDialog.getText(self.frame.window, tr("Name the patient"), tr("Name:"), text=case.title)
        if given and name.strip():
            self.document.set_detail("title", name.strip(), tr("Name the patient"))
            self.document.set_detail("tags", tuple(dict.fromkeys((*case.tags, TAG))), tr("Name the patient"))
            self.bar.person.set_person(self.document.case)

    def stop(self) -> None:
        """Stop what is running."""
        self._work.cancel()
        self.proposing.drop()
        self._case.end_preview()

    def draw_series(self) -> None:
        """Draw the open patient along a path that the user chooses."""
        from ecgstudio.gui.prompt.series_dialog import SeriesDialog

        self.document.settle()
        case = self.document.case
        if case is None:
            return
        dialog = SeriesDialog(self.frame.window)
        if dialog.exec():
            path = dialog.choice()
            self._fit.movable(case, lambda _: self.generating.progress(*path))

    def _generate(self, *, keep_seed: bool) -> None:
        self._asked = self.bar.entry()
        chosen = self.store.settings
        used: ExperienceUse = "report" if chosen.compose_reports else "numbers"
        experience: ExperienceUse = used if chosen.use_experience else "off"
        engine, options = self._engine.engine, self._engine.options
        entry = replace(self.bar.entry(), engine=engine, options=options, experience=experience)
        self.generating.generate(entry, keep_seed=keep_seed, person=self.bar.person.person)

    def _generate_by_mouse(self) -> None:
        """Whoever clicks looks at the sheet next: its keys are at hand once it is there."""
        self.generate()
        self._sheet_next = True

    def _on_generated(self, names: frozenset[str]) -> None:
        if "*" in names:
            self._show_note()
            if self._sheet_next and self.has_case():
                self._sheet_next = False
                self._case.show()

    def _show_note(self) -> None:
        """Say that the sheet is no longer what the prompt asks for, and what draws it."""
        case, entry = self.document.case, self.bar.entry()
        same = case is None or (entry.text == case.request.text.strip() and entry == self._asked)
        self.bar.show_note("" if same or not entry.text or self._work.busy else tr("Text changed: Enter draws it"))

    def _keep_seed(self, seed: int) -> None:
        self.generating.set_seed(seed)
        self.bar.keep_seed.setChecked(True)

    def _begin_anew(self) -> None:
        self.bar.set_text("")
        self.bar.edit.setFocus()

    def _on_busy(self, busy: bool) -> None:
        self.bar.set_busy(busy or self.bar.proposals.asking)
        self.changed.emit()
        if not busy:
            self._case.end_preview()

    def _listen_to_bar(self) -> None:
        bar, generating = self.bar, self.generating
        bar.entry_changed.connect(generating.set_entry)
        bar.entry_changed.connect(lambda _: self._show_note())
        bar.generate_requested.connect(self.generate)
        bar.generate_clicked.connect(self._generate_by_mouse)
        bar.stop_requested.connect(self.stop)
        bar.edit.prefix_typed.connect(generating.complete)
        bar.person.person_changed.connect(self.changed)
        bar.person.open_wanted.connect(self.draw_twin)
        bar.person.about_to_open.connect(self._look_for_patients)
        bar.person.kept_wanted.connect(lambda case_id: self._library.fetch(case_id, bar.person.set_person))

    def _look_for_patients(self) -> None:
        """The named patients of the library, for the next time that the list is seen."""
        from ecgstudio.library import Query

        self._library.use(
            lambda library: [(item.title, item.id) for item in library.search(Query(tags=(TAG,)), _MOST)],
            self.bar.person.show_kept,
            lambda _: None,
            key="patients",
        )

    def _listen_to_generating(self) -> None:
        bar, generating, case = self.bar, self.generating, self._case
        generating.completions.connect(bar.edit.offer)
        generating.read.connect(bar.show_reading)
        generating.offered.connect(bar.show_offers)
        generating.refused.connect(bar.show_problem)
        generating.told.connect(bar.show_told)
        generating.seed_changed.connect(self._engine.show_seed)
        generating.began.connect(case.begin_preview)
        generating.emerging.connect(lambda recording: case.show_preview(recording, bar.edit.text()))
        self._work.busy_changed.connect(self._on_busy)

    def _listen_to_proposing(self) -> None:
        row, proposing = self.bar.proposals, self.proposing
        self.bar.proposals_requested.connect(proposing.ask)
        proposing.proposed.connect(row.show_proposal)
        proposing.refused.connect(self.bar.show_problem)
        proposing.asking_changed.connect(row.set_asking)
        proposing.asking_changed.connect(lambda _: self._on_busy(self._work.busy))
        self.store.settings_changed.connect(lambda settings: row.set_used(settings.use_language_model))
        row.set_used(self.store.settings.use_language_model)

    def _is_busy(self) -> bool:
        return self._work.busy or self.bar.proposals.asking

    def _show_new_patients(self) -> None:
        self.bar.person.set_person(None)

    def _draws_twins(self) -> bool:
        return self.bar.person.person is not None

    def _can_draw_series(self) -> bool:
        return self.has_case() and not self._work.busy

    def _actions(self) -> tuple[Action, ...]:
        return (
            Action("go_prompt", tr("Go to the &prompt"), EDIT, lambda: self.frame.go(self.page), ("Ctrl+L",), place=30),
            Action("generate", tr("&Generate"), CASE, self.generate, ("Ctrl+Return",), "generate",
                tr("Draw candidates for what the prompt says"), place=10),
            Action("other_patients", tr("&Other patients"), CASE, self.other_patients, ("Ctrl+Shift+Return",), "dice",
                tr("Draw the same diagnosis in other patients, with another seed"), place=11, context=("candidate",)),
            Action("stop", tr("&Stop"), CASE, self.stop, ("Escape", "Ctrl+."), "stop", tr("Stop what is running"),
                self._is_busy, 12),
            Action("twin", tr("T&win ..."), CASE, self.draw_twin, ("Ctrl+Shift+W",), "",
                tr("Draw this patient under what the prompt says: the same person with another disease"), self.has_case, 15,
                context=("candidate",)),
            Action("name_patient", tr("Na&me the patient ..."), CASE, self.name_patient, (), "",
                tr("Give the open patient a name; it is kept in the library and found in the prompt again"),
                self.has_case, 16, context=("candidate",)),
            Action("new_patients", tr("For new &patients"), CASE, self._show_new_patients, (), "",
                tr("Draw new patients again"), self._draws_twins, 17),
            Action("series", tr("Se&ries ..."), CASE, self.draw_series, ("Ctrl+Shift+G",), "",
                tr("The same patient along a path in time or dose"), self._can_draw_series, 13, context=("candidate",)),
        )  # fmt: skip
