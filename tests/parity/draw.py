"""Random arguments for the parity cases, with the awkward ones among them on purpose."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

Vector = list[float]
Box = list[Vector]


class Rows(NamedTuple):
    """A table of points: the core takes the rows, the browser one flat array."""

    rows: list[Vector]
    n_columns: int


class Draw:
    """Seeded draws. `turn` is the case's number, so that every kind gets its share."""

    def __init__(self, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.turn = 0

    def whole(self) -> float:
        """Return a small whole number, −0.0 among them: sums of these are exact."""
        number = float(self.rng.integers(-3, 4))
        return -0.0 if number == 0 and self.rng.random() < 0.5 else number

    def number(self) -> float:
        """Return a number of everyday size."""
        return self.whole() if self.rng.random() < 0.4 else float(self.rng.normal(0, 3))

    def factor(self, exponent: float = 100.0) -> float:
        """Return 1, or a tiny or a huge factor above 0."""
        if self.rng.random() < 0.6:
            return 1.0
        return float(10.0 ** self.rng.uniform(-exponent, exponent))

    def vector(self, n: int = 2) -> Vector:
        """Return a vector; every seventh time the zero vector."""
        return [0.0] * n if self.turn % 7 == 3 else [self.number() for _ in range(n)]

    def any_vector(self) -> Vector:
        """Return a vector of two to five entries, tiny and huge ones too."""
        c = self.factor()
        return [c * entry for entry in self.vector(int(self.rng.integers(2, 6)))]

    def whole_vector(self, n: int = 2) -> Vector:
        """Return a vector of whole numbers."""
        return [self.whole() for _ in range(n)]

    def choice(self, *options: Any) -> Any:
        """Return one of the options."""
        return options[int(self.rng.integers(len(options)))]

    def labels(self, n: int) -> list[int]:
        """Return n labels."""
        return [int(label) for label in self.rng.integers(0, 2, n)]

    def rows(self, n_columns: int = 2) -> Rows:
        """Return up to six points; every eleventh time none."""
        n = 0 if self.turn % 11 == 5 else int(self.rng.integers(1, 7))
        return Rows([[self.number() for _ in range(n_columns)] for _ in range(n)], n_columns)

    def box(self, n: int = 2) -> Box:
        """Return a box, small or large, in many cases between whole numbers."""
        c = self.factor(6)
        whole = self.rng.random() < 0.5
        lower = self.whole_vector(n) if whole else [self.number() for _ in range(n)]
        sides = [self.choice(1.0, 2.0, 5.0, float(self.rng.uniform(0.01, 9))) for _ in lower]
        upper = [low + side for low, side in zip(lower, sides, strict=True)]
        return [[c * entry for entry in lower], [c * entry for entry in upper]]

    def weights(self, n: int = 2) -> Vector:
        """Return weights; in turn parallel to an axis, zero, whole, and any."""
        kind = self.turn % 5
        if kind == 0:
            axis = int(self.rng.integers(n))
            return [self.choice(-2.0, 0.7, 3.0) if i == axis else 0.0 for i in range(n)]
        if kind == 1 and self.turn % 2:
            return [0.0] * n
        return self.whole_vector(n) if kind == 2 else self.vector(n)

    def hyperplane(self, through: Vector) -> tuple[Vector, float]:
        """Return w and b; half of the time the hyperplane goes through the point.

        Both are multiplied by one factor at the end, which changes no hyperplane.
        """
        w, c = self.weights(len(through)), self.factor()
        b = self.number()
        if self.turn % 4 in (1, 2):
            b = -sum(weight * x for weight, x in zip(w, through, strict=True))
        return [c * weight for weight in w], c * b

    def corner(self, box: Box) -> Vector:
        """Return one corner of a box."""
        return [self.choice(low, high) for low, high in zip(*box, strict=True)]
