import numpy as np
import pytest
from numpy.typing import NDArray

from ecgstudio.core.errors import LibraryError
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.library.signals import decode_signal, encode_signal, signal_digest

RNG = np.random.default_rng(7)


def einthoven(samples: int = 2000) -> NDArray[np.float32]:
    return twelve_from_eight(RNG.standard_normal((8, samples)).cumsum(axis=1) / 100).astype(np.float32)


def with_gaps() -> NDArray[np.float32]:
    signal = einthoven()
    signal[0, 10:20] = np.nan
    signal[3] = np.nan
    signal[5, 0] = -0.0
    return signal


SIGNALS = {
    "float": einthoven(),
    "independent": RNG.standard_normal((12, 777)).astype(np.float32),
    "whole uV": (RNG.integers(-32767, 32767, (12, 500)) / 1000).astype(np.float32),
    "half uV": twelve_from_eight(RNG.integers(-900, 900, (8, 500)) / 1000).astype(np.float32),
    "gaps": with_gaps(),
    "all missing": np.full((12, 30), np.nan, dtype=np.float32),
    "one sample": einthoven(1),
    "flat": np.zeros((12, 5000), dtype=np.float32),
    "largest": np.tile(np.array([[3e38], [-3e38]], dtype=np.float32), (6, 40)),
    "tiny": np.full((12, 9), 1e-42, dtype=np.float32),
}


@pytest.mark.parametrize("name", SIGNALS)
def test_every_bit_comes_back(name: str) -> None:
    signal = SIGNALS[name]
    back = decode_signal(encode_signal(signal))
    assert back.dtype == np.float32
    assert np.array_equal(back.view(np.uint32), signal.view(np.uint32))


def test_the_digest_tells_one_bit_apart() -> None:
    signal = einthoven()
    other = signal.copy()
    other.view(np.uint32)[4, 7] ^= 1
    assert signal_digest(signal) == signal_digest(signal.copy())
    assert signal_digest(signal) != signal_digest(other)


def test_samples_on_a_grid_take_a_quarter_of_their_floats_or_less() -> None:
    whole = np.rint(eight_from_twelve(einthoven().astype(np.float64)) * 1000) / 1000
    signal = (twelve_from_eight(whole) + 0.0).astype(np.float32)
    assert len(encode_signal(signal)) < signal.nbytes / 4


@pytest.mark.parametrize(
    "damage", [b"", b"ECGS", b"x" * 100, encode_signal(einthoven())[:-9], b"ECGS\x00\x00" + b"\xff" * 50]
)
def test_damaged_bytes_are_refused(damage: bytes) -> None:
    with pytest.raises(LibraryError, match="damaged"):
        decode_signal(damage)
