"""The settings file: texts in, texts out, never objects; what is none is set aside with a word."""

import os
from pathlib import Path

import pytest

from ecgstudio.core.settings_file import LARGEST, SettingsFile


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        'quote " and \\ slash',
        "Größe 心",
        "@Variant(x)",
        "@@",
        "a;b#c,d",
        "line\nbreak\ttab\r",
        " space ",
        "\x01\x7f",
    ],
)
def test_texts_come_back(tmp_path: Path, text: str) -> None:
    file = SettingsFile(tmp_path / "s.ini")
    file.set_text("group/name", text)
    file.set_text("bare", text)
    file.save()
    again = SettingsFile(tmp_path / "s.ini")
    assert (again.text("group/name"), again.text("bare"), again.trouble) == (text, text, "")


def test_bytes_come_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "s.ini")
    file.set_data("window/geometry", bytes(range(256)))
    file.save()
    assert SettingsFile(tmp_path / "s.ini").data("window/geometry") == bytes(range(256))


def test_two_programs_keep_what_the_other_wrote(tmp_path: Path) -> None:
    one, other = SettingsFile(tmp_path / "s.ini"), SettingsFile(tmp_path / "s.ini")
    one.set_text("a", "1")
    other.set_text("b", "2")
    one.save()
    other.save()
    again = SettingsFile(tmp_path / "s.ini")
    assert (again.text("a"), again.text("b")) == ("1", "2")


def test_pickled_objects_are_passed_over(tmp_path: Path) -> None:
    pickled = r'evil="@Variant(\0\0\0\x7f\0\0\0\x10PyObject\0\x80\x3\x63os\nsystem)"'
    (tmp_path / "s.ini").write_text(f"[General]\n{pickled}\nlist=@Invalid()\ngood=yes\n")
    file = SettingsFile(tmp_path / "s.ini")
    assert (file.text("evil"), file.data("evil"), file.text("list"), file.text("good")) == (None, None, None, "yes")


@pytest.mark.parametrize(
    "content",
    [b"\x00\x01\x02", b"\xff\xfe\x00", b"no settings here", b"[General]\nx\n", b"a=" + b"x" * LARGEST],
    ids=["binary", "not UTF-8", "a letter", "half a line", "too large"],
)
def test_what_is_no_settings_file_is_set_aside_with_a_word(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "s.ini").write_bytes(content)
    file = SettingsFile(tmp_path / "s.ini")
    assert "set aside as s-damaged-" in file.trouble
    assert "\n" not in file.trouble
    (aside,) = tmp_path.glob("s-damaged-*.ini")
    assert aside.read_bytes() == content
    file.set_text("a", "1")
    file.save()
    assert SettingsFile(tmp_path / "s.ini").text("a") == "1"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are of Unix")
def test_a_pipe_in_its_place_blocks_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "s.ini")
    assert "it is no file" in SettingsFile(tmp_path / "s.ini").trouble


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "s.ini").mkdir()
    assert "it is no file" in SettingsFile(tmp_path / "s.ini").trouble
