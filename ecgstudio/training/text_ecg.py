"""The other side of the text encoder's contrastive training: a small network that puts an ECG beside the texts on it.

It reads packed latents and serves training alone; nothing of it is shipped.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ecgstudio.engine.text_network import Prototypes


class EcgTower(nn.Module):
    """Latents [records, tokens, size] to vectors [records, width] of unit norm, where the sentence vectors lie."""

    def __init__(self, size: int, width: int, channels: int, words: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv1d(size, channels, 3, stride=2, padding=1),
            nn.GELU(),
            nn.GroupNorm(8, channels),
            nn.Conv1d(channels, channels, 5, stride=2, padding=2),
            nn.GELU(),
            nn.GroupNorm(8, channels),
            nn.Conv1d(channels, 2 * channels, 5, stride=1, padding=2),
            nn.GELU(),
        )
        self.out = nn.Sequential(
            nn.Linear(4 * channels, 2 * channels), nn.GELU(), nn.Dropout(0.1), nn.Linear(2 * channels, width)
        )
        self.scale = nn.Parameter(torch.full((words,), 12.0))
        self.bias = nn.Parameter(torch.full((words,), -5.0))

    def forward(self, latents: Tensor) -> Tensor:
        """Vectors [records, width] of length 1, dimensionless, from latents [records, tokens, size]."""
        features = self.layers(latents.transpose(1, 2))
        spread = (features.var(dim=2) + 1e-6).sqrt()
        return F.normalize(self.out(torch.cat([features.mean(2), spread], dim=1)), dim=-1)

    def says(self, vectors: Tensor, present: Prototypes) -> Tensor:
        """Logits [records, words] by the directions that the texts use, on a scale of its own. Dimensionless, from
        vectors [records, width]."""
        return vectors @ F.normalize(present.direction, dim=-1).T * self.scale + self.bias
