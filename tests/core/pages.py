"""What tests read off a page of a sheet."""

from ecgstudio.core.paper.geometry import Page, Role


def baselines_mm(page: Page) -> tuple[float, ...]:
    """y of 0 mV of every row, top to bottom."""
    return tuple(sorted({trace.baseline_mm for trace in page.traces}))


def texts_of(page: Page, role: Role) -> tuple[str, ...]:
    return tuple(text.text for text in page.texts if text.role == role)
