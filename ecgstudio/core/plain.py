"""Core values as plain data (dict, list, str, number) and back: for JSON files, the library and drafts.

Frozen dataclasses become dicts of their fields; signals are not plain data and are kept apart by whoever stores them.
"""

import types
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import numpy as np

from ecgstudio.core.errors import InputError

T = TypeVar("T")


def to_plain(value: object) -> Any:
    """Plain data of any core value; arrays become lists."""
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: to_plain(getattr(value, item.name)) for item in fields(value) if item.init}
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (np.ndarray, np.generic)):
        return value.tolist()
    if isinstance(value, (tuple, list, frozenset)):
        return [to_plain(item) for item in value]
    return value


def from_plain(cls: type[T], data: Mapping[str, Any]) -> T:
    """A dataclass value from what ``to_plain`` gave; unknown fields are passed over, so that newer files open.

    Raises InputError when something needed is missing or of another kind.
    """
    try:
        hints = get_type_hints(cls)
        known = {item.name for item in fields(cls) if item.init}  # type: ignore[arg-type]
        return cls(**{name: _build(hints[name], data[name]) for name in known & data.keys()})
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise InputError(f"the stored {cls.__name__} cannot be read ({error})") from error


def _build(kind: Any, data: Any) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return None if data is None else _build_union([item for item in arguments if item is not types.NoneType], data)
    if origin is Literal:
        if data not in arguments:
            raise ValueError(f"'{data}' is not one of {', '.join(map(str, arguments))}")
        return data
    if origin is tuple:
        return _build_tuple(arguments, data)
    if origin in (Mapping, dict) or (isinstance(origin, type) and issubclass(origin, Mapping)):
        return {key: _build(arguments[1], item) for key, item in data.items()}
    return _build_scalar(kind, data)


def _build_tuple(arguments: tuple[Any, ...], data: Sequence[Any]) -> tuple[Any, ...]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return tuple(_build(arguments[0], item) for item in data)
    return tuple(_build(kind, item) for kind, item in zip(arguments, data, strict=True))


def _build_union(kinds: Sequence[Any], data: Any) -> Any:
    exact = [kind for kind in kinds if type(data) is kind]
    return data if exact else _build(kinds[0], data)


def _build_scalar(kind: Any, data: Any) -> Any:
    if is_dataclass(kind):
        return from_plain(kind, data)  # type: ignore[arg-type]
    if kind is datetime:
        return datetime.fromisoformat(data)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if kind in (float, int, str, bool) and not isinstance(data, kind):
        raise ValueError(f"expected {kind.__name__}, got '{data}'")
    return data
