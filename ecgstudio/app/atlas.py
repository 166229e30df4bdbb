"""The atlas: every statement the simulator draws, or many patients of one, on contact sheets."""

import re
from dataclasses import replace
from pathlib import Path

from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.sim import supported_statements


def draw_atlas(folder: Path, *, seed: int = 1, report: Reporter = silent) -> list[Path]:
    """One contact sheet a group of the catalogue, with one patient of each statement; the files written."""
    from ecgstudio.sheet import write_contact_sheet

    folder.mkdir(parents=True, exist_ok=True)
    groups: dict[str, list[str]] = {}
    for statement in catalogue().values():
        if statement.id in supported_statements():
            groups.setdefault(statement.group, []).append(statement.id)
    written = []
    for index, (group, ids) in enumerate(groups.items()):
        report(index / len(groups), group)
        cases = [_titled(statement_id, seed) for statement_id in ids]
        written.append(write_contact_sheet(cases, folder / f"atlas_{index + 1:02d}_{_slug(group)}.png"))
    return written


def draw_patients(statement: str, count: int, path: Path, *, seed: int = 1, report: Reporter = silent) -> Path:
    """One contact sheet of ``count`` patients with one statement."""
    from ecgstudio.sheet import write_contact_sheet

    path.parent.mkdir(parents=True, exist_ok=True)
    cases = generate(request_for([statement], seed=seed), count, report)
    titled = [replace(case, title=f"{case.title}, seed {case.request.seed}") for case in cases]
    return write_contact_sheet(titled, path, columns=4)


def _titled(statement_id: str, seed: int) -> Case:
    case = generate(request_for([statement_id], seed=seed), 1)[0]
    return replace(case, title=f"{statement_id}: {case.title}")


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
