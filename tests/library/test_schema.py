import subprocess
import sys
from pathlib import Path

from sqlalchemy import create_engine, inspect

from ecgstudio.library import Library, schema, tables
from ecgstudio.library.learners import tables as of_learners


def test_the_migrations_make_the_tables_that_are_declared(tmp_path: Path) -> None:
    with Library.open(tmp_path / "made.sqlite"):
        pass
    made, declared = create_engine(f"sqlite:///{tmp_path / 'made.sqlite'}"), create_engine("sqlite://")
    tables.metadata.create_all(declared)
    assert of_learners.metadata is tables.metadata
    for table in tables.metadata.tables:
        for look in ("get_pk_constraint", "get_foreign_keys", "get_unique_constraints"):
            assert getattr(inspect(made), look)(table) == getattr(inspect(declared), look)(table), (table, look)
        columns = [
            [(item["name"], str(item["type"]).replace("TEXT", "VARCHAR"), item["nullable"]) for item in columns]
            for columns in (inspect(engine).get_columns(table) for engine in (made, declared))
        ]
        assert columns[0] == columns[1]
        indexes = [
            {item["name"]: item["column_names"] for item in inspect(e).get_indexes(table)} for e in (made, declared)
        ]
        assert indexes[0] == indexes[1]
    made.dispose()
    declared.dispose()


def test_the_current_version_is_the_last_step() -> None:
    steps = sorted(file.stem for file in (schema.SCRIPTS / "versions").glob("v*.py"))
    assert steps[-1].startswith(f"v{schema.CURRENT}_")


def test_drafts_and_samples_need_no_database_and_opening_needs_no_alembic(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite"):
        pass
    script = (
        "import sys; from ecgstudio.library import read_draft, read_samples;"
        "assert 'sqlalchemy' not in sys.modules;"
        f"from ecgstudio.library import Library; Library.open({str(tmp_path / 'library.sqlite')!r}).search('x');"
        "assert 'sqlalchemy' in sys.modules and 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
