"""How the ventricles of a measured ECG are activated, as fields of Physiology."""

from typing import Final

from ecgstudio.app.fit.rhythm import Seen
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import all_met, features_of
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.measure import Analysis
from ecgstudio.sim.waves.beats import Kind

_NARROW_MS: Final = 120.0
_BY_STATEMENT: Final = (("IRBBB", "incomplete rbbb"), ("ILBBB", "incomplete lbbb"), ("LPFB", "lpfb"))


def conduction_fields(analysis: Analysis) -> dict[str, Value]:
    """Bundle branches and accessory path, from what measuring calls and from the criteria of the catalogue."""
    seen = Seen(analysis)
    if _met(analysis, "WPW"):
        return {"preexcitation": 0.7}
    left = "LAFB" in seen.calls
    if "CRBBB" in seen.calls:
        return {"bundle_branch": "rbbb lafb" if left else "rbbb"}
    if "CLBBB" in seen.calls:
        return {"bundle_branch": "lbbb"}
    if left:
        return {"bundle_branch": "lafb"}
    for item, branch in _BY_STATEMENT:
        if _met(analysis, item):
            return {"bundle_branch": branch}
    return {"bundle_branch": "nonspecific" if seen.number("qrs") >= _NARROW_MS else "normal"}


def leading_kind(physiology: Physiology) -> Kind:
    """The kind of beat that leads the rhythm of a physiology."""
    if physiology.pacing in ("VVI", "DDD"):
        return Kind("ventricular", focus="right apex", duration_ms=max(physiology.qrs, _NARROW_MS))
    escape = physiology.av_conduction == "complete block" and physiology.escape == "ventricular"
    if escape or physiology.ventricular_rhythm in ("idioventricular", "tachycardia"):
        return Kind("ventricular", focus=physiology.ventricular_focus, duration_ms=max(physiology.qrs, _NARROW_MS))
    if physiology.preexcitation > 0:
        return Kind(
            "preexcited", physiology.bundle_branch, share=round(physiology.preexcitation, 2), duration_ms=physiology.qrs
        )
    return Kind("conducted", physiology.bundle_branch, duration_ms=physiology.qrs)


def _met(analysis: Analysis, statement: str) -> bool:
    return all_met(catalogue()[statement], features_of(analysis.measurements))
