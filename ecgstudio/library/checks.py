"""The library looked through: what the database says of itself, and whether every case can be had."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.plain import case_from_plain
from ecgstudio.library import tables
from ecgstudio.library.packing import unpack_document
from ecgstudio.library.signals import decode_signal, signal_digest


def problems(connection: Connection, report: Reporter = silent) -> tuple[str, ...]:
    """Every problem found, one line each."""
    report(0.0, "checking the database")
    found = list(_of_database(connection))
    return (*found, *_of_versions(connection, report))


def _of_database(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    for (answer,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if answer != "ok":
            yield f"database: {' '.join(str(answer).split())}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"database: row {row} of {table} refers to what is not in {parent}"


def _of_versions(connection: Connection, report: Reporter) -> Iterator[str]:
    kept, signals, cases = tables.versions.c, tables.signals.c, tables.cases.c
    total = connection.scalar(select(func.count()).select_from(tables.versions)) or 1
    chosen = (
        select(cases.id, kept.version, kept.document, kept.digest, signals.data)
        .join_from(tables.versions, tables.cases)
        .outerjoin(tables.signals, signals.digest == kept.digest)
    )
    for index, (case_id, version, document, digest, data) in enumerate(connection.execute(chosen)):
        report(index / total, f"checking case {index + 1} of {total}")
        fault = _fault(document, digest, data)
        if fault:
            yield f"case {case_id}, version {version}: {fault}"


def _fault(document: bytes, digest: str, data: bytes | None) -> str:
    if data is None:
        return "its signal is missing"
    try:
        signal = decode_signal(data)
        case_from_plain(unpack_document(document), signal)
    except StudioError as error:
        return str(error)
    return "" if signal_digest(signal) == digest else "the checksum of its signal does not fit"
