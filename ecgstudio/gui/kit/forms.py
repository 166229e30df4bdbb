"""Forms: labels and fields, all with the same spaces between them."""

from PySide6.QtWidgets import QFormLayout, QWidget

_ACROSS_PX, _DOWN_PX, _ONE_LINE_PX = 16, 10, 40


def make_form(parent: QWidget | None = None) -> QFormLayout:
    """An empty form; fields keep their size."""
    form = QFormLayout(parent) if parent is not None else QFormLayout()
    form.setHorizontalSpacing(_ACROSS_PX)
    form.setVerticalSpacing(_DOWN_PX)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    return form


def align_labels(form: QFormLayout) -> QFormLayout:
    """Every label as high as its field, for Qt puts lower ones above the field's middle."""
    for row in range(form.rowCount()):
        items = (form.itemAt(row, role) for role in (QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole))
        label, field = ((item.widget() or item.layout()) if item is not None else None for item in items)
        if isinstance(label, QWidget) and field is not None and field.sizeHint().height() <= _ONE_LINE_PX:
            label.setMinimumHeight(field.sizeHint().height())
    return form
