"""A fitted person's own waves and beats: stored, read back, refused when they are no such thing; older cases open."""

import pickle

import numpy as np
import pytest

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.errors import InputError
from ecgstudio.core.fit import Fit, StoredSignal
from ecgstudio.core.own import P_BUMPS, QRS_BUMPS, OwnBeat, OwnRhythm, OwnWaves
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.recording import Recording

BEATS = (OwnBeat(0.4, pr_ms=160.0), OwnBeat(1.1, "ventricular"), OwnBeat(2.3, pr_ms=160.0))
RHYTHM = OwnRhythm(BEATS, 3.0, 72.0, 160.0, (1.6,), {"atrial_rhythm": "sinus"})
WAVES = OwnWaves(p=((0.01,) * P_BUMPS,) * 8, qrs=((0.1,) * QRS_BUMPS,) * 8, branch="lbbb", axis=-30.0)
SIGNAL = np.outer(np.linspace(-1, 1, 12), np.sin(np.arange(1000) / 20)).astype(np.float32)


def test_it_comes_back_from_plain_data_and_from_another_process() -> None:
    person = Anatomy(own_waves=WAVES, own_rhythm=RHYTHM)
    assert from_plain(Anatomy, to_plain(person)) == person
    assert pickle.loads(pickle.dumps(person)) == person
    assert hash(person) == hash(from_plain(Anatomy, to_plain(person)))


def test_an_anatomy_of_before_opens() -> None:
    plain = to_plain(Anatomy(voltage=1.2))
    del plain["own_waves"], plain["own_rhythm"]
    assert from_plain(Anatomy, plain) == Anatomy(voltage=1.2)


def test_beats_hold_while_the_rhythm_is_theirs() -> None:
    assert RHYTHM.holds(Physiology(rate=100.0))
    assert not RHYTHM.holds(Physiology(atrial_rhythm="fibrillation"))
    assert not OwnRhythm(BEATS, 3.0, 72.0, 160.0, (), {"a field of tomorrow": 1.0}).holds(Physiology())


@pytest.mark.parametrize(
    "rows",
    [((0.1,) * QRS_BUMPS,) * 7, ((0.1,) * 3,) * 8, ((99.0,) * QRS_BUMPS,) * 8, ((float("nan"),) * QRS_BUMPS,) * 8],
)
def test_waves_of_another_shape_are_refused(rows: tuple[tuple[float, ...], ...]) -> None:
    with pytest.raises(InputError, match="own qrs"):
        OwnWaves(qrs=rows)


@pytest.mark.parametrize("beats", [BEATS[:1], BEATS[::-1], BEATS * 2])
def test_beats_that_are_none_are_refused(beats: tuple[OwnBeat, ...]) -> None:
    with pytest.raises(InputError, match="own rhythm"):
        OwnRhythm(beats, 3.0, 72.0, 160.0)


def test_a_signal_is_kept_to_two_microvolts() -> None:
    eight = SIGNAL.copy()
    eight[2:6] = [eight[1] - eight[0], -(eight[0] + eight[1]) / 2, eight[0] - eight[1] / 2, eight[1] - eight[0] / 2]
    stored = StoredSignal.of(Recording(eight, 250.0))
    again = from_plain(Fit, to_plain(Fit(stored, "a record", {"I": 12.0}, {"pr": 2.0}, ("a remark",))))
    assert again.original.recording.sampling_rate_hz == 250.0
    assert np.abs(again.original.recording.signal_mv - eight).max() <= 0.0031
    assert (again.origin, again.leads_uv["I"], again.overall_uv) == ("a record", 12.0, 12.0)
    assert pickle.loads(pickle.dumps(again)) == again


@pytest.mark.parametrize("packed", ["", "not base 64!", "aGVsbG8=", "eJwDAAAAAAE="])
def test_a_damaged_signal_is_refused(packed: str) -> None:
    with pytest.raises(InputError, match="stored signal"):
        StoredSignal(500.0, packed)
