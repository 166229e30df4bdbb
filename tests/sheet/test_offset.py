"""A record with a DC offset is drawn in its rows, and the sheet says what was done."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.recording import Recording
from ecgstudio.sheet import sheet_of


@pytest.fixture
def case() -> Case:
    made = simulated(request_for(["NORM"], seed=7))
    offset = np.linspace(-4.5, 3.0, 12, dtype=np.float32)[:, None]
    signal = made.recording.signal_mv + offset
    return replace(made, recording=Recording(signal, made.recording.sampling_rate_hz))


@pytest.mark.parametrize("filtered", ["none", "diagnostic"])
def test_every_trace_keeps_to_its_row(case: Case, filtered: str) -> None:
    before = case.recording.signal_mv.copy()
    sheet = sheet_of(case, SheetStyle(filter=filtered))  # type: ignore[arg-type]
    for page in sheet.geometry.pages:
        for trace in page.traces:
            _, y = trace.points(sheet.signal_mv, sheet.sampling_rate_hz)
            assert abs(float(np.median(y)) - trace.baseline_mm) < 5.2
    assert "Offset of -4.5 to +3.0 mV taken off 10 leads" in sheet.geometry.scale_text
    assert np.array_equal(case.recording.signal_mv, before)


def test_without_an_offset_nothing_is_said() -> None:
    made = simulated(request_for(["NORM"], seed=7))
    sheet = sheet_of(made, SheetStyle())
    assert "ffset" not in sheet.geometry.scale_text
    assert sheet.signal_mv is made.recording.signal_mv
