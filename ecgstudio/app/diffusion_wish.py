"""What the network is asked for: a request as words, person, text, and the events of the simulator's conduction model."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ecgstudio.app.generate import title_of
from ecgstudio.core.case import Case
from ecgstudio.core.request import Request
from ecgstudio.language import read

if TYPE_CHECKING:
    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.text import TextEncoder


def wishes_of(patients: Sequence[Case], encoder: "TextEncoder | None" = None) -> "list[Wish]":
    """What to draw of simulated patients of one request: all it says, and when each one's atria and ventricles are activated."""
    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.track import events_of

    request = patients[0].request
    words, text = words_of(request), encoder.encode([text_of(request)]).sentence[0] if encoder else None
    return [
        Wish(words, request.age, request.sex, events=events_of(patient.annotations), text=text) for patient in patients
    ]


def words_of(request: Request) -> dict[str, float]:
    """The vocabulary's words of all statements that are to be present; of a normal ECG when none is."""
    from ecgstudio.engine.vocabulary import together, words_of_statement

    return together(words_of_statement(item) for item in request.statement_ids or ("NORM",))


def text_of(request: Request) -> str:
    """The text as it was typed; the statements by name when some of what it says was crossed out or is not in a text."""
    as_typed = request.text and read(request.text).mentions == request.mentions
    return request.text if as_typed else title_of(request.mentions) or "normal ECG"
