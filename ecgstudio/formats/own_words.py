"""The words by which a file of any format says that it was made here, and by which it is known again when it comes back.

One line of text, as "SYNTHETIC - FOR TEACHING; engine: simulator 0.2.0; seed: 12; after: 01234_hr".
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from ecgstudio.core.paper import TEACHING_NOTICE
from ecgstudio.core.recording import Provenance, Source
from ecgstudio.formats.names import ascii_text

_LINE: Final = re.compile(
    rf"{TEACHING_NOTICE}; engine: (?P<engine>[^;]+)(?:; seed: (?P<seed>\d{{1,19}}))?(?:; after: (?P<after>[^;]+))?"
)


def own_words(provenance: Provenance) -> str:
    """The line of a made recording; empty for an imported one."""
    if not provenance.synthetic:
        return ""
    parts = [TEACHING_NOTICE, f"engine: {_plain(provenance.engine) or provenance.source}"]
    parts += [] if provenance.seed is None else [f"seed: {provenance.seed}"]
    parts += [f"after: {_plain(provenance.after)}"] if provenance.after else []
    return "; ".join(parts)


def provenance_of(lines: Iterable[str], imported: Provenance) -> Provenance:
    """Where a recording comes from, when one of a file's lines says that it was made here; else as it was imported."""
    for line in lines:
        found = _LINE.search(line)
        if found:
            engine, seed = found["engine"].strip(), found["seed"]
            source: Source = "simulator" if engine.startswith("simulator") else "diffusion"
            after = (found["after"] or "").strip()
            return replace(imported, source=source, engine=engine, seed=int(seed) if seed else None, after=after)
    return imported


def _plain(text: str) -> str:
    return ascii_text(text).replace(";", ",")
