"""How fast the leads follow a slider, from its value to painted pixels, measured in a process with a window of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from ecgstudio.benchmark.timing import Timing, machine, summarise
from ecgstudio.benchmark.window import ask

TARGETS: Mapping[str, float] = {"frames_per_s": 30.0, "measured_per_s": 5.0}


def benchmark_interaction(frames: int = 120) -> dict[str, object]:
    """Frames per second of twelve leads that follow a slider: simulated anew, laid on the paper and painted; and how often in a
    second measurements and verdicts are brought up to date meanwhile.

    Every frame is waited for, nothing is skipped or drawn in another thread; the measurements are counted as in the window,
    where simulating has a thread and measuring a process of its own and the newest state comes first. Without a display Qt
    paints offscreen.
    UnavailableError when the window's side cannot be started.
    """
    answer = ask("interaction", frames)
    own = ("frame_ms", "simulate_ms", "show_ms", "update_ms")
    return {
        "machine": machine(),
        **{name: value for name, value in answer.items() if name not in own},
        "frames_per_s": _per_second(answer["frame_ms"]),
        "frame": asdict(_timing(answer["frame_ms"])),
        "simulate": asdict(_timing(answer["simulate_ms"])),
        "show_and_paint": asdict(_timing(answer["show_ms"])),
        "measured_per_s": _per_second(answer["update_ms"]),
        "targets": dict(TARGETS),
    }


def _timing(times_ms: Sequence[float]) -> Timing:
    return summarise([value / 1000 for value in times_ms])


def _per_second(times_ms: Sequence[float]) -> dict[str, float]:
    """The rate of the median frame, of the slow ones (95th percentile) and of the quick ones (5th)."""
    timing = _timing(times_ms)
    return {"median": 1000 / timing.median_ms, "p5": 1000 / timing.p95_ms, "p95": 1000 / timing.p5_ms}
