from pathlib import Path

import pytest

from ecgstudio.core.errors import InputError, ResourceError
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.progression import Progression, Stage, progression, progressions


@pytest.fixture
def path() -> Progression:
    stages = (
        Stage(0, "before", {"qtc": 400.0, "st_shape": "natural"}),
        Stage(1, "middle", {"qtc": 500.0, "st_shape": "convex"}),
        Stage(3, "after", {"qtc": 440.0, "st_shape": "natural"}),
    )
    return Progression("test", "Test", "days", "nowhere", stages)


@pytest.mark.parametrize(
    ("position", "qtc", "shape"),
    [(0, 400, "natural"), (0.5, 450, "natural"), (1, 500, "convex"), (2, 470, "convex"), (3, 440, "natural")],
)
def test_numbers_move_and_choices_wait(path: Progression, position: float, qtc: float, shape: str) -> None:
    assert path.at(position) == {"qtc": pytest.approx(qtc), "st_shape": shape}


@pytest.mark.parametrize("position", [-0.1, 3.1, float("nan")])
def test_outside_the_stages_is_refused(path: Progression, position: float) -> None:
    with pytest.raises(InputError, match="0 to 3 days"):
        path.at(position)


@pytest.mark.parametrize(
    "stages",
    [
        (Stage(0, "", {"qtc": 400.0}),),
        (Stage(1, "", {"qtc": 400.0}), Stage(0, "", {"qtc": 410.0})),
        (Stage(0, "", {"qtc": 400.0}), Stage(1, "", {"pr": 160.0})),
    ],
)
def test_stages_that_make_no_path_are_refused(stages: tuple[Stage, ...]) -> None:
    with pytest.raises(ResourceError, match="wrong"):
        Progression("wrong", "Wrong", "days", "", stages)


def test_every_shipped_progression_fits_the_physiology_and_names_its_source() -> None:
    assert len(progressions()) >= 6
    for item in progressions().values():
        assert item.source
        middle = (item.stages[0].position + item.stages[-1].position) / 2
        Physiology().with_values(item.at(middle))


def test_an_unknown_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="potassium"):
        progression("phlogiston")


@pytest.mark.parametrize(
    ("position", "text"),
    [
        (0, "0 days"),
        (15 / 1440, "15 minutes"),
        (1 / 24, "1 hour"),
        (2.4 / 24, "2.4 hours"),
        (1, "1 day"),
        (30, "30 days"),
    ],
)
def test_a_position_as_it_is_said(path: Progression, position: float, text: str) -> None:
    assert path.position_text(position) == text
