"""The open case: undo gives back exactly what was there; what is at risk is known."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.case import Case
from ecgstudio.gui.kit.document import Document
from tests.gui.conftest import make_case


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    return Document()


def adjusted(case: Case, rate: float) -> Case:
    assert case.physiology is not None
    return replace(case, physiology=case.physiology.with_values({"rate": rate}), recording=make_case(seed=9).recording)


def test_candidates_open_the_first_and_can_be_undone(document: Document, qtbot: QtBot) -> None:
    first, second = make_case(seed=1), make_case(seed=2)
    with qtbot.waitSignal(document.candidates_changed):
        document.set_candidates([first, second])
    assert document.case is first
    document.choose(1)
    assert document.case is second
    document.undo_stack.undo()
    assert document.case is first
    document.undo_stack.undo()
    assert document.case is None


def test_changes_stay_with_their_candidate(document: Document) -> None:
    document.set_candidates([make_case(seed=1), make_case(seed=2)])
    document.set_detail("title", "Mine", "Edit title")
    document.choose(1)
    document.choose(0)
    assert document.case is not None
    assert document.case.title == "Mine"


def test_a_drag_is_one_step_of_undo(document: Document) -> None:
    case = make_case()
    document.open(case)
    for rate in (80, 90, 100):
        document.set_adjusted(adjusted(document.case or case, rate), "Change rate", f"{case.id}/rate/1")
    assert document.undo_stack.count() == 1
    document.set_adjusted(adjusted(case, 110), "Change rate", f"{case.id}/rate/2")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.case is case


def test_typing_in_one_field_is_one_step(document: Document) -> None:
    document.open(make_case(title=""))
    for text in ("A", "AB", "ABC"):
        document.set_detail("title", text, "Edit title")
    document.set_detail("notes", "x", "Edit text")
    assert document.undo_stack.count() == 2


def test_each_choice_is_a_step_of_undo(document: Document) -> None:
    document.open(make_case())
    for asked in (AnswerKey(("CLBBB",)), AnswerKey(("CLBBB",), ("LAD",))):
        document.set_detail("answer_key", asked, "Change what a quiz asks")
    assert document.undo_stack.count() == 2
    document.undo_stack.undo()
    assert document.case is not None
    assert document.case.answer_key == AnswerKey(("CLBBB",))


def test_changed_names_what_differs(document: Document, qtbot: QtBot) -> None:
    case = make_case()
    document.open(case)
    with qtbot.waitSignal(document.changed) as told:
        document.set_detail("title", "New", "Edit title")
    assert told.args == [frozenset({"title"})]
    with qtbot.waitSignal(document.changed) as told:
        document.open(make_case())
    assert told.args == [frozenset({"*"})]


def test_an_untouched_candidate_is_unsaved_but_not_at_risk(document: Document) -> None:
    document.set_candidates([make_case()])
    assert not document.saved
    assert not document.at_risk
    document.set_detail("notes", "seen in the ward", "Edit text")
    assert document.at_risk


def test_saving_makes_it_saved_until_it_changes(document: Document) -> None:
    document.set_candidates([make_case()])
    document.set_detail("title", "Mine", "Edit title")
    assert document.case is not None
    document.mark_saved(document.case.changed("saved"))
    assert document.saved
    assert not document.at_risk
    assert document.case.history
    document.set_detail("title", "Other", "Edit title")
    assert not document.saved
    document.undo_stack.undo()
    assert document.saved


def test_a_case_changed_while_it_was_saved_stays_unsaved(document: Document) -> None:
    document.open(make_case())
    before = document.case
    assert before is not None
    document.set_detail("title", "Later", "Edit title")
    document.mark_saved(before.changed("saved"))
    assert not document.saved
    assert document.case is not None
    assert document.case.title == "Later"


def test_saving_another_case_changes_nothing(document: Document) -> None:
    document.open(make_case())
    document.mark_saved(make_case())
    assert not document.saved


def test_a_case_moved_to_the_trash_is_at_risk(document: Document) -> None:
    case = make_case()
    document.open(case, in_library=True)
    assert document.saved
    document.forget((case.id,))
    assert document.at_risk


def test_undo_forgets_the_oldest_where_memory_ends(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    size = make_case().recording.signal_mv.nbytes
    monkeypatch.setattr("ecgstudio.gui.kit.document.UNDO_BYTES", 6 * size)
    cases = [make_case(title=f"Case {seed}", seed=seed) for seed in range(20)]
    for case in cases:
        document.set_candidates([case])
        assert document.case is case
        assert document.undo_stack.count() <= 7
    assert document.undo_stack.count() >= 2
    document.undo_stack.undo()
    assert document.case is cases[-2]
    document.undo_stack.redo()
    assert document.case is cases[-1]
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert document.case in cases[12:]


def test_what_was_saved_is_known_after_forgetting(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecgstudio.gui.kit.document.UNDO_BYTES", 3 * make_case().recording.signal_mv.nbytes)
    for seed in range(5):
        document.set_candidates([make_case(seed=seed)])
    assert document.case is not None
    document.mark_saved(document.case)
    assert document.saved
    document.set_detail("title", "Other", "Edit title")
    assert not document.saved
    document.undo_stack.undo()
    assert document.saved


def test_opening_a_case_is_a_step_of_undo(document: Document) -> None:
    series = [make_case(seed=1), make_case(seed=2)]
    document.set_candidates(series)
    for kept in (make_case("Kept", id="a"), make_case("Kept too", id="b")):
        document.open(kept, in_library=True)
        assert document.saved
        assert not document.candidates
    document.close()
    assert document.case is None
    for _ in range(3):
        document.undo_stack.undo()
    assert document.case is series[0]
    assert document.candidates == tuple(series)
    assert not document.saved
    document.undo_stack.redo()
    assert document.saved


def test_work_by_hand_stays_at_risk_under_what_is_drawn_later(document: Document) -> None:
    document.open(make_case("Mine"), touched=True)
    mine = document.case
    assert mine is not None
    document.set_candidates([make_case("Drawn", seed=1), make_case("Drawn too", seed=2)])
    document.choose(1)
    assert document.endangered == (mine,)
    document.set_detail("notes", "x", "Edit text")
    document.choose(0)
    assert [case.title for case in document.endangered] == ["Drawn too", "Mine"]
    document.mark_saved(mine.changed("saved"))
    assert [case.title for case in document.endangered] == ["Drawn too"]
    document.give_up(*document.endangered)
    assert not document.at_risk
