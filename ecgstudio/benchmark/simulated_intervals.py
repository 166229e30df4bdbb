"""Intervals held against the simulator's truth: clean, and with each noise layer at three levels."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Recording
from ecgstudio.measure import measure
from ecgstudio.sim import Simulation, draw_anatomy, draw_physiology, simulate
from ecgstudio.sim.truth import features
from ecgstudio.sim.waves.noise import noise

STATEMENTS = ("NORM", "NORM", "AVB1", "CLBBB", "CRBBB", "LVHV", "SBRAD", "STACH", "LAFB", "LQT")
"""Who is drawn: healthy ones twice as often, long PR, wide QRS, long QT, fast and slow."""

LEVELS: Mapping[str, tuple[float, float, float]] = {
    "baseline_wander": (0.1, 0.3, 0.6),
    "mains_noise": (0.02, 0.05, 0.1),
    "muscle_noise": (0.02, 0.05, 0.1),
    "electrode_motion": (0.2, 0.5, 1.0),
}
"""Each noise layer of Physiology in mV: slight, marked, and what a technician would repeat."""

TARGETS: Mapping[str, float] = {"median_abs_error_ms": 6.0, "share_within_20_ms": 0.95}
INTERVALS = ("pr", "qrs", "qt")
_WITHIN_MS = 20.0
_QUIET = dict.fromkeys([*LEVELS, "respiration_baseline"], 0.0)


@dataclass(frozen=True, eq=False)
class _Patient:
    physiology: Physiology
    seed: int
    simulation: Simulation
    truth_ms: Mapping[str, float]


def benchmark_simulated(patients: int = 40, noisy: int = 10, report: Reporter = silent) -> dict[str, object]:
    """Errors of PR, QRS and QT over clean patients, and for the first ``noisy`` of them at each level of each noise layer.

    ``patients`` and ``noisy`` count simulated 10-s recordings; an interval that exists and is not measured counts as missed.
    """
    drawn = [_patient(number) for number in range(patients)]
    clean = [_errors(one) for one in drawn]
    few = drawn[:noisy]
    curves: dict[str, object] = {}
    for step, (layer, levels) in enumerate(LEVELS.items()):
        report(step / len(LEVELS), layer.replace("_", " "))
        rows = {f"{level:g} mV": _row([_errors(one, layer, level) for one in few]) for level in levels}
        curves[layer] = {"0 mV": _row(clean[:noisy])} | rows
    return {
        "patients": patients,
        "targets_clean": dict(TARGETS),
        "clean": _row(clean),
        "noisy_patients": noisy,
        "noise": curves,
    }


def _patient(number: int) -> _Patient:
    statement = STATEMENTS[number % len(STATEMENTS)]
    physiology = draw_physiology([statement], seed=number).with_values(_QUIET)
    simulation = simulate(physiology, draw_anatomy(seed=number), seed=number)
    truth = features(simulation)
    known = {name: value for name in INTERVALS if name in truth and (value := truth[name].value) is not None}
    return _Patient(physiology, number, simulation, known)


def _errors(patient: _Patient, layer: str = "", level: float = 0.0) -> dict[str, float]:
    """Measured less true in ms for each interval the patient has; NaN where none was measured."""
    found = measure(_recording(patient, layer, level))
    values = {name: getattr(found, name).value for name in patient.truth_ms}
    return {
        name: np.nan if (value := values[name]) is None else value - true for name, true in patient.truth_ms.items()
    }


def _recording(patient: _Patient, layer: str, level: float) -> Recording:
    clean = patient.simulation.recording
    if not layer:
        return clean
    noisy = patient.physiology.with_values({layer: level})
    eight = noise(noisy, clean.signal_mv.shape[1], clean.sampling_rate_hz, patient.seed)
    return replace(clean, signal_mv=clean.signal_mv + twelve_from_eight(eight).astype(np.float32))


def _row(errors: list[dict[str, float]]) -> dict[str, object]:
    return dict(_summaries(errors))


def _summaries(errors: list[dict[str, float]]) -> Iterator[tuple[str, dict[str, float | int]]]:
    """For each interval: median error with and without its sign, and the share of all that lie within 20 ms."""
    for name in INTERVALS:
        all_ms = np.array([one[name] for one in errors if name in one])
        known = all_ms[np.isfinite(all_ms)]
        if not known.size:
            yield name, {"of": int(all_ms.size), "measured": 0}
            continue
        yield (
            name,
            {
                "of": int(all_ms.size),
                "measured": int(known.size),
                "median_error_ms": round(float(np.median(known)), 1),
                "median_abs_error_ms": round(float(np.median(np.abs(known))), 1),
                "share_within_20_ms": round(float((np.abs(known) <= _WITHIN_MS).sum() / all_ms.size), 3),
            },
        )
