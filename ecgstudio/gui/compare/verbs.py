"""What is done with two compared cases beside looking at them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog

from ecgstudio.core.case import Case
from ecgstudio.core.paper.pair import PairPaper
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.old_rooms import OldRooms


def compare_selected(window: "OldRooms") -> None:
    """The case selected in the library as B beside the open one; two selected ones as A and B."""
    chosen = window.library.selected_ids()
    window.verbs.compare()
    if len(chosen) == 1:
        window.shelf.fetch(chosen[0], window.comparing.choose)
    elif len(chosen) == 2:
        window.shelf.use(
            lambda library: [library.get(item) for item in chosen], lambda pair: window.comparing.show(*pair)
        )


def print_both(window: "OldRooms") -> None:
    """A and B as they are shown now, on one sheet: on a printer, or as a file."""
    from ecgstudio.gui.compare.pair_dialog import PairDialog

    first, second = window.comparing.sides
    if first is None or second is None:
        return
    store = window.services.store
    durations = first.recording.duration_s, second.recording.duration_s
    paper = str(store.value("pair_paper", store.style().paper))
    dialog = PairDialog(store.style(), durations, paper, window.frame.window)
    if not dialog.exec():
        return
    store.remember("pair_paper", dialog.paper)
    if dialog.to_file:
        _write(window, (first, second), dialog.paper)
    else:
        _print(window, (first, second), dialog.paper)


def _write(window: "OldRooms", cases: tuple[Case, Case], paper: PairPaper) -> None:
    from ecgstudio.app.compare_sheet import write_comparison

    store = window.services.store
    folder, style = str(store.value("export_folder", str(Path.home()))), store.style()
    proposed = str(Path(folder) / "comparison.pdf")
    name, _ = QFileDialog.getSaveFileName(window.frame.window, tr("A and B as PDF"), proposed, "*.pdf")
    if not name:
        return
    path = Path(name) if Path(name).suffix else Path(name).with_suffix(".pdf")
    store.remember("export_folder", str(path.parent))
    window.services.work.submit(
        lambda _: write_comparison(*cases, path, style, paper),
        lambda written: window.status.showMessage(tr("Written to {path}").format(path=written), 8000),
    )


def _print(window: "OldRooms", cases: tuple[Case, Case], paper: PairPaper) -> None:
    """The paper is the one that the print dialog leaves in the printer, if it is known."""
    from ecgstudio.app.compare_sheet import comparison_of
    from ecgstudio.gui.kit.printing import make_printer, paper_of, print_pair

    printer, style = make_printer(paper), window.services.store.style()
    if QPrintDialog(printer, window.frame.window).exec():
        chosen = paper_of(printer) or paper
        window.services.work.submit(
            lambda _: comparison_of(*cases, style, chosen), lambda pair: print_pair(printer, pair)
        )
