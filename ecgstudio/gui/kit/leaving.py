"""The question before an ECG leaves the program that resembles a real person: on paper, as a file, in a handout."""

from collections.abc import Iterable

from ecgstudio.core.case import Case
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.words import tr

_NAMED = 5


def may_leave(frame: Frame, *cases: Case) -> bool:
    """Whether these may leave: asks where one was made after a real recording, and takes No for Enter."""
    after = real_records(cases)
    if not after:
        return True
    names = ", ".join(f"“{name}”" for name in after[:_NAMED]) + (" ..." if len(after) > _NAMED else "")
    one = tr(
        "This ECG is synthetic, but it was made after the real recording {names} and resembles that person. "
        "It says so wherever it goes. May it leave the program?"
    )
    several = tr(
        "{count} of these ECGs are synthetic, but were made after the real recordings {names} and resemble those people. "
        "They say so wherever they go. May they leave the program?"
    )
    count = sum(bool(case.recording.provenance.after) for case in cases)
    question = (one if len(cases) == 1 else several).format(names=names, count=count)
    return frame.confirmed(tr("Twin of a real person"), question, proposed=False)


def real_records(cases: Iterable[Case]) -> tuple[str, ...]:
    """The real records after which some of these cases were made, each once."""
    return tuple(dict.fromkeys(case.recording.provenance.after for case in cases if case.recording.provenance.after))
