"""What the cursor reads: lead, time and voltage under the mouse, and the sample there."""

import math

from ecgstudio.core.baseline import about_its_row
from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.paper import Page
from ecgstudio.core.recording import Recording
from ecgstudio.gui.kit.words import decimal, tr


def read_at(page: Page, recording: Recording, x_mm: float, y_mm: float) -> str:
    """ "V2   1234 ms   0.52 mV   trace 0.48 mV"; empty beside the traces."""
    trace = page.trace_at(x_mm, y_mm)
    if trace is None:
        return ""
    time_s = trace.time_of(x_mm)
    parts = [trace.lead, f"{1000 * time_s:.0f} ms", decimal(f"{trace.voltage_of(y_mm):.2f} mV")]
    sample = _sample(recording, trace.lead, time_s)
    if not math.isnan(sample):
        parts.append(tr("trace {value} mV").format(value=f"{sample:.2f}"))
    return "   ".join(parts).replace("-", "−")


def _sample(recording: Recording, lead: str, time_s: float) -> float:
    """The sample nearest to a time in mV, as it is drawn about its row; NaN where there is none."""
    index = round(time_s * recording.sampling_rate_hz)
    if not 0 <= index < recording.samples:
        return math.nan
    return float(about_its_row(recording.signal_mv)[LEAD_INDEX[lead], index])
