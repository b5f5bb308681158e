"""What a draggable figure consists of, in plain data.

Python names the quantities of a scene, how they depend on each other, and what is drawn
and printed of them. The browser carries that out while a handle moves. Nothing here knows
of Streamlit or Plotly.

Templates are sentences with numbers in them: ``"{w.0|2} x₁ {b|+2} = 0"``. A slot
``{name.part|format}`` stands for a quantity. Formats: ``2`` two digits after the point,
``+2`` the same as a further term of a sum, ``%1`` a share in per cent, ``?0=no;1=yes`` one
of some words. ``<i>``, ``<b>``, ``<sub>`` and ``<sup>`` are the only markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from perceptron_explorer.scenes.expressions import INPUT, Expression
from perceptron_explorer.scenes.graphs import Chart, Cloud, Curve, Trace
from perceptron_explorer.scenes.handles import Handle, Scrub, Setting, Value
from perceptron_explorer.scenes.panel import (
    Action,
    Choice,
    Edits,
    Field,
    Group,
    Item,
    Matrix,
    Readout,
    Sentence,
    Slider,
    Steps,
    Table,
    Timeline,
)

__all__ = [
    "Action",
    "Chart",
    "Choice",
    "Cloud",
    "Curve",
    "Editing",
    "Edits",
    "Field",
    "Group",
    "Handle",
    "Item",
    "Mark",
    "Matrix",
    "Probe",
    "Quantity",
    "Readout",
    "Scrub",
    "Sentence",
    "Setting",
    "Slider",
    "Steps",
    "Table",
    "Timeline",
    "Trace",
    "Value",
]


@dataclass(frozen=True)
class Quantity:
    """A quantity that an expression makes of others.

    Parameters
    ----------
    name : str
    expression : Expression
    """

    name: str
    expression: Expression = field(compare=False)


Shape = Literal[
    "heatmap",
    "regions",
    "sheet",
    "polygon",
    "outline",
    "surface",
    "polyline",
    "segment",
    "segments",
    "arrow",
    "spot",
    "rings",
    "cells",
    "points",
    "labels",
    "text",
    "label",
    "edge",
    "disc",
]

DRAWN_FROM: Mapping[Shape, tuple[int, ...]] = {
    **dict.fromkeys(("polygon", "outline", "polyline", "segments", "spot", "label"), (1,)),
    **dict.fromkeys(("arrow", "segment", "text"), (1, 2)),
    **dict.fromkeys(("heatmap", "regions", "rings", "points", "labels", "disc"), (2,)),
    **dict.fromkeys(("sheet", "surface", "edge"), (3,)),
    "cells": (2, 3),
}
"""How many quantities a shape is drawn from."""


@dataclass(frozen=True)
class Mark:
    """Something drawn that follows quantities.

    Parameters
    ----------
    name : str
        Its ``data-mark``.
    shape : Shape
    of : tuple of str
        The quantities that it is drawn from: a polygon's, outline's or polyline's points; a
        surface's corners, its normal w and its b; several pairs of points for segments; the pair
        of points of a segment or an arrow, or both ends by name; the place of a spot; points
        and flags for rings; middles, numbers and (if any) flags for cells, squares of side 1
        with a number in each, where 1 stands for lit up and 2 for chosen; points and labels in
        {0, 1, 2} for points; points and words for labels; the place of a text, and a unit vector
        towards which it stands beside it; the place that a label has its middle at; both ends
        of an edge and its weight, which is its width; a disc's centre and radius; a heatmap's
        table of counts over the visible plane and the largest that there can be; a sheet's, which
        lies level in space, and its height; the probabilities of the classes at each pixel of
        an image, in the order of `rules.pixel_centres`, and how many rows it has, for regions.
    style : str
        The class that ``frontend/styles`` styles.
    text : str
        Template, for a text.
    link : str, optional
        Lights up together with the panel's entries of the same link. Cells have a link each:
        ``a.0``, ``a.1`` and so on for the link ``a``.
    picks : str, optional
        For cells: the handle that goes where one of them is pressed.
    yields : bool
        For a text: where it could only lie over another text, it is left out.
    within : str, optional
        For a text: the half-space that it names, a polygon; it stays in there. In space it
        stands outside the box, and a line leads to its place.
    """

    name: str
    shape: Shape
    of: tuple[str, ...]
    style: str
    text: str = ""
    link: str | None = None
    picks: str | None = None
    yields: bool = False
    within: str | None = None


@dataclass(frozen=True)
class Probe:
    """Rows of points that can be looked at one by one.

    Parameters
    ----------
    points : str
        The constant that holds them.
    sets : str
        The quantity that is the chosen point, undefined while none is chosen.
    label : str
        Accessible name.
    speech : str
        Template of what is said of the chosen point.
    """

    points: str
    sets: str
    label: str
    speech: str


@dataclass(frozen=True)
class Editing:
    """Points that can be added, moved and taken away in the picture.

    The scene must have a `Probe` over the same points: what it has in focus is what the keys
    change.

    Parameters
    ----------
    points : str
        The value that holds them, a row each. A row's first entries are its place; those
        after them stay as they are, and are 0 in a new row.
    labels : str
        The value with the class of each, 0 or 1.
    adding : str
        The value with the class of the next one, "0" or "1".
    per_point : mapping
        Further values with one entry for each point, by name: the entry of a new point.
    to : Expression
        What makes of a place, `INPUT`, the one that a point gets.
    most : int
        How many points there may be.
    """

    points: str
    labels: str
    adding: str
    per_point: Mapping[str, Any] = field(default_factory=dict)
    to: Expression = field(default=INPUT, compare=False)
    most: int = 2000

    @property
    def values(self) -> tuple[str, ...]:
        """The values with an entry for each point. They are too many for an address."""
        return (self.points, self.labels, *self.per_point)
