"""The train commands of the story run."""

from collections.abc import Iterator

import pytest

from tests.cli.steps import TRAIN
from tests.cli.story import Step, Story


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    yield from Story.told(tmp_path_factory, TRAIN)


@pytest.mark.parametrize("step", TRAIN, ids=lambda step: " ".join(step.command))
def test_it_runs_and_says_and_writes_what_it_should(story: Story, step: Step) -> None:
    story.holds(step)
