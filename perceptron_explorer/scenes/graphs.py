"""Small graphs beside a draggable figure, in plain data; see ``panel.py``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from perceptron_explorer.scenes.expressions import Expression


@dataclass(frozen=True)
class Curve:
    """A small graph of ``points`` with a dot at (``of``, ``height``) to drag along it."""

    kind: ClassVar[str] = "curve"
    name: str
    label: str
    of: str
    height: str
    points: Sequence[Sequence[float]]
    template: str
    x_ticks: tuple[float, ...] = ()
    y_ticks: tuple[float, ...] = ()
    unit: str = ""
    step: float = 1.0
    sets: str | None = None
    to: Expression | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Chart:
    """Bars as high as the numbers of the constant ``of``, with the place ``at`` marked.

    ``at`` counts bars: 1.5 is the middle of the second one. A click on a bar sets the value
    ``sets`` to the bar's entry in the constant ``starts``. ``x`` and ``y`` are what one bar
    and its height are called, ``one`` what a height of 1 is called. Heights are whole numbers,
    unless ``digits`` says how many digits after the point they have.
    """

    kind: ClassVar[str] = "chart"
    name: str
    label: str
    of: str
    at: str
    x: str
    y: str
    sets: str
    starts: str
    one: str
    digits: int = 0


@dataclass(frozen=True)
class Trace:
    """A line through the points of the quantity ``of``, from 0 to ``last``, with a dot at ``at``.

    The points are (x, y) with y from 0 on. A click sets the value ``sets`` to the x there.
    """

    kind: ClassVar[str] = "trace"
    name: str
    label: str
    of: str
    at: str
    last: str
    sets: str
    x_title: str
    y_title: str


@dataclass(frozen=True)
class Cloud:
    """A small graph of ``points`` that stand still, with the ``lines``, pairs of ends, over it."""

    kind: ClassVar[str] = "cloud"
    name: str
    label: str
    points: Sequence[Sequence[float]]
    lines: tuple[str, ...]
    x_title: str
    y_title: str
    x_ticks: tuple[float, ...]
    y_ticks: tuple[float, ...]
