"""Every key of the window as a table, made from the table of actions."""

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QKeySequence

from ecgstudio.gui.kit.action import Action
from ecgstudio.gui.kit.words import tr


def shortcut_html(rows: Sequence[Action]) -> str:
    """A table of keys by menu, then the keys of the sheet and of the prompt."""
    menus = list(dict.fromkeys(row.menu for row in rows if row.keys))
    parts = [
        _section(
            tr(menu).replace("&", ""),
            [(_keys(row.keys), row.plain_title) for row in rows if row.menu == menu and row.keys],
        )
        for menu in menus
    ]
    return "".join([*parts, _section(tr("In the sheet"), _sheet_keys()), _section(tr("In the prompt"), _prompt_keys())])


def _section(title: str, rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><td width='150' style='padding:2px 12px 2px 0'><b>{escape(keys)}</b></td>"
        f"<td style='padding:2px 0'>{escape(what)}</td></tr>"
        for keys, what in rows
    )
    return f"<h3 style='margin-bottom:4px'>{escape(title)}</h3><table cellspacing='0'>{cells}</table>"


def _keys(keys: Sequence[str]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _sheet_keys() -> list[tuple[str, str]]:
    return [
        ("+  -", tr("zoom in, zoom out (or Ctrl and the wheel)")),
        ("0", tr("true scale: 1 mm is 1 mm")),
        ("F", tr("fit the whole sheet")),
        ("← → ↑ ↓", tr("move the paper")),
        (tr("Arrows on a caliper"), tr("one sample or 0.01 mV, with Shift ten; Tab: its next part; Esc lets go")),
        (
            tr("Arrows on an annotation"),
            tr("the same; N selects the next one, Enter or F2 writes its text"),
        ),
        (tr("Double click"), tr("zoom to one lead; Esc shows all")),
    ]


def _prompt_keys() -> list[tuple[str, str]]:
    return [
        (tr("Enter"), tr("generate")),
        ("↓ ↑", tr("choose a completion, Enter or Tab takes it")),
        (tr("Space on a chip"), tr("cross a statement out, or put it back")),
    ]
