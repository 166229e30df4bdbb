"""Codes of DICOM ECGs: leads, measurements and units (PS3.16, CID 3001, 3227 to 3229, 3230; IEEE 11073-10102, MDC)."""

from typing import Final

from ecgstudio.core.leads import LEADS
from ecgstudio.formats.names import lead_named

# the same numbers name a lead in MDC ("2:61") and in SCP-ECG ("5.6.3-9-61")
_NUMBERS: Final = dict(zip(LEADS, (1, 2, 61, 62, 63, 64, 3, 4, 5, 6, 7, 8), strict=True))
_LEADS: Final = {number: lead for lead, number in _NUMBERS.items()}
_LEAD_SCHEMES: Final = {"MDC": "2:", "SCPECG": "5.6.3-9-"}
Code = tuple[str, str, str]
"""Value, scheme and meaning."""

MEASUREMENTS: Final[dict[str, tuple[Code, Code]]] = {
    # heart rate has no code in these context groups; MDC_ECG_HEART_RATE of IEEE 11073-10102
    "rate": (("2:16770", "MDC", "Heart rate"), ("/min", "UCUM", "per minute")),
    "pr": (("2:15872", "MDC", "PR interval global"), ("ms", "UCUM", "millisecond")),
    "qrs": (("2:16156", "MDC", "QRS duration global"), ("ms", "UCUM", "millisecond")),
    "qt": (("2:16160", "MDC", "QT interval global"), ("ms", "UCUM", "millisecond")),
    "qtc": (("2:15876", "MDC", "QTc interval global"), ("ms", "UCUM", "millisecond")),
    "p_axis": (("2:16128", "MDC", "P axis"), ("deg", "UCUM", "degree")),
    "qrs_axis": (("2:16132", "MDC", "QRS axis"), ("deg", "UCUM", "degree")),
    "t_axis": (("2:16136", "MDC", "T axis"), ("deg", "UCUM", "degree")),
}
"""What is measured, and in which unit."""
QTC: Final[dict[str, Code]] = {
    "Bazett": ("2:15880", "MDC", "QTc global using Bazett formula"),
    "Fridericia": ("2:15892", "MDC", "QTc global using Fredericia formula"),
}
MANUFACTURER: Final = "ECG Studio"
MICROVOLT: Final[Code] = ("uV", "UCUM", "microvolt")
FINDING: Final[Code] = ("271921002", "SCT", "Electrocardiogram finding")


def lead_code(lead: str, scheme: str) -> Code:
    """The code of a lead in "MDC" or "SCPECG"."""
    return (f"{_LEAD_SCHEMES[scheme]}{_NUMBERS[lead]}", scheme, f"Lead {lead}")


def coded_lead(value: str, scheme: str, meaning: str) -> str:
    """The name of a coded lead; where its code is none of the twelve's, its meaning ("Lead V7")."""
    prefix = _LEAD_SCHEMES.get(scheme.upper(), "")
    number = value.removeprefix(prefix).strip()
    if prefix and value.startswith(prefix) and number.isdigit():
        return _LEADS.get(int(number), meaning or value)
    # "aVR, augmented voltage, right", as the context group puts it
    return lead_named(meaning.split(",")[0]) or meaning or value
