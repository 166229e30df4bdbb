"""BERT (Devlin et al. 2018) as far as reading needs it, with names and numbers as in transformers' ``BertModel``.

Transformers trains the text encoder and reads its files; importing it takes longer than everything else that the engine
loads, so these lines run what was trained.
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional


class Bert(nn.Module):
    """``config`` as transformers writes it; ValueError for an activation other than "gelu"."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        if config["hidden_act"] != "gelu":
            raise ValueError(f"its activation is {config['hidden_act']}, not gelu")
        self.embeddings = Embeddings(config)
        self.encoder = Encoder(config)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor]:
        """Token ids and mask [texts, tokens] to the last layer's tokens [texts, tokens, hidden], in a tuple as there."""
        return (self.encoder(self.embeddings(ids), mask[:, None, None]),)


class Encoder(nn.Module):
    """One layer after the other."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        self.layer = nn.ModuleList(Layer(config) for _ in range(config["num_hidden_layers"]))

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Dimensionless states [texts, tokens, width] after all layers; ``mask`` [texts, 1, 1, tokens] says which
        tokens are there."""
        for layer in self.layer:
            states = layer(states, mask)
        return states


class Embeddings(nn.Module):
    """What a token is, where it stands, and of which text it is: always the first."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        hidden = config["hidden_size"]
        self.word_embeddings = nn.Embedding(config["vocab_size"], hidden)
        self.position_embeddings = nn.Embedding(config["max_position_embeddings"], hidden)
        self.token_type_embeddings = nn.Embedding(config["type_vocab_size"], hidden)
        self.LayerNorm = nn.LayerNorm(hidden, config["layer_norm_eps"])

    def forward(self, ids: Tensor) -> Tensor:
        """Dimensionless states [texts, tokens, width] of ids [texts, tokens]."""
        place = torch.arange(ids.shape[1], device=ids.device)
        normed: Tensor = self.LayerNorm(
            self.word_embeddings(ids) + self.position_embeddings(place) + self.token_type_embeddings.weight[0]
        )
        return normed


class Layer(nn.Module):
    """Attention, then a feed-forward layer, each added to what came in and normed."""

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        hidden, inner = config["hidden_size"], config["intermediate_size"]
        self.attention = nn.ModuleDict(
            {"self": Attention(hidden, config["num_attention_heads"]), "output": Added(hidden, hidden, config)}
        )
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(hidden, inner)})
        self.output = Added(inner, hidden, config)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Dimensionless states [texts, tokens, width] after this layer; ``mask`` as ``Encoder`` takes it."""
        states = self.attention["output"](self.attention["self"](states, mask), states)
        added: Tensor = self.output(functional.gelu(self.intermediate["dense"](states)), states)
        return added


class Attention(nn.Module):
    """Each token looks at those of its text that ``mask`` [texts, 1, 1, tokens] shows."""

    def __init__(self, hidden: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(hidden, hidden)
        self.key = nn.Linear(hidden, hidden)
        self.value = nn.Linear(hidden, hidden)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Dimensionless states [texts, tokens, width], each mixed from those that ``mask`` lets it see."""
        texts, tokens, hidden = states.shape
        query, key, value = (
            part(states).view(texts, tokens, self.heads, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, mask)
        return mixed.transpose(1, 2).reshape(texts, tokens, hidden)


class Added(nn.Module):
    """A projection, added to what was there before and normed."""

    def __init__(self, size: int, hidden: int, config: Mapping[str, Any]) -> None:
        super().__init__()
        self.dense = nn.Linear(size, hidden)
        self.LayerNorm = nn.LayerNorm(hidden, config["layer_norm_eps"])

    def forward(self, states: Tensor, before: Tensor) -> Tensor:
        """Dimensionless states [texts, tokens, width] led through the layer and added to those of ``before``."""
        normed: Tensor = self.LayerNorm(self.dense(states) + before)
        return normed
