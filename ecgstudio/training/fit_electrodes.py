"""The noise of electrodes, fitted to what real recordings have where they have no wave."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np

from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.autoencoder import Floats
from ecgstudio.engine.beats import beats_of, template
from ecgstudio.engine.checkpoint import NOISE, save_electrodes
from ecgstudio.engine.electrodes import ElectrodeNoise, powers_of
from ecgstudio.engine.stray import quiet
from ecgstudio.engine.track import events_of
from ecgstudio.training.examples import TRAINING_FOLDS, Example, Source

_DOMAIN: Final = "ptbxl"
_PADDED: Final = 80
"""Samples at the end that PTB-XL's recorders fill up with their last value."""


def fit_electrodes(source: Source, weights: Path, most: int = 800, report: Reporter = silent) -> Path:
    """Fit it to ``most`` records of folds 1 to 8 at 500 Hz, chosen evenly, and write it into ``weights``; the file.

    InputError when too few of them have quiet stretches.
    """
    found = [logs for example in _examples(source, most, report) if (logs := _powers(example)) is not None]
    try:
        noise = ElectrodeNoise.fit(found)
    except ValueError as error:
        raise InputError(f"{error}; give more of PTB-XL's records at 500 Hz") from error
    save_electrodes(noise, weights / NOISE)
    return weights / NOISE


def _examples(source: Source, most: int, report: Reporter) -> Iterator[Example]:
    step = max(1, len(source.keys) // most)
    keys = source.keys[::step]
    for number, key in enumerate(keys):
        report(number / len(keys), f"record {number + 1} of {len(keys)}")
        try:
            example = source.read(key)
        except RecordError:
            continue
        if example.domain == _DOMAIN and example.fold in TRAINING_FOLDS:
            yield example


def _powers(example: Example) -> Floats | None:
    events = events_of(example.delineation)
    outside = quiet(events, example.eight_mv.shape[1], example.qt_s)
    outside[-_PADDED:] = False
    residual = example.eight_mv - template(beats_of(example.eight_mv, events), events)
    return powers_of(residual.astype(np.float32), outside)
