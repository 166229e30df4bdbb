"""A made ECG is made again bit for bit, or it is said why it cannot be."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app import again
from ecgstudio.app.again import made_again
from ecgstudio.app.files import export_case, import_record
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import adjust
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.recording import Provenance, Recording


@pytest.fixture(scope="module")
def case() -> Case:
    return generate(request_for(["LVH"], seed=5), 2)[1]


def test_a_simulated_one_and_one_that_was_moved(case: Case, tmp_path: Path) -> None:
    assert case.physiology is not None
    moved = adjust(case, case.physiology.with_values({"pr": 240.0}))
    for one in (case, moved):
        (file,) = export_case(one, tmp_path, ["json"], name="ecg")
        assert np.array_equal(made_again(import_record(file)).signal_mv, one.recording.signal_mv)


def test_a_drawn_one_with_as_many_beside_it(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int]] = []

    class Engine:
        def draw(self, request: object, count: int, report: object) -> list[Case]:
            asked.append((request.seed, count))  # type: ignore[attr-defined]
            return [case] * count

    monkeypatch.setattr("ecgstudio.app.diffusion.load", lambda report: Engine())
    monkeypatch.setattr(again, "weights_digest", lambda: "ab12")
    engine = replace(case.recording.provenance, source="diffusion", weights="ab12", batch=(1, 4))
    drawn = replace(
        case,
        recording=replace(
            case.recording, provenance=replace(engine, engine=engine.engine.replace("simulator", "diffusion"))
        ),
    )
    made_again(drawn)
    assert asked == [(case.request.seed - 1, 4)]
    other = replace(drawn.recording.provenance, weights="cd34")
    with pytest.raises(InputError, match="drawn with weights cd34, those here are ab12"):
        made_again(replace(drawn, recording=replace(drawn.recording, provenance=other)))


def test_what_cannot_be_made_again(case: Case, make_case: Callable[..., Case]) -> None:
    for provenance, said in (
        (Provenance("import", origin="ward.hea"), "comes from another recording .record ward.hea"),
        (Provenance("diffusion", "edit 0.1.0", 3), "comes from another recording"),
        (Provenance("simulator", "simulator 0.0.1", 3), "made by version 0.0.1"),
    ):
        with pytest.raises(InputError, match=said):
            made_again(replace(case, recording=Recording(case.recording.signal_mv, 500.0, provenance)))
