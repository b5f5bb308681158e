"""The space of weights, against the counts of single weight vectors and exact arithmetic."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import perceptron_core as core

BOX = [[-5.0, -5.0], [5.0, 5.0]]
CUBE = [[-5.0] * 3, [5.0] * 3]


def leaves(seed: int, d: int, n: int = 12, separable: bool = True) -> tuple[np.ndarray, ...]:
    """Return leaves, their labels, and what is held, with weights in the box without a mistake."""
    random = np.random.default_rng(seed)
    X, held = random.normal(size=(n, d)), random.normal(size=n)
    w = random.uniform(-4, 4, size=d)
    y = (X @ w + held >= 0).astype(int)
    return X, y if separable else 1 - y, held


def test_what_is_held_is_the_rest_of_the_sum() -> None:
    X = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
    assert core.held_sums(X, [10.0, 100.0, 1000.0], 0.5, (0, 2)).tolist() == [200.5, 500.5]
    assert core.held_sums(X, [10.0, 100.0, 1000.0], 0.5, (0, 1, 2)).tolist() == [0.5, 0.5]
    sums = core.decision_function(X, [10.0, 100.0, 1000.0], 0.5)
    assert core.held_sums(X, [10.0, 100.0, 1000.0], 0.5, ()) == pytest.approx(sums)


@pytest.mark.parametrize(
    ("X", "w", "axes", "says"),
    [
        ([[1.0, 2.0]], [1.0], (0,), "X has 2 columns where 1 is needed"),
        ([[1.0, 2.0]], [1.0, 2.0], (0, 2), r"axes is \[0, 2\]; give numbers from 0 to 1"),
        ([[1.0, float("nan")]], [1.0, 2.0], (0,), "X"),
    ],
)
def test_what_cannot_be_held(X: object, w: list[float], axes: tuple[int, ...], says: str) -> None:
    with pytest.raises(core.InputError, match=says):
        core.held_sums(X, w, 0.0, axes)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(10))
def test_each_cell_counts_as_its_middle_is_classified(seed: int) -> None:
    X, y, held = leaves(seed, 2)
    counts = core.mistakes_over_plane(X, y, held, BOX, (4, 5))
    for row, w2 in enumerate((3.75, 1.25, -1.25, -3.75)):
        for column, w1 in enumerate((-4.0, -2.0, 0.0, 2.0, 4.0)):
            z = X @ [w1, w2] + held
            assert counts[row, column] == np.count_nonzero((z >= 0) != (y == 1))


def test_no_leaves_are_refused() -> None:
    with pytest.raises(core.InputError, match="held has no entries"):
        core.mistakes_over_plane(np.empty((0, 2)), [], [], BOX, (1, 1))


def exact_mistakes(X: np.ndarray, y: np.ndarray, held: np.ndarray, w: list[Fraction]) -> int:
    """Count the leaves that lie strictly on the wrong side."""
    wrong = 0
    for x, label, h in zip(X.tolist(), y.tolist(), held.tolist(), strict=True):
        z = Fraction(h) + sum(Fraction(a) * b for a, b in zip(x, w, strict=True))
        wrong += z < 0 if label == 1 else z > 0
    return wrong


def mean_of(points: Sequence[Sequence[float | Fraction]]) -> list[Fraction]:
    columns = zip(*points, strict=True)
    return [sum((Fraction(entry) for entry in c), Fraction()) / len(points) for c in columns]


@given(st.integers(0, 10_000))
def test_the_polygon_holds_the_weights_without_a_mistake(seed: int) -> None:
    X, y, held = leaves(seed, 2)
    polygon = core.solution_polygon(X, y, held, BOX)
    counts = core.mistakes_over_plane(X, y, held, BOX, (60, 60))
    if not polygon:
        # No more than a cell at its border, or narrower than the grid can see.
        assert np.count_nonzero(counts == 0) <= 1
        return
    assert exact_mistakes(X, y, held, mean_of(polygon)) == 0
    cell = 100 / counts.size
    area = core.polygon_area(polygon)
    perimeter = sum(np.linalg.norm(np.subtract(p, polygon[i - 1])) for i, p in enumerate(polygon))
    inside = cell * np.count_nonzero(counts == 0)
    assert abs(inside - area) <= perimeter * cell**0.5 + 4 * cell


@given(st.integers(0, 10_000))
def test_the_faces_bound_the_weights_without_a_mistake(seed: int) -> None:
    X, y, held = leaves(seed, 3)
    faces = core.solution_faces(X, y, held, CUBE)
    if not faces:
        return
    assert exact_mistakes(X, y, held, mean_of([mean_of(face) for face in faces])) == 0
    for corner in (corner for face in faces for corner in face):
        z = X @ corner + held
        assert np.all(np.where(y == 1, z, -z) >= -1e-9)
        assert np.all(np.abs(corner) <= 5 + 1e-12)


def test_the_cube_alone_where_every_weight_is_right() -> None:
    faces = core.solution_faces([[0.1, 0.0, 0.0]], [1], [9.0], CUBE)
    assert len(faces) == 6
    assert core.solution_polygon([[0.1, 0.0]], [1], [9.0], BOX) == [
        *([-5.0, -5.0], [5.0, -5.0], [5.0, 5.0], [-5.0, 5.0]),
    ]


@pytest.mark.parametrize("d", [2, 3])
def test_nothing_where_two_leaves_want_opposite_sides(d: int) -> None:
    """The same leaf in both classes: its line alone would do, and has no inside."""
    X = [[1.0] * d, [1.0] * d]
    found = (
        core.solution_polygon(X, [0, 1], [0.0, 0.0], BOX)
        if d == 2
        else core.solution_faces(X, [0, 1], [0.0, 0.0], CUBE)
    )
    assert found == []


def test_the_region_is_convex() -> None:
    X, y, held = leaves(3, 2)
    polygon = np.array(core.solution_polygon(X, y, held, BOX))
    sides = np.roll(polygon, -1, axis=0) - polygon
    after = np.roll(sides, -1, axis=0)
    assert np.all(sides[:, 0] * after[:, 1] - sides[:, 1] * after[:, 0] > 0)


def test_rosenblatts_rule_ends_in_it() -> None:
    X, y, _ = leaves(5, 2)
    X = np.vstack([X, -X])
    y = (X @ [1.0, 2.0] + 0.3 >= 0).astype(int)
    run = core.train(X, y, max_epochs=2_000)
    w, b = run.states[0][-1], float(run.states[1][-1])
    assert run.converged
    held = core.held_sums(X, w, b, (0, 1))
    reach = 2 * float(np.abs(w).max())
    polygon = core.solution_polygon(X, y, held, [[-reach] * 2, [reach] * 2])
    inside = [core.polygon_area([*polygon[i - 1 : i], p, w]) for i, p in enumerate(polygon) if i]
    last = core.polygon_area([polygon[-1], polygon[0], w])
    assert sum(inside) + last == pytest.approx(core.polygon_area(polygon))
