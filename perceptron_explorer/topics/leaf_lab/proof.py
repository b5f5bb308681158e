"""The answer to "is there any w at all?", as it is drawn."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any

import numpy as np

import perceptron_core as core
from perceptron_explorer.scenes.words import percentages
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

Proof = core.Separation | core.Overlap

ONE_CLASS, NO_LEAVES = 2, 3
"""Answers beside no (0) and yes (1)."""
NAMES = [
    "separable",
    "best_w",
    "best_b",
    "best_b_0",
    "best_b_1",
    "nearest",
    "common",
    "edges_0",
    "edges_1",
    "support",
    "shares",
]
"""All that may be said of a proof; what does not belong to the case at hand is undefined."""


def can_be_drawn(proof: Proof | str) -> bool:
    """Say whether there is an answer with something to draw: both classes have leaves."""
    if isinstance(proof, core.Separation):
        return math.isfinite(proof.margin)
    return isinstance(proof, core.Overlap)


def facts_of(drawn: Slice, proof: Proof | None) -> dict[str, Any]:
    """Return what the picture needs to draw a proof; all undefined while there is none.

    Without leaves there is nothing to prove, and that is known.
    """
    found: dict[str, Any] = {} if len(drawn.sheet.y) else {"separable": NO_LEAVES}
    if isinstance(proof, core.Separation):
        found = _separation(drawn, proof)
    elif isinstance(proof, core.Overlap):
        found = _overlap(drawn, proof)
    return {name: found.get(name) for name in NAMES}


def _separation(drawn: Slice, proof: core.Separation) -> dict[str, Any]:
    if proof.nearest_0 is None or proof.nearest_1 is None:  # a class has no leaf
        return {"separable": ONE_CLASS}
    return {
        "separable": 1,
        "best_w": drawn.seen(proof.w),
        "best_b": proof.b,
        "best_b_0": proof.b + proof.margin,
        "best_b_1": proof.b - proof.margin,
        "nearest": drawn.seen([proof.nearest_0, proof.nearest_1]).tolist(),
    }


def _overlap(drawn: Slice, proof: core.Overlap) -> dict[str, Any]:
    sides = (proof.leaves_0, proof.leaves_1)
    places = [drawn.seen(drawn.sheet.X[rows]).tolist() for rows in sides]
    weights = support_weights(drawn, proof)
    return {
        "separable": 0,
        "common": drawn.seen(proof.point),
        **{f"edges_{i}": [list(pair) for pair in combinations(places[i], 2)] for i in (0, 1)},
        "support": [*places[0], *places[1]],
        "shares": [f"{share} %" for side in weights for share in percentages(side)],
    }


def support_weights(drawn: Slice, proof: core.Overlap) -> tuple[list[float], list[float]]:
    """Return the weights of the leaves that make up the common point, of class 0 and of 1."""
    fires = drawn.sheet.y == 1
    whole = np.zeros(len(fires))
    whole[~fires], whole[fires] = proof.weights_0, proof.weights_1
    return whole[proof.leaves_0].tolist(), whole[proof.leaves_1].tolist()
