"""What the browser gets of leaves with more features than are drawn is all it needs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet, sheet_of
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice


def random_sheet(n_features: int, seed: int) -> Sheet:
    random = np.random.default_rng(seed)
    y = random.integers(0, 2, 12)
    X = random.normal(size=(12, n_features)) * random.uniform(0.1, 50, n_features) + 3
    features = tuple(Feature(f"f{i}") for i in range(n_features))
    leaf_set = LeafSet("own", "own", features, ("no", "yes"), X, y, "")
    return replace(sheet_of(leaf_set), w=random.normal(size=n_features), b=float(random.normal()))


@given(st.integers(2, 9), st.integers(0, 10_000), st.sampled_from([2, 3]))
def test_sums_and_margin_are_those_of_all_features(n_features: int, seed: int, dim: int) -> None:
    sheet = random_sheet(max(n_features, dim), seed)
    columns = np.random.default_rng(seed).permutation(sheet.n_features)[:dim]
    drawn = Slice(sheet, tuple(int(column) for column in columns))
    np.testing.assert_allclose(
        core.decision_function(drawn.X, drawn.w, sheet.b),
        core.decision_function(sheet.X, sheet.w, sheet.b),
        atol=1e-12,
    )
    assert core.geometric_margin(drawn.X, sheet.y, drawn.w, sheet.b) == pytest.approx(
        core.geometric_margin(sheet.X, sheet.y, sheet.w, sheet.b)
    )


def test_with_no_more_features_than_axes_nothing_is_added() -> None:
    sheet = random_sheet(2, 1)
    drawn = Slice(sheet, (1, 0))
    assert drawn.hidden == []
    np.testing.assert_array_equal(drawn.X, sheet.X[:, ::-1])
    np.testing.assert_array_equal(drawn.w, sheet.w[::-1])


def test_hidden_weights_of_zero_add_nothing_to_the_sums() -> None:
    sheet = random_sheet(4, 2)
    sheet = replace(sheet, w=np.array([1.0, 2.0, 0.0, 0.0]))
    drawn = Slice(sheet, (0, 1))
    assert drawn.hidden == [2, 3]
    assert drawn.w.tolist() == [1.0, 2.0, 0.0]
    assert drawn.X[:, 2].tolist() == [0.0] * 12
    assert [feature.name for feature in drawn.shown_set.features] == ["f0", "f1"]
