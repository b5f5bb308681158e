"""What can be taken hold of in a picture, in plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from perceptron_explorer.scenes.expressions import INPUT, Expression

Value = float | str | Sequence[float]
"""What a person changes: a number, a choice, or the coordinates of a point or a vector."""


HandleStyle = Literal["tip", "grip", "leaf", "cell", "first", "second"]
ScrubStyle = Literal["pill", "node"]


@dataclass(frozen=True)
class Setting:
    """A further value that a movement sets: to an expression of `INPUT`, the point or number.

    Without `INPUT` in it a value takes over what other quantities are at that moment; the key
    Home leaves such a value alone.
    """

    sets: str
    to: Expression = field(default=INPUT, compare=False)


@dataclass(frozen=True)
class Handle:
    """Something that can be taken and moved.

    Parameters
    ----------
    name : str
        Its ``data-handle``.
    label : str
        Its accessible name.
    at : str
        The quantity that is its position.
    sets : str
        The value that moving it changes.
    to : Expression
        What makes that value of `INPUT`, the point that it is moved to.
    also : tuple of Setting
        Further values that the same movement sets; all are made of what was there before.
    style : {'tip', 'grip', 'leaf', 'cell', 'first', 'second'}
    along : str, optional
        A quantity, the only direction in which it moves.
    speech : str
        Template of its spoken value.
    snaps : sequence of points
        Points that it snaps to when it comes near.
    gives : mapping
        Values that are set when it is taken or reached by the keyboard: what it stands for
        becomes the chosen one.
    """

    name: str
    label: str
    at: str
    sets: str
    speech: str
    to: Expression = field(default=INPUT, compare=False)
    style: HandleStyle = "tip"
    along: str | None = None
    snaps: Sequence[Sequence[float]] = ()
    gives: Mapping[str, Value] = field(default_factory=dict)
    also: tuple[Setting, ...] = ()


@dataclass(frozen=True)
class Scrub:
    """A number that stands in the picture and is changed by dragging up and down on it.

    Its ``data-value`` is the number itself. It sets as a field of the panel does.

    Parameters
    ----------
    name : str
        Its ``data-handle``.
    label : str
        Its accessible name.
    at : str
        The quantity that is its place, which it keeps.
    of, index, sets, to
        As of a ``Field``.
    text : str
        Template of what stands on it.
    speech : str
        Template of its spoken value.
    style : {'pill', 'node'}
    step : float
        What an arrow key adds, and ten pixels of a drag.
    limit : float
        The largest size that is taken.
    """

    kind: ClassVar[str] = "scrub"
    name: str
    label: str
    at: str
    of: str
    text: str
    speech: str
    index: int | None = None
    sets: str | None = None
    to: Expression | None = field(default=None, compare=False)
    style: ScrubStyle = "pill"
    step: float = 0.1
    limit: float = 1000.0
