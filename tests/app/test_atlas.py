from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from ecgstudio.app import atlas
from ecgstudio.app.atlas import draw_atlas, draw_patients
from ecgstudio.core.errors import InputError
from ecgstudio.sheet import write_contact_sheet


def test_one_picture_a_group_with_every_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atlas, "supported_statements", lambda: frozenset(["NORM", "SBRAD", "AFIB"]))
    files = draw_atlas(tmp_path / "atlas")
    assert [file.name for file in files] == ["atlas_01_sinus.png", "atlas_02_atrial.png"]
    two, one = (QImage(str(file)) for file in files)
    assert two.width() == one.width()
    assert two.height() == one.height()  # two and one in a row of three
    assert [_is_drawn(two, cell) for cell in range(3)] == [True, True, False]
    assert [_is_drawn(one, cell) for cell in range(3)] == [True, False, False]


def test_many_patients_of_one_statement_are_many_people(tmp_path: Path) -> None:
    three = QImage(str(draw_patients("LBBB", 3, tmp_path / "three.png")))
    again = QImage(str(draw_patients("LBBB", 3, tmp_path / "again.png")))
    others = QImage(str(draw_patients("LBBB", 3, tmp_path / "others.png", seed=50)))
    assert three == again
    assert three != others


def test_nothing_to_draw(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no ECG"):
        write_contact_sheet([], tmp_path / "none.png")
    assert not list(tmp_path.iterdir())


def _is_drawn(image: QImage, cell: int) -> bool:
    """Whether a trace stands in one of the three columns."""
    left, width = cell * image.width() // 3, image.width() // 3
    return any(
        image.pixelColor(x, y).lightness() < 90 for x in range(left, left + width) for y in range(60, image.height(), 5)
    )
