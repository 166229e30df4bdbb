"""The answer to a case in plain words: what a booklet, a slide's notes and a card's back say alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from ecgstudio.core.annotations import of_layer
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.handout_parts import ALL_PARTS, HandoutParts
from ecgstudio.core.sources import cited, sources
from ecgstudio.core.translation import tr
from ecgstudio.core.verdict import Verdict
from ecgstudio.core.verdict_words import criterion_text, number_text
from ecgstudio.sheet.header import HeaderLine, header_of, statement_text


@dataclass(frozen=True)
class CriterionLine:
    """One criterion as printed: ``rule`` and ``found`` in words, ``outcome``, and where the limit comes from."""

    statement: str
    rule: str
    found: str
    outcome: str
    source: str


@dataclass(frozen=True)
class Answer:
    """``patient`` and ``origin`` in one line each; ``points``, ``story`` and ``next_step`` (question, then
    answer) a paragraph each; ``delineation`` what
    the teacher marked on the ECG; ``references`` the whole sources."""

    title: str
    patient: str
    statements: tuple[str, ...]
    measurements: tuple[HeaderLine, ...]
    criteria: tuple[CriterionLine, ...]
    points: tuple[str, ...]
    story: tuple[str, ...]
    next_step: tuple[str, ...]
    annotations: tuple[str, ...]
    references: tuple[str, ...]
    origin: str


def answer_of(case: Case, parts: HandoutParts = ALL_PARTS) -> Answer:
    """What the answer to a case says. Without teaching points of its own, those of its statements."""
    header = header_of(case)
    present = [item for item in case.request.mentions if item.present]
    own = [tr(line.strip()) for line in case.teaching_points.splitlines() if line.strip()]
    taught = [tr(catalogue()[item.id].teaching) for item in present if item.id in catalogue()]
    held = case.verdicts if parts.criteria else ()
    seed = "" if header.seed is None else ", " + tr("seed {seed}").format(seed=header.seed)
    return Answer(
        title=tr(case.title.strip()) or header.title,
        patient=", ".join(part for part in (header.age, header.sex) if part != "--") or tr("age and sex unknown"),
        statements=(*(statement_text(item, case.verdicts) for item in present), *header.cautions),
        measurements=header.measurements if parts.measurements else (),
        criteria=tuple(_criterion(verdict) for verdict in held),
        points=tuple(own or dict.fromkeys(point for point in taught if point)) if parts.points else (),
        story=case.vignette.story,
        next_step=case.vignette.after,
        annotations=tuple(annotation.said for annotation in of_layer(case.annotations, "teacher"))
        if parts.annotations
        else (),
        references=tuple(_references(held)),
        origin=f"{header.engine}{seed}   " + tr("case {id}").format(id=header.case_id),
    )


def answer_text(answer: Answer) -> str:
    """The answer as plain text, a line for each thing that is said."""
    numbers = "; ".join(f"{line.label} {line.value} {line.unit}".rstrip() for line in answer.measurements)
    criteria = [f"- {item.rule}: {item.found}, {item.outcome} ({item.source})" for item in answer.criteria]
    lists = (
        answer.statements,
        (numbers,),
        criteria,
        [f"- {item}" for item in answer.annotations],
        answer.points,
        answer.next_step,
    )
    parts = (answer.title, *("\n".join(lines) for lines in lists), answer.origin)
    return "\n\n".join(part for part in parts if part)


def _criterion(verdict: Verdict) -> CriterionLine:
    known = catalogue().get(verdict.statement_id)
    where = tr(" in {lead}").format(lead=verdict.lead) if verdict.lead else ""
    found = tr(verdict.reason) if verdict.number is None else f"{number_text(verdict)}{where}"
    name = tr(known.name) if known else verdict.statement_id
    return CriterionLine(name, criterion_text(verdict), found, tr(verdict.outcome), cited(verdict.source))


def _references(verdicts: tuple[Verdict, ...]) -> Iterator[str]:
    """Each source that a criterion cites, whole, in the order in which they are met."""
    keys = dict.fromkeys(key.strip() for verdict in verdicts for key in verdict.source.split(",") if key.strip())
    yield from (f"{sources()[key].short}: {sources()[key].text}" for key in keys if key in sources())
