"""Every kind of writing that a kill may interrupt: how it is done again and again, and what must hold after a kill."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

import numpy as np

from ecgstudio.core import paths
from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.errors import StudioError
from ecgstudio.core.recording import Recording
from ecgstudio.core.settings_file import SettingsFile
from ecgstudio.formats.bundle import Bundle, read_bundle, write_bundle
from ecgstudio.formats.json_format import read_json, write_json
from ecgstudio.formats.staging import finish_killed
from ecgstudio.formats.wfdb_read import read_wfdb
from ecgstudio.formats.wfdb_write import write_wfdb
from ecgstudio.library import read_draft, read_samples, write_draft
from ecgstudio.library.store import Library
from ecgstudio.library.whole import move_file, restore_file
from ecgstudio.sheet import write_pdf

_CASES: Final = 3


class Writing(Protocol):
    """One kind of writing in a folder of its own. ``write`` does number so and so; ``problems`` looks at the folder after a kill,
    with the numbers ``announced`` so far, the last one last; a later one may be there too."""

    def prepare(self, folder: Path) -> None: ...
    def write(self, folder: Path, number: int) -> None: ...
    def problems(self, folder: Path, announced: Sequence[int]) -> Iterator[str]: ...


class OneFile:
    """A document that is written over the one before; ``read`` gives the number of the one that is there."""

    def __init__(
        self, name: str, write: Callable[[Path, int], object], read: Callable[[Path], int], made: str = ""
    ) -> None:
        self._name, self._write, self._read, self._made = name, write, read, made or name

    def prepare(self, folder: Path) -> None:
        pass

    def write(self, folder: Path, number: int) -> None:
        self._write(folder / self._name, number)

    def problems(self, folder: Path, announced: Sequence[int]) -> Iterator[str]:
        if not announced and not (folder / self._made).exists():
            return
        try:
            number = self._read(folder / self._name)
        except (StudioError, OSError, ValueError) as error:
            yield f"{self._name} cannot be read: {error}"
            return
        if announced and number < announced[-1]:
            yield f"{self._name} holds number {number}, {announced[-1]} was announced"


class Saves:
    """Cases saved to one library."""

    def prepare(self, folder: Path) -> None:
        Library.open(folder / "library.sqlite").close()

    def write(self, folder: Path, number: int) -> None:
        with Library.open(folder / "library.sqlite") as library:
            library.save(case_of(number))

    def problems(self, folder: Path, announced: Sequence[int]) -> Iterator[str]:
        try:
            with Library.open(folder / "library.sqlite") as library:
                yield from library.check()
                for number in announced[-3:]:
                    if number_of(library.get(case_of(number).id)) != number:
                        yield f"case {number} is another one"
                if library.count() < len(announced):
                    yield f"{len(announced)} cases were announced, {library.count()} are there"
        except StudioError as error:
            yield str(error)


class Backups:
    """Copies of a library, each under a name of its own."""

    def prepare(self, folder: Path) -> None:
        _library_of(folder / "library.sqlite", range(_CASES))

    def write(self, folder: Path, number: int) -> None:
        with Library.open(folder / "library.sqlite") as library:
            library.backup(folder / f"backup{number}.sqlite")

    def problems(self, folder: Path, announced: Sequence[int]) -> Iterator[str]:
        yield from _not_holding(folder / "library.sqlite", range(_CASES))
        if announced and not (folder / f"backup{announced[-1]}.sqlite").exists():
            yield f"backup {announced[-1]} is missing"
        for file in folder.glob("backup*.sqlite"):
            yield from _not_holding(file, range(_CASES))
            if file.name != f"backup{announced[-1] if announced else 0}.sqlite":
                file.unlink()


class Restores:
    """One library, restored from one backup and the other in turn."""

    def prepare(self, folder: Path) -> None:
        for name, numbers in self._states(folder).items():
            _library_of(Path(name), numbers)
        _library_of(folder / "library.sqlite", range(_CASES))

    def write(self, folder: Path, number: int) -> None:
        backup = list(self._states(folder))[number % 2]
        kept = restore_file(folder / "library.sqlite", Path(backup))
        assert kept is not None
        kept.unlink()

    def problems(self, folder: Path, announced: Sequence[int]) -> Iterator[str]:
        found = [list(_not_holding(folder / "library.sqlite", numbers)) for numbers in self._states(folder).values()]
        if all(found):
            yield f"the library holds neither backup: {found[0][0]}"
        for name, numbers in self._states(folder).items():
            yield from _not_holding(Path(name), numbers)
        for left in folder.glob("library.before-restore-*.sqlite"):
            if all(list(_not_holding(left, numbers)) for numbers in self._states(folder).values()):
                yield f"{left.name} is not whole"
            left.unlink()

    def _states(self, folder: Path) -> Mapping[str, Sequence[int]]:
        return {str(folder / "one.sqlite"): range(_CASES), str(folder / "other.sqlite"): range(10, 10 + _CASES)}


class Moves:
    """A library moved to and fro."""

    def prepare(self, folder: Path) -> None:
        _library_of(folder / "here.sqlite", range(_CASES))

    def write(self, folder: Path, number: int) -> None:
        here, there = folder / "here.sqlite", folder / "there.sqlite"
        move_file(*((here, there) if here.exists() else (there, here)))

    def problems(self, folder: Path, announced: Sequence[int]) -> Iterator[str]:
        places = [file for file in (folder / "here.sqlite", folder / "there.sqlite") if file.exists()]
        if not places:
            yield "the library is in neither place"
        for file in places:
            yield from _not_holding(file, range(_CASES))
        for copy in places[1:]:
            copy.unlink()


@cache
def _sample() -> Case:
    return next(iter(read_samples(paths.resource("samples"))))


def case_of(number: int) -> Case:
    """A case that tells its number: by its title and by how far its samples are turned."""
    plain = _sample()
    signal = np.roll(plain.recording.signal_mv, number + 1, axis=1)
    recording = Recording(signal, plain.recording.sampling_rate_hz, plain.recording.provenance)
    return replace(plain, id=f"case{number}", title=f"Case {number}", recording=recording)


def number_of(case: Case) -> int:
    """The number of ``case_of``; ValueError when title and samples do not belong together."""
    number = int(case.title.removeprefix("Case "))
    expected = case_of(number).recording.signal_mv
    if case.recording.signal_mv.shape != expected.shape or np.abs(case.recording.signal_mv - expected).max() > 0.001:
        raise ValueError(f"the samples are not those of '{case.title}'")
    return number


def _library_of(path: Path, numbers: Sequence[int]) -> None:
    with Library.open(path) as library:
        library.save_all([case_of(number) for number in numbers])


def _not_holding(path: Path, numbers: Sequence[int]) -> Iterator[str]:
    """What keeps a library from being whole and holding just these cases."""
    try:
        with Library.open(path) as library:
            yield from library.check()
            if library.count() != len(numbers) or any(library.newest(f"case{number}") == 0 for number in numbers):
                yield f"{path.name} holds other cases"
    except StudioError as error:
        yield str(error)


def _write_record(path: Path, number: int) -> None:
    write_wfdb(case_of(number), path.parent, path.name)


def _read_record(path: Path) -> int:
    finish_killed(path.parent, path.name)
    number = number_of(read_wfdb(path))
    left = [item.name for item in path.parent.iterdir() if item.name.startswith(".")]
    if left:
        raise ValueError(f"{left[0]} is left over")
    return number


def _write_collection(path: Path, number: int) -> None:
    case = case_of(number)
    write_bundle(Bundle((Collection("All", (Member(case.id),)),), (case,)), path)


def _read_pdf(path: Path) -> int:
    """The number in its title; ValueError unless it begins and ends as a PDF does."""
    data = path.read_bytes()
    if not (data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")):
        raise ValueError("it is no whole PDF")
    title = re.search(rb"/Title \(([^)]*)\)", data)
    digits = re.sub(rb"\D", b"", title[1].replace(b"\x00", b"")) if title else b""
    return int(digits or 0)


def _write_settings(path: Path, number: int) -> None:
    file = SettingsFile(path)
    for name in ("first", "second", "third"):
        file.set_text(f"settings/{name}", str(number))
    file.save()


def _read_settings(path: Path) -> int:
    file = SettingsFile(path)
    found = {file.text(f"settings/{name}") for name in ("first", "second", "third")}
    if len(found) != 1 or None in found:
        raise ValueError(f"its values are of different writes: {found}")
    return int(found.pop() or 0)


def _read_draft(path: Path) -> int:
    case = read_draft(path.parent)
    if case is None:
        raise ValueError("there is no draft")
    return number_of(case)


KINDS: Final[Mapping[str, Writing]] = MappingProxyType(
    {
        "library": Saves(),
        "wfdb": OneFile("case", _write_record, _read_record, "case.hea"),
        "json": OneFile(
            "case.json", lambda path, number: write_json(case_of(number), path), lambda path: number_of(read_json(path))
        ),
        "pdf": OneFile("sheet.pdf", lambda path, number: write_pdf(case_of(number), path), _read_pdf),
        "bundle": OneFile("all.ecgcollection", _write_collection, lambda path: number_of(read_bundle(path).cases[0])),
        "draft": OneFile("draft.ecgcase", lambda path, number: write_draft(path.parent, case_of(number)), _read_draft),
        "settings": OneFile("ecgstudio.ini", _write_settings, _read_settings),
        "backup": Backups(),
        "restore": Restores(),
        "move": Moves(),
    }
)
"""By name, as on the command line."""
