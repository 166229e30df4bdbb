"""Where each lead stands on the pages of a sheet, in millimetres, as JSON: for who trains or tests a reader of pictures.

Of each page its size and the picture that shows it (pixels = mm / 25.4 * dpi); of each trace the box of its row, the box of the
ink, where 0 mV is, which seconds it shows and how many mm are a second and a mV. The origin is the top left corner.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from ecgstudio.core.files import write_atomically
from ecgstudio.core.paper import Page, SheetGeometry, Trace
from ecgstudio.core.recording import Recording

_DIGITS: Final = 3


def write_lead_boxes(
    geometry: SheetGeometry, recording: Recording, path: Path, pictures: Sequence[str], dpi: int
) -> Path:
    """Write the boxes of a sheet that shows a recording; ``pictures``: the file of each page, ``dpi`` its resolution."""
    pages = [_page(page, recording, name) for page, name in zip(geometry, pictures, strict=True)]
    document = {"unit": "mm", "origin": "top left", "dpi": dpi, "pages": pages}
    write_atomically(path, json.dumps(document, indent=1).encode())
    return path


def _page(page: Page, recording: Recording, picture: str) -> dict[str, Any]:
    area = page.grid.area
    return {
        "picture": picture,
        "size": [page.width_mm, page.height_mm],
        "grid": _rounded(area.x, area.y, area.width, area.height),
        "leads": [_lead(trace, page.row_pitch_mm, recording) for trace in page.traces],
    }


def _lead(trace: Trace, pitch_mm: float, recording: Recording) -> dict[str, Any]:
    _, y = trace.points(recording.signal_mv, recording.sampling_rate_hz)
    seen = y[np.isfinite(y)]
    top, bottom = (float(seen.min()), float(seen.max())) if seen.size else (trace.baseline_mm,) * 2
    width = trace.x_end_mm - trace.x_mm
    return {
        "lead": trace.lead,
        "inverted": trace.sign < 0,
        "rhythm_strip": trace.strip,
        "row": _rounded(trace.x_mm, trace.baseline_mm - pitch_mm / 2, width, pitch_mm),
        "ink": _rounded(trace.x_mm, top, width, bottom - top),
        "baseline": round(trace.baseline_mm, _DIGITS),
        "seconds": _rounded(trace.t_start_s, trace.t_end_s),
        "mm_per_s": trace.mm_per_s,
        "mm_per_mv": trace.mm_per_mv,
    }


def _rounded(*numbers: float) -> list[float]:
    return [round(float(number), _DIGITS) for number in numbers]
