"""Drawing a data set: one record after the other, each measured, checked, written whole and then counted."""

import hashlib
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ecgstudio.app.dataset import journal
from ecgstudio.app.dataset.finish import PLAN, finish
from ecgstudio.app.dataset.plan import Plan, Shard, shown_statements
from ecgstudio.app.examine import up_to_date
from ecgstudio.app.generate import generate
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.verdict import tally

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load, Sampler

_IN_FOLDER: Final = 1000
_NO_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""When each was made: no day, so that the same ECG is the same file."""
_SEX: Final = {"male": 0, "female": 1, None: ""}


@dataclass(frozen=True)
class Drawn:
    """What a run has done: ``drawn`` now, ``before`` by earlier runs, ``failed`` that could not be drawn; ``whole``: all shards
    are done, and the tables are written."""

    drawn: int
    before: int
    failed: int
    whole: bool
    seconds: float


def draw_dataset(
    plan: Plan, folder: Path, shard: Shard | None = None, load: "Load | None" = None, report: Reporter = silent
) -> Drawn:
    """Draw what is missing of a shard (all, without one) into a folder; where that makes all shards done, the tables are written.

    InputError where the folder holds another data set, or another program draws the shard; OSError where it cannot be written.
    A kill, or Cancelled by the reporter, loses the record that is being drawn.
    """
    shard = shard or Shard()
    _claim(plan, folder)
    engine = _kept(load)
    numbers = shard.numbers(plan.total)
    started, drawn, failed, weights = time.monotonic(), 0, 0, plan.weights
    with journal.opened(folder, shard.name) as book:
        missing = [number for number in numbers if number not in book.done]
        before = len(numbers) - len(missing)
        for number in missing:
            rate = drawn / max(time.monotonic() - started, 1e-9)
            told = f"{before + drawn} of {len(numbers)} ECGs" + (f", {rate:.2f} a second" if drawn else "")
            report((before + drawn) / len(numbers), told)
            entry = _record(plan, number, folder, weights, engine)
            book.add(entry)
            drawn, failed = drawn + 1, failed + ("failed" in entry)
        seconds = time.monotonic() - started
    return Drawn(drawn, before, failed, finish(plan, folder, report), seconds)


def _claim(plan: Plan, folder: Path) -> None:
    """The folder is this plan's from now on."""
    try:
        (folder / journal.FOLDER).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"folder {folder} cannot be made ({error.strerror}); choose another") from error
    path, digest = folder / journal.FOLDER / PLAN, plan.digest()
    try:
        known = json.loads(path.read_text(encoding="utf-8"))["plan"] if path.exists() else None
    except (ValueError, KeyError, TypeError):
        known = "another"
    if known is None:
        write_atomically(path, json.dumps({"plan": digest, "total": plan.total}).encode())
    elif known != digest:
        raise InputError(
            f"{folder} holds another data set (another table, count, seed, engine or version); choose another folder"
        )


def _kept(load: "Load | None") -> "Load | None":
    """The engine is loaded once, when it is first needed."""
    kept: list[Sampler] = []

    def loaded(report: Reporter) -> "Sampler":
        from ecgstudio.app.diffusion import load as load_installed

        if not kept:
            kept.append((load or load_installed)(report))
        return kept[0]

    return loaded


def _record(plan: Plan, number: int, folder: Path, weights: str, load: "Load | None") -> dict[str, Any]:
    """The line of a number whose files are written; what could not be drawn says why."""
    try:
        case = replace(up_to_date(generate(plan.request(number), 1, load=load)[0]), created=_NO_DAY)
        place = f"records/{number // _IN_FOLDER * _IN_FOLDER:05}"
        files = dict(_written(case, folder, place, f"{number:05}"))
    except RecordError as error:
        return {"number": number, "failed": str(error)}
    return {"number": number, "row": _table_row(plan, number, case, weights, f"{place}/{number:05}"), "files": files}


def _written(case: Case, folder: Path, place: str, name: str) -> Iterator[tuple[str, str]]:
    from ecgstudio.formats.wfdb_write import write_wfdb

    (folder / place).mkdir(parents=True, exist_ok=True)
    for file in write_wfdb(case, folder / place, name):
        yield f"{place}/{file.name}", hashlib.sha256(file.read_bytes()).hexdigest()


def _table_row(plan: Plan, number: int, case: Case, weights: str, place: str) -> dict[str, Any]:
    """One row of the table, in the columns of PTB-XL's own where it has them."""
    request, count, numbers = case.request, tally(case.verdicts), case.measurements
    statements = shown_statements(request)
    codes = dict.fromkeys(code for item in statements for code in catalogue()[item].codes.scp.split("+") if code)
    added = case.experience.companions if case.experience else ()
    values = {"rate": numbers.rate, "pr": numbers.pr, "qrs": numbers.qrs, "qtc": numbers.qtc, "axis": numbers.qrs_axis}
    return {
        "ecg_id": number,
        "patient_id": number,
        "age": "" if request.age is None else f"{request.age:g}",
        "sex": _SEX[request.sex],
        "report": request.text,
        "scp_codes": str(dict.fromkeys(codes, 100.0)),
        "strat_fold": 1 + number % 10,
        "filename_lr": "",
        "filename_hr": place,
        "statements": ";".join(statements),
        "added": ";".join(added),
        "like": plan.row(number).like,
        "seed": request.seed,
        "engine": case.recording.provenance.engine,
        "weights": weights if case.recording.provenance.source == "diffusion" else "",
        "met": count.met,
        "decided": count.decided,
        "open": count.open,
        "objections": " | ".join(case.making.objections) if case.making else "",
        "tries": case.making.tries if case.making else 1,
        **{name: "" if found.value is None else f"{found.value:.0f}" for name, found in values.items()},
    }
