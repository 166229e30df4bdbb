"""Samples to look at while weights are in training: statements in, sheets out."""

from collections.abc import Sequence
from pathlib import Path

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.request import Mention, Request, Sex
from ecgstudio.engine.conditions import EngineRequest
from ecgstudio.engine.generator import Generator, Sampling
from ecgstudio.engine.track import events_of
from ecgstudio.engine.vocabulary import together, words_of_statement
from ecgstudio.sheet import write_png
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


def sample_sheets(
    weights: Path,
    statements: Sequence[str],
    out: Path,
    age: float | None,
    sex: Sex | None,
    count: int,
    seed: int,
    guidance: float,
    rhythm: bool,
    report: Reporter = silent,
) -> list[Path]:
    """``count`` sheets ``name-seed.png`` in the folder ``out``. ``rhythm``: events from the simulator, else from
    the network. InputError for an unknown statement, ResourceError for damaged weights."""
    unknown = [item for item in statements if item not in catalogue()]
    if unknown:
        raise InputError(f"there is no statement '{unknown[0]}'; 'ecgstudio parse' finds statements by name")
    requests = [engine_request_for(statements, seed + index, age, sex, rhythm) for index in range(count)]
    recordings = Generator.load(weights).generate(requests, seed, Sampling(guidance=guidance), report=report)
    out.mkdir(parents=True, exist_ok=True)
    files = []
    for index, recording in enumerate(recordings):
        request = Request(mentions=tuple(Mention(item) for item in statements), age=age, sex=sex, engine="diffusion")
        case = Case(request, recording, title=", ".join(catalogue()[item].name for item in statements))
        files += write_png(case, out / f"{'-'.join(statements)}-{seed + index}.png", SheetStyle())
    return files


def engine_request_for(
    statements: Sequence[str], seed: int, age: float | None, sex: Sex | None, rhythm: bool = True
) -> EngineRequest:
    """One ECG with these statements, its events from the simulator's conduction model."""
    events = None
    if rhythm:
        physiology = draw_physiology(statements, seed=seed, age=age, sex=sex)
        events = events_of(simulate(physiology, draw_anatomy(seed=seed, age=age, sex=sex), seed=seed).delineation)
    words = together(words_of_statement(item) for item in statements)
    return EngineRequest(words, age, sex, events=events, holds=frozenset(statements))
