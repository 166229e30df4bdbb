"""``python -m ecgstudio.gui.probe interaction FRAMES``, ``load`` or ``generate REPEATS``: what the benchmark asks the window's
side, answered as one JSON document.

The benchmark must not import the window, so it starts this in a process of its own.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from typing import Final

from PySide6.QtWidgets import QApplication

from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import adjust
from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.physiology import Physiology
from ecgstudio.gui.probe_following import following
from ecgstudio.gui.probe_generate import generating
from ecgstudio.gui.sheet import SheetView

SIZE_PX = (1600, 1000)
SLIDERS = ("rate", "pr", "qrs", "qtc", "axis", "t_amplitude")
STEPS = 20
WARM_UP = 2


@dataclass
class _Times:
    """ms of each frame, and of its two parts."""

    frame_ms: list[float] = field(default_factory=list)
    simulate_ms: list[float] = field(default_factory=list)
    show_ms: list[float] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Answer one question; 2 when it is not known, 1 when there is no answer, and one line that says why."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    question = arguments[0] if arguments else ""
    if question not in _QUESTIONS:
        sys.stderr.write("usage: python -m ecgstudio.gui.probe interaction [FRAMES] | load | generate [REPEATS]\n")
        return 2
    answering, number = _QUESTIONS[question]
    try:
        answer = answering(int(arguments[1]) if len(arguments) > 1 else number)
    except StudioError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


def interaction(frames: int) -> dict[str, object]:
    """Move sliders ``frames`` times: simulate the case anew, show it, and paint it into the window, one after the other; then
    again as fast as a hand, while measurements and verdicts follow in their own thread."""
    app = QApplication.instance() or QApplication([])
    assert app is not None
    case = generate(request_for(["NORM"], seed=1), count=1)[0]
    view = _view_of(case)
    times = _Times()
    for physiology in islice(_moves(case), frames + WARM_UP):
        case = _frame(view, case, physiology, times)
        QApplication.processEvents()
    answer = {
        "platform": QApplication.platformName(),
        "size_px": list(SIZE_PX),
        "device_pixel_ratio": view.devicePixelRatioF(),
        "layout": view.style().layout,
        "sliders": list(SLIDERS),
        **{name: values[WARM_UP:] for name, values in vars(times).items()},
        "update_ms": following(frames / 30),
    }
    view.close()
    return answer


def _view_of(case: Case) -> SheetView:
    view = SheetView()
    view.resize(*SIZE_PX)
    view.set_style(SheetStyle())
    view.show_case(case)
    view.show()
    QApplication.processEvents()
    return view


def _moves(case: Case) -> Iterator[Physiology]:
    """Sliders moved one after the other, each in small steps over a fifth of its range around the case's own value."""
    assert case.physiology is not None
    for name in cycle(SLIDERS):
        slider, own = Physiology.parameter(name), float(getattr(case.physiology, name))
        for step in range(STEPS):
            share = 0.2 * (step / STEPS - 0.5)
            value = slider.clamp(own + share * (slider.maximum - slider.minimum))
            yield case.physiology.with_values({name: value})


def _frame(view: SheetView, case: Case, physiology: Physiology, times: _Times) -> Case:
    start = time.perf_counter()
    adjusted = adjust(case, physiology)
    simulated = time.perf_counter()
    view.show_recording(adjusted.recording, adjusted.delineation)
    view.paint_now()
    painted = time.perf_counter()
    times.frame_ms.append(1000 * (painted - start))
    times.simulate_ms.append(1000 * (simulated - start))
    times.show_ms.append(1000 * (painted - simulated))
    return adjusted


_QUESTIONS: Final[dict[str, tuple[Callable[[int], dict[str, object]], int]]] = {
    "interaction": (interaction, 120),
    "load": (generating, 0),
    "generate": (generating, 3),
}


if __name__ == "__main__":
    sys.exit(main())
