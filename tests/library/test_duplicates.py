from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ecgstudio.core.case import Case
from ecgstudio.core.recording import Recording
from ecgstudio.library import Duplicates, Library

MakeCase = Callable[..., Case]


def like(case: Case, case_id: str, noise_mv: float) -> Case:
    noise = np.random.default_rng(9).normal(0, noise_mv, case.recording.signal_mv.shape)
    recording = Recording((case.recording.signal_mv + noise).astype(np.float32), case.recording.sampling_rate_hz)
    return replace(case, id=case_id, recording=recording)


def test_same_signals_and_traces_that_hardly_differ_are_found(library: Library, make_case: MakeCase) -> None:
    first, other = make_case(1, id="first"), make_case(2, id="other")
    copies = [replace(first, id="copy", title="Renamed"), like(first, "rounded", 0.002), like(other, "noisy", 0.15)]
    library.save_all([first, other, *copies, replace(other, id="trashed"), make_case(3, id="third")])
    library.delete("trashed")
    assert library.duplicates() == [
        Duplicates("same", ("first", "copy")),
        Duplicates("near", ("first", "rounded")),
    ]


def test_flat_lines_are_not_alike(library: Library, make_case: MakeCase) -> None:
    flat = make_case(1).recording.signal_mv * 0.001
    for index in range(3):
        recording = Recording((flat + 0.0001 * index).astype(np.float32), 500)
        library.save(replace(make_case(1, id=f"{index}"), recording=recording))
    assert library.duplicates() == []
