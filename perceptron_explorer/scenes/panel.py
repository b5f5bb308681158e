"""What can stand beside a draggable figure, in plain data.

Labels and templates are written as ``descriptions.py`` says. A field, a slider and a curve
show the quantity ``of`` and set the value ``sets`` (``of`` itself, if not given): to the
number, or to what ``to`` makes of the number, which is called ``INPUT`` there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from perceptron_explorer.scenes.expressions import Expression
from perceptron_explorer.scenes.handles import Setting


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
    to: Expression | None = field(default=None, compare=False)
    link: str | None = None


@dataclass(frozen=True)
class Action:
    """A button that gives values in the browser.

    At once, or with ``over_ms`` so that numbers and vectors are seen to move there. For
    people who want less motion it is at once in any case. Where the values are given already,
    the button gives those of ``otherwise``, if there are any.
    """

    kind: ClassVar[str] = "action"
    name: str
    label: str
    values: Mapping[str, Any]
    otherwise: Mapping[str, Any] = field(default_factory=dict)
    over_ms: float = 0.0
    when: str | None = None


@dataclass(frozen=True)
class Choice:
    """One of a few words for the value ``of``: what it is, and how it reads.

    A choice sets the values of ``also`` too, of what was shown before.
    """

    kind: ClassVar[str] = "choice"
    of: str
    label: str
    # As pairs: a JavaScript object would put words such as "0" before all others.
    options: Mapping[str, str] = field(metadata={"as": "pairs"})
    also: tuple[Setting, ...] = ()


@dataclass(frozen=True)
class Slider:
    """A slider; with ``sweep_ms`` it can run to and fro, one way in that time, or ``once``.

    A movement sets the values of ``also`` too. ``edge`` is a place on it beyond which things
    change, and ``edge_label`` what is written there. While the quantity ``needs`` is not defined
    it cannot be moved; ``else_say`` is why.
    """

    kind: ClassVar[str] = "slider"
    of: str
    label: str
    low: float
    high: float
    step: float = 1.0
    unit: str = ""
    digits: int = 0
    edge: float | None = None
    edge_label: str = ""
    sweep_ms: float | None = None
    once: bool = False
    sets: str | None = None
    to: Expression | None = field(default=None, compare=False)
    also: tuple[Setting, ...] = ()
    needs: str | None = None
    else_say: str = ""


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
class Timeline:
    """Something to be played: the whole number ``of`` from 0 to the quantity ``last``.

    ``marked`` and ``parts`` name constants, the numbers at which something happens and those
    at which a part begins. ``template`` is spoken where one stops; ``only`` is the label of
    the switch that lets it stop at the marked numbers alone.
    """

    kind: ClassVar[str] = "timeline"
    of: str
    label: str
    last: str
    marked: str
    parts: str
    template: str
    only: str


@dataclass(frozen=True)
class Chart:
    """Bars as high as the numbers of the constant ``of``, with the place ``at`` marked.

    ``at`` counts bars: 1.5 is the middle of the second one. A click on a bar sets the value
    ``sets`` to the bar's entry in the constant ``starts``. ``x`` and ``y`` are what one bar
    and its height are called, ``one`` what a height of 1 is called.
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
    """Numbers in square brackets, row after row: a column, a row, a matrix.

    A cell is read or typed. With ``row_names`` each row has a name before it; with
    ``chooses`` the name is a button, and pressing it or going into the row sets that value to
    the row's number, counted from 0.
    """

    kind: ClassVar[str] = "matrix"
    name: str
    label: str
    n_columns: int
    cells: tuple[Readout | Field, ...]
    row_names: tuple[str, ...] = ()
    chooses: str | None = None


@dataclass(frozen=True)
class Edits:
    """For points that can be changed: the next one's class, and buttons for the chosen one.

    ``of`` is the value that `descriptions.Editing` calls ``adding``.
    """

    kind: ClassVar[str] = "edits"
    of: str
    label: str
    options: Mapping[str, str] = field(metadata={"as": "pairs"})


Item = (
    Readout
    | Sentence
    | Field
    | Action
    | Choice
    | Slider
    | Curve
    | Timeline
    | Chart
    | Cloud
    | Steps
    | Table
    | Matrix
    | Edits
)


@dataclass(frozen=True)
class Group:
    """Items under one heading beside the picture; one that ``keeps_height`` does not shrink.

    ``name`` is its ``data-group``, which lectures and style sheets refer to; ``title`` is text.
    """

    name: str
    title: str
    items: tuple[Item, ...] = field(default=())
    keeps_height: bool = False
