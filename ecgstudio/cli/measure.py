"""``ecgstudio measure`` and ``ecgstudio check``: the numbers of a record, and a statement held against them."""

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecgstudio.cli.console import echo, print_json
from ecgstudio.cli.options import MOST, Json, Record, finite
from ecgstudio.cli.records import read_record
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.plain import to_plain
from ecgstudio.core.verdict import Verdict
from ecgstudio.core.verdict_words import number_text

if TYPE_CHECKING:
    from ecgstudio.measure.extra_waves import LeadSpan


def measure(
    record: Record,
    json: Json = False,
    annotations: Annotated[
        Path | None, typer.Option(help="Folder for WFDB annotations, one file per lead.", file_okay=False)
    ] = None,
    begin: Annotated[
        float | None, typer.Option("--from", min=0, max=MOST, help="Second from which it is measured.", callback=finite)
    ] = None,
    end: Annotated[
        float | None, typer.Option("--to", min=0, max=MOST, help="Second up to which it is measured.", callback=finite)
    ] = None,
) -> None:
    """Measure a record: rate, intervals, axes, amplitudes and rhythm, each with its place or the reason why it is missing.

    At most 60 s are measured: the first that carry an ECG, or those from --from on; the last line says which.

    The JSON document has "record", "measurements" (rate, pr, qrs, qt, qtc, p_axis, qrs_axis, t_axis, atrial_rate, and
    "features" by the names of the rule language as J[V2]; each with value, unit, reason, lead, span_s), "rhythm" (the calls
    with their reasons), "extra_waves" (delta, J, epsilon, U: present true, false or null with a reason; leads with onset_ms and
    offset_ms after the onset of QRS of dominant beats, give or take onset_give_ms and offset_give_ms), "quality" per lead,
    "suspicions" (cables that may be exchanged, with leads and reason; nothing is corrected) and "beats" (time_s, label, qrs_ms,
    pr_ms).
    """
    from ecgstudio.app.files import record_stem
    from ecgstudio.app.measure import analysed, describe, write_lead_annotations

    recording = read_record(record).recording
    part_s = None if begin is None and end is None else (begin or 0.0, recording.duration_s if end is None else end)
    analysis = analysed(recording, part_s, record.name)
    if annotations is not None:
        write_lead_annotations(analysis, recording, annotations, record_stem(record))
    if json:
        print_json({"record": record.name, **describe(analysis)})
    else:
        echo("\n".join(_lines(analysis.measurements)))
        echo("\n".join(f"{call.id}: {call.reason}" for call in analysis.calls))
        for wave in filter(lambda wave: wave.present, analysis.extra):
            echo(f"{wave.kind} wave: {', '.join(map(_extra_span, wave.leads))} (ms after QRS onset)")
        for item in analysis.lead_reversals:
            echo(f"suspicion: {item.reason}")


def check(
    record: Record,
    statement: Annotated[str, typer.Option(help="Statement id, as CLBBB or AFIB.")],
    json: Json = False,
) -> None:
    """Hold a statement's criteria against a record; exit code 1 when one is not met."""
    from ecgstudio.app.measure import analysed
    from ecgstudio.app.requests import statement_id
    from ecgstudio.measure.check import check_analysed

    wanted = statement_id(statement)
    result = check_analysed(analysed(read_record(record).recording, name=record.name), wanted)
    if json:
        print_json({"record": record.name, "passed": result.passed, **to_plain(result)})
    else:
        echo("\n".join(_verdict_line(verdict) for verdict in result.verdicts) or "this statement has no criteria")
        echo(f"{result.met} of {len(result.verdicts)} met")
        if result.call:
            echo(f"rhythm: {result.call}")
        for other in result.contradicting:
            echo(f"contradicting statement that passes too: {other}")
    if not result.passed:
        raise typer.Exit(1)


def _lines(measurements: Measurements) -> list[str]:
    lines = []
    for item in fields(measurements):
        found = getattr(measurements, item.name)
        if isinstance(found, Measured):
            text = f"{found.value:.0f} {found.unit}" if found.value is not None else f"- ({found.reason})"
            lines.append(f"{item.name.replace('_', ' '):12} {text}")
    return [*lines, *([measurements.part_text] if measurements.part_text else [])]


def _extra_span(span: "LeadSpan") -> str:
    gives = [give for give in (span.onset_give_ms, span.offset_give_ms) if give is not None]
    give = f" +-{max(gives):.0f}" if gives else ""
    return f"{span.lead} {span.onset_ms:.0f} to {span.offset_ms:.0f}{give}"


def _verdict_line(verdict: Verdict) -> str:
    found = [] if verdict.number is None else [number_text(verdict), *([verdict.lead] if verdict.lead else [])]
    number = f"({' '.join(found)})" if found else ""
    return " ".join(part for part in (f"{verdict.outcome:15}", verdict.criterion, number, verdict.reason) if part)
