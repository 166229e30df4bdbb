"""Core values as plain data (dict, list, str, number) and back: for JSON files, the library and drafts.

Frozen dataclasses become dicts of their fields. Signals are not plain data: a case is turned without its samples, and
whoever stores it keeps the samples beside it.
"""

import math
import types
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case, Change
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.recording import Provenance, Recording

T = TypeVar("T")


def to_plain(value: object) -> Any:
    """Plain data of any core value, fit for strict JSON: arrays become lists, and "nan", "inf", "-inf" stand for themselves."""
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: to_plain(getattr(value, item.name)) for item in fields(value) if item.init}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (np.ndarray, np.generic)):
        return to_plain(value.tolist())
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value


def from_plain(cls: type[T], data: Mapping[str, Any]) -> T:
    """A dataclass value from what ``to_plain`` gave; unknown fields are passed over, so that newer files open.

    Raises InputError when something needed is missing or of another kind.
    """
    try:
        kinds = _field_kinds(cls)  # type: ignore[arg-type]
        return cls(**{name: _build(kinds[name], data[name]) for name in kinds.keys() & data.keys()})
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise InputError(f"the stored {cls.__name__} cannot be read ({error})") from error


def case_to_plain(case: Case) -> dict[str, Any]:
    """A case as plain data without its samples; ``recording`` keeps the sampling rate and the provenance."""
    plain = {item.name: to_plain(getattr(case, item.name)) for item in fields(case) if item.name != "recording"}
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
        kinds = {name: kind for name, kind in _field_kinds(Case).items() if name != "recording" and name in data}
        bodies: dict[str, Any] = {name: kinds.pop(name) for name in ("physiology", "anatomy") if name in kinds}
        built = {name: _build(kind, data[name]) for name, kind in kinds.items()}
    except (TypeError, ValueError, KeyError, AttributeError, RecordError) as error:
        raise InputError(f"the stored case cannot be read ({error})") from error
    return _with_bodies(Case(recording=recording, **built), bodies, data)


def _with_bodies(case: Case, kinds: Mapping[str, Any], data: Mapping[str, Any]) -> Case:
    try:
        return replace(case, **{name: _build(kind, data[name]) for name, kind in kinds.items()})
    except (InputError, TypeError, ValueError) as error:
        line = Change(datetime.now(UTC), f"opened without its physiology, which this version cannot take ({error})")
        return replace(case, history=(*case.history, line))


@cache
def _field_kinds(cls: Hashable) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {item.name: hints[item.name] for item in fields(cls) if item.init}  # type: ignore[arg-type]


def _build(kind: Any, data: Any) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _build_union(arguments, data)
    if origin is Literal:
        if data not in arguments:
            raise ValueError(f"'{data}' is not one of {', '.join(map(str, arguments))}")
        return data
    if origin is tuple:
        return _build_tuple(arguments, data)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {key: _build(arguments[1], item) for key, item in data.items()}
    return _build_scalar(kind, data)


def _build_tuple(arguments: tuple[Any, ...], data: Sequence[Any]) -> tuple[Any, ...]:
    if not isinstance(data, (list, tuple)):
        raise ValueError(f"expected a list, got '{data}'")
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_build(arguments[0], item) for item in data)
    return tuple(_build(kind, item) for kind, item in zip(arguments, data, strict=True))


def _build_union(kinds: Sequence[Any], data: Any) -> Any:
    if data is None and types.NoneType in kinds:
        return None
    if type(data) in kinds:
        return data
    return _build(next(kind for kind in kinds if kind is not types.NoneType), data)


def _build_scalar(kind: Any, data: Any) -> Any:
    if is_dataclass(kind):
        return from_plain(kind, data)  # type: ignore[arg-type]
    if kind is datetime:
        at = datetime.fromisoformat(data)
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    if kind is float and (type(data) is int or data in ("nan", "inf", "-inf")):
        return float(data)
    if kind is int and type(data) is float and data.is_integer():
        return int(data)
    if kind in (float, int, str, bool) and type(data) is not kind:
        raise ValueError(f"expected {kind.__name__}, got '{data}'")
    return data
