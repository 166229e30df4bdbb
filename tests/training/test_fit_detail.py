"""Fitting the beats' detail to packed examples."""

from pathlib import Path

import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.training.fit_detail import fit_detail


def test_too_few_records_are_told_and_nothing_is_written(packed_file: Path, tmp_path: Path) -> None:
    from ecgstudio.training.config import BEAT_PRESETS
    from ecgstudio.training.train_beats import train_beats

    train_beats([packed_file], tmp_path, BEAT_PRESETS["tiny"])
    with pytest.raises(InputError, match="too few for 160 components; pack more"):
        fit_detail([packed_file], tmp_path)
    assert not list(tmp_path.glob("detail*"))
