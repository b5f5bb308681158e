"""The parts of a scene's description: its items, its sentences, and what they refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from perceptron_explorer.scenes.descriptions import (
    Action,
    Chart,
    Cloud,
    Curve,
    Field,
    Handle,
    Item,
    Matrix,
    Readout,
    Scrub,
    Sentence,
    Setting,
    Slider,
    Steps,
    Table,
    Timeline,
    Trace,
)
from perceptron_explorer.scenes.expressions import INPUT, Expression

if TYPE_CHECKING:
    from perceptron_explorer.scenes.scene import Scene

SLOT = re.compile(r"\{([^}]*)\}")
SETTERS = (Field, Slider, Curve, Scrub)
"""What shows a quantity and sets a value: that quantity, or another one by a rule."""


class Template(NamedTuple):
    """A sentence with slots, and where in the scene it stands."""

    place: str
    text: str


class Reference(NamedTuple):
    """The mention of a quantity, or of a part of one as in ``counts.tp``."""

    place: str
    path: str


def items(scene: Scene) -> list[Item]:
    """Return all that stands in the panel, the cells of tables and matrices too."""
    top = [item for group in scene.panel for item in group.items]
    return top + [cell for item in top if isinstance(item, Table | Matrix) for cell in item.cells]


def setters(scene: Scene) -> list[Item | Scrub]:
    """Return all that shows a quantity and sets a value, and more."""
    return [*items(scene), *scene.scrubs]


def settings(handle: Handle) -> list[Handle | Setting]:
    """Return what a movement of a handle sets."""
    return [handle, *handle.also]


def needs(expression: Expression) -> list[str]:
    """Return the quantities that what a movement sets is made of."""
    return sorted(expression.names - INPUT.names)


def templates(scene: Scene) -> Iterator[Template]:
    """Return every sentence of the scene that may have slots."""
    yield Template("summary", scene.summary)
    yield Template("strip", scene.strip)
    yield from (Template("legend", words) for _, words in scene.legend)
    if scene.probe:
        yield Template("probe", scene.probe.speech)
    yield from (Template(f"handle {one.name}", one.speech) for one in scene.handles)
    for scrub in scene.scrubs:
        yield from (Template(f"scrub {scrub.name}", text) for text in (scrub.text, scrub.speech))
    yield from (Template(f"mark {one.name}", one.text) for one in scene.marks)
    for item in items(scene):
        if isinstance(item, Readout | Sentence):
            yield Template(f"{item.kind} {item.name}", item.template)
        if isinstance(item, Curve):
            yield Template(f"curve {item.name}", item.template)
        if isinstance(item, Timeline):
            yield Template(f"timeline {item.label}", item.template)
        if isinstance(item, Steps):
            yield from (Template(f"step {title}", text) for title, text in item.steps)


def references(scene: Scene) -> Iterator[Reference]:
    """Return every mention of a quantity outside the quantities themselves."""
    for place, text in templates(scene):
        yield from (Reference(place, slot.partition("|")[0]) for slot in SLOT.findall(text))
    for mark in scene.marks:
        names = (*mark.of, *([mark.within] if mark.within else []))
        yield from (Reference(f"mark {mark.name}", name) for name in names)
    for handle in scene.handles:
        needed = [name for one in settings(handle) for name in needs(one.to)]
        names = (handle.at, *needed, *([handle.along] if handle.along else []))
        yield from (Reference(f"handle {handle.name}", name) for name in names)
    yield from (Reference(f"scrub {scrub.name}", scrub.at) for scrub in scene.scrubs)
    for item in setters(scene):
        yield from _references_of_item(item)
    if scene.probe:
        yield Reference("probe", scene.probe.points)
    if scene.editing:
        yield from (Reference("editing", name) for name in needs(scene.editing.to))


def _references_of_item(item: Item | Scrub) -> Iterator[Reference]:
    if isinstance(item, Readout | Sentence):
        names = (item.of, item.when, item.unless)
        yield from (Reference(f"{item.kind} {item.name}", name) for name in names if name)
    if isinstance(item, Field | Scrub):
        path = item.of if item.index is None else f"{item.of}.{item.index}"
        yield Reference(f"{item.kind} {item.label}", path)
    if isinstance(item, Cloud):
        yield from (Reference(f"cloud {item.name}", line) for line in item.lines)
    if isinstance(item, Curve):
        yield Reference(f"curve {item.name}", item.height)
    if isinstance(item, Slider) and item.needs:
        yield Reference(f"slider {item.label}", item.needs)
    if isinstance(item, Timeline):
        names = (item.last, item.marked, item.parts)
        yield from (Reference(f"timeline {item.label}", name) for name in names if name)
    if isinstance(item, Trace):
        names = (item.of, item.at, item.last)
        yield from (Reference(f"trace {item.name}", name) for name in names)
    if isinstance(item, Chart):
        names = (item.of, item.at, item.starts)
        yield from (Reference(f"chart {item.name}", name) for name in names)
    if isinstance(item, Action):
        needed = [name for one in item.also for name in needs(one.to)]
        yield from (Reference(f"action {item.name}", name) for name in (item.when, *needed) if name)
    if isinstance(item, SETTERS):
        shown = (item.of, *(() if item.to is None else needs(item.to)))
        yield from (Reference(f"{item.kind} {item.label}", name) for name in shown)
