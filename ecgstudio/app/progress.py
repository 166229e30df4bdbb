"""Progress: one patient's ECGs along a path in time or dose."""

from dataclasses import replace
from uuid import uuid4

from ecgstudio.app.simulated import adjust, met_in_truth
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.measurements import NOT_MEASURED
from ecgstudio.core.progression import Progression
from ecgstudio.core.statement import NORMAL


def progress(case: Case, progression: Progression, count: int | None = None, report: Reporter = silent) -> list[Case]:
    """The same patient at each stage, or at ``count`` evenly spaced positions; each ECG is a case of its own, without the
    statements of the patient that its stage has taken away.

    InputError when the case was not simulated; Cancelled when the reporter says stop.
    """
    if case.physiology is None:
        raise InputError(f"'{case.title}' was not simulated; a progression needs a simulated case to start from")
    positions = _positions(progression, count)
    made = []
    for index, position in enumerate(positions):
        report(index / len(positions), f"{progression.name}: {progression.position_text(position)}")
        made.append(_at(case, progression, position))
    report(1.0, "done")
    return made


def _positions(progression: Progression, count: int | None) -> list[float]:
    stages = [stage.position for stage in progression.stages]
    if count is None:
        return stages
    if count < 2:
        raise InputError(f"a progression of {count} ECGs is no progression; use 2 or more")
    step = (stages[-1] - stages[0]) / (count - 1)
    return [min(stages[0] + index * step, stages[-1]) for index in range(count)]


def _at(case: Case, progression: Progression, position: float) -> Case:
    assert case.physiology is not None
    labels = {stage.position: f" ({stage.label})" for stage in progression.stages}
    title = f"{progression.name}: {progression.position_text(position)}{labels.get(position, '')}"
    values = progression.at(position)
    request = replace(case.request, values={**case.request.values, **values})
    own = replace(
        case, id=uuid4().hex, title=title, request=request, history=(), fit=None, measurements=NOT_MEASURED, verdicts=()
    )
    moved = adjust(own, case.physiology.with_values(values))
    gone = met_in_truth(case) - met_in_truth(moved)
    if values != progression.at(progression.stages[0].position):
        gone |= {NORMAL}
    mentions = tuple(item for item in request.mentions if not (item.present and item.id in gone))
    return replace(moved, request=replace(request, mentions=mentions))
