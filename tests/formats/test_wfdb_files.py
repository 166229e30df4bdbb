"""The files of a WFDB record, held byte for byte against what the wfdb package writes."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import wfdb

from ecgstudio.core.leads import LEADS
from ecgstudio.formats.wfdb_annotations import Mark
from ecgstudio.formats.wfdb_files import NO_MARKS, header_bytes, marks_bytes, samples_bytes
from ecgstudio.formats.wfdb_marks import SYMBOLS, read_marks

EVERY_SYMBOL = [
    Mark(100 * at, symbol, at % 4, "(PREX" if symbol == "+" else "") for at, symbol in enumerate(SYMBOLS.values())
]
FAR = [
    Mark(0, "+", 0, "(N"),
    Mark(1023, "N"),
    Mark(2047, "N", 2),
    Mark(70_000, "V", 1),
    Mark(9_000_000, "^", 0, "atria"),
]


@pytest.mark.parametrize("rate", [500.0, 1000.0, 257.5])
@pytest.mark.parametrize("marks", [EVERY_SYMBOL, FAR, FAR[:1]])
def test_annotations(marks: Sequence[Mark], rate: float, tmp_path: Path) -> None:
    wfdb.wrann(
        "theirs",
        "atr",
        sample=np.array([mark.sample for mark in marks]),
        symbol=[mark.symbol for mark in marks],
        num=np.array([mark.num for mark in marks]),
        aux_note=[mark.aux_note for mark in marks],
        fs=rate,
        write_dir=str(tmp_path),
    )
    ours = marks_bytes(marks, rate)
    assert ours == (tmp_path / "theirs.atr").read_bytes()
    (tmp_path / "ours.atr").write_bytes(ours)
    assert read_marks(tmp_path / "ours.atr") == list(marks)


def test_no_annotations_are_a_file_of_its_end_alone() -> None:
    assert marks_bytes([], 500.0) == NO_MARKS


@pytest.mark.parametrize("rate", [500.0, 128.25])
def test_header_and_samples(rate: float, tmp_path: Path) -> None:
    digital = np.random.default_rng(0).integers(-32768, 32768, (700, 12)).astype(np.int16)
    comments = ["Age: 63", "Dx: 164889003"]
    wfdb.wrsamp(
        "ecg",
        fs=rate,
        units=["mV"] * 12,
        sig_name=list(LEADS),
        d_signal=digital.astype(np.int64),
        fmt=["16"] * 12,
        adc_gain=[1000.0] * 12,
        baseline=[0] * 12,
        comments=comments,
        write_dir=str(tmp_path),
    )
    assert samples_bytes(digital) == (tmp_path / "ecg.dat").read_bytes()
    assert header_bytes("ecg", rate, digital, LEADS, 1000, comments) == (tmp_path / "ecg.hea").read_bytes()
