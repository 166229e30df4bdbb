"""A made ECG made again, from what its file says of it."""

from dataclasses import replace
from functools import reduce

from ecgstudio import __version__
from ecgstudio.app.diffusion_weights import weights_digest
from ecgstudio.core.case import Case
from ecgstudio.core.electrodes import faulted
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Recording


def made_again(case: Case, report: Reporter = silent) -> Recording:
    """The recording of a simulated or drawn ECG anew; on the same machine the same, bit for bit.

    InputError where it was imported, made from another recording (twin, edit, fit), or by another program or other weights.
    """
    provenance = case.recording.provenance
    source, _, version = provenance.engine.partition(" ")
    if source not in ("simulator", "diffusion") or provenance.after:
        made = provenance.maker or f"record {provenance.origin}"
        raise InputError(f"it cannot be made again: it comes from another recording ({made})")
    if version != __version__:
        raise InputError(f"it was made by version {version} of the program, this is {__version__}; use that version")
    return _simulated(case) if source == "simulator" else _drawn(case, report)


def _simulated(case: Case) -> Recording:
    from ecgstudio.app.simulated import simulated
    from ecgstudio.sim import simulate

    if case.physiology is None or case.anatomy is None:
        return simulated(case.request).recording
    return simulate(case.physiology, case.anatomy, seed=case.request.seed).recording


def _drawn(case: Case, report: Reporter) -> Recording:
    """Drawn with as many others as before: numbers drawn at once depend on one another in their last digits."""
    from ecgstudio.app.diffusion import load

    weights, (place, size) = case.recording.provenance.weights, case.recording.provenance.batch
    if weights != weights_digest():
        told = weights or "that were not noted"
        raise InputError(f"it was drawn with weights {told}, those here are {weights_digest() or 'missing'}")
    first = replace(case.request, seed=case.request.seed - place)
    drawn = load(report).draw(first, size, report)[place].recording
    return reduce(faulted, case.recording.provenance.faults, drawn)
