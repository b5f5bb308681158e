import pytest

from perceptron_core import (
    ConfusionCounts,
    confusion_counts,
    correct_counts,
    geometric_margin,
    misclassified,
)

W, B = [3.0, 4.0], -5.0
X = [[0.0, 0.0], [3.0, 4.0], [3.0, -1.0]]  # signed distances −1, 4, 0


def test_counts_of_each_kind() -> None:
    counts = confusion_counts([1, 1, 1, 0, 0, 0, 0, 1], [1, 1, 0, 1, 0, 0, 0, 1])
    assert counts == ConfusionCounts(tp=3, fp=1, fn=1, tn=3)
    assert (counts.correct, counts.total, counts.accuracy) == (6, 8, 0.75)


def test_no_leaves_have_no_accuracy() -> None:
    counts = confusion_counts([], [])
    assert counts.total == 0
    with pytest.raises(ValueError, match=r"^there are no leaves, so no accuracy; give at least"):
        _ = counts.accuracy


def test_outputs_that_do_not_fit() -> None:
    with pytest.raises(ValueError, match=r"^y_hat has 1 label but there are 2 leaves"):
        confusion_counts([0, 1], [1])
    with pytest.raises(ValueError, match=r"^entry 1 of y_hat is 3; every label must be 0 or 1"):
        confusion_counts([0, 1], [3, 1])


def test_several_perceptrons_are_counted_at_once() -> None:
    weights, biases = [W, [0.0, 0.0], [1.0, -2.0]], [B, -1.0, 0.5]
    counts = correct_counts(X, [0, 1, 0], weights, biases)
    one_by_one = zip(weights, biases, strict=True)
    assert counts.tolist() == [3 - misclassified(X, [0, 1, 0], *one).sum() for one in one_by_one]
    assert counts[:2].tolist() == [2, 2]
    with pytest.raises(ValueError, match="w has 1 column"):
        correct_counts(X, [0, 1, 0], [[1.0]], [0.0])
    with pytest.raises(ValueError, match="b has 1 entry"):
        correct_counts(X, [0, 1, 0], weights, [0.0])
    with pytest.raises(ValueError, match="too large"):
        correct_counts([[1e300]], [1], [[1e300]], [0.0])


def test_misclassified() -> None:
    assert misclassified(X, [0, 1, 1], W, B).tolist() == [False, False, False]
    assert misclassified(X, [1, 0, 0], W, B).tolist() == [True, True, True]


def test_margin_is_the_distance_of_the_nearest_leaf() -> None:
    assert geometric_margin(X[:2], [0, 1], W, B) == 1.0


def test_margin_is_negative_when_a_leaf_is_on_the_wrong_side() -> None:
    assert geometric_margin(X[:2], [0, 0], W, B) == -4.0


@pytest.mark.parametrize("label", [0, 1])
def test_margin_of_a_leaf_on_the_hyperplane(label: int) -> None:
    assert str(geometric_margin(X, [0, 1, label], W, B)) == "0.0"
    assert misclassified(X, [0, 1, label], W, B)[2] == (label == 0)


def test_no_margin() -> None:
    with pytest.raises(ValueError, match=r"^there are no leaves, so there is no margin"):
        geometric_margin([], [], W, B)
    with pytest.raises(ValueError, match=r"^w is the zero vector, so there is no hyperplane"):
        geometric_margin(X, [0, 1, 1], [0, 0], B)
    with pytest.raises(ValueError, match=r"^y has 2 labels but there are 3 leaves"):
        geometric_margin(X, [0, 1], W, B)
