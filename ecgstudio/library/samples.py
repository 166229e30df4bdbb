"""The sample cases that ship with the program: one packed file per case, samples on a grid of 1 uV.

The independent leads I, II and V1 to V6 are rounded to whole microvolts and the limb leads computed from them, so that
Einthoven's law holds exactly; no sample moves by more than 1 uV.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError, ResourceError, StudioError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.leads import eight_from_twelve, limb_lead_error_mv, twelve_from_eight
from ecgstudio.core.recording import Recording
from ecgstudio.library.packing import SUFFIX, pack_case, unpack_case

_EINTHOVEN_TOLERANCE_MV = 0.001


def write_samples(cases: Iterable[Case], folder: Path) -> list[Path]:
    """Write cases as the sample files of ``folder``, in order, in place of those already there; the files written.

    LibraryError when a recording has missing samples or does not obey Einthoven, as no simulated one does.
    """
    folder.mkdir(parents=True, exist_ok=True)
    packed = [pack_case(on_grid(case)) for case in cases]
    for old in folder.glob(f"*{SUFFIX}"):
        old.unlink()
    files = [folder / f"{index:03d}{SUFFIX}" for index in range(1, len(packed) + 1)]
    for file, data in zip(files, packed, strict=True):
        write_atomically(file, data)
    return files


def read_samples(folder: Path) -> Iterator[Case]:
    """The sample cases of a folder, in order; ResourceError names a file that cannot be read."""
    for file in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            yield unpack_case(file.read_bytes())
        except (StudioError, OSError) as error:
            raise ResourceError(f"sample case {file.name}: {error}; install ECG Studio again") from error


def on_grid(case: Case) -> Case:
    """The case with its samples rounded to 1 uV (see above); sampling rate, provenance and all else stay. LibraryError
    when samples are missing or disobey Einthoven's law."""
    signal = case.recording.signal_mv.astype(np.float64)
    if not np.isfinite(signal).all() or limb_lead_error_mv(signal) > _EINTHOVEN_TOLERANCE_MV:
        raise LibraryError(f"'{case.title}' is no sample case: its samples are incomplete or disobey Einthoven's law")
    whole = np.rint(eight_from_twelve(signal) * 1000) / 1000
    # adding zero turns -0.0 into 0.0, which a whole number can hold
    rounded = (twelve_from_eight(whole) + 0.0).astype(np.float32)
    recording = Recording(rounded, case.recording.sampling_rate_hz, case.recording.provenance)
    return replace(case, recording=recording)
