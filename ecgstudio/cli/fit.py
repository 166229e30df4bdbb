"""``ecgstudio fit``: the simulator's patient whose ECG comes nearest to a record, as files."""

from dataclasses import replace
from typing import Annotated

import typer

from ecgstudio.cli.console import echo, print_json, progress
from ecgstudio.cli.options import Formats, Json, Out, Record
from ecgstudio.cli.records import read_record
from ecgstudio.core.fit import Fit


def fit(
    record: Record,
    out: Out,
    statement: Annotated[
        list[str] | None, typer.Option(help="Also this patient with another statement, by id; may be repeated.")
    ] = None,
    formats: Formats = "json,wfdb,pdf",
    json: Json = False,
) -> None:
    """Fit the simulator to a record: a patient whose numbers can be moved and who can be given another disease.

    The samples alone count; what a record of the simulator's says of its own patient is not looked at.

    The JSON document has "leads_uv" (root mean square difference of the median beats for each lead, in uV), "overall_uv",
    "off" (fitted less original: pr, qrs, qt in ms, qrs_axis in degrees, rate per minute), "remarks" (what the simulator does not
    follow, in sentences) and "files".
    """
    from ecgstudio.app.compare import other_disease
    from ecgstudio.app.examine import examine_all
    from ecgstudio.app.files import export_case, formats_of, record_stem
    from ecgstudio.app.fit import fitted_case
    from ecgstudio.app.requests import statement_id

    case = replace(read_record(record), physiology=None, anatomy=None)
    ids = [statement_id(name) for name in statement or ()]
    with progress("fitting") as report:
        made = fitted_case(case, report=report)
    stem, wanted = record_stem(record), formats_of(formats)
    named = {f"{stem}_fit": made} | {f"{stem}_fit_{item}": other_disease(made, [item]) for item in ids}
    examined = examine_all(list(named.values()))
    files = [
        str(file)
        for name, one in zip(named, examined, strict=True)
        for file in export_case(one, out, wanted, name=name)
    ]
    assert made.fit is not None
    if json:
        print_json({"record": record.name, **_described(made.fit), "files": files})
    else:
        echo("\n".join([*files, *_lines(made.fit)]))


def _described(found: Fit) -> dict[str, object]:
    return {
        "leads_uv": dict(found.leads_uv),
        "overall_uv": found.overall_uv,
        "off": dict(found.off),
        "remarks": list(found.remarks),
    }


def _lines(found: Fit) -> list[str]:
    """The misfit of each lead, and what is not followed."""
    leads = ", ".join(f"{lead} {value:.0f}" for lead, value in found.leads_uv.items())
    told = [f"median beat off by {found.overall_uv:.0f} uV ({leads})"] if found.overall_uv is not None else []
    return [*told, *(f"not followed: {remark}" for remark in found.remarks)]
