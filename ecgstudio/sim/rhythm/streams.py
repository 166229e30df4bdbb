"""Random numbers: one stream for each purpose, so that changing one part of the rhythm leaves the rest as it was."""

import zlib

import numpy as np


def stream(seed: int, purpose: str) -> np.random.Generator:
    """The generator of one purpose. Draw by beat index from it, never by time: sliders must not shuffle what was drawn."""
    return np.random.default_rng((seed, zlib.crc32(purpose.encode())))
