"""What stands beside the tables: the step, the chosen entry worked out, the numbers, two orders."""

from __future__ import annotations

from perceptron_explorer.scenes import words
from perceptron_explorer.scenes.descriptions import (
    Action,
    Field,
    Group,
    Item,
    Matrix,
    Readout,
    Sentence,
    Setting,
    Slider,
)
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.topics.network.scenes.matrix_steps import STEPS

SWEEP_MS = 16000.0
LIMIT = 20.0
WORKED = {
    1: f"{words.factors('row_of_1', 'x', 3)} {{bias_of_1|+2}}",
    2: "σ({z_of_1|2})",
    3: f"{words.factors('row_of_2', 'a1', 2)} {{bias_of_2|+2}}",
    4: "σ({z_of_2|2})",
    5: "({a_of_2|3} − {y_of_2|3}) × {s_of_2|3}",
    6: "{d_of_2|4} × {a_of_1|3}",
    7: f"({words.factors('turned_row', 'd2', 2)}) × {{s_of_1|3}}",
    8: "{d_of_1|4} × {x_of|2}",
}
"""The chosen entry of each step, with the person's own numbers."""


def panel() -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_steps(), _entry(), _numbers(), _orders())


def _steps() -> Group:
    titles = ";".join(f"{step}={one.title}" for step, one in enumerate(STEPS, 1))
    shapes = ";".join(
        f"{step}={one.shapes.replace('=', 'gives')}" for step, one in enumerate(STEPS, 1)
    )
    return Group(
        "steps",
        "Forward, then back",
        (
            Slider("step", "step", 1, len(STEPS), sweep_ms=SWEEP_MS, once=True),
            Sentence(f"{{step|?{titles}}}.", name="step", of="step"),
            Sentence(f"Shapes: {{step|?{shapes}}}."),
            Readout("loss", "C = ½‖<b>a</b>⁽²⁾ − <b>y</b>‖²", "C", "{C|5}"),
        ),
        keeps_height=True,
    )


def _entry() -> Group:
    name = "Row {chosen_name.0|0}, column {chosen_name.1|0}: "
    worked = (
        Sentence(f"{name}{text} = <b>{{value|4}}</b>", when=f"at_{step}")
        for step, text in WORKED.items()
    )
    return Group(
        "entry",
        "The chosen entry",
        (
            *worked,
            Readout("gradient", "∂C/∂w", "gradient", "{gradient|6}", when="gradient"),
            Readout("numeric", "central difference", "numeric", "{numeric|6}", when="numeric"),
            Sentence("Press another entry of the result, or move with the arrow keys."),
        ),
        keeps_height=True,
    )


def _matrix(name: str, label: str, rows: tuple[str, ...], n_columns: int) -> Matrix:
    """Return a matrix to type, whose rows are values of their own."""
    fields = tuple(
        Field(of, f"{name}, row {row}, column {column + 1}", index=column, limit=LIMIT)
        for row, of in enumerate(rows, 1)
        for column in range(n_columns)
    )
    return Matrix(name, label, n_columns, fields)


def _vector(name: str, label: str, n: int, least: float | None = None) -> Matrix:
    fields = tuple(
        Field(
            name, f"{name}, entry {i + 1}", index=i, limit=1 if least == 0 else LIMIT, least=least
        )
        for i in range(n)
    )
    return Matrix(name, label, 1, fields)


def _numbers() -> Group:
    items: tuple[Item, ...] = (
        _vector("x", "<b>x</b> =", 3),
        _matrix("W1", "<b>W</b>⁽¹⁾ =", ("W1_1", "W1_2"), 3),
        _vector("b1", "<b>b</b>⁽¹⁾ =", 2),
        _matrix("W2", "<b>W</b>⁽²⁾ =", ("W2_1", "W2_2"), 2),
        _vector("b2", "<b>b</b>⁽²⁾ =", 2),
        _vector("y", "<b>y</b> =", 2, least=0),
        Slider("rate", "η", 0.1, 10, step=0.1, digits=1),
        _update(),
    )
    return Group("numbers", "The numbers", items)


def _update() -> Action:
    """Let all weights and biases take a step against the gradient."""
    changes = {
        "W1_1": ref.G1[0],
        "W1_2": ref.G1[1],
        "b1": ref.d1,
        "W2_1": ref.G2[0],
        "W2_2": ref.G2[1],
        "b2": ref.d2,
    }
    settings = (Setting(name, ref(name) - ref.rate * by) for name, by in changes.items())
    return Action("update", "Update", also=tuple(settings))


def _orders() -> Group:
    return Group(
        "orders",
        "From which end?",
        (
            Sentence(
                "∂C/∂<b>x</b> is a row times one Jacobian for each layer. Multiplied from the cost "
                "back, each product is a row times a matrix; from the input on, a matrix times a "
                "matrix. This network: 4 + 6 = 10 multiplications against 12 + 6 = 18."
            ),
            Slider("n_units", "units in each layer", 1, 1000),
            Slider("n_layers", "layers", 1, 20),
            Readout("backward", "from the cost back", "backward_count", "{backward_count|0}"),
            Readout("forward", "from the input on", "forward_count", "{forward_count|0}"),
            Readout("ratio", "times as many", "ratio", "{ratio|1}"),
        ),
    )
