"""Training in the core beside scikit-learn's `Perceptron`, for core.py to print."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import Perceptron

import perceptron_core as core
from benchmarks.common import fixed, print_table, times
from benchmarks.timing import seconds

EPOCHS = 10
SIZES = (1_000, 10_000, 100_000)
N_FEATURES = (2, 3, 4, 8)
OVERLAPS = {"few mistakes": 0.1, "many mistakes": 1.0}


def overlapping(n: int, d: int, noise: float) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return leaves that no hyperplane splits, so that no epoch is the last before its time."""
    rng = np.random.default_rng(n + d)
    X = rng.normal(size=(n, d))
    y = (X[:, 0] + noise * rng.normal(size=n) > 0).astype(np.int64)
    y[0] = 0  # at w = 0 only a leaf of class 0 is a mistake for both rules
    return X, y


def rows() -> Iterator[tuple[str, ...]]:
    """Train both on the same leaves in the same order; the weights must be the same."""
    for words, noise in OVERLAPS.items():
        for d in N_FEATURES:
            for n in SIZES:
                X, y = overlapping(n, d, noise)
                model = Perceptron(max_iter=EPOCHS, tol=None, shuffle=False)
                calls = [partial(core.train, X, y, max_epochs=EPOCHS), partial(model.fit, X, y)]
                ours, theirs = seconds(calls)
                run = core.train(X, y, max_epochs=EPOCHS)
                np.testing.assert_allclose(run.w, model.coef_[0], rtol=1e-6)
                ns = [fixed(1e9 * one / (EPOCHS * n), 1) for one in (ours, theirs)]
                yield words, str(d), f"{n:,}", *ns, times(ours / theirs)


def report() -> None:
    """Print the table."""
    print_table(
        f"Training for {EPOCHS} epochs beside scikit-learn, in ns of processor time for each "
        "leaf that is visited",
        ("leaves with", "features", "leaves", "core", "scikit-learn", "core / scikit-learn"),
        rows(),
    )
