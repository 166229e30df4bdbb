"""Making the wave shapes: a complex comes out of a recording as it went in, and the shipped file is what the recipe makes."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.core.recording import Recording
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from ecgstudio.sim.waves.lead_field import DOWER
from ecgstudio.sim.waves.shapes import shapes
from ecgstudio.training.wave_shapes.complexes import BASIS, CENTRES, complex_of, fitted
from ecgstudio.training.wave_shapes.make import _terms, make_shapes, write_shapes
from ecgstudio.training.wave_shapes.recipe import GROUPS


def test_bumps_are_fitted_exactly_enough() -> None:
    weights = np.random.default_rng(1).standard_normal((8, CENTRES.size))
    assert np.abs(fitted(weights @ BASIS.T) @ BASIS.T - weights @ BASIS.T).max() < 0.05


def test_dipole_and_local_terms_give_the_leads_back() -> None:
    weights = np.random.default_rng(2).standard_normal((8, 5))
    terms = _terms(weights)
    assert np.allclose(DOWER[:2] @ terms[:3], weights[:2])
    assert np.allclose(DOWER[2:] @ terms[:3] + terms[3:], weights[2:])


def test_the_complex_of_a_recording() -> None:
    simulation = simulate(draw_physiology(["NORM"], seed=1), draw_anatomy(seed=1), seed=1)
    seen = complex_of(simulation.recording)
    assert seen is not None
    weights, duration_ms = seen
    qrs = simulation.delineation.waves_of("QRS")[3]
    assert duration_ms == pytest.approx(1000 * (qrs.offset_s - qrs.onset_s), abs=16)
    sample = slice(round(qrs.onset_s * 500), round(qrs.offset_s * 500))
    drawn = np.ptp(simulation.clean_mv[[0, 1, 6, 7, 8, 9, 10, 11], sample], axis=1)
    assert np.ptp(weights @ BASIS.T, axis=1) == pytest.approx(drawn, rel=0.2, abs=0.08)


def test_what_cannot_be_used_is_passed_over() -> None:
    assert complex_of(Recording(np.zeros((12, 5000)), 500.0)) is None
    assert complex_of(Recording(np.ones((12, 1000)), 100.0)) is None


def test_a_folder_without_the_groups_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ptbxl_database.csv").write_text("filename_hr,strat_fold,scp_codes\n", encoding="utf-8")
    with pytest.raises(InputError, match="no records for normal"):
        make_shapes(tmp_path)


def test_the_shipped_file_has_every_pattern() -> None:
    shipped = shapes()
    assert set(GROUPS) < set(shipped.patterns)
    assert shipped.centres == pytest.approx(CENTRES, abs=1e-4)
    assert shipped.modes.shape == (10, 9, CENTRES.size)


def test_written_shapes_are_one_row_a_line(tmp_path: Path) -> None:
    write_shapes({"width": 0.1, "centres": [0.1, 0.2]}, tmp_path / "shapes.json")
    assert '"centres": [0.1, 0.2]' in (tmp_path / "shapes.json").read_text(encoding="utf-8")
