"""The library itself."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection
from ecgstudio.core.errors import ConflictError, InputError, LibraryError
from ecgstudio.core.ids import check_id
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.plain import case_from_plain
from ecgstudio.library import checks, finding, numbers, postgres, rows, sqlite, tables, turns
from ecgstudio.library.collections import Collections, put
from ecgstudio.library.database_errors import plain_errors
from ecgstudio.library.duplicates import Duplicates, find_duplicates
from ecgstudio.library.packing import pack_document, unpack_document
from ecgstudio.library.query import CaseSummary, Page, Query, Version
from ecgstudio.library.signals import decode_signal, signal_digest
from ecgstudio.library.text_search import TextSearch, text_search
from ecgstudio.library.thumbnails import read_thumbnail

_cases = tables.cases.c


class Library:
    """The cases that are kept, in one file or in a PostgreSQL database.

    - Core values go in and come back, never rows. A case comes back as it was saved, its samples bit for bit; ``get`` checks
      them against their SHA-256.
    - A case has an ``id``; saving it again keeps the new state as its next version, the earlier ones stay and can be had.
    - Each method is one transaction: when it returns, all of it is on the disk; when it raises, nothing has changed.
      Killing the program at any moment, or pulling the plug, loses nothing that was saved.
    - ``collections`` are the cases in the order in which they are taught.
    - Deleted cases go to the trash, out of every list but the trash's own, until it is emptied.
    - Any thread may call any method; each call makes its database handle in the thread that calls. Several programs may have
      the same library open; writers queue, as long as others get on, and for 30 s where one does not.
    - What goes wrong is a LibraryError of one line. Opening a damaged file, a newer one or one that is no library is refused
      and leaves the file as it was, byte for byte. Where nothing can be written it is ``read_only``: all of it can be had.
    """

    def __init__(self, engine: Engine, place: Path | str) -> None:
        """For ``open`` alone."""
        self._engine = engine
        self._text = text_search(engine.dialect.name)
        self.place = place
        self.collections = Collections(self._reading, self._writing)

    @classmethod
    def open(cls, path_or_url: Path | str, report: Reporter = silent) -> Self:
        """The library in a file (a path or ``sqlite:///path``) or a database (``postgresql://user@server/name``).

        It is made when there is none. One of an older version is brought up to date, a file copied beside itself first;
        ``report`` is told.
        """
        scheme, found, rest = str(path_or_url).partition("://")
        if found and scheme in postgres.SCHEMES:
            return cls(postgres.open_engine(str(path_or_url), report), postgres.name_of(str(path_or_url)))
        if found and scheme != "sqlite":
            raise LibraryError(f"a library at {scheme}:// cannot be opened; give a file or a postgresql:// address")
        path = Path(rest.removeprefix("/")) if found else Path(path_or_url)
        return cls(sqlite.open_engine(path, report), path)

    @property
    def path(self) -> Path:
        """The file; LibraryError for a library in a database."""
        if isinstance(self.place, Path):
            return self.place
        raise LibraryError(f"the library {self.place} is no file; its server keeps copies of it (pg_dump)")

    @property
    def read_only(self) -> bool:
        """Whether the library lies where this user cannot write."""
        return bool(self._engine.get_execution_options().get("read_only", False))

    def close(self) -> None:
        """Let go of the file; harmless when done twice."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self.close()

    # -- keep and give back

    def save(self, case: Case, over: int | None = None) -> int:
        """Keep a case: a new one, or the next version of the one with its id; the version number.

        A case in the trash comes out of it; one that is as it was kept last makes no new version. ``over`` is the newest
        version that whoever saves knows of, 0 for none: ConflictError where a newer one is kept, unless it is the same.
        """
        prepared = rows.prepare(case)
        with self._writing() as connection:
            return _keep(connection, prepared, self._text, over)

    def save_all(self, cases: Sequence[Case], report: Reporter = silent) -> None:
        """Keep many cases in one transaction: all of them or, when one fails or the reporter says stop, none."""
        with self._writing() as connection:
            for index, case in enumerate(cases):
                report(index / len(cases), f"case {index + 1} of {len(cases)}")
                _keep(connection, rows.prepare(case), self._text)

    def change_all(self, changes: Mapping[str, Callable[[Case], Case]], report: Reporter = silent) -> dict[str, int]:
        """Keep a next version of each case, made from its newest one; all in one transaction. The versions of before, by id."""
        before: dict[str, int] = {}
        with self._writing() as connection:
            for index, (case_id, change) in enumerate(changes.items()):
                report(index / len(changes), f"case {index + 1} of {len(changes)}")
                case, version = self._take(connection, case_id)
                before[case_id] = version
                _keep(connection, rows.prepare(change(case)), self._text)
        return before

    def take_in(
        self, cases: Sequence[Case], collections: Sequence[Collection], report: Reporter = silent
    ) -> Collection:
        """Keep cases and collections in one transaction, each collection after its parts; the last collection."""
        with self._writing() as connection:
            for index, case in enumerate(cases):
                report(index / len(cases), f"case {index + 1} of {len(cases)}")
                _keep(connection, rows.prepare(case), self._text)
            for collection in collections:
                put(connection, collection)
        return collections[-1]

    def compare(self, case: Case) -> Literal["new", "same", "different"]:
        """Whether the library has a case of this id, and whether its newest version is the same; from the trash too."""
        digest, document = signal_digest(case.recording.signal_mv), pack_document(case)
        kept = tables.versions.c
        chosen = (
            select(kept.digest, kept.document)
            .join_from(
                tables.cases, tables.versions, (kept.case_number == _cases.number) & (kept.version == _cases.version)
            )
            .where(_cases.id == case.id)
        )
        with self._reading() as connection:
            row = connection.execute(chosen).first()
        if row is None:
            return "new"
        return "same" if (row.digest, bytes(row.document)) == (digest, document) else "different"

    def get(self, case_id: str, version: int | None = None) -> Case:
        """A case as it was saved, the newest version or the one asked for; from the trash too."""
        with self._reading() as connection:
            return self._take(connection, case_id, version)[0]

    def newest(self, case_id: str) -> int:
        """The number of a case's newest version, 0 for an unknown id; from the trash too."""
        with self._reading() as connection:
            return connection.scalar(select(_cases.version).where(_cases.id == case_id)) or 0

    def changes(self) -> object:
        """A value that is another one when anyone, in any program, has changed a case since; quick enough to be asked often."""
        if isinstance(self.place, Path):
            return sqlite.changes(self.place)
        with self._reading() as connection:
            chosen = select(func.count(), func.max(_cases.saved), func.count(_cases.trashed))
            return tuple(connection.execute(chosen).one())

    def versions(self, case_id: str) -> tuple[Version, ...]:
        """What is kept of a case, oldest first; empty for an unknown id."""
        kept = tables.versions.c
        chosen = select(kept.version, kept.saved, kept.what).join(tables.cases).where(_cases.id == case_id)
        with self._reading() as connection:
            return tuple(Version(*row) for row in connection.execute(chosen.order_by(kept.version)))

    # -- find

    def search(self, query: Query | str = "", limit: int = 100, offset: int = 0) -> Page:
        """Some of the cases that a query, or a text, means."""
        with self._reading() as connection:
            found = finding.find(connection, _query(query), self._text, max(0, limit), max(0, offset))
            return Page(rows.summaries(connection, found.numbers), found.total, offset, found.more)

    def count(self, query: Query | str = "") -> int:
        """How many cases a query, or a text, means, counted to the last one."""
        with self._reading() as connection:
            return finding.count(connection, _query(query), self._text)

    def recent(self, limit: int = 10) -> tuple[CaseSummary, ...]:
        """The cases saved last."""
        return self.search(limit=limit).items

    def tags(self) -> dict[str, int]:
        """Every tag in use and on how many cases, by name; the trash does not count."""
        tag = tables.case_tags.c.tag
        chosen = select(tag, func.count()).join(tables.cases).where(_cases.trashed.is_(None)).group_by(tag)
        with self._reading() as connection:
            return {row[0]: row[1] for row in connection.execute(chosen.order_by(func.lower(tag), tag))}

    def ids_starting_with(self, beginning: str, limit: int = 20) -> tuple[str, ...]:
        """The ids of cases, not in the trash, that begin with some characters."""
        chosen = select(_cases.id).where(
            _cases.id.startswith(tables.storable(beginning), autoescape=True), _cases.trashed.is_(None)
        )
        with self._reading() as connection:
            return tuple(connection.scalars(chosen.order_by(_cases.id).limit(limit)))

    def thumbnails(self, case_ids: Iterable[str]) -> dict[str, NDArray[np.float32]]:
        """For each id that is known, 3 s of lead II: [192] points in mV, 64 a second."""
        found: dict[str, NDArray[np.float32]] = {}
        with self._reading() as connection:
            for chunk in rows.chunks(case_ids):
                chosen = select(_cases.id, _cases.thumbnail).where(_cases.id.in_(chunk))
                found |= {case_id: read_thumbnail(data) for case_id, data in connection.execute(chosen)}
        return found

    def duplicates(self, report: Reporter = silent) -> list[Duplicates]:
        """Cases that are the same ECG twice, or nearly."""
        with self._reading() as connection:
            return find_duplicates(connection, report)

    # -- the trash

    def delete(self, *case_ids: str) -> int:
        """Put cases into the trash; how many went there."""
        return self._mark(case_ids, datetime.now(UTC))

    def restore(self, *case_ids: str) -> int:
        """Take cases out of the trash; how many came back."""
        return self._mark(case_ids, None)

    def empty_trash(self) -> int:
        """Remove what is in the trash for good, with all its versions, and the collections there; how many cases."""
        with self._writing() as connection:
            gone = list(connection.scalars(select(_cases.number).where(_cases.trashed.is_not(None))))
            for chunk in rows.chunks(gone):
                self._text.unindex(connection, chunk)
                connection.execute(delete(tables.cases).where(_cases.number.in_(chunk)))
            connection.execute(delete(tables.collections).where(tables.collections.c.trashed.is_not(None)))
            in_use = select(tables.versions.c.digest)
            connection.execute(delete(tables.signals).where(tables.signals.c.digest.not_in(in_use)))
        return len(gone)

    # -- the whole

    def backup(self, path: Path, report: Reporter = silent) -> Path:
        """A consistent copy of the library's file, made while it may be in use; it opens like any library.

        A file that is there already is not overwritten.
        """
        source_path = self.path
        if path.exists():
            raise LibraryError(f"{path} is there already and is not overwritten; choose another name for the backup")
        with plain_errors(source_path), closing(sqlite.reader(source_path)) as source, plain_errors(path, new=True):
            sqlite.copy_database(source, path, report)
        return path

    def check(self, report: Reporter = silent) -> tuple[str, ...]:
        """What is wrong with the library, one line each; empty when all is sound. Reads everything."""
        with self._reading() as connection:
            return checks.problems(connection, report)

    def _take(self, connection: Connection, case_id: str, version: int | None = None) -> tuple[Case, int]:
        wanted = _cases.version if version is None else version
        kept, signals = tables.versions.c, tables.signals.c
        chosen = (
            select(kept.document, kept.digest, signals.data, kept.version)
            .join_from(tables.cases, tables.versions, kept.case_number == _cases.number)
            .join(tables.signals, signals.digest == kept.digest)
            .where(_cases.id == case_id, kept.version == wanted)
        )
        row = connection.execute(chosen).first()
        if row is None:
            what = "case" if version is None else f"version {version} of a case"
            raise LibraryError(
                f"the library {self.place} has no {what} with the id '{case_id}'; look for it in the list"
            )
        return _case_of(row.document, row.digest, row.data, case_id), row.version

    def _mark(self, case_ids: Sequence[str], trashed: datetime | None) -> int:
        now = _cases.trashed.is_(None) if trashed else _cases.trashed.is_not(None)
        with self._writing() as connection:
            change = update(tables.cases).where(now).values(trashed=trashed)
            marked = (connection.execute(change.where(_cases.id.in_(chunk))) for chunk in rows.chunks(case_ids))
            return sum(result.rowcount for result in marked)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with plain_errors(self.place), self._engine.connect() as plain:
            # one state for all that a method reads; a transaction of SQLite is one by itself
            level = {} if plain.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
            connection = plain.execution_options(**level)
            with connection.begin():
                yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.read_only:
            raise LibraryError(f"the library {self.place} can only be read here; copy it to a place of your own")
        with plain_errors(self.place), self._turn(), self._engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                yield connection

    def _turn(self) -> AbstractContextManager[None]:
        """A server queues those who write by itself."""
        place = self.place
        return turns.turn(place, lambda: sqlite.changes(place)) if isinstance(place, Path) else nullcontext()


def _query(query: Query | str) -> Query:
    return query if isinstance(query, Query) else Query(text=query)


def _keep(connection: Connection, prepared: rows.Prepared, text: TextSearch, over: int | None = None) -> int:
    found = connection.execute(select(_cases.number, _cases.version).where(_cases.id == prepared.case.id)).first()
    if found and _is_kept(connection, found.number, found.version, prepared):
        connection.execute(update(tables.cases).where(_cases.number == found.number).values(trashed=None))
        return int(found.version)
    if found and over is not None and found.version > over:
        raise ConflictError(_conflict(prepared.case, over), int(found.version))
    if not found:
        check_id(prepared.case.id)
    version = found.version + 1 if found else 1
    columns = {**prepared.columns, "version": version, "saved": datetime.now(UTC), "trashed": None}
    _keep_signal(connection, prepared)
    if found:
        connection.execute(update(tables.cases).where(_cases.number == found.number).values(columns))
        number = int(found.number)
    else:
        number = connection.execute(insert(tables.cases).values(columns).returning(_cases.number)).scalar_one()
    kept = {"document": prepared.document, "digest": prepared.digest, "what": prepared.what, "saved": columns["saved"]}
    connection.execute(insert(tables.versions).values(case_number=number, version=version, **kept))
    _keep_lists(connection, number, prepared.case)
    text.unindex(connection, [number])
    text.index(connection, {number: prepared.case})
    numbers.index_numbers(connection, number, prepared.case.measurements)
    return version


def _conflict(case: Case, over: int) -> str:
    name = f"'{case.title[:60]}'" if case.title else "this case"
    if over == 0:
        return (
            f"the library has another case under the id of {name}; keep this one as another case or as its next version"
        )
    return f"{name} was changed in another window meanwhile; keep yours as the next version or as another case"


def _is_kept(connection: Connection, number: int, version: int, prepared: rows.Prepared) -> bool:
    kept = tables.versions.c
    same = (kept.document == prepared.document) & (kept.digest == prepared.digest)
    chosen = select(func.count()).where(kept.case_number == number, kept.version == version, same)
    return bool(connection.scalar(chosen))


def _keep_signal(connection: Connection, prepared: rows.Prepared) -> None:
    known = connection.scalar(select(func.count()).where(tables.signals.c.digest == prepared.digest))
    if not known:
        connection.execute(insert(tables.signals).values(digest=prepared.digest, data=prepared.signal))


def _keep_lists(connection: Connection, number: int, case: Case) -> None:
    present = rows.list_rows(number, "statement", case.request.statement_ids)
    tags = rows.list_rows(number, "tag", case.tags)
    for table, values in ((tables.case_statements, present), (tables.case_tags, tags)):
        connection.execute(delete(table).where(table.c.case_number == number))
        if values:
            connection.execute(insert(table), values)


def _case_of(document: bytes, digest: str, data: bytes, case_id: str) -> Case:
    signal = decode_signal(data)
    if signal_digest(signal) != digest:
        raise LibraryError(f"the signal of case {case_id} is damaged (its checksum does not fit); open a backup")
    try:
        return case_from_plain(unpack_document(document), signal)
    except InputError as error:
        raise LibraryError(f"case {case_id} cannot be opened: {error}") from error
