"""A whole case as bytes and back: what tables, drafts and sample files hold.

A packed case is one file: a line that names the format, the SHA-256 of the rest, then the compressed document (JSON of
``core.plain.case_to_plain``) and the compressed signal. It holds data only, no code.
"""

import hashlib
import json
import struct
import zlib
from collections.abc import Mapping
from typing import Any

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, LibraryError
from ecgstudio.core.plain import case_from_plain, case_to_plain
from ecgstudio.library.signals import decode_signal, encode_signal

SUFFIX = ".ecgcase"
_FAMILY = b"ecgstudio case "
_FIRST_LINE = _FAMILY + b"1\n"
_LENGTH = struct.Struct("<I")


def pack_case(case: Case) -> bytes:
    """A case as the bytes of one file; LibraryError when it could not be read back."""
    document = pack_document(case)
    rest = _LENGTH.pack(len(document)) + document + encode_signal(case.recording.signal_mv)
    return _FIRST_LINE + hashlib.sha256(rest).digest() + rest


def unpack_case(data: bytes) -> Case:
    """The case of ``pack_case``, samples bit for bit; LibraryError when the bytes are damaged or of a newer program."""
    if not data.startswith(_FIRST_LINE):
        newer = data.startswith(_FAMILY)
        raise LibraryError("it was written by a newer ECG Studio; update to open it" if newer else "it is no case file")
    digest, rest = data[len(_FIRST_LINE) :][:32], data[len(_FIRST_LINE) + 32 :]
    if hashlib.sha256(rest).digest() != digest:
        raise LibraryError("it is damaged: its checksum does not fit its content")
    if len(rest) < _LENGTH.size:
        raise LibraryError("it is damaged: it ends too early")
    (length,) = _LENGTH.unpack_from(rest)
    document, signal = rest[_LENGTH.size :][:length], rest[_LENGTH.size + length :]
    return case_from_plain(unpack_document(document), decode_signal(signal))


def pack_document(case: Case) -> bytes:
    """All of a case but its samples, as compressed JSON; LibraryError when it could not be read back."""
    text = json.dumps(case_to_plain(case), separators=(",", ":"), allow_nan=False)
    try:
        case_from_plain(json.loads(text), case.recording.signal_mv)
    except InputError as error:
        raise LibraryError(f"the case '{case.title}' cannot be kept: {error}") from error
    return zlib.compress(text.encode(), 6)


def unpack_document(data: bytes) -> Mapping[str, Any]:
    """The plain data of ``pack_document``; LibraryError when the bytes are damaged."""
    try:
        document = json.loads(zlib.decompress(data))
    except (zlib.error, ValueError, RecursionError) as error:
        raise LibraryError(f"a stored case is damaged ({error}); take it from a backup") from error
    if not isinstance(document, dict):
        raise LibraryError("a stored case is damaged (no document); take it from a backup")
    return document
