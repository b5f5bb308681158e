"""Whether any w separates the leaves, with the proof as a picture shows it.

Mirrored by ``frontend/rules/of_separation.js``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

import perceptron_core as core
from perceptron_explorer.scenes.words import percentages

ONE_CLASS = 2
"""An answer beside no (0) and yes (1): all leaves are of one class."""

MOST_REMEMBERED = 10_000
"""Of tables with more numbers the proofs are not kept."""

Proof = core.Separation | core.Overlap


def separation_proof(X: ArrayLike, y: ArrayLike, shown: Sequence[int]) -> dict[str, Any]:
    """Return whether any w separates the leaves, and what is drawn of the proof.

    Parameters
    ----------
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
        Labels in {0, 1}.
    shown : sequence of int
        The features that are drawn. The proof is of all of them.

    Returns
    -------
    dict
        ``separable`` is 0, 1 or `ONE_CLASS`.
        If 1: ``w`` and ``b`` of the hyperplane with the widest ``margin``; ``b_0`` and ``b_1`` of
        the two through the nearest leaves of each class; the two ``nearest`` points of the hulls;
        ``support``, a flag for each leaf, of those at the margin.
        If 0: the ``point`` in both hulls; the ``places`` of the leaves that make it up, those of
        class 0 first; their ``shares`` in words; ``edges_0`` and ``edges_1`` between those of a
        class.
        Places and ``w`` have the entries of the features that are drawn.
    """
    return as_drawn(proof_of(X, y), X, y, shown)


def proof_of(X: ArrayLike, y: ArrayLike) -> Proof:
    """Return `core.separability` of the leaves; of few ones asked for lately it is remembered."""
    leaves, labels = core.as_matrix(X), core.as_labels(y)
    if leaves.size > MOST_REMEMBERED:
        return core.separability(leaves, labels)
    return _proof(leaves.tobytes(), leaves.shape, labels.tobytes(), labels.dtype.str)


@lru_cache(maxsize=64)
def _proof(leaves: bytes, shape: tuple[int, int], labels: bytes, kind: str) -> Proof:
    X = np.frombuffer(leaves).reshape(shape)
    return core.separability(X, np.frombuffer(labels, dtype=kind))


def in_hull(point: ArrayLike, X: ArrayLike, y: ArrayLike, label: float) -> int:
    """Return 1 where a point lies in the convex hull of a class's leaves, and 0 where it does not.

    It does exactly if no hyperplane separates it from them.

    Parameters
    ----------
    point : array_like of shape (n_features,)
    X : array_like of shape (n_samples, n_features)
    y : array_like of shape (n_samples,)
    label : {0, 1}
    """
    leaves = np.asarray(X, dtype=float)[np.asarray(y) == label]
    if not len(leaves):
        return 0
    proof = core.separability([*leaves, point], [0] * len(leaves) + [1])
    return int(isinstance(proof, core.Overlap))


def as_drawn(proof: Proof, X: ArrayLike, y: ArrayLike, shown: Sequence[int]) -> dict[str, Any]:
    """Return what `separation_proof` does, of a proof that is known."""
    columns = [int(column) for column in shown]
    leaves = np.asarray(X, dtype=float)
    if isinstance(proof, core.Overlap):
        return _overlap(proof, leaves, np.asarray(y) == 1, columns)
    if proof.nearest_0 is None or proof.nearest_1 is None:
        return {"separable": ONE_CLASS}
    return {
        "separable": 1,
        "w": proof.w[columns],
        "b": proof.b,
        "margin": proof.margin,
        "b_0": proof.b + proof.margin,
        "b_1": proof.b - proof.margin,
        "nearest": np.array([proof.nearest_0, proof.nearest_1])[:, columns],
        "support": support_vectors(proof, leaves).astype(int),
    }


def support_vectors(proof: core.Separation, X: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which leaves are no farther from the best hyperplane than the margin is wide.

    To 1e-9 of the margin, or of the largest number of the leaves.
    """
    distances = np.abs(X @ proof.w + proof.b)
    rounding = 1e-9 * (proof.margin + float(np.abs(X).max()))
    return np.asarray(distances <= proof.margin + rounding)


def _overlap(
    proof: core.Overlap, X: NDArray[np.float64], fires: NDArray[np.bool_], columns: list[int]
) -> dict[str, Any]:
    places = [X[rows][:, columns].tolist() for rows in (proof.leaves_0, proof.leaves_1)]
    return {
        "separable": 0,
        "point": proof.point[columns],
        "places": [*places[0], *places[1]],
        "shares": [f"{share} %" for one in weights_in_use(proof) for share in percentages(one)],
        **{f"edges_{i}": [list(pair) for pair in combinations(places[i], 2)] for i in (0, 1)},
    }


def weights_in_use(proof: core.Overlap) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the weights of the leaves that make up the common point, of class 0 and of 1."""
    return proof.weights_0[proof.weights_0 > 0], proof.weights_1[proof.weights_1 > 0]


def all_features(
    X: ArrayLike, shown: Sequence[int], hidden: ArrayLike, came_from: Sequence[int]
) -> NDArray[np.float64] | None:
    """Return leaves with all their features: those that a picture moves, and those it hides.

    Parameters
    ----------
    X : array_like of shape (n_samples, at least the number of `shown`)
        Its first columns are the features that are drawn.
    shown : sequence of int
        Which features these are.
    hidden : array_like of shape (n_known, n_features - the number of `shown`)
        The other features of the leaves that were there before, in their order.
    came_from : sequence of int of length n_samples
        Rows of `hidden`; −1 for a new leaf, whose other features are 0.

    Returns
    -------
    ndarray of shape (n_samples, n_features), or None
        None where a leaf is of a row that there is not.
    """
    others, columns = np.asarray(hidden, dtype=float), [int(column) for column in shown]
    rows = np.asarray(came_from, dtype=np.int64)
    if rows.size and rows.max() >= len(others):
        return None
    n_features = others.shape[1] + len(columns)
    found = np.zeros((len(rows), n_features))
    if rows.size:
        found[:, columns] = np.asarray(X, dtype=float)[:, : len(columns)]
    rest = [column for column in range(n_features) if column not in columns]
    old = np.flatnonzero(rows >= 0)
    found[np.ix_(old, np.array(rest, dtype=np.int64))] = others[rows[old]]
    return found


def is_same(a: ArrayLike, b: ArrayLike) -> int:
    """Return 1 where two vectors, or two tables, are the same in every entry, and else 0."""
    return int(np.array_equal(np.asarray(a), np.asarray(b)))
