"""Noise falls into the leads by the electrodes' algebra, and is found there again by fitting."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import ResourceError
from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.engine.checkpoint import NOISE, load_electrodes, save_electrodes
from ecgstudio.engine.electrodes import BANDS, EDGES_HZ, ELECTRODES, ElectrodeNoise, lead_matrix, powers_of

EVERYWHERE = np.ones(5000, dtype=bool)


def of(restless: str, uv2: float = 100.0) -> ElectrodeNoise:
    """One electrode with that power in each band, the others still."""
    logs = np.full((len(ELECTRODES), BANDS), np.log(1e-3), np.float32)
    logs[ELECTRODES.index(restless)] = np.log(uv2)
    return ElectrodeNoise(logs.reshape(-1), np.eye(logs.size, dtype=np.float32) * 1e-4)


def test_an_arm_s_tremor_stands_in_its_leads_and_hardly_in_the_chest() -> None:
    i, ii, iii, _, avl, *_ = twelve_from_eight(of("LA").draw(3, 5000)).std(axis=1)
    chest = of("LA").draw(3, 5000)[2:].std(axis=1)
    assert min(i, iii, avl) > 20 * ii
    assert np.allclose(chest, i / 3, rtol=0.1)


def test_a_chest_electrode_s_tremor_stands_in_its_own_lead() -> None:
    leads = of("V3").draw(3, 5000).std(axis=1)
    assert leads[4] > 20 * np.delete(leads, 4).max()


@pytest.mark.parametrize("restless", ["RA", "LL", "V5"])
def test_fitting_finds_the_electrode_that_is_restless(restless: str) -> None:
    logs = powers_of(of(restless).draw(3, 5000), EVERYWHERE)
    assert logs is not None
    powers = np.exp(logs).reshape(len(ELECTRODES), BANDS).sum(axis=1)
    assert powers.argmax() == ELECTRODES.index(restless)
    assert powers.max() > 5 * np.sort(powers)[-2]


def test_nothing_is_added_below_the_bands_and_each_seed_has_its_own() -> None:
    noise = of("V3")
    spectrum = np.abs(np.fft.rfft(noise.draw(1, 5000)[4]))
    hz = np.fft.rfftfreq(5000, 1 / 500)
    assert spectrum[hz < EDGES_HZ[0] - 4].max() < 0.02 * spectrum.max()
    assert np.array_equal(noise.draw(1, 5000), noise.draw(1, 5000))
    assert not np.array_equal(noise.draw(1, 5000), noise.draw(2, 5000))


def test_a_record_without_quiet_stretches_says_nothing() -> None:
    assert powers_of(np.zeros((8, 5000), np.float32), ~EVERYWHERE) is None
    with pytest.raises(ValueError, match="too few"):
        ElectrodeNoise.fit([])


def test_leads_have_no_part_in_what_all_electrodes_share() -> None:
    assert np.allclose(lead_matrix() @ np.ones(9), 0, atol=1e-6)


def test_the_file_keeps_it(tmp_path: Path) -> None:
    save_electrodes(of("V3"), tmp_path / NOISE)
    assert np.array_equal(load_electrodes(tmp_path / NOISE).draw(1, 500), of("V3").draw(1, 500))
    (tmp_path / NOISE).write_bytes(b"nothing")
    with pytest.raises(ResourceError, match="electrodes"):
        load_electrodes(tmp_path / NOISE)
