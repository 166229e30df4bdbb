from dataclasses import FrozenInstanceError, dataclass

import pytest

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Parametered, choice, number, switch
from ecgstudio.core.physiology import Physiology


@dataclass(frozen=True)
class Pace(Parametered):
    GROUP = "Pace"

    rate: float = number(70.0, 30.0, 200.0, 1.0, "/min", "Rate")
    beats: int = number(3, 1, 9, 1, "", "Beats")


@dataclass(frozen=True)
class Heart(Pace):
    GROUP = "Heart"

    rhythm: str = choice("sinus", ("sinus", "flutter"), "Rhythm")
    paced: bool = switch(False, "Paced")


def test_declarations_become_parameters_with_groups_and_kinds() -> None:
    found = {item.name: (item.group, item.kind) for item in Heart.parameters()}
    assert found == {
        "rate": ("Pace", "number"),
        "beats": ("Pace", "count"),
        "rhythm": ("Heart", "choice"),
        "paced": ("Heart", "switch"),
    }


def test_values_come_in_the_declared_type() -> None:
    heart = Heart().with_values({"rate": "80", "beats": 4.0, "paced": "on"})
    assert (heart.rate, heart.beats, heart.paced) == (80.0, 4, True)
    assert isinstance(heart.beats, int)


@pytest.mark.parametrize(
    "wrong",
    [{"rate": 500}, {"rate": "fast"}, {"rate": float("nan")}, {"rhythm": "waltz"}, {"paced": "perhaps"}, {"tempo": 3}],
)
def test_what_does_not_fit_is_refused_in_one_line(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError) as error:
        Heart().with_values(wrong)  # type: ignore[arg-type]
    assert "\n" not in str(error.value)


def test_a_value_out_of_range_is_refused_at_construction() -> None:
    with pytest.raises(InputError, match="30 to 200 /min"):
        Heart(rate=10)


def test_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Heart().rate = 3.0  # type: ignore[misc]


@pytest.mark.parametrize("kind", [Physiology, Anatomy])
def test_every_declared_field_is_fit_for_a_slider(kind: type[Parametered]) -> None:
    names = [item.name for item in kind.parameters()]
    assert len(names) == len(set(names))
    for item in kind.parameters():
        assert item.label
        assert item.group
        assert item.check(item.default) == item.default
        if item.kind in ("number", "count"):
            assert item.minimum < item.maximum
            assert 0 < item.step <= item.maximum - item.minimum
