"""A latent DDPM of DiffuSETS's published size, to time beside ours: its weights are random, for they do not change the speed.

DiffuSETS (arXiv 2501.05932): a U-Net of 13.3 million parameters (7 levels, kernel 7, self- and cross-attention in every
block) takes 1000 steps over 4 x 128 latents; a decoder of 17.3 million, the Stable Diffusion one in 1-D, makes 1024 points
in 12 leads (102.4 Hz). Widths are not published; these come to its numbers of parameters.
"""

from typing import Final

import torch
from torch import Tensor, nn

STEPS: Final = 1000
LATENT: Final = (4, 128)
RATE_HZ: Final = 102.4
_WIDTHS: Final = (48, 80, 128, 160, 208, 256, 272)
_KERNEL: Final = 7
_CONDITION: Final = 256
_DECODER_WIDTHS: Final = (512, 512, 256, 128)
_GROUPS: Final = 16


class Unet(nn.Module):
    """One step of noise prediction: latents [records, 4, 128], step [records, 256] and text [records, 1, 256] as embedded."""

    def __init__(self) -> None:
        super().__init__()
        pairs = list(zip((_WIDTHS[0], *_WIDTHS), _WIDTHS, strict=False))
        self.first = nn.Conv1d(LATENT[0], _WIDTHS[0], 3, padding=1)
        self.down = nn.ModuleList(_Block(before, width) for before, width in pairs)
        self.middle = _Block(_WIDTHS[-1], _WIDTHS[-1])
        self.up = nn.ModuleList(_Block(2 * width, before) for before, width in reversed(pairs))
        self.last = nn.Conv1d(_WIDTHS[0], LATENT[0], 3, padding=1)

    def forward(self, x: Tensor, step: Tensor, text: Tensor) -> Tensor:
        """Dimensionless noise [records, 4, 128] from latents of the same shape, step and text (``conditions``)."""
        x, kept = self.first(x), []
        for level, block in enumerate(self.down):
            x = block(x, step, text)
            kept.append(x)
            x = nn.functional.avg_pool1d(x, 2) if level < len(self.down) - 1 else x
        x = self.middle(x, step, text)
        for block in self.up:
            x = nn.functional.interpolate(x, size=kept[-1].shape[-1])
            x = block(torch.cat([x, kept.pop()], dim=1), step, text)
        noise: Tensor = self.last(x)
        return noise


class _Block(nn.Module):
    """Two convolutions with the step between them, then attention to itself and to the text."""

    def __init__(self, before: int, width: int) -> None:
        super().__init__()
        self.convolutions = _Residual(before, width, _KERNEL, _CONDITION)
        self.attention = nn.MultiheadAttention(width, 4, batch_first=True)
        self.to_text = nn.MultiheadAttention(width, 4, kdim=_CONDITION, vdim=_CONDITION, batch_first=True)

    def forward(self, x: Tensor, step: Tensor, text: Tensor) -> Tensor:
        x = self.convolutions(x, step)
        tokens = x.transpose(1, 2)
        tokens = tokens + self.attention(tokens, tokens, tokens, need_weights=False)[0]
        tokens = tokens + self.to_text(tokens, text, text, need_weights=False)[0]
        joined: Tensor = tokens.transpose(1, 2)
        return joined


class _Residual(nn.Module):
    def __init__(self, before: int, width: int, kernel: int, condition: int = 0) -> None:
        super().__init__()
        self.first = nn.Sequential(
            nn.GroupNorm(_GROUPS, before), nn.SiLU(), nn.Conv1d(before, width, kernel, padding=kernel // 2)
        )
        self.step = nn.Linear(condition, width) if condition else None
        self.second = nn.Sequential(
            nn.GroupNorm(_GROUPS, width), nn.SiLU(), nn.Conv1d(width, width, kernel, padding=kernel // 2)
        )
        self.skip: nn.Module = nn.Conv1d(before, width, 1) if before != width else nn.Identity()

    def forward(self, x: Tensor, step: Tensor | None = None) -> Tensor:
        inner = self.first(x)
        if self.step is not None and step is not None:
            inner = inner + self.step(step)[:, :, None]
        summed: Tensor = self.skip(x) + self.second(inner)
        return summed


class Decoder(nn.Module):
    """Latents [records, 4, 128] to signals [records, 12, 1024]."""

    def __init__(self) -> None:
        super().__init__()
        wide = _DECODER_WIDTHS[0]
        self.first = nn.Conv1d(LATENT[0], wide, 3, padding=1)
        self.middle = nn.ModuleList([_Residual(wide, wide, 3), _Residual(wide, wide, 3)])
        self.attention = nn.MultiheadAttention(wide, 1, batch_first=True)
        before = (wide, *_DECODER_WIDTHS)
        self.levels = nn.ModuleList(
            nn.ModuleList([_Residual(before[level], width, 3), _Residual(width, width, 3), _Residual(width, width, 3)])
            for level, width in enumerate(_DECODER_WIDTHS)
        )
        self.widen = nn.ModuleList(nn.Conv1d(width, width, 3, padding=1) for width in _DECODER_WIDTHS[:-1])
        self.last = nn.Conv1d(_DECODER_WIDTHS[-1], 12, 3, padding=1)

    def forward(self, latents: Tensor) -> Tensor:
        """Dimensionless latents to signals, see above."""
        x = self.middle[0](self.first(latents))
        tokens = x.transpose(1, 2)
        x = x + self.attention(tokens, tokens, tokens, need_weights=False)[0].transpose(1, 2)
        x = self.middle[1](x)
        for level, blocks in enumerate(self.levels):
            for block in blocks:  # type: ignore[attr-defined]
                x = block(x)
            if level < len(self.widen):
                x = self.widen[level](nn.functional.interpolate(x, scale_factor=2))
        signals: Tensor = self.last(x)
        return signals


def millions(network: nn.Module) -> float:
    """Millions of parameters."""
    return sum(part.numel() for part in network.parameters()) / 1e6


def conditions(records: int, device: torch.device) -> tuple[Tensor, Tensor, Tensor]:
    """Noise [records, 4, 128], step [records, width] and text [records, 1, width] for so many records, as ``Unet``
    takes them; dimensionless."""
    return (
        torch.randn(records, *LATENT, device=device),
        torch.randn(records, _CONDITION, device=device),
        torch.randn(records, 1, _CONDITION, device=device),
    )
