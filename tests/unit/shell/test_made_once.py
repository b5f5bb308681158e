"""What is made of the same contents is made once, and again for others."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_explorer.shell import made_once as module
from perceptron_explorer.shell.made_once import made_once


def counting() -> tuple[list[float], Callable[[NDArray[np.float64]], go.Figure]]:
    sums: list[float] = []

    @made_once
    def draw(points: NDArray[np.float64]) -> go.Figure:
        sums.append(float(points.sum()))
        return go.Figure(go.Scatter(x=points))

    return sums, draw


def test_the_same_contents_are_made_once() -> None:
    sums, draw = counting()
    first = draw(np.array([1.0, 2.0]))
    assert draw(np.array([1.0, 2.0])) is first
    assert sums == [3.0]


def test_other_contents_are_drawn_anew() -> None:
    sums, draw = counting()
    draw(np.array([1.0, 2.0]))
    assert list(draw(np.array([1.0, 4.0])).data[0].x) == [1.0, 4.0]
    assert sums == [3.0, 5.0]


def test_only_the_last_ones_are_kept() -> None:
    sums, draw = counting()
    for number in range(module.MOST_KEPT + 1):
        draw(np.array([float(number)]))
    draw(np.array([1.0]))
    assert len(sums) == module.MOST_KEPT + 1  # the second one is still there
    draw(np.array([0.0]))
    assert len(sums) == module.MOST_KEPT + 2  # the first one is not
