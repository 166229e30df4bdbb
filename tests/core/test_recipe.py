"""What a sheet's code says makes the same ECG again, when it is typed."""

import shlex
from pathlib import Path

import pytest

from ecgstudio.app.files import import_record
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import read_request, request_for
from ecgstudio.cli.main import run_command
from ecgstudio.core.case import Case
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.recipe import recipe_of, samples_digest
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention, Request


def made(text: str) -> Case:
    request, _ = read_request(text, age=61.0, sex="female", values={"pr": 220.0}, engine="simulator", seed=7)
    return generate(request, 1)[0]


@pytest.mark.parametrize(
    "case", [made("LBBB, no AF"), generate(request_for(["RBBB"], seed=3), 2)[1]], ids=["typed", "the second of two"]
)
def test_the_command_makes_the_same_samples(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command, *lines = recipe_of(case).splitlines()
    monkeypatch.chdir(tmp_path)
    assert run_command([*shlex.split(command)[1:], "--format", "json"]) == 0
    (file,) = Path("again").iterdir()
    assert lines[-1] == f"samples {samples_digest(import_record(file).recording)}"


def test_what_the_network_was_told_is_in_it(make_case: object) -> None:
    recording = Recording(
        [[0.0]] * 12, 500.0, Provenance("diffusion", "diffusion 0.1.0", 9, weights="ab12", batch=(1, 4))
    )  # type: ignore[arg-type]
    request = Request("AF", (Mention("AFIB"),), engine="diffusion", seed=9, options=EngineOptions(beats=0.5))
    text = recipe_of(Case(request, recording))
    assert text.startswith("ecgstudio generate AF --engine diffusion --no-experience --beats 0.5 ")
    assert "--seed 9 " in text
    assert "weights ab12, number 2 of 4 drawn at once" in text


def test_an_imported_ecg_has_none() -> None:
    assert recipe_of(Case(Request(), Recording([[0.0]] * 12, 500.0))) == ""  # type: ignore[arg-type]
