"""Headers that do not fit the rows below them: said, and never padded in silence."""

from __future__ import annotations

from typing import Any

import pytest

from perceptron_explorer.leaf_data import read_table
from tests.unit.leaf_data.tables_read import columns_of, read_case

COMMAS = "The commas may be both decimal signs and delimiters."


def test_commas_that_are_decimal_signs_and_delimiters() -> None:
    table = read_case("decimal_comma_comma_delimiter.csv")
    assert table.warnings == (f"The header in row 1 has 3 cells, but rows 2 to 5 have 5. {COMMAS}",)
    assert table.joined is not None
    assert columns_of(table.joined) == {
        "length": [5.1, 4.9, 6.3, 5.8],
        "width": [3.5, 3.0, 2.9, 2.7],
        "class": ["oak", "oak", "lime", "lime"],
    }
    assert (table.joined.warnings, table.joined.problems) == ((), ())
    assert "Some commas were read as decimal signs: row 2 is 5,1 | 3,5 | oak." in table.joined.notes


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("length,class\n5,1,oak\n4,9,oak\n6,3,lime\n", {"length": [5.1, 4.9, 6.3]}),
        ("class,a,b\noak,-5,1,3,5\nlime,6,3,-2,9\n", {"a": [-5.1, 6.3], "b": [3.5, -2.9]}),
        ("a,kind,b\n5,125,oak,3,5\n6,250,lime,2,75\n", {"a": [5.125, 6.25], "b": [3.5, 2.75]}),
        (
            "a,b,k\n5,1 cm,3,5 cm,oak\n6,3 cm,2,9 cm,lime\n",
            {"a|cm": [5.1, 6.3], "b|cm": [3.5, 2.9]},
        ),
        ("# May\na,k\n0,05,oak\n0,5e1,lime\n", {"a": [0.05, 5.0]}),
        ("a,b,c,k\n5,1,3,5,1,0,x\n4,9,3,0,2,0,y\n", {"a": [5.1, 4.9], "b": [3.5, 3], "c": [1, 2]}),
    ],
)
def test_such_commas_in_other_files(text: str, columns: dict[str, Any]) -> None:
    table = read_table(text)
    assert COMMAS in table.warnings[0]
    assert table.joined is not None
    found = columns_of(table.joined)
    assert {name: found[name] for name in columns} == columns
    assert table.joined.problems == ()


def test_a_row_that_can_be_read_in_several_ways_is_left_out_and_said() -> None:
    table = read_table("a,b,k\n5,1,3,5,oak\n6,3,2,oak\n4,9,3,0,lime\n").joined
    assert table is not None
    assert columns_of(table)["a"][::2] == [5.1, 4.9]
    assert table.overlong.tolist() == [False, True, False]
    assert "row 3: its commas can be read as decimal signs in more than one way" in (
        table.problems[0].sentence
    )


@pytest.mark.parametrize(
    "text",
    [
        "length,width,class\n5.1,3.5,oak,1\n6.3,2.9,lime,2\n",  # decimal points are there
        "length,width\n5,1,oak,x\n6,3,lime,y\n",  # one join does not make it fit
        "x,y,class\n1,5,7,oak\n2,7,8,oak\n3,6,5,lime\n",  # the rows are counted, as R does
        "length;class\n5,1;oak\n6,3;lime\n",
        '"length","class"\n"5,1","oak"\n"6,3","lime"\n',
    ],
)
def test_commas_that_are_not_both(text: str) -> None:
    assert read_table(text).joined is None


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (
            "length,width\n5.1,3.5,oak\n6.3,2.9,lime\n7.1,3.3,oak\n",
            "The header in row 1 has 2 cells, but rows 2 to 4 have 3. As it is read now, the last "
            "column has no name, and names may stand above the wrong numbers. Give the header one "
            "name for each column.",
        ),
        (
            "length,width,height,class\n5.1,3.5,oak\n6.3,2.9,lime\n",
            "The header in row 1 has 4 cells, but rows 2 and 3 have 3. As it is read now, the last "
            "names have no cells, and names may stand above the wrong numbers. Give the header one "
            "name for each column.",
        ),
        ("a;k\n\n1,5;2,5;3,5;x\n", "The header in row 1 has 2 cells, but row 3 has 4."),
        ("a\tb\tk\n1\t2\tx\ty\n1\t2\tx\n3\t4\tz\tw\n5\t6\tv\tu\n", "but rows 2, 4, 5 have 4."),
        ("a b\n1 2 x y z\n3 4 v w z\n", "The header in row 1 has 2 cells, but rows 2 and 3 have 5"),
        ("one|two|three|four|five\n1|x\n2|y\n", "has 5 cells, but rows 2 and 3 have 2."),
    ],
)
def test_a_header_that_does_not_fit(text: str, warning: str) -> None:
    table = read_table(text)
    assert len(table.warnings) == 1
    assert warning in table.warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        "length,width,note\n5.1,3.5,\n6.3,2.9,\n",
        "length,class\n5.1,a,\n6.2,b,\n",
        "length,class,\n5.1,a\n6.2,b\n",
        "length,,class\n1,2,a\n3,4,b\n",
        "length,class,note\n1,a\n2,b,x\n3,a,y\n",
    ],
)
def test_a_header_that_fits(text: str) -> None:
    assert read_table(text).warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        '"length","class"\n"1",5.1,"a"\n"2",6.2,"b"\n',
        "length,class\nred leaf,5.1,a\nold leaf,6.2,b\n",
        "length class\n0 5.1 a\n1 6.2 b\n",
    ],
)
def test_what_r_leaves_out_of_its_header_is_said(text: str) -> None:
    table = read_table(text)
    assert [column.name for column in table.columns] == ["row name", "length", "class"]
    assert table.warnings == (
        "The header in row 1 has 2 cells, but rows 2 and 3 have 3. The first cell of each row was "
        "taken for its name, which R leaves out of a header. If it is none, give the header one "
        "name for each column.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "id,length\n1,5.1,a\n2,6.2,b\n",
        "leaf,length\nred,5.1,a\nold,6.2,b\n",
        "length,width\n5.1,3.5,oak\n6.3,2.9,lime\n",
        "length,width\n7,3.5,oak\n8,2.9,lime\n",
        "kind,width\noak,3.5,1\noak,2.9,2\nlime,1.5,2\n",
    ],
)
def test_a_first_column_that_has_its_name_keeps_it(text: str) -> None:
    table = read_table(text)
    assert [column.name for column in table.columns][2] == "column 3"
    assert "the last column has no name" in table.warnings[0]


@pytest.mark.parametrize(
    ("header", "delimiter"),
    [
        ("length,width,class", ";"),
        ("length;width;class", "\t"),
        ("length|width|class", ","),
        ("length, width, class", "|"),
        ("length\twidth\tclass", ";"),
    ],
)
def test_a_header_with_another_delimiter_than_the_rows(header: str, delimiter: str) -> None:
    rows = "\n".join(delimiter.join(row) for row in (("5.1", "3.5", "oak"), ("6.3", "2.9", "lime")))
    table = read_table(f"{header}\n{rows}\n")
    assert columns_of(table) == {
        "length": [5.1, 6.3],
        "width": [3.5, 2.9],
        "class": ["oak", "lime"],
    }
    assert any(note.startswith("Its cells are separated by") for note in table.notes)
    assert (table.warnings, table.header_row) == ((), 1)
