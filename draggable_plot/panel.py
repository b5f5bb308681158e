"""What can stand beside a draggable figure, in plain data.

Labels and templates are written as ``descriptions.py`` says. A field, a slider and a curve
show the quantity ``of`` and set the value ``sets`` (``of`` itself, if not given): to the
number, or to what the rule ``by`` makes of the number and ``args``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar


@dataclass(frozen=True)
class Readout:
    """A labelled number: ``of`` goes to ``data-value`` in full, ``template`` to the eye."""

    kind: ClassVar[str] = "readout"
    name: str
    label: str
    of: str
    template: str
    when: str | None = None
    unless: str | None = None
    link: str | None = None


@dataclass(frozen=True)
class Sentence:
    """A live sentence or equation; shown when a quantity is (not) defined."""

    kind: ClassVar[str] = "sentence"
    template: str
    name: str = ""
    of: str = ""
    when: str | None = None
    unless: str | None = None


@dataclass(frozen=True)
class Field:
    """A number that can be typed: a quantity, or its entry ``index``.

    ``limit`` is the largest size that is taken, ``least`` the smallest number that makes
    sense if that is not ``-limit``.
    """

    kind: ClassVar[str] = "field"
    of: str
    label: str
    index: int | None = None
    step: float = 0.1
    limit: float = 1000.0
    least: float | None = None
    digits: int = 2
    unit: str = ""
    sets: str | None = None
    by: str | None = None
    args: tuple[str, ...] = ()


@dataclass(frozen=True)
class Action:
    """A button that gives values in the browser, at once."""

    kind: ClassVar[str] = "action"
    name: str
    label: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Choice:
    """One of a few words for the value ``of``: what it is, and how it reads."""

    kind: ClassVar[str] = "choice"
    of: str
    label: str
    options: Mapping[str, str]


@dataclass(frozen=True)
class Slider:
    """A slider; with ``sweep_ms`` it can run to and fro, one way in that time."""

    kind: ClassVar[str] = "slider"
    of: str
    label: str
    low: float
    high: float
    step: float = 1.0
    unit: str = ""
    sweep_ms: float | None = None
    sets: str | None = None
    by: str | None = None
    args: tuple[str, ...] = ()


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
    by: str | None = None
    args: tuple[str, ...] = ()


@dataclass(frozen=True)
class Steps:
    """Steps of a proof, as (title, template); the value ``of`` counts the opened ones."""

    kind: ClassVar[str] = "steps"
    of: str
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """Readouts in rows and columns, row after row."""

    kind: ClassVar[str] = "table"
    caption: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[Readout, ...]


@dataclass(frozen=True)
class Matrix:
    """Numbers in square brackets, row after row: a column, a row, a matrix."""

    kind: ClassVar[str] = "matrix"
    name: str
    label: str
    n_columns: int
    cells: tuple[Readout, ...]


@dataclass(frozen=True)
class Edits:
    """For points that can be changed: the next one's class, and buttons for the chosen one.

    ``of`` is the value that `descriptions.Editing` calls ``adding``.
    """

    kind: ClassVar[str] = "edits"
    of: str
    label: str
    options: Mapping[str, str]


Item = (
    Readout | Sentence | Field | Action | Choice | Slider | Curve | Steps | Table | Matrix | Edits
)


@dataclass(frozen=True)
class Group:
    """Items under one heading beside the picture."""

    title: str
    items: tuple[Item, ...] = field(default=())
