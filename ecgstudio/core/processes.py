"""What a process has done so far, as far as the system says it."""

import os
from pathlib import Path


def processor_s(pid: int) -> float | None:
    """The processor time of a process in seconds; None where the system does not say (Linux does)."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return (int(fields[11]) + int(fields[12])) / float(os.sysconf("SC_CLK_TCK"))
