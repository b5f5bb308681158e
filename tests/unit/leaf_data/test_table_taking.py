from pathlib import Path
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.leaf_data import Feature, classes_in, read_table, take_leaves, two_classes

FOLDER = Path(__file__).resolve().parents[2] / "tables"


def take(name: str, *choice: Any, **keywords: Any) -> Any:
    return take_leaves(read_table((FOLDER / name).read_bytes()), *choice, **keywords)


def test_leaves_are_taken() -> None:
    leaves = take("units_round.csv", ["petal width", "petal length"], "species", "b", "a")
    np.testing.assert_array_equal(leaves.X, [[0.2, 1.4], [1.4, 4.7]])
    np.testing.assert_array_equal(leaves.y, [1, 0])
    np.testing.assert_array_equal(leaves.rows, [2, 3])
    assert leaves.features == (Feature("petal width", "cm"), Feature("petal length", "cm"))
    assert (leaves.class_names, leaves.labels, leaves.left_out) == (("b", "a"), None, ())


def test_labels_go_with_their_leaves() -> None:
    leaves = take("extra_columns.csv", ["length"], "place", "wood", "field", "id")
    assert leaves.labels == ("A1", "A2", "A3")


@pytest.mark.parametrize(
    ("name", "features", "rows", "sentences"),
    [
        (
            "missing_words.csv",
            ["length"],
            [2, 5, 6],
            [
                'row 3, column "length": the number is missing; write one there.',
                'row 4, column "length": the number is missing; write one there.',
                'row 7, column "species": the class is missing; write one there.',
                'row 8, column "species": the class is missing; write one there.',
            ],
        ),
        (
            "text_among_numbers.csv",
            ["length"],
            [2, 5, 6, 7],
            [
                'row 3, column "length": "long" is not a number; write one such as 5.1.',
                'row 4, column "length": "6.2 cm" is not a number like the others, which have no '
                "unit; write it without a unit, or every number of the column with one.",
            ],
        ),
        (
            "three_classes.csv",
            ["length"],
            [2, 3, 5],
            [
                'row 4, column "species": "c" is neither "a" nor "b"; choose it as one of the two '
                "classes to take its leaves."
            ],
        ),
        (
            "ragged_long.csv",
            ["length", "width"],
            [2, 4],
            [
                "row 3: there are more cells than the 3 columns; put a cell that holds the "
                "delimiter in quotation marks."
            ],
        ),
        (
            "ragged_short.csv",
            ["length", "width"],
            [2, 4],
            ['row 3, column "species": the class is missing; write one there.'],
        ),
    ],
)
def test_rows_that_are_left_out(
    name: str, features: list[str], rows: list[int], sentences: list[str]
) -> None:
    leaves = take(name, features, "species", "a", "b")
    assert leaves.rows.tolist() == rows
    assert [problem.sentence for problem in leaves.left_out] == sentences


@pytest.mark.parametrize(
    ("name", "column", "classes", "y"),
    [
        ("class_numbers.csv", "target", ("0", "1"), [0, 1, 0]),
        ("class_minus_one.csv", "target", ("-1", "1"), [0, 1, 0]),
        ("class_one_two.tsv", "k", ("1", "2"), [0, 1, 1]),
        ("comma.csv", "species", ("setosa", "virginica"), [0, 1]),
        ("none_is_a_class.csv", "disease", ("none", "rust"), [0, 1]),
    ],
)
def test_classes_of_text_and_of_numbers(
    name: str, column: str, classes: tuple[str, str], y: list[int]
) -> None:
    table = read_table((FOLDER / name).read_bytes())
    assert two_classes(table, column) == classes
    feature = next(c.name for c in table.columns if c.kind == "number" and c.name != column)
    np.testing.assert_array_equal(take_leaves(table, [feature], column, *classes).y, y)


def test_numbers_are_classes_in_their_order() -> None:
    assert two_classes(read_table("x,class\n2,1\n3,0\n"), "class") == ("0", "1")


def test_classes_are_counted() -> None:
    table = read_table((FOLDER / "three_classes.csv").read_bytes())
    assert classes_in(table.column("species")) == {"a": 2, "b": 1, "c": 1}


def test_one_class_is_enough_where_it_is_allowed() -> None:
    leaves = take("one_class.csv", ["length"], "species", "b", "a", allow_one_class=True)
    np.testing.assert_array_equal(leaves.y, [1, 1])


@pytest.mark.parametrize(
    ("name", "choice", "sentence"),
    [
        ("header_only.csv", (["length"], "species", "a", "b"), "^the table has no rows below its"),
        ("text_only.csv", (["colour"], "species", "a", "b"), "^no column holds numbers; give at"),
        ("comma.csv", ([], "species", "a", "b"), "^no feature is chosen; choose at least one"),
        ("comma.csv", (["species"], "width", "a", "b"), '^column "species" holds no numbers'),
        ("comma.csv", (["depth"], "species", "a", "b"), '^there is no column "depth"; the col'),
        ("comma.csv", (["width"], "kind", "a", "b"), '^there is no column "kind"'),
        (
            "comma.csv",
            (["width"], "species", "setosa", "virginica", "id"),
            '^there is no .*"id"',
        ),
        ("comma.csv", (["width", "width"], "species", "a", "b"), '^column "width" is chosen twice'),
        ("comma.csv", (["width"], "width", "a", "b"), '^column "width" is chosen as a feature and'),
        ("comma.csv", (["width"], "species", "a", "a"), "^the two classes must have two names"),
        ("comma.csv", (["width"], "species", "", "a"), "^the two classes must have two names"),
        (
            "comma.csv",
            (["width"], "species", "setosa", "b"),
            '^column "species" holds no class "b"; its classes are "setosa", "virginica".$',
        ),
        (
            "one_class.csv",
            (["length"], "species", "a", "b"),
            '^column "species" holds one class only, "a"; two are needed to tell them apart.$',
        ),
        ("empty_column.csv", (["length"], "notes", "a", "b"), '^column "notes" holds no class; '),
        (
            "missing_words.csv",
            (["width"], "species", "a", "b"),
            '^no leaf of class "a" can be taken, so only "b" would be left; row 2, column "width": '
            r"the number is missing; write one there. 2 more rows of it cannot be read either.$",
        ),
    ],
)
def test_no_leaves(name: str, choice: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        take(name, *choice)


def test_not_even_one_class() -> None:
    with pytest.raises(ValueError, match=r'^no leaf of class "a" or "b" can be taken; row 2'):
        take("missing_words.csv", ["length", "width"], "species", "a", "b", allow_one_class=True)
