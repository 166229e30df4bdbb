"""How near a fitted patient comes, in words."""

from ecgstudio.core.fit import Fit
from ecgstudio.gui.kit.words import sentence, tr


def fit_text(found: Fit | None) -> str:
    """To what a patient was fitted, how far each lead was off, and what is not followed; empty without a fit."""
    if found is None:
        return ""
    lines = [tr("Fitted to “{title}”.").format(title=found.origin or tr("an ECG"))]
    if found.overall_uv is not None:
        leads = ", ".join(f"{lead} {value:.0f}" for lead, value in found.leads_uv.items())
        met = tr("Its usual beat was met to {overall:.0f} µV ({leads}).")
        lines.append(met.format(overall=found.overall_uv, leads=leads))
    lines += [tr("Not followed: {remark}.").format(remark=remark) for remark in found.remarks]
    return "\n".join(map(sentence, lines))
