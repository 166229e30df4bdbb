import numpy as np
import pytest

from ecgstudio.core.errors import RecordError
from ecgstudio.core.recording import Provenance, Recording


def test_recording_copies_and_freezes_its_samples() -> None:
    samples = np.zeros((12, 10))
    recording = Recording(samples, 500)
    samples[0, 0] = 5
    assert recording.signal_mv[0, 0] == 0
    assert recording.signal_mv.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        recording.signal_mv[0, 0] = 1


def test_duration_and_time() -> None:
    recording = Recording(np.zeros((12, 250)), 100)
    assert recording.duration_s == 2.5
    assert recording.time_s()[-1] == pytest.approx(2.49)


def test_lead_by_name() -> None:
    signal = np.arange(12)[:, None] * np.ones((12, 4))
    assert Recording(signal, 500).lead("aVF")[0] == 5


@pytest.mark.parametrize("shape", [(11, 10), (12,), (12, 0), (12, 3, 2)])
def test_other_shapes_are_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(RecordError, match="12 leads"):
        Recording(np.zeros(shape), 500)


def test_infinite_samples_and_rates_are_refused() -> None:
    with pytest.raises(RecordError, match="infinite"):
        Recording(np.full((12, 3), np.inf), 500)
    with pytest.raises(RecordError, match="sampling rate"):
        Recording(np.zeros((12, 3)), 0)


def test_only_imported_records_are_not_synthetic() -> None:
    assert not Provenance("import").synthetic
    assert Provenance("simulator").synthetic
    assert Provenance("diffusion").synthetic
