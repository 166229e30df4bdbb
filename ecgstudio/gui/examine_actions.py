"""Actions of what was measured, for the table of actions."""

from typing import TYPE_CHECKING

from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.actions import Act


def examine_acts() -> "tuple[Act, ...]":
    """Rows of the View menu."""
    from ecgstudio.gui.actions import Act

    return (
        Act("show_median", tr("Median &beat"), tr("&View"), lambda v: v.show_median(), ("Ctrl+Shift+M",), "",
            tr("The median beat in twelve leads or one, with its bounds to move"), lambda now: now.has_case),
    )  # fmt: skip
