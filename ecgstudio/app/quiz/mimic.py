"""A mimic to hold beside an ECG: the same patient with the other statement, or another patient where that cannot be had."""

from dataclasses import replace

from ecgstudio.app.compare import other_disease
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case


def mimic_case(case: Case, statement_id: str) -> Case:
    """The ECG of a statement that is taken for this one; InputError when it cannot be drawn."""
    if case.physiology is not None:
        return other_disease(case, (statement_id,))
    wanted = case.request
    request = request_for([statement_id], age=wanted.age, sex=wanted.sex, seed=wanted.seed)
    return replace(generate(request, 1)[0], title=request.text)
