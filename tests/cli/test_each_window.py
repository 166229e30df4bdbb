"""The benchmark commands that start windows and other programs run, and those that ask the engine alone."""

import json
from collections.abc import Iterator

import pytest

from tests.cli.steps import WINDOW
from tests.cli.story import Step, Story


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    yield from Story.told(tmp_path_factory, WINDOW)


@pytest.mark.parametrize("step", WINDOW, ids=lambda step: " ".join(step.command))
def test_it_runs_and_says_and_writes_what_it_should(story: Story, step: Step) -> None:
    story.holds(step)


def test_the_ratio_to_a_ddpm_is_of_the_same_batch(story: Story) -> None:
    (step,) = (step for step in WINDOW if step.line.startswith("benchmark generate"))
    figures = json.loads(story.upto(step).out)
    assert "1 of 1000 steps timed, the rest extrapolated" in figures["ddpm"]["note"]
    for count in (1, 4):
        theirs, ours_ms = figures["ddpm"][f"ecgs_{count}"], figures["network"][f"ecgs_{count}"]["median_ms"]
        whole_ms = 1000 * theirs["step"]["median_ms"] + theirs["decoding"]["median_ms"]
        assert theirs["extrapolated_ms"] == pytest.approx(whole_ms)
        assert theirs["times_slower_than_ours"] == pytest.approx(whole_ms / ours_ms)
