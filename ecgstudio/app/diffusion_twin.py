"""Twins drawn by the diffusion engine: beats that depart from a person's step by step, sketched first, then drawn whole."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ecgstudio.app.diffusion_request import activity_of, engine_requests_of, words_of
from ecgstudio.app.requests import request_for
from ecgstudio.app.twin_person import usual_numbers
from ecgstudio.app.verified_abilities import own_beats
from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.core.statement import NORMAL

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.twin_person import Person
    from ecgstudio.engine.autoencoder import Floats
    from ecgstudio.engine.beats import Beats
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.text import TextEncoder
    from ecgstudio.engine.twin import Kept, Reference, TwinRequest

_RATES = frozenset({"rate", "atrial_rate", "flutter_rate", "escape_rate"})
"""Fields that hang together."""
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


@dataclass(frozen=True, eq=False)
class Ways:
    """All ways to draw a simulated ``patient`` as a person (``engine.twin.Reference``): ``beside`` is asked for where what the
    person has already stays, ``alone`` where it is taken away."""

    engine: "DiffusionEngine"
    patient: Case
    person: "Reference"
    beside: "TwinRequest | None"
    alone: "TwinRequest"

    def near(self, wanted: "TwinRequest", kept: "Kept") -> Draft:
        """With as much of the person as is kept."""
        from ecgstudio.engine.twin import near_beats

        return self._draft(kept.departure, wanted, near_beats(self.person, wanted, kept))

    def far(self) -> Iterator[Draft]:
        """With hardly anything of the person, or nothing."""
        from ecgstudio.engine.twin import FARTHER, far_beats

        for departure, road in FARTHER:
            made = far_beats(self.engine.generator, self.person, self.alone, road)
            yield self._draft(departure, self.alone, made)

    def _draft(self, departure: float, wanted: "TwinRequest", beats: "Beats") -> Draft:
        return Draft(departure, self.engine, self.patient, replace(wanted.request, beats=beats))


def ways_of(engine: "DiffusionEngine", person: "Person", patient: Case, *, same_day: bool = False) -> Ways:
    """The ways to draw a simulated ``patient`` as a person; ``same_day``: no other visit. What the person has already stays at
    first, for a lasting disease is part of who it is."""

    def wanted(of: "Person") -> "TwinRequest":
        return replace(twin_request(of, patient, engine.encoder), same_day=same_day)

    ill = person.statements != (NORMAL,)
    beside = wanted(replace(person, statements=(NORMAL,))) if ill else None
    return Ways(engine, patient, reference_of(person), beside, wanted(person))


def reference_of(person: "Person") -> "Reference":
    """The person as the engine takes one."""
    from ecgstudio.engine.twin import Reference

    qrs_ms = person.numbers.qrs.value or 0.0
    return Reference(person.beats, person.qt_s, words_of(request_for(person.statements)), qrs_ms / 1000)


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
    """The simulated patient as the person is now, and nothing else another: eight leads in mV with their events, and QT in s."""
    from ecgstudio.engine.shape import qt_of
    from ecgstudio.engine.track import events_of
    from ecgstudio.sim import simulate

    assert patient.physiology is not None
    assert patient.anatomy is not None
    before = _physiology_without(person, patient.request, patient.physiology)
    made = simulate(before, patient.anatomy, seed=patient.request.seed)
    eight = eight_from_twelve(made.recording.signal_mv).astype(np.float32)
    return (eight, events_of(made.delineation)), qt_of(made.delineation)


def _physiology_without(person: "Person", request: Request, after: Physiology) -> Physiology:
    """A physiology with what the request's statements speak of as the person has it: its usual numbers, and its own statements
    where they can be simulated."""
    from ecgstudio.sim import draw_physiology, fields_of

    for statements, values in (
        (person.statements, usual_numbers(person)),
        ((NORMAL,), usual_numbers(person)),
        ((NORMAL,), {}),
    ):
        try:
            own = draw_physiology(statements, seed=request.seed, age=request.age, sex=request.sex, values=values)
            spoken = fields_of(statements) | fields_of(request.statement_ids) | set(request.values) | _RATES
        except StudioError:
            continue
        named = {item.name for item in Physiology.parameters()} & spoken
        return replace(after, **{name: getattr(own, name) for name in named})
    raise AssertionError("a normal ECG can always be simulated")


def _axis_asked(patient: Case) -> bool:
    from ecgstudio.core.catalogue import catalogue

    named = any("axis" in catalogue()[item].ranges for item in patient.request.statement_ids if item != NORMAL)
    return named or "axis" in patient.request.values
