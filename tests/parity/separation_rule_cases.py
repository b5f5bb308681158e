"""How the arguments of the rules of separability are drawn.

The leaves of `_proof` have one proof only: a set that is separable in general position, or d + 2
leaves that make up one point. Where there are several, `test_separation.py` checks each side's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from tests.parity.draw import Draw, Rows

Case = tuple[Any, ...]


def _proof(draw: Draw) -> Case:
    n, d = int(draw.rng.integers(2, 12)), draw.choice(2, 3, 5)
    kinds = (_no_leaves, _one_class, _apart, _apart, _twins, _one_common_point, _one_common_point)
    X, y = kinds[draw.turn % len(kinds)](draw, n, d)
    shown = draw.rng.permutation(d)[: draw.choice(2, d)]
    return Rows(X.tolist(), d), y, shown.tolist()


def _no_leaves(draw: Draw, n: int, d: int) -> tuple[Any, list[int]]:
    return np.zeros((0, d)), []


def _one_class(draw: Draw, n: int, d: int) -> tuple[Any, list[int]]:
    return draw.rng.normal(size=(n, d)), [draw.choice(0, 1)] * n


def _apart(draw: Draw, n: int, d: int) -> tuple[Any, list[int]]:
    X, w = draw.rng.normal(size=(n, d)), draw.rng.normal(size=d)
    y = np.arange(n) % 2
    w /= np.linalg.norm(w)
    sums = X @ w
    X += np.outer((2 * y - 1) * (np.abs(sums) + draw.choice(0.001, 0.3)) - sums, w)
    return X, y.tolist()


def _twins(draw: Draw, n: int, d: int) -> tuple[Any, list[int]]:
    X = draw.rng.normal(size=(n, d))
    X[-1] = X[0]
    return X, [0] * (n - 1) + [1]


def _one_common_point(draw: Draw, n: int, d: int) -> tuple[Any, list[int]]:
    """Return d + 2 leaves, labelled so that their only common point is Radon's."""
    X = draw.rng.normal(size=(d + 2, d))
    *_, rows = np.linalg.svd(np.vstack([X.T, np.ones(d + 2)]))
    return X, (rows[-1] > 0).astype(int).tolist()


def _all_features(draw: Draw) -> Case:
    n_shown, n_hidden, n = draw.choice(2, 3), draw.choice(1, 2, 5), draw.choice(0, 1, 6)
    shown = draw.rng.permutation(n_shown + n_hidden)[:n_shown].tolist()
    X = [[draw.number() for _ in range(n_shown + 1)] for _ in range(n)]
    hidden = [[draw.number() for _ in range(n_hidden)] for _ in range(4)]
    # In one case of seven a leaf is of a row that there is not.
    came_from = draw.rng.integers(-1, 5 if draw.turn % 7 == 3 else 4, n).tolist()
    return Rows(X, n_shown + 1), shown, Rows(hidden, n_hidden), came_from


def _two_that_may_be_the_same(draw: Draw) -> Case:
    if draw.turn % 3 == 0:
        n = int(draw.rng.integers(0, 5))
        y = draw.labels(n)
        return y, draw.choice([*y], draw.labels(n), [*y, 1])
    X = draw.rows(draw.choice(2, 3))
    other = [*map(list, X.rows)]
    if other and draw.turn % 2:
        other[-1][0] += 1e-12
    return X, draw.choice(Rows(other, X.n_columns), Rows(X.rows[1:], X.n_columns), draw.rows())


def _point_and_leaves(draw: Draw) -> Case:
    """Return leaves with a point that is one of them, halfway between two, or anywhere."""
    d = draw.choice(2, 3)
    X, y = _apart(draw, int(draw.rng.integers(2, 12)), d)
    between = (np.asarray(X)[0] + np.asarray(X)[-1]) / 2
    point = draw.choice(np.asarray(X)[0], between, draw.rng.normal(size=d))
    return point.tolist(), Rows(np.asarray(X).tolist(), d), y, draw.choice(0, 1)


SEPARATION_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "separation_proof": _proof,
    "all_features": _all_features,
    "is_same": _two_that_may_be_the_same,
    "in_hull": _point_and_leaves,
}
