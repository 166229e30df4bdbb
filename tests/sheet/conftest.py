"""A case whose beats are known to the sample, and a ruler to lay on a PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from pypdf import PdfReader
from pypdf.generic import ContentStream

from ecgstudio.core.case import Case
from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.sheet import ensure_application

RATE_HZ = 500.0
BEATS_S = tuple(0.4 + 0.8 * beat for beat in range(12))
MM_PER_PT = 25.4 / 72


@dataclass(frozen=True)
class Stroke:
    """One stroked path of a PDF page: ``points`` float [n, 2] in mm from the top left corner of the paper."""

    points: NDArray[np.float64]
    width_mm: float
    colour: tuple[int, int, int]


@pytest.fixture(scope="session", autouse=True)
def _application() -> None:
    ensure_application()


@pytest.fixture
def make_ecg() -> Callable[..., Case]:
    """Cases of any length; R peaks of 1 mV (times a lead's share) stand at BEATS_S, exactly on samples."""

    def make(duration_s: float = 10.0, **fields: object) -> Case:
        time = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
        beats = np.sum([np.exp(-(((time - beat) / 0.012) ** 2)) for beat in BEATS_S], axis=0)
        shares = np.array([0.6, 1.0, -0.3, 0.4, 0.8, 1.2, 1.1, 0.9])
        provenance = Provenance(source="simulator", engine="simulator 0.1.0", seed=42)
        recording = Recording(twelve_from_eight(shares[:, None] * beats), RATE_HZ, provenance)
        mentions = (Mention("LVHV"), Mention("LAFB", certainty="possible"), Mention("AFIB", present=False))
        values = {
            "request": Request(text="LVH", mentions=mentions, age=67, sex="male", seed=42),
            "recording": recording,
            "title": "Short of breath on stairs",
            "created": datetime(2026, 3, 4, 14, 5, tzinfo=UTC),
        }
        return Case(**(values | fields))  # type: ignore[arg-type]

    return make


@pytest.fixture
def measured() -> Measurements:
    """Every measurement of the block but the P axis."""
    found = {"rate": 75.2, "pr": 161.7, "qrs": 94, "qt": 382, "qtc": 427, "qrs_axis": -12, "t_axis": 55}
    return Measurements(**{name: Measured(float(value), reason="") for name, value in found.items()})


@pytest.fixture
def strokes() -> Callable[[Path, int], list[Stroke]]:
    """Reads every stroked path of one page of a PDF in mm, as a ruler on the print would."""

    def read(path: Path, page: int = 0) -> list[Stroke]:
        reader = PdfReader(path)
        height = float(reader.pages[page].mediabox.height)
        return _strokes(ContentStream(reader.pages[page].get_contents(), reader), height)

    return read


def _strokes(content: ContentStream, height_pt: float) -> list[Stroke]:
    state = (np.eye(3), 1.0, (0, 0, 0))
    stack, found, path = [], [], []
    for operands, operator in content.operations:
        if operator == b"q":
            stack.append(state)
        elif operator == b"Q":
            state = stack.pop()
        elif operator == b"cm":
            a, b, c, d, e, f = map(float, operands)
            state = (np.array([[a, b, 0], [c, d, 0], [e, f, 1]]) @ state[0], *state[1:])
        elif operator == b"w":
            state = (state[0], float(operands[0]), state[2])
        elif operator == b"SCN":
            state = (*state[:2], tuple(round(float(part) * 255) for part in operands))
        elif operator == b"m":
            path.append([tuple(map(float, operands))])
        elif operator == b"l":
            path[-1].append(tuple(map(float, operands)))
        elif operator == b"S":
            found += [_stroke(points, state, height_pt) for points in path]
        if operator in (b"S", b"f", b"f*", b"n", b"B"):
            path = []
    return found


def _stroke(points: list[tuple[float, float]], state: tuple, height_pt: float) -> Stroke:
    matrix, width, colour = state
    placed = np.column_stack([points, np.ones(len(points))]) @ matrix
    scale = float(np.sqrt(abs(np.linalg.det(matrix[:2, :2]))))
    in_mm = np.column_stack([placed[:, 0], height_pt - placed[:, 1]]) * MM_PER_PT
    return Stroke(in_mm, width * scale * MM_PER_PT, colour)
