"""Many cases edited at once, and earlier versions brought back; each edit can be taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from ecgstudio.core.case import Case, Difficulty, Level, Priority
from ecgstudio.core.jobs import Reporter, silent

if TYPE_CHECKING:
    from ecgstudio.library import Library


@dataclass(frozen=True)
class CaseEdit:
    """What is to be different; None and empty leave things as they are."""

    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    difficulty: Difficulty | None = None
    priority: Priority | None = None
    level: Level | None = None

    def applied(self, case: Case) -> Case:
        """The case edited, with a line in its history; the same case where nothing is different."""
        left = tuple(tag for tag in case.tags if tag not in self.remove_tags)
        chosen: dict[str, object] = {"tags": tuple(dict.fromkeys((*left, *self.add_tags)))}
        for name in ("difficulty", "priority", "level"):
            if getattr(self, name) is not None:
                chosen[name] = getattr(self, name)
        different = {name: value for name, value in chosen.items() if value != getattr(case, name)}
        return case.changed(f"{', '.join(different)} edited", **different) if different else case


def edit_cases(
    library: "Library", case_ids: Iterable[str], edit: CaseEdit, report: Reporter = silent
) -> dict[str, int]:
    """Edit cases, all of them or none; the versions of before, for ``go_back``. Cancelled when the reporter says stop."""
    return library.change_all(dict.fromkeys(case_ids, edit.applied), report)


def go_back(library: "Library", versions: Mapping[str, int], report: Reporter = silent) -> dict[str, int]:
    """Bring earlier versions of cases back, each as the next one, so that nothing is lost; the versions of before."""
    changes = {
        case_id: partial(_brought_back, earlier=library.get(case_id, version), version=version)
        for case_id, version in versions.items()
    }
    return library.change_all(changes, report)


def _brought_back(now: Case, earlier: Case, version: int) -> Case:
    """The earlier case with the history of the present one and a line of its own."""
    return replace(earlier, history=now.history).changed(f"back to version {version}")
