"""The contact sheet: one picture of many ECGs."""

from pathlib import Path

import pytest

from ecgstudio.benchmark.contact_sheet import people_tiles, statement_tiles, write_contact_sheet
from ecgstudio.core.errors import InputError, LibraryError


def test_tiles_carry_statement_and_seed() -> None:
    tiles = statement_tiles(["NORM", "PVC"], seed=3)
    assert [tile.title.split()[0] for tile in tiles] == ["NORM", "PVC"]
    assert all("seed 3" in tile.title for tile in tiles)
    assert len({tile.title for tile in people_tiles("NORM", 3)}) == 3


def test_the_picture_is_written(tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    path = write_contact_sheet(tmp_path / "sheet.png", statement_tiles(["NORM", "PVC", "VF"]), columns=2, dpi=40)
    image = QImage(str(path))
    assert image.width() > image.height() > 300
    columns, rows = range(0, image.width(), 2), range(0, image.height(), 2)
    assert any(image.pixelColor(x, y).lightness() < 90 for x in columns for y in rows)
    empty_quarter = [image.pixelColor(x, y).name() for x in columns[-40:] for y in rows[-40:]]
    assert set(empty_quarter) == {"#ffffff"}


def test_what_cannot_be_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        statement_tiles(["NONSENSE"])
    with pytest.raises(LibraryError):
        write_contact_sheet(tmp_path / "nowhere" / "sheet.png", statement_tiles(["NORM"]))
