"""Whose ECG it is: the base vector of a case's recording, and which of several records is the most alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecgstudio.app.diffusion_weights import weights_folder
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.jobs import Reporter, silent

if TYPE_CHECKING:
    from ecgstudio.core.recording import Recording
    from ecgstudio.engine.autoencoder import Floats
    from ecgstudio.engine.beats import Beats
    from ecgstudio.engine.identity import Identity
    from ecgstudio.measure import Analysis

_FIBRILLATING: Final = frozenset({"AFIB", "AFRVR", "AFSLOW", "AFLBBB"})


@dataclass(frozen=True)
class Alike:
    """One record and how alike it is: the cosine of base vectors; the shares of strangers, and of second recordings of one
    person, that are less alike."""

    record: Path
    likeness: float
    others_below: float
    visits_below: float


def base_vector(recording: "Recording") -> "Floats":
    """The base vector [60] of a recording, dimensionless, of length 1; RecordError when no beat of it can be measured."""
    return identity().vector(measured_beats(recording))


def identify(record: Path, among: Path, report: Reporter = silent) -> list[Alike]:
    """The records in a folder, most alike first, that are not the record itself; those that cannot be read or measured are left
    out. InputError when there are none; RecordError when the record itself cannot be read or measured."""
    from ecgstudio.app.files import import_record

    wanted = base_vector(import_record(record).recording)
    paths = [path for path in _records_in(among) if path.with_suffix("") != record.with_suffix("")]
    found = list(_alike(wanted, paths, report))
    if not found:
        raise InputError(
            f"{among} holds no other record that can be measured; name a folder of WFDB records or case files"
        )
    return sorted(found, key=lambda item: item.likeness, reverse=True)


def measured_beats(recording: "Recording", analysis: "Analysis | None" = None) -> "Beats":
    """P and QRS-T of a recording as templates, read where measuring finds its beats; RecordError when it finds none."""
    from ecgstudio.engine.beats import beats_of
    from ecgstudio.engine.recorded import eight_at_500_hz

    beats = beats_of(eight_at_500_hz(recording), measured_events(recording, analysis))
    if not beats.present[1]:
        raise RecordError("no beat stands in it whose QRS and T can be read")
    return beats


def measured_events(recording: "Recording", analysis: "Analysis | None" = None) -> "Floats":
    """When atria and ventricles are activated, as ``engine.track`` has it [count, 4], from samples alone."""
    from ecgstudio.app.measure import analysed
    from ecgstudio.core.delineation import Delineation
    from ecgstudio.engine.track import MEASURED, events_of
    from ecgstudio.measure.activated import atria_of, ventricles_of

    found = analysed(recording) if analysis is None else analysis
    fibrillating = any(call.id in _FIBRILLATING for call in found.calls)
    atria = [] if fibrillating else atria_of(found)
    return events_of(Delineation((*atria, *ventricles_of(found)), author=MEASURED))


@cache
def identity() -> "Identity":
    """How base vectors are made; ResourceError when its file is missing or damaged."""
    from ecgstudio.engine.identity_file import FILE, load_identity

    return load_identity(weights_folder() / FILE)


def _alike(wanted: "Floats", paths: list[Path], report: Reporter) -> Iterable[Alike]:
    from ecgstudio.app.files import import_record

    for place, path in enumerate(paths):
        report(place / len(paths), f"record {place + 1} of {len(paths)}")
        try:
            found = float(wanted @ base_vector(import_record(path).recording))
        except RecordError:
            continue
        yield Alike(path, found, identity().others_below(found), identity().visits_below(found))


def _records_in(folder: Path) -> list[Path]:
    """Each record once, however many files it has; InputError when there is no such folder."""
    from ecgstudio.app.files import usable_paths

    if not folder.is_dir():
        raise InputError(f"{folder} is no folder; name one that holds records")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return sorted(usable_paths(files))
