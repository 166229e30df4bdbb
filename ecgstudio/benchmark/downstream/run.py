"""Running it: cell by cell (statement, k, draw, arm), each kept when it is done, so that it goes on where it was stopped."""

import io
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.downstream.cohort import MadeSet, Task, read_made, task_of
from ecgstudio.benchmark.downstream.compare import Row, rows_of
from ecgstudio.benchmark.downstream.learn import Pool, scores, train
from ecgstudio.benchmark.downstream.measured import logistic_scores, numbers_of
from ecgstudio.benchmark.downstream.options import ARMS, Options
from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.network import Judge
from ecgstudio.benchmark.ecg.records import HELD_OUT_FOLD, Records, listed_records, read_records
from ecgstudio.core.errors import InputError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent, stretch

PLAN: Final = "downstream.json"
CELLS: Final = "cells"


@dataclass(frozen=True)
class Cell:
    """One training: an arm with k real positives, of one draw."""

    statement: str
    shots: int
    draw: int
    arm: str

    @property
    def name(self) -> str:
        return f"{self.statement}-{self.shots}-{self.draw}-{self.arm.replace(' ', '-')}"


@dataclass(eq=False)
class Bench:
    """Everything that cells are made of."""

    options: Options
    records: Records
    engine: MadeSet
    simulator: MadeSet
    cache: Cache
    tasks: dict[str, Task]
    firsts: dict[tuple[str, str], Judge] = field(default_factory=dict)

    @property
    def held_out(self) -> NDArray[np.intp]:
        """The rows [records] (an index) of all held-out records."""
        return np.flatnonzero([item.fold == HELD_OUT_FOLD for item in self.records.listed])

    def held_out_numbers(self, report: Reporter) -> NDArray[np.float64]:
        """What is measured in all held-out records, once for all: [records, numbers], in each number's unit (ms, mV)."""
        headers = [self.records.listed[row].header for row in self.held_out]
        return numbers_of(headers, self.cache, "held out", report)

    def real(self, task: Task, cell: Cell) -> Pool:
        signal = self.records.signal_mv
        return Pool(signal[task.positives[cell.draw][: cell.shots]], signal[task.negatives])

    def made(self, which: MadeSet, statement: str) -> Pool:
        """Made ECGs that have the statement, and the others."""
        have, lack = which.rows(statement, have=True), which.rows(statement, have=False)
        return Pool(which.signal_mv[have], which.signal_mv[lack])

    def first(self, which: str, statement: str) -> Judge:
        """A network that has seen made ECGs alone; of each statement and engine once."""
        if (which, statement) not in self.firsts:
            pool = self.made(self.engine if which == "made" else self.simulator, statement)
            self.firsts[which, statement] = train([pool], self.options.first, self.options.seed)
        return self.firsts[which, statement]

    def numbers(self, task: Task, rows: NDArray[np.intp], name: str, report: Reporter) -> NDArray[np.float64]:
        """What is measured in records, ``rows`` [records] being an index: [records, numbers], in each number's unit (ms, mV)."""
        headers = [self.records.listed[row].header for row in rows]
        return numbers_of(headers, self.cache, f"{task.statement} {name}", report)


def run_downstream(
    data: Path,
    work: Path,
    options: Options,
    engine: tuple[Path, ...],
    simulator: tuple[Path, ...],
    cache: Cache,
    report: Reporter = silent,
) -> list[Row]:
    """Every cell that is not in ``work`` yet, then the table's rows. ``engine`` and ``simulator``: folders of data sets.
    InputError where ``work`` holds another run, or ``data`` no PTB-XL; Cancelled by the reporter loses the cell that is run."""
    _claim(work, options)
    listed = [item for item in listed_records(data) if item.key.startswith("ptbxl/")]
    records = read_records(listed, cache, stretch(report, 0.0, 0.1))
    sets = [read_made(folders, stretch(report, 0.1, 0.15)) for folders in (engine, simulator)]
    tasks = {statement: task_of(records, statement, options) for statement in options.statements}
    bench = Bench(options, records, sets[0], sets[1], Cache(work / "numbers"), tasks)
    cells = list(_cells(options))
    for number, cell in enumerate(cells):
        own = stretch(report, 0.15 + 0.85 * number / len(cells), 0.15 + 0.85 * (number + 1) / len(cells))
        own(0.0, f"{cell.name}: {number + 1} of {len(cells)}")
        if not _file(work, cell).exists():
            _keep(work, cell, _scored(bench, cell, own))
    return _rows(work, bench)


def _claim(work: Path, options: Options) -> None:
    (work / CELLS).mkdir(parents=True, exist_ok=True)
    path = work / PLAN
    try:
        known = json.loads(path.read_text(encoding="utf-8"))["plan"] if path.exists() else None
    except (ValueError, KeyError, TypeError):
        known = "another"
    if known not in (None, options.digest()):
        raise InputError(f"{work} holds another run (other statements, k, draws or sizes); choose another folder")
    write_atomically(path, json.dumps({"plan": options.digest(), "options": asdict(options)}, indent=1).encode())


def _cells(options: Options) -> Iterator[Cell]:
    for statement in options.statements:
        for shots in options.shots:
            for draw in range(options.draws):
                for arm in ARMS:
                    yield Cell(statement, shots, draw, arm)


def _scored(bench: Bench, cell: Cell, report: Reporter) -> NDArray[np.float64]:
    task, options = bench.tasks[cell.statement], bench.options
    if cell.arm.startswith("logistic"):
        return _logistic(bench, task, cell, report)
    seed = options.seed + 1 + cell.draw
    real = bench.real(task, cell)
    if cell.arm in ("real", "augmented"):
        network = train([real], options.steps, seed, augmented=cell.arm == "augmented")
    elif cell.arm == "mixed":
        network = train([real, bench.made(bench.engine, cell.statement)], options.steps, seed)
    else:
        begin = bench.first(cell.arm.partition(" ")[0], cell.statement)
        network = train([real], options.tuned, seed, begin=begin)
    return scores(network, bench.records.signal_mv[task.tested])


def _logistic(bench: Bench, task: Task, cell: Cell, report: Reporter) -> NDArray[np.float64]:
    positives = task.positives[cell.draw][: max(bench.options.shots)]
    have = bench.numbers(task, positives, f"positives {cell.draw}", report)[: cell.shots]
    lack = bench.numbers(task, task.negatives, "negatives", report)
    tested = bench.held_out_numbers(report)[np.searchsorted(bench.held_out, task.tested)]
    if cell.arm == "logistic mixed":
        made = numbers_of(bench.engine.headers, bench.cache, "made", report)
        rows = bench.engine.rows(cell.statement, have=True)
        share = np.repeat(have, max(1, round(len(rows) / len(have))), axis=0)  # half of the weight is the real ones'
        have = np.concatenate([share, made[rows]])
        lack = np.concatenate([lack, made[bench.engine.rows(cell.statement, have=False)]])
    return logistic_scores(have, lack, tested)


def _rows(work: Path, bench: Bench) -> list[Row]:
    options = bench.options
    rows: list[Row] = []
    for statement in options.statements:
        for shots in options.shots:
            found = {
                arm: [_kept(work, Cell(statement, shots, draw, arm)) for draw in range(options.draws)] for arm in ARMS
            }
            rows += rows_of(bench.tasks[statement], shots, found, options.resamples, options.seed)
    return rows


def _file(work: Path, cell: Cell) -> Path:
    return work / CELLS / f"{cell.name}.npy"


def _keep(work: Path, cell: Cell, found: NDArray[np.float64]) -> None:
    data = io.BytesIO()
    np.save(data, found, allow_pickle=False)
    write_atomically(_file(work, cell), data.getvalue())


def _kept(work: Path, cell: Cell) -> NDArray[np.float64]:
    kept: NDArray[np.float64] = np.load(_file(work, cell), allow_pickle=False)
    return kept
