"""How the arguments of the rules of gradients are drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from perceptron_core.gradients import ACTIVATIONS, LAYER_KINDS
from perceptron_core.gradients.expressions import read_expression
from perceptron_explorer.scenes.rules.of_graphs import encoded
from tests.parity.draw import Draw, Rows, Vector

Case = tuple[Any, ...]


def _sum(draw: Draw) -> Case:
    return draw.choice(*ACTIVATIONS), draw.choice(0.0, draw.number(), 300 * draw.number())


def _neuron(draw: Draw) -> Case:
    return tuple(draw.number() for _ in range(4))


def _chain(draw: Draw) -> Case:
    weights = [draw.number() for _ in range(int(draw.rng.integers(1, 7)))]
    return draw.choice(*ACTIVATIONS), weights, draw.number()


GRAPHS = [
    encoded(read_expression(text))
    for text in (
        *("(x + y) * z", "sigmoid(w*x + b)", "max(x, y) / z", "x^3 - 2*x", "exp(-x^2)"),
        *("log(x) * tanh(y)", "relu(w) - x^-1", "(x - y)^2 + (x - y)"),
    )
]


def _graph(draw: Draw) -> Case:
    """Return a graph and inputs; some values are not defined, at 0 and below."""
    return Rows(draw.choice(*GRAPHS), 4), draw.vector(5)


def _network(draw: Draw) -> Case:
    return draw.number(), draw.vector(4), draw.number()


def _some(draw: Draw) -> Vector:
    """Return numbers of many sizes, and often one size twice."""
    found = [draw.factor(5) * draw.number() for _ in range(int(draw.rng.integers(1, 7)))]
    return [*found, -found[0]]


def _bars(draw: Draw) -> Case:
    limits = [-float(draw.rng.integers(1, 5)), float(draw.rng.integers(0, 3))]
    return _some(draw), draw.number(), draw.number(), abs(draw.number()), limits


def _sums(draw: Draw) -> Case:
    return draw.choice(*LAYER_KINDS), [draw.number() for _ in range(int(draw.rng.integers(1, 5)))]


def _table(draw: Draw, n_rows: int, n_columns: int) -> Rows:
    return Rows([[draw.number() for _ in range(n_columns)] for _ in range(n_rows)], n_columns)


def _layer(draw: Draw) -> Case:
    n_inputs, n_neurons = (int(one) for one in draw.rng.integers(1, 4, 2))
    return draw.choice(*LAYER_KINDS), _table(draw, n_neurons, n_inputs)


def _layer_at_points(draw: Draw) -> Case:
    kind, W = _layer(draw)
    return kind, W, draw.rows(W.n_columns)


def _layer_at(draw: Draw) -> Case:
    kind, W = _layer(draw)
    return kind, W, draw.vector(W.n_columns)


def _linear(draw: Draw) -> Case:
    _, J = _layer(draw)
    return J, draw.vector(J.n_columns), draw.vector(len(J.rows)), draw.rows(J.n_columns)


def _partners(draw: Draw) -> Case:
    n = int(draw.rng.integers(1, 7))
    return _table(draw, n, 2), _table(draw, n, 2)


GRADIENT_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "activation_slope": _sum,
    "activate_all": _sums,
    "slopes_of_all": _sums,
    "layer_images": _layer_at_points,
    "layer_jacobian": _layer_at,
    "linear_images": _linear,
    "circle_round": lambda draw: (draw.vector(), abs(draw.number())),
    "largest_distance": _partners,
    "graph_values": _graph,
    "graph_slopes": _graph,
    "graph_gradients": _graph,
    "neuron_forward": _neuron,
    "neuron_links": _neuron,
    "chain_sums": _chain,
    "chain_outputs": _chain,
    "chain_links": _chain,
    "products_from_end": lambda draw: (_some(draw),),
    "network_forward": _network,
    "network_deltas": _network,
    "network_gradient": _network,
    "network_differences": _network,
    "clamped": lambda draw: (draw.number(), -abs(draw.number()), abs(draw.number())),
    "whole_within": lambda draw: (draw.number(), 1, int(draw.rng.integers(1, 7))),
    "magnitude": lambda draw: (draw.choice(0.0, draw.number()),),
    "with_magnitude": lambda draw: (draw.number(), draw.number()),
    "magnitude_bars": _bars,
    "smallest_place": lambda draw: (_some(draw),),
}

GRADIENT_MAGNITUDES: dict[str, Callable[..., float]] = {
    "neuron_forward": lambda w, x, b, y: abs(w * x) + abs(b),
    "network_forward": lambda x, p, y: (1 + abs(x)) * (1 + max(map(abs, p))),
    # A cost of this size is rounded, and the difference of two is divided by 2h.
    "network_differences": lambda x, p, y: 1e4 * (1 + abs(y)) ** 2,
    "magnitude_bars": lambda factors, spacing, base, decade, limits: abs(base) + 5 * decade,
}
