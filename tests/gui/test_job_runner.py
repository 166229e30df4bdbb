"""Jobs on their thread: results, errors, stop, the latest wins, a clean end."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from pytestqt.qtbot import QtBot

from ecgstudio.core.jobs import Reporter
from ecgstudio.gui.kit.job_runner import JobRunner, something_is_stuck


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner("test")
    yield runner
    runner.shutdown()


def test_result_arrives_in_the_gui_thread(runner: JobRunner, qtbot: QtBot) -> None:
    seen: list[object] = []
    runner.submit(lambda _: threading.current_thread(), lambda result: seen.append((result, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(seen))
    worked_in, arrived_in = seen[0]  # type: ignore[misc]
    assert worked_in is not threading.current_thread()
    assert arrived_in is QThread.currentThread()


def test_progress_arrives_in_order(runner: JobRunner, qtbot: QtBot) -> None:
    seen: list[tuple[float, str]] = []
    runner.progressed.connect(lambda fraction, text: seen.append((fraction, text)))

    def job(report: Reporter) -> None:
        report(0.5, "half")
        report(1.0, "all")

    with qtbot.waitSignal(runner.busy_changed, check_params_cb=lambda busy: not busy):
        runner.submit(job)
    assert seen[-2:] == [(0.5, "half"), (1.0, "all")]


def test_an_error_is_told_and_the_next_job_runs(runner: JobRunner, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    results: list[int] = []
    runner.failed.connect(errors.append)
    runner.submit(lambda _: 1 // 0)
    runner.submit(lambda _: 7, results.append)
    qtbot.waitUntil(lambda: results == [7])
    assert isinstance(errors[0], ZeroDivisionError)


def test_own_handler_gets_the_error(runner: JobRunner, qtbot: QtBot) -> None:
    errors: list[Exception] = []
    with qtbot.assertNotEmitted(runner.failed):
        runner.submit(lambda _: 1 // 0, otherwise=errors.append)
        qtbot.waitUntil(lambda: bool(errors))


def test_cancel_unwinds_a_job_that_reports(runner: JobRunner, qtbot: QtBot) -> None:
    started, results = threading.Event(), []

    def job(report: Reporter) -> str:
        started.set()
        while True:
            report(0.1)

    runner.submit(job, results.append)
    assert started.wait(5)
    with qtbot.waitSignal(runner.cancelled):
        runner.cancel()
    assert not results
    assert not runner.busy


def test_late_result_of_a_cancelled_job_is_dropped(runner: JobRunner, qtbot: QtBot) -> None:
    started, release = threading.Event(), threading.Event()
    results: list[str] = []

    def deaf(_: Reporter) -> str:
        started.set()
        release.wait(5)
        return "late"

    runner.submit(deaf, results.append)
    assert started.wait(5)
    runner.cancel()
    release.set()
    runner.submit(lambda _: "new", results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["new"]


def test_of_waiting_jobs_with_one_key_the_latest_wins(runner: JobRunner, qtbot: QtBot) -> None:
    release = threading.Event()
    results: list[int] = []
    runner.submit(lambda _: release.wait(5))
    for number in range(50):
        runner.submit(lambda _, number=number: number, results.append, key="slider")
    release.set()
    qtbot.waitUntil(lambda: runner.idle)
    assert results == [49]


def test_quiet_jobs_do_not_count_as_busy(runner: JobRunner, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(runner.busy_changed):
        runner.submit(lambda _: None, quiet=True)
        qtbot.waitUntil(lambda: runner.idle)


def test_a_job_may_start_from_the_result_of_another(runner: JobRunner, qtbot: QtBot) -> None:
    results: list[int] = []

    def again(number: int) -> None:
        results.append(number)
        if number < 50:
            runner.submit(lambda _: number + 1, again)

    runner.submit(lambda _: 1, again)
    qtbot.waitUntil(lambda: results == [*range(1, 51)])


def test_shutdown_ends_a_running_job(qtbot: QtBot) -> None:
    runner = JobRunner("test")
    started = threading.Event()

    def job(report: Reporter) -> None:
        started.set()
        while True:
            report(0.0)

    runner.submit(job)
    assert started.wait(5)
    runner.shutdown()
    assert not runner._thread.isRunning()
    runner.submit(lambda _: pytest.fail("ran after the end"))


def test_a_job_that_never_looks_up_is_left_behind(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecgstudio.gui.kit.job_runner.STOP_MS", 50)
    runner, started, release = JobRunner("test"), threading.Event(), threading.Event()

    def job(_: Reporter) -> None:
        started.set()
        release.wait(30)

    runner.submit(job)
    assert started.wait(5)
    assert not runner.shutdown()
    assert something_is_stuck()
    release.set()
    assert runner._thread.wait(5_000)
    assert not something_is_stuck()


def test_finish_lets_waiting_jobs_end(qtbot: QtBot) -> None:
    runner = JobRunner("test")
    done: list[int] = []
    for number in range(5):
        runner.submit(lambda _, number=number: done.append(number))
    runner.finish()
    assert done == [0, 1, 2, 3, 4]


def test_references_survive_twenty_thousand_signals(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on CPython 3.11 loses a reference at every emit and aborts the process."""

    class Sender(QObject):
        told = Signal(bool)

    sender = Sender()
    count = [0]
    sender.told.connect(lambda _: count.__setitem__(0, count[0] + 1))
    for _ in range(20_000):
        sender.told.emit(False)
    assert count == [20_000]
