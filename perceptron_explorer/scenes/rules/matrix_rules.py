"""The rules of the views on matrices, from the core. ``evaluation.py`` takes them in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

import perceptron_core as core
from perceptron_core.matrices import least_squares
from perceptron_explorer.scenes.rules import cells, picking, plane_map

SAME = 1e-9
"""How far apart two numbers may be, as a share, to count as one."""


def _written(vector: ArrayLike, form: str) -> Any:
    """Return a vector as a row, 1×m, or as a column, m×1."""
    return np.reshape(vector, (1, -1) if form == "row" else (-1, 1))


def _fits(A: ArrayLike, B: ArrayLike) -> int:
    """Return 1 where the product of two matrices is defined and −1 where not."""
    return 1 if np.shape(A)[1] == np.shape(B)[0] else -1


def _row(table: Any, entry: cells.Entry) -> Any:
    return np.asarray(table)[int(entry[0])]


def _column(table: Any, entry: cells.Entry) -> Any:
    return np.asarray(table)[:, int(entry[1])]


def _of_length(values: Any, length: int) -> Any:
    return values if len(values) == length else None


def _compared(value: float, limit: float) -> int:
    """Return −1, 0 or 1 for below, at (but for rounding) or above a limit."""
    away = value - limit
    return 0 if abs(away) <= SAME * abs(limit) else int(np.sign(away))


def _columns(first: ArrayLike, second: ArrayLike) -> Any:
    return np.column_stack([first, second])


def _line_ends(w: Any, low: float, high: float) -> Any:
    """Return the ends of the line w₁x + w₀ between two x."""
    slope, intercept = (float(entry) for entry in w)
    return [[x, slope * x + intercept] for x in (low, high)]


MATRIX_RULES: dict[str, Callable[..., Any]] = {
    "nth": lambda index, *options: options[int(index)],
    "stacked": lambda *rows: np.vstack(rows),
    "columns": _columns,
    "written": _written,
    "shortened": lambda vector, count: vector[: int(count)],
    "below": lambda value, limit: value if value < limit else None,
    "compared": _compared,
    "sign": lambda value: int(np.sign(value)),
    "of_length": _of_length,
    "shape_of": lambda table: [*np.shape(table)],
    "fits": _fits,
    "matrix_product": core.matrix_product,
    "matrix_vector_product": core.matrix_vector_product,
    "row_at": _row,
    "column_at": _column,
    "determinant": lambda first, second: core.determinant(_columns(first, second)),
    "rank_of_plane_map": lambda first, second: core.rank_of_plane_map(_columns(first, second)),
    "image_of": lambda point, first, second: core.matrix_vector_product(
        _columns(first, second), point
    ),
    "image_line": plane_map.image_line,
    "moved_points": plane_map.moved_points,
    "moved_grid": plane_map.moved_grid,
    "descent_path": least_squares.descent_path,
    "rms_residual": least_squares.rms_residual,
    "line_ends": _line_ends,
    "last_row": lambda table: table[-1],
    "ones_for": lambda table: [1] * len(table),
    "grid_places": cells.grid_places,
    "transposed_places": cells.transposed_places,
    "shape_turned": cells.shape_turned,
    "name_place": cells.name_place,
    "bracket_lines": cells.bracket_lines,
    "beside_places": cells.beside_places,
    "row_flags": cells.row_flags,
    "column_flags": cells.column_flags,
    "row_term_flags": cells.row_term_flags,
    "column_term_flags": cells.column_term_flags,
    "picked": picking.picked,
    "picked_shape": picking.picked_shape,
    "picked_entry": picking.picked_entry,
    "first_picked": picking.first_picked,
    "index_at": picking.index_at,
    "n_flagged": lambda flags: int(np.count_nonzero(flags)),
    "entry_flags": cells.entry_flags,
    "entry_place": cells.entry_place,
    "entry_at": cells.entry_at,
    "within_table": cells.within_table,
}
