"""Training that begins with weights there are already, though words have been added to the vocabulary since."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from ecgstudio.core.errors import InputError
from ecgstudio.engine.checkpoint import BeatPart, StripPart


def begin_with(network: nn.Module, part: StripPart | BeatPart, words: Sequence[str]) -> None:
    """Fill ``network``, whose tables have a place for each of ``words``, with the weights of ``part``; a word that these do not
    know begins with zero. InputError when they are of a network of another size."""
    stored, filled = part.network.state_dict(), {}
    for name, value in network.state_dict().items():
        if name not in stored:
            raise InputError(f"the weights to begin with have no '{name}'; use those of a network of this kind")
        filled[name] = _widened(stored[name], value.shape, part.words, words)
        if filled[name].shape != value.shape:
            raise InputError(
                f"the weights to begin with have '{name}' of size {list(stored[name].shape)}, not {list(value.shape)}; "
                "use the preset they were trained with"
            )
    network.load_state_dict(filled)


def _widened(stored: Tensor, wanted: torch.Size, known: Sequence[str], words: Sequence[str]) -> Tensor:
    """A table with rows or columns for ``known`` words as one for ``words``; anything else as it is."""
    for axis, extra in ((0, 1), (1, 0)):  # embeddings have a row more, for no word
        if stored.ndim == 2 and stored.shape[axis] == len(known) + extra and wanted[axis] == len(words) + extra:
            return _in_places(stored, axis, extra, known, words)
    return stored.clone()


def _in_places(stored: Tensor, axis: int, extra: int, known: Sequence[str], words: Sequence[str]) -> Tensor:
    places = {word: place for place, word in enumerate(words)}
    there = [(old, places[word]) for old, word in enumerate(known) if word in places]
    there += [(len(known), len(words))] * extra
    shape = list(stored.shape)
    shape[axis] = len(words) + extra
    filled = stored.new_zeros(shape)
    old, new = (torch.tensor(part) for part in zip(*there, strict=True))
    return filled.index_copy(axis, new, stored.index_select(axis, old))
