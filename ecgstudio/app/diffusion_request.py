"""What the network is asked for: a request as words, person, text, and the events of the simulator's conduction model."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ecgstudio.app.requests import title_of
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.delineation import Delineation, RhythmSpan
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.request import Request
from ecgstudio.core.statement import NORMAL
from ecgstudio.language import LONGEST, read
from ecgstudio.sim import foreign_atria, own_atria, ventricles_alone

if TYPE_CHECKING:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.text import TextEncoder
    from ecgstudio.engine.track import Floats

_TOLD: Final = ("QT", "axis, cosine", "axis, sine")
"""Numbers of a beat's shape (``engine.shape``) that the beat model is always told, as the simulated patient has them; rate, PR
and QRS are in the events."""
_ASKED_QT: Final = frozenset({"qt", "qtc"})
SEEN_P_MV: Final = 0.08
"""P waves are at least so tall in lead II, or as tall as the simulated patient's: a quarter of real normal ones are lower, and
nobody learns from those. Where a statement is told by its P waves they are so tall whoever the patient is."""
_LIVE_ON_P: Final = frozenset({"Sinus", "Atrial", "AV block"})
_MOST_LIFT: Final = 4.0
_FIBRILLATION: Final = "(AFIB"
_SECOND_LENGTH: Final = 350
"""Samples at 500 Hz: T waves of the widest beats end within 670 ms of their onset."""


def engine_requests_of(patients: Sequence[Case], encoder: "TextEncoder | None" = None) -> "list[EngineRequest]":
    """What to draw of simulated patients of one request: all it says, and when each one's atria and ventricles are activated."""
    from ecgstudio.engine.conditions import EngineRequest

    request = patients[0].request
    plain = EngineRequest(
        words_of(request),
        request.age,
        request.sex,
        text=encoder.encode([text_of(request)]).sentence[0] if encoder else None,
        holds=frozenset(request.statement_ids or (NORMAL,)),
    )
    return [_of_patient(plain, patient) for patient in patients]


def _of_patient(plain: "EngineRequest", patient: Case) -> "EngineRequest":
    """The request with what one simulated patient adds to it."""
    from ecgstudio.engine.axis import axis_of
    from ecgstudio.engine.beats import beats_of
    from ecgstudio.engine.conditions import usual_qrs_s
    from ecgstudio.engine.shape import qt_of, shape_of
    from ecgstudio.engine.stretch import DRAWN_S, stretch_of
    from ecgstudio.engine.track import events_of

    events, qt_s = events_of(activity_of(patient)), qt_of(patient.delineation)
    stretch = stretch_of(qt_s)
    beats = beats_of(eight_from_twelve(patient.recording.signal_mv), events)
    told_s = qt_s if stretch == 1 else DRAWN_S
    shape = shape_of(beats, told_s)
    return replace(
        plain,
        events=events,
        shape=_asked(shape),
        stretch=stretch,
        atria_mv=_atria(patient),
        p_mv=_p(patient, events),
        least_p_mv=SEEN_P_MV,
        second_mv=_second(patient, events),
        axis=axis_of(beats, usual_qrs_s(events)),
        qt_s=told_s if _ASKED_QT & patient.request.values.keys() else None,
    )


def activity_of(patient: Case) -> Delineation:
    """What is known of a simulated patient's activations; fibrillation of the atria is part of it under a pacemaker too, whose
    own rhythm its stretch is named after."""
    known = patient.delineation
    message = any(span.code == _FIBRILLATION for span in known.rhythm)
    if message or patient.physiology is None or patient.physiology.atrial_rhythm != "fibrillation":
        return known
    return replace(known, rhythm=(*known.rhythm, RhythmSpan(0.0, patient.recording.duration_s, _FIBRILLATION)))


def _atria(patient: Case) -> "Floats | None":
    if patient.physiology is None or patient.anatomy is None:
        return None
    return foreign_atria(patient.physiology, patient.anatomy, seed=patient.request.seed)


def _p(patient: Case, events: "Floats") -> "Floats | None":
    """The simulated patient's own P wave; None where the sinus node and a pacemaker leave the atria alone."""
    from ecgstudio.engine.beats import beats_of

    if patient.physiology is None or patient.anatomy is None:
        return None
    alone = own_atria(patient.physiology, patient.anatomy, seed=patient.request.seed)
    if alone is None:
        return None
    own = beats_of(alone, events[events[:, 0] == 0]).p_mv
    tallest = float(np.abs(own[1]).max())
    seen = SEEN_P_MV if _lives_on_p(patient.request) else 0.0
    return own if tallest >= seen or tallest <= 0 else own * min(seen / tallest, _MOST_LIFT)


def _lives_on_p(request: Request) -> bool:
    """Whether a statement is told by its P waves: blocks, pauses and rhythms of the sinus node and the atria."""
    return any(catalogue()[item].group in _LIVE_ON_P for item in request.statement_ids)


def _second(patient: Case, events: "Floats") -> "Floats | None":
    """The simulated patient's second kind of beat unless it is conducted. The networks saw few of them, and their T waves end
    where a P wave of the sinus node hides in them."""
    from ecgstudio.engine.beats import beats_of, kinds_of
    from ecgstudio.engine.track import VENTRICULAR

    second = kinds_of(events)[1:]
    if patient.physiology is None or patient.anatomy is None or second in ([], [VENTRICULAR.index("conducted")]):
        return None
    alone = ventricles_alone(patient.physiology, patient.anatomy, seed=patient.request.seed)
    drawn: Floats = beats_of(alone, events[events[:, 0] == 1], _SECOND_LENGTH).qrs_mv[1]
    return drawn


def _asked(shape: "Floats") -> "Floats":
    """QT, which belongs to the rhythm, and the axis, which a person's age and disease have a range for."""
    from ecgstudio.engine.shape import SHAPE

    shape[[name not in _TOLD for name in SHAPE]] = np.nan
    return shape


def words_of(request: Request) -> dict[str, float]:
    """The vocabulary's words of all statements that are to be present; of a normal ECG when none is."""
    from ecgstudio.engine.vocabulary import together, words_of_statement

    return together(words_of_statement(item) for item in request.statement_ids or (NORMAL,))


def text_of(request: Request) -> str:
    """The text as it was typed; the statements by name when some of what it says was crossed out or is not in a text."""
    as_typed = 0 < len(request.text) <= LONGEST and read(request.text).mentions == request.mentions
    return request.text if as_typed else title_of(request.mentions) or "normal ECG"
