"""The same tests on every kind of database: a file, and a PostgreSQL server when one is named."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from ecgstudio.library import Library, schema, sqlite

SERVER = "ECGSTUDIO_TEST_POSTGRESQL"
"""The variable with the address of a database in which tests may make and drop schemas of their own."""


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path | str]:
    """Where a new library is to be made, as ``Library.open`` takes it."""
    if request.param == "sqlite":
        yield tmp_path / "library.sqlite"
        return
    server = os.environ.get(SERVER)
    if not server:
        pytest.skip(f"no PostgreSQL server is named; set {SERVER}=postgresql://user:password@server/database")
    from sqlalchemy import create_engine, text

    schema = f"test_{uuid4().hex[:12]}"
    engine = create_engine(server.replace("postgresql://", "postgresql+psycopg://", 1), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        try:
            yield f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{schema}"
        finally:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()


@pytest.fixture
def library(place: Path | str) -> Iterator[Library]:
    with Library.open(place) as opened:
        yield opened


@pytest.fixture
def make_earlier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Makes an empty library of an earlier version, by the steps up to it, in a file."""

    def make(version: str) -> Path:
        from alembic import command
        from alembic.config import Config

        def upgrade(connection: object) -> None:
            config = Config()
            config.set_main_option("script_location", str(schema.SCRIPTS))
            config.attributes["connection"] = connection
            command.upgrade(config, version)

        with monkeypatch.context() as patch:
            patch.setattr(schema, "upgrade", upgrade)
            sqlite._create(tmp_path / "library.sqlite")
        return tmp_path / "library.sqlite"

    return make
