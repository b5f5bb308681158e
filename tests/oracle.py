"""The perceptron once more, from Punnen, ch. 1, Eq 1 and 2, in plain Python without NumPy.

Written apart from `perceptron_core`, which is held against it.
"""

from collections.abc import Sequence
from math import sqrt

Vector = Sequence[float]


def decision(x: Vector, w: Vector, b: float) -> float:
    total = 0.0
    for i in range(len(w)):
        total = total + w[i] * x[i]
    return total + b


def activation(z: float) -> int:
    if z >= 0:
        return 1
    return 0


def counts(X: Sequence[Vector], y: Sequence[int], w: Vector, b: float) -> dict[str, int]:
    found = {"tp": 0, "fp": 0, "fn": 0, "tn": 0}
    for x, label in zip(X, y, strict=True):
        output = activation(decision(x, w, b))
        found[("t" if output == label else "f") + ("p" if output == 1 else "n")] += 1
    return found


def margin(X: Sequence[Vector], y: Sequence[int], w: Vector, b: float) -> float:
    length = sqrt(sum(entry * entry for entry in w))
    own_side = [1.0 if label == 1 else -1.0 for label in y]
    return min(side * decision(x, w, b) / length for side, x in zip(own_side, X, strict=True))
