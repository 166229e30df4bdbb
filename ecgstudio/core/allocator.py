"""Memory that arrays leave is kept for the next ones.

The C library of Linux (glibc) hands freed memory back to the system from 128 kB on, and gets it again page by page: with arrays
of half a megabyte, as recordings are worked on, that is a tenth of the time. Once a larger block was freed it keeps as much as
that (mallopt(3), dynamic mmap threshold). On other systems nothing happens.
"""

from functools import cache
from typing import Final

import numpy as np

_KEPT_BYTES: Final = 16 << 20


@cache
def keep_freed_memory() -> None:
    """Take and free one block of 16 MB, once in a process; its pages are never touched, so that it costs no memory itself."""
    np.empty(_KEPT_BYTES, dtype=np.uint8)
