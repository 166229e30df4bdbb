"""Verdicts in plain words: a criterion as a reader says it, and the number that was found."""

import re

from ecgstudio.core.translation import decimal, tr
from ecgstudio.core.verdict import Verdict

_FEATURES = {
    "rate": "rate", "atrial_rate": "atrial rate", "pr": "PR", "qrs": "QRS", "qtc": "QTc", "axis": "QRS axis",
    "J": "J point", "Jabs": "J point (either way)", "J60": "ST at J + 60 ms", "Tamp": "T", "Tmax": "T peak",
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
_SIGNS = {">=": " ≥ ", "<=": " ≤ ", ">": " > ", "<": " < ", "=": " = "}


def criterion_text(verdict: Verdict) -> str:
    """The rule as a reader says it: "R peak time in V6 > 60"."""
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
    rest = re.sub(r"(?<=\d) to (?=-?\d)", tr(" to "), rest)
    rest = re.sub(r":(\d+)\s*of\s*(\d+)", tr(r" (\1 of \2)"), decimal(rest))
    rest = re.sub(r"(>=|<=|>|<|=)", lambda sign: _SIGNS[sign.group(1)], rest).replace("  ", " ")
    return f"{words} {rest.strip()}".replace("  ", " ")


def number_text(verdict: Verdict) -> str:
    """The number that was found with its unit; a dash where there is none."""
    if verdict.number is None:
        return "–"
    unit = verdict.unit.replace("degrees", "°")
    digits = 0 if verdict.number == round(verdict.number) else _DIGITS.get(verdict.unit, 0)
    return decimal(f"{verdict.number:.{digits}f} {unit}".strip().replace("-", "−"))
