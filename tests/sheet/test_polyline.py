"""Long lines: the same to the eye, in bounded work; a painter is ended whatever happens."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from ecgstudio.sheet.polyline import draw_polyline, thinned
from ecgstudio.sheet.qt import ensure_application, painting_on


def test_what_is_coarser_than_print_keeps_every_sample() -> None:
    x, y = np.arange(0, 250, 0.05), np.random.default_rng(0).standard_normal(5000)
    assert thinned(x, y)[0] is x


def test_what_is_finer_than_print_keeps_its_extremes_and_ends() -> None:
    x = np.linspace(0, 250, 1_000_000)
    y = np.random.default_rng(0).standard_normal(x.size)
    y[123_456], y[654_321] = 40.0, -40.0
    fx, fy = thinned(x, y)
    assert fx.size <= 4 * (250 / 0.02 + 1)
    assert (fx[0], fx[-1], fy.max(), fy.min()) == (x[0], x[-1], 40.0, -40.0)
    assert (np.diff(fx) > 0).all()


@pytest.mark.parametrize("height", [20.0, 100.0])
def test_tall_noise_is_painted_as_its_outline(height: float) -> None:
    """The same ink as Qt's own polyline, which takes a hundred times as long."""
    ensure_application()
    x = np.linspace(5, 45, 400)
    y = 30 + height * np.random.default_rng(1).standard_normal(400)

    def painted(*, whole: bool) -> np.ndarray:
        image = QImage(500, 600, QImage.Format.Format_Grayscale8)
        image.fill(255)
        with painting_on(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(10, 10)
            painter.setPen(QPen(QColor("black"), 0.2))
            if whole:
                painter.drawPolyline(QPolygonF([QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)]))
            else:
                draw_polyline(painter, x, y)
        return np.frombuffer(image.constBits(), dtype=np.uint8).reshape(600, -1)[:, :500].astype(float)

    ours, theirs = painted(whole=False), painted(whole=True)
    assert theirs.mean() < 200
    assert ours.mean() == pytest.approx(theirs.mean(), abs=6)
    assert np.abs(ours - theirs).mean() < 12


def test_a_painter_is_ended_when_painting_breaks_off() -> None:
    ensure_application()
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    kept: list[QPainter] = []

    def stopped() -> None:
        with painting_on(image) as painter:
            kept.append(painter)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert not kept[0].isActive()
