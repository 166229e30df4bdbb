"""What ``measure`` reads from each ECG, kept by its samples: the same ECG is measured once, also over several runs."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache as once
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import ecgstudio
from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.variation import Variation, variation_of
from ecgstudio.core.errors import RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.paths import resource
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse
from ecgstudio.measure.check import check_analysed

INTERVALS = ("rate", "pr", "qrs", "qt", "axis")
UNITS = {"rate": "/min", "pr": "ms", "qrs": "ms", "qt": "ms", "axis": "degrees"}
_DECIDING = ("catalogue", "criteria", "leads", "measurements", "recording", "statement", "verdict")
_KEEP_EVERY = 25
_VERSION = 2


@dataclass(frozen=True)
class Read:
    """Rate in /min, intervals in ms, QRS axis in degrees, None where it could not be had; ``passed``: those of the statements
    asked of which every criterion holds; ``variation``: what it has beside its waves and from beat to beat."""

    rate: float | None = None
    pr: float | None = None
    qrs: float | None = None
    qt: float | None = None
    axis: float | None = None
    passed: tuple[str, ...] = ()
    variation: Variation = field(default_factory=Variation)


class Measurer:
    """Measures recordings and remembers, from one run to the next."""

    def __init__(self, cache: Cache) -> None:
        self._file = cache.file(f"measured-{_VERSION}-{_code_digest()}.json")
        self._known: dict[str, dict[str, Any]] = _kept(self._file)

    def read(
        self, recordings: Sequence[Recording], statements: Sequence[Sequence[str]], report: Reporter = silent
    ) -> list[Read]:
        """One reading a recording, with its statements held against it; nothing but Nones of one that cannot be measured."""
        found = []
        for index, recording in enumerate(recordings):
            report(index / len(recordings), f"measuring ECG {index + 1} of {len(recordings)}")
            if index % _KEEP_EVERY == _KEEP_EVERY - 1:
                self.keep()
            key = _key(recording, statements[index])
            if key not in self._known:
                self._known[key] = asdict(_read(recording, statements[index]))
            found.append(_as_read(self._known[key]))
        self.keep()
        return found

    def keep(self) -> None:
        write_atomically(self._file, json.dumps(self._known).encode())


def column(reads: Sequence[Read], name: str) -> NDArray[np.float64]:
    """One number of many readings [readings] in its own unit (ms, mV, degrees, /min), NaN where it could not be had."""
    return np.array([np.nan if (value := getattr(read, name)) is None else value for read in reads], np.float64)


def _read(recording: Recording, statements: Sequence[str]) -> Read:
    try:
        analysis = analyse(recording)
    except RecordError:
        return Read()
    found = analysis.measurements
    passed = tuple(item for item in statements if check_analysed(analysis, item).passed)
    intervals = (found.rate.value, found.pr.value, found.qrs.value, found.qt.value, found.qrs_axis.value)
    return Read(*intervals, passed, variation_of(analysis, recording.signal_mv, recording.sampling_rate_hz))


def _as_read(stored: Mapping[str, Any]) -> Read:
    """From plain data, whose tuples are lists."""
    varied: dict[str, Any] = {
        name: tuple(item) if isinstance(item, list) else item for name, item in stored["variation"].items()
    }
    return Read(**{**stored, "passed": tuple(stored["passed"]), "variation": Variation(**varied)})


def _key(recording: Recording, statements: Sequence[str]) -> str:
    digest = hashlib.sha256(recording.signal_mv.tobytes())
    digest.update(f"{recording.sampling_rate_hz} {' '.join(statements)}".encode())
    return digest.hexdigest()[:24]


@once
def _code_digest() -> str:
    """Of everything that has a say in a reading."""
    package = Path(ecgstudio.__file__).parent
    files = [*package.glob("measure/*.py"), *(package / "core" / f"{name}.py" for name in _DECIDING)]
    files += [path for name in ("catalogue", "measure") for path in resource(name).rglob("*") if path.is_file()]
    digest = hashlib.sha256()
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _kept(file: Path) -> dict[str, dict[str, Any]]:
    try:
        known = json.loads(file.read_text())
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
