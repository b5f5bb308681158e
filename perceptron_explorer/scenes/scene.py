"""A whole draggable figure, in plain data, that checks itself when it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from perceptron_explorer.scenes.descriptions import (
    Editing,
    Group,
    Handle,
    Mark,
    Probe,
    Quantity,
    Scrub,
    Value,
)
from perceptron_explorer.scenes.validation import faults

PanelPlace = Literal["beside", "below"]


class SceneError(Exception):
    """A scene that the browser could not carry out: a mistake in the code that makes it."""


@dataclass(frozen=True)
class Scene:
    """A whole draggable figure, but for what Plotly draws of it.

    Parameters
    ----------
    name : str
        Its ``data-figure``.
    label : str
        Accessible name.
    summary : str
        Template of the sentence that describes the picture at any moment.
    values : mapping
        What a person moves, as it begins.
    constants : mapping
        What stays, as numbers, lists or lists of rows.
    quantities : tuple of Quantity
        Each after those that it depends on. ``box`` is there from the start: the visible
        part of the axes, lower and upper corner.
    panel_place : {'beside', 'below'}
        Beside the picture where there is room, or always below it.
    step : float
        How far an arrow key moves a handle, in data units.
    history : tuple of str
        The values that Undo and Redo bring back; with none there are no such buttons.
    legend : tuple of (str, str)
        What the signs in the picture are: a sign, and words with markup.
    strip : str
        Template of the numbers that matter; a small screen shows it with the picture, since the
        panel is out of sight while a hand moves.
    shares : str
        Figures of one page that name the same group here, and have values of the same names,
        show one value and follow each other while one of them is moved.
    """

    name: str
    label: str
    summary: str
    values: Mapping[str, Value]
    constants: Mapping[str, Any]
    quantities: tuple[Quantity, ...]
    handles: tuple[Handle, ...]
    marks: tuple[Mark, ...]
    panel: tuple[Group, ...] = ()
    panel_place: PanelPlace = "beside"
    probe: Probe | None = None
    editing: Editing | None = None
    history: tuple[str, ...] = ()
    strip: str = ""
    legend: tuple[tuple[str, str], ...] = ()
    step: float = 0.1
    dim: int = field(default=2)
    scrubs: tuple[Scrub, ...] = ()
    shares: str = ""

    def __post_init__(self) -> None:
        """Raise SceneError if there is a name that stands for nothing, or another such mistake."""
        if found := faults(self):
            raise SceneError(f'The scene "{self.name}": {"; ".join(found)}.')
