"""The page "Add a parameter" of CONTRIBUTING, followed: what is declared there is known everywhere that asks the declarations."""

import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest

from ecgstudio.core import parameters
from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Parametered
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.plain import from_plain, to_plain

PAGE = Path(__file__).parents[2] / ".github" / "CONTRIBUTING.md"


@pytest.fixture(scope="module")
def extended() -> type[Physiology]:
    """Physiology with the field that the page declares, in a group of its own."""
    if not PAGE.exists():
        pytest.skip("CONTRIBUTING.md is only in a checkout")
    page = PAGE.read_text(encoding="utf-8").split("## Add a parameter\n")[1].split("\n## ")[0]
    declared = textwrap.dedent(page.split("```python\n")[1].split("```")[0])
    body = "@dataclass(frozen=True)\nclass Drift(Parametered):\n    GROUP = 'Recording'\n" + textwrap.indent(
        declared, "    "
    )
    names: dict[str, object] = {"dataclass": dataclass, "Parametered": Parametered, **vars(parameters)}
    exec(body, names)
    drift = names["Drift"]

    @dataclass(frozen=True)
    class Extended(Physiology, drift):  # type: ignore[valid-type,misc]
        pass

    return Extended


def test_it_has_label_unit_limits_and_group(extended: type[Physiology]) -> None:
    declared = extended.parameter("baseline_drift")
    assert (declared.label, declared.unit, declared.group) == ("Baseline drift", "mV", "Recording")
    assert (declared.minimum, declared.maximum, declared.kind) == (-0.5, 0.5, "number")
    assert len(extended.parameters()) == len(Physiology.parameters()) + 1


def test_what_is_set_is_checked_and_kept(extended: type[Physiology]) -> None:
    changed = extended().with_values({"baseline_drift": 0.2})
    assert from_plain(extended, to_plain(changed)) == changed
    with pytest.raises(InputError, match=r"baseline_drift 2 is out of range; use -0.5 to 0.5 mV"):
        extended().with_values({"baseline_drift": 2.0})


def test_a_case_that_was_kept_before_opens_with_the_default(extended: type[Physiology]) -> None:
    assert from_plain(extended, to_plain(Physiology(pr=180.0))) == extended(pr=180.0)


def test_the_window_makes_a_row_of_it(extended: type[Physiology], qtbot: object) -> None:
    from ecgstudio.gui.kit.parameter_row import ParameterRow

    row = ParameterRow(extended.parameter("baseline_drift"))
    assert row.slider is not None
    assert row.matches(["drift"])
