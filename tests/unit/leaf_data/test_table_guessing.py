"""Which column is the class, which are features, and which of two classes is the positive one."""

from __future__ import annotations

import pytest

from perceptron_explorer.leaf_data import guess_columns, positive_last, read_table, two_classes
from tests.unit.leaf_data.tables_read import read_case


def test_a_column_called_species_is_the_class_however_many_there_are() -> None:
    choice = guess_columns(read_case("id_species_25_classes.csv"))
    assert choice.class_column == "species"
    assert choice.features == tuple(f"margin{i}" for i in range(1, 7))
    assert choice.label_column == "id"


ROWS = [(f"{k}", f"{k % 7 + 0.5}", f"{(k * 3) % 11 + 0.25}") for k in range(1, 61)]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "species",
            "Class",
            "label",
            "target",
            "variety",
            "leaf type",
            "Diagnosis",
            "plantSpecies",
        ),
        *("Art", "class_id", "Kind of tree", "Espèce", "y"),
    ],
)
@pytest.mark.parametrize("n_classes", [2, 25, 30])
def test_the_class_by_its_name(name: str, n_classes: int) -> None:
    lines = [f"{a},kind {i % n_classes},{b}" for i, (_, a, b) in enumerate(ROWS)]
    choice = guess_columns(read_table("\n".join([f"a,{name},b", *lines])))
    assert (choice.class_column, choice.features) == (name, ("a", "b"))


@pytest.mark.parametrize(
    ("header", "class_column"),
    [
        ("label,class,a", "class"),
        ("species,a,leaf name", "species"),
        ("y,a,species", "species"),
        ("a,colour of type,type", "type"),
        ("type,a,remark", "type"),
    ],
)
def test_of_several_names_the_plainest(header: str, class_column: str) -> None:
    texts = iter(("oak", "lime", "elm"))
    cells = {name: next(texts) for name in header.split(",") if name != "a"}
    lines = [
        ",".join(f"{k + 0.5}" if n == "a" else cells[n] + "ab"[k % 2] for n in header.split(","))
        for k in range(6)
    ]
    choice = guess_columns(read_table("\n".join([header, *lines])))
    assert (choice.class_column, choice.features) == (class_column, ("a",))


def test_codes_of_classes_may_be_numbers_and_measurements_may_not() -> None:
    codes = read_table("a,species\n" + "".join(f"{k}.5,{k % 6}\n" for k in range(12)))
    assert guess_columns(codes).class_column == "species"
    last = read_table("".join(f"{k}.5,{k}.25,{k % 3}\n" for k in range(12)))
    assert guess_columns(last).class_column == "column 3"
    measured = read_table("x,y\n" + "".join(f"{k}.5,{k * k}.25\n" for k in range(6)))
    assert guess_columns(measured).features == ("x", "y")


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("id", [3, 1, 2, 7, 5, 9]),
        ("specimen no", [10, 11, 12, 13, 14, 15]),
        ("plant_id", [1, 1, 2, 2, 3, 3]),
        ("Leaf Nr.", [6, 5, 4, 3, 2, 1]),
        ("sampleIndex", [0, 1, 2, 3, 4, 5]),
        ("measured on", [1, 2, 3, 4, 5, 6]),
        ("#", [1, 2, 3, 4, 5, 6]),
    ],
)
def test_numbers_of_specimens_are_no_features(name: str, numbers: list[int]) -> None:
    lines = [f"{n},{n % 4 + 0.5},{n % 3 + 0.5},{'ab'[i % 2]}" for i, n in enumerate(numbers)]
    choice = guess_columns(read_table("\n".join([f"{name},a,b,class", *lines])))
    assert choice.features == ("a", "b")
    assert choice.label_column == name or choice.set_aside == ((name, "numbers the leaves"),)


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("number of spots", [3, 7, 5, 9, 1, 2]),
        ("green index", [55, 60, 48, 71, 66, 59]),
        ("leaf length", [5, 6, 7, 8, 9, 10]),
        ("length (mm)", [1, 2, 3, 4, 5, 6]),
        ("width", [4, 5, 6, 7, 8, 9]),
    ],
)
def test_counts_and_whole_numbers_are_features(name: str, numbers: list[int]) -> None:
    lines = [f"{n},{n % 4 + 0.5},{n % 3 + 0.5},{'ab'[i % 2]}" for i, n in enumerate(numbers)]
    choice = guess_columns(read_table("\n".join([f"{name},a,b,class", *lines])))
    assert len(choice.features) == 3


def test_two_features_that_count_are_left_alone() -> None:
    lines = [f"{k},{k % 3 + 0.5},{'ab'[k % 2]}" for k in range(1, 7)]
    assert guess_columns(read_table("\n".join(["x,y1,class", *lines]))).features == ("x", "y1")


@pytest.mark.parametrize("cell", ["5", "0", "0.25", "-1", "1e3"])
def test_a_column_that_is_the_same_in_every_row_is_no_feature(cell: str) -> None:
    lines = [f"{k + 0.5},{cell},{k * k},{'ab'[k % 2]}" for k in range(6)]
    choice = guess_columns(read_table("\n".join(["a,site,b,class", *lines])))
    assert (choice.features, choice.set_aside) == (
        ("a", "b"),
        (("site", "is the same in every row"),),
    )


def test_true_is_class_1() -> None:
    assert two_classes(read_case("true_false.csv"), "fires") == ("FALSE", "TRUE")


@pytest.mark.parametrize(
    ("negative", "positive"),
    [
        ("FALSE", "TRUE"),
        ("no", "yes"),
        ("N", "Y"),
        ("negative", "positive"),
        ("diseased", "healthy"),
        ("rust", "Healthy"),
        ("unhealthy", "healthy"),
        ("nein", "Ja"),
        ("krank", "gesund"),
        ("not oak", "oak"),
        ("non-oak", "oak"),
        ("other", "oak"),
        ("absent", "present"),
        ("-", "+"),
        ("0", "yes"),
        ("off", "on"),
    ],
)
def test_which_of_two_classes_is_positive(negative: str, positive: str) -> None:
    assert positive_last(negative, positive) == (negative, positive)
    assert positive_last(positive, negative) == (negative, positive)


@pytest.mark.parametrize(
    "pair", [("oak", "lime"), ("lime", "oak"), ("a", "b"), ("normal", "noble")]
)
def test_other_classes_stay_in_their_order(pair: tuple[str, str]) -> None:
    assert positive_last(*pair) == pair


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("x,k\n1,1\n2,0\n", ("0", "1")),
        ("x,k\n1,1\n2,-1\n", ("-1", "1")),
        ("x,k\n1,2\n2,1\n", ("1", "2")),
        ("x,k\n1,1\n2,2\n3,3\n4,1\n", ("1", "2")),
        ("@relation r\n@attribute x real\n@attribute k {1,0}\n@data\n1,1\n2,0\n", ("0", "1")),
        ("@relation r\n@attribute x real\n@attribute k {2,1}\n@data\n1,2\n2,1\n", ("1", "2")),
        ("x,k\n1,yes\n2,no\n3,perhaps\n", ("no", "yes")),
        ("x,class (0 = yes; 1 = no)\n1,yes\n2,no\n", ("no", "yes")),
        ('x,"class (0 = yes, 1 = no)"\n1,yes\n2,no\n', ("yes", "no")),
    ],
)
def test_which_class_is_first(text: str, pair: tuple[str, str]) -> None:
    table = read_table(text)
    assert two_classes(table, table.columns[1].name) == pair
