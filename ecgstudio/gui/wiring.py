"""Panels, controllers and document connected to each other: the one place that knows who listens to whom."""

from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.core.case import Case
from ecgstudio.gui.actions import Situation
from ecgstudio.gui.annotation_wiring import wire_annotations
from ecgstudio.gui.compare_wiring import wire_compare
from ecgstudio.gui.engine_wiring import wire_engine
from ecgstudio.gui.examine_wiring import wire_examine
from ecgstudio.gui.ladder_wiring import wire_ladder
from ecgstudio.gui.library_wiring import wire_library
from ecgstudio.gui.quiz_wiring import wire_quiz
from ecgstudio.gui.vectors_wiring import wire_vectors
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.main_window import MainWindow


def wire(window: "MainWindow") -> None:
    """Connect everything; called once."""
    for connect in (
        _wire_prompt,
        _wire_document,
        _wire_physiology,
        _wire_library,
        _wire_files,
        _wire_work,
        _wire_theme,
        _wire_calipers,
        wire_annotations,
        wire_compare,
        wire_examine,
        wire_ladder,
        wire_vectors,
        wire_quiz,
        wire_library,
        wire_engine,
    ):
        connect(window)
    refresh_actions(window)
    _show_title(window)


def _wire_prompt(window: "MainWindow") -> None:
    prompt, generating = window.prompt, window.generating
    prompt.wish_changed.connect(generating.set_wish)
    prompt.generate_requested.connect(window.verbs.generate)
    prompt.stop_requested.connect(window.verbs.stop)
    prompt.edit.prefix_typed.connect(generating.complete)
    generating.completions.connect(prompt.edit.offer)
    generating.read.connect(prompt.show_reading)
    generating.refused.connect(prompt.show_problem)
    window.case_view.welcome.chosen.connect(window.verbs.generate_example)


def _wire_document(window: "MainWindow") -> None:
    document = window.services.document
    document.changed.connect(lambda names: _show_case(window, names))
    document.candidates_changed.connect(window.case_view.show_candidates)
    document.saved_changed.connect(lambda _: _show_title(window))
    document.saved_changed.connect(lambda _: refresh_actions(window))
    document.undo_changed.connect(lambda: refresh_actions(window))
    window.case_view.candidate_chosen.connect(document.choose)
    window.details.edited.connect(document.set_detail)
    window.details.answer_key_requested.connect(window.verbs.quiz.edit_answer_key)


def _wire_physiology(window: "MainWindow") -> None:
    panel, adjusting = window.physiology, window.adjusting
    panel.changed.connect(adjusting.set_value)
    panel.reset_requested.connect(adjusting.reset)
    panel.reset_all_requested.connect(adjusting.reset_all)
    adjusting.physiology_changed.connect(lambda: _show_physiology(window))
    adjusting.refused.connect(window.prompt.show_problem)


def _wire_library(window: "MainWindow") -> None:
    library, shelf, verbs, status = window.library, window.shelf, window.verbs, window.status
    library.search_requested.connect(shelf.search)
    library.open_requested.connect(verbs.open_case)
    library.delete_requested.connect(verbs.delete)
    library.restore_requested.connect(shelf.restore)
    library.empty_requested.connect(verbs.empty_trash)
    library.list.selectionModel().selectionChanged.connect(lambda *_: refresh_actions(window))
    library.model.modelReset.connect(lambda: refresh_actions(window))
    shelf.found.connect(library.show_page)
    shelf.tags_found.connect(library.show_tags)
    shelf.changed.connect(library.refresh)
    shelf.unusable.connect(library.show_problem)
    shelf.unusable.connect(window.notice.show_notice)
    shelf.saved.connect(lambda case: status.showMessage(tr("Saved “{title}”").format(title=case.title), 4000))
    shelf.trashed.connect(lambda ids: _offer_restore(window, ids))
    shelf.backed_up.connect(lambda path: status.showMessage(tr("Backed up to {path}").format(path=path), 8000))
    window.recent.chosen.connect(verbs.open_case)
    window.drafts.found.connect(lambda case: _offer_draft(window, case))


def _wire_files(window: "MainWindow") -> None:
    window.filing.imported.connect(lambda case: window.services.document.open(case, touched=True))
    window.filing.exported.connect(lambda files: _tell_exported(window, files))


def _wire_work(window: "MainWindow") -> None:
    services, status = window.services, window.status
    for runner in (services.work, services.disk):
        runner.progressed.connect(status.show_progress)
    services.work.busy_changed.connect(window.prompt.set_busy)
    services.work.busy_changed.connect(lambda _: refresh_actions(window))
    for runner in (services.work, services.disk):
        runner.busy_changed.connect(lambda _: status.set_busy(services.work.busy or services.disk.busy))
        runner.failed.connect(window.verbs.show_error)
    for quiet in (services.quick, services.examine, services.engine):
        quiet.failed.connect(window.verbs.show_error)
    services.work.cancelled.connect(lambda: status.showMessage(tr("Stopped"), 3000))
    window.case_view.read_out.connect(status.read_out.setText)
    window.case_view.not_to_scale.connect(status.set_not_to_scale)
    window.case_view.style_changed.connect(services.store.set_style)


def _wire_theme(window: "MainWindow") -> None:
    theme = window.services.theme
    theme.changed.connect(window.case_view.set_dark)
    theme.changed.connect(lambda _: window.actions_.recolour())
    window.case_view.set_dark(theme.dark)


def _wire_calipers(window: "MainWindow") -> None:
    measuring, panel = window.measuring, window.calipers
    measuring.shown.connect(lambda *_: _show_calipers(window))
    panel.changed.connect(measuring.change)
    panel.chosen.connect(measuring.select)
    panel.snap_chosen.connect(measuring.set_snap)
    window.case_view.sheet_made.connect(lambda: _wire_caliper_layer(window))


def _wire_caliper_layer(window: "MainWindow") -> None:
    layer, measuring = window.case_view.calipers, window.measuring
    layer.dragged.connect(measuring.drag)
    layer.nudged.connect(measuring.nudge)
    layer.chosen.connect(measuring.select)
    layer.show_calipers(measuring.calipers, measuring.selected)


def _show_calipers(window: "MainWindow") -> None:
    measuring, case = window.measuring, window.services.document.case
    if case is not None:
        window.case_view.calipers.show_calipers(measuring.calipers, measuring.selected)
    duration_s = case.recording.duration_s if case else 0.0
    window.calipers.show_calipers(measuring.calipers, measuring.selected, duration_s)
    window.status.show_caliper(measuring.caliper)
    refresh_actions(window)


def _show_case(window: "MainWindow", names: frozenset[str]) -> None:
    """Tell each panel, but only what concerns it."""
    case = window.services.document.case
    if not names <= {"calipers", "annotations"}:
        window.case_view.show_case(case, names)
    if names & {"*", "title", "tags", "difficulty", "priority", "level", "teaching_points", "notes", "answer_key"}:
        window.details.show_case(case)
    if "*" in names:
        window.status.show_case(case)
    if names & {"*", "title"}:
        _show_title(window)


def _show_physiology(window: "MainWindow") -> None:
    case = window.services.document.case
    hint = _why_fixed(case) if case else ""
    window.physiology.show_physiology(window.adjusting.physiology, window.services.document.baseline, hint)
    refresh_actions(window)


def _why_fixed(case: Case) -> str:
    if case.recording.provenance.source == "diffusion":
        return tr("The network drew this ECG: its numbers cannot be moved. Those of the simulator's ECGs can (Engine).")
    return tr("This ECG was not simulated: its numbers cannot be moved.")


def _show_title(window: "MainWindow") -> None:
    document = window.services.document
    name = (document.case.title or tr("Untitled")) if document.case else ""
    window.setWindowTitle(
        " - ".join(part for part in (f"{name}[*]" if name else "[*]", tr("ECG Studio")) if part != "[*]")
    )
    window.setWindowModified(bool(name) and not document.saved)


def refresh_actions(window: "MainWindow") -> None:
    """Enable what can be done now."""
    document = window.services.document
    case = document.case
    window.actions_.refresh(
        Situation(
            has_case=case is not None,
            saved=document.saved,
            busy=window.services.work.busy,
            corrected=case is not None and bool(case.corrections),
            simulated=case is not None and case.physiology is not None,
            at_baseline=window.adjusting.physiology == document.baseline,
            candidates=len(document.candidates),
            compared=None not in window.comparing.sides,
            can_undo=document.undo_stack.canUndo(),
            can_redo=document.undo_stack.canRedo(),
            caliper=window.measuring.caliper.kind if window.measuring.caliper else "",
            calipers=len(window.measuring.calipers),
            annotation=window.annotating.annotation is not None,
            annotations=len(window.annotating.annotations),
            library_selection=len(window.library.selected_ids()),
        )
    )


def _offer_restore(window: "MainWindow", case_ids: tuple[str, ...]) -> None:
    text = tr("{count} case(s) moved to the trash.").format(count=len(case_ids))
    restore = (tr("Restore"), tr("Take them out of the trash again"), lambda: window.shelf.restore(case_ids))
    window.notice.show_notice(text, [restore])


def _offer_draft(window: "MainWindow", case: Case) -> None:
    document, drafts = window.services.document, window.drafts
    text = tr("“{title}” was not saved when ECG Studio ended last time.").format(title=case.title or tr("Untitled"))
    restore = (tr("Restore"), tr("Open the draft"), lambda: document.open(case, touched=True))
    discard = (tr("Discard"), tr("Throw the draft away"), drafts.clear)
    window.notice.show_notice(text, [restore, discard])


def _tell_exported(window: "MainWindow", files: tuple[Path, ...]) -> None:
    if files:
        text = tr("{count} file(s) written to {folder}").format(count=len(files), folder=files[0].parent)
        window.status.showMessage(text, 8000)
