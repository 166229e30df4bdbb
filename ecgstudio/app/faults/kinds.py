"""The kinds of input: each writes one spoilt input into a folder and lets the program read it.

What is read once in while is also measured, drawn and kept, so that what comes in cannot break what follows.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from ecgstudio.app.examine import examination
from ecgstudio.app.faults.damage import HOSTILE_WORDS, spoilt_bytes, spoilt_lines, spoilt_value
from ecgstudio.app.files import export_case, import_record
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import read_request, request_for
from ecgstudio.app.sharing import import_bundle
from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.plain import from_plain
from ecgstudio.core.settings import settings_from
from ecgstudio.core.settings_file import SettingsFile
from ecgstudio.formats import read_json, write_json, write_wfdb
from ecgstudio.formats.bundle import Bundle, read_bundle, write_bundle
from ecgstudio.library import Library

Kind = Callable[[Path, np.random.Generator, str], None]
_FOLLOWED = 0.005
_TEXTS: Final = (
    "AF with rapid ventricular response, LBBB, axis -40, no acute ischaemia",
    "Sinusrhythmus 72/min, Linkstyp, kein Infarkt, QTc 440 ms, V.a. LVH",
    "VENT. RATE 150 BPM\nPR interval * ms\nQRS duration 98 ms\nQT/QTc 310/470 ms\nAbnormal ECG",
    "58-year-old man, inferior STEMI with reciprocal ST depression in I and aVL; PR 220; PVCs",
)
_AECG: Final = (
    '<?xml version="1.0"?><AnnotatedECG xmlns="urn:hl7-org:v3"><component><series><component><sequenceSet>'
    '<component><sequence><code code="TIME_RELATIVE"/><value><increment value="0.002" unit="s"/></value></sequence>'
    '</component><component><sequence><code code="MDC_ECG_LEAD_II"/><value><origin value="0" unit="uV"/>'
    '<scale value="5" unit="uV"/><digits>' + "1 2 30 90 -20 3 " * 200 + "</digits></value></sequence></component>"
    "</sequenceSet></component></series></component></AnnotatedECG>"
)
_COMMANDS: Final = (
    ("parse", "AF with LBBB"),
    ("parse", "--json", "AF"),
    ("measure", "RECORD", "--json"),
    ("check", "RECORD", "--statement", "CLBBB"),
    ("library", "list", "--library", "LIBRARY", "--limit", "5"),
    ("library", "search", "QRS > 120", "--library", "LIBRARY", "--json"),
    ("library", "show", "x", "--library", "LIBRARY"),
    ("library", "import", "RECORD", "--library", "LIBRARY"),
    ("library", "collections", "--library", "LIBRARY"),
    ("library", "export", "x", "--out", "OUT", "--library", "LIBRARY", "--format", "json"),
    ("library", "backup", "OUT/copy.ecglibrary", "--library", "LIBRARY"),
    (
        "simulate",
        "--statement",
        "AFIB",
        "--rate",
        "90",
        "--seed",
        "3",
        "--out",
        "OUT",
        "--format",
        "json",
        "--set",
        "qrs=90",
    ),
)


@cache
def _case(number: int) -> Case:
    return generate(request_for([("NORM", "CLBBB", "AFIB")[number]], seed=number), 1)[0]


@cache
def _record(number: int) -> tuple[str, bytes, bytes]:
    """Header, signal file and annotations of one record, made once."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        write_wfdb(_case(number), Path(folder), "base")
        header, data, marks = (Path(folder, f"base.{ending}") for ending in ("hea", "dat", "atr"))
        return header.read_text(encoding="utf-8"), data.read_bytes(), marks.read_bytes()


@cache
def _document() -> Any:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        document = json.loads(write_json(_case(1), Path(folder, "c.json")).read_bytes())
    document["signal_mv"] = {lead: values[:50] for lead, values in document["signal_mv"].items()}
    return document


@cache
def _bundle() -> Mapping[str, bytes]:
    import tempfile

    cases = (_case(0), _case(1))
    with tempfile.TemporaryDirectory() as folder:
        members = tuple(Member(case.id) for case in cases)
        path = write_bundle(Bundle((Collection("Course", members),), cases), Path(folder, "b.ecgcollection"))
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


def records(folder: Path, rng: np.random.Generator, command: str) -> None:
    """A header with other words, or a header and signal file with other bytes."""
    header, data, marks = _record(int(rng.integers(0, 3)))
    lines = header.split("\n")
    kept = "\n".join(lines[: 13 + int(rng.integers(0, 3))]) if rng.random() < 0.7 else header
    if rng.random() < 0.75:
        (folder / "base.hea").write_bytes(spoilt_lines(kept, rng).encode("utf-8", "surrogatepass"))
    else:
        (folder / "base.hea").write_bytes(spoilt_bytes(kept.encode(), rng))
    (folder / "base.dat").write_bytes(data if rng.random() < 0.8 else spoilt_bytes(data, rng))
    (folder / "base.atr").write_bytes(marks)
    _followed(import_record(folder / "base.hea"), folder, rng)


def annotations(folder: Path, rng: np.random.Generator, command: str) -> None:
    """A whole record beside spoilt annotations, in one file or lead by lead."""
    header, data, marks = _record(int(rng.integers(0, 3)))
    (folder / "base.hea").write_text("\n".join(header.split("\n")[:13]) + "\n", encoding="utf-8")
    (folder / "base.dat").write_bytes(data)
    spoilt = spoilt_bytes(marks, rng)
    if rng.random() < 0.2:
        spoilt = bytes(rng.integers(0, 256, int(rng.integers(0, 4000)), dtype=np.uint8))
    for ending in ("atr",) if rng.random() < 0.8 else ("i", "ii", "v1", "v2", "v3", "v4", "v5", "v6"):
        (folder / f"base.{ending}").write_bytes(spoilt)
    _followed(import_record(folder / "base.hea"), folder, rng)


def documents(folder: Path, rng: np.random.Generator, command: str) -> None:
    """A case as JSON with other values or other bytes."""
    spoilt = json.dumps(spoilt_value(_document(), rng)).encode()
    if rng.random() < 0.15:
        spoilt = spoilt_bytes(spoilt, rng)
    (folder / "case.json").write_bytes(spoilt)
    _followed(read_json(folder / "case.json"), folder, rng)


@cache
def _foreign(ending: str) -> bytes:
    """A file of another program's format: written by us, or an aECG of one lead."""
    if ending == "xml":
        return _AECG.encode()
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        name = {"dcm": "dicom"}.get(ending, ending)
        return export_case(_case(1), Path(folder), [name], name="f")[0].read_bytes()


def foreign(folder: Path, rng: np.random.Generator, command: str) -> None:
    """A DICOM, EDF, CSV or XML file with other bytes, most of them where its header is."""
    ending = ("dcm", "edf", "csv", "xml")[int(rng.integers(0, 4))]
    whole = _foreign(ending)
    head = int(rng.integers(1, min(len(whole), 6000)))
    spoilt = spoilt_bytes(whole[:head], rng) + whole[head:] if rng.random() < 0.7 else spoilt_bytes(whole, rng)
    file = folder / f"f.{ending}"
    file.write_bytes(spoilt)
    _followed(import_record(file), folder, rng)


def bundles(folder: Path, rng: np.random.Generator, command: str) -> None:
    """A collection with another content whose checksums fit, or with other bytes."""
    entries = dict(_bundle())
    name = sorted(entries)[int(rng.integers(0, len(entries)))]
    entries[name] = (
        json.dumps(spoilt_value(json.loads(entries[name]), rng)).encode()
        if name.endswith(".json")
        else spoilt_bytes(entries[name], rng)
    )
    if name != "manifest.json" and rng.random() < 0.9:
        digest, old = hashlib.sha256(entries[name]).hexdigest(), hashlib.sha256(_bundle()[name]).hexdigest()
        entries["manifest.json"] = entries["manifest.json"].replace(old.encode(), digest.encode())
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for entry, data in entries.items():
            archive.writestr(entry, data)
    file = folder / "b.ecgcollection"
    file.write_bytes(content.getvalue() if rng.random() < 0.85 else spoilt_bytes(content.getvalue(), rng))
    if rng.random() < 0.1:
        with Library.open(folder / "library.db") as library:
            import_bundle(library, file)
    else:
        read_bundle(file)


def texts(folder: Path, rng: np.random.Generator, command: str) -> None:
    """A report with other words, at times a long one."""
    text = _TEXTS[int(rng.integers(0, len(_TEXTS)))]
    for _ in range(int(rng.integers(1, 4))):
        text = spoilt_lines(text, rng)
    if rng.random() < 0.1:
        text = "".join(map(chr, rng.integers(1, 0xD7FF, int(rng.integers(1, 300)))))
    if rng.random() < 0.02:
        text *= 200
    read_request(text)


def settings(folder: Path, rng: np.random.Generator, command: str) -> None:
    """The settings file with other words or other bytes, read as the window reads it, and written again."""
    file = SettingsFile(folder / "s.ini")
    file.set_text("settings/theme", "dark")
    file.set_text("settings/candidates", "3")
    file.set_text("sheet_style", json.dumps({"layout": "6x2", "speed_mm_per_s": 50.0}))
    file.set_data("window/geometry", bytes(range(100)))
    file.save()
    written = (folder / "s.ini").read_text(encoding="utf-8")
    spoilt = spoilt_lines(written, rng).encode("utf-8", "surrogatepass")
    (folder / "s.ini").write_bytes(spoilt if rng.random() < 0.6 else spoilt_bytes(spoilt, rng))
    again = SettingsFile(folder / "s.ini")
    settings_from(
        {name: again.text(f"settings/{name}") for name in ("theme", "candidates") if again.text(f"settings/{name}")}
    )
    stored = _parsed(again.text("sheet_style"))
    if isinstance(stored, dict):
        from_plain(SheetStyle, stored)
    again.data("window/geometry")
    again.set_text("recent", "x")
    again.save()


def _parsed(text: str | None) -> Any:
    try:
        return json.loads(text or "null")
    except (ValueError, RecursionError):
        return None


def commands(folder: Path, rng: np.random.Generator, command: str) -> None:
    """A command line with other words."""
    words = list(_COMMANDS[int(rng.integers(0, len(_COMMANDS)))])
    header, data, _ = _record(int(rng.integers(0, 3)))
    (folder / "base.hea").write_text("\n".join(header.split("\n")[:13]) + "\n", encoding="utf-8")
    (folder / "base.dat").write_bytes(data)
    Library.open(folder / "library.db").close()  # there already, so that the samples are not put in each time
    for _ in range(int(rng.integers(1, 3))):
        at = int(rng.integers(1, len(words) + 1))
        hostile = HOSTILE_WORDS[int(rng.integers(0, len(HOSTILE_WORDS)))]
        if at == len(words) or rng.random() < 0.2:
            words.insert(at, hostile)
        elif words[at] not in ("LIBRARY", "OUT"):
            words[at] = hostile
    places = {"RECORD": folder / "base.hea", "LIBRARY": folder / "library.db", "OUT": folder / "out"}
    for name, place in places.items():
        words = [word.replace(name, str(place)) for word in words]
    module, _, function = command.partition(":")
    getattr(import_module(module), function)(words)


def _followed(case: Case, folder: Path, rng: np.random.Generator) -> None:
    """What was read is now and then measured, drawn and kept."""
    if rng.random() < _FOLLOWED:
        from ecgstudio.sheet import write_png

        found = examination(case)
        write_png(found.case, folder / "sheet.png", dpi=150)
        with Library.open(folder / "library.db") as library:
            library.save(found.case)


KINDS: Final[Mapping[str, tuple[int, Kind]]] = MappingProxyType(
    {
        "records": (22, records),
        "annotations": (16, annotations),
        "documents": (20, documents),
        "bundles": (8, bundles),
        "foreign": (10, foreign),
        "texts": (10, texts),
        "settings": (10, settings),
        "commands": (4, commands),
    }
)
"""Of a hundred inputs so many are of a kind."""
