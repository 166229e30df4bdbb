"""Contact sheets to tell real from made by eye: shuffled, unlabelled, with the key in a file of its own."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from ecgstudio.benchmark.ecg.requests import AskedEcg
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request
from ecgstudio.sheet import write_contact_sheet

EACH: Final = 20
_PER_SHEET: Final = 8
_COLUMNS: Final = 2
_WIDTH_PX: Final = 3000
_FULL_RATE_HZ: Final = 500


def write_look(
    made: Sequence[Recording], asked: Sequence[AskedEcg], name: str, folder: Path, seed: int = 0, each: int = EACH
) -> list[Path]:
    """``look-1.png`` and so on with ``each`` real and as many made ECGs, and ``key.json`` that says which is which.

    ``made`` answers ``asked``; real ones come from requests whose made ECG is not shown. InputError when there are too few of
    500 Hz.
    """
    fit = [index for index, item in enumerate(asked) if item.record is not None]
    rng = np.random.default_rng(seed)
    order = [int(index) for index in rng.permutation(fit)]
    real = _real(order, asked, each)
    shown = [index for index in order if index not in real][:each]
    if len(real) < each or len(shown) < each:
        raise InputError(
            f"{each} real ECGs at 500 Hz and {each} made ones are needed to look at; ask for more with --count"
        )
    cells = [*((recording, f"real {_key(asked[index])}") for index, recording in real.items())]
    cells += [(made[index], f"{name}, wish of {_key(asked[index])}") for index in shown]
    cells = [cells[int(place)] for place in rng.permutation(len(cells))]
    folder.mkdir(parents=True, exist_ok=True)
    files = [
        _sheet(cells[first : first + _PER_SHEET], first, folder / f"look-{first // _PER_SHEET + 1}.png")
        for first in range(0, len(cells), _PER_SHEET)
    ]
    key = {str(number): what for number, (_, what) in enumerate(cells, 1)}
    write_atomically(folder / "key.json", json.dumps(key, indent=2).encode())
    return [*files, folder / "key.json"]


def _real(order: Sequence[int], asked: Sequence[AskedEcg], each: int) -> dict[int, Recording]:
    found: dict[int, Recording] = {}
    for index in order:
        record = asked[index].record
        if len(found) == each or record is None:
            break
        recording = record.recording()
        if recording.sampling_rate_hz >= _FULL_RATE_HZ:
            found[index] = recording
    return found


def _sheet(cells: Sequence[tuple[Recording, str]], first: int, path: Path) -> Path:
    cases = [Case(Request(), _bare(recording), str(first + place)) for place, (recording, _) in enumerate(cells, 1)]
    return write_contact_sheet(cases, path, columns=_COLUMNS, width_px=_WIDTH_PX)


def _bare(recording: Recording) -> Recording:
    """The samples alone, ten seconds of them: nothing on the sheet says where they come from."""
    samples = round(10 * recording.sampling_rate_hz)
    return Recording(recording.signal_mv[:, :samples], recording.sampling_rate_hz)


def _key(asked: AskedEcg) -> str:
    return asked.record.key if asked.record else ""
