"""Electrodes exchanged or taken off in any ECG, whoever made it."""

from dataclasses import replace

from ecgstudio.core.case import Case
from ecgstudio.core.electrodes import fault_text, faulted
from ecgstudio.core.measurements import NOT_MEASURED


def with_fault(case: Case, fault: str) -> Case:
    """The case as it had been recorded with a fault of its electrodes (``core.electrodes.FAULTS``), to be measured again.

    A simulated patient keeps it as one of its numbers, so that it stays when others are moved and "correct" takes it back; in any
    other ECG it comes on top of what is there. InputError for another word, or where the leads that it needs are missing.
    """
    if case.physiology is not None:
        from ecgstudio.app.simulated import adjust

        made = adjust(case, case.physiology.with_values({"electrodes": fault}))
    else:
        made = replace(case, recording=faulted(case.recording, fault), corrections=())
    told = "Electrodes as they should be" if fault == "correct" else fault_text(fault)
    return replace(made, measurements=NOT_MEASURED, verdicts=(), measured_with="").changed(told)
