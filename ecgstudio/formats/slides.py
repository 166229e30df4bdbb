"""Slides for PowerPoint and its like: a title, then one picture a slide with the answer in the speaker's notes."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ecgstudio.core.errors import RecordError
from ecgstudio.core.files import write_atomically

# 16:9 as PowerPoint makes it, in EMU (914,400 an inch)
_WIDTH, _HEIGHT = 12_192_000, 6_858_000
_MARGIN = 150_000
_BLANK = 6
_TITLE_PT, _TEXT_PT = 28, 16


@dataclass(frozen=True)
class Slide:
    """``picture_png`` fills the left of the slide; ``title`` and ``lines`` stand beside it; ``notes`` are the speaker's."""

    title: str
    lines: tuple[str, ...]
    picture_png: bytes
    notes: str


def write_slides(title: str, subtitle: str, slides: Sequence[Slide], path: Path) -> Path:
    """Write a presentation (.pptx), whole or not at all; RecordError when the file cannot be written."""
    from pptx import Presentation

    made: Any = Presentation()
    made.slide_width, made.slide_height = _WIDTH, _HEIGHT
    made.core_properties.title = title
    made.core_properties.author = "ECG Studio"
    first = made.slides.add_slide(made.slide_layouts[_BLANK])
    _write(first, (title,), _HEIGHT // 3, _TITLE_PT + 12, left=_MARGIN * 4, width=_WIDTH - _MARGIN * 8, bold=True)
    _write(first, subtitle.splitlines(), _HEIGHT // 2, _TEXT_PT, left=_MARGIN * 4, width=_WIDTH - _MARGIN * 8)
    for slide in slides:
        _add(made, slide)
    content = io.BytesIO()
    made.save(content)
    try:
        write_atomically(path, content.getvalue())
    except OSError as error:
        raise RecordError(f"{path} cannot be written ({error.strerror}); choose another place") from error
    return path


def _add(made: Any, slide: Slide) -> None:
    added = made.slides.add_slide(made.slide_layouts[_BLANK])
    picture = added.shapes.add_picture(io.BytesIO(slide.picture_png), 0, 0, height=_HEIGHT)
    picture.name = slide.title
    left = picture.width + _MARGIN
    _write(added, (slide.title,), _MARGIN * 2, _TITLE_PT, left=left, width=_WIDTH - left - _MARGIN, bold=True)
    _write(added, slide.lines, _MARGIN * 6, _TEXT_PT, left=left, width=_WIDTH - left - _MARGIN)
    added.notes_slide.notes_text_frame.text = slide.notes


def _write(
    slide: Any, lines: Sequence[str], top: int, size_pt: int, *, left: int, width: int, bold: bool = False
) -> None:
    from pptx.util import Pt

    frame = slide.shapes.add_textbox(left, top, width, _HEIGHT // 5).text_frame
    frame.word_wrap = True
    for index, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.bold = Pt(size_pt), bold
