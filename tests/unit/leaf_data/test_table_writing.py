from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.leaf_data import (
    Feature,
    noted_classes,
    read_table,
    take_leaves,
    two_classes,
    write_table,
)
from perceptron_explorer.leaf_data.tables.text import guarded, unguarded

X = [[5.1, 1 / 3], [-1e-5, 1e22]]
FEATURES = [("petal length", "cm"), ("flux", "W/(m² K)")]


def test_the_file() -> None:
    text = write_table(X, [0, 1], FEATURES, ('oak, "red"', "=1+1"), ["A 1", ""])
    assert text == (
        '"petal length (cm)","flux (W/(m² K))","class (0 = oak, ""red"", 1 = =1+1)","label"\r\n'
        '5.1,0.3333333333333333,"oak, ""red""","A 1"\r\n'
        '-1e-05,1e+22,"\'=1+1",\r\n'
    )


def test_there_and_back() -> None:
    table = read_table(write_table(X, [0, 1], FEATURES, ("a\nb", "c;d"), ["", "x"]).encode())
    leaves = take_leaves(table, ["petal length", "flux"], "class", "a\nb", "c;d", "label")
    np.testing.assert_array_equal(leaves.X, X)
    np.testing.assert_array_equal(leaves.y, [0, 1])
    assert leaves.features == tuple(Feature(*feature) for feature in FEATURES)
    assert leaves.labels == ("", "x")


@pytest.mark.parametrize("y", [[1, 0], [1, 1], [0, 0]])
@pytest.mark.parametrize("classes", [("oak", "lime"), ("a, b", "c = d"), ("10", "2"), ("(x", "y")])
def test_which_class_is_which_comes_back(y: list[int], classes: tuple[str, str]) -> None:
    table = read_table(write_table(X, y, FEATURES, classes))
    noted = noted_classes(table.column("class"))
    if classes == ("(x", "y"):  # No header can hold that: it is the order of the rows again.
        assert noted is None
        return
    assert noted == classes
    if 0 in y and 1 in y:
        assert two_classes(table, "class") == classes
    pair = ["petal length", "flux"], "class", *classes
    assert take_leaves(table, *pair, allow_one_class=True).y.tolist() == y


def test_a_note_that_is_of_other_classes_counts_for_nothing() -> None:
    table = read_table("a,b,class (0 = oak; 1 = lime)\n1,2,lime\n3,4,oak\n")
    assert two_classes(table, "class") == ("lime", "oak")
    table = read_table('a,b,"class (0 = oak, 1 = lime)"\n1,2,lime\n3,4,elm\n')
    assert two_classes(table, "class") == ("lime", "elm")


def test_a_feature_may_be_called_class() -> None:
    text = write_table([[1.0, 2.0]], [0], [("class", ""), ("label", "")], ("a", "b"), ["x"])
    assert text.startswith('"class","label","class 2 (0 = a, 1 = b)","label 2"\r\n')


def test_a_feature_may_be_called_by_a_number() -> None:
    text = write_table([[1.0, 2.0]], [0], [("2019", ""), ("2020", "")], ("a", "b"))
    assert text.startswith('"\'2019","\'2020","class (0 = a, 1 = b)"\r\n')
    assert [column.name for column in read_table(text).columns] == ["2019", "2020", "class"]


def test_no_leaves_are_a_header() -> None:
    text = write_table(np.empty((0, 1)), [], [("a", "")], ("x", "y"))
    assert text == '"a","class (0 = x, 1 = y)"\r\n'
    assert read_table(text).n_rows == 0


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("oak", "oak"),
        ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
        ("+1", "'+1"),
        ("-x", "'-x"),
        ("@sum", "'@sum"),
        ("＝1", "'＝1"),
        ("'t Veld", "''t Veld"),
        ("-1", "-1"),
        ("0", "0"),
        ("01", "'01"),
        ("1.0", "'1.0"),
        ("2,5", "'2,5"),
        ("50%", "'50%"),
        ("NA", "'NA"),
        ("none", "'none"),
        ("", ""),
    ],
)
def test_text_is_kept_from_being_a_formula_or_a_number(text: str, cell: str) -> None:
    assert guarded(text) == cell
    assert unguarded(cell) == text


def test_an_apostrophe_that_guards_nothing_stays() -> None:
    assert unguarded("'t Veld") == "'t Veld"
    assert unguarded("'") == "'"


def write(**changes: Any) -> str:
    given: dict[str, Any] = {
        **{"X": [[1.0], [2.0]], "y": [0, 1], "features": [("a", "")]},
        **{"class_names": ("x", "y"), **changes},
    }
    return write_table(**given)


@pytest.mark.parametrize(
    ("function", "sentence"),
    [
        (lambda: write(X=[[1.0, 2.0]]), "^X has 2 columns where 1 is needed"),
        (lambda: write(X=[[1.0], [float("nan")]]), "^row 2, column 1 of X is not a finite number"),
        (lambda: write(y=[0]), "^y has 1 label but there are 2 leaves"),
        (lambda: write(y=[0, 2]), "^entry 2 of y is 2"),
        (lambda: write(labels=["a"]), "^there are 1 label and 2 leaves; give one label per leaf"),
        (lambda: write(labels=["a", 3]), '^label 2 is "3"; it must be text.$'),
        (lambda: write(labels=["a", "b\0"]), "^label 2 holds a zero byte"),
        (lambda: write(labels=["a", "b\ud800"]), "^label 2 holds .* half a character"),
        (
            lambda: write(labels=["a", "b" * 10_001]),
            "^label 2 has 10001 characters; at most",
        ),
        (lambda: write(class_names=("x", "x ")), '^both classes are called "x"; give them two'),
        (lambda: write(class_names=("x",)), "^give two class names, the negative class first.$"),
        (lambda: write(class_names=("x", " ")), "^the name of the positive class is empty"),
        (lambda: write(features=[("", "cm")]), "^the name of feature 1 is empty; give it a name"),
        (lambda: write(features=["a"]), "^feature 1 is not a name with a unit; give both as two"),
        (lambda: write(features=[("a", "m)")]), r'^the unit of feature 1 is "m\)"; every bracket'),
        (
            lambda: write(X=[[1, 2], [3, 4]], features=[("a", "cm"), ("a ", "mm")]),
            '^two features are called "a"; give each its own name.$',
        ),
    ],
)
def test_what_cannot_be_written(function: Callable[[], str], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        function()
