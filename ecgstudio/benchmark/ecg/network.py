"""The judge's network: a small residual network over eight leads at 100 Hz, whose last layer before the answers gives the
features that distances between sets of ECGs are measured in."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

FEATURES = 96
_KERNEL = 7


class Judge(nn.Module):
    """Signals [records, 8, samples] in mV to logits [records, labels]; any length, for the features are means over time."""

    def __init__(self, labels: int, widths: Sequence[int] = (24, 48, 64, FEATURES)) -> None:
        super().__init__()
        first, *others = widths
        self.stem = nn.Sequential(nn.Conv1d(8, first, 11, 2, 5, bias=False), nn.BatchNorm1d(first), nn.ReLU())
        stages = zip(widths, others, strict=False)
        self.stages = nn.Sequential(*(_Stage(narrow, wide) for narrow, wide in stages))
        self.answers = nn.Sequential(nn.Dropout(0.2), nn.Linear(widths[-1], labels))

    def features(self, signal_mv: Tensor) -> Tensor:
        """[records, FEATURES]."""
        pooled: Tensor = self.stages(self.stem(signal_mv)).mean(dim=2)
        return pooled

    def forward(self, signal_mv: Tensor) -> Tensor:
        logits: Tensor = self.answers(self.features(signal_mv))
        return logits


class _Stage(nn.Module):
    """Halves time, then one residual layer (He et al. 2016, before-activation order left as published)."""

    def __init__(self, narrow: int, wide: int) -> None:
        super().__init__()
        self.down = nn.Sequential(nn.Conv1d(narrow, wide, _KERNEL, 2, _KERNEL // 2, bias=False), nn.BatchNorm1d(wide))
        self.along = nn.Sequential(nn.Conv1d(wide, wide, _KERNEL, 1, _KERNEL // 2, bias=False), nn.BatchNorm1d(wide))

    def forward(self, x: Tensor) -> Tensor:
        x = torch.relu(self.down(x))
        return torch.relu(x + self.along(x))
