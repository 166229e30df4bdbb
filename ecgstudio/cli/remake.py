"""``ecgstudio remake``: a made ECG made again and compared."""

import numpy as np
import typer

from ecgstudio.cli.console import echo, print_json, progress
from ecgstudio.cli.options import Json, Record


def remake(record: Record, json: Json = False) -> None:
    """Make a simulated or drawn ECG again from what its file says, and compare; exit code 1 when another comes out.

    Case files and WFDB records of ours hold all that is needed. Drawn ones need the same weights. On the same machine they are
    the same bit for bit; in files of whole uV to half a uV.
    """
    from ecgstudio.app.again import made_again
    from ecgstudio.app.files import import_record

    case = import_record(record)
    with progress("making it again") as report:
        found = made_again(case, report)
    same_shape = found.signal_mv.shape == case.recording.signal_mv.shape
    off_mv = float(np.nanmax(np.abs(found.signal_mv - case.recording.signal_mv))) if same_shape else np.inf
    same = same_shape and bool(np.array_equal(found.signal_mv, case.recording.signal_mv))
    if json:
        print_json({"record": record.name, "same": same, "off_uv": off_mv * 1000 if same_shape else None})
    else:
        told = "the same, bit for bit" if same else f"up to {off_mv * 1000:.3g} uV off"
        echo(f"{record.name}: {told}" if same_shape else f"{record.name}: another length or rate comes out")
    if off_mv > _STEP_MV:
        raise typer.Exit(1)


_STEP_MV = 0.000501
"""Half a step of the formats that hold whole uV."""
