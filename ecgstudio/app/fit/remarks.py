"""What a fitted patient does not follow, in sentences for a teacher."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from ecgstudio.app.fit.misfit import Misfit
from ecgstudio.app.fit.rhythm import Seen, rhythm_class
from ecgstudio.core.physiology import Physiology
from ecgstudio.measure import Analysis

_FAR_UV: Final = 100.0
_FAR_MS: Final = 10.0
_FAR_DEGREES: Final = 8.0
_NAMES: Final = {"pr": "PR", "qrs": "QRS", "qt": "QT"}


def remarks_on(seen: Analysis, fitted: Analysis, physiology: Physiology, distance: Misfit | None) -> tuple[str, ...]:
    """One sentence for each thing that the fit does not follow."""
    return (*_of_rhythm(seen, fitted, physiology), *_of_numbers(distance), *_of_recording(seen))


def _of_rhythm(seen: Analysis, fitted: Analysis, physiology: Physiology) -> Iterator[str]:
    first, second = rhythm_class(seen), rhythm_class(fitted)
    if first != second:
        yield f"the rhythm is measured as {second}, of the original as {first}"
    if seen.median is None:
        yield "there are no beats to follow: rhythm and size alone are alike"
        return
    if Seen(seen).calls & {"TDP", "PMVT"}:
        yield "the fast run of changing complexes is not followed, only what comes before it"
    if physiology.atrial_rhythm in ("fibrillation", "flutter"):
        yield "waves of the atria are alike in rate and size, not one by one"
    kinds = seen.found.beats.kinds
    if kinds > 1:
        yield "beats of another shape than the usual one stand where they were, but are drawn as the simulator draws them"
    if Seen(seen).number("Pmorph", 1.0) > 2:
        yield "P waves change their shape in the original; here they are all alike"


def _of_numbers(distance: Misfit | None) -> Iterator[str]:
    if distance is None:
        return
    far = [f"{lead} ({value:.0f} uV)" for lead, value in distance.leads_uv.items() if value > _FAR_UV]
    if far:
        yield f"the usual beat differs by more than {_FAR_UV:.0f} uV in {', '.join(far)}"
    for name, words in _NAMES.items():
        off = distance.numbers[name]
        if off is not None and abs(off) > _FAR_MS:
            yield f"{words} is {abs(off):.0f} ms {'longer' if off > 0 else 'shorter'} than measured on the original"
    axis = distance.numbers["qrs_axis"]
    if axis is not None and abs(axis) > _FAR_DEGREES:
        yield f"the axis is {abs(axis):.0f} degrees off"


def _of_recording(seen: Analysis) -> Iterator[str]:
    prepared = seen.found.prepared
    silent = [lead.lead for lead, good in zip(seen.quality, prepared.usable, strict=True) if not good]
    if silent:
        yield f"no signal in {', '.join(silent)}: drawn as the others make it likely"
    if seen.lead_reversals:
        yield "exchanged cables are suspected; the patient was fitted as if there were none"
    if prepared.part_s is not None and np.isfinite(prepared.part_s).all():
        yield "not all of the recording carries an ECG"
