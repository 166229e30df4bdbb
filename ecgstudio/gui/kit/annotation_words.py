"""Words for remarks; the window calls them annotations."""

from ecgstudio.core.paper import Page, draw_remark
from ecgstudio.core.remarks import Remark, RemarkKind, RemarkLayer
from ecgstudio.gui.kit.words import tr


def kind_word(kind: RemarkKind) -> str:
    return {
        "text": tr("Text"),
        "arrow": tr("Arrow"),
        "span": tr("Span"),
        "highlight": tr("Highlight"),
    }[kind]


def layer_word(layer: RemarkLayer) -> str:
    return {"teacher": tr("Teacher's answer"), "student": tr("Student's work")}[layer]


def remarks_word(shown: str) -> str:
    """Whose remarks go on paper."""
    return {
        "none": tr("not printed"),
        "teacher": tr("the teacher's"),
        "student": tr("the student's"),
        "both": tr("both"),
    }[shown]


def remark_word(remark: Remark, page: Page | None = None) -> str:
    """One line of a list: the lead, the kind, the text, and whether this page lacks it."""
    lead = tr("all leads") if remark.all_leads else remark.lead
    away = page is not None and draw_remark(page, remark).empty
    return "   ".join(
        part for part in (lead, kind_word(remark.kind), remark.text, tr("(not on this sheet)") if away else "") if part
    )


def drawing_hint(kind: str) -> str:
    """What the status line says while the mouse is about to draw."""
    if not kind:
        return ""
    how = {
        "text": tr("Click where the text goes"),
        "arrow": tr("Press where the text goes and drag to what the arrow points at"),
        "span": tr("Drag from the beginning to the end"),
        "highlight": tr("Drag from one corner to the other"),
    }[kind]
    return tr("{how}; Enter puts it in the middle, Esc leaves it").format(how=how)
