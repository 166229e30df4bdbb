"""How to make an ECG again: a command that can be typed, and what tells whether the same came out. For the code on a sheet."""

import hashlib
import shlex
from typing import Final

from ecgstudio import __version__
from ecgstudio.core.case import Case
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request

_LONGEST_TEXT: Final = 200
_DIGITS: Final = 12


def recipe_of(case: Case) -> str:
    """The lines of a made ECG, "" of an imported one: the command, statements, program, weights and the digest of the samples.

    What was drawn by hand since (sliders, edits, twins) is not in the command; then another digest comes out.
    """
    provenance, request = case.recording.provenance, case.request
    if not provenance.synthetic:
        return ""
    lines = [_command(case), f"ECG Studio {__version__}, {provenance.maker}"]
    if request.statement_ids:
        lines.append(f"statements {' '.join(request.statement_ids)}")
    if provenance.weights:
        place, size = provenance.batch
        lines.append(f"weights {provenance.weights}, number {place + 1} of {size} drawn at once")
    return "\n".join([*lines, f"samples {samples_digest(case.recording)}"])


def samples_digest(recording: Recording) -> str:
    """Twelve hexadecimal digits of the samples, bit for bit, and their rate."""
    digest = hashlib.sha256(f"{recording.sampling_rate_hz:g}".encode())
    digest.update(recording.signal_mv.tobytes())
    return digest.hexdigest()[:_DIGITS]


def _command(case: Case) -> str:
    request, seed = case.request, case.recording.provenance.seed
    words = _asked(request)
    words += [] if request.age is None else ["--age", f"{request.age:g}"]
    words += [] if request.sex is None else ["--sex", request.sex]
    words += [] if request.rate is None else ["--rate", f"{request.rate:g}"]
    for name, value in request.values.items():
        words += ["--set", f"{name}={value:g}" if isinstance(value, float) else f"{name}={value}"]
    words += ["--seed", str(request.seed if seed is None else seed), "--out", "again"]
    return shlex.join(["ecgstudio", *words])


def _asked(request: Request) -> list[str]:
    """What a text says, where there is one that is not too long; else the statements, for the engine that draws."""
    if request.engine == "simulator" and not request.text.strip():
        return ["simulate", *(word for item in request.statement_ids for word in ("--statement", item))]
    text = " ".join(request.text.split())[:_LONGEST_TEXT] or ", ".join(request.statement_ids)
    options, plain = request.options, EngineOptions()
    words = ["generate", text, "--engine", request.engine]
    words += {"off": ["--no-experience"], "report": ["--compose"]}.get(request.experience, [])
    if request.engine == "diffusion":
        for name in ("realism", "beats", "steps", "guidance"):
            value = getattr(options, name)
            words += [] if value == getattr(plain, name) else [f"--{name}", f"{value:g}"]
    return words
