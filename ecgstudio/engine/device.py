"""Where the networks run, for callers that know no torch."""

from typing import Final

import torch

CPU: Final = torch.device("cpu")


def out_of_memory(error: RuntimeError) -> bool:
    """Whether a GPU had no room; some of CUDA's own errors say so in words alone."""
    return isinstance(error, torch.OutOfMemoryError) or "out of memory" in str(error)


def leave_a_core() -> None:
    """To the window, which paints while the networks draw. Several threads would wait for one another at each of their small
    products whenever it does."""
    torch.set_num_threads(max(1, torch.get_num_threads() - 1))
