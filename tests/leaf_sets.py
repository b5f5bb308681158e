"""Many small sets of labelled leaves: random, whole numbers, degenerate, badly scaled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray

Leaves: TypeAlias = tuple[FloatArray, IntArray]
Random: TypeAlias = np.random.Generator


def _normal(random: Random, n: int, d: int) -> FloatArray:
    return random.normal(size=(n, d))


def _whole(random: Random, n: int, d: int) -> FloatArray:
    return random.integers(-3, 4, size=(n, d)).astype(np.float64)


def _thirds(random: Random, n: int, d: int) -> FloatArray:
    return _whole(random, n, d) / 3.0


def _on_a_line(random: Random, n: int, d: int) -> FloatArray:
    line = np.outer(_whole(random, n, 1), _whole(random, d, 1))
    return line + _whole(random, 1, d)


def _constant_feature(random: Random, n: int, d: int) -> FloatArray:
    leaves = _whole(random, n, d)
    leaves[:, 0] = 0.7
    return leaves


def _unlike_features(random: Random, n: int, d: int) -> FloatArray:
    return _normal(random, n, d) * 10.0 ** random.integers(-40, 41, size=d)


def _huge_or_tiny(random: Random, n: int, d: int) -> FloatArray:
    return _whole(random, n, d) * 10.0 ** random.integers(-250, 251)


def _far_away(random: Random, n: int, d: int) -> FloatArray:
    return _whole(random, n, d) * 0.1 + 10.0 ** random.integers(0, 13)


def _one_in_the_others(random: Random, n: int, d: int) -> FloatArray:
    # The last leaf lies in the flat of the others but for a little, often less than rounding.
    leaves = _normal(random, n, d)
    inside = random.dirichlet(np.ones(max(n - 1, 1))) @ leaves[: max(n - 1, 1)]
    leaves[-1] = inside + random.normal(size=d) * 10.0 ** random.integers(-18, -8)
    return leaves


KINDS = (
    *(_normal, _whole, _thirds, _on_a_line, _constant_feature),
    *(_unlike_features, _huge_or_tiny, _far_away, _one_in_the_others),
)
PLAIN_KINDS = KINDS[:5]


def leaf_sets(number: int, seed: int, kinds: tuple[object, ...] = KINDS) -> Iterator[Leaves]:
    """Yield X and y, the kinds in turn; half of the labels follow some hyperplane."""
    random = np.random.default_rng(seed)
    for index in range(number):
        n, d = int(random.integers(1, 15)), int(random.integers(1, 6))
        kind = kinds[index % len(kinds)]
        assert callable(kind)
        X = kind(random, n, d)
        yield X, _labels(random, X, kind is _one_in_the_others)


def _labels(random: Random, X: FloatArray, last_alone: bool) -> IntArray:
    if last_alone:
        return np.asarray(np.arange(len(X)) == len(X) - 1, dtype=np.int64)
    if random.random() < 0.5:
        return random.integers(0, 2, size=len(X), dtype=np.int64)
    sizes = np.abs(X).max(axis=0)
    heights: FloatArray = (X / np.where(sizes > 0, sizes, 1.0)) @ random.normal(size=X.shape[1])
    return np.where(heights > np.median(heights), 1, 0).astype(np.int64)


def separable_leaves(random: Random, n: int, d: int, gap: float) -> Leaves:
    """Return leaves whose classes are `gap` or more to either side of some hyperplane."""
    w = random.normal(size=d)
    w /= np.linalg.norm(w)
    X, b = random.normal(size=(n, d)), 0.5 * float(random.normal())
    y = (X @ w + b >= 0).astype(np.int64)
    return X + np.outer((2 * y - 1) * gap, w), y
