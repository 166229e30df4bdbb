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
from ecgstudio.measure.check import check_analysed, holds

WORST_SHARE = 0.2
_LEARNT_FOLDS = range(1, 9)
_FEWEST = 5
OWN_STATEMENT: Mapping[str, str] = MappingProxyType(
    {
        **{
            code: code
            for code in ("NORM", "SR", "STACH", "SBRAD", "SARRH", "AFIB", "PAC", "PVC", "CRBBB", "IRBBB", "CLBBB")
        },
        **{code: code for code in ("ILBBB", "LAFB", "LPFB", "IVCD", "WPW", "RVH", "ANEUR", "DIG", "LVOLT")},
        "1AVB": "AVB1",
        "PACE": "VPACE",
        "LVH": "LVHV",
        "VCLVH": "LVHV",
        "LAO/LAE": "LAE",
        "RAO/RAE": "RAE",
        "LNGQT": "LQT",
        "IMI": "OLDINF",
        "ASMI": "OLDANT",
        "LMI": "OLDLAT",
        "ISC_": "SUBEND",
        "NDT": "NSTT",
        "INVT": "TINVANT",
        "SEHYP": "HCMAP",
    }
)
"""PTB-XL code and the statement of the catalogue that says the same; not where a code covers several (AFLT, EL, 2AVB)."""


def benchmark_labels(ptbxl: Path, each: int = 6, report: Reporter = silent) -> dict[str, object]:
    """Criteria that more than WORST_SHARE of up to ``each`` records of folds 1-8 with their own label fail. Diagnoses count
    at certainty 100; rhythm and form statements, which carry no certainty, always. From five records on."""
    wanted: Counter[str] = Counter()
    found: dict[str, list[Analysis]] = defaultdict(list)
    for codes, path in records(ptbxl, _LEARNT_FOLDS):
        own = [code for code, sure in codes.items() if code in OWN_STATEMENT and sure in (0.0, 100.0)]
        chosen = [code for code in own if wanted[code] < each]
        if not chosen:
            continue
        wanted.update(chosen)
        report(sum(wanted.values()) / (each * len(OWN_STATEMENT)), path.name)
        try:
            analysis = analyse(read_wfdb(path).recording)
        except RecordError:
            continue
        for code in chosen:
            found[code].append(analysis)
    return {code: failing(OWN_STATEMENT[code], found[code]) for code in OWN_STATEMENT if len(found[code]) >= _FEWEST}


def failing(statement_id: str, analyses: Sequence[Analysis]) -> dict[str, object]:
    """How many analyses pass a statement, and the criteria that more than WORST_SHARE of them fail, with the shares."""
    checks = [check_analysed(analysis, statement_id) for analysis in analyses]
    missed = Counter(verdict.criterion for check in checks for verdict in check.verdicts if not holds(verdict))
    shares = {name: round(times / len(checks), 2) for name, times in missed.most_common()}
    return {
        "statement": statement_id,
        "tier": catalogue()[statement_id].tier,
        "records": len(checks),
        "passed": round(sum(check.passed for check in checks) / len(checks), 2),
        "failed_by": {name: share for name, share in shares.items() if share > WORST_SHARE},
    }
