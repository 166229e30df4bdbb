"""Editing the open ECG: findings come and go, numbers are set, and the panel says what changed and what else moved."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.moved import Moved, moved_numbers
from ecgstudio.core.statement import NORMAL
from ecgstudio.core.verdict import tally
from ecgstudio.gui.compare.feature import CompareFeature
from ecgstudio.gui.editing.panel import EditPanel
from ecgstudio.gui.editing.pending import Pending
from ecgstudio.gui.engine.feature import EngineFeature
from ecgstudio.gui.kit.action import CASE, EDIT, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.measurements.feature import MeasurementsFeature

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load

_KEPT: Final = 20
"""Edits of which is known what they changed, the newest."""
_KEY: Final = "edit"


@dataclass(frozen=True, eq=False)
class _Edited:
    """An edited case with the one it was made of, measured both, and what is different."""

    before: Case
    after: Case
    changes: tuple[Moved, ...]


class EditFeature(Feature):
    """Works on any case, whoever drew it. What is to be changed is collected first, then done at once, as one step of undo."""

    def __init__(
        self,
        services: Services,
        frame: Frame,
        measurements: MeasurementsFeature,
        engine: EngineFeature,
        compare: CompareFeature,
    ) -> None:
        super().__init__(services, frame)
        self._measuring, self._loader, self._compare = measurements.measuring, engine.loader, compare
        self._quick, self._work = services.quick, services.work
        self._pending = Pending()
        self._edits: OrderedDict[str, _Edited] = OrderedDict()
        self.panel = EditPanel()
        self.page = Page("edit", tr("Edit"), self.panel, "upper", self.panel.edit, of_case=True)
        self.pages = (self.page,)
        self.actions = self._actions()
        self._listen()

    def go(self) -> None:
        """To the line in which findings are added."""
        self.frame.go(self.page)

    def apply(self) -> None:
        """Change what was collected; the edited ECG takes the place of the open one."""
        self.document.settle()
        case, pending = self.document.case, self._pending
        if case is None or not pending.anything:
            return
        load = self._loader.waiter() if self._loader.state != "absent" else None
        self.panel.show_problem("")
        self._work.submit(
            lambda report: _edited(case, pending, load, report),
            lambda made: self._on_edited(made, pending),
            self._on_failed,
            key=_KEY,
        )

    def compare(self) -> None:
        """The ECG before the edit as A, the edited one as B."""
        edit = self._edit()
        if edit is not None:
            self._compare.show_both(edit.before, edit.after)

    def _on_edited(self, made: _Edited, pending: Pending) -> None:
        self._loader.refresh()
        case = self.document.case
        if case is None or case.id != made.before.id:
            self.frame.tell(tr("The edit is not shown: another ECG has been opened meanwhile"))
            return
        self._edits[made.after.id] = made
        while len(self._edits) > _KEPT:
            self._edits.popitem(last=False)
        self.document.take_place(made.after, tr("Edit: {what}").format(what=pending.text))
        self.frame.tell(tr("Changed: {what}").format(what=pending.text))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StudioError):
            self.panel.show_problem(tr(str(error)))
        else:
            self._work.failed.emit(error)

    def _note(self, text: str) -> None:
        """Take up what was typed."""
        if text.strip():
            self._quick.submit(lambda _: _words(text), self._on_words, self._on_failed, key=_KEY, quiet=True)

    def _on_words(self, found: tuple[tuple[str, ...], tuple[str, ...], dict[str, float]]) -> None:
        self.panel.clear_words()
        self._set(self._pending.taking(*found))

    def _set_number(self, name: str, value: float | None) -> None:
        values = {key: number for key, number in self._pending.values.items() if key != name}
        if value is not None:
            values[name] = value
        self._set(Pending(self._pending.shown, self._pending.added, self._pending.removed, values))

    def _set(self, pending: Pending) -> None:
        self._pending = pending
        self.panel.show_problem("")
        self.panel.show_pending(pending, busy=self._work.busy)
        self.changed.emit()

    def _show_case(self) -> None:
        """Another ECG is open, or more is known of it: nothing is pending."""
        case, edit = self.document.case, self._edit()
        self.panel.setEnabled(case is not None)
        if case is not None:
            self.panel.show_numbers(case.measurements)
        self._set(Pending(() if case is None else self._shown(case)))
        self.panel.show_changes(edit.changes if edit else (), tuple(_notes(edit.after)) if edit else ())

    def _shown(self, case: Case) -> tuple[str, ...]:
        from ecgstudio.app.twin_person import shown_statements

        found = self._measuring.examination
        analysis = found.analysis if found is not None and found.case.id == case.id else None
        calls = () if analysis is None else (call.id for call in analysis.calls)
        return tuple(item for item in shown_statements(case, calls) if item != NORMAL)

    def _on_changed(self, names: frozenset[str]) -> None:
        """While nobody looks it is enough that nothing waits to be done to another ECG."""
        if not self.panel.isVisible():
            self._pending = Pending()
            self.changed.emit()
        elif names & {"*", "recording", "request"}:
            self._show_case()
        elif "measurements" in names and self.document.case is not None:
            self.panel.show_numbers(self.document.case.measurements)
            self._set(self._pending)

    def _on_measured(self) -> None:
        """Calls of an ECG that nobody named anything of."""
        case = self.document.case
        if case is None or not self.panel.isVisible():
            return
        if not self._pending.anything and self._shown(case) != self._pending.shown:
            self._show_case()

    def _edit(self) -> _Edited | None:
        """The edit that is open, None where the open ECG is none, or has been changed since."""
        case = self.document.case
        known = self._edits.get(case.id) if case is not None else None
        return known if known is not None and case is not None and known.after.recording is case.recording else None

    def _listen(self) -> None:
        panel = self.panel
        self.document.changed.connect(self._on_changed)
        self._measuring.shown.connect(lambda _: self._on_measured())
        self._work.busy_changed.connect(lambda _: self._set(self._pending) if panel.isVisible() else None)
        panel.seen.connect(self._show_case)
        panel.words_entered.connect(self._note)
        panel.toggled.connect(lambda name: self._set(self._pending.toggled(name)))
        panel.number_set.connect(self._set_number)
        panel.apply_requested.connect(self.apply)
        panel.compare_requested.connect(self.compare)
        panel.edit.prefix_typed.connect(self._complete)

    def _complete(self, prefix: str) -> None:
        from ecgstudio.language import complete

        self._quick.submit(
            lambda _: tuple(complete(prefix)),
            lambda words: self.panel.edit.offer(prefix, words),
            key="complete edit",
            quiet=True,
        )

    def _can_apply(self) -> bool:
        return self.has_case() and self._pending.anything and not self._work.busy

    def _is_edited(self) -> bool:
        return self._edit() is not None

    def _actions(self) -> tuple[Action, ...]:
        return (
            Action("go_edit", tr("Go to Ed&it"), EDIT, self.go, ("Ctrl+I",), "",
                tr("Add or take away a finding of the open ECG, raise or lower a number, and leave the rest"),
                self.has_case, 36),
            Action("apply_edit", tr("C&hange the ECG"), CASE, self.apply, ("Ctrl+Shift+I",), "",
                tr("Do what the panel Edit has collected; the person and the noise stay"), self._can_apply, 18),
            Action("compare_edit", tr("With the origina&l"), CASE, self.compare, ("Ctrl+Alt+I",), "compare",
                tr("The ECG before and after the edit, beside each other"), self._is_edited, 19),
        )  # fmt: skip


def _edited(case: Case, pending: Pending, load: "Load | None", report: Reporter) -> _Edited:
    from ecgstudio.app.between_visits import between_visits
    from ecgstudio.app.edit import edited
    from ecgstudio.app.examine import up_to_date
    from ecgstudio.app.twin_person import shown_statements

    before = up_to_date(case)
    after = edited(before, pending.added, pending.removed, pending.values, load, report)
    asked = ({*pending.shown, NORMAL} ^ {*shown_statements(after), NORMAL}) - {NORMAL}
    return _Edited(
        before, after, moved_numbers(before.measurements, after.measurements, asked, pending.values, between_visits())
    )


def _notes(case: Case) -> Iterator[str]:
    """What is to be said of an edited ECG, in sentences."""
    held, making = tally(case.verdicts).text, case.making
    if held:
        yield tr("{met} criteria are met.").format(met=held)
    if making is not None and case.recording.provenance.engine.startswith("diffusion"):
        yield tr("The rhythm was drawn anew: the person stays, the noise is another.")
    if making is not None and making.told:
        yield f"{making.told}."


def _words(text: str) -> tuple[tuple[str, ...], tuple[str, ...], dict[str, float]]:
    from ecgstudio.app.edit_request import edit_words

    return edit_words(text)
