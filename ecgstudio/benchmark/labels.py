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
from ecgstudio.measure.check import Check, check_analysed, holds

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
    return {code: failing(own, found[code]) for code, own in OWN_STATEMENTS.items() if len(found[code]) >= _FEWEST}


def failing(statement_ids: Sequence[str], checks: Sequence[Check]) -> dict[str, object]:
    """Of the check of each recording (that of the statement it comes nearest to) how many pass, and the criteria that more than
    WORST_SHARE of them fail, with the shares."""
    missed = Counter(verdict.criterion for check in checks for verdict in check.verdicts if not holds(verdict))
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
