"""What every test gets: an offscreen Qt, fresh settings and folders, and the real recordings when they are there."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # workers share the cores; read when numpy and torch are loaded

import math
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.case import Case, Change
from ecgstudio.core.delineation import Activation, Delineation, RhythmSpan, Wave
from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.core.verdict import Verdict
from ecgstudio.core.vignette import Vignette
from ecgstudio.measure.version import measured_with

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or writes the user's own library, drafts or settings, or goes by what the shipped weights can draw."""
    monkeypatch.setattr("ecgstudio.app.verified_abilities._installed_abilities", dict)
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable.lower()))


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of real recordings (ECGSTUDIO_DATA, or shared/data beside the checkout)."""
    named = os.environ.get("ECGSTUDIO_DATA")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "data"
    if not (folder / "ptbxl").is_dir():
        pytest.skip("the real recordings are not here; set ECGSTUDIO_DATA to their folder")
    return folder


@pytest.fixture(scope="session")
def make_case() -> Callable[..., Case]:
    """``make_case(seed, **fields)``: a case with every field set, of samples that obey Einthoven; no engine is needed."""
    return _made_case


def _made_case(seed: int = 1, *, duration_s: float = 10.0, rate_hz: float = 500.0, **fields: Any) -> Case:
    recording = Recording(
        _signal(seed, duration_s, rate_hz),
        rate_hz,
        Provenance("simulator", "simulator 0.1.0", seed, comments=("made",)),
    )
    mentions = (
        Mention("CLBBB", span=(0, 4), modifiers=("complete",)),
        Mention("AFIB", present=False),
        Mention("LAD", certainty="possible"),
    )
    request = Request("LBBB, no AF; axis -40", mentions, 63.0, "female", 71.5, {"axis": -40.0}, seed=seed)
    waves = tuple(_waves(duration_s))
    beats = tuple(wave for wave in waves if wave.kind == "QRS")
    defaults = {
        "title": f"Left bundle branch block {seed}",
        "delineation": Delineation(
            tuple(Activation("ventricles", wave.onset_s, wave.offset_s, "sinus") for wave in beats),
            waves,
            (RhythmSpan(0.0, duration_s, "(N"),),
            author="simulator",
        ),
        "physiology": Physiology(),
        "anatomy": Anatomy(),
        "measurements": Measurements(
            rate=Measured(71.4, "/min", ""),
            pr=Measured(None, "ms", "no P waves found"),
            features={"R[V5]": Measured(1.25, "mV", "", "V5", (0.4, 0.5)), "RRcv": Measured(math.inf, "", "")},
        ),
        "verdicts": (Verdict("CLBBB", "qrs>=120", "met", 142.0, ">= 120", "ms", "V1", (0.4, 0.54), source="A3"),),
        "measured_with": measured_with(),
        "notes": "Compare with the ECG before.",
        "teaching_points": "QRS of 120 ms or more; broad R in I, aVL, V5, V6.",
        "vignette": Vignette("Breathless since May", "Diabetes.", "And now?", "Echocardiography."),
        "tags": ("conduction", "exam 2026"),
        "difficulty": "easy",
        "priority": "B",
        "answer_key": AnswerKey(("CLBBB",), ("LAD",)),
        "history": (Change(datetime(2026, 11, 21, 9, 30, 0, 123456, tzinfo=UTC), "made"),),
    }
    return Case(request=request, recording=recording, **(defaults | fields))


def _signal(seed: int, duration_s: float, rate_hz: float) -> NDArray[np.float32]:
    rng = np.random.default_rng(seed)
    phase = np.arange(round(duration_s * rate_hz)) / rate_hz % 0.8
    heights = rng.uniform(0.3, 1.2, (8, 1))
    beats = heights * np.exp(-(((phase - 0.4) / 0.02) ** 2)) + 0.2 * heights * np.exp(-(((phase - 0.65) / 0.05) ** 2))
    return twelve_from_eight(beats + 0.01 * rng.standard_normal(beats.shape)).astype(np.float32)


def _waves(duration_s: float) -> Iterator[Wave]:
    for beat in range(int(duration_s / 0.8)):
        for kind, times in (("P", (0.16, 0.2, 0.26)), ("QRS", (0.34, 0.4, 0.48)), ("T", (0.56, 0.65, 0.74))):
            onset, peak, offset = (round(0.8 * beat + time, 2) for time in times)
            yield Wave(kind, onset, peak, offset, beat if kind == "QRS" else None)  # type: ignore[arg-type]
