"""Statements, text, age, sex and whose texture, as one vector: the part that both networks share."""

import math

import torch
from torch import Tensor, nn

from ecgstudio.engine.conditions import Conditions

_AGE_UNIT_YEARS = 50.0


class Diagnosis(nn.Module):
    """Conditions as vectors [records, width]. ``words`` and ``domains`` count the tables' rows; ``text`` is the width of a text
    encoder's sentence vectors, 0 for none."""

    def __init__(self, words: int, domains: int, text: int, width: int) -> None:
        super().__init__()
        self.words = nn.Linear(words, width, bias=False)
        self.unstated = nn.Parameter(torch.zeros(width))
        self.age = nn.Sequential(nn.Linear(3, width), nn.SiLU(), nn.Linear(width, width))
        self.no_age = nn.Parameter(torch.zeros(width))
        self.sex = nn.Embedding(3, width)
        self.domain = nn.Embedding(domains + 1, width)
        self.text = nn.Linear(text, width, bias=False) if text else None
        self.mix = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))

    def forward(self, conditions: Conditions) -> Tensor:
        """A dimensionless vector [records, width] of all that is known of them."""
        stated = torch.where(conditions.stated[:, None], self.words(conditions.certainty), self.unstated)
        years = conditions.age.nan_to_num() / _AGE_UNIT_YEARS
        age = self.age(torch.stack([years, years**2, torch.exp(-4 * years)], dim=1))
        age = torch.where(conditions.age.isnan()[:, None], self.no_age, age)
        read = 0.0 if self.text is None else self.text(conditions.text)
        vector: Tensor = self.mix(stated + read + age + self.sex(conditions.sex) + self.domain(conditions.domain))
        return vector


def waves(value: Tensor, width: int) -> Tensor:
    """Sines and cosines [records, width] of one number each."""
    frequency = torch.exp(torch.linspace(0, math.log(100.0), width // 2, device=value.device))
    angle = value[:, None] * frequency
    return torch.cat([angle.cos(), angle.sin()], dim=1)
