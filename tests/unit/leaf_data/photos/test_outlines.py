"""The outline of a leaf, as it is sent to a phone."""

from __future__ import annotations

import numpy as np
import pytest

from perceptron_explorer.leaf_data import outline_of
from perceptron_explorer.leaf_data.photos.outlines import MOST_POINTS
from perceptron_explorer.leaf_data.photos.types import Mask
from tests.unit.leaf_data.photos.drawn import HEIGHT, WIDTH, box, ellipse


def area(points: np.ndarray) -> float:
    """Return the area inside a polygon of pixels, by Gauss's formula: clockwise is above 0."""
    x, y = points.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y) / 2)


def test_a_rectangle_has_its_sides() -> None:
    points = outline_of(box(60, 120, 80, 160)) * (WIDTH, HEIGHT)
    assert points.min(axis=0).tolist() == pytest.approx([80, 60], abs=1)
    assert points.max(axis=0).tolist() == pytest.approx([160, 120], abs=1)
    assert len(points) == MOST_POINTS
    on_side = (np.isin(points[:, 0], (80, 160))) | (np.isin(points[:, 1], (60, 120)))
    assert on_side.all()


@pytest.mark.parametrize("region", [ellipse(90, 40, 0.7), ellipse(30, 30) | box(100, 110, 20, 170)])
def test_it_encloses_the_region(region: Mask) -> None:
    points = outline_of(region) * (WIDTH, HEIGHT)
    assert area(points) == pytest.approx(region.sum(), rel=0.03)


def test_a_region_at_the_edge_of_the_photo() -> None:
    points = outline_of(np.ones((HEIGHT, WIDTH), dtype=bool))
    assert (points.min(), points.max()) == (0, 1)


def test_one_pixel_and_two_that_touch_at_a_corner_inside_a_ring() -> None:
    one = np.zeros((4, 4), dtype=bool)
    one[1, 2] = True
    corners = [[0.5, 0.25], [0.75, 0.25], [0.75, 0.5], [0.5, 0.5]]
    assert outline_of(one).tolist() == corners
    bent = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 0]], dtype=bool)
    assert area(outline_of(bent) * 3) == pytest.approx(bent.sum() + 1)
