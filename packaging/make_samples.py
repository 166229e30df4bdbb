"""Draw the sample cases of samples.toml with the simulator and write them into resources/samples.

python packaging/make_samples.py
"""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from ecgstudio.app.examine import examine
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.library import write_samples
from ecgstudio.library.samples import on_grid

ROOT = Path(__file__).resolve().parents[1]


def sample_case(entry: dict[str, Any]) -> Case:
    """One case out of its description; its teaching points are those of its statements."""
    request = request_for(entry["statements"], age=entry["age"], sex=entry["sex"], seed=entry["seed"])
    points = [catalogue()[statement].teaching for statement in entry["statements"]]
    return replace(
        examine(on_grid(generate(request, count=1)[0])),
        id=f"sample{entry['seed']:026d}",
        title=entry["title"],
        notes=entry["notes"],
        teaching_points="\n".join(point for point in points if point),
        tags=tuple(entry["tags"]),
        difficulty=entry["difficulty"],
        priority=entry["priority"],
    )


def main() -> None:
    entries = tomllib.loads((ROOT / "packaging" / "samples.toml").read_text(encoding="utf-8"))["case"]
    newest_first = reversed([sample_case(entry) for entry in entries])  # a new library shows what came last first
    write_samples(newest_first, ROOT / "resources" / "samples")


if __name__ == "__main__":
    main()
