"""The heart's vector: the regression of Kors, and which way each plane is looked at."""

import numpy as np
import pytest

from ecgstudio.core.leads import twelve_from_eight
from ecgstudio.core.vectors import PLANES, seen_in, vector_of

LEFT, DOWN, BACK = np.eye(3)


def test_the_published_coefficients_are_used():
    x, y, z = vector_of(twelve_from_eight(np.eye(8)))
    assert x == pytest.approx([0.38, -0.07, -0.13, 0.05, -0.01, 0.14, 0.06, 0.54])
    assert y == pytest.approx([-0.07, 0.93, 0.06, -0.02, -0.05, 0.06, -0.17, 0.13])
    assert z == pytest.approx([0.11, -0.23, -0.43, -0.06, -0.14, -0.20, -0.11, 0.31])


def test_v1_points_to_the_front_and_v6_to_the_left():
    v1, v6 = vector_of(twelve_from_eight(np.eye(8)))[:, [2, 7]].T
    assert np.argmax(np.abs(v1)) == 2
    assert v1[2] < 0
    assert np.argmax(np.abs(v6)) == 0
    assert v6[0] > 0


@pytest.mark.parametrize(
    ("name", "direction", "word"),
    [
        ("Frontal", LEFT, "left"),
        ("Frontal", DOWN, "down"),
        ("Horizontal", LEFT, "left"),
        ("Horizontal", BACK, "back"),
        ("Left sagittal", BACK, "back"),
        ("Left sagittal", DOWN, "down"),
        ("Left sagittal", -BACK, "front"),
        ("Horizontal", -BACK, "front"),
    ],
)
def test_what_points_somewhere_is_drawn_towards_that_edge(name, direction, word):
    plane = next(item for item in PLANES if item.name == name)
    right, down = seen_in(plane, direction[:, None])
    edges = dict(zip(plane.edges, [(-1, 0), (1, 0), (0, -1), (0, 1)], strict=True))
    assert (float(right[0]), float(down[0])) == edges[word]
