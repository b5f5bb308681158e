"""Tensors of order 0 to 4: their shapes, and the entries that indices pick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Choice,
    Group,
    Handle,
    Mark,
    Quantity,
    Readout,
    Sentence,
    Setting,
)
from perceptron_explorer.scenes.expressions import INPUT, ref, refs, where
from perceptron_explorer.scenes.rules.picking import ALL
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once

COLOURS = ("red", "green", "blue")
SHOWN = ("places", "entries", "flags")
NAME_ROOM = 1.4
"""From the middle of the first row to the picture's upper edge: the grids' names stand there."""

APART = 1.0
"""Between two grids of a stack."""


@dataclass(frozen=True)
class Tensor:
    """One tensor to look at.

    Parameters
    ----------
    title : str
        How its order reads on the switch.
    what : str
        What it is called, and what its entries may be.
    axis_names : tuple of str
        What each index says, the first one first.
    entries : ndarray
    """

    title: str
    what: str
    axis_names: tuple[str, ...]
    entries: NDArray[np.float64]

    @property
    def shape(self) -> tuple[int, ...]:
        """The number of entries along each axis, as NumPy prints it."""
        return self.entries.shape


def _counted(*shape: int) -> NDArray[np.float64]:
    return np.arange(prod(shape), dtype=float).reshape(shape)


def _two_leaves() -> NDArray[np.float64]:
    """Return two colour images of 4 by 4 pixels: a green leaf and a brown one, on white."""
    leaf = np.array([[0, 1, 1, 0], [1, 1, 1, 1], [0, 1, 1, 1], [0, 0, 1, 0]], dtype=bool)
    colours = ((60.0, 140.0, 50.0), (150.0, 90.0, 40.0))
    images = [[np.where(leaf, level, 255.0) for level in colour] for colour in colours]
    shade = 8.0 * np.add.outer(np.arange(4), np.arange(4))
    return np.array(images) - np.where(leaf, shade, 0.0)


TENSORS = {
    "0": Tensor("Order 0", "a scalar, such as one length", (), np.array(7.0)),
    "1": Tensor("1", "a vector, such as one leaf", ("entry",), _counted(4)),
    "2": Tensor("2", "a matrix, such as a table of leaves", ("row", "column"), _counted(3, 4)),
    "3": Tensor(
        "3",
        "a tensor of order 3, such as the weights of several layers of one size",
        ("grid", "row", "column"),
        _counted(2, 3, 4),
    ),
    "4": Tensor(
        "4",
        "a batch of two colour images of 4 by 4 pixels, each in red, green and blue",
        ("image", "colour", "row", "column"),
        _two_leaves(),
    ),
}


def starting_values(tensor: Tensor) -> dict[str, Any]:
    """Return no index chosen."""
    return {f"pick_{axis}": ALL for axis in range(tensor.entries.ndim)}


def places_of(shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Return the middles of the squares of all entries, the last index changing fastest.

    The last two axes make a grid; the one before puts grids side by side, and the one before
    that puts such rows of grids under each other.
    """
    padded = (1,) * (4 - len(shape)) + shape
    n_rows, n_columns = padded[2:]
    block, grid, row, column = np.indices(padded).reshape(4, -1)
    across = grid * (n_columns + APART) + column + 0.5
    down = block * (n_rows + APART) + row + 0.5
    return np.column_stack([across, -down])


@made_once
def figure_of(tensor: Tensor) -> go.Figure:
    """Return room for all entries."""
    places = places_of(tensor.shape)
    lower, upper = places.min(axis=0), places.max(axis=0)
    room = max(0.9, 2.2 - (upper - lower).max() / 2)
    above = np.array([room, max(room, NAME_ROOM)])
    return axes.blank(np.array([lower - room, upper + above]))


@made_once
def scene_of(tensor: Tensor, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    order = tensor.entries.ndim
    picks = tuple(f"pick_{axis}" for axis in range(order))
    return Scene(
        name="matrices",
        label=f"A tensor of order {order}",
        summary=(
            f"{tensor.what.capitalize()}, with {tensor.entries.size} entries; the indices leave "
            "{n_left|0} of them."
        ),
        values=values,
        constants={
            "entries": tensor.entries.ravel(),
            "tensor_shape": [*tensor.shape],
            "places": places_of(tensor.shape),
            **{f"grid place {i}": place for i, (_, place) in enumerate(grid_names(tensor))},
        },
        quantities=_picked(picks),
        handles=(entry_handle(tensor),) if picks else (),
        marks=(
            Mark(
                "tensor",
                "cells",
                ("places", "entries", "flags"),
                "cells",
                picks="entry" if picks else None,
            ),
            *(
                Mark(f"grid-{number}", "text", (f"grid place {number}",), "grid-name", name)
                for number, (name, _) in enumerate(grid_names(tensor))
            ),
        ),
        panel=(numpy_says(tensor), indices(tensor)),
        step=1.0,
    )


def _picked(picks: Sequence[str]) -> tuple[Quantity, ...]:
    """Work out which entries the indices leave."""
    return (
        Quantity("flags", rules.picked(ref.tensor_shape, *refs(*picks))),
        Quantity("n_left", rules.n_flagged(ref.flags)),
        Quantity("left_shape", rules.picked_shape(ref.tensor_shape, *refs(*picks))),
        Quantity("left_axis", where(rules.length(ref.left_shape) == 1, ref.left_shape)),
        Quantity("entry", rules.picked_entry(ref.entries, ref.flags)),
        Quantity("first_place", rules.first_picked(ref.places, ref.flags)),
        Quantity("first_entry", rules.first_picked(ref.entries, ref.flags)),
    )


def entry_handle(tensor: Tensor) -> Handle:
    """Pick an entry in the picture: a press on its square, or the arrow keys, set all indices."""

    def index(axis: int) -> Setting:
        chosen = rules.index_at(INPUT, ref.first_place, ref.places, ref.tensor_shape, axis)
        return Setting(f"pick_{axis}", chosen)

    first, *others = (index(axis) for axis in range(len(tensor.shape)))
    return Handle(
        "entry",
        "Entry of the tensor: choose one with the arrow keys, or click one",
        at="first_place",
        sets=first.sets,
        to=first.to,
        also=tuple(others),
        style="cell",
        speech=f"T[{picks_of(tensor)}]: {{n_left|0}} of {tensor.entries.size} entries, beginning "
        "with {first_entry|0}",
    )


def picks_of(tensor: Tensor) -> str:
    """Return the template of the picks, as NumPy wants them between the square brackets."""
    return ", ".join(f"{{pick_{axis}}}" for axis in range(len(tensor.shape)))


def grid_names(tensor: Tensor) -> list[tuple[str, list[float]]]:
    """Name the grids of a stack, each with the place over it."""
    *blocks, n_rows, n_columns = tensor.shape if len(tensor.shape) > 2 else (0, 0, 0)
    names = []
    for indices in np.ndindex(*blocks):
        block, grid = (0, *indices)[-2:]
        middle = grid * (n_columns + APART) + n_columns / 2
        name = f"T[{', '.join(str(index) for index in indices)}]"
        colour = f" {COLOURS[grid]}" if len(indices) == 2 else ""
        names.append((name + colour, [middle, 0.45 - block * (n_rows + APART)]))
    return names


def in_brackets(shape: tuple[int, ...]) -> str:
    """Write a shape as Python prints a tuple."""
    return str(tuple(int(size) for size in shape))


def numpy_says(tensor: Tensor) -> Group:
    """Give what NumPy prints of the tensor."""
    return Group(
        "tensor",
        f"{tensor.what.capitalize()}",
        (
            Sentence(f"T.ndim is <b>{tensor.entries.ndim}</b>: the order, the number of indices."),
            Sentence(f"T.shape is <b>{in_brackets(tensor.shape)}</b>."),
            Sentence(f"T.size is <b>{tensor.entries.size}</b>, the number of entries."),
        ),
    )


def indices(tensor: Tensor) -> Group:
    """Choose one index at a time."""
    if not tensor.shape:
        return Group(
            "its-entry",
            "Its entry",
            (Sentence("A number needs no index: T[()] is <b>{entry|0}</b>."),),
        )
    options = [
        {ALL: "all", **{str(index): str(index) for index in range(size)}} for size in tensor.shape
    ]
    choices = tuple(
        Choice(f"pick_{axis}", name, some)
        for axis, (name, some) in enumerate(zip(tensor.axis_names, options, strict=True))
    )
    inside = picks_of(tensor)
    return Group(
        "one-index-at-a-time",
        "One index at a time",
        (
            *choices,
            Sentence(f"T[{inside}] has the shape <b>({{left_axis.0|0}},)</b>.", when="left_axis"),
            Sentence(f"T[{inside}] has the shape <b>{{left_shape|0}}</b>.", unless="left_axis"),
            Readout("picked-entry", "the entry", "entry", "{entry|0}", when="entry"),
        ),
    )
