from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError, ResourceError
from ecgstudio.core.leads import limb_lead_error_mv
from ecgstudio.core.plain import case_to_plain
from ecgstudio.core.recording import Recording
from ecgstudio.library import read_samples, write_samples

MakeCase = Callable[..., Case]


def test_samples_come_back_in_order_within_a_microvolt(tmp_path: Path, make_case: MakeCase) -> None:
    cases = [make_case(seed) for seed in range(1, 13)]
    write_samples(cases, tmp_path)
    back = list(read_samples(tmp_path))
    assert [case_to_plain(case) for case in back] == [case_to_plain(case) for case in cases]
    for made, read in zip(cases, back, strict=True):
        moved = np.abs(made.recording.signal_mv.astype(float) - read.recording.signal_mv)
        assert moved.max() <= 0.001001
        assert limb_lead_error_mv(read.recording.signal_mv) < 1e-6


def test_thirty_cases_stay_within_three_megabytes(tmp_path: Path, make_case: MakeCase) -> None:
    files = write_samples([make_case(seed) for seed in range(6)], tmp_path)
    assert sum(file.stat().st_size for file in files) / 6 * 30 < 3e6


def test_the_same_cases_make_the_same_files(tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(5)
    first = write_samples([case], tmp_path / "a")[0].read_bytes()
    again = write_samples(read_samples(tmp_path / "a"), tmp_path / "b")[0].read_bytes()
    assert again == first


def test_fewer_samples_leave_none_of_the_earlier(tmp_path: Path, make_case: MakeCase) -> None:
    write_samples([make_case(1), make_case(2)], tmp_path)
    write_samples([make_case(3)], tmp_path)
    assert [case.request.seed for case in read_samples(tmp_path)] == [3]


def test_a_recording_that_disobeys_einthoven_is_no_sample(tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(1)
    signal = case.recording.signal_mv.copy()
    signal[2] += 0.1
    with pytest.raises(LibraryError, match="Einthoven"):
        write_samples([replace(case, recording=Recording(signal, 500.0))], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_sample_is_named(tmp_path: Path, make_case: MakeCase) -> None:
    (file,) = write_samples([make_case(1)], tmp_path)
    file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(ResourceError, match=r"001\.ecgcase"):
        list(read_samples(tmp_path))


def test_no_folder_means_no_samples(tmp_path: Path) -> None:
    assert list(read_samples(tmp_path / "none")) == []
