"""Verdicts in plain words: a criterion as a reader says it, and the number that was found."""

import re

from ecgstudio.core.translation import decimal, tr
from ecgstudio.core.verdict import Verdict

_FEATURES = {
    "rate": "rate", "atrial_rate": "atrial rate", "pr": "PR", "qrs": "QRS", "qtc": "QTc", "axis": "QRS axis",
    "J": "J", "Jabs": "J (either way)", "J60": "ST at J + 60 ms", "Tamp": "T", "Tmax": "T peak",
    "Tmin": "T trough", "Tabs": "T (either way)", "Uamp": "U", "Pamp": "P", "Pmin": "P trough", "Pdur": "P duration",
    "PTF": "P terminal force", "Rp": "R′", "Qdur": "Q duration", "Sdur": "S duration", "QRSpp": "QRS peak to peak",
    "QRSnet": "QRS net", "RS": "R/S", "RPT": "R peak time", "PRdev": "PR segment", "initslope": "initial slope",
    "RRcv": "RR variation", "RRmaxmin": "longest - shortest RR", "PPRR": "P waves per QRS", "Pmorph": "shapes of P",
    "Fhz": "atrial frequency", "PRinc": "PR lengthens", "PRsd": "PR spread", "DROP": "P without QRS in a row",
    "GROUP": "grouped beats", "PREM": "coupling / RR", "COMP": "compensatory pause / RR", "WIDEFRAC": "share of wide beats",
    "RUN": "longest ventricular run", "AVDISS": "AV dissociation", "PAUSE": "longest pause", "PAUSEratio": "pause / RR",
    "SPIKE": "pacing spikes", "VSPIKE": "ventricular pacing", "AVSPIKE": "AV pacing", "TWIST": "twisting axis",
    "QRSaltR": "QRS alternation", "SL": "Sokolow-Lyon", "CORN": "Cornell", "TPEAK": "T width at half height",
    "STFR": "ST / QT", "qt": "QT", "qrs_axis": "QRS axis", "p_axis": "P axis", "t_axis": "T axis",
    "QTcU": "QUc", "TPBASE": "baseline between beats", "DELTA": "delta wave", "EPS": "epsilon wave",
}  # fmt: skip
_DIGITS = {"mV": 2, "": 2, "Hz": 1}
_MM_PER_MV = 10.0
_UNITS = {
    **dict.fromkeys(
        ("J", "Jabs", "J60", "Tamp", "Tmax", "Tmin", "Tabs", "Uamp", "Pamp", "Pmin", "PRdev", "R", "Rp", "Q", "S", "QRSpp",
         "QRSnet", "QRSaltR", "SL", "CORN", "TPBASE"), "mV"
    ),
    **dict.fromkeys(
        ("pr", "qrs", "qt", "qtc", "Pdur", "Qdur", "Sdur", "RPT", "TPEAK", "QTcU", "RRmaxmin", "PAUSE", "PRsd"), "ms"
    ),
    **dict.fromkeys(("axis", "qrs_axis", "p_axis", "t_axis"), "°"),
    "rate": "/min", "atrial_rate": "/min", "Fhz": "Hz", "PTF": "mV·ms", "initslope": "mV/s",
}  # fmt: skip
"""The unit in which the rule language holds each feature, as ``measure`` gives it."""
_SIGNS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "=": "is"}
_THERE = frozenset({"DELTA", "EPS", "AVDISS"})
"""Features that are there (1) or not."""
_LIMIT = re.compile(r"(>=|<=|>|<|=)\s*(-?[\d.]+)(?::(\d+)\s*of\s*(\d+))?$")


def criterion_text(verdict: Verdict) -> str:
    """The rule as a reader says it: "J in V2 at least 2 mm (0.2 mV)"."""
    rule = verdict.criterion
    forbidden = rule.startswith("not ")
    text = tr(" or ").join(_way_text(way) for way in rule.removeprefix("not ").split(" or "))
    return tr("not: {text}").format(text=text) if forbidden else text[:1].upper() + text[1:]


def feature_text(name: str) -> str:
    """A number by its name in the rule language as a reader says it: "T peak in V2"."""
    return _way_text(name).strip()


def _way_text(rule: str) -> str:
    match = re.match(r"^([A-Za-z_0-9]+)(?:\[([^\]]+)\])?\s*(.*)$", rule)
    whole = tr(rule)
    if match is None or whole != rule:
        return whole
    name, leads, rest = match.groups()
    words = tr(_FEATURES[name]) if name in _FEATURES else name
    words += tr(" in {lead}").format(lead=leads.replace(",", ", ")) if leads else ""
    return f"{words} {_limit_text(name, rest.strip())}".rstrip()


def _limit_text(name: str, rest: str) -> str:
    """What a feature is held against: a number with its unit, a range, or another feature."""
    limit, unit = _LIMIT.match(rest), _UNITS.get(name, "")
    if limit is not None and name in _THERE:
        return tr("there") if limit.group(2) == "1" else rest
    if limit is not None:
        sign, number, needed, of = limit.groups()
        share = tr(" ({needed} of {all})").format(needed=needed, all=of) if needed else ""
        return f"{tr(_SIGNS[sign])} {_quantity(float(number), unit)}{share}"
    if re.match(r"-?[\d.]+ to -?[\d.]+$", rest):
        return decimal(f"{rest} {tr(unit)}".rstrip().replace(" to ", tr(" to ")))
    other = re.match(r"(>=|<=|>|<|=)(.+)$", rest)
    return f"{tr(_SIGNS[other.group(1)])} {_way_text(other.group(2))}" if other is not None else rest


def _quantity(number: float, unit: str) -> str:
    """Voltages in mm of the usual gain as well, as one reads them off the paper."""
    said = f"{number:g} {unit}".rstrip() if number else "0"
    said = f"{_MM_PER_MV * number:g} mm ({said})" if unit == "mV" and number else said
    return decimal(said.replace("-", "\N{MINUS SIGN}").replace(" °", "°"))


def number_text(verdict: Verdict) -> str:
    """The number that was found with its unit; a dash where there is none."""
    if verdict.number is None:
        return "–"
    unit = verdict.unit.replace("degrees", "°")
    digits = 0 if verdict.number == round(verdict.number) else _DIGITS.get(verdict.unit, 0)
    return decimal(f"{verdict.number:.{digits}f} {unit}".strip().replace("-", "−"))
