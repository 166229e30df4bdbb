"""Twins in the window: whom the prompt draws, patients that have a name, and the question before a real person's twin leaves."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QInputDialog

from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.making import Making
from ecgstudio.core.paths import resource
from ecgstudio.core.request import Request
from ecgstudio.gui.help.lesson_dialog import LessonDialog
from ecgstudio.gui.main_window import MainWindow
from tests.gui.conftest import Settle, make_case


class Twins:
    """Draws twins with the simulator, and keeps whose they were to be."""

    def __init__(self) -> None:
        self.asked: list[tuple[Case, Request]] = []

    def draw(
        self, reference: Case, request: Request, count: int = 1, load: object = None, report: Reporter = silent
    ) -> list[Case]:
        self.asked.append((reference, request))
        report(0.5, "way 1")
        made = Making("diffusion", twin_of=reference.title, departure=0.0, likeness=0.99)
        drawn = [simulated(replace(request, seed=request.seed + index)) for index in range(count)]
        return [replace(case, making=made) for case in drawn]


@pytest.fixture
def twins(monkeypatch: pytest.MonkeyPatch) -> Twins:
    drawer = Twins()
    monkeypatch.setattr("ecgstudio.app.twin.twins", drawer.draw)
    return drawer


def names(window: MainWindow) -> Sequence[str]:
    box = window.features.prompt.bar.person
    return [box.itemText(index) for index in range(box.count())]


def test_the_open_patient_gets_what_is_typed(window: MainWindow, settle: Settle, twins: Twins) -> None:
    document, prompt = window.services.document, window.features.prompt
    ours = make_case("Our patient")
    document.open(ours)
    window.actions_["twin"].trigger()
    assert prompt.bar.person.currentText() == "Our patient"
    prompt.set_text("hyperkalaemia")
    prompt.generate()
    settle()
    assert [reference.id for reference, _ in twins.asked] == [ours.id]
    assert twins.asked[0][1].statement_ids == ("HYPERK1",)
    assert document.case is not None
    assert document.case.making is not None
    assert document.case.making.twin_of == "Our patient"
    prompt.set_text("left bundle branch block")
    prompt.generate()
    settle()
    assert [reference.id for reference, _ in twins.asked] == [ours.id, ours.id]  # not the twin that is open now
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.case.id == ours.id


def test_new_patients_again(window: MainWindow, settle: Settle, twins: Twins) -> None:
    prompt = window.features.prompt
    assert not window.actions_["twin"].isEnabled()
    window.services.document.open(make_case("Our patient"))
    assert not window.actions_["new_patients"].isEnabled()
    window.actions_["twin"].trigger()
    assert window.actions_["new_patients"].isEnabled()
    window.actions_["new_patients"].trigger()
    prompt.set_text("atrial fibrillation")
    prompt.generate()
    settle()
    assert twins.asked == []
    assert prompt.bar.person.currentText() == "New patients"


def test_a_named_patient_is_kept_and_found_again(
    window: MainWindow, settle: Settle, twins: Twins, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, prompt = window.services.document, window.features.prompt
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Mrs. Normal", True))
    document.open(make_case("Normal ECG"))
    window.actions_["name_patient"].trigger()
    window.actions_["save"].trigger()
    settle()
    assert document.case is not None
    assert (document.case.title, document.case.tags) == ("Mrs. Normal", ("patient",))
    kept = document.case.id
    document.close()
    prompt.bar.person.set_person(None)
    prompt.bar.person.about_to_open.emit()
    settle()
    assert list(names(window)) == ["New patients", "This patient", "Mrs. Normal"]
    prompt.bar.person.activated.emit(2)
    settle()
    assert prompt.bar.person.person is not None
    assert prompt.bar.person.person.id == kept


def test_the_help_page_names_what_stands_in_the_window(window: MainWindow) -> None:
    text = resource("help", "twins.md").read_text(encoding="utf-8")
    rows = {row.name: row for row in window.actions_.rows}
    for name in ("twin", "name_patient", "new_patients"):
        assert f"**{rows[name].plain_title}**" in text
    assert f"`{rows['twin'].keys[0]}`" in text
    window.actions_["twins_help"].trigger()
    (page,) = window.findChildren(LessonDialog)
    assert page.windowTitle().startswith("Twins")
    page.close()
