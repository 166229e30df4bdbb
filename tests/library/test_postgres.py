"""What is particular to a library on a server."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from ecgstudio.core.case import Case
from ecgstudio.core.errors import LibraryError
from ecgstudio.library import Library, schema

MakeCase = Callable[..., Case]


@pytest.fixture
def server(place: Path | str) -> str:
    if isinstance(place, Path):
        pytest.skip("this is about servers")
    return place


def run(server: str, *statements: str) -> None:
    engine = create_engine(server.replace("postgresql://", "postgresql+psycopg://", 1))
    with engine.connect() as connection, connection.begin():
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def test_a_newer_library_and_a_foreign_database_are_refused(server: str) -> None:
    run(server, "CREATE TABLE photos (name text)")
    with pytest.raises(LibraryError, match="another program"):
        Library.open(server)
    run(server, "DROP TABLE photos")
    Library.open(server).close()
    run(server, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LibraryError, match="newer ECG Studio"):
        Library.open(server)


def test_a_making_that_fails_leaves_nothing(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade = schema.upgrade

    def fail(connection: object) -> None:
        upgrade(connection)  # type: ignore[arg-type]
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "upgrade", fail)
        with pytest.raises(LibraryError, match="No space left"):
            Library.open(server)
    with Library.open(server) as library:
        assert library.count() == 0


def test_its_password_is_told_to_nobody_and_it_has_no_file(server: str, make_case: MakeCase, tmp_path: Path) -> None:
    with Library.open(server) as library:
        assert ":ecg@" not in str(library.place)
        with pytest.raises(LibraryError, match="is no file"):
            library.backup(tmp_path / "copy.sqlite")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("postgresql://nobody:secret@127.0.0.1:1/nothing", "cannot be reached"),
        ("mysql://server/library", "cannot be opened"),
    ],
)
def test_a_server_that_is_not_there_is_said_in_one_line(address: str, why: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(LibraryError, match=why) as caught:
        Library.open(address)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)
