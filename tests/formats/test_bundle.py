import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.errors import RecordError
from ecgstudio.core.plain import case_to_plain
from ecgstudio.formats.bundle import Bundle, read_bundle, write_bundle

MakeCase = Callable[..., Case]


@pytest.fixture
def bundle(make_case: MakeCase) -> Bundle:
    cases = (*(make_case(seed, duration_s=1.0, title="Größe 心") for seed in (1, 2)), make_case(1, duration_s=1.0))
    part = Collection("Part", tuple(Member(case.id) for case in cases[1:]))
    course = Collection("Course", (Member(cases[0].id), Member(part.id, "collection")), "course", "Read it aloud.")
    return Bundle((part, course), cases)


@pytest.fixture
def file(bundle: Bundle, tmp_path: Path) -> Path:
    return write_bundle(bundle, tmp_path / "course.ecgcollection")


def rewritten(file: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    """The archive with each entry changed, or left away for None."""
    with zipfile.ZipFile(file) as archive:
        entries = {name: change(name, archive.read(name)) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in entries.items():
            if data is not None:
                archive.writestr(name, data)


def test_everything_comes_back_bit_for_bit(bundle: Bundle, file: Path) -> None:
    back = read_bundle(file)
    assert back.collections == bundle.collections
    assert back.title == "Course"
    for got, given in zip(back.cases, bundle.cases, strict=True):
        assert case_to_plain(got) == case_to_plain(given)
        assert np.array_equal(got.recording.signal_mv, given.recording.signal_mv, equal_nan=True)


def test_a_signal_that_is_shared_is_in_it_once_and_the_same_content_is_the_same_file(
    bundle: Bundle, file: Path
) -> None:
    with zipfile.ZipFile(file) as archive:
        assert sum(name.startswith("signals/") for name in archive.namelist()) == 2
    first = file.read_bytes()
    write_bundle(bundle, file)
    assert file.read_bytes() == first


@pytest.mark.parametrize("where", [0.02, 0.3, 0.6, 0.9, 0.999])
def test_a_damaged_byte_is_noticed(file: Path, where: float) -> None:
    data = bytearray(file.read_bytes())
    place = int(where * len(data))
    data[place : place + 40] = bytes(40)
    file.write_bytes(data)
    with pytest.raises(RecordError, match=r"damaged|no collection") as caught:
        read_bundle(file)
    assert "\n" not in str(caught.value)


def test_an_end_that_is_missing_is_noticed(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(RecordError, match="damaged or no collection"):
        read_bundle(file)


def changed(name: str, old: bytes, new: bytes | None) -> Callable[[str, bytes], bytes | None]:
    def change(entry: str, data: bytes) -> bytes | None:
        if not entry.startswith(name):
            return data
        return None if new is None else data.replace(old, new)

    return change


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (changed("manifest", b"collection/1", b"collection/2"), "newer ECG Studio"),
        (changed("manifest", b"ecgstudio-", b"other-"), "no collection of ECG Studio"),
        (changed("manifest", b"{", None), "no collection of ECG Studio"),
        (changed("manifest", b'"format"', b"[[["), "damaged"),
        (changed("cases/00002", b"a", None), "damaged"),
        (changed("cases/00002", b"broad", b"narrow"), "checksum of cases/00002"),
        (changed("signals/", b"\0", b"\1"), "checksum of signals/"),
        (changed("manifest", b'"kind": "case"', b'"kind": "collection"'), "damaged"),
        (changed("manifest", b'"signals/', b'"../signals/'), "damaged"),
    ],
)
def test_what_is_not_as_it_was_written_is_refused(
    file: Path, change: Callable[[str, bytes], bytes | None], why: str
) -> None:
    rewritten(file, change)
    with pytest.raises(RecordError, match=why) as caught:
        read_bundle(file)
    assert file.name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_array_of_objects_is_never_unpickled(file: Path) -> None:
    """Even where its checksum fits: whoever writes the file writes the checksum too."""
    import hashlib

    content = io.BytesIO()
    np.save(content, np.array([[print]], dtype=object), allow_pickle=True)
    evil = content.getvalue()
    with zipfile.ZipFile(file) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    manifest["signals"] = dict.fromkeys(manifest["signals"], hashlib.sha256(evil).hexdigest())
    rewritten(
        file,
        lambda name, data: (
            json.dumps(manifest).encode() if name == "manifest.json" else evil if "npy" in name else data
        ),
    )
    with pytest.raises(RecordError, match="damaged"):
        read_bundle(file)


def test_what_would_not_fit_in_memory_is_refused_before_it_is_unpacked(file: Path) -> None:
    """445 kB once became 6.6 GB: a signal of zeros packs a thousand to one."""
    zeros = io.BytesIO()
    np.save(zeros, np.zeros((12, 1_000_000), dtype="<f4"))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        for index in range(9):
            archive.writestr(f"signals/{index}.npy", zeros.getvalue())
    assert file.stat().st_size < 2_000_000
    with pytest.raises(RecordError, match=r"takes \d+ MB unpacked where 384 MB can be"):
        read_bundle(file)


def test_a_case_that_is_too_long_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecgstudio.formats.bundle._MOST_SAMPLES", 400)
    with pytest.raises(RecordError, match="a signal has 500 samples; at most 400"):
        read_bundle(file)


def test_a_collection_that_could_not_be_read_again_is_not_written(
    bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ecgstudio.formats.bundle._LARGEST_WHOLE", {".npy": 1000, ".json": 10**6})
    with pytest.raises(RecordError, match="share it in parts"):
        write_bundle(bundle, tmp_path / "large.ecgcollection")
    assert not list(tmp_path.glob("*large*"))
