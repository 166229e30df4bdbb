"""Pictures with covers for Anki's own image occlusion (from 23.10 on): one card a cover, all covered, one asked for.

Anki knows the kind of note by its number of stock (6) and its fields by their tags, so that the covers can be moved there.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from ecgstudio.core.errors import RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.formats.anki import deck_number, picture_field

if TYPE_CHECKING:
    from genanki import Model

Box = tuple[float, float, float, float]
"""Left, top, width and height as shares of the picture."""
# a fixed number of our own, as Anki asks for, so that cards imported again keep their history
_MODEL_ID: Final = 1_701_864_293
_STOCK: Final = 6
_FIELDS: Final = ("Occlusion", "Image", "Header", "Back Extra", "Comments")
_FRONT: Final = (
    "{{#Header}}<div>{{Header}}</div>{{/Header}}"
    '<div style="display: none">{{cloze:Occlusion}}</div>'
    '<div id="image-occlusion-container">{{Image}}<canvas id="image-occlusion-canvas"></canvas></div>'
    "<script>anki.imageOcclusion.setup();</script>"
)
_BACK: Final = _FRONT + '<div style="text-align: left">{{Back Extra}}</div>'
_STYLE: Final = (
    "#image-occlusion-canvas { --inactive-shape-color: #e7e1c4; --active-shape-color: #f0a08c;"
    " --inactive-shape-border: 1px #555555; --active-shape-border: 1px #555555; }"
    " .card { font-family: sans-serif; font-size: 18px; text-align: center; }"
)


@dataclass(frozen=True)
class CoveredPicture:
    """``id`` stays the same for the same picture; ``header`` stands over it and is plain text, ``back`` under the answer."""

    id: str
    header: str
    picture_png: bytes
    boxes: tuple[Box, ...]
    back: str = ""
    tags: tuple[str, ...] = ()


def write_covered_deck(title: str, deck_id: str, pictures: Sequence[CoveredPicture], path: Path) -> Path:
    """Write a deck (.apkg), whole or not at all. RecordError when there is nothing to cover or the file cannot be written."""
    import genanki

    if not pictures:
        raise RecordError(f"'{title}' has nothing to cover: no numbers, no names of leads, no annotations")
    model, deck = _model(), genanki.Deck(deck_number(f"{deck_id}/covers"), title)
    with tempfile.TemporaryDirectory() as folder:
        media: list[str] = []
        for item in pictures:
            image = picture_field(Path(folder), item.picture_png, media)
            fields = [_occlusions(item), image, escape(item.header), escape(item.back).replace("\n", "<br>"), ""]
            tags = ["_".join(tag.split()) for tag in item.tags if tag.strip()]
            deck.add_note(
                genanki.Note(model, fields, guid=genanki.guid_for("ecgstudio", "covers", deck_id, item.id), tags=tags)
            )
        made = Path(folder) / "deck.apkg"
        genanki.Package(deck, media).write_to_file(made)
        try:
            write_atomically(path, made.read_bytes())
        except OSError as error:
            raise RecordError(f"{path} cannot be written ({error.strerror}); choose another place") from error
    return path


def _occlusions(item: CoveredPicture) -> str:
    words = (
        "image-occlusion:rect:" + ":".join(f"{name}={share:.4f}" for name, share in zip(_SIDES, box, strict=True))
        for box in item.boxes
    )
    return "<br>".join(f"{{{{c{number}::{text}:oi=1}}}}" for number, text in enumerate(words, start=1))


_SIDES: Final = ("left", "top", "width", "height")


def _model() -> "Model":
    import genanki

    class StockModel(genanki.Model):  # type: ignore[misc]
        """A note type that Anki takes for its own image occlusion."""

        def to_json(self, timestamp: float, deck_id: int) -> dict[str, Any]:
            made: dict[str, Any] = super().to_json(timestamp, deck_id)
            return made | {"originalStockKind": _STOCK}

    return StockModel(
        _MODEL_ID,
        "ECG Studio image occlusion",
        fields=[{"name": name, "tag": number} for number, name in enumerate(_FIELDS)],
        templates=[{"name": "Image occlusion", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
        model_type=genanki.Model.CLOZE,
    )
