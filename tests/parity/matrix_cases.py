"""How the arguments of the rules about matrices are drawn; `cases.py` has the others."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from typing import Any

from perceptron_core.matrices import least_squares
from perceptron_explorer.topics.matrices.scenes import tensor
from tests.parity.draw import Draw, Rows, Vector

Case = tuple[Any, ...]

EXPONENT = 60.0
"""Products of two numbers stay in the range of floats; the core refuses what does not."""


def _size(draw: Draw) -> int:
    return int(draw.rng.integers(1, 5))


def _table(draw: Draw, n_rows: int | None = None, n_columns: int | None = None) -> Rows:
    """Return a matrix with at least one row and one column."""
    width, factor = n_columns or _size(draw), draw.factor(EXPONENT)
    rows = [[factor * draw.number() for _ in range(width)] for _ in range(n_rows or _size(draw))]
    return Rows(rows, width)


def _vectors(draw: Draw, count: int) -> Case:
    n = _size(draw)
    return tuple(draw.vector(n) for _ in range(count))


def _factors(draw: Draw) -> tuple[Rows, Rows]:
    """Return two matrices; every third time the inner sizes are drawn apart."""
    left = _table(draw)
    return left, _table(draw, None if draw.turn % 3 == 0 else left.n_columns)


def _matrix_and_vector(draw: Draw) -> Case:
    left, right = _factors(draw)
    return left, [row[0] for row in right.rows]


def _table_and_entry(draw: Draw) -> tuple[Rows, Vector]:
    table = _table(draw)
    row = int(draw.rng.integers(len(table.rows)))
    return table, [row, int(draw.rng.integers(table.n_columns))]


def _columns(draw: Draw) -> tuple[Vector, Vector]:
    """Return the columns of a 2×2 matrix; in turn dependent ones, nearly so, and a zero one."""
    first = draw.whole_vector() if draw.turn % 2 else draw.vector()
    factor = draw.choice(2.0, -0.5, 3.0)
    second = {
        0: [factor * entry for entry in first],
        1: [factor * first[0], factor * first[1] + 1e-4],
        2: [0.0, 0.0],
    }.get(draw.turn % 6, [draw.number(), draw.number()])
    c = draw.factor(EXPONENT)
    columns = [[c * entry for entry in column] for column in (first, second)]
    return (columns[0], columns[1]) if draw.rng.random() < 0.5 else (columns[1], columns[0])


def _places(draw: Draw) -> Rows:
    return _table(draw, n_columns=2)


def _name_place(draw: Draw) -> Case:
    places = _places(draw)
    return places, int(draw.rng.integers(len(places.rows))), _turn(draw)


def _turn(draw: Draw) -> float:
    return float(draw.choice(0.0, 0.5, 1.0, draw.rng.uniform(0, 1)))


def _in_cells(draw: Draw) -> Vector:
    """Return a point, also on the edges between cells and outside of them."""
    return [draw.choice(draw.whole(), draw.number()) for _ in range(2)]


def _shape_and_picks(draw: Draw) -> Case:
    """Return the shape of a tensor of order 0 to 4, and an index or all for each axis."""
    shape = [_size(draw) for _ in range(draw.turn % 5)]
    return shape, *(draw.choice(":", str(int(draw.rng.integers(size)))) for size in shape)


def _entries_and_flags(draw: Draw) -> Case:
    entries = draw.any_vector()
    flags = [0] * len(entries)
    if draw.turn % 2:
        flags[int(draw.rng.integers(len(entries)))] = 2
    return entries, flags


def _places_and_flags(draw: Draw) -> Case:
    places = _places(draw)
    return places, [int(draw.rng.integers(3)) for _ in places.rows]


def _way_between_squares(draw: Draw) -> Case:
    """Return a way from one square of a small tensor to a point on it, beside it or far away."""
    shape = [_size(draw) for _ in range(1 + draw.turn % 4)]
    places = tensor.places_of(tuple(shape)).tolist()
    here = places[int(draw.rng.integers(len(places)))]
    reach = draw.choice(0.4, 1.0, 10.0)
    point = [
        entry + draw.choice(reach, -reach, 0.0, float(draw.rng.uniform(-reach, reach)))
        for entry in here
    ]
    return point, here, Rows(places, 2), shape, int(draw.rng.integers(len(shape)))


def _number_and_limit(draw: Draw) -> Case:
    """Return a number below or above a limit, or one that rounding has moved off it."""
    limit = draw.number()
    return draw.choice(limit, limit * (1 + 1e-12), limit * (1 - 1e-12), draw.number()), limit


def _descent(draw: Draw) -> Case:
    """Return a descent of a few steps; in turn towards the minimum, and away from it."""
    n = int(draw.rng.integers(2, 7))
    A = [[draw.number(), 1.0] for _ in range(n)]
    H, c = least_squares.quadratic_of(A, [draw.number() for _ in range(n)])
    largest = least_squares.largest_learning_rate(H)
    rate = largest * float(draw.choice(0.3, 0.9, 3.0))
    return draw.vector(), rate, int(draw.rng.integers(0, 12)), Rows(H.tolist(), 2), c.tolist()


def _fit(draw: Draw) -> Case:
    A = _table(draw, int(draw.rng.integers(2, 6)), 2)
    return draw.vector(), A, [draw.number() for _ in A.rows]


MATRIX_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "stacked": lambda draw: _vectors(draw, _size(draw)),
    "columns": lambda draw: _vectors(draw, 2),
    "written": lambda draw: (draw.vector(_size(draw)), draw.choice("row", "column")),
    "shortened": lambda draw: (draw.vector(4), draw.choice("1", "2", "3")),
    "compared": _number_and_limit,
    "sign": lambda draw: (draw.factor() * draw.number(),),
    "length": lambda draw: (draw.vector(_size(draw)),),
    "shape_of": lambda draw: (_table(draw),),
    "fits": _factors,
    "matrix_product": _factors,
    "matrix_vector_product": _matrix_and_vector,
    "row_at": _table_and_entry,
    "column_at": _table_and_entry,
    "determinant": _columns,
    "rank_of_plane_map": _columns,
    "image_line": lambda draw: (*_columns(draw), draw.box()),
    "moved_points": lambda draw: (_places(draw), *_columns(draw)),
    "moved_grid": lambda draw: (_size(draw), *_columns(draw)),
    "descent_path": _descent,
    "rms_residual": _fit,
    "line_ends": lambda draw: (draw.vector(), draw.number(), draw.number()),
    "last_row": lambda draw: (_table(draw),),
    "ones_for": lambda draw: (_table(draw),),
    "grid_places": lambda draw: (_table(draw), draw.choice(-1, 0), draw.choice(0, 1)),
    "transposed_places": lambda draw: (_table(draw), _turn(draw)),
    "shape_turned": lambda draw: (_table(draw), _turn(draw)),
    "name_place": _name_place,
    "bracket_lines": lambda draw: (_places(draw),),
    "beside_places": lambda draw: (_places(draw), draw.choice(-1, 0, 1), draw.choice(-1, 0, 1)),
    "row_flags": _table_and_entry,
    "column_flags": _table_and_entry,
    "entry_flags": _table_and_entry,
    "row_term_flags": lambda draw: (*_table_and_entry(draw), draw.choice("0", "1", "2")),
    "column_term_flags": lambda draw: (*_table_and_entry(draw), draw.choice("0", "1", "2")),
    "picked": _shape_and_picks,
    "picked_shape": _shape_and_picks,
    "picked_entry": _entries_and_flags,
    "first_picked": lambda draw: draw.choice(_entries_and_flags, _places_and_flags)(draw),
    "index_at": _way_between_squares,
    "n_flagged": lambda draw: ([int(draw.rng.integers(3)) for _ in range(_size(draw))],),
    "entry_at": lambda draw: (_in_cells(draw), _table(draw)),
    "within_table": lambda draw: (draw.whole_vector(), _table(draw)),
}


def _largest(table: Rows) -> float:
    return max(abs(entry) for row in table.rows for entry in row)


def _product_size(left: Rows, right: Rows) -> float:
    return left.n_columns * _largest(left) * _largest(right)


MATRIX_MAGNITUDES: dict[str, Callable[..., float]] = {
    "matrix_product": _product_size,
    "matrix_vector_product": lambda W, x: W.n_columns * _largest(W) * hypot(*x),
    "determinant": lambda first, second: hypot(*first) * hypot(*second),
    "moved_points": lambda points, *columns: _largest(points) * hypot(*columns[0], *columns[1]),
    "beside_places": lambda places, across, up: _largest(places),
    "bracket_lines": _largest,
    "descent_path": lambda start, *_: 1e3 * hypot(*start),
    "rms_residual": lambda w, A, y: _largest(A) * hypot(*w) + hypot(*y),
    "line_ends": lambda w, low, high: hypot(*w) * (1 + hypot(low, high)),
    "name_place": lambda places, index, turn: _largest(places),
}
"""How large the numbers are that a result is the difference of, where it may be near 0."""
