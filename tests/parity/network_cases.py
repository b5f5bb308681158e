"""How the arguments of the rules of networks are drawn: short runs, and sizes that do not fit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from perceptron_core.gradients import ALL_ACTIVATIONS
from tests.parity.draw import Draw, Rows, Vector

Case = tuple[Any, ...]


def _network(draw: Draw) -> tuple[str, Rows, Vector]:
    """Return an activation, leaves and parameters; now and then the wrong number of them."""
    n, d, hidden = int(draw.rng.integers(1, 6)), draw.choice(1, 2, 3), draw.choice(1, 2, 3, 5)
    leaves = Rows([[draw.number() for _ in range(d)] for _ in range(n)], d)
    number = hidden * (d + 2) + 1 + (draw.turn % 23 == 5)
    return draw.choice(*ALL_ACTIVATIONS), leaves, [draw.number() for _ in range(number)]


def _with_labels(draw: Draw) -> Case:
    kind, X, parameters = _network(draw)
    return kind, X, draw.labels(len(X.rows)), parameters


def _run(draw: Draw) -> Case:
    kind, X, parameters = _network(draw)
    # Large steps make a run sensitive to the last bit; it diverges only at an enormous rate.
    rate = draw.choice(0.1, 1.0, 3.0, 1e9 if kind == "relu" else 0.5, 0.0)
    batch, seed = draw.choice(0, 1, 2, 100), int(draw.rng.integers(0, 50))
    how = (kind, rate, draw.choice(0, 1, 4), batch, seed, draw.choice(0, 1))
    return X, draw.labels(len(X.rows)), parameters, *how


def _table(draw: Draw) -> Rows:
    n, d = int(draw.rng.integers(1, 6)), int(draw.rng.integers(2, 5))
    return Rows([[draw.number() for _ in range(d)] for _ in range(n)], d)


def _losses(draw: Draw) -> Case:
    return draw.vector(int(draw.rng.integers(1, 12))), draw.choice(1, 2, 5, 20)


NETWORK_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "learning_run": _run,
    "hidden_activations": _network,
    "output_activations": _network,
    "network_probabilities": _network,
    "network_loss": _with_labels,
    "columns_of": lambda draw: (_table(draw), draw.choice([0, 1], [1, 0], [1, 3])),
    "column_means": lambda draw: (_table(draw),),
    "loss_curve": _losses,
}


def _largest_sum(kind: str, X: Rows, parameters: Vector) -> float:
    largest = max(map(abs, parameters), default=0.0)
    inputs = 1 + max(abs(entry) for row in X.rows for entry in row)
    return float(4 * inputs * largest * (1 + largest))


NETWORK_MAGNITUDES: dict[str, Callable[..., float]] = {
    "hidden_activations": _largest_sum,
    "output_activations": _largest_sum,
    "network_probabilities": _largest_sum,
    "network_loss": lambda kind, X, y, parameters: _largest_sum(kind, X, parameters),
    "learning_run": lambda X, y, parameters, kind, rate, *_: (
        _largest_sum(kind, X, parameters) * (1 + rate) ** 2
    ),
    "column_means": lambda table: max(abs(entry) for row in table.rows for entry in row),
}
