"""What is wrong with the description of a scene, whichever scene it is.

The browser trusts a scene: a name that stands for nothing shows up there as "undefined" in
a sentence, or as a mark that never moves.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from perceptron_explorer.scenes.descriptions import (
    DRAWN_FROM,
    Action,
    Chart,
    Choice,
    Edits,
    Field,
    Item,
    Matrix,
    Readout,
    Scrub,
    Sentence,
    Slider,
    Steps,
    Table,
    Timeline,
    Trace,
)
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.parts import (
    SETTERS,
    SLOT,
    Template,
    items,
    references,
    setters,
    settings,
    templates,
)
from perceptron_explorer.scenes.rules.cut_short import cut_short

if TYPE_CHECKING:
    from perceptron_explorer.scenes.scene import Scene

__all__ = ["Template", "faults", "given", "has_part", "items", "known", "references", "templates"]

logger = logging.getLogger(__name__)

FORMAT = re.compile(r"[+(%]?\d|\?-?\d+=[^;=]*(;-?\d+=[^;=]*)+")
BROWSERS_OWN = {"box", "held"}
"""What the browser gives to every scene: the visible part of the axes, the handle in hand."""

RESERVED = BROWSERS_OWN | {"view", "size", "input"}
"""Names with which the browser itself tells what has changed; a value would be overwritten."""


def faults(scene: Scene) -> list[str]:
    """Return a sentence for everything that the browser could not carry out."""
    return [
        *_quantity_faults(scene),
        *_handle_faults(scene),
        *_mark_faults(scene),
        *_editing_faults(scene),
        *_panel_faults(scene),
        *(fault for item in setters(scene) for fault in _setter_faults(scene, item)),
        *_link_faults(scene),
        *_template_faults(scene),
        *_unknown_names(scene),
        *_repeated(scene),
    ]


def given(scene: Scene) -> set[str]:
    """Return the names that are there before any rule is applied."""
    looked_at = {scene.probe.sets} if scene.probe else set()
    return {*scene.values, *scene.constants, *BROWSERS_OWN, *looked_at}


def known(scene: Scene) -> set[str]:
    """Return every name that stands for something."""
    return given(scene) | {quantity.name for quantity in scene.quantities}


def _quantity_faults(scene: Scene) -> Iterator[str]:
    before = given(scene)
    yield from (
        f"{name} is the browser's own name" for name in RESERVED & {*scene.values, *scene.constants}
    )
    for quantity in scene.quantities:
        if quantity.name in before | RESERVED:
            yield f"{quantity.name} is made twice"
        for name in sorted(quantity.expression.names - before):
            yield f"{quantity.name} needs {name}, which is not known before it"
        before.add(quantity.name)


def _handle_faults(scene: Scene) -> Iterator[str]:
    for handle in scene.handles:
        if not set(handle.gives) <= set(scene.values):
            yield f"the handle {handle.name} gives {set(handle.gives) - set(scene.values)}"
        for setting in settings(handle):
            if setting.sets not in scene.values:
                yield f"the handle {handle.name} sets {setting.sets}, which is no value"
        for snap in handle.snaps:
            if len(snap) != scene.dim:
                yield f"the handle {handle.name} snaps to {snap}, which has no {scene.dim} entries"


def _mark_faults(scene: Scene) -> Iterator[str]:
    names = {handle.name for handle in scene.handles}
    for mark in scene.marks:
        if mark.shape not in DRAWN_FROM:
            yield f"the mark {mark.name} has the shape {mark.shape}, which there is not"
        elif len(mark.of) not in DRAWN_FROM[mark.shape]:
            yield f"the mark {mark.name}, a {mark.shape}, is drawn from {len(mark.of)} quantities"
        if mark.picks and mark.picks not in names:
            yield f"the mark {mark.name} picks {mark.picks}, which is no handle"


def _editing_faults(scene: Scene) -> Iterator[str]:
    if scene.editing is None:
        return
    editing = scene.editing
    for value in (editing.points, editing.labels, editing.adding, *editing.per_point):
        if value not in scene.values:
            yield f"editing changes {value}, which is no value"
    if scene.probe is None or scene.probe.points != editing.points:
        yield "editing needs a probe over the same points"


def _panel_faults(scene: Scene) -> Iterator[str]:
    for item in items(scene):
        if isinstance(item, Action) and not set(item.values) <= set(scene.values):
            yield f"the button {item.name} gives {set(item.values) - set(scene.values)}"
        if isinstance(item, Choice | Edits | Steps | Timeline) and item.of not in scene.values:
            yield f"the {item.kind} sets {item.of}, which is no value"
        if isinstance(item, Chart | Trace) and item.sets not in scene.values:
            yield f"the {item.kind} {item.name} sets {item.sets}, which is no value"
        if isinstance(item, Choice) and scene.values.get(item.of) not in [*item.options]:
            yield f"the choice {item.label} does not offer {scene.values.get(item.of)}"
        if isinstance(item, Matrix) and len(item.cells) % item.n_columns:
            yield f"the matrix {item.name} has {len(item.cells)} cells"
        if isinstance(item, Matrix):
            yield from _row_faults(scene, item)
        if isinstance(item, Table) and len(item.cells) != len(item.rows) * len(item.columns):
            yield f"the table has {len(item.cells)} cells"


def _row_faults(scene: Scene, matrix: Matrix) -> Iterator[str]:
    if matrix.chooses is not None and matrix.chooses not in scene.values:
        yield f"the matrix {matrix.name} chooses {matrix.chooses}, which is no value"
    if matrix.row_names and len(matrix.row_names) * matrix.n_columns != len(matrix.cells):
        yield f"the matrix {matrix.name} has {len(matrix.row_names)} row names"


def _setter_faults(scene: Scene, item: Item | Scrub) -> Iterator[str]:
    if isinstance(item, Action | Choice | Field | Slider):
        for further in item.also:
            if further.sets not in scene.values:
                yield f"the {item.kind} {item.label} sets {further.sets}, which is no value"
    if not isinstance(item, SETTERS):
        return
    target = item.sets or item.of
    if target not in scene.values:
        yield f"the {item.kind} {item.label} is of {target}, which is no value"
    if item.to is None and target != item.of:
        # An entry of the one goes into the other, so both must be vectors of the same space.
        example = _example(scene)
        if np.shape(example.get(item.of, 0.0)) != np.shape(example.get(target, 0.0)):
            yield f"the {item.kind} {item.label} puts {item.of} into {target}"


def _link_faults(scene: Scene) -> Iterator[str]:
    in_picture = {mark.link for mark in scene.marks if mark.link}
    in_panel = {one.link for one in items(scene) if isinstance(one, Readout | Field) and one.link}
    # Of the cells of a matrix each has its number, as a.0 of the link a; not all need be shown.
    numbered = {mark.link for mark in scene.marks if mark.link and mark.shape == "cells"}
    shared = {
        link.partition(".")[0] if link.partition(".")[0] in numbered else link for link in in_panel
    }
    yield from (f"{link} is linked with nothing else" for link in sorted(in_picture ^ shared))


def _template_faults(scene: Scene) -> Iterator[str]:
    for place, text in templates(scene):
        for slot in SLOT.findall(text):
            _, bar, form = slot.partition("|")
            if bar and not FORMAT.fullmatch(form):
                yield f'{place} has the slot {{{slot}}}, and "{form}" is no format'
        if "{" in SLOT.sub("", text) or "}" in SLOT.sub("", text):
            yield f"{place} has a brace without its partner"


def _unknown_names(scene: Scene) -> Iterator[str]:
    names, example = known(scene), cache(lambda: _example(scene))
    for reference in references(scene):
        name, dot, part = reference.path.partition(".")
        if name not in names:
            yield f"{reference.place} names {name}, which there is not"
        elif dot and not has_part(example().get(name), part):
            yield f"{reference.place} names {reference.path}, and {name} has no such part"


def _example(scene: Scene) -> dict[str, Any]:
    """Return every quantity as it is at the beginning, with the first point looked at."""
    box = [[-9.0] * scene.dim, [9.0] * scene.dim]
    points = {**scene.constants, **scene.values}[scene.probe.points] if scene.probe else []
    looked_at = {scene.probe.sets: points[0]} if scene.probe and len(points) else {}
    try:
        with cut_short():
            return evaluate(scene, looked_at, box)
    except Exception:  # A mistake in a rule, which must not keep the page from its visitor.
        logger.exception("The quantities of the scene %s cannot be worked out.", scene.name)
        return {}


def has_part(value: Any, part: str) -> bool:
    """Say whether ``value.part`` is something; of what is not defined nothing can be said."""
    if isinstance(value, dict):
        return part in value
    return value is None or (part.isdigit() and int(part) < len(value))


def _repeated(scene: Scene) -> Iterator[str]:
    shown = [item.name for item in items(scene) if isinstance(item, Readout | Sentence)]
    groups = {
        "handle": [*(one.name for one in scene.handles), *(one.name for one in scene.scrubs)],
        "mark": [mark.name for mark in scene.marks],
        "group": [group.name for group in scene.panel],
        "readout": [name for name in shown if name],
    }
    for kind, names in groups.items():
        yield from (f"two of kind {kind}: {name}" for name in {*names} if names.count(name) > 1)
