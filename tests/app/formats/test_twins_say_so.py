"""A twin of a real record says so in every format of the table: on what is painted, in what is written, in what is read back."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ecgstudio.app.files import export_case, import_record
from ecgstudio.app.formats import handout_formats, written_format, written_formats
from ecgstudio.app.handouts import export_collection
from ecgstudio.core.case import Case
from ecgstudio.core.making import Making
from ecgstudio.core.paper import Text
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.library import Library

MakeCase = Callable[..., Case]
SAID = re.compile(r"synthetic.{0,80}after(?: record|:) ward7", re.IGNORECASE | re.DOTALL)


@pytest.fixture
def twin(make_case: MakeCase) -> Case:
    case = make_case(3, duration_s=2.0, id="twin")
    made = Provenance("diffusion", "diffusion 0.1.0", 3, after="ward7")
    recording = Recording(case.recording.signal_mv, case.recording.sampling_rate_hz, made)
    return replace(case, recording=recording, making=Making("diffusion", twin_of="Mrs. Smith"), physiology=None)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that is painted, whatever on."""
    from ecgstudio.sheet import lettering

    texts: list[str] = []
    paint = lettering.draw_text

    def noted(painter: object, text: Text, colour: str, *more: object, **named: object) -> None:
        texts.append(text.text)
        paint(painter, text, colour, *more, **named)  # type: ignore[arg-type]

    for module in ("painter", "header_block", "booklet", "pair", "contact", "answer_sheet"):
        monkeypatch.setattr(f"ecgstudio.sheet.{module}.draw_text", noted, raising=False)
    return texts


def written(files: list[Path]) -> str:
    """What stands in files, those inside archives too."""
    parts = []
    for file in files:
        if zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
        if file.suffix == ".ecgcase":  # packed
            parts.append(import_record(file).recording.provenance.maker.encode())
        parts.append(file.read_bytes())
    return "\n".join(part.decode("utf-8", "replace") for part in parts)


@pytest.mark.parametrize("name", [item.name for item in written_formats()])
def test_in_a_format_of_one_ecg(name: str, tmp_path: Path, twin: Case, painted: list[str]) -> None:
    files = export_case(twin, tmp_path, [name], name="ecg")
    assert SAID.search("\n".join((*painted, written(files))))
    if written_format(name).read is not None:
        assert SAID.search(import_record(files[0]).recording.provenance.maker)


@pytest.mark.parametrize("name", [item.name for item in handout_formats()])
def test_in_a_handout(name: str, tmp_path: Path, twin: Case, painted: list[str]) -> None:
    with Library.open(tmp_path / "l.sqlite") as library:
        library.save(twin)
        made = library.collections.create("Blocks", ["twin"])
        file = export_collection(library, made.id, name, tmp_path / "out")
    assert SAID.search("\n".join((*painted, written([file]))))
