"""From where a scene is looked at: ``camera=…`` in space, ``window=…`` in the plane."""

from __future__ import annotations

import math
from collections.abc import Mapping

from perceptron_explorer.shell.address.numbers import read_numbers

PARAMS = {2: "window", 3: "camera"}
"""What the address calls it, by the number of axes."""

NEAREST, FURTHEST = 0.05, 50.0
"""How far the camera may stand from what it looks at; the whole box has about the side 1."""

THINNEST = 1e-9
"""The least width of a window, as a share of its largest coordinate."""


def viewport_in(given: Mapping[str, str], dim: int) -> tuple[list[float] | None, set[str]]:
    """Read the viewport.

    Returns
    -------
    viewport : list of float, optional
        The camera's place and what it looks at, in Plotly's units; or the window's least and
        largest x, least and largest y, in data units.
    wrong : set of str
        The parameter's name, if it is given as nothing that it can be.
    """
    param = PARAMS[dim]
    if param not in given:
        return None, set()
    read = read_camera if dim == 3 else read_window
    try:
        return read(given[param]), set()
    except ValueError:
        return None, {param}


def read_camera(text: str) -> list[float]:
    """Return the camera's place and what it looks at.

    Raises
    ------
    ValueError
        If there is nothing to see from there.
    """
    numbers = read_numbers(text, 6)
    if not NEAREST <= math.dist(numbers[:3], numbers[3:]) <= FURTHEST:
        raise ValueError("should stand off from what it looks at, and not too far")
    return numbers


def read_window(text: str) -> list[float]:
    """Return the window's least and largest x, least and largest y.

    Raises
    ------
    ValueError
        If it has no width or no height.
    """
    left, right, low, high = numbers = read_numbers(text, 4)
    thinnest = THINNEST * max(map(abs, numbers))
    if min(right - left, high - low) <= thinnest:
        raise ValueError("should go from the least to the largest x, then y")
    return numbers
