"""The tables of the step that is shown, in four slots: up to three, and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Mark, Quantity
from perceptron_explorer.scenes.expressions import is_in, ref, where
from perceptron_explorer.topics.network.scenes.matrix_quantities import by_step
from perceptron_explorer.topics.network.scenes.matrix_steps import (
    HEIGHT,
    SHAPE,
    STEPS,
    TITLE,
    Term,
    cells_at,
    gap_before,
    origins_of,
)

SIGMOIDS, OPENED = (2, 4), (2, 4, 5)
"""Steps that apply σ to a table, and those that begin with a bracket."""
SLOTS = range(4)
"""Places for up to three tables and for what comes out, which is always in the last."""


def _in_slot(slot: int) -> Iterator[tuple[int, int, Term]]:
    """Yield each step that has a table in a slot, with the table's place in its row."""
    for step, one in enumerate(STEPS, 1):
        place = len(one.terms) if slot == SLOTS[-1] else slot
        if slot == SLOTS[-1] or slot < len(one.terms):
            yield step, place, one.tables[place]


def places() -> dict[str, Any]:
    """Return where the tables of each step stand, their words, and the signs between them."""
    found: dict[str, Any] = {}
    for slot in SLOTS:
        for step, place, term in _in_slot(slot):
            one = STEPS[step - 1]
            left, top = origin = origins_of(one)[place]
            n_rows, n_columns = term.shape
            middle = left + n_columns / 2
            found |= {
                f"cells_{slot}_{step}": cells_at(origin, term.shape),
                f"title_{slot}_{step}": [middle, top + TITLE],
                f"shape_{slot}_{step}": [middle, top - n_rows - SHAPE],
            }
            if place:
                found[f"sign_{slot}_{step}"] = [left - gap_before(one, place) / 2, -HEIGHT / 2]
            if slot == SLOTS[-1]:
                found[f"origin_{step}"] = list(origin)
    lefts = {step: origins_of(STEPS[step - 1])[0][0] for step in OPENED}
    brackets = {f"opening_{step}": [left - 0.45, -HEIGHT / 2] for step, left in lefts.items()}
    return {**found, **brackets}


FLAGS = {"row": rules.row_flags, "column": rules.column_flags, "entry": rules.entry_flags}


def tables() -> Iterator[Quantity]:
    """Yield what stands in each slot at the step that is shown, and where."""
    yield Quantity("result", by_step({i: ref(one.result.table) for i, one in enumerate(STEPS, 1)}))
    yield Quantity("row_and_column", rules.within_table(ref.entry, ref.result))
    for slot in SLOTS:
        tables = {step: term for step, _, term in _in_slot(slot)}
        yield Quantity(f"table_{slot}", by_step({i: ref(t.table) for i, t in tables.items()}))
        yield Quantity(
            f"flags_{slot}",
            by_step(
                {i: FLAGS[t.flags](ref(t.table), ref.row_and_column) for i, t in tables.items()}
            ),
        )
        for words in ("cells", "title", "shape"):
            places = {step: ref(f"{words}_{slot}_{step}") for step in tables}
            yield Quantity(f"{words}_{slot}", by_step(places))
        yield Quantity(f"bracket_{slot}", rules.bracket_lines(ref(f"cells_{slot}")))
        if signs := {i: ref(f"sign_{slot}_{i}") for i, place, _ in _in_slot(slot) if place}:
            yield Quantity(f"sign_{slot}", by_step(signs))
    yield Quantity("origin", by_step({i: ref(f"origin_{i}") for i in range(1, len(STEPS) + 1)}))
    yield Quantity("opening", by_step({step: ref(f"opening_{step}") for step in OPENED}))
    yield Quantity("closing", where(is_in(ref.step, *SIGMOIDS), ref.sign_3))
    yield Quantity("equals", where(is_in(ref.step, *SIGMOIDS) == 0, ref.sign_3))


def marks() -> Iterator[Mark]:
    """Yield the tables with their brackets, names, shapes and the signs between them."""
    for slot in SLOTS:
        is_last = slot == SLOTS[-1]
        yield Mark(f"bracket-{slot}", "segments", (f"bracket_{slot}",), "bracket")
        yield Mark(
            f"table-{slot}",
            "cells",
            (f"cells_{slot}", f"table_{slot}", f"flags_{slot}"),
            "product" if is_last else "left" if slot == 0 else "right",
            picks="entry" if is_last else None,
        )
        symbols = _words(slot, lambda term: term.symbol)
        shapes = _words(slot, lambda term: f"{term.shape[0]}×{term.shape[1]}")
        yield Mark(f"title-{slot}", "label", (f"title_{slot}",), "table-name", text=symbols)
        yield Mark(f"shape-{slot}", "label", (f"shape_{slot}",), "table-shape", text=shapes)
        if slot and not is_last:
            signs = {i: STEPS[i - 1].signs[place - 1] for i, place, _ in _in_slot(slot)}
            text = ";".join(f"{step}={sign}" for step, sign in signs.items())
            yield _sign(f"sign_{slot}", f"{{step|?{text}}}")
    yield _sign("equals", "=")
    yield _sign("closing", ") =")
    yield _sign("opening", "{step|?2=σ(;4=σ(;5=(}")


def _sign(at: str, text: str) -> Mark:
    return Mark(at.replace("_", "-"), "label", (at,), "table-sign", text=text)


def _words(slot: int, of: Callable[[Term], str]) -> str:
    """Return a template of a slot's words, by the step."""
    return f"{{step|?{';'.join(f'{step}={of(term)}' for step, _, term in _in_slot(slot))}}}"
