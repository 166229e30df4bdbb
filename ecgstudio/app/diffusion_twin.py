"""Twins drawn by the diffusion engine: beats that depart from a person's step by step, sketched first, then drawn whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from ecgstudio.app.diffusion_request import activity_of, engine_requests_of, words_of
from ecgstudio.app.requests import request_for
from ecgstudio.app.verified_abilities import own_beats
from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.statement import NORMAL

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.twin_person import Person
    from ecgstudio.engine.autoencoder import Floats
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.text import TextEncoder
    from ecgstudio.engine.twin import TwinRequest

_SKETCHED_MV = 0.004
"""Noise of a sketch, so that nothing of it is taken for a lead that is off."""


@dataclass(frozen=True, eq=False)
class Draft:
    """One way to draw a twin; ``departure`` 0 to 1: how far its beats leave the person's."""

    departure: float
    engine: "DiffusionEngine"
    patient: Case
    request: "EngineRequest"

    def sketch(self) -> Recording:
        """The beats alone, repeated: enough to see whether criteria hold."""
        from ecgstudio.engine.beats import template

        assert self.request.beats is not None
        assert self.request.events is not None
        eight = template(self.request.beats, self.request.events, self.request.atria_mv)
        noise = _SKETCHED_MV * np.random.default_rng(0).standard_normal(eight.shape)
        return Recording(twelve_from_eight(eight + noise).astype(np.float32), 500, Provenance("simulator"))

    def finished(self, report: Reporter) -> Case:
        """The whole recording, with a texture of its own."""
        return self.engine.finished(self.patient, self.request, report)


def drafts(
    engine: "DiffusionEngine", person: "Person", patient: Case, keep: float | None = None, *, same_day: bool = False
) -> Iterator[Draft]:
    """Ways to draw a simulated ``patient`` as a person, from the nearest to the person on; ``keep`` as in ``twins``;
    ``same_day``: no other visit. What the person has already stays at first, for a lasting disease is part of who it is; then it
    is taken away too."""
    from ecgstudio.engine.twin import Reference, twin_beats

    own = Reference(person.beats, person.qt_s, words_of(request_for(person.statements)))
    if person.statements != (NORMAL,):
        kept = replace(twin_request(replace(person, statements=(NORMAL,)), patient, engine.encoder), same_day=same_day)
        for departure, beats in islice(twin_beats(engine.generator, own, kept, keep), 1):
            yield Draft(departure, engine, patient, replace(kept.request, beats=beats))
    wanted = replace(twin_request(person, patient, engine.encoder), same_day=same_day)
    for departure, beats in twin_beats(engine.generator, own, wanted, keep):
        yield Draft(departure, engine, patient, replace(wanted.request, beats=beats))


def twin_request(person: "Person", patient: Case, encoder: "TextEncoder | None") -> "TwinRequest":
    """What is drawn of a simulated ``patient`` for a person: the patient's beats with and without the condition."""
    from ecgstudio.engine.beats import beats_of
    from ecgstudio.engine.shape import qt_of
    from ecgstudio.engine.stretch import squeezed_beats_of, with_qt
    from ecgstudio.engine.track import events_of
    from ecgstudio.engine.twin import TwinRequest

    asked = engine_requests_of([patient], encoder)[0]
    eight = eight_from_twelve(patient.recording.signal_mv).astype(np.float32)
    before, qt_before = _without_condition(person, patient)
    qt = qt_of(patient.delineation)
    return TwinRequest(
        replace(asked, axis=asked.axis if _axis_asked(patient) else None),
        with_qt(beats_of(*before), qt_before, qt if asked.stretch == 1 else None),
        squeezed_beats_of(eight, events_of(activity_of(patient)), asked.stretch),
        qt,
        patient.request.seed,
        own_beats(patient.request.statement_ids),
    )


def _without_condition(person: "Person", patient: Case) -> "tuple[tuple[Floats, Floats], float | None]":
    """The simulated patient as the person is now: eight leads in mV with their events, and QT in s."""
    from ecgstudio.engine.shape import qt_of
    from ecgstudio.engine.track import events_of
    from ecgstudio.sim import clear_simulation

    request = patient.request
    for statements in (person.statements, (NORMAL,)):
        try:
            made = clear_simulation(
                statements, seed=request.seed, age=request.age, sex=request.sex, anatomy=patient.anatomy
            )[2]
        except StudioError:
            continue
        eight = eight_from_twelve(made.recording.signal_mv).astype(np.float32)
        return (eight, events_of(made.delineation)), qt_of(made.delineation)
    raise AssertionError("a normal ECG can always be simulated")


def _axis_asked(patient: Case) -> bool:
    from ecgstudio.core.catalogue import catalogue

    named = any("axis" in catalogue()[item].ranges for item in patient.request.statement_ids if item != NORMAL)
    return named or "axis" in patient.request.values
