"""What can stand beside a draggable figure, in plain data.

Labels and templates are written as ``descriptions.py`` says. A field, a slider and a curve
show the quantity ``of`` and set the value ``sets`` (``of`` itself, if not given): to the
number, or to what ``to`` makes of the number, which is called ``INPUT`` there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from perceptron_explorer.scenes.expressions import Expression
from perceptron_explorer.scenes.graphs import Chart, Cloud, Curve, Trace
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
    sense if that is not ``-limit``. What is typed sets the values of ``also`` too.
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
    also: tuple[Setting, ...] = ()
    link: str | None = None


@dataclass(frozen=True)
class Action:
    """A button that gives values in the browser.

    At once, or with ``over_ms`` so that numbers and vectors are seen to move there. For
    people who want less motion it is at once in any case. Where the values are given already,
    the button gives those of ``otherwise``, if there are any. Values of ``also`` are worked out of
    the quantities of that moment, as for a step of descent.
    """

    kind: ClassVar[str] = "action"
    name: str
    label: str
    values: Mapping[str, Any] = field(default_factory=dict)
    otherwise: Mapping[str, Any] = field(default_factory=dict)
    also: tuple[Setting, ...] = ()
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
class Timeline:
    """Something to be played: the whole number ``of`` from 0 to the quantity ``last``.

    ``template`` is spoken where one stops. ``marked`` and ``parts`` may name the numbers at which
    something happens and those at which a part begins; ``only`` is then the label of the switch
    that lets it stop at the marked numbers alone. It plays ``per_second`` numbers at first.
    """

    kind: ClassVar[str] = "timeline"
    of: str
    label: str
    last: str
    template: str
    marked: str = ""
    parts: str = ""
    only: str = ""
    per_second: int = 4


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
    | Trace
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
