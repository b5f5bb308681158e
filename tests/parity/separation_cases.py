"""Sets of labelled leaves whose hulls meet, touch, or miss each other by very little."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from perceptron_core.array_types import FloatArray
from tests.leaf_sets import KINDS, Leaves, Random, leaf_sets


def separation_cases(number: int, seed: int) -> Iterator[Leaves]:
    """Yield X and y: half of them those of `leaf_sets`, which have at most five features."""
    random = np.random.default_rng(seed)
    yield from leaf_sets(number // 2, seed, KINDS)
    for turn in range(number - number // 2):
        kind = FURTHER_KINDS[turn % len(FURTHER_KINDS)]
        most = 200 if turn % 10 == 0 else 24
        yield kind(random, int(random.integers(2, most)), int(random.integers(1, 9)))


def _labels(random: Random, n: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    y = random.integers(0, 2, n)
    y[0], y[-1] = 0, 1
    return y


def _gap(random: Random, n: int, d: int) -> Leaves:
    # On either side of a hyperplane in any direction, a small gap or overlap between them.
    X, y = random.normal(size=(n, d)), _labels(random, n)
    w = random.normal(size=d)
    w /= np.linalg.norm(w)
    distance = np.abs(random.normal(size=n)) + random.choice([-1, 1]) * 10.0 ** random.uniform(
        -9, 0
    )
    X += np.outer((2 * y - 1) * distance - X @ w, w)
    return X + random.choice([0.0, 1.0, 100.0]) * random.normal(size=d), y


def _touching(random: Random, n: int, d: int) -> Leaves:
    # Whole numbers on either side of x₀ = 0, many of them on it.
    X, y = random.integers(-2, 3, (n, d)).astype(np.float64), _labels(random, n)
    X[:, 0] = (2 * y - 1) * np.abs(X[:, 0])
    return X, y


def _an_ulp_apart(random: Random, n: int, d: int) -> Leaves:
    X, y = _touching(random, n, d)
    X += random.choice([0.0, 1.0, 3.0, 1000.0])
    at = X[:, 0] == X[:, 0][y == 1].min()
    X[at & (y == 1), 0] = np.nextafter(X[at & (y == 1), 0], np.inf)
    return X, y


def _neighbouring_floats(random: Random, n: int, d: int) -> Leaves:
    X, y = np.full((n, d), random.choice([1.0, 0.1, 7.0])), _labels(random, n)
    X[:, 0] += random.integers(0, 4, n) * np.spacing(X[:, 0])
    return X, y


def _shared(random: Random, n: int, d: int) -> Leaves:
    X, y = random.normal(size=(n, d)), _labels(random, n)
    X[-1] = X[0]
    return (X, y) if random.random() < 0.7 else (np.where(X == 0, -X, X), y)


def _duplicates(random: Random, n: int, d: int) -> Leaves:
    few = random.normal(size=(min(n, 5), d))
    places = random.integers(0, len(few), n)
    side = (few @ random.normal(size=d) > 0).astype(np.int64)
    y = side[places] if random.random() < 0.7 else random.integers(0, 2, n)
    return few[places], y


def _one_class(random: Random, n: int, d: int) -> Leaves:
    return random.normal(size=(n, d)), np.full(n, int(random.integers(2)))


def _collinear(random: Random, n: int, d: int) -> Leaves:
    at = np.sort(random.normal(size=n))
    y = (np.arange(n) >= n // 2).astype(np.int64)
    X: FloatArray = np.outer(at, random.normal(size=d)) + random.normal(size=d)
    return X, y


def _scaled(random: Random, n: int, d: int) -> Leaves:
    X, y = _gap(random, n, d)
    X *= 10.0 ** random.choice([random.uniform(-290, 290), 0.0])
    return X * 10.0 ** random.uniform(-6, 6, d), y


FURTHER_KINDS = (
    *(_gap, _touching, _an_ulp_apart, _neighbouring_floats, _shared),
    *(_duplicates, _one_class, _collinear, _scaled),
)
