"""Cells that are more than a number: with a unit behind it, or made a date by a spreadsheet."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_explorer.leaf_data import read_table, take_leaves
from perceptron_explorer.leaf_data.tables.dates import is_date
from perceptron_explorer.leaf_data.tables.units import unit_of
from tests.unit.leaf_data.tables_read import columns_of, read_case


def test_a_unit_goes_into_the_columns_unit() -> None:
    assert columns_of(read_case("units_in_cells.csv")) == {
        "length|cm": [5.1, 4.9, 6.3],
        "width|cm": [3.5, 3.0, 2.9],
        "class": ["oak", "oak", "lime"],
    }


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("l;k\n5,1 cm;a\n6,3 cm;b\n", {"l|cm": [5.1, 6.3]}),
        ("l,k\n51mm,a\n63 mm,b\n", {"l|mm": [51, 63]}),
        ("l,k\n5.1 cm,a\n63 mm,b\n4 cm,a\n0.07 m,b\n", {"l|cm": [5.1, 6.3, 4, 7]}),
        ("l (mm),k\n5.1 cm,a\n63 mm,b\n40,a\n", {"l|mm": [51, 63, 40]}),
        ("l [cm];k\n5,1;a\n6,3 cm;b\n", {"l|cm": [5.1, 6.3]}),
        ("share,k\n20 %,a\n12.5%,b\n5 ‰,a\n", {"share|%": [20, 12.5, 0.5]}),
        ("area\tk\n12 cm2\ta\n1.300 mm²\tb\n11,5 cm²\ta\n", {"area|cm²": [12, 13, 11.5]}),
        ("m,k\n250 mg,a\n0.3 g,b\n310 mg,a\n", {"m|mg": [250, 300, 310]}),
        ("flux,k\n3 µmol/m²/s,a\n4 µmol/m²/s,b\n", {"flux|µmol/m²/s": [3, 4]}),
        ("t,k\n21.5 °C,a\n-3 °C,b\n", {"t|°C": [21.5, -3]}),
        ("l,k\n1 in,a\n2 inches,b\n25.4 mm,a\n", {"l|in": [1, 2, 1]}),
        ("l,k\n5 CM,a\n6 Cm,b\n", {"l|cm": [5, 6]}),
    ],
)
def test_units_in_other_ways(text: str, columns: dict[str, Any]) -> None:
    table = read_table(text)
    found = columns_of(table)
    assert {name: found.get(name) for name in columns} == columns
    assert table.problems == ()


def test_what_was_converted_is_said() -> None:
    notes = read_table("l,k\n5.1 cm,a\n63 mm,b\n4 cm,a\n").notes
    assert 'In "l" 1 number was converted: "63 mm" is 6.3 cm.' in notes


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("l,k\n5 cm,a\n6 cm,b\n7 g,a\n", '"7 g" is in another unit than cm; write it in cm.'),
        ("l (cm),k\n5,a\n6,b\n7 g,a\n", '"7 g" is in another unit than cm; write it in cm.'),
        (
            "l,k\n5 cm,a\n6 cm,b\n7,a\n",
            '"7" has no unit where other cells have cm; write "7 cm" if that is meant.',
        ),
        ("l,k\n5,a\n6,b\n7 cm,a\n", '"7 cm" is not a number like the others, which have no unit;'),
        ("l,k\n20 %,a\n0.3,b\n25 %,a\n", '"0.3" has no unit where other cells have %;'),
    ],
)
def test_units_are_never_mixed_in_silence(text: str, sentence: str) -> None:
    table = read_table(text)
    assert np.isnan(table.columns[0].values).sum() == 1
    assert [sentence in problem.sentence for problem in table.problems] == [True]


@pytest.mark.parametrize("text", ["oak", "a", "xyz", "cm/oak", "2", "", "cm cm", "Ma"])
def test_what_is_no_unit(text: str) -> None:
    assert unit_of(text) is None


def test_a_class_that_looks_like_a_quantity_keeps_its_name() -> None:
    table = read_table("x,dose\n1,10 mg\n2,20 mg\n3,10 mg\n")
    leaves = take_leaves(table, ["x"], "dose", "10 mg", "20 mg")
    assert leaves.y.tolist() == [0, 1, 0]


@pytest.mark.parametrize(
    "cell",
    [
        *("01.Mai", "05. Jan", "5-Jan", "05-Jan-24", "Jan-05", "Jan 51", "1. März", "3. Dez"),
        *("2024-05-01", "2024-05-01 00:00:00", "01.05.2024", "1/5/2024", "5 mai", "12-févr"),
        *("7 août 2024", "1.5.", "Sep 02", "02-Sept", "mag-05", "4-Oct", "15 déc", "May-01"),
    ],
)
def test_dates_are_known(cell: str) -> None:
    assert is_date(cell)


@pytest.mark.parametrize("cell", ["5.1", "oak", "5-1", "may be", "12 oaks", "1/2", "", "Mar"])
def test_what_is_no_date(cell: str) -> None:
    assert not is_date(cell)


def test_a_class_that_would_vanish_is_said_before_anything_is_taken() -> None:
    table = read_case("excel_dates.csv")
    assert table.warnings == (
        'In "length", "width" 3 cells are dates, such as "01.Mai" in row 4: spreadsheets turn '
        "numbers such as 5.1 into dates. Give the column the format text in the spreadsheet, "
        "write the numbers again, and save the file anew.",
    )
    with pytest.raises(ValueError, match=r'^no leaf of class "lime" can be taken, so only "oak"'):
        take_leaves(table, ["length", "width"], "class", "oak", "lime", allow_one_class=True)


HALF = "{}\n5.1,3.5,oak\n4.9,3.2,oak\n5.3,3.1,oak\n{},2.9,lime\n{},2.7,lime\n"


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (("5-Jan", "6-Mar"), r'row 5, column "a": "5-Jan" is a date, and spreadsheets turn'),
        (("2024-05-01", "2024-06-03"), '"2024-05-01" is a date'),
        (("05. Jan", "x"), '"05. Jan" is a date'),
        (("long", "short"), '"long" is not a number; write one such as 5.1. 1 more row of it'),
        (("", "NA"), 'column "a": the number is missing; write one there. 1 more row of it'),
        (("9 g", "8 g"), '"9 g" is not a number like the others'),
    ],
)
def test_why_a_class_would_vanish(cells: tuple[str, str], reason: str) -> None:
    table = read_table(HALF.format("a,b,class", *cells))
    with pytest.raises(ValueError, match=reason):
        take_leaves(table, ["a", "b"], "class", "oak", "lime", allow_one_class=True)


@pytest.mark.parametrize(
    ("column", "is_told"),
    [
        (["05.Jan", "06.Feb", "07.Mar"], True),
        (["5.1", "06.Feb", "07.Mar", "08.Apr"], True),
        (["2024-05-01", "2024-05-02"], False),
        (["2024-05-01", "7.2", "5.1"], True),
        (["May", "June"], False),
    ],
)
def test_dates_among_numbers_are_told_and_columns_of_dates_are_not(
    column: list[str], is_told: bool
) -> None:
    rows = [f"{cell};{1.5 * i};{'ab'[i % 2]}" for i, cell in enumerate(column)]
    table = read_table("\n".join(["when;x;class", *rows]))
    assert bool(table.warnings) == is_told
