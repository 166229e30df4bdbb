import numpy as np
import pytest

from ecgstudio.engine.beats import QRS_BEFORE, Beats
from ecgstudio.engine.shape import shape_of
from ecgstudio.engine.texture import TextureSpread, texture_of


def beats(axis_degrees: float = 60.0, height: float = 1.0, p: bool = True) -> Beats:
    """One kind of beat: a triangle of 80 ms along an axis in the frontal plane, and its half in the chest leads."""
    wave = np.zeros(300, np.float32)
    wave[QRS_BEFORE : QRS_BEFORE + 40] = height * np.bartlett(40)
    angle = np.radians(axis_degrees)
    lead_1, y = np.cos(angle) * wave, np.sin(angle) * wave
    qrs = np.zeros((2, 8, 300), np.float32)
    qrs[0] = np.stack([lead_1, (lead_1 + np.sqrt(3) * y) / 2, *[wave / 2] * 6])
    p_mv = np.zeros((8, 100), np.float32)
    p_mv[1, 20:70] = 0.15 * np.bartlett(50)
    return Beats(p_mv * p, qrs, np.array([p, True, False]))


@pytest.mark.parametrize("axis", [-60.0, 0.0, 95.0, 170.0])
def test_the_axis_is_that_of_the_area_in_the_frontal_plane(axis: float) -> None:
    shape = shape_of(beats(axis))
    assert np.degrees(np.arctan2(shape[2], shape[1])) == pytest.approx(axis, abs=0.5)


def test_heights_and_qt_grow_with_what_they_name() -> None:
    small, tall = shape_of(beats(height=0.5), 0.36), shape_of(beats(height=1.0), 0.48)
    assert np.allclose(tall[3:5] - small[3:5], np.log(2), atol=1e-3)
    assert tall[0] > 0 > small[0]
    assert tall[5] == small[5]


def test_what_is_not_there_has_no_number() -> None:
    assert np.flatnonzero(np.isnan(shape_of(beats(p=False)))).tolist() == [0, 5]
    nobody = Beats(np.zeros((8, 100), np.float32), np.zeros((2, 8, 300), np.float32), np.zeros(3, np.bool_))
    assert np.isnan(shape_of(nobody)).all()


def test_texture_tells_wander_from_tremor_and_not_the_beats() -> None:
    rng = np.random.default_rng(0)
    residual = rng.normal(0, 0.1, (125, 64)).astype(np.float32)
    trembling, wandering, beating = residual.copy(), residual.copy(), residual.copy()
    trembling[:, 30:] *= 3
    wandering[:, :4] *= 3
    beating[::10] += 5
    still = texture_of(residual)
    assert np.argmax(texture_of(trembling) - still) == 2
    assert np.argmax(texture_of(wandering) - still) == 0
    assert np.abs(texture_of(beating) - still).max() < 0.4


def test_textures_are_drawn_as_they_are_spread() -> None:
    rng = np.random.default_rng(1)
    mean, spread = np.array([1.0, -2.0, 0.5]), np.array([0.2, 1.0, 0.5])
    found = TextureSpread.of((mean + spread * rng.normal(size=(400, 3))).astype(np.float32))
    drawn = np.stack([TextureSpread.read(found.plain()).draw(seed) for seed in range(400)])
    assert np.allclose(drawn.mean(axis=0), mean, atol=0.2)
    assert np.allclose(drawn.std(axis=0), spread, rtol=0.2)
    assert np.array_equal(found.draw(7), found.draw(7))
