"""Boundaries of the typical beat, read by networks that see all leads."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.measure.typical import MARGIN, STRETCHES, Typical, readers

LIMITS = {"P": [[-80, 10], [-10, 70]], "QRS": [[-60, 0], [0, 70]], "T": [[-125, 25], [-15, 125]]}
CONTEXT = {"P": [1.6], "QRS": [-0.4, 0.5], "T": [1.5, 1.0, 1.0]}


def humps(name: str, wide: float = 16.0) -> Typical:
    """A smooth hump about the anchor in every lead, of either sign and another height in each."""
    stretch = STRETCHES[name]
    time = np.arange(stretch.first - MARGIN, stretch.last + MARGIN + 1)
    heights = np.where(np.arange(12) % 3, 1.0, -1.0) * np.linspace(0.1, 0.4, 12)
    line = heights[:, None] * np.exp(-0.5 * (time / wide) ** 2)
    steepness = np.abs(np.diff(line, axis=1)).max(axis=1) * 500
    limits = np.array(LIMITS[name], dtype=float)
    return Typical(line, np.abs(heights), steepness, np.arange(12) != 4, np.array(CONTEXT[name]), limits)


@pytest.mark.parametrize("name", list(STRETCHES))
def test_a_wave_is_bounded_within_its_limits_whoever_reads(name: str) -> None:
    wave = humps(name)
    for member in (None, *range(5)):
        on, off = readers(name).places(name, wave, member)
        assert ((on >= LIMITS[name][0][0]) & (on <= LIMITS[name][0][1])).all()
        assert ((off >= LIMITS[name][1][0]) & (off <= LIMITS[name][1][1])).all()
        assert (off - on > 20).all()


@pytest.mark.parametrize("name", ["P", "T"])
def test_a_broader_wave_begins_sooner_and_ends_later(name: str) -> None:
    narrow, broad = (readers(name).places(name, humps(name, wide)) for wide in (12.0, 20.0))
    assert (broad[0] < narrow[0]).all()
    assert (broad[1] > narrow[1]).all()


def test_only_leads_that_are_seen_tell_the_others() -> None:
    wave, rng = humps("P"), np.random.default_rng(1)
    noisy = {lead: wave.line_mv.copy() for lead in (4, 5)}
    for lead, line in noisy.items():
        line[lead] = rng.normal(0, 0.1, line.shape[1])
    plain, unseen, seen = (
        readers("P").places("P", replace(wave, line_mv=line)) for line in (wave.line_mv, noisy[4], noisy[5])
    )
    others = [lead for lead in range(12) if lead not in (4, 5)]
    assert unseen[:, others] == pytest.approx(plain[:, others], abs=1e-3)
    assert np.abs(seen[:, others] - plain[:, others]).max() > 0.05
