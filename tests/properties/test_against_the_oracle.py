"""The core against tests/oracle.py: the same bits, because both sum from first to last."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import (
    activation,
    confusion_counts,
    decision_function,
    geometric_margin,
    misclassified,
    predict,
)
from tests import oracle
from tests.properties.strategies import Labelled, labelled_leaves


@given(labelled_leaves())
def test_decisions_and_outputs(case: Labelled) -> None:
    X, _, w, b = case
    sums = [oracle.decision(x, w, b) for x in X]
    assert decision_function(X, w, b).tolist() == sums
    assert predict(X, w, b).tolist() == [oracle.activation(z) for z in sums]


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_activation(z: float) -> None:
    assert activation(z) == oracle.activation(z)


@given(labelled_leaves())
def test_counts(case: Labelled) -> None:
    X, y, w, b = case
    counts = confusion_counts(y, predict(X, w, b))
    assert vars(counts) == oracle.counts(X, y, w, b)
    assert counts.total == counts.tp + counts.fp + counts.fn + counts.tn == len(X)
    wrong = misclassified(X, y, w, b)
    assert wrong.sum() == counts.fp + counts.fn == len(X) - counts.correct


@given(labelled_leaves())
def test_margin(case: Labelled) -> None:
    X, y, w, b = case
    margin = geometric_margin(X, y, w, b)
    assert margin == pytest.approx(oracle.margin(X, y, w, b), rel=1e-12, abs=1e-300)
    if margin != 0:  # on the hyperplane itself the label decides
        assert (margin > 0) == (not misclassified(X, y, w, b).any())
