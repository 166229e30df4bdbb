"""How well report texts are read: micro-F1 of the statements found against the coded diagnoses of PTB-XL.

Rules and mapping were made on folds 1 to 8; fold 9 is for the figure alone. The codes of PTB-XL are not the reports:
cardiologists changed many after looking at the ECG, so that no reader of the text alone can meet them all (a logistic regression
on words and word triples, trained on folds 1 to 7, reaches 0.825 on fold 8). Notes after "Edit:" are cut off: codes, no report.
"""

import ast
import csv
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ecgstudio.benchmark.timing import machine, repeat
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.request import Mention
from ecgstudio.language import Reading, read

MADE_ON = tuple(range(1, 9))
COMMONEST = 20
_NOTE = "Edit:"
_REPORT_FILES = ("reports_only.csv", "ptbxl_database.csv")


@dataclass(frozen=True)
class Source:
    """Statements that say a code. ``needs`` and ``without`` are modifiers; with ``certain`` a possible one does not count.

    None of the statements ``beside`` may stand in the same report, none of ``joined`` in the same phrase: PTB-XL has codes of its
    own for inferolateral and anterolateral infarction. Where ``among`` is not empty, one of them must stand in the report.
    """

    statements: frozenset[str]
    needs: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    among: frozenset[str] = frozenset()
    certain: bool = False


def _source(*statements: str, certain: bool = False, **words: str) -> Source:
    return Source(
        frozenset(statements), certain=certain, **{name: frozenset(text.split()) for name, text in words.items()}
    )


SOURCES: Mapping[str, tuple[Source, ...]] = {
    # acute, old and with right ventricle are one code
    "IMI": (_source("INFMI", "INFRV", "OLDINF", beside="LATMI OLDLAT ALMI"),),
    # the annotators coded what the cart calls "anterior infarct" as anteroseptal
    "ASMI": (_source("ASMI", "OLDANT", "ANTMI", joined="LATMI OLDLAT"),),
    # hypertrophy by voltage is hypertrophy; "ischaemia or strain" is neither
    # and what a left bundle branch block does to the voltage is not
    "LVH": (_source("LVHV", beside="CLBBB"), _source("LVHS", beside="CLBBB", certain=True)),
    # only where the voltage is what was found
    "VCLVH": (_source("LVHV", needs="voltage"),),
    # non-diagnostic T abnormality: what is called nonspecific, not the minor ST changes (NST_)
    # and not beside what explains it
    "NDT": (_source("NSTT", needs="nonspecific", without="mild", beside="LVHV OLDANT"),),
    # an axis beyond -30 degrees that no inferior infarct explains (57 % of folds 1 to 8), the more so with a broad QRS (65 %),
    # which is then no delay of its own (19 %)
    "LAFB": (
        _source("LAFB"),
        _source("LAD", needs="marked", beside="OLDINF INFMI CLBBB LAFB"),
        _source("IVCD", among="LAD", beside="OLDINF INFMI"),
    ),
    "IVCD": (_source("IVCD", beside="LAD"),),
    "ISCAL": (_source("SUBEND", needs="anterolateral", certain=True),),
    # ischaemia beside hypertrophy has no place of its own
    "ISC_": (_source("AVRSTE"), _source("SUBEND", "LVHS", among="LVHV")),
}
"""Codes whose meaning differs from the plain one, which is any statement that carries the code in the catalogue."""
_NORMAL_RHYTHMS = frozenset(["SR", "SBRAD", "SARRH"])
_HARMLESS = frozenset(["SR", "AVB1"])
"""A slightly long PR and nothing else: two in three of these reports are coded as normal."""
_INNOCENT = _NORMAL_RHYTHMS | {"NORM", "PAC", "PVC", "LVOLT", "LAE"}
"""A report of nothing but these, with a sinus rhythm, finds nothing wrong: PTB-XL codes it as normal."""


@dataclass(frozen=True)
class CodeScore:
    """Counts for one code: reports that have and name it, name it wrongly, and have but do not name it."""

    code: str
    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        return _f1(self.right, self.wrong, self.missed)


@dataclass(frozen=True)
class LanguageResult:
    """The figure and what it is made of, codes by frequency in folds 1 to 8."""

    folds: tuple[int, ...]
    reports: int
    micro_f1: float
    codes: tuple[CodeScore, ...]


@dataclass(frozen=True)
class _Report:
    text: str
    codes: frozenset[str]
    fold: int


def measure_language(data_folder: Path, folds: Collection[int]) -> LanguageResult:
    """Micro-F1 over the commonest codes that have a statement; ``data_folder`` holds ``ptbxl/`` with its tables.

    A code is true when it is listed at all: PTB-XL gives rhythm and form statements the likelihood 0. RecordError when the
    tables are not there.
    """
    reports = _reports(data_folder / "ptbxl")
    codes = _commonest(report for report in reports if report.fold in MADE_ON)
    chosen = [report for report in reports if report.fold in folds]
    if not chosen:
        there = ", ".join(str(fold) for fold in sorted({report.fold for report in reports}))
        raise RecordError(
            f"{data_folder / 'ptbxl'} has no report of fold {', '.join(map(str, folds))}; use one of {there}"
        )
    said = {text: codes_said(read(text)) for text in {report.text for report in chosen}}
    scores = tuple(_score(code, chosen, said) for code in codes)
    totals = [sum(getattr(score, name) for score in scores) for name in ("right", "wrong", "missed")]
    return LanguageResult(tuple(sorted(folds)), len(chosen), _f1(*totals), scores)


def benchmark_language(data: Path, fold: int = 9) -> dict[str, Any]:
    """The figure of one fold as plain data, with the time of one reading."""
    result = measure_language(data, (fold,))
    text = "Atrial fibrillation with rapid ventricular response, rate 140. Left bundle branch block. No evidence of acute MI."
    return {
        "machine": machine(),
        "folds": list(result.folds),
        "reports": result.reports,
        "micro_f1": round(result.micro_f1, 4),
        "codes": {score.code: {**asdict(score), "f1": round(score.f1, 4)} for score in result.codes},
        "read": asdict(repeat(lambda: read(text), 100)),
    }


def codes_said(reading: Reading) -> frozenset[str]:
    """The PTB-XL codes that a reading says."""
    present = [mention for mention in reading.mentions if mention.present]
    parts = [*present, *(part for mention in present for part in _parts(mention))]
    said = {code for code, sources in _all_sources().items() if any(_says(source, parts) for source in sources)}
    ids = {mention.id for mention in present}
    if ids & _NORMAL_RHYTHMS and (ids <= _INNOCENT or ids <= _HARMLESS):
        said.add("NORM")
    return frozenset(said)


def _parts(mention: Mention) -> list[Mention]:
    """What a composite statement is made of ("RBBB and LAFB"), as mentions of their own."""
    if "+" not in catalogue()[mention.id].codes.scp:
        return []
    return [Mention(part, certainty=mention.certainty) for part in catalogue().entailed_by(mention.id)]


def _says(source: Source, mentions: Sequence[Mention]) -> bool:
    ids = {mention.id for mention in mentions}
    if source.beside & ids or (source.among and not source.among & ids):
        return False
    joined = {mention.span for mention in mentions if mention.id in source.joined}
    return any(
        mention.id in source.statements
        and source.needs <= set(mention.modifiers)
        and not source.without & set(mention.modifiers)
        and not (source.certain and mention.certainty != "certain")
        and mention.span not in joined
        for mention in mentions
    )


def _all_sources() -> dict[str, tuple[Source, ...]]:
    plain: dict[str, set[str]] = {}
    for statement in catalogue().values():
        if statement.codes.scp and "+" not in statement.codes.scp:
            plain.setdefault(statement.codes.scp, set()).add(statement.id)
    return {code: (Source(frozenset(ids)),) for code, ids in plain.items()} | dict(SOURCES)


def _commonest(reports: Iterable[_Report]) -> list[str]:
    counts = Counter(code for report in reports for code in report.codes)
    known = _all_sources()
    return [code for code, _ in counts.most_common() if code in known][:COMMONEST]


def _score(code: str, reports: Sequence[_Report], said: Mapping[str, frozenset[str]]) -> CodeScore:
    pairs = Counter((code in report.codes, code in said[report.text]) for report in reports)
    return CodeScore(code, pairs[True, True], pairs[False, True], pairs[True, False])


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def _reports(folder: Path) -> list[_Report]:
    """Every report text once by record, from whichever table has it."""
    rows: dict[str, _Report] = {}
    for name in _REPORT_FILES:
        if (folder / name).is_file():
            with (folder / name).open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    if row["report"] and row["ecg_id"] not in rows:
                        codes = frozenset(ast.literal_eval(row["scp_codes"]))
                        rows[row["ecg_id"]] = _Report(row["report"].split(_NOTE)[0], codes, int(row["strat_fold"]))
    if not rows:
        raise RecordError(f"no report texts in {folder}; give the folder that holds ptbxl/ with {_REPORT_FILES[1]}")
    return list(rows.values())
