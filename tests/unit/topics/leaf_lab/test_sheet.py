from dataclasses import replace

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.topics.leaf_lab.sheet.frame import Frame
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet, empty_sheet, sheet_of
from tests.small_leaves import four_leaves


def one_leaf() -> LeafSet:
    return replace(four_leaves(), X=np.array([[2.0, 7.0]]), y=np.array([1]))


def test_a_frame_is_centred_and_scaled() -> None:
    frame = Frame.round(four_leaves().X)
    assert frame.scaling.mean.tolist() == [4.0, 3.0]
    assert frame.scaling.scale.tolist() == [2.0, 1.0]
    assert frame.box.tolist() == [[-2.4, -2.4], [2.4, 2.4]]


def test_one_leaf_has_a_box_round_it() -> None:
    assert Frame.round(one_leaf().X).box.tolist() == [[-2.4, -2.4], [2.4, 2.4]]


def test_a_frame_reaches_for_leaves_outside_it_and_keeps_its_scale() -> None:
    frame = Frame.round(four_leaves().X)
    assert frame.reaching(four_leaves().X) is frame
    wider = frame.reaching(np.array([[4.0, 13.0]]))
    assert wider.scaling is frame.scaling
    assert wider.box[1, 1] >= 10.0
    assert (wider.box[0] <= frame.box[0]).all()


@pytest.mark.parametrize(
    ("scale", "digits"), [(1.0, 2), (99.0, 1), (0.5, 3), (100.0, 0), (25_000.0, -2)]
)
def test_a_dragged_leaf_goes_in_steps_that_cannot_be_seen(scale: float, digits: int) -> None:
    frame = Frame.around([0.0], [scale])
    assert frame.digits == [digits]
    assert scale / 1000 < 10.0 ** -frame.digits[0] <= scale / 100


@pytest.mark.parametrize("key", list(given_sets()))
def test_the_hyperplane_to_begin_with_leaves_something_to_do(key: str) -> None:
    sheet = sheet_of(given_sets()[key])
    assert core.misclassified(sheet.X, sheet.y, sheet.w, sheet.b).any()
    assert np.linalg.norm(sheet.w) == pytest.approx(sheet.arrow_length)


def test_an_empty_sheet_has_axes_and_a_hyperplane() -> None:
    sheet = empty_sheet()
    assert sheet.X.shape == (0, 2)
    assert sheet.w.any()
    assert sheet.editable


def test_between_the_means_every_one_of_four_leaves_is_right() -> None:
    sheet = sheet_of(four_leaves()).between_means()
    assert not core.misclassified(sheet.X, sheet.y, sheet.w, sheet.b).any()
    assert sheet.w[1] == pytest.approx(0.0)


def test_between_the_means_of_one_class_there_is_nothing() -> None:
    with pytest.raises(ValueError, match="no leaf has the label 0"):
        sheet_of(one_leaf()).between_means()


def test_a_hyperplane_at_a_length_that_can_be_seen_is_the_same_one() -> None:
    sheet = sheet_of(four_leaves()).with_hyperplane(np.array([0.003, 0.004]), -0.005)
    assert sheet.w / np.linalg.norm(sheet.w) == pytest.approx([0.6, 0.8])
    assert sheet.b / np.linalg.norm(sheet.w) == pytest.approx(-1.0)


def changed(sheet: Sheet) -> list[Sheet]:
    leaf_set = sheet.leaf_set
    return [
        replace(sheet, b=sheet.b + 1),
        replace(sheet, w=2 * sheet.w),
        replace(sheet, leaf_set=replace(leaf_set, y=1 - leaf_set.y)),
        replace(sheet, leaf_set=replace(leaf_set, X=leaf_set.X[:-1], y=leaf_set.y[:-1])),
        replace(sheet, leaf_set=replace(leaf_set, class_names=("a", "b"))),
        replace(sheet, leaf_set=replace(leaf_set, labels=("a", "b", "c", "d"))),
        replace(sheet, frame=Frame.around([0.0, 0.0], [1.0, 1.0])),
    ]


def test_every_difference_between_two_sheets_counts() -> None:
    sheet = sheet_of(four_leaves())
    assert sheet.same_as(sheet_of(four_leaves()))
    assert not any(sheet.same_as(other) for other in changed(sheet))
