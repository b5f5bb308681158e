"""What a person does in the picture becomes the sheet's, and the rest stays to the last bit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.leaf_lab.scene import starting_values
from perceptron_explorer.topics.leaf_lab.sheet.changes import NEW, changed_sheet
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet, sheet_of
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice
from tests.small_leaves import four_leaves


def sheet() -> Sheet:
    return sheet_of(replace(four_leaves(), labels=("a", "b", "", "d")))


def told(drawn: Slice, **changes: Any) -> dict[str, Any]:
    """Return the values as the browser sends them: plain lists."""
    values = starting_values(drawn, {})
    plain = {k: v.tolist() if hasattr(v, "tolist") else v for k, v in values.items()}
    return {**plain, **changes}


def test_nothing_done_gives_the_same_sheet() -> None:
    drawn = Slice(sheet(), (0, 1))
    after = changed_sheet(drawn, told(drawn))
    assert after.same_as(drawn.sheet)
    assert after.leaf_set is drawn.sheet.leaf_set


def test_a_moved_leaf_is_rounded_and_the_others_keep_every_bit() -> None:
    drawn = Slice(sheet(), (0, 1))
    X = told(drawn)["X"]
    X[2] = [0.12345, 0.6789]  # mean (4, 3), deviations 2 and 1
    after = changed_sheet(drawn, told(drawn, X=X)).leaf_set
    assert after.X.tolist() == [[2.0, 2.0], [2.0, 4.0], [4.25, 3.68], [6.0, 4.0]]
    assert after.labels == ("a", "b", "", "d")


def test_an_added_leaf_comes_last_and_has_no_name() -> None:
    drawn = Slice(sheet(), (0, 1))
    values = told(drawn)
    values["X"].append([0.5, -0.5])
    values["y"].append(0)
    values["came_from"].append(NEW)
    after = changed_sheet(drawn, values).leaf_set
    assert after.X[-1].tolist() == [5.0, 2.5]
    assert after.y.tolist() == [0, 0, 1, 1, 0]
    assert after.labels == ("a", "b", "", "d", "")


def test_a_removed_leaf_takes_its_name_along() -> None:
    drawn = Slice(sheet(), (0, 1))
    values = told(drawn)
    for name in ("X", "y", "came_from"):
        del values[name][1]
    after = changed_sheet(drawn, values).leaf_set
    assert after.X.tolist() == [[2.0, 2.0], [6.0, 2.0], [6.0, 4.0]]
    assert after.labels == ("a", "", "d")


def test_all_can_be_removed() -> None:
    drawn = Slice(sheet(), (0, 1))
    after = changed_sheet(drawn, told(drawn, X=[], y=[], came_from=[])).leaf_set
    assert after.X.shape == (0, 2)
    assert after.labels == ()


def test_another_class() -> None:
    drawn = Slice(sheet(), (0, 1))
    assert changed_sheet(drawn, told(drawn, y=[1, 0, 1, 1])).y.tolist() == [1, 0, 1, 1]


def four_features() -> Sheet:
    X = np.array([[1.0, 2.0, 0.1, 7.0], [3.0, 5.0, 0.3, 9.0]])
    features = tuple(Feature(f"f{i}") for i in range(4))
    return sheet_of(LeafSet("own", "own", features, ("no", "yes"), X, np.array([0, 1]), ""))


def test_features_that_are_not_drawn_stay_and_are_at_their_means_in_a_new_leaf() -> None:
    drawn = Slice(four_features(), (2, 0))
    values = told(drawn)
    values["X"][0] = [0.0, 0.0, values["X"][0][2]]
    values["X"].append([1.0, 1.0, 0.0])
    values["y"].append(1)
    values["came_from"].append(NEW)
    after = changed_sheet(drawn, values).leaf_set
    assert after.X.tolist() == [[2.0, 2.0, 0.2, 7.0], [3.0, 5.0, 0.3, 9.0], [3.0, 3.5, 0.3, 8.0]]


def test_weights_that_are_not_drawn_stay() -> None:
    before = replace(four_features(), w=np.array([1.0, 2.0, 3.0, 4.0]), b=5.0)
    drawn = Slice(before, (2, 0))
    after = changed_sheet(drawn, told(drawn, w=[-3.0, -1.0, 99.0], b=-5.0))
    assert after.w.tolist() == [-1.0, 2.0, -3.0, 4.0]
    assert after.b == -5.0
