"""What the core costs beside bare NumPy and scikit-learn. Run: ``python benchmarks/core.py``.

The core checks its arguments, never overflows on the way, and answers exactly at the
corners; the bare expressions do none of that.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
from numpy.typing import NDArray

import perceptron_core as core
from benchmarks import training
from benchmarks.common import fixed, print_machine, print_table, times
from benchmarks.timing import Call, seconds

SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
N_FEATURES = 2
W, B = np.array([0.8, -0.6]), 0.25
BOX = np.array([[-3.0, -2.0], [3.0, 2.0]])


def pairs(X: NDArray[np.float64], y: NDArray[np.int64]) -> dict[str, tuple[Call, Call]]:
    """Return each function of many leaves with the bare expression of the same."""
    y_hat = (X @ W + B >= 0).astype(int)
    signs = 2 * y - 1
    return {
        "decision_function": (lambda: core.decision_function(X, W, B), lambda: X @ W + B),
        "signed_distance": (
            lambda: core.signed_distance(X, W, B),
            lambda: (X @ W + B) / np.linalg.norm(W),
        ),
        "project_onto_hyperplane": (
            lambda: core.project_onto_hyperplane(X, W, B),
            lambda: X - np.outer((X @ W + B) / (W @ W), W),
        ),
        "predict": (lambda: core.predict(X, W, B), lambda: (X @ W + B >= 0).astype(int)),
        "confusion_counts": (
            lambda: core.confusion_counts(y, y_hat),
            lambda: np.bincount(2 * y + y_hat, minlength=4),
        ),
        "misclassified": (
            lambda: core.misclassified(X, y, W, B),
            lambda: (X @ W + B >= 0) != y,
        ),
        "geometric_margin": (
            lambda: core.geometric_margin(X, y, W, B),
            lambda: (signs * (X @ W + B)).min() / np.linalg.norm(W),
        ),
        "Scaling.fit, transform": (
            lambda: core.Scaling.fit(X).transform(X),
            lambda: (X - X.mean(axis=0)) / X.std(axis=0),
        ),
    }


def bare_half_space() -> list[Any]:
    """Cut the box, corner by corner."""
    (left, bottom), (right, top) = BOX
    corners = np.array([[left, bottom], [right, bottom], [right, top], [left, top]])
    values = corners @ W + B
    points = []
    for i in range(4):
        j = (i + 1) % 4
        if values[i] >= 0:
            points.append(corners[i])
        if values[i] * values[j] < 0:
            share = values[i] / (values[i] - values[j])
            points.append(corners[i] + share * (corners[j] - corners[i]))
    return points


def row(name: str, size: str, ours: Call, bare: Call) -> tuple[str, ...]:
    """Measure both and return a row of the table."""
    our_s, bare_s = seconds([ours, bare])
    return name, size, fixed(1e6 * our_s, 1), fixed(1e6 * bare_s, 1), times(our_s / bare_s)


def main() -> int:
    """Measure and print."""
    print_machine()
    rng = np.random.default_rng(1)
    rows = []
    for size in SIZES:
        X = rng.normal(size=(size, N_FEATURES))
        y = (X @ np.array([1.0, -0.4]) + rng.normal(size=size) > 0).astype(np.int64)
        rows += [row(name, f"{size:,}", *calls) for name, calls in pairs(X, y).items()]
    half_space = lambda: core.clip_half_space(W, B, BOX, True)  # noqa: E731
    rows.append(row("clip_half_space", "", half_space, bare_half_space))
    rows.sort(key=lambda cells: cells[0])
    print_table(
        f"The core beside bare NumPy, {N_FEATURES} features, in µs of processor time a call",
        ("function", "leaves", "core", "bare NumPy", "core / bare"),
        rows,
    )
    training.report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
