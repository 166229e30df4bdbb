"""Where P waves peak, wherever they stand: a small convolutional network over all usable leads.

Each independent lead is read by the same encoder, once as it is but for QRS, once without each beat's own T; the leads' mean
and highest answers, and where QRS and the ends lie, go through dilated convolutions that see about a second to either side.
So neither which leads there are nor a wave's polarity matters. Trained by ``ecgstudio.training.p_waves``.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core import paths
from ecgstudio.measure.find import Found
from ecgstudio.measure.residue import outside_qrs
from ecgstudio.measure.signals import Samples, smooth
from ecgstudio.measure.stored import read_weights

Features = NDArray[np.float32]
Layer = tuple[Features, Features]
Network = tuple[Layer, Layer, Layer, Sequence[Layer], Layer]

STEP = 4  # samples of a recording to one that the encoder sees
TRACK_STEP = 2 * STEP  # and to one of the track
DILATIONS = (1, 2, 4, 8, 16, 32)
_UNIT_MV = 0.05


def inputs(found: Found, residue: Samples) -> tuple[Features, Features]:
    """What the network sees: [leads, 2, steps] of the leads without QRS, and without T too, in units of ``_UNIT_MV``
    with heights beyond a few of them pressed together; and [1, track] where QRS and the ends of the recording hide P.
    ``residue`` [12, samples] in mV; what is seen is dimensionless."""
    rows = found.prepared.detecting
    lines = np.stack([found.atrial_mv[rows], residue[rows]], axis=1)
    steps = lines.shape[2] // TRACK_STEP * 2
    means = lines[..., : steps * STEP].reshape(*lines.shape[:2], steps, STEP).mean(axis=3)
    hidden = ~outside_qrs(found)[: steps * STEP].reshape(1, steps // 2, TRACK_STEP)
    return np.arcsinh(means / _UNIT_MV).astype(np.float32), hidden.mean(axis=2).astype(np.float32)


def p_track(found: Found, residue: Samples) -> Samples:
    """The chance [samples] that a P wave peaks within some 20 ms, at every sample of the recording."""
    first, second, joined, trunk, out = network()
    lines, hidden = inputs(found, residue)
    active = _rectified(_convolved(_rectified(_convolved(lines, first)), second, step=2))
    seen = np.concatenate([active.mean(axis=0), active.max(axis=0), hidden])[None]
    state = _rectified(_convolved(seen, joined))
    for layer, dilation in zip(trunk, DILATIONS, strict=True):
        state = state + _rectified(_convolved(state, layer, dilation=dilation))
    odds = _convolved(state, out)[0, 0].astype(np.float64)
    track = 1 / (1 + np.exp(-odds))
    places = np.arange(track.size) * TRACK_STEP + (TRACK_STEP - 1) / 2
    return smooth(np.interp(np.arange(found.prepared.samples), places, track), TRACK_STEP)


@cache
def network() -> Network:
    """The stored weights [out, in, taps] and biases of each layer; ResourceError when they are not there."""
    return read_network(paths.resource("measure", "p_waves.npz"))


def read_network(path: Path) -> Network:
    """The layers from a file that was trained; ResourceError when it cannot be read."""
    stored = read_weights(path)
    names = ["first", "second", "joined", *(f"trunk{number}" for number in range(len(DILATIONS))), "out"]
    first, second, joined, *trunk, out = ((stored[f"{name}/weight"], stored[f"{name}/bias"]) for name in names)
    return first, second, joined, trunk, out


def _convolved(lines: Features, layer: Layer, step: int = 1, dilation: int = 1) -> Features:
    """Lines [rows, in, samples] through one layer: [rows, out, samples / step]; zeros stand beyond the ends."""
    weight, bias = layer
    taps, count = weight.shape[2], lines.shape[2]
    reach = dilation * (taps - 1) // 2
    padded = np.pad(lines, [(0, 0), (0, 0), (reach, reach)])
    seen = np.concatenate([padded[:, :, tap * dilation : tap * dilation + count : step] for tap in range(taps)], axis=1)
    flat = weight.transpose(0, 2, 1).reshape(weight.shape[0], -1)
    answers: Features = np.matmul(flat, seen) + bias[:, None]
    return answers


def _rectified(values: Features) -> Features:
    return np.maximum(values, 0, out=values)
