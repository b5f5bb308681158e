"""What a table is read as, in a form that tests can compare."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from perceptron_explorer.leaf_data import Table, read_table

CASES = Path(__file__).resolve().parents[2] / "cases"


def columns_of(table: Table) -> dict[str, list[Any]]:
    """Return the cells of each column by "name|unit": numbers, or texts."""
    return {
        f"{c.name}|{c.unit}".removesuffix("|"): (
            [None if value != value else value for value in c.values.tolist()]
            if c.kind == "number"
            else list(c.texts)
        )
        for c in table.columns
    }


def read_case(name: str) -> Table:
    """Return the table in a file of tests/cases."""
    return read_table((CASES / name).read_bytes())
