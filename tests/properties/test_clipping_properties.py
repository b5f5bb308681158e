import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import (
    clip_half_space,
    clip_line,
    clip_plane,
    clip_segment,
    decision_function,
    polygon_area,
)
from perceptron_core.array_types import BoolArray, FloatArray
from tests.properties.strategies import Vector, boxes, factors, nonzero_vectors, numbers, vectors

BOXES = boxes(2)
WEIGHTS = nonzero_vectors(2)


@st.composite
def crossing_lines(draw: st.DrawFn) -> tuple[Vector, float, list[Vector]]:
    """w, b and a box with a point of the line well inside it."""
    w, box = draw(WEIGHTS), draw(BOXES)
    share = [draw(st.floats(0.1, 0.9)) for _ in range(2)]
    point = [low + t * (high - low) for t, low, high in zip(share, *box, strict=True)]
    return w, -(w[0] * point[0] + w[1] * point[1]), box


def assert_on_hyperplane_and_in_box(
    points: FloatArray, w: Vector, b: float, box: list[Vector]
) -> None:
    magnitude = decision_function(np.abs(points), np.abs(w), abs(b))
    longest = float(np.max(np.subtract(box[1], box[0])) * np.abs(w).max())
    sums = np.abs(decision_function(points, w, b))
    assert (sums <= 1e-14 * (magnitude + longest)).all()
    assert in_box(points, box).all()


@given(crossing_lines())
def test_a_line_through_the_inside_is_seen_along_its_direction(
    case: tuple[Vector, float, list[Vector]],
) -> None:
    w, b, box = case
    ends = clip_line(w, b, box)
    assert ends.shape == (2, 2)
    assert_on_hyperplane_and_in_box(ends, w, b, box)
    step = ends[1] - ends[0]
    assert -w[1] * step[0] + w[0] * step[1] > 0
    assert ((ends == box[0]) | (ends == box[1])).any(axis=1).all()


@given(WEIGHTS, numbers, BOXES)
def test_any_line(w: Vector, b: float, box: list[Vector]) -> None:
    ends = clip_line(w, b, box)
    assert ends.shape in {(2, 2), (0, 2)}
    if len(ends):
        assert_on_hyperplane_and_in_box(ends, w, b, box)


@given(crossing_lines(), factors)
def test_a_multiple_of_w_and_b_gives_the_same_line_and_half_space(
    case: tuple[Vector, float, list[Vector]], c: float
) -> None:
    w, b, box = case
    size = float(np.abs(box).max())
    # 1e-6: a line nearly along an edge meets it at a point that w fixes less well.
    scaled = clip_line(np.multiply(c, w), c * b, box)
    assert scaled == pytest.approx(clip_line(w, b, box), abs=1e-6 * size)
    area = polygon_area(clip_half_space(np.multiply(c, w), c * b, box))
    assert area == pytest.approx(polygon_area(clip_half_space(w, b, box)), abs=1e-9 * size**2)


@given(st.one_of(crossing_lines(), st.tuples(vectors(2), numbers, BOXES)))
def test_the_two_half_spaces_add_up_to_the_box(
    case: tuple[Vector, float, list[Vector]],
) -> None:
    w, b, box = case
    sides = np.subtract(box[1], box[0])
    parts = [clip_half_space(w, b, box, positive) for positive in (True, False)]
    areas = [polygon_area(part) for part in parts]
    assert sum(areas) == pytest.approx(sides[0] * sides[1], rel=1e-9)
    for sign, part in zip((1, -1), parts, strict=True):
        assert part.shape[0] in {0, 3, 4, 5}
        assert signed_area(part) >= 0
        if len(part):
            sums = sign * decision_function(part, w, b)
            magnitude = decision_function(np.abs(part), np.abs(w), abs(b))
            assert (sums >= -1e-13 * (magnitude + np.abs(w).max() * sides.max())).all()


@given(crossing_lines())
def test_the_line_is_the_border_of_both_half_spaces(
    case: tuple[Vector, float, list[Vector]],
) -> None:
    w, b, box = case
    ends = {tuple(end) for end in clip_line(w, b, box).tolist()}
    for positive in (True, False):
        polygon = {tuple(corner) for corner in clip_half_space(w, b, box, positive).tolist()}
        assert ends <= polygon


def signed_area(polygon: FloatArray) -> float:
    """Return the shoelace sum without its absolute value: positive is counter-clockwise."""
    if len(polygon) == 0:
        return 0.0
    x, y = (polygon - polygon[0]).T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


@given(nonzero_vectors(3), boxes(3), st.lists(st.floats(0.1, 0.9), min_size=3, max_size=3))
def test_a_plane_through_the_inside_is_a_polygon_in_the_box(
    w: Vector, box: list[Vector], share: list[float]
) -> None:
    point = np.add(box[0], np.multiply(share, np.subtract(box[1], box[0])))
    b = -float(np.dot(w, point))
    polygon = clip_plane(w, b, box)
    assert 3 <= len(polygon) <= 6
    assert_on_hyperplane_and_in_box(polygon, w, b, box)
    assert len({tuple(corner) for corner in polygon.tolist()}) == len(polygon)


@given(st.integers(1, 4).flatmap(lambda k: st.tuples(vectors(k), vectors(k), boxes(k))))
def test_a_segment_in_the_box(case: tuple[Vector, Vector, list[Vector]]) -> None:
    p, q, box = case
    ends = clip_segment(p, q, box)
    if not len(ends):
        assert not in_box(np.linspace(p, q, 101), box).any()
        return
    assert in_box(ends, box).all()
    # From p by way of both ends to q is no detour: the ends lie on the segment, in order.
    way = np.array([p, *ends, q])
    legs = np.linalg.norm(np.diff(way, axis=0), axis=1)
    rounding = 1e-12 * np.abs(way).max()
    assert legs.sum() == pytest.approx(np.linalg.norm(np.subtract(q, p)), abs=rounding)
    if in_box(way[:1], box)[0]:
        assert ends[0].tolist() == p
    if in_box(way[-1:], box)[0]:
        assert ends[1].tolist() == q


@given(boxes(2), st.lists(st.floats(0, 1), min_size=4, max_size=4))
def test_a_segment_with_both_ends_inside_is_kept_whole(box: list[Vector], share: Vector) -> None:
    low, high = np.array(box)
    p, q = np.clip(low + np.reshape(share, (2, 2)) * (high - low), low, high)
    assert clip_segment(p, q, box).tolist() == [p.tolist(), q.tolist()]


def in_box(points: FloatArray, box: list[Vector]) -> BoolArray:
    inside: BoolArray = np.all((points >= np.array(box[0])) & (points <= np.array(box[1])), axis=1)
    return inside
