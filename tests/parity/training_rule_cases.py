"""How the arguments of the rules of training are drawn: short runs of every kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.parity.draw import Draw, Rows

Case = tuple[Any, ...]
MOST_CHANGES = 3


def _run(draw: Draw) -> Case:
    """Leaves, a start and changes by hand; some of them come after the run has ended."""
    n, d = int(draw.rng.integers(1, 9)), draw.choice(2, 3, 5)
    leaves = Rows([[draw.number() for _ in range(d)] for _ in range(n)], d)
    steps = sorted({int(step) for step in draw.rng.integers(0, 40, draw.turn % MOST_CHANGES)})
    changes = [[float(step), *(draw.number() for _ in range(d + 1))] for step in steps]
    return (
        leaves,
        draw.labels(n),
        draw.choice([0.0] * d, [draw.number() for _ in range(d)]),
        draw.choice(0.0, draw.number()),
        draw.choice(1.0, 0.5, 0.1, float(draw.rng.uniform(0.01, 2))),
        int(draw.rng.integers(1, 6)),
        draw.choice("given", 1, 7),
        Rows(changes, d + 2) if changes else [],
    )


def _change(draw: Draw) -> Case:
    *_, changes = _run(draw)
    d = changes.n_columns - 2 if changes else 2
    return changes, int(draw.rng.integers(0, 40)), draw.vector(d), draw.number()


def _trail(draw: Draw) -> Case:
    n, d = int(draw.rng.integers(1, 6)), draw.choice(2, 3, 5)
    weights = Rows([[draw.number() for _ in range(d)] for _ in range(n)], d)
    return weights, int(draw.rng.integers(0, n)), draw.choice([0, 1], [1, 0])


def _mistakes(draw: Draw) -> Case:
    frames = sorted({int(frame) for frame in draw.rng.integers(0, 20, draw.turn % 6)})
    return frames, int(draw.rng.integers(0, 20))


TRAINING_GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "perceptron_run": _run,
    "pocket_run": _run,
    "averaged_run": _run,
    "with_change": _change,
    "next_mistake": _mistakes,
    "trail": _trail,
}
