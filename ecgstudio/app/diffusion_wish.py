"""What the network is asked for: a request as words, person, text, and the events of the simulator's conduction model."""

from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from ecgstudio.app.generate import title_of
from ecgstudio.core.case import Case
from ecgstudio.core.request import Request
from ecgstudio.language import read

if TYPE_CHECKING:
    from ecgstudio.engine.conditions import Wish


class Encoder(Protocol):
    """What gives a text's sentence vector; ``engine.text.TextEncoder``."""

    def sentence(self, text: str) -> NDArray[np.float32]: ...


def wish_of(patient: Case, encoder: Encoder | None = None) -> "Wish":
    """What to draw of a simulated patient: its request, and when its atria and ventricles are activated."""
    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.track import events_of

    request = patient.request
    return Wish(
        words=words_of(request),
        age=request.age,
        sex=request.sex,
        events=events_of(patient.annotations),
        text=encoder.sentence(text_of(request)) if encoder else None,
    )


def words_of(request: Request) -> dict[str, float]:
    """The vocabulary's words of all statements that are to be present; of a normal ECG when none is."""
    from ecgstudio.engine.vocabulary import together, words_of_statement

    return together(words_of_statement(item) for item in request.statement_ids or ("NORM",))


def text_of(request: Request) -> str:
    """The text as it was typed; the statements by name when some of what it says was crossed out or is not in a text."""
    as_typed = request.text and read(request.text).mentions == request.mentions
    return request.text if as_typed else title_of(request.mentions) or "normal ECG"
