"""What the network of 3, 2 and 2 units works out: forward, back, and of the chosen entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.scenes.expressions import Expression, is_in, ref, stack, where
from perceptron_explorer.topics.network.scenes.matrix_steps import STEPS

H = 1e-4
"""The step of the central difference."""


def by_step(options: Mapping[int, Any]) -> Expression:
    """Return what belongs to the step that is shown; nothing at one without."""
    chosen: Expression | None = None
    for step, option in reversed([*options.items()]):
        chosen = where(ref.step == step, option, *([] if chosen is None else [chosen]))
    assert chosen is not None
    return chosen


def _column(of: Expression) -> Expression:
    return rules.written(of, "column")


def _cost(W1: Expression, W2: Expression) -> Expression:
    """Return C with other weights in place of the network's."""
    a1 = rules.activate_all("sigmoid", rules.matrix_vector_product(W1, ref.x) + ref.b1)
    a2 = rules.activate_all("sigmoid", rules.matrix_vector_product(W2, a1) + ref.b2)
    return rules.dot(a2 - ref.y, a2 - ref.y) / 2


FORWARD = (
    Quantity("W1", rules.stacked(ref.W1_1, ref.W1_2)),
    Quantity("W2", rules.stacked(ref.W2_1, ref.W2_2)),
    Quantity("z1", rules.matrix_vector_product(ref.W1, ref.x) + ref.b1),
    Quantity("a1", rules.activate_all("sigmoid", ref.z1)),
    Quantity("z2", rules.matrix_vector_product(ref.W2, ref.a1) + ref.b2),
    Quantity("a2", rules.activate_all("sigmoid", ref.z2)),
    Quantity("C", _cost(ref.W1, ref.W2)),
)
BACKWARD = (
    Quantity("s1", rules.slopes_of_all("sigmoid", ref.z1)),
    Quantity("s2", rules.slopes_of_all("sigmoid", ref.z2)),
    Quantity("d2", (ref.a2 - ref.y) * ref.s2),
    Quantity("W2_turned", rules.columns(ref.W2_1, ref.W2_2)),
    Quantity("back", rules.matrix_vector_product(ref.W2_turned, ref.d2)),
    Quantity("d1", ref.back * ref.s1),
    Quantity("G2", rules.matrix_product(_column(ref.d2), rules.written(ref.a1, "row"))),
    Quantity("G1", rules.matrix_product(_column(ref.d1), rules.written(ref.x, "row"))),
    *(
        Quantity(f"{name}_column", _column(ref(name)))
        for name in ("x", "y", "b1", "z1", "a1", "b2", "z2", "a2", "s1", "s2", "d1", "d2")
    ),
    *(Quantity(f"{name}_row", rules.written(ref(name), "row")) for name in ("x", "a1")),
)

CHOSEN = (
    Quantity("i", ref.row_and_column[0]),
    Quantity("j", ref.row_and_column[1]),
    Quantity("chosen_name", ref.row_and_column + ref.ones),
    Quantity("chosen_at", ref.origin + stack(ref.j + 0.5, -ref.i - 0.5)),
    Quantity("value_row", rules.row_at(ref.result, ref.row_and_column)),
    Quantity("value", ref.value_row[ref.j]),
    *(Quantity(f"at_{step}", where(ref.step == step, 1)) for step in range(1, len(STEPS) + 1)),
)
# Of what the chosen entry is made, at the steps that have it.
WORKED = (
    Quantity("row_of_1", where(ref.step == 1, ref.W1[ref.i])),
    Quantity("bias_of_1", ref.b1[ref.i]),
    Quantity("row_of_2", where(ref.step == 3, ref.W2[ref.i])),
    Quantity("bias_of_2", ref.b2[ref.i]),
    *(
        Quantity(f"{name}_of_{layer}", ref(f"{name}{layer}")[ref.i])
        for name in "zsd"
        for layer in (1, 2)
    ),
    Quantity("a_of_2", ref.a2[ref.i]),
    Quantity("y_of_2", ref.y[ref.i]),
    Quantity("a_of_1", ref.a1[ref.j]),
    Quantity("x_of", ref.x[ref.j]),
    Quantity("turned_row", ref.W2_turned[ref.i]),
)


def _moved(first: str, second: str, by: float) -> Expression:
    """Return a matrix with these rows, whose chosen entry is larger by so much."""
    rows = (ref(first), ref(second))
    moved = (rules.with_entries(row, ref.j, row[ref.j] + by) for row in rows)
    return rules.stacked(
        *(where(ref.i == i, one, row) for i, (one, row) in enumerate(zip(moved, rows, strict=True)))
    )


NUMERIC = (
    Quantity("of_weights", where(is_in(ref.step, 6, 8), ref.step)),
    Quantity("gradient", where(is_in(ref.step, 6, 8), ref.value)),
    *(
        Quantity(
            f"cost_{name}",
            by_step(
                {
                    6: _cost(ref.W1, _moved("W2_1", "W2_2", by)),
                    8: _cost(_moved("W1_1", "W1_2", by), ref.W2),
                }
            ),
        )
        for name, by in (("above", H), ("below", -H))
    ),
    Quantity("numeric", (ref.cost_above - ref.cost_below) / (2 * H)),
)
COUNTS = (
    Quantity("backward_count", ref.n_layers * ref.n_units * ref.n_units),
    Quantity(
        "forward_count",
        (ref.n_layers - 1) * ref.n_units * ref.n_units * ref.n_units + ref.n_units * ref.n_units,
    ),
    Quantity("ratio", ref.forward_count / ref.backward_count),
)

OF_THE_NETWORK = (*FORWARD, *BACKWARD)
OF_THE_ENTRY = (*CHOSEN, *WORKED, *NUMERIC)
