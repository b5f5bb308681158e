"""What the browser draws of a proof: leaves may have several, and each is checked by itself."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

import perceptron_core as core
from perceptron_core.array_types import FloatArray
from perceptron_explorer.scenes.evaluation import result
from tests.how_many import cases
from tests.leaf_sets import Leaves
from tests.parity.agree import plain
from tests.parity.front_end import FrontEnd
from tests.parity.separation_cases import separation_cases
from tests.parity.test_separation import EPS, sent

MODULE = "./all_rules.js"
N_CASES = cases(each_time=1_000, at_random=10_000)
Proof = dict[str, Any]


def wrong_with(leaves: Leaves, mine: Proof | None, theirs: Proof | None) -> str:
    """Say what is wrong with what the browser draws; nothing where all is well."""
    if mine is None or theirs is None:
        return "" if mine is theirs else "one refuses"
    if mine["separable"] != theirs["separable"]:
        return "another verdict"
    if mine["separable"] == 0:
        return wrong_with_overlap(leaves, theirs)
    if mine["separable"] == 1:
        return wrong_with_separation(leaves, mine, theirs)
    return "" if mine == theirs else "more is said"


def wrong_with_separation(leaves: Leaves, mine: Proof, theirs: Proof) -> str:
    X, y = leaves
    size, w, margin = float(np.abs(X).max()), np.array(theirs["w"]), theirs["margin"]
    if not core.Separation(w, theirs["b"], margin).holds(X, y):
        return "the hyperplane does not separate"
    allowed = 1e-9 * margin + 100 * EPS * size
    if abs(margin - mine["margin"]) > allowed:
        return "another margin"
    # w is as sure as the margin is wide beside the rounding of the leaves.
    if np.abs(w - mine["w"]).max() > 1e-6 + 1e4 * EPS * size / margin:
        return "another w"
    lines = theirs["b_0"] - theirs["b"], theirs["b"] - theirs["b_1"]
    if np.abs(np.array(lines) - margin).max() > allowed:
        return "the margin's lines are elsewhere"
    beyond = np.abs(X @ w + theirs["b"]) - margin
    near, far = beyond <= allowed, beyond > 2e-9 * (margin + size) + allowed
    flags = np.array(theirs["support"], dtype=bool)
    return "" if flags[near].all() and not flags[far].any() else "other support vectors"


def wrong_with_overlap(leaves: Leaves, theirs: Proof) -> str:
    X, y = leaves
    places, point = np.array(theirs["places"]), np.array(theirs["point"])
    labels = [label_of(place, X, y) for place in places]
    counts = [number_of_places(theirs[f"edges_{i}"]) for i in (0, 1)]
    if not sum(counts) == len(places) == len(theirs["shares"]):
        return "not each leaf has its edges and its share"
    shares = np.array([int(share.removesuffix(" %")) for share in theirs["shares"]])
    for side, rows in enumerate(np.split(np.arange(len(places)), [counts[0]])):
        if any(side not in labels[row] for row in rows) or shares[rows].sum() != 100:
            return "leaves of the other class, or shares that do not add up"
        # Whole per cents lead to the point as far as they are cut.
        allowed = 0.01 * np.abs(places[rows] - places[rows[0]]).sum(axis=0) + 1e-6 * spread(X)
        if (np.abs(shares[rows] / 100 @ places[rows] - point) > allowed).any():
            return "the shares do not lead to the point"
    return ""


def spread(X: FloatArray) -> FloatArray:
    return np.asarray(np.abs(X).max(axis=0))


def label_of(place: FloatArray, X: FloatArray, y: Any) -> set[int]:
    """Return the classes that have a leaf at this place."""
    return {int(label) for label in y[(place == X).all(axis=1)]}


def number_of_places(edges: list[Any]) -> int:
    """Return how many places have so many edges between all of them; one has none."""
    return round((1 + math.sqrt(1 + 8 * len(edges))) / 2)


def test_what_is_drawn_of_a_proof(front_end: FrontEnd) -> None:
    drawn = [
        leaves for leaves in separation_cases(N_CASES, seed=23) if np.isfinite(leaves[0]).all()
    ]
    columns = [[*range(leaves[0].shape[1])] for leaves in drawn]
    asked = [(*sent(leaves), shown) for leaves, shown in zip(drawn, columns, strict=True)]
    given = front_end.results(MODULE, "separation_proof", asked)
    expected = [
        plain(result("separation_proof", *leaves, shown))
        for leaves, shown in zip(drawn, columns, strict=True)
    ]
    wrong = [
        f"{found}: X = {leaves[0].tolist()}, y = {leaves[1].tolist()}"[:2000]
        for leaves, mine, theirs in zip(drawn, expected, given, strict=True)
        if (found := wrong_with(leaves, mine, theirs))
    ]
    assert not wrong, f"{len(wrong)} of {len(drawn)}:\n" + "\n".join(wrong[:3])
