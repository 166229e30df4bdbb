"""Fitting the noise of electrodes to recordings."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.checkpoint import NOISE, load_electrodes
from ecgstudio.engine.electrodes import BANDS, ELECTRODES
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from ecgstudio.training.examples import Example, Source
from ecgstudio.training.fit_electrodes import fit_electrodes
from tests.engine.test_electrodes import of


class Restless:
    """Slow hearts, each with a tremor under V3."""

    keys = ("0", "1", "2", "3")

    def read(self, key: str) -> Example:
        physiology = draw_physiology(["SBRAD"], seed=int(key), values={"rate": 45.0})
        quiet = replace(physiology, muscle_noise=0.0)
        made = simulate(quiet, draw_anatomy(seed=int(key)), seed=int(key))
        eight = eight_from_twelve(made.clean_mv) + of("V3").draw(int(key), 5000)
        return Example(key, key, 1, "ptbxl", eight.astype(np.float32), {}, delineation=made.delineation, qt_s=0.42)


def test_what_is_restless_in_the_records_is_so_in_what_is_drawn(tmp_path: Path) -> None:
    noise = load_electrodes(fit_electrodes(Restless(), tmp_path))
    powers = np.exp(noise.mean).reshape(len(ELECTRODES), BANDS).sum(axis=1)
    assert ELECTRODES[int(powers.argmax())] == "V3"


def test_too_few_records_are_told_and_nothing_is_written(tmp_path: Path, real: Callable[[int], Source]) -> None:
    with pytest.raises(InputError, match="too few for a spread; give more"):
        fit_electrodes(real(1), tmp_path)
    assert not (tmp_path / NOISE).exists()
