"""The numbers timed while a slider moves; asked for by ``gui.probe``."""

from itertools import cycle, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ecgstudio.app.examine import Examination
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.gui.kit.services import Services, make_services
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.measurements.measuring import Measuring
from ecgstudio.gui.physiology.adjusting import Adjusting
from ecgstudio.gui.sheet import SheetView

_MOVE_MS = 33
_RATES = range(60, 100)
_WARM_UP = 2
_FEWEST = 4
_MOST_MS = 60_000


def following(seconds: float) -> list[float]:
    """ms from each update of the open case's measurements and verdicts to the next, while the rate is moved 30 times a second
    for so many seconds (longer on a slow machine, until there are four updates). As in the window, simulating has a thread
    and measuring a process of its own, which is waited for, and every new ECG is painted."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    case = generate(request_for(["NORM"], seed=1), count=1)[0]
    with TemporaryDirectory() as folder:
        services = make_services(app, Store(Path(folder) / "settings.ini"), beside=True)
        try:
            return _gaps(services, case, seconds)
        finally:
            services.shutdown()


def _gaps(services: Services, case: Case, seconds: float) -> list[float]:
    view, document = SheetView(), services.document
    adjusting, examining = Adjusting(services), Measuring(services)
    loop, slider, times = QEventLoop(), QTimer(), [perf_counter()]
    rates = cycle(_RATES)

    def move() -> None:
        adjusting.set_value("rate", float(next(rates)), 1)

    def paint() -> None:
        if document.case is not None:
            view.show_recording(document.case.recording, document.case.delineation)

    def count(found: Examination | None) -> None:
        if found is None:
            return
        if not services.measuring.settled:
            times.clear()
        times.append(perf_counter())
        if len(times) > _WARM_UP + _FEWEST and times[-1] - times[_WARM_UP] >= seconds:
            loop.quit()

    view.show_case(case)
    view.show()
    document.changed.connect(lambda names: paint() if "recording" in names else None)
    document.open(case)
    examining.shown.connect(count)
    slider.timeout.connect(move)
    slider.start(_MOVE_MS)
    QTimer.singleShot(_MOST_MS, loop, loop.quit)
    loop.exec()
    slider.stop()
    document.clear()
    view.close()
    return [1000 * (after - before) for before, after in pairwise(times[_WARM_UP:])]
