"""Data sets: the same ECG whichever shard draws it, gone on with after a kill, nothing half-written, tables that others read."""

import csv
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.dataset.draw import Drawn, draw_dataset
from ecgstudio.app.dataset.plan import Making, Plan, Shard
from ecgstudio.app.dataset.tables import read_like, read_requests
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.ptbxl import read_ptbxl_table

TABLE = "statements,age,sex,rate,count\nLBBB,70,female,,2\natrial fibrillation;LAFB,81,m,,1\nNORM,30,,64,1\n"


def table(folder: Path, text: str = TABLE) -> Path:
    file = folder / "requests.csv"
    file.write_text(text, encoding="utf-8")
    return file


def plan_of(folder: Path, **making: object) -> Plan:
    return Plan(read_requests(table(folder)), Making(**{"engine": "simulator", "seed": 5, **making}))  # type: ignore[arg-type]


def drawn(plan: Plan, folder: Path, *shards: Shard, **options: object) -> list[Drawn]:
    return [draw_dataset(plan, folder, shard, **options) for shard in shards or (Shard(),)]  # type: ignore[arg-type]


def made_files(folder: Path) -> dict[str, str]:
    """Every file but the journals, with its sum."""
    files = [path for path in folder.rglob("*") if path.is_file() and "progress" not in path.parts]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The four ECGs of the table, drawn by one program."""
    folder = tmp_path_factory.mktemp("whole")
    assert drawn(plan_of(folder), folder / "out")[0].whole
    return folder / "out"


def test_a_data_set_is_whole_and_others_read_it(whole: Path) -> None:
    rows = list(csv.DictReader((whole / "ptbxl_database.csv").read_text(encoding="utf-8").splitlines()))
    assert [row["statements"] for row in rows] == ["CLBBB", "CLBBB", "AFIB;LAFB", "NORM"]
    assert [row["sex"] for row in rows] == ["1", "1", "0", ""]
    assert all(int(row["met"]) <= int(row["decided"]) and int(row["decided"]) > 0 for row in rows)
    assert len({row["seed"] for row in rows}) == 4
    listed = (whole / "RECORDS").read_text().split()
    assert listed == [row["filename_hr"] for row in rows] == [f"records/00000/0000{number}" for number in (1, 2, 3, 4)]
    read = list(read_ptbxl_table(whole))
    assert [set(row.codes) for row in read] == [{"CLBBB"}, {"CLBBB"}, {"AFIB", "LAFB"}, {"NORM"}]
    assert read_wfdb(read[0].header).recording.samples == 5000
    sums = dict(reversed(line.split("  ")) for line in (whole / "SHA256SUMS").read_text().splitlines())
    assert sums == {name: digest for name, digest in made_files(whole).items() if name != "SHA256SUMS"}


def test_shards_draw_what_one_program_draws(whole: Path, tmp_path: Path) -> None:
    plan = plan_of(tmp_path)
    first, second, third = drawn(plan, tmp_path / "out", Shard(2, 3), Shard(0, 3), Shard(1, 3))
    assert (first.whole, second.whole, third.whole) == (False, False, True)
    assert (first.drawn, second.drawn, third.drawn) == (1, 2, 1)
    assert made_files(tmp_path / "out") == made_files(whole)


def test_another_division_takes_what_is_there(whole: Path, tmp_path: Path) -> None:
    plan = plan_of(tmp_path)
    drawn(plan, tmp_path / "out", Shard(0, 2))
    (rest,) = drawn(plan, tmp_path / "out")
    assert (rest.drawn, rest.before, rest.whole) == (2, 2, True)
    assert made_files(tmp_path / "out") == made_files(whole)


def test_what_was_stopped_and_cut_off_goes_on(whole: Path, tmp_path: Path) -> None:
    plan, out = plan_of(tmp_path), tmp_path / "out"

    def stop(fraction: float, message: str = "") -> None:
        if fraction >= 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw_dataset(plan, out, report=stop)
    book = out / "progress" / "shard-1-of-1.jsonl"
    assert book.read_bytes().count(b"\n") == 2
    assert not (out / "ptbxl_database.csv").exists()
    with book.open("ab") as file:
        file.write(b'{"number":3,"row":{"ecg_id"')
    (again,) = drawn(plan, out)
    assert (again.drawn, again.before) == (2, 2)
    assert made_files(out) == made_files(whole)
    assert [json.loads(line)["number"] for line in book.read_bytes().splitlines()] == [1, 2, 3, 4]


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL here")
def test_a_kill_in_the_middle_loses_one_ecg_at_most(whole: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["dataset", "--requests", str(table(tmp_path)), "--engine", "simulator", "--seed", "5", "--out", str(out)]
    program = subprocess.Popen([sys.executable, "-m", "ecgstudio", *words], stderr=subprocess.DEVNULL)
    while program.poll() is None and not any(out.glob("progress/*.jsonl")):
        time.sleep(0.02)
    while program.poll() is None and not next(out.glob("progress/*.jsonl")).stat().st_size:
        time.sleep(0.005)
    program.send_signal(signal.SIGKILL)
    program.wait()
    (rest,) = drawn(plan_of(tmp_path), out)
    assert rest.before >= 1
    assert rest.drawn + rest.before == 4
    assert made_files(out) == made_files(whole)


def test_a_finished_set_is_left_as_it_is_and_no_other_is_mixed_in(whole: Path, tmp_path: Path) -> None:
    before = made_files(whole)
    (again,) = drawn(plan_of(tmp_path), whole)
    assert (again.drawn, again.before, again.whole) == (0, 4, True)
    with pytest.raises(InputError, match="holds another data set"):
        draw_dataset(plan_of(tmp_path, seed=6), whole)
    assert made_files(whole) == before


def test_two_programs_do_not_draw_one_shard(tmp_path: Path) -> None:
    from ecgstudio.app.dataset.journal import opened

    if os.name != "posix":
        pytest.skip("no lock here")
    with opened(tmp_path, "1-of-1"), pytest.raises(InputError, match="drawn by another program"):
        draw_dataset(plan_of(tmp_path), tmp_path)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "needs a column text or statements"),
        ("statement,age\nLBBB,70\n", "a column 'statement'; use text, statements"),
        ("statements,age\nLBBB,70\nLBBB,old\n", "line 3: age 'old' is no number"),
        ("statements,age\nLBBB,170\n", "line 2: age 170 is out of range; use 0 to 120"),
        ("statements,age\nfrobnication,70\n", "line 2: 'frobnication' is not one statement"),
        ("statements,sex\nLBBB,x\n", "line 2: sex 'x' is unknown"),
        ("statements,count\nLBBB,0\n", "count '0' is no whole number"),
        ("statements,count\nLBBB,²\n", "count '²' is no whole number"),
        ("statements\nLBBB;asystole\n", "line 2: "),
        ("statements,rate\nAFIB,nan\n", "rate nan is out of range"),
        ("text\nfrobnication of the ventricles\n", "line 2: not understood"),
        ("text,statements\nLBBB,LBBB\n", "give one of them"),
        ("statements,age\nLBBB,70,80,90\n", "line 2: it has more cells"),
        ('statements\n"LBBB\n', "cannot be read as a table"),
        ("statements\n", "no row to draw"),
        ("statements,statements\nLBBB,LBBB\n", "a column twice"),
    ],
)
def test_a_bad_table_is_one_line_that_says_where(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(InputError) as found:
        Plan(read_requests(table(tmp_path, text)), Making())
    assert says in str(found.value)
    assert "\n" not in str(found.value)


def test_bytes_that_are_no_text_are_one_line(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(b"statements\n\xff\xfe\x00LBBB\n")
    with pytest.raises(InputError, match="cannot be read as a table"):
        read_requests(file)
    with pytest.raises(InputError, match="cannot be read as a table"):
        read_requests(tmp_path / "absent.csv")


def test_labels_are_drawn_from_by_seed_and_number_alone(tmp_path: Path) -> None:
    columns = "ecg_id,patient_id,age,sex,report,scp_codes,strat_fold"
    lines = [
        """1,1,60,0,a,"{'CLBBB': 100.0, 'SR': 0.0}",3""",
        """2,2,300,1,b,"{'AFIB': 0.0}",8""",
        """3,3,60,0,c,"{'NORM': 100.0}",9""",
        """4,4,,0,d,"{'CLBBB': 15.0}",1""",
    ]
    (tmp_path / "like.csv").write_text("\n".join([columns, *lines]), encoding="utf-8")
    rows = read_like(tmp_path / "like.csv", range(1, 9))
    assert [row.like for row in rows] == ["1", "2"]
    assert rows[1].request.age == 90
    plan = Plan(rows, Making(engine="simulator", seed=3), 40)
    drawn_after = [plan.row(number).like for number in range(1, 41)]
    assert set(drawn_after) == {"1", "2"}
    assert drawn_after == [
        Plan(rows, Making(engine="simulator", seed=3), 40).row(number).like for number in range(1, 41)
    ]
    assert len({plan.request(number).seed for number in range(1, 41)}) == 40
    (tmp_path / "bad.csv").write_text(f"{columns}\n1,1,x,0,a,oops(,3\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2: it cannot be read"):
        read_like(tmp_path / "bad.csv", range(1, 9))


def test_what_cannot_be_drawn_is_told_and_the_rest_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ecgstudio.app.dataset import draw
    from ecgstudio.core.errors import RecordError

    real: Callable[..., object] = draw.generate

    def sometimes(request: object, *rest: object, **more: object) -> object:
        if request.seed == 5 + 20:  # type: ignore[attr-defined]
            raise RecordError("none of the ECGs could be measured")
        return real(request, *rest, **more)

    monkeypatch.setattr(draw, "generate", sometimes)
    (done,) = drawn(plan_of(tmp_path), tmp_path / "out")
    assert (done.drawn, done.failed, done.whole) == (4, 1, True)
    assert "none of the ECGs" in (tmp_path / "out" / "failed.csv").read_text()
    assert len((tmp_path / "out" / "RECORDS").read_text().split()) == 3


def test_the_signal_is_the_requests_own(whole: Path, tmp_path: Path) -> None:
    """What a row of the table says is enough to draw its ECG again."""
    from ecgstudio.app.generate import generate

    case = generate(plan_of(tmp_path).request(3), 1)[0]
    kept = read_wfdb(whole / "records" / "00000" / "00003.hea").recording
    assert np.abs(kept.signal_mv - case.recording.signal_mv).max() < 0.00051
