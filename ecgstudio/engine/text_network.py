"""The text encoder's network: a BERT of a few layers, a sentence vector, and what the sentence says of each word."""

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn


class TextNetwork(nn.Module):
    """``bert`` is a ``Bert`` of this package or, in training, a ``BertModel`` of transformers; ``sentence`` projects the mean of
    its tokens; each of ``words`` has a direction for being present and one for being denied, on the sphere where the sentence
    vectors lie."""

    def __init__(self, bert: Any, hidden: int, words: int, width: int) -> None:
        super().__init__()
        self.bert = bert
        self.sentence = nn.Linear(hidden, width)
        self.present = Prototypes(words, width)
        self.denied = Prototypes(words, width)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Token ids and mask [texts, tokens] to sentences [texts, width] of unit norm and tokens [texts, tokens, hidden]."""
        tokens = self.bert(ids, mask)[0]
        weight = mask[..., None].to(tokens.dtype)
        mean = (tokens * weight).sum(1) / weight.sum(1)
        return F.normalize(self.sentence(mean), dim=-1), tokens


class Prototypes(nn.Module):
    """How much a vector of unit norm speaks for each word: logits from the angle to the word's direction."""

    def __init__(self, words: int, width: int) -> None:
        super().__init__()
        self.direction = nn.Parameter(torch.randn(words, width) / width**0.5)
        self.scale = nn.Parameter(torch.full((words,), 12.0))
        self.bias = nn.Parameter(torch.full((words,), -5.0))

    def forward(self, vectors: Tensor) -> Tensor:
        """Vectors [count, width] to logits [count, words]."""
        return vectors @ F.normalize(self.direction, dim=-1).T * self.scale + self.bias
