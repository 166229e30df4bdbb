"""How restless a recording is, as a few numbers: what a median over its tokens says of the part that does not repeat.

Records differ by an order of magnitude in wander and muscle tremor. The denoiser is told how much a record has, so that it need
not draw the average of all; when generating, the numbers are drawn as they are spread in real records.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

from ecgstudio.engine.autoencoder import Floats

TEXTURE: Final = ("wander", "middle", "tremor")
"""Over the slow, the middle and the fine components of the patch basis."""

_SHARES: Final = (5 / 64, 20 / 64)
"""Where slow components end and fine ones begin."""
_TO_DEVIATION: Final = 1.4826
_UNIT: Final = 0.5
_LEAST: Final = 1e-4
_MOST: Final = float(np.log(2))


def texture_of(residual: Floats) -> Floats:
    """The numbers [3] of a recording's rest [tokens, size], three components at least (latents less those of its template);
    what is no number is left out."""
    deviation = _TO_DEVIATION * np.nanmedian(np.abs(residual), axis=0)
    level = np.log(np.maximum(deviation, _LEAST))
    return np.array([level[band].mean() / _UNIT for band in _bands(level.size)], np.float32)


def with_tremor(residual: Floats, told: Floats) -> Floats:
    """The rest [tokens, size] with as much tremor as was told (the last of [3], NaN where nothing was), by a factor of
    2 at most. Unit latents.

    A denoiser draws what it is told nearer to the average than it should: slopes of 0.6 of got against told. Wander and
    middle stay as drawn: what is scaled there stands beside the beats like a wave.
    """
    lack = np.clip(_UNIT * np.nan_to_num(told[-1] - texture_of(residual)[-1]), -_MOST, _MOST)
    scaled = residual.astype(np.float32)
    scaled[:, _bands(residual.shape[1])[-1]] *= np.exp(lack)
    return scaled


def _bands(size: int) -> list[NDArray[np.intp]]:
    """Which of ``size`` components are slow, middle and fine."""
    slow = max(1, round(_SHARES[0] * size))
    return np.split(np.arange(size), (slow, max(slow + 1, round(_SHARES[1] * size))))


@dataclass(frozen=True, eq=False)
class TextureSpread:
    """How the numbers are spread over real records: ``mean`` [3] and ``covariance`` [3, 3]."""

    mean: Floats
    covariance: Floats

    @classmethod
    def of(cls, textures: Floats) -> Self:
        """Of records [count, 3], two at least."""
        return cls(textures.mean(axis=0), np.cov(textures.T).astype(np.float32))

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Self:
        """From what ``plain`` gave."""
        return cls(np.array(stored["mean"], np.float32), np.array(stored["covariance"], np.float32))

    def plain(self) -> dict[str, Any]:
        return {"mean": self.mean.tolist(), "covariance": self.covariance.tolist()}

    def draw(self, seed: int) -> Floats:
        """One record's numbers [3]."""
        rng = np.random.default_rng((seed, len(TEXTURE)))
        return rng.multivariate_normal(self.mean, self.covariance).astype(np.float32)
