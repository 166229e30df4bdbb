"""What of a page can be covered to be asked for: numbers of the header, names of leads, words of annotations."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from PySide6.QtCore import QRectF

from ecgstudio.core.paper import HeaderBlocks, Page, draw_annotation
from ecgstudio.sheet.header import NOT_AVAILABLE
from ecgstudio.sheet.header_block import value_boxes
from ecgstudio.sheet.painter import Sheet
from ecgstudio.sheet.patches import placed, text_box

Kind = Literal["numbers", "leads", "annotations"]
KINDS: Final[tuple[Kind, ...]] = ("numbers", "leads", "annotations")
_MARGIN_MM: Final = 0.8


@dataclass(frozen=True)
class Cover:
    """A box on a page, as shares of its width and height: left, top, width, height."""

    left: float
    top: float
    width: float
    height: float


def covers_of(sheet: Sheet, page: Page, kind: Kind) -> tuple[Cover, ...]:
    """The covers of one kind, in reading order; none where the page shows nothing of it."""
    if kind == "numbers":
        boxes = _numbers(sheet, page)
    elif kind == "leads":
        boxes = [text_box(text) for text in page.texts if text.role == "lead"]
    else:
        boxes = _annotations(sheet, page)
    return tuple(_cover(box, page) for box in boxes)


def _numbers(sheet: Sheet, page: Page) -> list[QRectF]:
    if not isinstance(page.header, HeaderBlocks):
        return []
    lines = zip(sheet.header.measurements, value_boxes(page.header.measurements), strict=False)
    return [box for line, box in lines if line.value.strip(f" {NOT_AVAILABLE}/")]


def _annotations(sheet: Sheet, page: Page) -> list[QRectF]:
    labels = [label.text for item in sheet.annotations for label in draw_annotation(page, item).labels]
    scaled = (replace(text, size_pt=text.size_pt * sheet.annotation_scale) for text in labels)
    return [text_box(placed(text, page)) for text in scaled]


def _cover(box: QRectF, page: Page) -> Cover:
    wide = box.adjusted(-_MARGIN_MM, -_MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    left, top = max(wide.left(), 0.0), max(wide.top(), 0.0)
    width, height = wide.right() - left, wide.bottom() - top
    return Cover(left / page.width_mm, top / page.height_mm, width / page.width_mm, height / page.height_mm)
