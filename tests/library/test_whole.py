"""A library's file as a whole: restored, moved; and saves of two windows."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.errors import ConflictError, InputError, LibraryError
from ecgstudio.library import Library, sqlite
from ecgstudio.library.whole import move_file, restore_file

MakeCase = Callable[..., Case]


@pytest.fixture
def file(tmp_path: Path, make_case: MakeCase) -> Path:
    """A library with three cases, and a backup with two of them beside it."""
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        library.save_all([make_case(1), make_case(2)])
        library.backup(tmp_path / "backup.sqlite")
        library.save(make_case(3))
    return path


def seeds(path: Path) -> list[int]:
    with Library.open(path) as library:
        assert library.check() == ()
        return sorted(library.get(item.id).request.seed for item in library.search())


def names(folder: Path) -> list[str]:
    return sorted(item.name for item in folder.iterdir())


class TestRestore:
    def test_the_backup_is_there_what_was_before_is_kept_and_an_open_window_sees_it(self, file: Path) -> None:
        with Library.open(file) as window:
            before = restore_file(file, file.with_name("backup.sqlite"))
            assert window.count() == 2
        assert before is not None
        assert (seeds(file), seeds(before)) == ([1, 2], [1, 2, 3])

    def test_where_none_is_it_is_made(self, file: Path, tmp_path: Path) -> None:
        assert restore_file(tmp_path / "new.sqlite", file) is None
        assert seeds(tmp_path / "new.sqlite") == [1, 2, 3]

    def test_a_damaged_library_is_set_aside(self, file: Path) -> None:
        file.write_bytes(file.read_bytes()[:5000])
        aside = restore_file(file, file.with_name("backup.sqlite"))
        assert aside is not None
        assert aside.stat().st_size == 5000
        assert seeds(file) == [1, 2]

    @pytest.mark.parametrize("content", [b"", b"letter", None])
    def test_what_is_no_backup_changes_nothing(self, file: Path, content: bytes | None) -> None:
        backup = file.with_name("letter.txt")
        if content is not None:
            backup.write_bytes(content)
        before = names(file.parent)
        with pytest.raises(LibraryError):
            restore_file(file, backup)
        with pytest.raises(LibraryError, match="the library itself"):
            restore_file(file, file)
        assert names(file.parent) == before
        assert seeds(file) == [1, 2, 3]

    def test_an_older_backup_is_brought_up_to_date(self, file: Path, make_earlier: Callable[[str], Path]) -> None:
        older = file.with_name("older.sqlite")
        kept = file.read_bytes()
        file.unlink()
        make_earlier("0002").rename(older)
        file.write_bytes(kept)
        restore_file(file, older)
        assert seeds(file) == []


class TestMove:
    def test_it_is_there_and_no_longer_here(self, file: Path, tmp_path: Path) -> None:
        (tmp_path / "new").mkdir()
        assert move_file(file, tmp_path / "new" / "mine.sqlite") == tmp_path / "new" / "mine.sqlite"
        assert seeds(tmp_path / "new" / "mine.sqlite") == [1, 2, 3]
        assert names(tmp_path) == ["backup.sqlite", "new"]

    def test_a_taken_or_missing_place_leaves_it_here(self, file: Path, tmp_path: Path) -> None:
        for to, why in ((tmp_path / "backup.sqlite", "not overwritten"), (tmp_path / "none" / "x", "does not exist")):
            with pytest.raises(LibraryError, match=why):
                move_file(file, to)
        assert seeds(file) == [1, 2, 3]

    def test_nobody_can_save_meanwhile(self, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        refused = []

        def report(fraction: float, message: str = "") -> None:
            with closing(sqlite3.connect(file, timeout=0)) as other:
                try:
                    other.execute("UPDATE cases SET title = 'lost'")
                except sqlite3.OperationalError:
                    refused.append(fraction)

        move_file(file, tmp_path / "moved.sqlite", report)
        assert refused


class TestTwoWindows:
    def test_a_save_over_a_newer_version_is_a_conflict(self, place: Path | str, make_case: MakeCase) -> None:
        case = make_case(1)
        with Library.open(place) as one, Library.open(place) as two:
            assert (one.newest(case.id), one.save(case, over=0)) == (0, 1)
            known = two.newest(case.id)
            one.save(case.changed("theirs"), over=known)
            mine = replace(case, title="mine").changed("mine")
            with pytest.raises(ConflictError, match="changed in another window") as caught:
                two.save(mine, over=known)
            assert caught.value.newest == 2
            assert two.newest(case.id) == 2
            assert two.save(mine, over=caught.value.newest) == 3
            assert one.save(mine, over=0) == 3, "the same state is no conflict"

    def test_the_list_can_be_told_that_another_has_saved(self, place: Path | str, make_case: MakeCase) -> None:
        case = make_case(1)
        with Library.open(place) as one, Library.open(place) as two:
            states = [one.changes()]
            two.save(case)
            states.append(one.changes())
            two.delete(case.id)
            states.append(one.changes())
            assert one.changes() == states[-1]
        assert len(set(states)) == 3


@pytest.mark.parametrize("case_id", ["", "../..", "a" * 100_000, "a b", "é", "-a", "a\n", "x/y"])
def test_an_id_that_is_none_is_refused_for_a_new_case(place: Path | str, make_case: MakeCase, case_id: str) -> None:
    with Library.open(place) as library:
        with pytest.raises(InputError, match="is no id of a case") as caught:
            library.save(replace(make_case(1), id=case_id))
        assert len(str(caught.value)) < 150
        assert str(caught.value).isprintable()
        assert library.count() == 0


def test_a_case_that_an_earlier_version_kept_under_an_odd_id_can_still_be_saved(
    tmp_path: Path, make_case: MakeCase
) -> None:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        library.save(make_case(1))
        with closing(sqlite.reader(path)) as database:
            database.execute("UPDATE cases SET id = 'my case 1'")
        library.save(replace(make_case(1), id="my case 1", title="new"))
        assert library.get("my case 1").title == "new"
