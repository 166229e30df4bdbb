"""The actions of annotations, as rows of the window's table."""

from typing import TYPE_CHECKING

from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.actions import Act, Situation


def _has_case(now: "Situation") -> bool:
    return now.has_case


def _has_annotation(now: "Situation") -> bool:
    return now.annotation


def annotation_acts() -> "tuple[Act, ...]":
    """The menu Annotate."""
    from ecgstudio.gui.actions import Act

    menu = tr("&Annotate")
    return (
        Act("remark_text", tr("&Write text"), menu, lambda v: v.annotations.add("text"), ("W",), "remark_text",
            tr("Write on the sheet"), _has_case, on_sheet=True),
        Act("remark_arrow", tr("A&rrow"), menu, lambda v: v.annotations.add("arrow"), ("R",), "remark_arrow",
            tr("Point at something, with words"), _has_case, on_sheet=True),
        Act("remark_span", tr("&Span"), menu, lambda v: v.annotations.add("span"), ("S",), "remark_span",
            tr("Mark a stretch of time in one lead or in all"), _has_case, on_sheet=True),
        Act("remark_highlight", tr("&Highlight"), menu, lambda v: v.annotations.add("highlight"), ("H",),
            "remark_highlight", tr("Mark a part of a lead, or the whole lead"), _has_case, on_sheet=True),
        Act("remark_edit", tr("&Edit the text"), menu, lambda v: v.annotations.edit(), ("F2",), "pen",
            tr("Write anew what the selected annotation says"), _has_annotation, True, True),
        Act("remark_next", tr("Ne&xt annotation"), menu, lambda v: v.annotations.next(), ("N",), "",
            tr("Select the next annotation that is shown, to move it with the arrows"),
            lambda now: now.annotations > 0, on_sheet=True),
        Act("remark_remove", tr("Re&move annotation"), menu, lambda v: v.annotations.remove(), (), "trash",
            tr("Take the selected annotation off the sheet (Del)"), _has_annotation),
        Act("remarks_remove_all", tr("Remove a&ll annotations"), menu, lambda v: v.annotations.remove_all(), (), "",
            tr("Take every annotation that is shown off the sheet"), lambda now: now.annotations > 0),
        Act("show_teacher_remarks", tr("Show the &teacher's"), menu, lambda v: v.annotations.show("teacher"),
            ("Ctrl+Shift+T",), "", tr("The teacher's annotations: the answer"), breaks=True, checkable=True),
        Act("show_student_remarks", tr("Show the st&udent's"), menu, lambda v: v.annotations.show("student"),
            ("Ctrl+Shift+U",), "", tr("The student's annotations: own work"), checkable=True),
        Act("student_writes", tr("Write as stude&nt"), menu, lambda v: v.annotations.write_as_student(), (), "",
            tr("New annotations are the student's own work"), checkable=True),
        Act("go_remarks", tr("&Go to the words and numbers"), menu, lambda v: v.go("annotations"), ("Ctrl+Shift+A",), "",
            tr("Annotations as words and numbers"), breaks=True),
    )  # fmt: skip
