from __future__ import annotations

import math

import numpy as np
import pytest

from perceptron_explorer.leaf_data import PHOTO_FEATURES, LeafPhoto, measure_leaf, measured_pictures
from tests.unit.leaf_data.photos.drawn import BROWN, GREEN, HEIGHT, WIDTH, YELLOW, drawn, ellipse

LEFT = np.mgrid[0:HEIGHT, 0:WIDTH][1] < WIDTH / 2


def features(photo: LeafPhoto) -> dict[str, float]:
    return {f.name: value for f, value in zip(PHOTO_FEATURES, photo.features, strict=True)}


def test_area_and_place_of_a_drawn_leaf() -> None:
    shape = measure_leaf(drawn((ellipse(100, 50), GREEN))).shape
    assert shape.area == pytest.approx(math.pi * 100 * 50, rel=0.005)
    assert shape.centre == pytest.approx([WIDTH / 2, HEIGHT / 2], abs=0.1)
    assert np.linalg.norm(shape.axes, axis=1) == pytest.approx([100, 50], rel=0.01)


def test_a_green_leaf_has_nothing_brown() -> None:
    found = features(measure_leaf(drawn((ellipse(100, 50), GREEN))))
    assert found["brown or yellow"] == 0.0
    assert found["green against red"] == pytest.approx((140 - 60) / (140 + 60))


@pytest.mark.parametrize("colour", [BROWN, YELLOW])
def test_the_share_that_is_brown_or_yellow(colour: tuple[int, int, int]) -> None:
    leaf, spot = ellipse(100, 60), ellipse(50, 30)
    found = features(measure_leaf(drawn((leaf, GREEN), (spot, colour))))
    assert found["brown or yellow"] == pytest.approx(100 * spot.sum() / leaf.sum())
    assert found["brown or yellow"] == pytest.approx(25.0, abs=0.3)


def test_half_green_half_brown() -> None:
    leaf = ellipse(100, 60)
    found = features(measure_leaf(drawn((leaf, GREEN), (leaf & LEFT, BROWN))))
    assert found["brown or yellow"] == pytest.approx(50.0, abs=0.5)
    green, brown = (140 - 60) / 200, (90 - 139) / (90 + 139)
    assert found["green against red"] == pytest.approx((green + brown) / 2, abs=0.01)


@pytest.mark.parametrize("turn_deg", [0, 17, 45, 90, 130])
def test_the_aspect_ratio_does_not_depend_on_how_the_leaf_lies(turn_deg: float) -> None:
    leaf = ellipse(90, 30, math.radians(turn_deg))
    assert features(measure_leaf(drawn((leaf, GREEN))))["aspect ratio"] == pytest.approx(
        3, rel=0.02
    )


@pytest.mark.parametrize("radius", [20, 50, 100])
def test_a_circle_is_round(radius: float) -> None:
    found = features(measure_leaf(drawn((ellipse(radius, radius), GREEN))))
    assert found["roundness"] == pytest.approx(1.0, abs=0.04)
    assert found["aspect ratio"] == pytest.approx(1.0, abs=0.01)


def test_the_roundness_of_an_ellipse() -> None:
    p, q = 100.0, 50.0
    h = ((p - q) / (p + q)) ** 2  # Ramanujan's perimeter, right to 1e-5 here
    perimeter = math.pi * (p + q) * (1 + 3 * h / (10 + math.sqrt(4 - 3 * h)))
    found = features(measure_leaf(drawn((ellipse(p, q), GREEN))))["roundness"]
    assert found == pytest.approx(4 * math.pi * math.pi * p * q / perimeter**2, rel=0.04)


def test_each_feature_is_shown_on_the_picture_itself() -> None:
    leaf, spot = ellipse(100, 60), ellipse(30, 30)
    photo = measure_leaf(drawn((leaf, GREEN), (spot, BROWN)))
    pictures = measured_pictures(photo)
    assert len(pictures) == len(PHOTO_FEATURES)
    assert all(picture.shape == photo.pixels.shape for picture in pictures)
    marked = (pictures[0] == [214, 0, 140]).all(axis=-1)
    np.testing.assert_array_equal(marked, spot)
    outline = (pictures[2] == [214, 0, 140]).all(axis=-1)
    assert outline[HEIGHT // 2, WIDTH // 2 - 100 - 1 : WIDTH // 2 - 100 + 3].any()
    axes = (pictures[3] == [214, 0, 140]).all(axis=-1)
    assert axes[HEIGHT // 2, WIDTH // 2 - 90 : WIDTH // 2 + 90].all()


def test_the_paper_is_faded_and_the_leaf_is_not() -> None:
    photo = measure_leaf(drawn((ellipse(100, 60), GREEN), paper=(120, 120, 200)))
    ellipse_picture = measured_pictures(photo)[3]
    assert ellipse_picture[5, 5].tolist() == [221, 221, 241]
    assert ellipse_picture[HEIGHT // 2 - 20, WIDTH // 2 - 20].tolist() == list(GREEN)
