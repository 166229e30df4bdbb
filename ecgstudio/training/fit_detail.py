"""The finest detail of QRS, fitted to real training patients: what the beat model's basis leaves out of their beats."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.beats import beats_of
from ecgstudio.engine.checkpoint import BEATS, DETAIL, load_beats, save_detail
from ecgstudio.engine.detail import Detail
from ecgstudio.training.batches import training_rows
from ecgstudio.training.examples import DOMAINS
from ecgstudio.training.pack import Packed, read_packed

_DOMAIN: Final = "ptbxl"
"""Recorded at 500 Hz with steps of 1 uV; Chapman-Shaoxing has steps of 4.9 uV, which would pass for detail."""


def fit_detail(files: Sequence[Path], weights: Path, report: Reporter = silent) -> Path:
    """Fit it to packed examples of folds 1 to 8 beside the beat model in ``weights``, and write it there; the file.

    InputError when there are too few at 500 Hz.
    """
    packed = read_packed(*files)
    rows = [int(row) for row in training_rows(packed) if packed.domain[row] == DOMAINS.index(_DOMAIN)]
    found = []
    for number, row in enumerate(rows):
        report(number / len(rows), f"record {number + 1} of {len(rows)}")
        found += _qrs(packed, row)
    try:
        detail = Detail.fit(np.array(found, np.float32), load_beats(weights / BEATS).basis)
    except ValueError as error:
        raise InputError(f"{error}; pack more of PTB-XL's records at 500 Hz") from error
    save_detail(detail, weights / DETAIL)
    return weights / DETAIL


def _qrs(packed: Packed, row: int) -> list[np.ndarray]:
    """The most frequent beat's template of one record, when there is one."""
    eight = packed.basis.decode(packed.floats(slice(row, row + 1)))[0]
    beats = beats_of(eight, packed.events[row])
    return [beats.qrs_mv[0]] if beats.present[1] else []
