"""Training to be run on both sides: leaves, labels and how to go about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray
from tests.parity.draw import Rows

FRONT_ENDS_NAMES = {
    "learning_rate": "learningRate",
    "max_epochs": "maxEpochs",
    "first_visit": "firstVisit",
}


@dataclass(frozen=True, eq=False)
class Case:
    """Leaves with labels, and the keyword arguments of `core.train`."""

    X: FloatArray
    y: IntArray
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def sent(self) -> tuple[Any, ...]:
        """The arguments of the front end's `train`."""
        options = {FRONT_ENDS_NAMES.get(name, name): one for name, one in self.options.items()}
        return Rows(self.X.tolist(), self.X.shape[1]), self.y.tolist(), options

    def __repr__(self) -> str:
        return f"X = {self.X.tolist()}, y = {self.y.tolist()}, {self.options}"


def training_cases(number: int, seed: int) -> Iterator[Case]:
    """Yield small cases of every kind; in many of them leaves lie on the hyperplane."""
    random = np.random.default_rng(seed)
    for turn in range(number):
        n, d = int(random.integers(1, 40)), int(random.integers(1, 9))
        X = _leaves(random, n, d, turn % 6)
        y = random.integers(0, 2, n) if turn % 2 else (X @ random.normal(size=d) > 0).astype(int)
        yield Case(X, y, _options(random, n, d, turn))


def _leaves(random: np.random.Generator, n: int, d: int, kind: int) -> FloatArray:
    if kind < 2:
        return random.integers(-3, 4, (n, d)).astype(np.float64)
    X: FloatArray = random.normal(size=(n, d))
    if kind == 2:
        X *= 10.0 ** random.uniform(-5, 5, d)
    elif kind == 3:
        X *= 10.0 ** random.uniform(-150, 150)
    elif kind == 5:  # some of these leave the range of floats
        X *= 10.0 ** random.uniform(306, 307.4)
    return X


def _options(random: np.random.Generator, n: int, d: int, turn: int) -> dict[str, Any]:
    options: dict[str, Any] = {"max_epochs": int(random.integers(1, 12))}
    if random.random() < 0.5:
        whole = random.integers(-3, 4, d + 1).tolist()
        w = whole if random.random() < 0.5 else random.normal(size=d + 1).tolist()
        options |= {"w": w[:d], "b": float(w[d])}
    if random.random() < 0.5:
        options["learning_rate"] = float(random.choice([0.1, 0.5, 2.0, 1.7]))
    if random.random() < 0.5:
        options["order"] = int(random.choice([0, 1, 2**32, 2**52])) + turn
    if random.random() < 0.4:
        options["first_visit"] = int(random.integers(0, 4 * n))
    return options


def long_cases(number: int, seed: int) -> Iterator[Case]:
    """Yield cases whose epochs are cut into several pieces."""
    random = np.random.default_rng(seed)
    for _ in range(number):
        n, d = int(10 ** random.uniform(3, 4.6)), int(random.integers(1, 5))
        X = np.round(random.normal(size=(n, d)), 3)
        y = (X[:, 0] + random.choice([0.0, 0.02, 0.5]) * random.normal(size=n) > 0).astype(int)
        options = {"order": int(random.integers(1000))} if random.random() < 0.5 else {}
        yield Case(X, y, {**options, "max_epochs": 3, "first_visit": int(random.integers(2 * n))})
