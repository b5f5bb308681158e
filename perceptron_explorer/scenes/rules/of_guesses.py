"""Hyperplanes that many people have guessed for the same leaves."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

import perceptron_core as core

AS_WIDE = 1e-9
"""Margins that differ by less are taken for the same: the first guess counts."""


def guess_results(X: ArrayLike, y: ArrayLike, W: ArrayLike, b: ArrayLike) -> dict[str, Any]:
    """Say how good the guesses are.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
    W : array_like of shape (n_guesses, n_features)
    b : array_like of shape (n_guesses,)

    Returns
    -------
    dict
        ``w`` and ``b`` of the best guess: of those that classify most leaves correctly, the one
        with the widest margin; ``correct``, how many leaves those are; ``separating``, how many
        guesses classify all leaves correctly.
    """
    counts = core.correct_counts(X, y, W, b)
    best = _best(X, y, W, b, counts)
    n_leaves = len(np.asarray(y))
    return {
        "w": np.asarray(W, dtype=float)[best].tolist(),
        "b": float(np.asarray(b)[best]),
        "correct": int(counts[best]),
        "separating": int(np.count_nonzero(counts == n_leaves)),
    }


def _best(X: ArrayLike, y: ArrayLike, W: ArrayLike, b: ArrayLike, counts: ArrayLike) -> int:
    weights, biases = np.asarray(W, dtype=float), np.asarray(b, dtype=float)
    found = [int(row) for row in np.flatnonzero(np.asarray(counts) == np.max(counts))]
    best, widest = found[0], _margin(X, y, weights[found[0]], biases[found[0]])
    for row in found[1:]:
        margin = _margin(X, y, weights[row], biases[row])
        if margin > widest + AS_WIDE:
            best, widest = row, margin
    return best


def _margin(X: ArrayLike, y: ArrayLike, w: ArrayLike, b: float) -> float:
    """Return the geometric margin; without a direction or a leaf there is none to compare."""
    try:
        return float(core.geometric_margin(X, y, w, b))
    except core.InputError:
        return -math.inf


def guess_arrows(W: ArrayLike) -> list[list[list[float]]]:
    """Return the arrow of each guess, from the origin to w, as a pair of points."""
    return [[[0.0] * len(w), w] for w in np.asarray(W, dtype=float).tolist()]


def guess_lines(W: ArrayLike, b: ArrayLike, box: ArrayLike) -> list[Any]:
    """Return the ends of each guess's line in the box; of those that pass by, nothing."""
    pairs = zip(np.asarray(W, dtype=float), np.asarray(b, dtype=float).tolist(), strict=True)
    lines = (core.clip_line(w, bias, box) for w, bias in pairs if np.any(w))
    return [line.tolist() for line in lines if len(line)]
