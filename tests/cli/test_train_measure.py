"""Each network that measures is made by a command, and its loader reads what the command wrote."""

import csv
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import wfdb

from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.cli.main import run_command
from ecgstudio.core.case import Case
from ecgstudio.core.leads import LEADS
from ecgstudio.formats.wfdb_annotations import marks_of
from ecgstudio.formats.wfdb_write import write_wfdb
from ecgstudio.measure.boundaries import BOUNDARIES, FOLDS, read_committee
from ecgstudio.measure.p_net import DILATIONS, read_network
from ecgstudio.measure.typical import STRETCHES, read_readers

COLUMNS = (
    *("ecg_id", "patient_id", "age", "sex", "report", "scp_codes", "strat_fold"),
    *("filename_lr", "filename_hr", "infarction_stadium1"),
)


def patient(statement_id: str, seed: int) -> Case:
    return simulated(request_for([statement_id], seed=seed))


@pytest.fixture(scope="module")
def ludb(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three simulated patients as LUDB keeps its records: one file of marks for each lead."""
    data = tmp_path_factory.mktemp("ludb") / "data"
    data.mkdir()
    for number in range(1, 4):
        case = patient("NORM", number)
        write_wfdb(case, data, str(number))
        marks = marks_of(case.delineation, case.recording.sampling_rate_hz, case.recording.samples)
        waves = [mark for mark in marks if mark.symbol in "(pNt)"]
        samples, symbols = np.array([mark.sample for mark in waves]), [mark.symbol for mark in waves]
        wfdb.wrann(str(number), "all", samples, symbols, fs=500, write_dir=str(data))
        for lead in LEADS:
            shutil.copy(data / f"{number}.all", data / f"{number}.{lead.lower()}")
    return data.parent


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Simulated patients as PTB-XL and Chapman-Shaoxing-Ningbo keep their records."""
    folder = tmp_path_factory.mktemp("data")
    ptbxl, csn = folder / "ptbxl", folder / "csn"
    ptbxl.mkdir()
    csn.mkdir()
    rows = [(1, "NORM", "SR"), (2, "AFIB", "AFIB"), (3, "SBRAD", "SR")]
    with (ptbxl / "ptbxl_database.csv").open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for number, statement_id, code in rows:
            write_wfdb(patient(statement_id, number), ptbxl, f"{number}_hr")
            table.writerow([number, number, 60, 0, "", str({code: 0.0}), number, "", f"{number}_hr", ""])
    for number in range(1, 4):
        write_wfdb(patient("AFIB", 10 + number), csn, f"JS{number}")
    return folder


def test_boundaries(ludb: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "new" / "boundaries.npz"
    arguments = ["train", "measure", "boundaries", "--ludb", str(ludb), "--out", str(out), "--preset", "tiny"]
    assert run_command(arguments) == 0
    assert json.loads(capsys.readouterr().out) == {"weights": str(out)}
    for name in BOUNDARIES:
        committee = read_committee(out, name)
        assert committee.out.size == 4 * FOLDS
        assert np.isfinite(committee.hidden).all()
        assert committee.hidden.std() > 0


def test_typical(ludb: Path, tmp_path: Path) -> None:
    out = tmp_path / "typical.npz"
    arguments = ["train", "measure", "typical", "--ludb", str(ludb), "--out", str(out), "--preset", "tiny"]
    assert run_command(arguments) == 0
    for name in STRETCHES:
        readers = read_readers(out, name)
        assert readers.out.shape == (FOLDS, 4, 2)
        assert np.isfinite(readers.first).all()


def test_p_waves(recorded: Path, tmp_path: Path) -> None:
    out = tmp_path / "p_waves.npz"
    arguments = ["train", "measure", "p-waves", "--data", str(recorded), "--out", str(out), "--preset", "tiny"]
    assert run_command(arguments) == 0
    first, *_, trunk, last = read_network(out)
    assert len(trunk) == len(DILATIONS)
    assert first[0].shape[1] == 2
    assert np.isfinite(last[0]).all()


def test_wrong_use_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, option in (("boundaries", "--ludb"), ("typical", "--ludb"), ("p-waves", "--data")):
        common = ["train", "measure", name, option, str(tmp_path), "--out", str(tmp_path / "x.npz")]
        assert run_command([*common, "--preset", "huge"]) == 2
        assert "no preset 'huge'" in capsys.readouterr().err
        assert run_command([*common, "--preset", "tiny"]) != 0
        said = capsys.readouterr().err
        assert any(word in said for word in ("no LUDB records", "ptbxl_database.csv", "Chapman-Shaoxing"))
        assert len(said.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_too_few_records_are_told(ludb: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "data").mkdir()
    for file in (ludb / "data").glob("1.*"):
        shutil.copy(file, tmp_path / "data")
    for name in ("boundaries", "typical"):
        arguments = ["train", "measure", name, "--ludb", str(tmp_path), "--out", str(tmp_path / "x.npz")]
        assert run_command([*arguments, "--preset", "tiny"]) == 2
        assert "too few records" in capsys.readouterr().err


def test_every_shipped_network_is_named_in_its_card() -> None:
    folder = Path(__file__).resolve().parents[2] / "resources" / "measure"
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert all(f"`{file.name}`" in card for file in folder.glob("*.npz"))
