"""Cards for Anki: the ECG on the front, the answer on the back, pictures inside the deck's one file."""

import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from ecgstudio.core.errors import RecordError
from ecgstudio.core.files import write_atomically

# a fixed number of our own, as Anki asks for, so that cards imported again keep their history
_MODEL_ID = 1_701_864_292
_STYLE = (
    ".card { font-family: sans-serif; font-size: 18px; text-align: center; }"
    " img { max-width: 100%; } .answer { text-align: left; margin: 0 auto; max-width: 46em; }"
)


@dataclass(frozen=True)
class Card:
    """``id`` stays the same for the same case, so that importing the same deck again updates the card. ``patient`` and ``answer``
    are plain text; ``answer_png``, where there is one, stands over the answer."""

    id: str
    patient: str
    picture_png: bytes
    answer: str
    tags: tuple[str, ...] = ()
    answer_png: bytes = b""


def write_deck(title: str, deck_id: str, cards: Sequence[Card], path: Path) -> Path:
    """Write a deck (.apkg), whole or not at all; ``deck_id`` stays the same for the same collection.

    RecordError when the file cannot be written.
    """
    import genanki

    model = genanki.Model(
        _MODEL_ID,
        "ECG Studio",
        fields=[{"name": "Name"}, {"name": "Patient"}, {"name": "ECG"}, {"name": "Answer"}],
        templates=[
            {
                "name": "Read the ECG",
                "qfmt": "{{Patient}}<br>{{ECG}}",
                "afmt": '{{FrontSide}}<hr id="answer"><div class="answer">{{Answer}}</div>',
            }
        ],
        css=_STYLE,
    )
    deck = genanki.Deck(deck_number(deck_id), title)
    with tempfile.TemporaryDirectory() as folder:
        media: list[str] = []
        for index, card in enumerate(cards, start=1):
            front, back = (picture_field(Path(folder), png, media) for png in (card.picture_png, card.answer_png))
            # Anki tells notes apart by their first field, in its lists too; it gives nothing away
            fields = [
                escape(f"{title} {index:03d}"),
                escape(card.patient).replace("\n", "<br>"),
                front,
                back + escape(card.answer).replace("\n", "<br>"),
            ]
            tags = ["_".join(tag.split()) for tag in card.tags if tag.strip()]
            deck.add_note(genanki.Note(model, fields, guid=genanki.guid_for("ecgstudio", deck_id, card.id), tags=tags))
        package = genanki.Package(deck, media)
        made = Path(folder) / "deck.apkg"
        package.write_to_file(made)
        try:
            write_atomically(path, made.read_bytes())
        except OSError as error:
            raise RecordError(f"{path} cannot be written ({error.strerror}); choose another place") from error
    return path


def picture_field(folder: Path, png: bytes, media: list[str]) -> str:
    """A picture put into the deck's media, as HTML; nothing for no picture. Its name is its content's, for decks share media."""
    if not png:
        return ""
    file = folder / f"ecgstudio-{hashlib.sha256(png).hexdigest()[:24]}.png"
    if str(file) not in media:
        file.write_bytes(png)
        media.append(str(file))
    return f'<img src="{file.name}" alt="ECG">'


def deck_number(text: str) -> int:
    """A deck's number out of its id, in the range that Anki takes."""
    return 2**30 + int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") % 2**30
