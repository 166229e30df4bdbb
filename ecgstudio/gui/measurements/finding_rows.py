"""What the analysis says of an ECG as rows of the verdicts' tree."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from ecgstudio.gui.kit.icons import outcome_icon
from ecgstudio.gui.kit.words import sentence, tr

if TYPE_CHECKING:
    from ecgstudio.app.findings import Finding, FindingKind

SAID = Qt.ItemDataRole.UserRole + 1
"""The role under which a row keeps all that is said of it."""

_TITLES: "dict[FindingKind, str]" = {
    "called": "{name}",
    "not called": "Not called: {name}",
    "contradiction": "Contradicting: {name}",
    "suspicion": "Exchanged cables? {name}",
}
_OUTCOMES: "dict[FindingKind, str]" = {"not called": "not met", "contradiction": "mind", "suspicion": "mind"}


def findings_item(findings: "Sequence[Finding]") -> QTreeWidgetItem:
    """The heading with a row for each finding."""
    item = QTreeWidgetItem([tr("The analysis itself"), ""])
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    item.setToolTip(0, tr("What the whole analysis calls, and what speaks against what was asked for"))
    item.addChildren([_row(finding) for finding in findings])
    return item


def _row(finding: "Finding") -> QTreeWidgetItem:
    title = tr(_TITLES[finding.kind]).format(name=tr(finding.name))
    row = QTreeWidgetItem([title, tr("asked for") if finding.confirms else ""])
    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row.setIcon(0, outcome_icon("met" if finding.confirms else _OUTCOMES.get(finding.kind, "not measurable")))
    said = f"{title}\n{sentence(finding.reason)}."
    row.setData(0, SAID, said)
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, said.replace("\n", ": "))
    row.setToolTip(0, said)
    return row
