"""The benchmark commands that read data run; the judges of ECGs learn from a few records in a few rounds."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.cli.steps import BENCHMARK
from tests.cli.story import Step, Story


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    from ecgstudio.benchmark.ecg.classifier import Recipe
    from ecgstudio.benchmark.ecg.columns import Options
    from ecgstudio.benchmark.ecg.judges import Recipes
    from ecgstudio.benchmark.ecg.texts import TextRecipe
    from ecgstudio.benchmark.identity.network import PersonRecipe

    few = Recipes(Recipe(epochs=3, batch=8, crop=400, least=4), TextRecipe(steps=20, batch=16, width=32))

    @dataclass(frozen=True)
    class Few(Options):
        recipes: Recipes = field(default_factory=lambda: few)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ecgstudio.benchmark.ecg.columns.Options", Few)
        one_round = PersonRecipe(rounds=1, batch=16, crop=100, simulated=2)
        patch.setattr("ecgstudio.benchmark.identity.run.PersonRecipe", lambda: one_round)
        yield from Story.told(tmp_path_factory, BENCHMARK)


@pytest.mark.parametrize("step", BENCHMARK, ids=lambda step: " ".join(step.command))
def test_it_runs_and_says_and_writes_what_it_should(story: Story, step: Step) -> None:
    story.holds(step)
