"""The tables of a data set that is whole: who is who, the list of records and the sums of all files."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from ecgstudio import __version__
from ecgstudio.app.dataset import journal
from ecgstudio.app.dataset.plan import Plan
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter

PLAN: Final = "plan.json"
TABLE: Final = "ptbxl_database.csv"
"""Named as PTB-XL's own, so that what reads that reads this."""
RECORDS, SUMS, FAILED, ABOUT = "RECORDS", "SHA256SUMS", "failed.csv", "README.md"


def finish(plan: Plan, folder: Path, report: Reporter) -> bool:
    """Whether every number is finished; the tables are written then, the sums last."""
    if sum(1 for _ in journal.entries(folder)) < plan.total:
        return False
    report(1.0, "writing the tables")
    made = partial(_made, folder)
    failed = [
        {"number": entry["number"], "reason": entry["failed"]} for entry in journal.entries(folder) if "failed" in entry
    ]
    sums = [
        _write(folder, TABLE, _csv(entry["row"] for entry in made())),
        _write(folder, RECORDS, (f"{entry['row']['filename_hr']}\n" for entry in made())),
        _write(folder, ABOUT, [_about(plan, plan.total - len(failed), len(failed))]),
        *([_write(folder, FAILED, _csv(failed))] if failed else []),
        *((name, digest) for entry in made() for name, digest in entry["files"].items()),
    ]
    _write(folder, SUMS, (f"{digest}  {name}\n" for name, digest in sorted(sums)))
    return True


def _made(folder: Path) -> Iterator[dict[str, Any]]:
    return (entry for entry in journal.entries(folder) if "row" in entry)


def _write(folder: Path, name: str, parts: Iterable[str]) -> tuple[str, str]:
    """Write a file whole; its name and sum."""
    data = "".join(parts).encode()
    write_atomically(folder / name, data)
    return name, hashlib.sha256(data).hexdigest()


def _csv(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A table's lines, the first of them its columns."""
    for number, row in enumerate(rows):
        line = io.StringIO()
        writer = csv.DictWriter(line, list(row), lineterminator="\n")
        if not number:
            writer.writeheader()
        writer.writerow(row)
        yield line.getvalue()


def _about(plan: Plan, made: int, failed: int) -> str:
    gone = f" {failed} more could not be drawn; {FAILED} says why." if failed else ""
    return f"""# Synthetic ECGs

{made} ECGs of nobody, made by ECG Studio {__version__} ({plan.making.engine}), for teaching and research.{gone}
Not for diagnosis.

`{TABLE}` has a row for each, in PTB-XL's columns and some more: the statements that were asked for, the seed, the engine and
the fingerprint of its weights, how many criteria are met of those that could be decided, and what was measured. Records are
WFDB: format 16, 500 Hz, twelve leads. `{SUMS}` is checked with `sha256sum -c`.
"""
