"""What the library keeps of learners."""

import json
import zlib
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Self, cast
from uuid import uuid4

from sqlalchemy import Connection, delete, func, insert, select, update

from ecgstudio.core.errors import InputError, LibraryError
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.quiz.progress import Attempt, AttemptRole, Schedule
from ecgstudio.core.quiz.session import Learner, QuizSession
from ecgstudio.library.learners import tables
from ecgstudio.library.store import Library

_learners, _sessions = tables.learners.c, tables.sessions.c
_attempts, _schedules = tables.attempts.c, tables.schedules.c
LONGEST_NAME = 80
Transaction = Callable[[], AbstractContextManager[Connection]]


class Learners:
    """The learners of a library, each with their sessions, attempts and schedules.

    - Core values go in and come back. A session is kept whole after every answer, so that it goes on after a crash.
    - ``keep`` writes a session together with what it taught, in one transaction: both or neither.
    - Removing a learner removes all that is kept of them. Errors are LibraryErrors of one line, as those of the library.
    """

    def __init__(self, reading: Transaction, writing: Transaction) -> None:
        """For ``of`` alone."""
        self._reading, self._writing = reading, writing

    @classmethod
    def of(cls, library: Library) -> Self:
        """The learners of a library that is open."""
        return cls(library._reading, library._writing)

    # -- profiles

    def add(self, name: str) -> Learner:
        """A new profile; InputError for an empty name, one that is too long, or one that is taken."""
        learner = Learner(uuid4().hex, _checked(name), datetime.now(UTC))
        with self._writing() as connection:
            _check_free(connection, learner.name, "")
            values = {"id": learner.id, "name": learner.name, "created": learner.created}
            connection.execute(insert(tables.learners).values(values))
        return learner

    def rename(self, learner_id: str, name: str) -> None:
        """Another name for a profile; InputError as for ``add``."""
        wanted = _checked(name)
        with self._writing() as connection:
            _check_free(connection, wanted, learner_id)
            connection.execute(update(tables.learners).where(_learners.id == learner_id).values(name=wanted))

    def remove(self, *learner_ids: str) -> int:
        """Take profiles away with all that is kept of them; how many."""
        with self._writing() as connection:
            return connection.execute(delete(tables.learners).where(_learners.id.in_(learner_ids))).rowcount

    def all(self) -> tuple[Learner, ...]:
        """Every profile, by name."""
        chosen = select(_learners.id, _learners.name, _learners.created).order_by(func.lower(_learners.name))
        with self._reading() as connection:
            return tuple(Learner(*row) for row in connection.execute(chosen))

    # -- sessions

    def keep(
        self,
        learner_id: str,
        session: QuizSession,
        attempts: Iterable[Attempt] = (),
        schedules: Iterable[Schedule] = (),
    ) -> None:
        """Keep a session as it stands now, with what was learnt from it since it was kept last."""
        document = zlib.compress(json.dumps(to_plain(session), allow_nan=False).encode(), 6)
        with self._writing() as connection:
            number = _number(connection, learner_id)
            values = {"begun": session.begun, "ended": session.ended, "document": document}
            changed = connection.execute(
                update(tables.sessions).where(_sessions.id == session.id).values(values)
            ).rowcount
            if not changed:
                connection.execute(insert(tables.sessions).values(id=session.id, learner_number=number, **values))
            _add_attempts(connection, number, attempts)
            _put_schedules(connection, number, schedules)

    def discard(self, session_id: str) -> None:
        """Forget a session; what was learnt from it stays."""
        with self._writing() as connection:
            connection.execute(delete(tables.sessions).where(_sessions.id == session_id))

    def sessions(self, learner_id: str) -> tuple[QuizSession, ...]:
        """Every session of a learner, newest first."""
        chosen = select(_sessions.document).join(tables.learners).where(_learners.id == learner_id)
        with self._reading() as connection:
            documents = list(connection.scalars(chosen.order_by(_sessions.begun.desc(), _sessions.number.desc())))
        return tuple(_read(document) for document in documents)

    def unfinished(self, learner_id: str) -> QuizSession | None:
        """The newest session that was not ended, or None."""
        chosen = (
            select(_sessions.document)
            .join(tables.learners)
            .where(_learners.id == learner_id, _sessions.ended.is_(None))
            .order_by(_sessions.begun.desc(), _sessions.number.desc())
            .limit(1)
        )
        with self._reading() as connection:
            document = connection.scalar(chosen)
        return None if document is None else _read(document)

    # -- what was learnt

    def attempts(self, learner_id: str) -> tuple[Attempt, ...]:
        """Every statement of every answer, oldest first."""
        chosen = (
            select(_attempts.at, _attempts.statement, _attempts.role, _attempts.credit)
            .join(tables.learners)
            .where(_learners.id == learner_id)
            .order_by(_attempts.at, _attempts.number)
        )
        with self._reading() as connection:
            rows = list(connection.execute(chosen))
        return tuple(Attempt(at, name, cast(AttemptRole, role), credit) for at, name, role, credit in rows)

    def schedules(self, learner_id: str) -> dict[str, Schedule]:
        """When each statement comes again, by statement."""
        chosen = select(_schedules.statement, _schedules.due, _schedules.card)
        chosen = chosen.join(tables.learners).where(_learners.id == learner_id).order_by(_schedules.due)
        with self._reading() as connection:
            return {row.statement: Schedule(*row) for row in connection.execute(chosen)}


def _checked(name: str) -> str:
    text = " ".join(name.split())
    if not text:
        raise InputError("a learner needs a name; type one")
    if len(text) > LONGEST_NAME:
        raise InputError(f"the name is {len(text)} characters long; use at most {LONGEST_NAME}")
    return text


def _check_free(connection: Connection, name: str, own_id: str) -> None:
    chosen = select(_learners.id, _learners.name).where(_learners.id != own_id)
    if any(row.name.casefold() == name.casefold() for row in connection.execute(chosen)):
        raise InputError(f"there is a learner named '{name}' already; choose another name")


def _number(connection: Connection, learner_id: str) -> int:
    number = connection.scalar(select(_learners.number).where(_learners.id == learner_id))
    if number is None:
        raise LibraryError("this learner is not in the library any more; choose another")
    return int(number)


def _add_attempts(connection: Connection, number: int, attempts: Iterable[Attempt]) -> None:
    rows = [
        {"learner_number": number, "at": item.at, "statement": item.statement, "role": item.role, "credit": item.credit}
        for item in attempts
    ]
    if rows:
        connection.execute(insert(tables.attempts), rows)


def _put_schedules(connection: Connection, number: int, schedules: Iterable[Schedule]) -> None:
    for item in schedules:
        own = (_schedules.learner_number == number) & (_schedules.statement == item.statement)
        connection.execute(delete(tables.schedules).where(own))
        values = {"learner_number": number, "statement": item.statement, "due": item.due, "card": item.card}
        connection.execute(insert(tables.schedules).values(values))


def _read(document: bytes) -> QuizSession:
    try:
        return from_plain(QuizSession, json.loads(zlib.decompress(document)))
    except (zlib.error, ValueError, InputError) as error:
        raise LibraryError(f"a kept quiz is damaged ({error}); open a backup") from error
