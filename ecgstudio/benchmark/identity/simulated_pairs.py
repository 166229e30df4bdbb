"""Simulated people, each with several diseases: of one anatomy, so that a judge learns what stays when the disease changes."""

import io
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.signals import seen_by_judges
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.request import Sex
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

_DISEASES: Final = (
    *("NORM", "AFIB", "AVB1", "CRBBB", "CLBBB", "HYPERK1", "LQT", "LVHV", "TINVANT", "STACH", "INFMI", "LAFB", "SBRAD"),
    *("IRBBB", "ASMI", "RVH", "PVC"),
)
_EACH: Final = 3
_SEED: Final = 50_000
_SEEDS: Final = 1_000_000
_RANDOM: Final = 5
_AGES: Final = (25, 85)

Signals = NDArray[np.float16]


def simulated_people(count: int, cache: Cache, report: Reporter = silent) -> tuple[Signals, NDArray[np.str_]]:
    """Signals [recordings, 8, 1000] in mV at 100 Hz, three diseases of each of ``count`` people, and whose they are
    [recordings]; kept in the cache, minutes the first time."""
    file = cache.file(f"simulated-{count}.npz")
    try:
        with np.load(file, allow_pickle=False) as kept:
            return kept["signal_mv"], kept["person"]
    except (OSError, ValueError, KeyError):
        made = _drawn(count, report)
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, signal_mv=made[0], person=made[1])
    write_atomically(file, buffer.getvalue())
    return made


def _drawn(count: int, report: Reporter) -> tuple[Signals, NDArray[np.str_]]:
    rng = np.random.default_rng(_RANDOM)
    signals, people = [], []
    for number in range(count):
        report(number / count, f"simulating people, {number + 1} of {count}")
        seed, age = _SEED + number, float(rng.integers(*_AGES))
        sex: Sex = "male" if number % 2 else "female"
        anatomy = draw_anatomy(seed=seed, age=age, sex=sex)
        for disease in rng.choice(_DISEASES, _EACH, replace=False):
            drawn = draw_physiology([str(disease)], seed=seed + int(rng.integers(_SEEDS)), age=age, sex=sex)
            made = simulate(drawn, anatomy, seed=seed + int(rng.integers(_SEEDS)))
            signals.append(seen_by_judges(made.recording))
            people.append(f"simulated {number}")
    return np.array(signals, np.float16).reshape(-1, 8, 1000), np.array(people, np.str_)
