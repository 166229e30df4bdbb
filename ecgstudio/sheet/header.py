"""What is printed over the grid: whose ECG, the measurements, the statements."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from ecgstudio import __version__
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.cautions import cautions
from ecgstudio.core.measurements import NOT_MEASURED, Measured, Measurements
from ecgstudio.core.paths import APP_NAME
from ecgstudio.core.quiz.neighbours import common_name
from ecgstudio.core.recipe import recipe_of
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention
from ecgstudio.core.translation import decimal, language, tr
from ecgstudio.core.verdict import Verdict
from ecgstudio.sheet.wording import preferred

NOT_AVAILABLE: Final = "--"
_PLAIN_TITLE: Final = "12-lead ECG"
_NAMED_CRITERIA: Final[Mapping[str, str]] = MappingProxyType({"SL": "Sokolow-Lyon", "CORN": "Cornell"})
"""Features of the rule language that are criteria with a name, which a voltage statement must give (AHA Part V)."""


@dataclass(frozen=True)
class HeaderLine:
    """One line of the measurement block, ready to print."""

    label: str
    value: str
    unit: str


@dataclass(frozen=True)
class SheetHeader:
    """Everything the three blocks say. ``revealed`` False leaves room to write where the statements would stand.

    ``cautions``: what is not as it was asked for; ``recipe``: how to make it again, empty where that is not to be seen;
    ``vignette``: what a question tells where the statements would stand.
    """

    title: str
    case_id: str
    age: str
    sex: str
    taken_at: datetime | None
    measurements: tuple[HeaderLine, ...]
    statements: tuple[str, ...]
    confirmed: bool
    engine: str
    seed: int | None
    device: str
    synthetic: bool
    revealed: bool = True
    cautions: tuple[str, ...] = ()
    recipe: str = ""
    vignette: tuple[str, ...] = ()

    @property
    def own_title(self) -> str:
        """The case's own title; empty when it has none that says more than the statements."""
        return "" if self.title == tr(_PLAIN_TITLE) else self.title

    @property
    def one_line(self) -> str:
        """Title and statements in one line, as far as they may be said."""
        said = "; ".join(self.statements)
        own = self.own_title or ("" if said else self.title)
        return ": ".join(part for part in (own, said) if part)

    @property
    def without_numbers(self) -> "SheetHeader":
        """The same while the numbers are still those of the ECG before."""
        return replace(self, measurements=measurement_lines(NOT_MEASURED))

    @property
    def confirmation(self) -> str:
        return tr("Confirmed") if self.confirmed else tr("Unconfirmed")

    @property
    def identity_lines(self) -> tuple[str, ...]:
        """The lines under the title: patient, identity and time, where it comes from, device."""
        when = "" if self.taken_at is None else f"{self.taken_at:%Y-%m-%d %H:%M} {self.taken_at:%Z}".rstrip()
        seed = "" if self.seed is None else "   " + tr("seed {seed}").format(seed=self.seed)
        patient = tr("Age {age}   Sex {sex}").format(age=self.age, sex=self.sex)
        return (patient, f"ID {self.case_id}   {when}".rstrip(), f"{self.engine}{seed}", self.device)


def header_of(case: Case, *, confirmed: bool = False, reveal: bool = True) -> SheetHeader:
    """A case's header. ``confirmed``: a clinician has read it. ``reveal`` False hides what gives the diagnosis away."""
    statements = tuple(statement_text(item, case.verdicts) for item in case.request.mentions if item.present)
    statements += tuple(map(tr, case.making.objections[:1])) if case.making else ()
    provenance = case.recording.provenance
    request = case.request
    return SheetHeader(
        title=_title(case) if reveal else tr(_PLAIN_TITLE),
        case_id=case.id[:8],
        age=NOT_AVAILABLE if request.age is None else tr("{age:g} y").format(age=request.age),
        sex=tr(request.sex) if request.sex else NOT_AVAILABLE,
        taken_at=case.created,
        measurements=measurement_lines(case.measurements),
        statements=statements if reveal else (),
        confirmed=confirmed,
        engine=_maker(provenance),
        seed=provenance.seed,
        device="   ".join(part for part in (device_line(case.recording), case.measurements.part_text) if part),
        synthetic=provenance.synthetic,
        revealed=reveal,
        cautions=tuple(text for text in cautions(case) if reveal and text not in statements),
        recipe=recipe_of(case) if reveal else "",
    )


def device_line(recording: Recording) -> str:
    """The program, and how finely the recording is sampled."""
    rate, seconds = recording.sampling_rate_hz, recording.duration_s
    sampled = tr("{rate:g} samples/s").format(rate=rate)
    return f"{APP_NAME} {__version__}   {sampled}   {decimal(f'{seconds:.4g} s')}"


def _maker(made: Provenance) -> str:
    """The engine, or the record that was read."""
    if made.maker:
        return tr(made.maker)
    return tr("Record {name}").format(name=made.origin) if made.origin else tr("Imported record")


def statement_text(mention: Mention, verdicts: Iterable[Verdict] = ()) -> str:
    """One statement as printed: in preferred words, with modifiers, doubt, and the named criterion that it meets."""
    own = [item for item in verdicts if item.statement_id == mention.id]
    text = tr(preferred(_name(mention.id, own))) if mention.id in catalogue() else mention.id
    met = [item.criterion for item in own if item.outcome == "met"]
    named = [name for feature, name in _NAMED_CRITERIA.items() if any(rule.startswith(feature) for rule in met)]
    told = [tr(item) for item in mention.modifiers if item.lower() not in text.lower()] + named
    text += f" ({', '.join(told)})" if told else ""
    return tr("Possible {name}").format(name=_lower_first(text)) if mention.certainty == "possible" else text


def _name(statement_id: str, verdicts: Iterable[Verdict]) -> str:
    """The statement's name; only what its whole family is where the rate that its name tells was not met."""
    denied = any(item.criterion.startswith("rate ") and item.outcome == "not met" for item in verdicts)
    return (common_name(statement_id) if denied else "") or catalogue()[statement_id].name


def _lower_first(text: str) -> str:
    """The text for the middle of a sentence; abbreviations ("LVH") keep their capitals, and so do nouns in German."""
    return text[:1].lower() + text[1:] if text[1:2].islower() and not language().capital_nouns else text


def measurement_lines(measured: Measurements) -> tuple[HeaderLine, ...]:
    """The block in its fixed order; whole numbers, "--" for what is not available."""
    axes = [_whole(item) for item in (measured.p_axis, measured.qrs_axis, measured.t_axis)]
    formula = f"ms  {measured.qtc_formula}" if measured.qtc.available else "ms"
    return (
        HeaderLine(tr("Vent. rate"), _whole(measured.rate), tr("bpm")),
        HeaderLine(tr("PR"), _whole(measured.pr), "ms"),
        HeaderLine(tr("QRSD"), _whole(measured.qrs), "ms"),
        HeaderLine("QT/QTc", f"{_whole(measured.qt)}/{_whole(measured.qtc)}", formula),
        HeaderLine(tr("P-R-T axes"), "  ".join(axes), tr("deg")),
    )


def _whole(measured: Measured) -> str:
    return NOT_AVAILABLE if measured.value is None else f"{measured.value:.0f}"


def _title(case: Case) -> str:
    """The case's own title; a plain one when there is none or it only repeats the statements beside it."""
    present = [item.id for item in case.request.mentions if item.present and item.id in catalogue()]
    repeated = ", ".join(catalogue()[statement_id].name for statement_id in present)
    title = case.title.strip()
    return tr(_PLAIN_TITLE if title in ("", repeated, tr(repeated)) else title)
