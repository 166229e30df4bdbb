"""Core values as plain data (dict, list, str, number) and back: for JSON files, the library and drafts.

Frozen dataclasses become dicts of their fields. Signals are not plain data: a case is turned without its samples, and
whoever stores it keeps the samples beside it.
"""

import math
import types
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case, Change
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.recording import Provenance, Recording

T = TypeVar("T")
Reader = Callable[[Any], Any]
_PLAIN = frozenset({str, int, bool, types.NoneType})
_UNREADABLE = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError)
_LARGEST_INT = 2**63
_YEARS = range(1900, 2200)


def to_plain(value: object) -> Any:
    """Plain data of any core value, fit for strict JSON: arrays become lists, and "nan", "inf", "-inf" stand for themselves."""
    kind = type(value)
    if kind is float:
        return value if math.isfinite(value) else str(value)  # type: ignore[arg-type]
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [to_plain(item) for item in value]  # type: ignore[attr-defined]
    if is_dataclass(value) and not isinstance(value, type):
        return {stored: to_plain(getattr(value, name)) for name, stored in stored_names(type(value)).items()}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (np.ndarray, np.generic)):
        return to_plain(value.tolist())
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    return value


def from_plain(cls: type[T], data: Mapping[str, Any]) -> T:
    """A dataclass value from what ``to_plain`` gave; unknown fields are passed over, so that newer files open.

    Raises InputError when something needed is missing or of another kind.
    """
    try:
        readers, stored = _field_readers(cls), stored_names(cls)  # type: ignore[arg-type]
        return cls(**{name: read(data[stored[name]]) for name, read in readers.items() if stored[name] in data})
    except _UNREADABLE as error:
        raise InputError(f"the stored {cls.__name__} cannot be read ({_short(error)})") from error


def case_to_plain(case: Case) -> dict[str, Any]:
    """A case as plain data without its samples; ``recording`` keeps the sampling rate and the provenance."""
    names = stored_names(Case)
    plain = {names[item.name]: to_plain(getattr(case, item.name)) for item in fields(case) if item.name != "recording"}
    plain["recording"] = {
        "sampling_rate_hz": case.recording.sampling_rate_hz,
        "provenance": to_plain(case.recording.provenance),
    }
    return plain


def case_from_plain(data: Mapping[str, Any], signal_mv: NDArray[np.float32]) -> Case:
    """The case of ``case_to_plain`` and its samples [12, samples] in mV; InputError when it cannot be read.

    Physiology or anatomy that this version cannot take (a limit has changed) is left away, and the history says so.
    """
    try:
        stored = data["recording"]
        provenance = from_plain(Provenance, stored["provenance"])
        recording = Recording(signal_mv, float(stored["sampling_rate_hz"]), provenance)
        names = stored_names(Case)
        kinds = {name: kind for name, kind in _field_kinds(Case).items() if name != "recording" and names[name] in data}
        bodies: dict[str, Any] = {name: kinds.pop(name) for name in ("physiology", "anatomy") if name in kinds}
        built = {name: _reader(kind)(data[names[name]]) for name, kind in kinds.items()}
    except (*_UNREADABLE, RecordError) as error:
        raise InputError(f"the stored case cannot be read ({_short(error)})") from error
    return _with_bodies(Case(recording=recording, **built), bodies, data)


def _with_bodies(case: Case, kinds: Mapping[str, Any], data: Mapping[str, Any]) -> Case:
    try:
        return replace(case, **{name: _reader(kind)(data[name]) for name, kind in kinds.items()})
    except (*_UNREADABLE, InputError) as error:
        line = Change(
            datetime.now(UTC), f"opened without its physiology, which this version cannot take ({_short(error)})"
        )
        return replace(case, history=(*case.history, line))


@cache
def stored_names(cls: Hashable) -> Mapping[str, str]:
    """The fields of a dataclass, each with its name in stored data (``core.stored``)."""
    made = {item.name: item.metadata.get("stored", item.name) for item in fields(cls) if item.init}  # type: ignore[arg-type]
    return types.MappingProxyType(made)


@cache
def _field_kinds(cls: Hashable) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {name: hints[name] for name in stored_names(cls)}


@cache
def _field_readers(cls: Hashable) -> dict[str, Reader]:
    return {name: _reader(kind) for name, kind in _field_kinds(cls).items()}


@cache
def _reader(kind: Any) -> Reader:
    """What turns plain data into a value of a kind; the kind is looked into once, not at every value."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _union_reader(arguments)
    if origin is Literal:
        return partial(_chosen, arguments)
    if origin is tuple:
        return _tuple_reader(arguments)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        read = _reader(arguments[1])
        return lambda data: {key: read(item) for key, item in data.items()}
    if is_dataclass(kind):
        return partial(from_plain, kind)  # type: ignore[arg-type]
    if kind is datetime:
        return _time
    if kind in (float, int, str, bool):
        return partial(_scalar, kind)
    return lambda data: data


def _union_reader(kinds: Sequence[Any]) -> Reader:
    read = _reader(next(kind for kind in kinds if kind is not types.NoneType))
    return lambda data: _sound(data) if type(data) in kinds else read(data)


def _tuple_reader(kinds: tuple[Any, ...]) -> Reader:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        read = _reader(kinds[0])
        return lambda data: tuple(map(read, _listed(data)))
    reads = [_reader(kind) for kind in kinds]
    return lambda data: tuple(read(item) for read, item in zip(reads, _listed(data), strict=True))


def _listed(data: Any) -> Sequence[Any]:
    if not isinstance(data, (list, tuple)):
        raise ValueError(f"expected a list, got '{data}'")
    return data


def _chosen(choices: tuple[Any, ...], data: Any) -> Any:
    if data not in choices:
        raise ValueError(f"'{data}' is not one of {', '.join(map(str, choices))}")
    return data


def _time(data: str) -> datetime:
    at = datetime.fromisoformat(data)
    if at.year not in _YEARS:  # beyond, time zones and calendars of others fail
        raise ValueError(f"the year {at.year} is none of {_YEARS.start} to {_YEARS.stop - 1}")
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _scalar(kind: type, data: Any) -> Any:
    if type(data) is kind:
        return _sound(data)
    if kind is float and (type(data) is int or data in ("nan", "inf", "-inf")):
        return float(data)
    if kind is int and type(data) is float and data.is_integer():
        return _sound(int(data))
    raise ValueError(f"expected {kind.__name__}, got '{data}'")


def _sound(data: Any) -> Any:
    """A text that every file takes, where halves of characters, which no encoding has, become "?"; a number of 64 bits."""
    if type(data) is str and not data.isascii():
        return data.encode("utf-8", "replace").decode("utf-8")
    if type(data) is int and abs(data) >= _LARGEST_INT:
        raise ValueError("a number is beyond 64 bits")
    return data


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:160]
