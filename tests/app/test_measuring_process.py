"""The measuring process: the same answers as in the thread, whatever becomes of it, and no life of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import active_children

import pytest

from ecgstudio.app import measuring_process
from ecgstudio.app.examine import Examination, examination
from ecgstudio.app.generate import generate
from ecgstudio.app.measuring_process import MeasuringProcess
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.core.corrections import with_shift
from ecgstudio.core.jobs import Cancelled

PATIENCE_S = 120


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [generate(request_for([name], seed=2), 1)[0] for name in ("CLBBB", "STACH")]


def started(case: Case) -> MeasuringProcess:
    """A process that takes every case."""
    measuring, until = MeasuringProcess(), time.monotonic() + PATIENCE_S
    while not measuring.settled:
        measuring.examination(case)
        assert time.monotonic() < until
    assert measuring.pid is not None
    return measuring


@pytest.fixture(scope="module")
def measuring(cases: list[Case]) -> Iterator[MeasuringProcess]:
    """A process that was started for several tests."""
    measuring = started(cases[0])
    yield measuring
    measuring.close()


def same(one: Examination, two: Examination) -> bool:
    names = "marks", "beats_s", "labels", "findings", "reason"
    read = "measurements", "verdicts"
    return all(getattr(one, name) == getattr(two, name) for name in names) and all(
        getattr(one.case, name) == getattr(two.case, name) for name in read
    )


def test_the_process_answers_as_the_thread_does(measuring: MeasuringProcess, cases: list[Case]) -> None:
    for case in cases:
        found, expected = measuring.examination(case), examination(case)
        assert same(found, expected)
        assert found.case.recording is case.recording
        assert found.analysis is not None
        assert found.analysis.found.prepared.samples == 0, "measured in the thread"
        corrected = measuring.examination(with_correction(case), found.analysis)
        assert same(corrected, examination(with_correction(case), expected.analysis))
        assert corrected.case.measurements.qrs != found.case.measurements.qrs


def with_correction(case: Case) -> Case:
    return replace(case, corrections=with_shift((), "QRS", "onset", -0.02))


def test_who_does_not_wait_disturbs_nobody(
    measuring: MeasuringProcess, cases: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(fraction: float, message: str = "") -> None:
        raise Cancelled

    monkeypatch.setattr(measuring_process, "_LOOK_S", 0.0)
    with pytest.raises(Cancelled):
        measuring.examination(cases[0], report=stop)
    assert same(measuring.examination(cases[1]), examination(cases[1]))


def test_what_the_process_cannot_do_is_told_by_the_thread(measuring: MeasuringProcess, cases: list[Case]) -> None:
    class Strange(Exception):
        pass

    def fails(*_: object, **__: object) -> None:
        raise Strange

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MeasuringProcess, "_ask", lambda *_: None)
        patch.setattr("ecgstudio.app.measure.analyse", fails)
        assert "Strange" in measuring.examination(cases[0]).reason
    assert same(measuring.examination(cases[0]), examination(cases[0]))


def test_a_process_that_breaks_off_is_not_missed(cases: list[Case]) -> None:
    measuring = started(cases[0])
    os.kill(measuring.pid or 0, 9)
    assert same(measuring.examination(cases[1]), examination(cases[1]))
    assert measuring.pid is None
    assert same(measuring.examination(cases[0]), examination(cases[0]))
    measuring.close()


def test_a_process_that_cannot_start_is_not_missed(cases: list[Case], monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError("too many processes")

    monkeypatch.setattr(MeasuringProcess, "_start", refused)
    measuring = MeasuringProcess()
    assert same(measuring.examination(cases[0]), examination(cases[0]))
    assert measuring.settled


def test_no_process_where_none_is_wanted(cases: list[Case]) -> None:
    measuring = MeasuringProcess(wanted=False)
    assert measuring.settled
    assert measuring.examination(cases[0]).case.measurements.available
    assert measuring.pid is None


def test_closing_ends_the_process(cases: list[Case]) -> None:
    measuring = started(cases[0])
    (child,) = (child for child in active_children() if child.pid == measuring.pid)
    measuring.close()
    assert child not in active_children()
    measuring.close()


def test_the_process_loads_neither_window_nor_engine() -> None:
    code = (
        "import sys; from multiprocessing import Pipe; from ecgstudio.app.measuring_process import serve; own, other = Pipe(); "
        "own.close(); serve(other); print([name for name in ('PySide6', 'torch', 'scipy', 'sqlalchemy') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE_S, check=True)
    assert ended.stdout.strip() == "[]"


_ABANDONED = """
import os
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.app.measuring_process import MeasuringProcess
if __name__ == "__main__":
    case = generate(request_for(["NORM"], seed=1), 1)[0]
    measuring = MeasuringProcess()
    while not measuring.settled:
        measuring.examination(case)
    print("measuring in", measuring.pid, flush=True)
    os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signals")
def test_a_killed_window_leaves_no_process_behind() -> None:
    """Standard output, which the process inherits, ends only when the process has ended."""
    command = [sys.executable, "-c", _ABANDONED]
    ended = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=PATIENCE_S, check=False)
    assert ended.returncode == -9
    assert ended.stdout.startswith("measuring in")
