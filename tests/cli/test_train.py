import json
from pathlib import Path

import pytest

from ecgstudio.cli.main import run_command


def test_training_runs_from_pack_to_samples(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from ecgstudio.engine.autoencoder import fit_patch_basis
    from ecgstudio.training.fit_basis import write_basis
    from ecgstudio.training.simulated import Simulated

    source = Simulated(4)
    write_basis(fit_patch_basis([source.read(key).eight_mv for key in source.keys], 8), tmp_path / "basis.safetensors")
    packed, run, sheets = (str(tmp_path / name) for name in ("p.npz", "run", "sheets"))
    basis = str(tmp_path / "basis.safetensors")
    assert run_command(["train", "pack", "--basis", basis, "--out", packed, "--simulated", "8"]) == 0
    assert json.loads(capsys.readouterr().out) == {"packed": 8}
    assert run_command(["train", "beats", "--packed", packed, "--out", run, "--preset", "tiny"]) == 0
    Path(run, "state.pt").unlink()
    assert run_command(["train", "denoiser", "--packed", packed, "--out", run, "--preset", "tiny"]) == 0
    assert sorted(path.suffix for path in Path(run).iterdir()) == [".jsonl", ".pt", ".safetensors", ".safetensors"]
    capsys.readouterr()
    arguments = ["train", "sample", "--weights", run, "--statement", "AFIB", "--out", sheets, "--count", "1"]
    assert run_command(arguments) == 0
    assert all(Path(file).stat().st_size > 0 for file in json.loads(capsys.readouterr().out)["files"])


def test_wrong_use_is_said_in_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run_command(["train", "denoiser", "--packed", "p.npz", "--out", str(tmp_path), "--preset", "huge"]) == 2
    assert "no preset 'huge'" in capsys.readouterr().err
    assert run_command(["train", "autoencoder", "--data", str(tmp_path), "--out", str(tmp_path / "b")]) == 2
    assert "ptbxl_database.csv" in capsys.readouterr().err
