"""Two compared cases on one sheet: measured both, laid out together, written."""

from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.app.compare import look
from ecgstudio.core.case import Case
from ecgstudio.core.differences import differences
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.paper.pair import PairPaper

if TYPE_CHECKING:
    from ecgstudio.sheet.pair import Pair


def comparison_of(first: Case, second: Case, style: SheetStyle | None = None, paper: PairPaper = "A4") -> "Pair":
    """A and B as one sheet, with B - A of what is measured from their samples."""
    from ecgstudio.sheet import ensure_application
    from ecgstudio.sheet.pair import pair_of

    ensure_application()
    rows = differences(look(first).measurements, look(second).measurements)
    return pair_of(first, second, rows, style, paper)


def write_comparison(
    first: Case, second: Case, path: Path, style: SheetStyle | None = None, paper: PairPaper = "A4"
) -> Path:
    """``comparison_of`` as a PDF; InputError when it cannot be written."""
    from ecgstudio.sheet.pair import write_pair

    return write_pair(comparison_of(first, second, style, paper), path)
