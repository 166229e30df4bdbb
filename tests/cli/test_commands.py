import json
from pathlib import Path

import pytest
import wfdb
from typer.main import get_command

from ecgstudio.cli.main import app, run_command
from ecgstudio.core.engine_options import EngineOptions
from tests.app.drawers import Sampler


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run_command([str(item) for item in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_parse_prints_one_json_document(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "parse", "LBBB, no evidence of atrial fibrillation, rate 80", "--json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert {item["id"]: item["present"] for item in found["statements"]} == {"CLBBB": True, "AFIB": False}
    assert found["values"]["rate"] == 80
    assert found["contradictions"] == []


def test_parse_in_words_names_contradictions(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "parse", "atrial fibrillation with first-degree AV block")
    assert code == 0
    assert "AFIB" in out
    assert any(line.startswith("!") for line in out.splitlines())


def test_generate_writes_every_format_and_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    arguments = ("generate", "left bundle branch block", "--engine", "simulator", "--seed", "3", "--out", str(tmp_path))
    code, out, err = run(capsys, *arguments, "--format", "wfdb,pdf,png,svg,json", "--json")
    assert code == 0, err
    (case,) = json.loads(out)["cases"]
    files = [Path(name) for name in case["files"]]
    assert all(file.stat().st_size > 0 for file in files)
    assert {file.suffix for file in files} >= {".hea", ".dat", ".atr", ".pdf", ".png", ".svg", ".json"}
    record = wfdb.rdrecord(str(next(file for file in files if file.suffix == ".hea").with_suffix("")))
    assert record.sig_name == ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"]
    assert record.p_signal.shape == (5000, 12)


def test_same_seed_same_samples(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for folder in ("a", "b"):
        run(
            capsys,
            "simulate",
            "--statement",
            "LBBB",
            "--seed",
            "5",
            "--out",
            str(tmp_path / folder),
            "--format",
            "wfdb",
        )
    first, second = (next((tmp_path / folder).glob("*.dat")).read_bytes() for folder in ("a", "b"))
    assert first == second


def test_count_makes_that_many_patients(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = run(
        capsys,
        *("generate", "normal ECG", "--engine", "simulator", "--count", "3"),
        *("--out", str(tmp_path), "--format", "wfdb", "--json"),
    )
    assert code == 0
    assert [case["seed"] for case in json.loads(out)["cases"]] == [0, 1, 2]
    assert len({file.read_bytes() for file in tmp_path.glob("*.dat")}) == 3


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("generate", "mumble jumble", "--out", "x"), "no statement"),
        (("generate", "no atrial fibrillation", "--out", "x"), "absent (AFIB)"),
        (("generate", "AF", "--out", "x", "--format", "doc"), "wfdb"),
        (("generate", "AF", "--out", "x", "--set", "pr"), "name=value"),
        (("generate", "AF", "--out", "x", "--set", "colour=3"), "colour"),
        (("generate", "AF", "--out", "x", "--age", "300"), "age"),
        (("simulate", "--statement", "XYZZY", "--out", "x"), "XYZZY"),
        (("generate", "AF"), "--out"),
        (("nonsense",), "nonsense"),
    ],
)
def test_wrong_use_ends_with_2_and_one_reason(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    word: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert out == ""
    assert word in err
    assert not list(tmp_path.rglob("*.*"))


def test_without_weights_the_simulator_draws_and_the_command_says_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ecgstudio.app.diffusion_weights.weights_folder", lambda: tmp_path)
    arguments = ("generate", "LBBB", "--out", tmp_path, "--format", "json", "--json")
    code, out, err = run(capsys, *arguments)
    assert code == 0
    assert err.count("\n") == 1
    assert "not installed" in err
    (case,) = json.loads(out)["cases"]
    assert case["engine"].startswith("simulator")
    assert case["criteria"]


def test_the_diffusion_engine_is_asked_as_the_options_say(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawer = Sampler()
    monkeypatch.setattr("ecgstudio.app.diffusion.load", drawer.load)
    # the network is the default
    arguments = ["generate", "LBBB", "--count", "2", "--realism", "0.7", "--guidance", "3"]
    code, out, err = run(capsys, *arguments, "--steps", "8", "--out", tmp_path, "--format", "wfdb,json", "--json")
    assert (code, err) == (0, "")
    assert {request.options for request in drawer.asked} == {EngineOptions(realism=0.7, steps=8, guidance=3.0)}
    cases = json.loads(out)["cases"]
    assert [case["engine"] for case in cases] == ["diffusion 0", "diffusion 0"]
    assert cases[0]["making"] == "diffusion from the simulator's ECG (realism 0.7), chosen from 2."
    code, _, err = run(capsys, *arguments[:4], "--realism", "2", "--out", tmp_path)
    assert code == 2
    assert "realism" in err


def test_abilities_are_measured_and_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawer = Sampler(lambda request: "CLBBB" in request.statement_ids)
    monkeypatch.setattr("ecgstudio.app.diffusion.DiffusionEngine.load", lambda folder: drawer)
    arguments = ("--statement", "LBBB", "--statement", "AFIB", "--count", "1", "--out", tmp_path / "abilities.json")
    code, out, err = run(capsys, "benchmark", "abilities", *arguments)
    assert (code, err) == (0, "")
    table = json.loads(out)["statements"]
    able, unable = ({"drawn": 1, "met": met, "beats": 1.0, "alone": met, "against": ""} for met in (1, 0))
    assert table == {"CLBBB": able, "AFIB": unable}
    assert json.loads(out)["served_by_the_simulator"] == ["AFIB"]
    assert json.loads((tmp_path / "abilities.json").read_text(encoding="utf-8")) == table


def test_library_road(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    library = tmp_path / "cases.sqlite"
    run(capsys, "generate", "atrial flutter 2:1", "--engine", "simulator", "--out", str(tmp_path), "--format", "json")
    (file,) = tmp_path.glob("*.json")
    code, out, err = run(capsys, "library", "import", str(file), "--library", str(library))
    assert code == 0, err
    case_id = out.split()[0]
    code, out, _ = run(capsys, "library", "search", "flutter", "--library", str(library), "--json")
    assert case_id in [case["id"] for case in json.loads(out)["cases"]]
    code, out, _ = run(capsys, "library", "show", case_id[:12], "--library", str(library))
    assert json.loads(out)["request"]["mentions"][0]["id"] == "AFL21"
    code, out, _ = run(capsys, "library", "export", case_id, "--out", str(tmp_path / "out"), "--library", str(library))
    assert code == 0
    assert all(Path(line).is_file() for line in out.splitlines())
    code, _, _ = run(capsys, "library", "backup", str(tmp_path / "copy.sqlite"), "--library", str(library))
    assert code == 0
    code, out, _ = run(capsys, "library", "search", "flutter", "--library", str(tmp_path / "copy.sqlite"))
    assert case_id[:8] in out


def test_an_id_that_nothing_answers_to(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, err = run(capsys, "library", "show", "zzzz", "--library", str(tmp_path / "l.sqlite"))
    assert code == 2
    assert "zzzz" in err


def test_every_command_and_option_has_help() -> None:
    waiting = [(("ecgstudio",), get_command(app))]
    while waiting:
        path, command = waiting.pop()
        assert command.help or len(path) == 1, path
        for parameter in command.params:
            named = getattr(parameter, "help", None)
            assert named or parameter.name in ("limit", "fold"), (path, parameter.name)
        waiting += [((*path, name), child) for name, child in getattr(command, "commands", {}).items()]


def test_a_child_and_what_it_did_not_get_are_said_everywhere(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    arguments = ("generate", "AF", "--age", 3, "--set", "pr=220", "--engine", "simulator", "--out", tmp_path)
    arguments += ("--format", "json", "--json")
    code, out, err = run(capsys, *arguments)
    assert code == 0
    assert "PR cannot be measured in" in err
    assert "drawn as an adult" in err
    (case,) = json.loads(out)["cases"]
    assert len(case["cautions"]) == 2
    assert case["criteria"].endswith("(limits of adults)")
    code, out, _ = run(capsys, "parse", "3 year old with WPW")
    assert "drawn as an adult" in out


def test_simulate_tells_what_contradicts_a_fixed_number(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    arguments = ("simulate", "--statement", "SBRAD", "--rate", 120, "--out", tmp_path, "--format", "json")
    code, _, err = run(capsys, *arguments)
    assert code == 0
    assert "rate of 120/min" in err


def test_a_text_that_is_too_long_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "parse", "a" * 100_000)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "100,000 characters" in err


@pytest.mark.parametrize(
    ("environment", "shard", "says"),
    [
        ({}, "0/2", "shard 0 of 2 does not exist"),
        ({}, "3/2", "shard 3 of 2 does not exist"),
        ({}, "half", "is not K/N"),
        ({}, "env", "needs RANK and WORLD_SIZE"),
        ({"RANK": "1", "WORLD_SIZE": "1"}, "env", "shard 2 of 1 does not exist"),
        ({"SLURM_PROCID": "x", "SLURM_NTASKS": "1"}, "env", "is no number"),
    ],
)
def test_a_shard_that_does_not_exist_is_one_line(
    environment: dict[str, str],
    shard: str,
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("RANK", "WORLD_SIZE", "SLURM_PROCID", "SLURM_NTASKS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "t.csv").write_text("statements\nLBBB\n")
    words = ["dataset", "--requests", str(tmp_path / "t.csv"), "--out", str(tmp_path / "o"), "--shard", shard]
    assert run_command(words) == 2
    err = capsys.readouterr().err
    assert says in err
    assert err.count("\n") == 1
    assert not (tmp_path / "o").exists()
