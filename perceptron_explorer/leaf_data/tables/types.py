"""What a table of leaves is made of.

Rows are counted as a spreadsheet counts them: from 1, the header and blank lines included, a
quoted cell that goes over several lines being one row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from perceptron_core import InputError
from perceptron_core.array_types import BoolArray, FloatArray, IntArray
from perceptron_explorer.leaf_data.tables.words import listed, quoted

Kind: TypeAlias = Literal["number", "text", "empty"]
Progress: TypeAlias = Callable[[float], object]
"""Is told the share of the work that is done, from 0 to 1, never falling."""


class Feature(NamedTuple):
    """A feature's name and its unit, "" when it has none."""

    name: str
    unit: str = ""


@dataclass(frozen=True)
class Problem:
    """Something that could not be read.

    Attributes
    ----------
    row : int
        As counted in the file.
    column : str
        The column's name, or "" when the whole row is meant.
    found : str
        What is there.
    right : str
        What would be right.
    """

    row: int
    column: str
    found: str
    right: str

    @property
    def sentence(self) -> str:
        """All of it as one sentence."""
        place = f'row {self.row}, column "{self.column}"' if self.column else f"row {self.row}"
        return f"{place}: {self.found}; {self.right}."


@dataclass(frozen=True, eq=False)
class Column:
    """One column of a table.

    Attributes
    ----------
    name, unit : str
        From the header; names are unique in a table.
    kind : {"number", "text", "empty"}
        "number" when at least half of the cells that are not missing are numbers.
    values : ndarray of shape (n_rows,)
        NaN where a cell is missing or no number, and throughout unless `kind` is "number".
    texts : tuple of str
        The cells as they stand in the file without spaces around them, "" where missing.
    missing : int
        How many cells are empty or hold a word for "missing", such as NA.
    decimal : {".", ","}
        The decimal sign by which the cells were read.
    faults : mapping of int to (str, str)
        For each row whose cell holds no number but should: what is there, and what would be
        right.
    converted : tuple of int
        The rows whose number was in another unit than `unit`, and is now in that.
    """

    name: str
    unit: str
    kind: Kind
    values: FloatArray
    texts: tuple[str, ...]
    missing: int
    decimal: str
    faults: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    converted: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Table:
    """A table as it was read, to be looked at before leaves are taken from it.

    Attributes
    ----------
    columns : tuple of Column
    n_rows : int
        Rows of data: without the header, blank rows and what stands above the header.
    row_numbers : ndarray of int of shape (n_rows,)
        Where each row stands in the file.
    overlong : ndarray of bool of shape (n_rows,)
        Rows with more cells than there are columns; no leaf is taken from them.
    notes : tuple of str
        What was decided: encoding, delimiter, header, decimal sign. One sentence each.
    warnings : tuple of str
        What is likely to be wrong with the whole table: a header that does not fit the rows, or
        dates where numbers were. To be seen before leaves are taken.
    problems : tuple of Problem
        In the order of the rows.
    encoding, delimiter : str
        The encoding is "" for text that was no file; the delimiter of one column only is "".
    header_row : int or None
        Where the header stands in the file.
    joined : Table or None
        The same file read with commas both as decimal signs and as delimiters, where its header
        would fit then and does not now: 5,1,3,5,oak as 5.1, 3.5, oak. A person must say which.
    """

    columns: tuple[Column, ...]
    n_rows: int
    row_numbers: IntArray
    overlong: BoolArray
    notes: tuple[str, ...]
    warnings: tuple[str, ...]
    problems: tuple[Problem, ...]
    encoding: str
    delimiter: str
    header_row: int | None
    joined: Table | None = None

    def column(self, name: str) -> Column:
        """Return the column called `name`; ValueError naming the columns if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        names = listed([column.name for column in self.columns])
        raise InputError(f"there is no column {quoted(name)}; the columns are {names}.")
