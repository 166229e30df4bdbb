"""Torch's largest library, read while the window goes on answering.

``import torch`` holds the interpreter for as long as the system takes to read and link it; asked for beforehand through ctypes,
which lets the interpreter go, the import finds it there.
"""

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

_LIBRARIES: Final = {"linux": "libtorch_cpu.so", "darwin": "libtorch_cpu.dylib"}


def preload_torch() -> bool:
    """Whether the library is there now. Where it is not (another system, no torch), the import does it all, or says why not."""
    spec = find_spec("torch")
    library = _LIBRARIES.get(sys.platform)
    if library is None or spec is None or not spec.submodule_search_locations:
        return False
    load = ctypes.CDLL(None).dlopen
    load.argtypes, load.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    return bool(load(os.fsencode(Path(spec.submodule_search_locations[0], "lib", library)), os.RTLD_NOW))
