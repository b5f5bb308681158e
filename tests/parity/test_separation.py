"""The browser's verdict on separability is the core's, and its proof passes the core's check."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_core.array_types import FloatArray
from tests.how_many import cases
from tests.leaf_sets import Leaves
from tests.parity.draw import Rows
from tests.parity.front_end import FrontEnd
from tests.parity.separation_cases import separation_cases
from tests.parity.test_training import answer_of

MODULE = "./separation.js"
N_CASES = cases(each_time=2_000, at_random=20_000)
EPS = float(np.finfo(float).eps)


def sent(leaves: Leaves) -> tuple[Any, ...]:
    X, y = leaves
    return Rows(X.tolist(), X.shape[1]), y.tolist()


def vector(entries: list[Any] | None) -> FloatArray | None:
    return None if entries is None else np.array([float(entry) for entry in entries])


def answer_from(given: dict[str, Any]) -> core.Separation | core.Overlap:
    """Return what the front end answered as the core's own class."""
    vectors: dict[str, Any] = {
        name: vector(entry) for name, entry in given.items() if isinstance(entry, list | None)
    }
    if given["separable"]:
        ends = vectors.get("nearest0"), vectors.get("nearest1")
        return core.Separation(vectors["w"], given["b"], float(given["margin"]), *ends)
    rows = (np.array(given[name], dtype=np.int64) for name in ("leaves0", "leaves1"))
    return core.Overlap(vectors["point"], vectors["weights0"], vectors["weights1"], *rows)


def complaint(leaves: Leaves, mine: Any, given: dict[str, Any]) -> str:
    """Say what is wrong with the front end's answer; nothing where all is well."""
    if "sentence" in given or isinstance(mine, dict):
        return "" if mine == given else "one refuses"
    theirs, (X, _) = answer_from(given), leaves
    if type(theirs) is not type(mine):
        return "another verdict"
    if not theirs.holds(*leaves):
        return "the proof does not hold"
    if isinstance(theirs, core.Overlap):
        few = theirs.leaves_0.size + theirs.leaves_1.size <= X.shape[1] + 2
        return "" if few else "too many leaves for one point"
    assert isinstance(mine, core.Separation)
    # The size of the numbers says how much of a small margin is left by rounding.
    size = float(np.abs(X).max()) if math.isfinite(mine.margin) else 0.0
    allowed = 1e-9 * mine.margin + 100 * EPS * size
    is_same = mine.margin == theirs.margin or abs(mine.margin - theirs.margin) <= allowed
    return "" if is_same else f"the margin is {mine.margin} and {theirs.margin}"


def test_the_verdict_and_its_proof(front_end: FrontEnd) -> None:
    drawn = list(separation_cases(N_CASES, seed=11))
    expected = [answer_of(partial(core.separability, *leaves)) for leaves in drawn]
    given = front_end.results(MODULE, "verdict", [sent(leaves) for leaves in drawn])
    wrong = [
        f"{found}: X = {leaves[0].tolist()}, y = {leaves[1].tolist()}"[:2000]
        for leaves, mine, theirs in zip(drawn, expected, given, strict=True)
        if (found := complaint(leaves, mine, theirs))
    ]
    assert not wrong, f"{len(wrong)} of {len(drawn)}:\n" + "\n".join(wrong[:3])
    separations = sum(isinstance(one, core.Separation) for one in expected)
    assert N_CASES / 4 < separations < 3 * N_CASES / 4


@pytest.mark.parametrize(
    ("rows", "y"),
    [
        ([], []),
        ([[1.0, 2.0], [3.0, 4.0]], [0, 2]),
        ([[1.0, 2.0], [3.0, 4.0]], [0]),
        ([[1.5e308, 1.5e308], [-1.5e308, 1e308]], [1, 0]),
        ([[5e-324, 0.0], [0.0, 0.0]], [1, 0]),
    ],
)
def test_the_sentences(front_end: FrontEnd, rows: list[list[float]], y: list[int]) -> None:
    X = np.reshape(rows, (len(rows), 2))
    said = answer_of(lambda: core.separability(X, y))
    assert set(said) == {"sentence"}
    assert front_end.results(MODULE, "verdict", [(Rows(rows, 2), y)]) == [said]


@pytest.mark.parametrize(
    ("X", "separable"),
    [
        ([[1.0], [1.0 + 4.5e-16]], True),  # there is a float between them
        ([[1.0], [1.0 + 2.3e-16]], False),  # there is none
        ([[0.0], [-0.0]], False),
        ([[0.0, 0.0], [3e-300, 4e-300]], True),
        ([[0.0, 0.0], [3e300, 4e300]], True),
    ],
)
def test_two_leaves(front_end: FrontEnd, X: list[list[float]], separable: bool) -> None:
    (given,) = front_end.results(MODULE, "verdict", [(Rows(X, len(X[0])), [0, 1])])
    assert given["separable"] is separable
