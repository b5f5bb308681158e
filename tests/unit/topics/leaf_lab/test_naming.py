from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.topics.leaf_lab.sheet.naming import renamed
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of
from tests.small_leaves import four_leaves

SHEET = replace(sheet_of(four_leaves()), w=np.array([1.0, -2.0]), b=0.5)


def test_other_names_change_no_number() -> None:
    after = renamed(SHEET, ("a", "b"), [("long", "mm", 0), ("wide", "", 1)])
    assert [feature.title for feature in after.leaf_set.features] == ["long (mm)", "wide"]
    assert after.leaf_set.class_names == ("a", "b")
    np.testing.assert_array_equal(after.leaf_set.X, SHEET.leaf_set.X)
    assert after.frame.same_as(SHEET.frame)
    assert (after.w.tolist(), after.b) == ([1.0, -2.0], 0.5)


def test_a_new_feature_changes_no_answer() -> None:
    after = renamed(SHEET, ("a", "b"), [("w", "", 1), ("new", "%", None), ("l", "", 0)])
    assert after.leaf_set.X[:, 1].tolist() == [0.0] * 4
    np.testing.assert_array_equal(after.leaf_set.X[:, [2, 0]], SHEET.leaf_set.X)
    assert after.w.tolist() == [-2.0, 0.0, 1.0]
    sums = core.decision_function(after.X, after.w, after.b)
    np.testing.assert_allclose(sums, core.decision_function(SHEET.X, SHEET.w, SHEET.b))


def test_a_feature_that_goes_takes_its_weight_along() -> None:
    three = renamed(SHEET, ("a", "b"), [("l", "", 0), ("n", "", None), ("w", "", 1)])
    after = renamed(three, ("a", "b"), [("n", "", 1), ("w", "", 2)])
    assert after.w.tolist() == [0.0, -2.0]


@pytest.mark.parametrize(
    ("classes", "features", "problem"),
    [
        (("a", "b"), [("l", "", 0)], "at least two features"),
        (("a", "b"), [("l", "", 0), (" ", "", 1)], "name of feature 2 is empty"),
        (("a", "b"), [("l", "", 0), ("l", "cm", 1)], 'two features are called "l"'),
        (("a", "a"), [("l", "", 0), ("w", "", 1)], 'both classes are called "a"'),
        (("", "a"), [("l", "", 0), ("w", "", 1)], "negative class is empty"),
    ],
)
def test_names_that_cannot_be_get_a_sentence(
    classes: tuple[str, str], features: list[tuple[str, str, int | None]], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        renamed(SHEET, classes, features)
