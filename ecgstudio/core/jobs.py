"""Long work, described without Qt: a job is a function that takes a reporter."""

from collections.abc import Callable
from typing import Protocol


class Cancelled(Exception):
    """Raised by a reporter when the user has asked the job to stop; not an error."""


class Reporter(Protocol):
    """Called at every step with the fraction done (0..1) and what is being done."""

    def __call__(self, fraction: float, message: str = "") -> None: ...


def silent(fraction: float, message: str = "") -> None:
    """A reporter that reports nothing; the default for scripts and tests."""


def stretch(report: Reporter, start: float, end: float) -> Reporter:
    """A reporter for a part of a longer job, which takes it from ``start`` to ``end`` (0..1)."""

    def told(fraction: float, message: str = "") -> None:
        report(start + (end - start) * fraction, message)

    return told


Job = Callable[[Reporter], object]
