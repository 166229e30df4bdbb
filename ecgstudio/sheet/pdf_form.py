"""Text fields that can be filled in, put onto the pages of a PDF (ISO 32000-1, 12.7: AcroForm); Qt writes none."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ecgstudio.core.paper import Rect

if TYPE_CHECKING:
    from pypdf.generic import DictionaryObject

_PT_PER_MM: Final = 72 / 25.4
_MULTILINE: Final = 1 << 12
_PRINTED: Final = 4
_LOOK: Final = "/Helv 10 Tf 0 g"


@dataclass(frozen=True)
class FormField:
    """One text field: on which page, from 0 on, where in mm from the top left corner, its name, and whether it holds several
    lines; ``told`` is what a screen reader says of it."""

    page: int
    box: Rect
    name: str
    told: str
    several_lines: bool = False


def with_fields(pdf: bytes, fields: Sequence[FormField]) -> bytes:
    """The document with its fields, empty."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, NullObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    made = []
    for field in fields:
        page = writer.pages[field.page]
        described = _widget(field, float(page.mediabox.height))
        described[NameObject("/P")] = page.indirect_reference or NullObject()
        widget = writer._add_object(described)
        page.setdefault(NameObject("/Annots"), ArrayObject()).append(widget)
        made.append(widget)
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica", "/Encoding": "/WinAnsiEncoding"}
    helvetica = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    fonts = DictionaryObject({NameObject("/Helv"): writer._add_object(helvetica)})
    form = DictionaryObject()
    form[NameObject("/Fields")] = ArrayObject(made)
    form[NameObject("/DR")] = DictionaryObject({NameObject("/Font"): fonts})
    form[NameObject("/DA")] = TextStringObject(_LOOK)
    form[NameObject("/NeedAppearances")] = BooleanObject(True)
    writer._root_object[NameObject("/AcroForm")] = writer._add_object(form)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _widget(field: FormField, height_pt: float) -> "DictionaryObject":
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject, TextStringObject

    box = field.box
    corners = (box.x, height_pt / _PT_PER_MM - box.bottom, box.right, height_pt / _PT_PER_MM - box.y)
    widget = DictionaryObject()
    for key, value in (("/Type", "/Annot"), ("/Subtype", "/Widget"), ("/FT", "/Tx")):
        widget[NameObject(key)] = NameObject(value)
    for key, text in (("/T", field.name), ("/TU", field.told), ("/DA", _LOOK), ("/V", "")):
        widget[NameObject(key)] = TextStringObject(text)
    widget[NameObject("/Rect")] = ArrayObject(FloatObject(round(mm * _PT_PER_MM, 2)) for mm in corners)
    widget[NameObject("/F")] = NumberObject(_PRINTED)
    widget[NameObject("/Ff")] = NumberObject(_MULTILINE if field.several_lines else 0)
    return widget
