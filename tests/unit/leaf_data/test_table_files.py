"""The files in tests/tables, made by hand: what each of them must be read as."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.leaf_data import read_table

FOLDER = Path(__file__).resolve().parents[2] / "tables"
NAN = float("nan")
PLAIN = {"length": [5.1, 6.2], "width": [3.5, 2.8], "species": ["setosa", "virginica"]}
NUMBERED = {f"column {i}": cells for i, cells in enumerate(PLAIN.values(), start=1)}
AB: dict[str, Any] = {"length": [5.1, 6.2], "species": ["a", "b"]}
ABA: dict[str, Any] = {"length": [5.1, 6.2, 7.3], "species": ["a", "b", "a"]}
UNCLOSED = "a quotation mark is never closed"
XY = ["x", "y"]

# File: delimiter, row of the header, columns (name|unit), and the beginnings of the problems.
Expected = tuple[str, int | None, dict[str, Any], list[str]]
EXPECTED: dict[str, Expected] = {
    "comma.csv": (",", 1, PLAIN, []),
    "semicolon.csv": (";", 1, PLAIN, []),
    "tab.tsv": ("\t", 1, PLAIN, []),
    "pipe.txt": ("|", 1, PLAIN, []),
    "spaces.txt": (" ", 1, PLAIN, []),
    "mixed_blanks.txt": (" ", None, NUMBERED, []),
    "comma_space.csv": (",", 1, PLAIN, []),
    "decimal_comma_semicolon.csv": (
        *(";", 1),
        {"Länge": [5.1, 6.2], "Breite": [3.5, 2.8], "Art": ["setosa", "virginica"]},
        [],
    ),
    "decimal_comma_tab.tsv": ("\t", 1, PLAIN, []),
    "decimal_comma_quoted.csv": (",", 1, PLAIN, []),
    "decimal_comma_spaces.txt": (" ", None, NUMBERED, []),
    "decimal_comma_pipe.txt": ("|", 1, PLAIN, []),
    "decimals_by_column.csv": (";", 1, {"a": [1.5, 2.25], "b": [1.5, 2.25], "class": XY}, []),
    "decimals_mixed_in_column.csv": (
        *(";", 1, {"a": [1.5, 2.5, NAN], "class": ["x", "y", "x"]}),
        ['row 4, column "a": "3.25" is not a number here; the decimal sign of this column is a'],
    ),
    "thousands_german.csv": (
        *(";", 1, {"area|mm²": [1234.5, 12345], "length": [5.1, 6.2], "class": XY}, []),
    ),
    "thousands_english.csv": (
        *(",", 1, {"area": [1234.5, 12345], "length": [5.1, 6.2], "class": XY}, []),
    ),
    "thousands_french.csv": (
        *(";", 1, {"aire": [1234.5, 12345], "longueur": [5.1, 6.2], "classe": XY}, []),
    ),
    "thousands_swiss.csv": (
        *(";", 1, {"area": [1234.5, 12345], "length": [5.1, 6.2], "class": XY}, []),
    ),
    "points_only_beside_commas.csv": (
        *(";", 1, {"area": [1234, 2345], "length": [5.1, 6.2], "class": XY}, []),
    ),
    "points_only.csv": (";", 1, {"area": [1.234, 2.345], "class": XY}, []),
    "commas_only_semicolon.csv": (";", 1, {"area": [1.234, 2.345], "class": XY}, []),
    "commas_only_quoted.csv": (",", 1, {"area": [1234, 2345], "class": XY}, []),
    "bom_utf8.csv": (",", 1, PLAIN, []),
    "bom_utf8_quoted.csv": (",", 1, AB, []),
    "utf8.csv": (";", 1, {"größe": [5.1, 6.2], "art": ["Ahorn 🍁", "Bärlauch"]}, []),
    "latin1.csv": (";", 1, {"größe": [5.1, 6.2], "art": ["Ahörn", "Bärlauch"]}, []),
    "windows1252.csv": (";", 1, {"size": [5.1, 6.2], "kind": ["“oak”", "10 €"]}, []),
    "latin1_control.csv": (";", 1, {"size": [5.1, 6.2], "kind": ["a\x81b", "cäd"]}, []),
    "bom_utf16le.txt": ("\t", 1, PLAIN, []),
    "bom_utf16be.txt": ("\t", 1, PLAIN, []),
    "utf16le_no_bom.csv": (",", 1, PLAIN, []),
    "utf16be_no_bom.csv": (",", 1, PLAIN, []),
    "bom_utf32le.csv": (",", 1, PLAIN, []),
    "crlf.csv": (",", 1, PLAIN, []),
    "cr_only.csv": (",", 1, PLAIN, []),
    "mixed_line_ends.csv": (",", 1, AB, []),
    "no_last_line_end.csv": (",", 1, PLAIN, []),
    "no_header.csv": (",", None, NUMBERED, []),
    "no_header_all_numbers.csv": (",", None, {**NUMBERED, "column 3": [0, 1]}, []),
    "no_header_first_cell_bad.csv": (
        *(",", None),
        {"column 1": [NAN, 6.2, 4.9], "column 2": [3.5, 2.8, 3.0], "column 3": ["a", "b", "a"]},
        ['row 1, column "column 1": "x5.1" is not a number; write one such as 5.1.'],
    ),
    "no_header_first_row_missing.csv": (
        *(",", None, {**NUMBERED, "column 1": [NAN, 6.2], "column 2": [NAN, 2.8]}, []),
    ),
    "header_only.csv": (",", 1, {"length": [], "width": [], "species": []}, []),
    "units_round.csv": (
        *(",", 1),
        {
            **{"petal length|cm": [1.4, 4.7], "petal width|cm": [0.2, 1.4]},
            **{"flux|W/(m² K)": [7, 8], "species": ["a", "b"]},
        },
        [],
    ),
    "units_square.csv": (
        *(";", 1, {"petal length|cm": [1.4, 4.7], "share|%": [20, 14], "species": ["a", "b"]}, []),
    ),
    "units_in_name.csv": (
        *(",", 1),
        {"petal_length_cm": [1.4, 4.7], "petal.width.cm": [0.2, 1.4], "species": ["a", "b"]},
        [],
    ),
    "units_differ.csv": (
        *(",", 1),
        {"length (cm)|cm": [1.4, 4.7], "length (mm)|mm": [14, 47], "class": ["a", "b"]},
        [],
    ),
    "units_row.csv": (
        *(",", 1),
        {
            **{"length": [NAN, 1.4, 4.7, 5.0], "width": [NAN, 0.2, 1.4, 1.5]},
            **{"species": ["", "a", "b", "b"]},
        },
        ['row 2, column "length": "cm" is not', 'row 2, column "width": "cm" is not a number'],
    ),
    "names_twice.csv": (",", 1, {"length": [1, 3], "length 2": [2, 4], "class": ["a", "b"]}, []),
    "names_missing.csv": (",", 1, {"length": [1, 3], "column 2": [2, 4], "class": ["a", "b"]}, []),
    "name_quoted_lines.csv": (",", 1, {"petal\nlength": [1, 2], "class": ["a", "b"]}, []),
    "pandas_index.csv": (
        *(",", 1, {"column 1": [0, 1, 2], "length": [5.1, 6.2, 4.4], "species": ["a", "b", "a"]}),
        [],
    ),
    "r_row_names.csv": (",", 1, {"row name": [1, 2], **AB}, []),
    "r_table.txt": (" ", 1, {"row name": [1, 2], **AB, "species": ["a b", "c"]}, []),
    "excel_sep.csv": (";", 2, AB, []),
    "title_above.csv": (";", 3, AB, []),
    "title_with_delimiters.csv": (
        *(";", 2, {"length": [5.1, 6.2], "width": [1, 1.5], "species": ["a", "b"]}, []),
    ),
    "blank_lines.csv": (",", 3, AB, []),
    "trailing_delimiters.csv": (",", 1, AB, []),
    "trailing_in_rows_only.csv": (",", 1, {**ABA, "length": [5.1, 6.2, 7]}, []),
    "ragged_short.csv": (
        *(",", 1),
        {"length": [5.1, 6.2, 4.4], "width": [3.5, NAN, 2.9], "species": ["a", "", "b"]},
        ["row 3: there is 1 cell in a table of 3 columns; the cells at the end count as missing."],
    ),
    "ragged_long.csv": (
        *(",", 1),
        {"length": [5.1, 5, 4.4], "width": [3.5, 2, 2.9], "species": ["a", "3", "b"]},
        ["row 3: there are 5 cells in a table of 3 columns; put a cell that holds the delimiter"],
    ),
    "quoted_all.csv": (",", 1, PLAIN, []),
    "quoted_delimiters.csv": (",", 1, {**AB, "species": ["oak, red", 'oak; "white"']}, []),
    "quoted_lines.csv": (
        *(",", 1),
        {**ABA, "species": ["a", "b", ""], "note": ["two\nlines", "one", "x"]},
        [],
    ),
    "quoted_space_after.csv": (",", 1, {"species": ["a", "b"], "length": [5.1, 6.2]}, []),
    "quote_unclosed.csv": (",", 1, ABA, [f"row 2: {UNCLOSED}"]),
    "quote_unclosed_twice.csv": (",", 1, ABA, [f"row 2: {UNCLOSED}", f"row 3: {UNCLOSED}"]),
    "quote_swallows_rows.csv": (
        *(",", 1),
        {"species": ["a"], "length": [5.1], "note": ["x\nb,6.2,y\na,7.3,z\nb,8.4,"]},
        ["row 2: a quoted cell goes on over lines that look like rows; close the quotation mark"],
    ),
    "quote_inside.csv": (
        *(",", 1, {"length": [5.1, 6.2], "note": ['3" wide', '4" wide'], "class": ["a", "b"]}, []),
    ),
    "missing_words.csv": (
        *(",", 1),
        {
            "length": [5.1, NAN, NAN, 6.2, 4.4, 4.5, 5],
            "width": [NAN, 3.5, NAN, NAN, NAN, 1, 2],
            "species": ["a", "b", "a", "b", "a", "", ""],
        },
        [],
    ),
    "none_is_a_class.csv": (",", 1, {"length": [5.1, 6.2], "disease": ["none", "rust"]}, []),
    "text_among_numbers.csv": (
        *(",", 1, {"length": [5.1, NAN, NAN, 7.3, 8.4, 9.5], "species": list("ababba")}),
        ['row 3, column "length": "long" is not a', 'row 4, column "length": "6.2 cm" is not a'],
    ),
    "infinities.csv": (
        *(",", 1, {"length": [5.1, NAN, NAN, NAN, 7.3, 6.1, 5], "species": list("ababbab")}),
        [
            'row 3, column "length": "inf" is not a number; write one such as 5.1.',
            'row 4, column "length": "1e999" is too large for a number; write one below 1e308.',
            'row 5, column "length": "-Infinity" is not a number; write one such as 5.1.',
        ],
    ),
    "exponents.csv": (
        *(",", 1, {"length": [0.001, 250, -0.5, 3, -4.5], "species": list("ababb")}, []),
    ),
    "percent.csv": (";", 1, {"spotted|%": [12.5, 7, NAN], "class": ["a", "b", "b"]}, []),
    "three_classes.csv": (",", 1, {"length": [5.1, 6.2, 7.3, 4.4], "species": list("abca")}, []),
    "class_numbers.csv": (
        *(",", 1, {"x": [1.5, 2.5, 3.5], "y": [2, 3, 4], "target": [0, 1, 0]}, []),
    ),
    "class_minus_one.csv": (",", 1, {"target": [-1, 1, -1], "x": [1.5, 2.5, 3.5]}, []),
    "class_one_two.tsv": ("\t", 1, {"x": [1.5, 2.5, 3.5], "k": [1, 2, 2]}, []),
    "one_class.csv": (",", 1, {"length": [5.1, 6.2], "species": ["a", "a"]}, []),
    "one_column.csv": ("", 1, {"length": [5.1, 6.2]}, []),
    "one_row.csv": (",", None, {"column 1": [5.1], "column 2": [3.5], "column 3": ["a"]}, []),
    "text_only.csv": (",", 1, {"colour": ["green", "red"], "species": ["a", "b"]}, []),
    "empty_column.csv": (",", 1, {"length": [5.1, 6.2], "notes": ["", ""], **AB}, []),
    "extra_columns.csv": (
        *(",", 1),
        {
            "id": ["A1", "A2", "A3"],
            "date": ["2024-05-01", "2024-05-02", "2024-05-03"],
            "length": [5.1, 6.2, 4.9],
            **{"place": ["wood", "field", "wood"], "species": list("aba")},
            "ok": ["yes", "yes", "no"],
        },
        [],
    ),
    "semicolons_in_text.csv": (
        *(",", 1, {"length": [5.1, 6.2], "note": ["wet; old", "dry; 5"], "species": ["a", "b"]}),
        [],
    ),
    "dates_and_times.csv": (
        *(",", 1, {"when": ["2024-05-01 12:00:00", "2024-05-01 12:05:00"], **AB}, []),
    ),
    "formulas_guarded.csv": (
        *(",", 1),
        {"length": [5.1, 6.2], "species": ["=1+1", "'t Veld"], "label": ["@x", "-a"]},
        [],
    ),
    "many_features.csv": (
        *(",", 1),
        {**{name: [i, 8 - i] for i, name in enumerate("abcdefg", start=1)}, "class": XY},
        [],
    ),
}
REFUSED = {
    "empty.csv": "^the file is empty; give one with text in it.$",
    "only_blank.csv": "^the file is empty",
    "only_delimiters.csv": "^the file has no rows; give a table with one leaf per row.$",
    "only_sep.csv": "^the file has no rows",
    "bom_broken_utf16.csv": "^the file begins like UTF-16 text but byte 109 after the beginning",
    "workbook.xlsx": "^the file is an Excel .* workbook .*; in the spreadsheet choose Save as",
    "old_workbook.xls": "^the file is an old Excel workbook, not a table of text",
    "picture.png": "^the file is a picture, not a table of text",
    "document.pdf": "^the file is a PDF, not a table of text",
    "zero_bytes.csv": "^the file is no text: it holds zero bytes",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_is_read(name: str) -> None:
    delimiter, header_row, columns, problems = EXPECTED[name]
    table = read_table((FOLDER / name).read_bytes())
    assert (table.delimiter, table.header_row) == (delimiter, header_row)
    assert {f"{c.name}|{c.unit}".removesuffix("|") for c in table.columns} == set(columns)
    for column in table.columns:
        expected = columns[f"{column.name}|{column.unit}".removesuffix("|")]
        if column.kind == "number":
            np.testing.assert_array_equal(column.values, expected)
        else:
            assert list(column.texts) == expected
        assert len(column.texts) == table.n_rows
    found = [problem.sentence for problem in table.problems]
    assert [s[: len(p)] for s, p in zip(found, problems, strict=True)] == problems


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=REFUSED[name]):
        read_table((FOLDER / name).read_bytes())


def test_every_file_has_its_expectation() -> None:
    names = {path.name for path in FOLDER.iterdir() if not path.name.startswith(".")}
    assert names == set(EXPECTED) | set(REFUSED)
    assert len(names) >= 60
