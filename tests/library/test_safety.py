"""Nothing saved is lost, and nothing that cannot be opened is touched."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError
from ecgstudio.library import Library, schema, sqlite
from ecgstudio.library.migrations import versions

MakeCase = Callable[..., Case]
NOW, NEXT = schema.CURRENT, f"{int(schema.CURRENT) + 1:04d}"
RUBBISH = np.random.default_rng(3).bytes(5000)

SAVE_FOREVER = """
import sys
from pathlib import Path
import numpy as np
from ecgstudio.core.case import Case
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request
from ecgstudio.library import Library
library = Library.open(Path(sys.argv[1]))
seed = 0
while True:
    rng = np.random.default_rng(seed)
    recording = Recording(rng.standard_normal((12, 400)).astype(np.float32), 500.0)
    case = Case(Request(seed=seed), recording, title=f"case {seed}")
    library.save(case)
    print(case.id, seed, flush=True)
    seed += 1
"""


@pytest.fixture
def file(tmp_path: Path, make_case: MakeCase) -> Path:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        library.save_all([make_case(seed) for seed in range(3)])
    return path


def assert_refused(path: Path, match: str) -> None:
    """Refused in one line, twice, with every file in the folder as it was."""
    before = {
        item.name: (item.read_bytes(), item.stat().st_mtime_ns) for item in path.parent.iterdir() if item.is_file()
    }
    for _ in range(2):
        with pytest.raises(LibraryError, match=match) as caught:
            Library.open(path)
        assert "\n" not in str(caught.value)
    after = {
        item.name: (item.read_bytes(), item.stat().st_mtime_ns) for item in path.parent.iterdir() if item.is_file()
    }
    assert after == before


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


class TestKilled:
    @pytest.mark.parametrize(("saves", "delay_s"), [(1, 0.0), (3, 0.004), (8, 0.013), (15, 0.021)])
    def test_every_announced_case_is_there(self, tmp_path: Path, saves: int, delay_s: float) -> None:
        path = tmp_path / "library.sqlite"
        announced = []
        with subprocess.Popen([sys.executable, "-c", SAVE_FOREVER, path], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            while len(announced) < saves:
                announced.append(process.stdout.readline().split())
            time.sleep(delay_s)
            process.send_signal(signal.SIGKILL)
            announced += [line.split() for line in process.stdout if line.endswith("\n")]
        assert process.returncode == -signal.SIGKILL
        with Library.open(path) as library:
            for case_id, seed in announced:
                made = np.random.default_rng(int(seed)).standard_normal((12, 400)).astype(np.float32)
                assert np.array_equal(library.get(case_id).recording.signal_mv, made)
            assert library.check() == ()
            assert library.count() in (len(announced), len(announced) + 1)
        with closing(sqlite3.connect(path)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def test_commits_reach_the_disk(self, file: Path) -> None:
        with Library.open(file) as library, library._engine.connect() as connection:
            settings = [
                connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")
            ]
            assert settings == ["wal", 2]
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


class TestRefused:
    @pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00", RUBBISH, b"\x00" * 9000])
    def test_what_is_no_database(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "library.sqlite"
        path.write_bytes(content)
        assert_refused(path, "is no ECG Studio library|another program")

    def test_the_database_of_another_program(self, tmp_path: Path) -> None:
        path = tmp_path / "photos.sqlite"
        change(path, "PRAGMA journal_mode=WAL", "CREATE TABLE photos (name)")
        assert_refused(path, "another program")

    @pytest.mark.parametrize("version", [NEXT, "9999"])
    def test_a_newer_library(self, file: Path, version: str) -> None:
        change(file, f"UPDATE alembic_version SET version_num = '{version}'")
        assert_refused(file, f"newer ECG Studio .*{version}.*update ECG Studio")

    def test_a_newer_library_whose_program_was_killed(self, file: Path) -> None:
        script = (
            "import os, sqlite3, sys; database = sqlite3.connect(sys.argv[1]);"
            f"database.execute(\"UPDATE alembic_version SET version_num = '{NEXT}'\"); database.commit(); os._exit(9)"
        )
        subprocess.run([sys.executable, "-c", script, file], check=False)
        assert file.with_name(f"{file.name}-wal").stat().st_size > 0
        before = file.read_bytes(), file.with_name(f"{file.name}-wal").read_bytes()
        with pytest.raises(LibraryError, match="newer"):
            Library.open(file)
        assert (file.read_bytes(), file.with_name(f"{file.name}-wal").read_bytes()) == before

    @pytest.mark.parametrize("statement", ["DELETE FROM alembic_version", "DROP TABLE alembic_version"])
    def test_a_library_without_a_version(self, file: Path, statement: str) -> None:
        change(file, statement)
        assert_refused(file, "names no version")

    def test_a_library_without_one_of_its_tables(self, file: Path) -> None:
        change(file, "DROP TABLE case_tags")
        assert_refused(file, "damaged.*case_tags.*backup")

    @pytest.mark.parametrize("kept", [0.95, 0.5, 0.01])
    def test_a_library_whose_end_is_missing(self, file: Path, kept: float) -> None:
        whole = file.read_bytes()
        file.write_bytes(whole[: int(len(whole) * kept)])
        assert_refused(file, "damaged.*backup")

    @pytest.mark.parametrize("page", [1, 2, 5, 9])
    def test_a_library_with_a_damaged_page(self, file: Path, page: int) -> None:
        whole = bytearray(file.read_bytes())
        whole[4096 * page : 4096 * (page + 1)] = RUBBISH[:4096]
        file.write_bytes(whole)
        assert_refused(file, "damaged.*backup")

    def test_a_folder_and_a_place_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(LibraryError, match="cannot be read"):
            Library.open(tmp_path)
        with pytest.raises(LibraryError, match="does not exist"):
            Library.open(tmp_path / "none" / "library.sqlite")
        assert list(tmp_path.glob("*.sqlite")) == []

    @pytest.mark.parametrize("url", ["mysql://host/name", "http://example.org/library.sqlite"])
    def test_what_is_no_file(self, url: str) -> None:
        with pytest.raises(LibraryError, match="give a file"):
            Library.open(url)

    def test_a_damaged_signal_is_refused_and_named_by_check(self, file: Path) -> None:
        with Library.open(file) as library:
            hurt, *others = (item.id for item in library.search())
            change(
                file,
                "UPDATE signals SET data = (SELECT data FROM signals WHERE digest !="
                f" (SELECT digest FROM cases WHERE id = '{hurt}') LIMIT 1)"
                f" WHERE digest = (SELECT digest FROM cases WHERE id = '{hurt}')",
            )
            with pytest.raises(LibraryError, match=f"{hurt}.*damaged"):
                library.get(hurt)
            assert [library.get(other).title for other in others]
            (problem,) = library.check()
            assert hurt in problem


class TestReadOnly:
    @pytest.fixture
    def locked(self, make_case: MakeCase) -> Iterator[Path]:
        """A library in a folder that this process may read and not write, even where the tests run as root."""
        with tempfile.TemporaryDirectory(dir="/tmp" if os.name == "posix" else None) as folder:
            path = Path(folder) / "library.sqlite"
            with Library.open(path) as library:
                library.save(make_case(1))
            path.chmod(0o444)
            Path(folder).chmod(0o555)
            root = os.geteuid() == 0
            if root:
                os.seteuid(65534)
            try:
                yield path
            finally:
                if root:
                    os.seteuid(0)
                Path(folder).chmod(0o755)

    @pytest.mark.skipif(os.name != "posix", reason="permissions as POSIX knows them")
    def test_a_place_that_cannot_be_written_is_read(
        self, locked: Path, make_case: MakeCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Library.open(locked) as library:
            assert library.read_only
            assert [library.get(item.id).request.seed for item in library.search()] == [1]
            assert library.check() == ()
            for write in (lambda: library.save(make_case(2)), library.empty_trash):
                with pytest.raises(LibraryError, match=r"can only be read here; copy it"):
                    write()
        with monkeypatch.context() as patch:
            patch.setattr(schema, "CURRENT", NEXT)
            with pytest.raises(LibraryError, match="older version and cannot be written"):
                Library.open(locked)
        with pytest.raises(LibraryError, match="cannot be"):
            Library.open(locked.with_name("new.sqlite"))
        assert [item.name for item in locked.parent.iterdir()] == [locked.name]


class TestGone:
    def test_a_library_deleted_while_it_is_open_is_said_and_no_empty_one_left(
        self, file: Path, make_case: MakeCase
    ) -> None:
        with Library.open(file) as library:
            file.unlink()
            for act in (library.count, lambda: library.save(make_case(9)), lambda: library.backup(file.with_name("b"))):
                with pytest.raises(LibraryError, match=r"library\.sqlite is gone"):
                    act()
        assert list(file.parent.iterdir()) == []

    def test_a_library_replaced_while_it_is_open_is_said(self, file: Path) -> None:
        with Library.open(file) as library:
            file.unlink()
            change(file, "CREATE TABLE photos (name)")
            with pytest.raises(LibraryError, match="no longer the one that was opened"):
                library.count()

    def test_the_empty_file_that_an_earlier_version_left_is_no_dead_end(self, tmp_path: Path) -> None:
        (tmp_path / "library.sqlite").touch()
        with Library.open(tmp_path / "library.sqlite") as library:
            assert library.count() == 0


class TestBusy:
    def test_a_writer_waits_as_long_as_others_get_on(
        self, file: Path, make_case: MakeCase, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sqlite, "_WAIT_S", 0.01)
        looks: list[object] = []
        changes = sqlite.changes

        def get_on(path: Path) -> object:
            """What another writer does between two looks: it saves and begins again, four times, then it is done."""
            if len(looks) % 2 and other.in_transaction:
                other.execute(f"UPDATE cases SET title = '{len(looks)}'")
                other.execute("COMMIT")
                if len(looks) < 8:
                    other.execute("BEGIN IMMEDIATE")
            looks.append(changes(path))
            return looks[-1]

        with Library.open(file) as library, closing(sqlite.reader(file)) as other:
            other.execute("BEGIN IMMEDIATE")
            monkeypatch.setattr(sqlite, "changes", get_on)
            library.save(make_case(9))
            assert library.count() == 4
        assert len(looks) > 8

    def test_another_programs_long_write_is_waited_for_and_then_said(
        self, file: Path, make_case: MakeCase, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sqlite, "_WAIT_S", 0.05)
        with Library.open(file) as library, closing(sqlite.reader(file)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LibraryError, match="busy"):
                library.save(make_case(9))
            assert library.count() == 3
            other.execute("COMMIT")
            library.save(make_case(9))
            assert library.count() == 4


class TestBackup:
    def test_a_backup_made_while_others_write_opens_like_any_library(
        self, file: Path, tmp_path: Path, make_case: MakeCase, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sqlite, "_STEP_PAGES", 5)
        target = tmp_path / "backup.sqlite"
        with Library.open(file) as library, Library.open(file) as other:
            written: list[int] = []

            def write_meanwhile(fraction: float, message: str = "") -> None:
                if len(written) < 3:
                    written.append(other.save(make_case(100 + len(written))))

            library.backup(target, write_meanwhile)
            assert library.count() == 6
        assert sorted(item.name for item in tmp_path.iterdir()) == ["backup.sqlite", "library.sqlite"]
        with Library.open(target) as copy:
            assert copy.count() == 3
            assert copy.check() == ()
            copy.save(make_case(7))

    def test_a_file_that_is_there_is_not_overwritten(self, file: Path, tmp_path: Path) -> None:
        target = tmp_path / "letter.txt"
        target.write_text("dear")
        with Library.open(file) as library:
            for path in (target, file):
                with pytest.raises(LibraryError, match="not overwritten"):
                    library.backup(path)
        assert target.read_text() == "dear"

    def test_a_backup_that_fails_leaves_nothing(self, file: Path, tmp_path: Path) -> None:
        with Library.open(file) as library, pytest.raises(LibraryError):
            library.backup(tmp_path / "none" / "backup.sqlite")
        assert [item.name for item in tmp_path.iterdir()] == ["library.sqlite"]


class TestMaking:
    def test_two_processes_may_make_it_at_once(self, tmp_path: Path) -> None:
        path = tmp_path / "library.sqlite"
        script = "import sys; from pathlib import Path; from ecgstudio.library import Library; Library.open(Path(sys.argv[1]))"
        running = [subprocess.Popen([sys.executable, "-c", script, path]) for _ in range(2)]
        assert [process.wait() for process in running] == [0, 0]
        assert [item.name for item in tmp_path.iterdir()] == ["library.sqlite"]

    def test_odd_paths(self, tmp_path: Path, make_case: MakeCase) -> None:
        folder = tmp_path / "50% Ärzte #1? & co"
        folder.mkdir()
        with Library.open(folder / "my lib%20.sqlite") as library:
            library.save(make_case(1))
        with Library.open(folder / "my lib%20.sqlite") as library:
            assert library.count() == 1
        assert [item.name for item in folder.iterdir()] == ["my lib%20.sqlite"]

    def test_the_log_of_a_removed_library_does_not_spoil_a_new_one(self, file: Path) -> None:
        script = (
            "import os, sqlite3, sys; database = sqlite3.connect(sys.argv[1]);"
            "database.execute('DELETE FROM cases'); database.execute('DROP TABLE case_tags'); database.commit(); os._exit(9)"
        )
        subprocess.run([sys.executable, "-c", script, file], check=False)
        log = file.with_name(f"{file.name}-wal").read_bytes()
        file.unlink()
        with Library.open(file) as library:
            assert library.check() == ()
        (kept,) = file.parent.glob("library.sqlite-wal-left-*")
        assert kept.read_bytes() == log

    def test_a_failed_making_leaves_nothing(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(connection: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(schema, "upgrade", fail)
        with pytest.raises(LibraryError, match="No space left"):
            Library.open(tmp_path / "library.sqlite")
        assert list(tmp_path.iterdir()) == []


class TestMigration:
    STEP = (
        f'from alembic import op\nimport sqlalchemy as sa\nrevision = "{NEXT}"\ndown_revision = "{NOW}"\n'
        'def upgrade():\n    op.add_column("cases", sa.Column("mood", sa.Text))\n{more}'
    )

    @pytest.fixture
    def next_step(
        self, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
    ) -> Callable[[str], None]:
        """A function that makes a program whose schema is one step further."""

        def make(more: str) -> None:
            scripts = tmp_path_factory.mktemp("scripts")
            (scripts / "versions").mkdir()
            for source in (schema.SCRIPTS / "env.py", *Path(versions.__path__[0]).glob("v*.py")):
                target = scripts / source.relative_to(schema.SCRIPTS)
                target.write_bytes(source.read_bytes())
            (scripts / "versions" / f"v{NEXT}_mood.py").write_text(self.STEP.format(more=more))
            monkeypatch.setattr(schema, "SCRIPTS", scripts)
            monkeypatch.setattr(schema, "CURRENT", NEXT)

        return make

    def test_an_older_library_is_copied_and_brought_up_to_date(
        self, file: Path, next_step: Callable[[str], None]
    ) -> None:
        next_step("")
        said: list[str] = []
        with Library.open(file, lambda fraction, message="": said.append(message)) as library:
            assert library.count() == 3
            assert library.check() == ()
        (kept,) = file.parent.glob(f"library.before-{NEXT}-*.sqlite")
        assert kept.name in said[-1]
        with closing(sqlite3.connect(kept)) as database:
            assert database.execute("SELECT version_num FROM alembic_version").fetchone() == (NOW,)
        with closing(sqlite3.connect(file)) as database:
            assert "mood" in [row[1] for row in database.execute("PRAGMA table_info(cases)")]
        with Library.open(file):
            pass
        assert len(list(file.parent.glob("library.before-*"))) == 1

    def test_a_step_that_fails_changes_nothing(self, file: Path, next_step: Callable[[str], None]) -> None:
        next_step('    op.execute("DROP TABLE cases")\n    op.execute("SELECT * FROM nowhere")\n')
        before = file.read_bytes()
        with pytest.raises(LibraryError, match="nowhere"):
            Library.open(file)
        assert file.read_bytes() == before
