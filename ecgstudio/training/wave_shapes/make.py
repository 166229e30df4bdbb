"""Read PTB-XL, average its groups, find how healthy people differ, write the file."""

import ast
import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np

from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.formats import read_wfdb
from ecgstudio.sim.waves.frontal import TO_PLANE, turn
from ecgstudio.sim.waves.lead_field import DOWER
from ecgstudio.training.wave_shapes.complexes import BASIS, CENTRES, WIDTH, Array, complex_of
from ecgstudio.training.wave_shapes.recipe import GROUPS, patterns

_LAST_FOLD: Final = 8
_MODES: Final = 10
_MOST_GAIN: Final = 1.6
_ABOUT: Final = (
    "Means and main variations of QRS in PTB-XL 1.0.3 (Wagner 2020, CC BY 4.0), folds 1-8, stretched to one duration, as a Frank "
    "dipole (x, y, z) and a local term for V1..V6 of each bump; made by python -m ecgstudio.training.wave_shapes"
)


def make_shapes(folder: Path) -> dict[str, Any]:
    """The content of shapes.json from a folder in PTB-XL's own layout; InputError when a group has no records."""
    found = list(_complexes(folder))
    groups = {name: [w for codes, w, ms in found if _belongs(codes, ms, name)] for name in GROUPS}
    empty = [name for name, members in groups.items() if not members]
    if empty:
        raise InputError(f"no records for {', '.join(empty)} in {folder.name}; the whole of PTB-XL at 500 Hz is needed")
    if len(groups["normal"]) <= _MODES:
        raise InputError(
            f"{len(groups['normal'])} normal records in {folder.name} are too few; the whole of PTB-XL is needed"
        )
    made = patterns({name: _sharp_mean(np.array(members)) for name, members in groups.items()})
    modes = _variation(np.array(groups["normal"]), made["normal"])
    return {
        "about": _ABOUT,
        "centres": CENTRES.round(4).tolist(),
        "width": WIDTH,
        "rows": ["x", "y", "z", "V1", "V2", "V3", "V4", "V5", "V6"],
        "patterns": {name: _terms(weights).round(4).tolist() for name, weights in made.items()},
        "modes": [_terms(mode).round(4).tolist() for mode in modes],
    }


def write_shapes(content: Mapping[str, Any], path: Path) -> None:
    """One row of numbers a line."""
    text = json.dumps(content, indent=1)
    text = re.sub(r"\[\s+([^\[\]]*?)\s+\]", lambda row: "[" + re.sub(r"\s+", " ", row[1]) + "]", text)
    write_atomically(path, text.encode())


def _complexes(folder: Path) -> Iterator[tuple[set[str], Array, float]]:
    """Codes, weights and duration of every usable record of the training folds."""
    with (folder / "ptbxl_database.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            header = folder / f"{row['filename_hr']}.hea"
            if int(row["strat_fold"]) > _LAST_FOLD or not header.is_file():
                continue
            try:
                seen = complex_of(read_wfdb(header).recording)
            except RecordError:
                continue
            if seen is not None:
                yield set(ast.literal_eval(row["scp_codes"])), *seen


def _belongs(codes: set[str], duration_ms: float, group: str) -> bool:
    needed, barred, shortest = GROUPS[group]
    return codes.issuperset(needed) and codes.isdisjoint(barred) and duration_ms >= shortest


def _sharp_mean(members: Array) -> Array:
    """The mean [8, n], each lead as tall as in the median person: averaging different people smears."""
    mean: Array = members.mean(axis=0)
    single = np.median(np.ptp(members @ BASIS.T, axis=2), axis=0)
    gain: Array = np.clip(single / np.ptp(mean @ BASIS.T, axis=1), 1.0, _MOST_GAIN)
    return mean * gain[:, None]


def _variation(members: Array, normal: Array) -> Array:
    """Main variations [m, 8, n] at one standard deviation, apart from size and frontal axis, which have fields of their own."""
    upright = np.array([_on_axis(weights, normal) for weights in members])
    size = np.sqrt((upright**2).sum(axis=(1, 2), keepdims=True))
    level = (upright / size * np.sqrt((normal**2).sum())).reshape(len(members), -1)
    _, strength, directions = np.linalg.svd(level - level.mean(axis=0), full_matrices=False)
    spread = strength[:_MODES, None] / np.sqrt(len(members)) * directions[:_MODES]
    return np.asarray(spread.reshape(_MODES, *normal.shape), np.float64)


def _on_axis(weights: Array, normal: Array) -> Array:
    own, wanted = (TO_PLANE @ part[:2].sum(axis=1) for part in (weights, normal))
    angle = float(np.arctan2(wanted[1], wanted[0]) - np.arctan2(own[1], own[0]))
    return np.vstack([turn(weights[:2], angle), weights[2:]])


def _terms(weights: Array) -> Array:
    """A dipole that gives I and II exactly and V1..V6 as well as it can, and what is left for each of V1..V6: [9, n]."""
    silent = np.cross(DOWER[0], DOWER[1])
    silent /= np.linalg.norm(silent)
    dipole = np.linalg.pinv(DOWER[:2]) @ weights[:2]
    seen = DOWER[2:] @ silent
    dipole += np.outer(silent, seen @ (weights[2:] - DOWER[2:] @ dipole) / (seen @ seen))
    return np.vstack([dipole, weights[2:] - DOWER[2:] @ dipole])
