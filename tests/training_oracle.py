"""Training once more in plain Python, leaf by leaf, without NumPy and apart from the core."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from tests.oracle import Vector, activation, decision

State: TypeAlias = tuple[list[float], float]


def states(
    X: Sequence[Vector], y: Sequence[int], order: Sequence[int], start: State, rate: float
) -> list[State]:
    """Return w and b before the first and after each visit, by Rosenblatt's rule."""
    w, b = list(start[0]), start[1]
    found = [(list(w), b)]
    for leaf in order:
        error = y[leaf] - activation(decision(X[leaf], w, b))
        if error != 0:
            for i in range(len(w)):
                w[i] = w[i] + rate * error * X[leaf][i]
            b = b + rate * error
        found.append((list(w), b))
    return found


def correct(X: Sequence[Vector], y: Sequence[int], state: State) -> int:
    w, b = state
    return sum(activation(decision(x, w, b)) == label for x, label in zip(X, y, strict=True))


def gallant(
    X: Sequence[Vector], y: Sequence[int], order: Sequence[int], start: State, rate: float
) -> tuple[State, int]:
    """Return the pocket of Gallant's algorithm with ratchet, and its count, as he wrote it."""
    w, b = list(start[0]), start[1]
    run, pocket_run = 0, 0
    pocket, pocket_correct = (list(w), b), correct(X, y, start)
    for leaf in order:
        if activation(decision(X[leaf], w, b)) == y[leaf]:
            run = run + 1
            if run > pocket_run:
                count = correct(X, y, (w, b))
                if count > pocket_correct:
                    pocket, pocket_run, pocket_correct = (list(w), b), run, count
        else:
            w, b = states(X, y, [leaf], (w, b), rate)[-1]
            run = 0
    return pocket, pocket_correct


def mean(found: Sequence[State]) -> State:
    """Return the mean of the states after each visit, without the one before the first."""
    after, n = found[1:], len(found) - 1
    w = [sum(w[i] for w, _ in after) / n for i in range(len(found[0][0]))]
    return w, sum(b for _, b in after) / n
