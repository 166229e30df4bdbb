from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError
from ecgstudio.core.plain import case_to_plain
from ecgstudio.library import clear_draft, read_draft, write_draft
from ecgstudio.library.draft import DRAFT_NAME
from ecgstudio.library.packing import pack_case

MakeCase = Callable[..., Case]


def heard() -> tuple[list[str], Callable[..., None]]:
    said: list[str] = []
    return said, lambda fraction, message="": said.append(message)


def test_a_draft_comes_back_whole_until_it_is_cleared(tmp_path: Path, make_case: MakeCase) -> None:
    folder = tmp_path / "drafts"
    assert read_draft(folder) is None
    write_draft(folder, make_case(1))
    write_draft(folder, make_case(2))
    draft = read_draft(folder)
    assert draft is not None
    assert draft.title == make_case(2).title
    assert np.array_equal(draft.recording.signal_mv, make_case(2).recording.signal_mv)
    assert [file.name for file in folder.iterdir()] == [DRAFT_NAME]
    clear_draft(folder)
    clear_draft(folder)
    assert read_draft(folder) is None


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "text", "newer"])
def test_a_damaged_draft_is_set_aside_with_a_word(tmp_path: Path, make_case: MakeCase, damage: str) -> None:
    packed = pack_case(make_case())
    damaged = {
        "cut": packed[:-100],
        "flipped": packed[:5000] + bytes([packed[5000] ^ 1]) + packed[5001:],
        "empty": b"",
        "text": b"hello",
        "newer": packed.replace(b"case 1", b"case 2", 1),
    }[damage]
    (tmp_path / DRAFT_NAME).write_bytes(damaged)
    said, report = heard()
    assert read_draft(tmp_path, report) is None
    (aside,) = tmp_path.glob("*.ecgcase")
    assert aside.read_bytes() == damaged
    assert aside.name in said[0]
    assert "\n" not in said[0]
    assert ("newer" in said[0]) == (damage == "newer")
    said.clear()
    assert read_draft(tmp_path, report) is None
    assert said == []


def test_the_earlier_draft_survives_one_that_cannot_be_written(
    tmp_path: Path, make_case: MakeCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_draft(tmp_path, make_case(1))

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(LibraryError, match="No space left"):
        write_draft(tmp_path, make_case(2))
    monkeypatch.undo()
    draft = read_draft(tmp_path)
    assert draft is not None
    assert case_to_plain(draft) == case_to_plain(replaced := make_case(1)) or draft.title == replaced.title
    assert [file.name for file in tmp_path.glob("*ecgcase*")] == [DRAFT_NAME]


def test_a_folder_that_is_a_file_is_said_plainly(tmp_path: Path, make_case: MakeCase) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError, match="draft cannot be kept"):
        write_draft(tmp_path / "file", make_case())
    assert read_draft(tmp_path / "file") is None
