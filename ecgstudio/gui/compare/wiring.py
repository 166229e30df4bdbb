"""The comparison connected to the window."""

from typing import TYPE_CHECKING

from ecgstudio.core.catalogue import catalogue
from ecgstudio.gui.kit.words import sentence, tr

if TYPE_CHECKING:
    from ecgstudio.gui.old_rooms import OldRooms


def wire_compare(window: "OldRooms") -> None:
    """Connect the tab, its controller, the document and the library."""
    view, comparing, document = window.compare_view, window.comparing, window.services.document
    bar = view.bar
    view.seen.connect(comparing.set_active)
    view.seen.connect(lambda seen: _prepare(window) if seen else None)
    bar.statement_chosen.connect(lambda statement_id: comparing.give((statement_id,)))
    bar.candidate_chosen.connect(lambda index: comparing.choose(document.candidates[index]))
    bar.library_chosen.connect(window.verbs.compare_selected)
    bar.swap.clicked.connect(lambda _: comparing.swap())
    bar.kept.toggled.connect(comparing.keep)
    bar.print.clicked.connect(lambda _: window.verbs.print_both())
    view.morph.moved.connect(comparing.set_share)
    comparing.changed.connect(lambda: _show(window))
    comparing.b_moved.connect(lambda: view.show_cases(*comparing.sides))
    comparing.measured.connect(lambda: view.show_looks(*comparing.looks))
    comparing.refused.connect(lambda text: window.notice.show_notice(sentence(text)))
    document.candidates_changed.connect(lambda cases: bar.show_candidates([case.title for case in cases]))
    window.case_view.style_changed.connect(view.set_style)
    window.services.theme.changed.connect(view.set_dark)
    view.set_dark(window.services.theme.dark)
    bar.show_candidates([])
    window.library.list.selectionModel().selectionChanged.connect(lambda *_: _show_possible(window))
    window.library.model.modelReset.connect(lambda: _show_possible(window))
    document.changed.connect(lambda _: _show_possible(window))


def _prepare(window: "OldRooms") -> None:
    """Fill the list of statements when the tab is first seen."""
    bar = window.compare_view.bar
    if bar.statements.count() == 0:
        from ecgstudio.app.compare import possible_statements

        known = catalogue()
        names = sorted((known[item].name, item) for item in possible_statements())
        bar.show_statements([(sentence(name), item) for name, item in names])
    _show(window)


def _show(window: "OldRooms") -> None:
    comparing, view = window.comparing, window.compare_view
    view.show_cases(*comparing.sides)
    window.changed.emit()
    why = "" if None in comparing.sides else tr("only between two simulated ECGs")
    view.morph.show_share(comparing.share, possible=comparing.can_morph, why=why)
    _show_possible(window)


def _show_possible(window: "OldRooms") -> None:
    case = window.services.document.case
    window.compare_view.bar.show_possible(
        has_case=case is not None,
        simulated=case is not None and case.physiology is not None,
        library=len(window.library.selected_ids()) in ((1, 2) if case else (2,)),
        kept=window.comparing.kept,
        both=None not in window.comparing.sides,
    )
