"""Say in sentences how a table was read, for a person to look at before leaves are taken."""

from __future__ import annotations

from collections.abc import Sequence

from perceptron_core.conversion import counted
from perceptron_explorer.leaf_data.tables.columns import SIGN_NAMES
from perceptron_explorer.leaf_data.tables.delimiter import NAMES
from perceptron_explorer.leaf_data.tables.grids import Grid
from perceptron_explorer.leaf_data.tables.numbers import are_grouped
from perceptron_explorer.leaf_data.tables.types import Column
from perceptron_explorer.leaf_data.tables.words import listed, quoted


def make_notes(encoding: str, grid: Grid, columns: Sequence[Column]) -> tuple[str, ...]:
    """Return one sentence for each thing that was decided."""
    notes = [f"The text was read as {encoding}."] if encoding else []
    if not grid.kinds:  # else it is ARFF, which says all of this itself
        parted = f"The cells are separated by {NAMES[grid.delimiter]}." if grid.delimiter else ""
        notes.append(parted or "There is one column only.")
    notes += grid.notes
    notes += _notes_on_the_header(grid)
    notes += _unit_notes(columns)
    notes += _decimal_notes(columns)
    if blank := grid.rows.blank:
        notes.append(f"{counted(blank, 'blank row was', 'blank rows were')} passed over.")
    return tuple(notes)


def _notes_on_the_header(grid: Grid) -> list[str]:
    rows, layout = grid.rows, grid.layout
    notes = [
        f"Row {rows.numbers[i]} belongs to no column and was passed over: "
        f"{quoted(grid.delimiter.join(rows.cells[i]))}."
        for i in range(layout.above)
    ]
    if layout.header is None:
        return [*notes, "There is no header; the columns are named by their numbers."]
    if not grid.kinds:
        notes.append(f"Row {rows.numbers[layout.above]} is the header.")
    return [*notes, *([layout.note] if layout.note else [])]


def _unit_notes(columns: Sequence[Column]) -> list[str]:
    """Say which numbers were converted to another unit, with an example."""
    notes = []
    for column in columns:
        if column.converted:
            i, n = column.converted[0], len(column.converted)
            notes.append(
                f"In {quoted(column.name)} {counted(n, 'number was', 'numbers were')} converted: "
                f"{quoted(column.texts[i])} is {column.values[i]:.15g} {column.unit}."
            )
    return notes


def _decimal_notes(columns: Sequence[Column]) -> list[str]:
    notes = []
    signed: dict[str, list[str]] = {}
    for column in columns:
        if column.kind == "number" and any("." in t or "," in t for t in column.texts):
            signed.setdefault(column.decimal, []).append(column.name)
            if grouped := are_grouped(column.texts, column.decimal):
                value = column.values[column.texts.index(grouped[0])]
                notes.append(
                    f"In {quoted(column.name)} thousands are parted: "
                    f"{quoted(grouped[0])} was read as {value:.15g}."
                )
    for sign, names in signed.items():
        where = f" in {listed(names)}" if len(signed) > 1 else ""
        notes.append(f"The decimal sign is a {SIGN_NAMES[sign]}{where}.")
    return notes
