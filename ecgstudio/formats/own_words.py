"""The words by which a file of any format says what was done here, and by which it is known again when it comes back.

One line of text, as "SYNTHETIC - FOR TEACHING; engine: simulator 0.2.0; seed: 12; after: 01234_hr; electrodes: RA/LA"; of an
imported recording the last of it alone, where its electrodes were exchanged or taken off here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from ecgstudio.core.electrodes import FAULTS
from ecgstudio.core.paper import TEACHING_NOTICE
from ecgstudio.core.recording import Provenance, Source
from ecgstudio.formats.names import ascii_text

_LINE: Final = re.compile(
    rf"{TEACHING_NOTICE}; engine: (?P<engine>[^;]+)(?:; seed: (?P<seed>\d{{1,19}}))?(?:; after: (?P<after>[^;]+))?"
)
_FAULTS: Final = re.compile(r"(?:^|; )electrodes: (?P<faults>[^;]+)")


def own_words(provenance: Provenance) -> str:
    """The line of a made recording, or of one whose electrodes were tampered with; empty for any other."""
    faults = [f"electrodes: {', '.join(provenance.faults)}"] if provenance.faults else []
    if not provenance.synthetic:
        return "".join(faults)
    parts = [TEACHING_NOTICE, f"engine: {_plain(provenance.engine) or provenance.source}"]
    parts += [] if provenance.seed is None else [f"seed: {provenance.seed}"]
    parts += [f"after: {_plain(provenance.after)}"] if provenance.after else []
    return "; ".join([*parts, *faults])


def provenance_of(lines: Sequence[str], imported: Provenance) -> Provenance:
    """Where a recording comes from, when one of a file's lines says that it was made here; else as it was imported."""
    known = replace(imported, faults=tuple(_faults(lines)))
    for line in lines:
        found = _LINE.search(line)
        if found:
            engine, seed = found["engine"].strip(), found["seed"]
            source: Source = "simulator" if engine.startswith("simulator") else "diffusion"
            after = (found["after"] or "").strip()
            return replace(known, source=source, engine=engine, seed=int(seed) if seed else None, after=after)
    return known


def _faults(lines: Iterable[str]) -> Iterator[str]:
    """The faults that a line names and that are known here."""
    found = next((match for match in map(_FAULTS.search, lines) if match), None)
    yield from (fault for fault in (found["faults"].split(", ") if found else ()) if fault.strip() in FAULTS)


def _plain(text: str) -> str:
    return ascii_text(text).replace(";", ",")
