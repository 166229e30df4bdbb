"""The schema's version, read cheaply, and its migration by Alembic, which is imported only when there is something to do."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from ecgstudio.core.errors import LibraryError

CURRENT = "0004"
"""The version this program writes: the last step in ``migrations/versions``. Versions are numbers of four digits."""

SCRIPTS = Path(__file__).parent / "migrations"


def check_version(version: str | None, name: str) -> None:
    """LibraryError for a version this program cannot open; an older one passes, to be migrated."""
    if version is None or not version.isdigit():
        raise LibraryError(f"{name} is no ECG Studio library (it names no version); choose another file")
    if version > CURRENT:
        raise LibraryError(
            f"{name} was written by a newer ECG Studio (library version {version}, this program knows {CURRENT});"
            " update ECG Studio to open it"
        )


def stored_version(connection: Connection) -> str | None:
    """The version a database says it has; None when it says nothing."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(connection: Connection) -> None:
    """Bring the schema to ``CURRENT`` within the connection's own transaction, so that all of it happens or nothing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    # a percent sign in the path would be taken for interpolation
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
