from typing import Any

import numpy as np
import pytest

from perceptron_core import as_box, as_labels, as_matrix, as_scalar, as_vector


def test_a_vector_comes_back_as_floats() -> None:
    vector = as_vector([1, 2], "w")
    assert vector.dtype == np.float64
    np.testing.assert_array_equal(vector, [1.0, 2.0])


def test_the_array_of_the_caller_is_not_shared() -> None:
    given = np.array([1.0, 2.0])
    as_vector(given, "w")[0] = 9.0
    assert given[0] == 1.0


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([1.0, float("nan")], r"^entry 2 of w is not a finite number \(nan\); every entry must"),
        ([float("-inf")], r"^entry 1 of w is not a finite number \(-inf\)"),
        ([10**400], r"^entry 1 of w is not a finite number \(inf\)"),
        ([1, "two"], r"^entry 2 of w is 'two', which is not a number"),
        (["1", "2"], r"^entry 1 of w is '1', which is not a number"),
        ([None, 1], r"^entry 1 of w is None, which is not a number"),
        ([1j, 1], r"^entry 1 of w is 1j, which is not a number"),
        ({"a": 1}, r"^w is \{'a': 1\}, which is not a number; it must be a finite number"),
        (5.0, r"^w has shape \(\); give one row of numbers, a vector"),
        ([[1.0, 2.0]], r"^w has shape \(1, 2\); give one row of numbers"),
        ([], r"^w has no entries; give at least one number"),
        ([1.0, [2.0, 3.0]], r"^row 1 of w is not a row of numbers"),
    ],
)
def test_no_vector(value: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        as_vector(value, "w")


def test_a_vector_of_another_length() -> None:
    sentence = r"^w has 3 entries where 2 are needed; give w 2 entries\.$"
    with pytest.raises(ValueError, match=sentence):
        as_vector([1, 2, 3], "w", 2)
    with pytest.raises(ValueError, match=r"^w has 1 entry where 2 are needed"):
        as_vector([1], "w", 2)


def test_a_matrix_without_rows_keeps_its_columns() -> None:
    assert as_matrix(np.empty((0, 3))).shape == (0, 3)
    assert as_matrix([], n_features=2).shape == (0, 2)


def test_whole_numbers_beyond_64_bits_are_numbers() -> None:
    np.testing.assert_array_equal(as_matrix([[10**30, 1]]), [[1e30, 1.0]])


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (
            [[1, 2], [3, 4], [5, 6], [7, float("nan")]],
            r"^row 4, column 2 of X is not a finite number \(nan\); "
            r"every entry must be a finite number\.$",
        ),
        ([[1, 2], [3]], r"^row 2 of X has 1 entry but row 1 has 2; every row must have the same"),
        ([[1, 2], 3], r"^row 2 of X is not a row of numbers"),
        ([[1, 2], "ab"], r"^row 2 of X is not a row of numbers"),
        ([[[1], [2, 3]]], r"^X is ragged"),
        ([[1, 2], [3, "green"]], r"^row 2, column 2 of X is 'green', which is not a number"),
        ([[[float("nan")]]], r"^entry \(1, 1, 1\) of X is not a finite number"),
        ([1.0, 2.0], r"^X has shape \(2,\); give a table with one row per leaf"),
        ([], r"^X has shape \(0,\); give a table"),
        ([[], []], r"^X has no columns; give at least one feature"),
    ],
)
def test_no_matrix(value: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        as_matrix(value)


def test_a_matrix_with_other_columns() -> None:
    with pytest.raises(ValueError, match=r"^X has 1 column where 2 are needed"):
        as_matrix([[1.0]], n_features=2)
    with pytest.raises(ValueError, match=r"^X has 2 columns where 1 is needed"):
        as_matrix([[1.0, 2.0]], n_features=1)


def test_labels_come_back_as_whole_numbers() -> None:
    labels = as_labels([1.0, 0.0, True], 3)
    assert labels.dtype == np.int64
    np.testing.assert_array_equal(labels, [1, 0, 1])
    assert as_labels([], 0).shape == (0,)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([0, 1, 2], r"^entry 3 of y is 2; every label must be 0 or 1"),
        ([0, -1, 1], r"^entry 2 of y is -1; every label must be 0 or 1"),
        ([0, 0.5, 1], r"^entry 2 of y is 0\.5"),
        (["healthy", 0, 1], r"^entry 1 of y is 'healthy', which is not a number"),
        ([[0], [1], [1]], r"^y has shape \(3, 1\); give one label per leaf"),
        ([0, 1], r"^y has 2 labels but there are 3 leaves; give one label per leaf"),
    ],
)
def test_no_labels(value: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        as_labels(value, 3)


def test_a_scalar_is_one_float() -> None:
    assert as_scalar(np.float32(2.5), "b") == 2.5
    assert type(as_scalar(3, "b")) is float


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (float("nan"), r"^b is not a finite number \(nan\); it must be a finite number\.$"),
        ("1", r"^b is '1', which is not a number"),
        (None, r"^b is None, which is not a number"),
        ([1.0], r"^b has shape \(1,\); give a single number"),
    ],
)
def test_no_scalar(value: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        as_scalar(value, "b")


def test_a_box_is_two_corners() -> None:
    np.testing.assert_array_equal(as_box([[0, 1], [2, 3]]), [[0.0, 1.0], [2.0, 3.0]])


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ([[0, 3], [1, 2]], r"^column 2 of box goes from 3 to 2; the lower bound must be below"),
        ([[0, 2], [1, 2]], r"^column 2 of box goes from 2 to 2; the lower bound must be below"),
        ([[0, 0]], r"^box has 1 row; give 2, lower and upper bounds"),
        ([[0], [1]], r"^box has 1 column where 2 are needed"),
        ([[-1e151, 0], [1, 1]], r"^column 1 of box goes from -1e\+151 to 1; both bounds must"),
    ],
)
def test_no_box(value: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        as_box(value, 2)
