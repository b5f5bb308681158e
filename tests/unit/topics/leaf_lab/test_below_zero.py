from dataclasses import replace

import numpy as np
import pytest

from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.leaf_lab.below_zero import is_never_negative, warning
from perceptron_explorer.topics.leaf_lab.sheet.sheet import empty_sheet, sheet_of
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice
from perceptron_explorer.topics.leaf_lab.ticks import ticks


def leaves(*X: tuple[float, float], unit: str = "cm") -> LeafSet:
    features = (Feature("length", unit), Feature("area", "cm²"))
    y = np.arange(len(X)) % 2
    return replace(empty_sheet().leaf_set, X=np.array(X), y=y, features=features)


@pytest.mark.parametrize("unit", ["cm", "MM", "cm²", "g", "%"])
def test_lengths_areas_weights_and_shares_are_never_negative(unit: str) -> None:
    assert is_never_negative(Feature("size", unit))


@pytest.mark.parametrize("unit", ["", "°C", "V", "points"])
def test_other_numbers_may_be(unit: str) -> None:
    assert not is_never_negative(Feature("size", unit))


def test_each_leaf_with_such_a_number_is_named() -> None:
    assert warning(leaves((1.0, 2.0), (0.0, 3.0))) == ""
    assert warning(leaves((1.0, 2.0), (-1.5, 3.0))) == (
        "Leaf 2 has a length of −1.5 cm. Such a number cannot be below 0: please check."
    )
    assert warning(leaves((-1.0, 2.0), (-1.5, 3.0), unit="°C")) == ""


def test_of_very_many_some_are_named() -> None:
    said = warning(leaves(*[(1.0, -2.0)] * 5))
    assert said.startswith("Leaf 1 has an area of −2 cm²; leaf 2 has")
    assert "and 2 more like these" in said


def test_an_axis_has_no_ticks_below_0_where_nothing_can_be() -> None:
    def texts(leaf_set: LeafSet) -> list[str]:
        return list(ticks(Slice(sheet_of(leaf_set), (0, 1)), 0)["ticktext"])

    few = ((1.0, 2.0), (2.0, 3.0), (4.0, 5.0))
    assert not any(text.startswith("−") for text in texts(leaves(*few)))
    assert any(text.startswith("−") for text in texts(leaves(*few, unit="°C")))
    assert any(text.startswith("−") for text in texts(leaves(*few, (-3.0, 5.0))))
