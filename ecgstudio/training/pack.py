"""Data sets packed into one small file of latents, events and conditions, so that training needs no recordings beside it.

8 kB an example: each component of each record is stored as signed bytes on a square-root scale of its own largest value
(error about 2 % of its deviation, small values finer). Texts travel along for the text encoder.
"""

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.autoencoder import PatchBasis
from ecgstudio.engine.track import events_of
from ecgstudio.engine.vocabulary import words
from ecgstudio.training.examples import DOMAINS, Example, Source
from ecgstudio.training.findings import NUMBERS

_CHUNK: Final = 250
_SEX: Final = {None: -1, "female": 0, "male": 1}
_RAGGED: Final = "events"
_NUMBERS: Final = "numbers"
_SHARED: Final = ("components", "scale", "words")

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Packed:
    """``latents`` int8 [count, tokens, size] with ``peak`` float16 [count, size]; ``events``: one array [k, 4] each
    (``engine.track.events_of``); ``certainty`` uint8 [count, words] in percent; ``verdict`` int8 [count, words]: 1 where a
    statement's criteria are met, -1 where not, 0 unknown; ``qt_s`` and ``age`` in years or NaN; ``sex`` -1 unknown, 0 female,
    1 male; ``domain`` indexes DOMAINS; ``about``: key, patient and text of each; ``numbers`` [count, numbers] as
    ``findings.NUMBERS`` names them, NaN where not measured."""

    basis: PatchBasis
    words: tuple[str, ...]
    latents: NDArray[np.int8]
    peak: NDArray[np.float16]
    events: tuple[Floats, ...]
    certainty: NDArray[np.uint8]
    verdict: NDArray[np.int8]
    qt_s: Floats
    age: Floats
    sex: NDArray[np.int8]
    domain: NDArray[np.uint8]
    fold: NDArray[np.uint8]
    about: tuple[dict[str, str], ...]
    numbers: Floats

    @property
    def count(self) -> int:
        return len(self.latents)

    def floats(self, rows: NDArray[np.intp] | slice) -> Floats:
        """The latents float32 [rows, tokens, size]."""
        return unpacked(self.latents[rows], self.peak[rows])


def pack(sources: Sequence[Source], basis: PatchBasis, out: Path, report: Reporter = silent) -> dict[str, int]:
    """Write every example that passes the gates; how many there are, and how many each gate kept out. InputError when
    there is nothing to pack.

    Works in chunks beside ``out``: called again after a stop, it goes on where it was. Nothing is left of them when it is done.
    """
    todo = [(source, key) for source in sources for key in source.keys]
    if not todo:
        raise InputError("there is nothing to pack; name at least one data set")
    parts = out.with_name(f"{out.name}.{_fingerprint(todo, basis)}.parts")
    parts.mkdir(parents=True, exist_ok=True)
    chunks = [todo[start : start + _CHUNK] for start in range(0, len(todo), _CHUNK)]
    for number, chunk in enumerate(chunks):
        report(number / len(chunks), f"{number * _CHUNK} of {len(todo)} records")
        file = parts / f"{number:05d}.npz"
        if not file.exists():
            write_atomically(file, _bytes(_packed_chunk(chunk, basis)))
    files = sorted(parts.glob("*.npz"))
    tally = _join(files, basis, out)
    for file in files:
        file.unlink()
    parts.rmdir()
    report(1.0, f"{tally['packed']} of {len(todo)} records packed")
    return tally


def read_packed(*files: Path) -> Packed:
    """One or several packed files as one set; InputError when they are damaged or do not share basis and words."""
    loaded = [_load(file) for file in files]
    first = loaded[0]
    for file, other in zip(files[1:], loaded[1:], strict=True):
        if any(not np.array_equal(first[name], other[name]) for name in _SHARED):
            raise InputError(
                f"{file.name} was packed with another basis or vocabulary than {files[0].name}; pack it again"
            )
    joined = {
        name: np.concatenate([part[name] for part in loaded]) for name in first if name not in (*_SHARED, "about")
    }
    starts = np.cumsum(joined.pop("event_count"))[:-1]
    return Packed(
        basis=PatchBasis(first["components"], first["scale"]),
        words=tuple(json.loads(first["words"].tobytes())),
        events=tuple(np.split(joined.pop(_RAGGED), starts)),
        about=tuple(entry for part in loaded for entry in json.loads(part["about"].tobytes())),
        **joined,
    )


def packed_latents(latents: Floats) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Latents [count, tokens, size] as bytes and the largest value of each record's components [count, size]."""
    peak = (np.abs(latents).max(axis=1) + 1e-4).astype(np.float16)
    share = np.clip(latents / peak[:, None].astype(np.float32), -1, 1)
    return np.round(np.sign(share) * np.sqrt(np.abs(share)) * 127).astype(np.int8), peak


def unpacked(latents: NDArray[np.int8], peak: NDArray[np.float16]) -> Floats:
    """The unit latents [tokens, size] that ``packed_latents`` packed, with their ``peak`` [tokens]."""
    root = latents.astype(np.float32) / 127
    return (root * np.abs(root) * peak[:, None]).astype(np.float32)


def _packed_chunk(chunk: Sequence[tuple[Source, str]], basis: PatchBasis) -> dict[str, Any]:
    refused: dict[str, int] = {}
    kept = list(_passing(chunk, refused))
    table = {word: index for index, word in enumerate(words())}
    certainty = np.zeros((len(kept), len(table)), np.uint8)
    verdict = np.zeros((len(kept), len(table)), np.int8)
    for row, example in enumerate(kept):
        for word, sure in example.words.items():
            certainty[row, table[word]] = round(100 * sure)
        for word, held in example.verdicts.items():
            if word in table:
                verdict[row, table[word]] = 1 if held else -1
    eight = np.stack([example.eight_mv for example in kept]) if kept else np.zeros((0, 8, 5000), np.float32)
    latents, peak = packed_latents(basis.encode(eight)) if kept else (np.zeros((0, 125, basis.size), np.int8), None)
    events = [events_of(example.delineation) for example in kept]
    return {
        "latents": latents,
        "peak": np.zeros((0, basis.size), np.float16) if peak is None else peak,
        "events": np.concatenate(events) if events else np.zeros((0, 4), np.float32),
        "event_count": np.array([len(rows) for rows in events], np.int32),
        "certainty": certainty,
        "verdict": verdict,
        "qt_s": np.array([np.nan if item.qt_s is None else item.qt_s for item in kept], np.float32),
        _NUMBERS: np.array([[item.numbers.get(name, np.nan) for name in NUMBERS] for item in kept], np.float32).reshape(
            -1, len(NUMBERS)
        ),
        "age": np.array([np.nan if item.age is None else item.age for item in kept], np.float32),
        "sex": np.array([_SEX[item.sex] for item in kept], np.int8),
        "domain": np.array([DOMAINS.index(item.domain) for item in kept], np.uint8),
        "fold": np.array([item.fold for item in kept], np.uint8),
        "about": _json([{"key": item.key, "patient": item.patient, "text": item.text} for item in kept]),
        "refused": _json(refused),
    }


def _passing(chunk: Sequence[tuple[Source, str]], refused: dict[str, int]) -> Iterator[Example]:
    for source, key in chunk:
        try:
            yield source.read(key)
        except RecordError as error:
            reason = str(error).rpartition(": ")[2]
            refused[reason] = refused.get(reason, 0) + 1


def _join(files: Sequence[Path], basis: PatchBasis, out: Path) -> dict[str, int]:
    loaded = [_load(file) for file in files]
    joined = {
        name: np.concatenate([part[name] for part in loaded]) for name in loaded[0] if name not in ("about", "refused")
    }
    about = [entry for part in loaded for entry in json.loads(part["about"].tobytes())]
    shared = {**basis.arrays(), "words": _json(list(words())), "about": _json(about)}
    write_atomically(out, _bytes({**joined, **shared}))
    tally = {"packed": len(about)}
    for part in loaded:
        for reason, count in json.loads(part["refused"].tobytes()).items():
            tally[reason] = tally.get(reason, 0) + count
    return tally


def _load(file: Path) -> dict[str, NDArray[Any]]:
    try:
        with np.load(file, allow_pickle=False) as stored:
            loaded = {name: stored[name] for name in stored.files}
            unmeasured = np.full((len(loaded["latents"]), len(NUMBERS)), np.nan, np.float32)
            return {_NUMBERS: unmeasured} | loaded  # files of before have none
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            f"{file.name} is no packed data set ({error}); make one with 'ecgstudio train pack'"
        ) from error


def _bytes(arrays: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)
    return buffer.getvalue()


def _json(value: object) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(value, ensure_ascii=False).encode(), np.uint8)


def _fingerprint(todo: Sequence[tuple[Source, str]], basis: PatchBasis) -> str:
    """Tells chunks of this work from those of another with the same name."""
    digest = hashlib.sha256(basis.components.tobytes() + basis.scale.tobytes())
    digest.update("\n".join([*words(), *(key for _, key in todo)]).encode())
    return digest.hexdigest()[:12]
