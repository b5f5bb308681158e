from pathlib import Path
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.leaf_data import (
    MAX_BYTES,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    ColumnChoice,
    guess_columns,
    read_number,
    read_table,
)

FOLDER = Path(__file__).resolve().parents[2] / "tables"


def read(name: str) -> Any:
    return read_table((FOLDER / name).read_bytes())


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        (
            "thousands_german.csv",
            [
                "The text was read as UTF-8.",
                "The cells are separated by semicolons.",
                "Row 1 is the header.",
                'In "area" thousands are parted: "1.234,5" was read as 1234.5.',
                "The decimal sign is a comma.",
            ],
        ),
        (
            "title_above.csv",
            [
                "The text was read as UTF-8.",
                "The cells are separated by semicolons.",
                'Row 1 belongs to no column and was passed over: "Leaves of the year 2024".',
                "Row 3 is the header.",
                "The decimal sign is a comma.",
                "1 blank row was passed over.",
            ],
        ),
        (
            "decimals_by_column.csv",
            [
                "The text was read as UTF-8.",
                "The cells are separated by semicolons.",
                "Row 1 is the header.",
                'The decimal sign is a comma in "a".',
                'The decimal sign is a point in "b".',
            ],
        ),
        (
            "no_header.csv",
            [
                "The text was read as UTF-8.",
                "The cells are separated by commas.",
                "There is no header; the columns are named by their numbers.",
                "The decimal sign is a point.",
            ],
        ),
        (
            "one_column.csv",
            [
                "The text was read as UTF-8.",
                "There is one column only.",
                "Row 1 is the header.",
                "The decimal sign is a point.",
            ],
        ),
    ],
)
def test_the_notes_say_how_a_file_was_read(name: str, notes: list[str]) -> None:
    assert list(read(name).notes) == notes


def test_text_from_a_spreadsheet_has_no_encoding() -> None:
    table = read_table("5,1\t3,5\tsetosa\n6,2\t2,8\tvirginica")
    assert table.encoding == ""
    assert table.notes[0] == "The cells are separated by tabs."
    np.testing.assert_array_equal(table.column("column 2").values, [3.5, 2.8])


def test_encodings_are_named() -> None:
    names = ("utf8.csv", "bom_utf8.csv", "bom_utf16le.txt", "latin1.csv", "latin1_control.csv")
    assert [read(name).encoding for name in names] == [
        "UTF-8",
        "UTF-8 with a byte-order mark",
        "UTF-16 with a byte-order mark",
        "Windows-1252",
        "Latin-1",
    ]


def test_missing_cells_are_counted() -> None:
    table = read("missing_words.csv")
    assert [column.missing for column in table.columns] == [2, 4, 2]
    assert [column.missing for column in read("ragged_short.csv").columns] == [0, 1, 1]


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("comma.csv", ColumnChoice(("length", "width"), "species", None)),
        ("extra_columns.csv", ColumnChoice(("length",), "species", "id")),
        ("pandas_index.csv", ColumnChoice(("length",), "species", "column 1")),
        ("r_row_names.csv", ColumnChoice(("length",), "species", "row name")),
        ("formulas_guarded.csv", ColumnChoice(("length",), "species", "label")),
        ("class_numbers.csv", ColumnChoice(("x", "y"), "target", None)),
        ("class_minus_one.csv", ColumnChoice(("x",), "target", None)),
        ("class_one_two.tsv", ColumnChoice(("x",), "k", None)),
        ("no_header.csv", ColumnChoice(("column 1", "column 2"), "column 3", None)),
        ("no_header_all_numbers.csv", ColumnChoice(("column 1", "column 2"), "column 3", None)),
        ("names_missing.csv", ColumnChoice(("length", "column 2"), "class", None)),
        ("empty_column.csv", ColumnChoice(("length",), "species", None)),
        ("one_column.csv", ColumnChoice(("length",), None, None)),
        ("header_only.csv", ColumnChoice((), None, None)),
        ("text_only.csv", ColumnChoice((), "species", "colour")),
    ],
)
def test_columns_are_guessed(name: str, choice: ColumnChoice) -> None:
    assert guess_columns(read(name)) == choice


def test_a_large_file_is_read_with_progress() -> None:
    X = np.random.default_rng(1).normal(size=(MAX_ROWS, 4)).round(3)
    lines = [f"{a};{b};{c};{d};{'ab'[a > 0]}" for a, b, c, d in X.tolist()]
    seen: list[float] = []
    table = read_table("\n".join(lines).replace(".", ","), progress=seen.append)
    np.testing.assert_array_equal(np.transpose([c.values for c in table.columns[:4]]), X)
    assert (table.n_rows, table.problems) == (MAX_ROWS, ())
    assert seen == sorted(seen)
    assert (seen[0], seen[-1], len(seen) > 20) == (0.0, 1.0, True)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"1" * (MAX_BYTES + 1), "^the file has 12,000,001 bytes and at most 12,000,000 are read"),
        ("é" * 6_000_001, "^the file has 12,000,002 bytes and at most 12,000,000 are read"),
        ("1,a\n" * (MAX_ROWS + 1), "^the table has 100,001 rows and at most 100,000 are read"),
        ("1,a\n" * (3 * MAX_ROWS), "^the table has about 300,000 rows and at most 100,000 are"),
        ("1," * MAX_COLUMNS + "2", "^the table has 1,001 columns and at most 1,000 are read"),
        (
            ",".join("a" * 401) + "\n" + "1,2\n" * (MAX_CELLS // 400),
            "^the table has 401 columns of 10,000 cells, 4,010,000 in all, and at most 4,000,000",
        ),
        (17, "^a table is text or a file's bytes, not int.$"),
        ("a\0b", "^the file is no text: it holds zero bytes"),
    ],
)
def test_what_is_beyond_the_limits_is_refused(data: Any, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_table(data)


def test_the_largest_number_of_rows_is_read_below_a_header() -> None:
    assert read_table("x,class\n" + "1,a\n" * MAX_ROWS).n_rows == MAX_ROWS


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(ValueError, match=r'^there is no column "depth"; the columns are "length"'):
        read("comma.csv").column("depth")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9,5", 9.5),
        ("1,25", 1.25),
        (" 9.5 ", 9.5),
        ("−3", -3.0),
        ("1,234", 1.234),
        ("1.234", 1.234),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1.234.567", 1234567.0),
        ("1e−5", 1e-5),
    ],
)
def test_a_number_by_itself_is_read_by_either_decimal_sign(text: str, value: float) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "not a number"), ("1.2.3", "not a number"), ("inf", "not"), ("1e400", "too large")],
)
def test_what_is_no_number_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_number(text)
