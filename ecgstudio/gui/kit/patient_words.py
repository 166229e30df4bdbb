"""What a reader is told of the patient before the ECG is named."""

from ecgstudio.core.case import Case
from ecgstudio.gui.kit.words import tr


def patient_text(case: Case) -> str:
    """Sex and age, as far as they are known: "woman, 61 years"."""
    sex = {"female": tr("woman"), "male": tr("man"), None: ""}[case.request.sex]
    age = "" if case.request.age is None else tr("{age:.0f} years").format(age=case.request.age)
    return ", ".join(part for part in (sex, age) if part)
