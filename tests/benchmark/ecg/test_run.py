"""The whole benchmark on a small data set."""

import json
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.columns import EcgBenchmark, Options
from ecgstudio.benchmark.ecg.downstream import downstream_rows
from ecgstudio.benchmark.ecg.fidelity import fidelity_rows
from ecgstudio.benchmark.ecg.judges import Recipes
from ecgstudio.benchmark.ecg.look import write_look
from ecgstudio.benchmark.ecg.measured import Measurer
from ecgstudio.benchmark.ecg.sources import Simulator
from ecgstudio.cli.main import run_command
from ecgstudio.core.errors import InputError
from ecgstudio.engine.autoencoder import PatchBasis


@pytest.fixture(scope="module")
def bench(small_data: Path, quick: Recipes, tmp_path_factory: pytest.TempPathFactory) -> EcgBenchmark:
    options = Options(count=8, draws=1, rates=3, recipes=quick)
    return EcgBenchmark(small_data, options, Cache(tmp_path_factory.mktemp("cache")))


def test_every_level_has_figures_of_real_and_of_a_source(bench: EcgBenchmark) -> None:
    column = bench.column(Simulator())
    tables = bench.tables.plain()
    assert len(column.made) == 8
    for title in ("Signal", "Features", "Diagnosis", "Memorisation", "Beats and what lies between"):
        columns = {name for row in tables[title].values() for name in row}
        assert columns >= {"real", "simulator"}, title
    assert tables["Signal"]["FID / real's"]["real"]["value"] == 1.0
    assert tables["Signal"]["FID / real's"]["simulator"]["n"] == 8
    assert tables["Features"]["heart rate of 40-180/min asked, error /min"]["simulator"]["value"] < 3.0
    assert tables["Features"]["heart rate as in the request, error /min"]["real"]["value"] == 0.0
    json.dumps(tables)


def test_too_many_wishes_are_refused(small_data: Path, quick: Recipes, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="8 to 9, half of the held-out"):
        EcgBenchmark(small_data, Options(count=11, recipes=quick), Cache(tmp_path))


def test_an_ecg_is_measured_once(bench: EcgBenchmark, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recording = bench.real.made[0]
    one = Measurer(Cache(tmp_path)).read([recording], [["NORM"]])
    monkeypatch.setattr("ecgstudio.benchmark.ecg.measured.analyse", None)
    assert Measurer(Cache(tmp_path)).read([recording], [["NORM"]]) == one


def test_a_whole_basis_changes_nothing_and_half_a_one_something(bench: EcgBenchmark, tmp_path: Path) -> None:
    real, measurer = bench.real, Measurer(Cache(tmp_path))
    whole, part = (PatchBasis(np.eye(320, size, dtype=np.float32), np.ones(size, np.float32)) for size in (320, 160))
    exact = fidelity_rows(whole, real.made[:2], real.reads[:2], measurer)
    assert exact["RMSE, uV"].value < 0.01
    assert exact["QRS duration, median change, ms"].value <= 2.0
    assert fidelity_rows(part, real.made[:2], real.reads[:2], measurer)["RMSE, uV"].value > 20.0


def test_made_ecgs_can_join_the_training(bench: EcgBenchmark, quick: Recipes, tmp_path: Path) -> None:
    rows = downstream_rows(bench.judges, Simulator(), 4, quick.classifier, Cache(tmp_path))
    score, gain = rows["mean AUROC on real, trained with made ECGs"], rows["gain over real records alone"]
    assert score.n == len(bench.judges.held_out.listed)
    assert score.low <= score.value <= 1.0
    assert -1.0 < gain.value < 1.0


def test_sheets_to_look_at_say_nothing_and_the_key_says_all(bench: EcgBenchmark, tmp_path: Path) -> None:
    files = write_look(bench.real.made, bench.requests, "simulator", tmp_path / "look", each=2)
    key = json.loads((tmp_path / "look" / "key.json").read_text())
    assert [file.name for file in files] == ["look-1.png", "key.json"]
    assert sorted(key) == ["1", "2", "3", "4"]
    assert sum(what.startswith("real ptbxl/") for what in key.values()) == 2
    with pytest.raises(InputError, match="--count"):
        write_look(bench.real.made, bench.requests, "simulator", tmp_path, each=5)


def test_a_folder_without_records_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["benchmark", "ecg", "--data", str(tmp_path)]) == 2
    assert "holds no ptbxl/" in capsys.readouterr().err
