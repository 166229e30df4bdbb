import numpy as np

from ecgstudio.core.case import Case
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request


def test_each_case_has_its_own_id_and_changes_leave_a_line() -> None:
    recording = Recording(np.zeros((12, 5)), 500)
    first, second = Case(Request(), recording), Case(Request(), recording)
    assert first.id != second.id
    changed = first.changed("title", title="Flutter")
    assert changed.id == first.id
    assert (changed.title, changed.history[-1].what) == ("Flutter", "title")
    assert first.title == ""
    assert first.history == ()
