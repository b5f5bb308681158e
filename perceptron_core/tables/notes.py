"""Say in sentences how a table was read, for a person to look at before leaves are taken."""

from __future__ import annotations

from collections.abc import Sequence

from perceptron_core.conversion import counted
from perceptron_core.tables.columns import SIGN_NAMES
from perceptron_core.tables.delimiter import NAMES
from perceptron_core.tables.layout import Layout
from perceptron_core.tables.numbers import are_grouped
from perceptron_core.tables.splitting import Rows
from perceptron_core.tables.types import Column
from perceptron_core.tables.words import listed, quoted


def make_notes(
    encoding: str, delimiter: str, rows: Rows, layout: Layout, columns: Sequence[Column]
) -> tuple[str, ...]:
    """Return one sentence for each thing that was decided."""
    notes = [f"The text was read as {encoding}."] if encoding else []
    notes.append(
        f"The cells are separated by {NAMES[delimiter]}."
        if delimiter
        else "There is one column only."
    )
    notes += _notes_above(delimiter, rows, layout)
    notes += _decimal_notes(columns)
    if rows.blank:
        notes.append(f"{counted(rows.blank, 'blank row was', 'blank rows were')} passed over.")
    return tuple(notes)


def _notes_above(delimiter: str, rows: Rows, layout: Layout) -> list[str]:
    notes = [
        f"Row {rows.numbers[i]} belongs to no column and was passed over: "
        f"{quoted(delimiter.join(rows.cells[i]))}."
        for i in range(layout.above)
    ]
    if layout.header is None:
        return [*notes, "There is no header; the columns are named by their numbers."]
    return [*notes, f"Row {rows.numbers[layout.above]} is the header."]


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
