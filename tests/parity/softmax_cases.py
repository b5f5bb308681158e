"""How the arguments of the rules of softmax are drawn."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from typing import Any

from tests.parity.draw import Draw, Rows, Vector

Case = tuple[Any, ...]


def _scores(draw: Draw, n: int | None = None) -> Vector:
    """Return scores, some of them equal, some far apart."""
    factor = draw.choice(1.0, 1.0, 300.0)
    return [factor * draw.number() for _ in range(n or draw.choice(2, 3, 5))]


def _temperature(draw: Draw) -> float:
    return float(draw.choice(1.0, 1.0, 0.0, -1.0, draw.rng.uniform(0.05, 20)))


def _softmax(draw: Draw) -> Case:
    return _scores(draw), _temperature(draw)


def _loss(draw: Draw) -> Case:
    z = _scores(draw)
    return z, int(draw.rng.integers(len(z))), _temperature(draw)


def _score_for(draw: Draw) -> Case:
    z, label, _ = _loss(draw)
    return z, label, draw.rng.uniform(0.1, 5), draw.rng.uniform(1e-3, 1 - 1e-3)


def _weights(draw: Draw, n_features: int, n_classes: int) -> Vector:
    return [float(draw.rng.normal(0, 2)) for _ in range(n_classes * (n_features + 1))]


def _points(draw: Draw, n_features: int) -> Rows:
    n = int(draw.rng.integers(1, 7))
    return Rows([[draw.number() for _ in range(n_features)] for _ in range(n)], n_features)


def _linear(draw: Draw) -> Case:
    d = draw.choice(2, 3)
    weights = _weights(draw, d, draw.choice(2, 3, 4))
    return _points(draw, d), [0.0 for _ in weights] if draw.turn % 9 == 4 else weights


def _run(draw: Draw) -> Case:
    X, weights = _linear(draw)
    n_classes = len(weights) // (X.n_columns + 1)
    y = [int(label) for label in draw.rng.integers(0, n_classes, len(X.rows))]
    return X, y, weights, draw.choice(0.01, 0.1), draw.choice(0, 1, 7, -1, 0.5)


def _confusion(draw: Draw) -> Case:
    n, n_classes = int(draw.rng.integers(1, 9)), draw.choice(2, 3, 4)
    return (
        *([int(label) for label in draw.rng.integers(0, n_classes, n)] for _ in range(2)),
        n_classes,
    )


def _border(draw: Draw) -> Case:
    d = draw.choice(2, 3)
    first, second = draw.choice((0, 1), (1, 2), (2, 0))
    weights = _weights(draw, d, 3)
    if draw.turn % 8 == 3:
        weights[: d + 1] = weights[d + 1 : 2 * d + 2]
    return weights, first, second, draw.box(d) if draw.turn % 2 else [[-5.0] * d, [5.0] * d]


def _replaced(draw: Draw) -> Case:
    vector = [draw.number() for _ in range(6)]
    return vector, draw.choice(0, 2, 4), draw.choice(draw.number(), draw.vector(2))


def _columns(draw: Draw) -> Case:
    n = int(draw.rng.integers(1, 5))
    table = Rows([[draw.number() for _ in range(6)] for _ in range(n)], 6)
    return table, draw.choice(0, 2, 3), draw.choice(1, 2, 3)


SOFTMAX_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "softmax": _softmax,
    "cross_entropy": _loss,
    "softmax_jacobian": _softmax,
    "class_probabilities": _linear,
    "class_predictions": _linear,
    "confusion_matrix": _confusion,
    "softmax_run": _run,
    "score_border": _border,
    "with_entries": _replaced,
    "multiples": lambda draw: (draw.choice(1, 7, 10), int(draw.rng.integers(0, 90))),
    "columns_from": _columns,
    "score_for": _score_for,
    "sigmoid": lambda draw: (_scores(draw)[0],),
    "sigmoid_line": lambda draw: (float(draw.rng.uniform(0, 60)), draw.box()),
}


def _reach(box: list[Vector]) -> float:
    return hypot(*box[0], *box[1])


SOFTMAX_MAGNITUDES: dict[str, Callable[..., float]] = {
    "softmax": lambda *_: 1.0,
    "cross_entropy": lambda *_: 1.0,
    "softmax_jacobian": lambda *_: 1.0,
    "class_probabilities": lambda *_: 1.0,
    "softmax_run": lambda *_: 10.0,
    "score_border": lambda weights, first, second, box: 10 * _reach(box),
    "score_for": lambda z, label, temperature, p: max(map(abs, z), default=1.0) + 10 * temperature,
    "sigmoid_line": lambda steepness, box: _reach(box) + 1,
}
