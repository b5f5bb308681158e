"""How the arguments of the rules of descent are drawn."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot
from typing import Any

from perceptron_core.descent import LOSSES, OPTIMISERS
from tests.parity.draw import Draw, Rows, Vector

Case = tuple[Any, ...]


def _coefficients(draw: Draw) -> Vector:
    """Return up to five coefficients; whole ones touch 0 exactly."""
    n = int(draw.rng.integers(1, 6))
    return [draw.choice(draw.whole(), draw.number() / 3) for _ in range(n)]


def _curve(draw: Draw) -> Case:
    x = draw.choice(0.0, draw.whole(), draw.number())
    return _coefficients(draw), draw.choice(0.0, 0.0, 1.0, draw.number()), x


def _curve_trail(draw: Draw) -> Case:
    rate = float(draw.choice(0.01, 0.05, 3.0))
    return *_curve(draw), rate, int(draw.rng.integers(0, 12))


def _curve_line(draw: Draw) -> Case:
    return *_curve(draw)[:2], draw.box()


def _interval(draw: Draw) -> Case:
    low = draw.whole()
    return _coefficients(draw), low, low + draw.choice(0.5, 4.0)


def _samples(draw: Draw) -> Case:
    kind = draw.choice(*LOSSES)
    n = int(draw.rng.integers(1, 7))
    n_columns = 3 if kind == "chain" else 2
    A = Rows([[draw.number() for _ in range(n_columns)] for _ in range(n)], n_columns)
    y = draw.labels(n) if kind == "logistic" else [draw.number() for _ in range(n)]
    return kind, A, y


def _loss(draw: Draw) -> Case:
    return *_samples(draw), draw.vector()


def _mistakes(draw: Draw) -> Case:
    n = int(draw.rng.integers(1, 7))
    return Rows([draw.whole_vector() for _ in range(n)], 2), draw.labels(n), draw.whole_vector()


def _trail_on_loss(draw: Draw) -> Case:
    n = int(draw.rng.integers(1, 5))
    return *_samples(draw), Rows([draw.vector() for _ in range(n)], 2)


def _descent(draw: Draw) -> Case:
    """Return a few steps; long ones of two neurons in a chain would be chaotic."""
    rate = float(draw.choice(1e-3, 0.01, 0.05))
    return draw.choice(*OPTIMISERS), *_samples(draw), draw.vector(), rate, draw.choice(0, 1, 6)


def _flagged(draw: Draw) -> Case:
    n = int(draw.rng.integers(1, 7))
    return [draw.number() for _ in range(n)], draw.labels(n)


def _rows_flagged(draw: Draw) -> Case:
    n = int(draw.rng.integers(1, 7))
    return Rows([draw.vector() for _ in range(n)], 2), draw.labels(n)


def _over_angles(draw: Draw) -> Case:
    n = int(draw.rng.integers(1, 5))
    kind = draw.choice("squared", "logistic")
    A = Rows([draw.vector() for _ in range(n)], 2)
    return kind, A, draw.labels(n), abs(draw.number())


DESCENT_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "curve_value": _curve,
    "curve_slope": _curve,
    "newton_step": _curve,
    "curve_trail": _curve_trail,
    "curve_line": _curve_line,
    "stationary_points": _interval,
    "stationary_names": _interval,
    "loss_of": _loss,
    "loss_gradient": _loss,
    "mean_mistakes": _mistakes,
    "descent_trail": _descent,
    "lifted_trail": lambda draw: (*_trail_on_loss(draw), draw.choice(1.0, 5.0, 1e9)),
    "rows_flagged": _rows_flagged,
    "entries_flagged": _flagged,
    "distances": lambda draw: (_rows_flagged(draw)[0], draw.vector()),
    "flags_below": lambda draw: ([draw.whole() for _ in range(4)], draw.whole()),
    "loss_over_angles": _over_angles,
}


def _reach(c: Vector, x: float) -> float:
    """How large the terms of a polynomial are that its value is the sum of."""
    return sum(abs(one) * max(abs(x), 1.0) ** power for power, one in enumerate(c))


def _size(A: Rows, w: Vector) -> float:
    """How large the terms of a gradient are."""
    largest = max(1.0, *(abs(entry) for row in A.rows for entry in row))
    return (largest * (1 + hypot(*w))) ** 3


DESCENT_MAGNITUDES: dict[str, Callable[..., float]] = {
    "curve_value": lambda c, kink, x: _reach(c, x),
    "curve_slope": lambda c, kink, x: 5 * _reach(c, x),
    "curve_trail": lambda c, *_: 1e6,
    "loss_gradient": lambda kind, A, y, w: _size(A, w),
    "descent_trail": lambda optimiser, kind, A, y, start, *_: _size(A, start),
}
