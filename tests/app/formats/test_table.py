"""The table of formats holds what it says: each is written, and what it keeps comes back."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from ecgstudio.app.files import export_case, formats_of, import_record, usable_paths
from ecgstudio.app.formats import (
    Part,
    all_formats,
    case_formats,
    file_filter,
    handout_format,
    handout_formats,
    read_formats,
    written_formats,
)
from ecgstudio.app.handouts import export_collection, write_handout
from ecgstudio.app.sharing import import_bundle
from ecgstudio.core.annotations import Annotation
from ecgstudio.core.calipers import Point
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.handout import Handout
from ecgstudio.library import Library

MakeCase = Callable[..., Case]
ANNOTATION = Annotation("span", "V1", (Point(0.2, 0.0), Point(0.4, 0.0)), "broad", all_leads=True)
FIELDS: dict[Part, Callable[[Case], object]] = {
    "waves": lambda case: case.delineation,
    "annotations": lambda case: case.annotations,
    "request": lambda case: (case.request, case.physiology, case.anatomy, case.recording.provenance.seed),
    "teaching": lambda case: (
        case.notes,
        case.teaching_points,
        case.tags,
        case.difficulty,
        case.priority,
        case.answer_key,
    ),
    "measurements": lambda case: (case.measurements, case.verdicts),
    "history": lambda case: case.history,
}


def kept(before: Case, after: Case) -> set[str]:
    exact: set[str] = {part for part, field in FIELDS.items() if field(before) == field(after)}
    off_mv = np.abs(before.recording.signal_mv - after.recording.signal_mv).max()
    return exact | ({"samples"} if off_mv <= 0.001 else set())


def test_the_table_is_whole() -> None:
    assert {*FIELDS, "samples"} == set(get_args(Part))
    for kind in (case_formats(), handout_formats()):
        assert len({item.name for item in kind}) == len(kind)
        assert [item.place for item in kind] == sorted(item.place for item in kind)
    for item in all_formats():
        assert item.title
        assert item.about
        assert item.endings
        assert all(re.fullmatch(r"\.[a-z0-9]+", ending) for ending in item.endings)
        assert item.write or getattr(item, "read", None)


@pytest.mark.parametrize("name", [item.name for item in written_formats()])
def test_what_a_format_of_one_ecg_keeps_comes_back(name: str, tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(3, duration_s=2.0, annotations=(ANNOTATION,))
    (wanted,) = [item for item in written_formats() if item.name == name]
    files = export_case(case, tmp_path, [name], name="ecg")
    assert files[0].suffix in wanted.endings
    assert all(file.stat().st_size > 0 for file in files)
    if wanted.read is None:
        assert wanted.keeps == frozenset()
        with pytest.raises(RecordError, match="no ECG record"):
            import_record(files[0])
    else:
        assert kept(case, import_record(files[0])) == wanted.keeps


@pytest.mark.parametrize("name", [item.name for item in handout_formats()])
def test_what_a_handout_keeps_comes_back(name: str, tmp_path: Path, make_case: MakeCase) -> None:
    wanted = handout_format(name)
    case = make_case(1, id="one", annotations=(ANNOTATION,))
    with Library.open(tmp_path / "mine.sqlite") as mine, Library.open(tmp_path / "theirs.sqlite") as theirs:
        mine.save(case)
        made = mine.collections.create("Blocks", ["one"])
        file = export_collection(mine, made.id, name, tmp_path / f"out{wanted.ending}")
        assert file.stat().st_size > 1000
        if wanted.keeps:
            import_bundle(theirs, file)
            assert kept(mine.get("one"), theirs.get("one")) >= wanted.keeps - {"history"}
    if wanted.holds == "collection":
        with pytest.raises(InputError, match="is no collection"):
            write_handout(Handout("One", [case]), name, tmp_path / "none")
    else:
        assert write_handout(Handout("One", [case]), name, tmp_path / f"one{wanted.ending}").is_file()


def test_an_unknown_format_is_refused_before_a_folder_is_made(tmp_path: Path, make_case: MakeCase) -> None:
    for names in (["doc"], ["json", "doc"]):
        with pytest.raises(InputError, match="'doc' is no format of an ECG; use wfdb, pdf, png, svg, json, "):
            export_case(make_case(1), tmp_path / "out", names)
    with pytest.raises(InputError, match="'doc' is no kind of handout; use pdf, answers, pptx, anki, covers, bundle"):
        write_handout(Handout("One", []), "doc", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert formats_of(" pdf,wfdb ,pdf") == ["wfdb", "pdf"]
    with pytest.raises(InputError, match="'' is no format"):
        formats_of("")


def test_a_folder_that_cannot_be_written_is_one_line(
    tmp_path: Path, make_case: MakeCase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> list[Path]:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ecgstudio.app.files.written_format", lambda name: replace(written_formats()[0], write=full))
    with pytest.raises(InputError, match="No space left on device"):
        export_case(make_case(1), tmp_path, ["wfdb"])
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be made"):
        export_case(make_case(1), tmp_path / "file", ["json"])


def test_endings_are_fitted() -> None:
    anki = handout_format("anki")
    for given, made in (
        ("demo.apkg", "demo.apkg"),
        ("demo.APKG", "demo.APKG"),
        ("demo", "demo.apkg"),
        ("demo.anki", "demo.apkg"),
        ("demo.pdf", "demo.apkg"),
        ("Lesson 1.2", "Lesson 1.2.apkg"),
    ):
        assert anki.fitted(Path("out") / given) == Path("out") / made


def test_what_a_dialog_takes_and_a_window_lets_drop() -> None:
    shown = file_filter("Records", read_formats())
    assert shown.startswith("Records (*.hea *.dat *.json *.ecgcase *.dcm *.dicom *.edf *.csv *.xml *.scp ")
    assert file_filter("Shared", handout_formats("collection")) == "Shared (*.ecgcollection)"
    dropped = [Path(name) for name in ("a.dat", "a.hea", "b.JSON", "c.pdf", "d")]
    assert usable_paths(dropped) == [Path("b.JSON"), Path("a.dat")]


def test_a_file_that_is_no_record_says_what_is(tmp_path: Path) -> None:
    file = tmp_path / "scan.pdf"
    file.touch()
    with pytest.raises(RecordError, match=r"scan.pdf is no ECG record .* ends in .hea, .dat, .json, "):
        import_record(file)


def test_the_table_is_light() -> None:
    heavy = ("PySide6", "scipy", "wfdb", "torch", "sqlalchemy", "ecgstudio.measure", "ecgstudio.sim", "ecgstudio.sheet")
    code = (
        "import sys; from ecgstudio.app.formats import all_formats; all_formats();"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_lead_boxes_hold_the_ink_of_their_picture(tmp_path: Path, make_case: MakeCase) -> None:
    from PySide6.QtGui import QImage

    picture, boxes = export_case(make_case(2), tmp_path, ["boxes"], name="ecg")
    document = json.loads(boxes.read_text(encoding="utf-8"))
    (page,) = document["pages"]
    assert page["picture"] == picture.name == "ecg.png"
    assert [item["lead"] for item in page["leads"]][:4] == ["I", "aVR", "V1", "V4"]
    image, scale = QImage(str(picture)), document["dpi"] / 25.4
    assert image.width() == round(page["size"][0] * scale)
    for lead in page["leads"]:
        (x, y, width, height), row = lead["ink"], lead["row"]
        assert width == pytest.approx((lead["seconds"][1] - lead["seconds"][0]) * lead["mm_per_s"], abs=0.01)
        assert row[1] < lead["baseline"] < row[1] + row[3]
        line = [
            image.pixelColor(int(x * scale) + at, int((y + height / 2) * scale)).black()
            for at in range(int(width * scale))
        ]
        assert max(line) > 200, "a steep wave crosses the middle of its box"
