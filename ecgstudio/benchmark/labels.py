"""Which criteria real ECGs of their own label fail: a bad rule, or a bad measurement."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from ecgstudio.benchmark.rhythm import records
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.formats import read_wfdb
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import Check, check_analysed

WORST_SHARE = 0.2
_LEARNT_FOLDS = range(1, 9)
_FEWEST = 5
OWN_STATEMENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **{
            code: (code,)
            for code in ("NORM", "SR", "STACH", "SBRAD", "SARRH", "PAC", "PVC", "CRBBB", "IRBBB", "CLBBB", "ILBBB")
        },
        **{code: (code,) for code in ("LPFB", "IVCD", "WPW", "RVH", "ANEUR", "DIG", "LVOLT")},
        "AFIB": ("AFIB", "AFRVR", "AFSLOW"),
        "1AVB": ("AVB1",),
        "PACE": ("VPACE", "APACE", "AVPACE"),
        "LAFB": ("LAFB", "BIFA"),
        "LVH": ("LVHV", "LVHS"),
        "VCLVH": ("LVHV",),
        "LAO/LAE": ("LAE",),
        "RAO/RAE": ("RAE",),
        "LNGQT": ("LQT",),
        "IMI": ("OLDINF", "INFMI"),
        "ASMI": ("OLDANT", "ASMI"),
        "AMI": ("OLDANT", "ANTMI"),
        "LMI": ("OLDLAT", "LATMI"),
        "ISC_": ("SUBEND", "AVRSTE"),
        "NDT": ("NSTT",),
    }
)
"""PTB-XL code and the statements of the catalogue any of which says the same: the code of fibrillation does not say how fast,
of a hemiblock not whether a right bundle branch block is with it, of an infarction not when it was. Codes that say less than
any statement are left out (AFLT, EL, 2AVB; INVT names no region, SEHYP no apex)."""

BROADER: Mapping[str, str] = MappingProxyType(
    {
        "IRBBB": "21 of 127 measure 120 ms or more, which makes the block complete",
        "ILBBB": "5 of 12 measure 120 ms or more",
        "IVCD": "41 of 81 measure 110 ms or less; the criterion asks for more",
        "LPFB": "6 of 20 have no q in III and aVF: lateral infarction or right ventricular hypertrophy turns the axis",
        "RVH": "7 of 10 have right bundle branch block too",
        "LVOLT": "4 of 36 have all limb leads below 0.5 mV; the median of the largest is 0.64 mV",
        "LVH": "24 of 113 reach none of Sokolow-Lyon, Cornell and R in aVL",
        "LAO/LAE": "11 of 44 have no terminal force in V1 (Morris 1964)",
        "RAO/RAE": "7 of 12 have P of 0.20 to 0.25 mV",
        "LNGQT": "5 of 10 have QTc below 455 ms, in one of them because T was taken for U",
        "IMI": "35 of 84 have no q in aVF at all",
        "AMI": "18 of 43 have neither a Q in V2 and V3 nor a tiny R",
        "LMI": "6 of 9 have no Q of 30 ms in both of I and aVL or of V5 and V6",
        "NDT": "40 of 186 have every T of I, II and V4 to V6 above 0.1 mV",
    }
)
"""Codes that readers give where the numbers of the statement are not met, with what was found in PTB-XL folds 1-8."""


def benchmark_labels(ptbxl: Path, each: int = 6, report: Reporter = silent) -> dict[str, object]:
    """Criteria that more than WORST_SHARE of up to ``each`` records of folds 1-8 with their own label fail. Diagnoses count
    at certainty 100; rhythm and form statements, which carry no certainty, always. From five records on."""
    wanted: Counter[str] = Counter()
    found: dict[str, list[Check]] = defaultdict(list)
    for codes, path in records(ptbxl, _LEARNT_FOLDS):
        own = [code for code, sure in codes.items() if code in OWN_STATEMENTS and sure in (0.0, 100.0)]
        chosen = [code for code in own if wanted[code] < each]
        if not chosen:
            continue
        wanted.update(chosen)
        report(sum(wanted.values()) / (each * len(OWN_STATEMENTS)), path.name)
        try:
            analysis = analyse(read_wfdb(path).recording)
        except RecordError:
            continue
        for code in chosen:
            found[code].append(nearest(analysis, OWN_STATEMENTS[code]))
    enough = {code: own for code, own in OWN_STATEMENTS.items() if len(found[code]) >= _FEWEST}
    return {code: {**failing(own, found[code]), "broader": BROADER.get(code, "")} for code, own in enough.items()}


def failing(statement_ids: Sequence[str], checks: Sequence[Check]) -> dict[str, object]:
    """Of the check of each recording (that of the statement it comes nearest to) how many pass, and the criteria that more than
    WORST_SHARE of them fail, with the shares."""
    missed = Counter(verdict.criterion for check in checks for verdict in check.verdicts if not verdict.speaks_for)
    missed.update("not called" for check in checks if check.called is False)
    shares = {name: round(times / len(checks), 2) for name, times in missed.most_common()}
    return {
        "statements": list(statement_ids),
        "tier": catalogue()[statement_ids[0]].tier,
        "records": len(checks),
        "passed": round(sum(check.passed for check in checks) / len(checks), 2),
        "failed_by": {name: share for name, share in shares.items() if share > WORST_SHARE},
    }


def nearest(analysis: Analysis, statement_ids: Sequence[str]) -> Check:
    """Of some statements the check that passes, or the one that misses the smallest share of its criteria."""
    checks = [check_analysed(analysis, item) for item in statement_ids]
    return max(checks, key=lambda check: (check.passed, check.met / max(1, len(check.verdicts))))
