"""Words for annotations; the window calls them annotations."""

from ecgstudio.core.annotations import Annotation, AnnotationKind, AnnotationLayer
from ecgstudio.core.paper import Page, draw_annotation
from ecgstudio.gui.kit.words import tr


def kind_word(kind: AnnotationKind) -> str:
    return {
        "text": tr("Text"),
        "arrow": tr("Arrow"),
        "span": tr("Span"),
        "highlight": tr("Highlight"),
    }[kind]


def layer_word(layer: AnnotationLayer) -> str:
    return {"teacher": tr("Teacher's answer"), "student": tr("Student's work")}[layer]


def annotations_word(shown: str) -> str:
    """Whose annotations go on paper."""
    return {
        "none": tr("not printed"),
        "teacher": tr("the teacher's"),
        "student": tr("the student's"),
        "both": tr("both"),
    }[shown]


def annotation_word(annotation: Annotation, page: Page | None = None) -> str:
    """One line of a list: the lead, the kind, the text, and whether this page lacks it."""
    lead = tr("all leads") if annotation.all_leads else annotation.lead
    away = page is not None and draw_annotation(page, annotation).empty
    return "   ".join(
        part
        for part in (lead, kind_word(annotation.kind), annotation.text, tr("(not on this sheet)") if away else "")
        if part
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
