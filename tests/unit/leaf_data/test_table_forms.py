"""Forms in which tables come: ARFF, Markdown, comments on top, runs of tabs and spaces."""

from __future__ import annotations

from typing import Any

import pytest

from perceptron_explorer.leaf_data import read_table
from tests.unit.leaf_data.tables_read import columns_of, read_case

LEAVES: dict[str, list[Any]] = {
    "length": [5.1, 6.3],
    "width": [3.5, 2.9],
    "class": ["oak", "lime"],
}
ATTRIBUTES = "@attribute length real\n@attribute width real\n@attribute class {oak,lime}\n"


def test_arff_as_a_course_has_it() -> None:
    table = read_case("small.arff")
    assert columns_of(table) == {
        "blade length": [5.1, 4.9, 6.3, 5.8],
        "width": [3.5, 3.0, 2.9, 2.7],
        "kind": ["oak", "oak", "lime", "lime"],
    }
    assert "The file is ARFF with 3 attributes." in table.notes
    assert (table.problems, table.row_numbers.tolist()) == ((), [7, 8, 9, 10])


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (f"@relation r\n{ATTRIBUTES}@data\n5.1,3.5,oak\n6.3,2.9,lime\n", LEAVES),
        (f"@RELATION r\n{ATTRIBUTES.upper()}@DATA\n5.1,3.5,OAK\n", None),
        (
            f"{ATTRIBUTES}% here\n\n@Data\r\n% and here, too\r\n5.1\t3.5\toak\r\n6.3\t2.9\tlime",
            LEAVES,
        ),
        (f"@relation r\n{ATTRIBUTES}@data\n5.1 3.5 oak\n6.3 2.9 'lime'\n", LEAVES),
        (f'@relation r\n{ATTRIBUTES}@data\n 5.1 , 3.5 , "oak" \n6.3,2.9,lime,{{2}}\n', LEAVES),
        (
            "@relation 'two words'\n@attribute 'it\\'s long (cm)' INTEGER\n"
            '@attribute "a, b" string\n@attribute day date "yyyy-MM-dd"\n@data\n'
            "5,'x, y',2024-05-01\n?,?,?\n",
            {"it's long|cm": [5, None], "a, b": ["x, y", ""], "day": ["2024-05-01", ""]},
        ),
        (
            "@relation r\n@attribute x numeric\n@attribute k { 0, 1 }\n@data\n1,0\n2,1\n3,1\n",
            {"x": [1, 2, 3], "k": ["0", "1", "1"]},
        ),
        (
            "% made by Weka\n%\n@relation r\n@attribute x real [0, 10]\n"
            "@attribute 'a class' {'wild oak', 'lime'}\n@data\n1,'wild oak'\n2,lime\n",
            {"x": [1, 2], "a class": ["wild oak", "lime"]},
        ),
    ],
)
def test_arff_in_other_ways(text: str, columns: dict[str, Any] | None) -> None:
    table = read_table(text.encode())
    if columns is None:
        columns = {"LENGTH": [5.1], "WIDTH": [3.5], "CLASS": ["OAK"]}
    assert columns_of(table) == columns


def test_a_class_that_arff_does_not_name_is_told() -> None:
    table = read_table(f"@relation r\n{ATTRIBUTES}@data\n5.1,3.5,oka\n6.3,2.9,lime\n")
    assert [problem.sentence for problem in table.problems] == [
        'row 6, column "class": "oka" is none of its values; write one of "oak", "lime".'
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"@relation r\n{ATTRIBUTES}@data\n{{0 5.1, 2 oak}}\n", "^line 6 .* its rows are sparse"),
        (f"@relation r\n{ATTRIBUTES}", '^the ARFF file has no line "@data"; write one above its'),
        ("@relation r\n@data\n1,2\n", "^the ARFF file has no attributes; name one as in"),
        ("@relation r\n@attribute x complex\n@data\n1\n", '^line 2 .* "x complex" as an attribute'),
        ("@relation r\n@attribute x\n@data\n1\n", "^line 2 of the ARFF file gives"),
        (
            "@relation r\nlength real\n@data\n1\n",
            '^line 2 of the ARFF file is "length real"; above',
        ),
    ],
)
def test_arff_that_cannot_be_read_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_table(text)


def test_a_markdown_table_as_it_was_pasted() -> None:
    table = read_case("markdown_table.txt")
    assert columns_of(table) == LEAVES
    assert "The table is written in Markdown." in table.notes
    assert (table.header_row, table.row_numbers.tolist()) == (1, [3, 4])


@pytest.mark.parametrize(
    "text",
    [
        "length | width | class\n--- | --- | ---\n5.1 | 3.5 | oak\n6.3 | 2.9 | lime",
        "|length|width|class|\n|:--|:-:|--:|\n|5.1|3.5|oak|\n|6.3|2.9|lime|\n",
        "Our leaves:\n\n| length | width | class |\n|-|-|-|\n| 5.1 | 3.5 | oak |\n"
        "| 6.3 | 2.9 | lime |\n\nMeasured | in May\n",
        "| **length** | `width` | class |\r\n| ---: | ---: | --- |\r\n| 5.1 | 3.5 | oak |\r\n"
        "|  6.3 | 2.9 | lime |\r\n",
        " length | width | class\n--------+-------+-------\n    5.1 |   3.5 | oak\n"
        "    6.3 |   2.9 | lime\n(2 rows)\n",
        "+--------+-------+-------+\n| length | width | class |\n+--------+-------+-------+\n"
        "| 5.1    | 3.5   | oak   |\n| 6.3    | 2.9   | lime  |\n+--------+-------+-------+\n",
        "| length | width | class |\n|--------+-------+-------|\n| 5,1 | 3,5 | oak |\n"
        "| 6,3 | 2,9 | lime |\n",
    ],
)
def test_markdown_in_other_ways(text: str) -> None:
    table = read_table(text)
    assert (columns_of(table), table.problems) == (LEAVES, ())


def test_a_bar_in_a_markdown_cell_and_a_row_of_missing_numbers() -> None:
    text = "a | b | class\n--|--|--\n1 | 2 | x \\| y\n- | - | z\n3 | 4 | z\n"
    assert columns_of(read_table(text)) == {
        "a": [1, None, 3],
        "b": [2, None, 4],
        "class": ["x | y", "z", "z"],
    }


def test_comments_above_the_header() -> None:
    table = read_case("comment_lines.csv")
    assert columns_of(table) == LEAVES
    assert 'Row 1 is a comment: "# measured in the garden, 3 May".' in table.notes
    assert (table.header_row, table.row_numbers.tolist()) == (3, [4, 5])


BODY = "length,width,class\n5.1,3.5,oak\n6.3,2.9,lime\n"


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        (f"% from MATLAB, by hand\n{BODY}", LEAVES),
        (f"// a; b; c; d; e\r\n//\r\n{BODY}", LEAVES),
        (f"\n# one\n\n  # two; three\n\n{BODY}", LEAVES),
        (f'"# measured in the garden, 3 May",,\n{BODY}', LEAVES),
        (f"#{BODY}", LEAVES),
        ("# length width class\n5.1 3.5 oak\n6.3 2.9 lime\n", LEAVES),
        (f"#one\n#{BODY}", LEAVES),
        (
            "# measured in the garden, 3 May\n5.1,3.5\n6.3,2.9\n",
            {"column 1": [5.1, 6.3], "column 2": [3.5, 2.9]},
        ),
        (
            "#,length,class\n7,5.1,a\n8,6.2,b\n",
            {"#": [7, 8], "length": [5.1, 6.2], "class": ["a", "b"]},
        ),
        ("# of spots,class\n7,a\n8,b\n", {"# of spots": [7, 8], "class": ["a", "b"]}),
    ],
)
def test_comments_in_other_ways(text: str, columns: dict[str, Any]) -> None:
    assert columns_of(read_table(text)) == columns


def test_a_file_of_comments_only() -> None:
    with pytest.raises(ValueError, match=r"^the file holds comments only; give a table"):
        read_table("# one\n\n# two\n")


def test_a_run_of_tabs_is_one_delimiter() -> None:
    table = read_case("double_tabs.txt")
    columns = columns_of(table)
    assert [len(cells) for cells in columns.values()] == [12] * 4
    assert columns["column 2"][3] == 14.68
    assert columns["column 4"] == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3]
    assert table.problems == ()
    assert "Several tabs in a row count as one, so all rows are even." in table.notes


@pytest.mark.parametrize(
    "text",
    [
        "length\t\twidth\tclass\n5.1\t3.5\toak\n6.3\t\t2.9\tlime\n",
        "length\t \twidth\tclass\r\n5.1\t3.5\t\t\toak\r\n6.3\t2.9\tlime\r\n",
        "length  width   class\n5.1     3.5  oak\n6.3     2.9  lime\n",
        "  length\t\twidth\tclass\t\n5.1\t3.5\toak\n6.3\t2.9\t\tlime\n",
        "length \t width \t\t class\n5.1 \t\t 3.5 \t oak\n6.3 \t 2.9 \t lime\n",
    ],
)
def test_runs_in_other_ways(text: str) -> None:
    table = read_table(text)
    assert (columns_of(table), table.problems) == (LEAVES, ())


def test_a_name_with_a_space_between_runs_of_spaces() -> None:
    text = (
        "blade length   width   kind of leaf\n5.1            3.5     wild oak\n6.3   2.9   lime\n"
    )
    assert columns_of(read_table(text)) == {
        "blade length": [5.1, 6.3],
        "width": [3.5, 2.9],
        "kind of leaf": ["wild oak", "lime"],
    }


def test_an_empty_cell_between_tabs_is_missing() -> None:
    table = read_table("length\twidth\tclass\n5.1\t\toak\n6.3\t2.9\tlime\n")
    assert columns_of(table)["width"] == [None, 2.9]
    table = read_table("a\tb\tc\tk\n1\t2\t3\tx\n1\t\t3\ty\n1\t2\n1\t2\n")
    assert columns_of(table)["b"] == [2, None, 2, 2]
