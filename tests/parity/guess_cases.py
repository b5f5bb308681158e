"""How the arguments of rules of many guesses are drawn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.parity.draw import Draw, Rows, Vector

Case = tuple[Any, ...]


def _guesses(draw: Draw) -> tuple[Rows, Vector]:
    """Draw some guesses, none every eleventh time; the same ones often, and one of w = 0."""
    number = 0 if draw.turn % 11 == 7 else int(draw.rng.integers(1, 8))
    some = [draw.weights() for _ in range(3)]
    weights = [draw.choice(*some, [0.0, 0.0]) for _ in range(number)]
    return Rows(weights, 2), [draw.number() for _ in weights]


def _results(draw: Draw) -> Case:
    leaves = draw.rows()
    return leaves, draw.labels(len(leaves.rows)), *_guesses(draw)


GUESS_GENERATORS: Mapping[str, Callable[[Draw], Case]] = {
    "guess_results": _results,
    "guess_arrows": lambda draw: _guesses(draw)[:1],
    "guess_lines": lambda draw: (*_guesses(draw), draw.box()),
}
