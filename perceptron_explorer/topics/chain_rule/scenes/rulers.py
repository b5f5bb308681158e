"""One sigmoid neuron: how a small change of w goes through z and a to the cost, on four rulers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, Expression, ref, stack
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.chain_rule.scenes import rulers_panel

END = 5.0
"""Each ruler is drawn from −5 to 5, whatever it measures; that of w is to scale."""

BOX = [[-5.9, -1.3], [5.9, 11.6]]
START = {"w": 1.0, "delta": 1.5, "x": 1.0, "b": -1.0, "y": 1.0}
RULERS = ("w", "z", "a", "C")
ENDS = {"w": ("−5", "5"), "z": ("−10", "10"), "a": ("0", "1"), "C": ("0", "0.5")}
DIGITS = {"w": 2, "z": 2, "a": 3, "C": 4}
LINKS = (
    ("Δz/Δw", "∂z/∂w = x"),
    ("Δa/Δz", "∂a/∂z = σ′(z)"),
    ("ΔC/Δa", "∂C/∂a = a − y"),
)


def _height(ruler: int) -> float:
    """Return how high a ruler lies; its numbers stand above it, the next link below it."""
    return 10.0 - 3.0 * ruler


@made_once
def figure_of() -> go.Figure:
    """Return the empty sheet that the rulers are drawn on."""
    return axes.blank(BOX, one_scale=False)


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return the rulers."""
    return Scene(
        name="chain-rule",
        label="One neuron on four rulers: w, z, a and the cost",
        summary=(
            "A change of w from {w|2} by {delta|4} changes z by {change.0|4}, a by {change.1|4} "
            "and the cost by {change.2|4}. ΔC/Δw is {numeric|4}, ∂C/∂w is {gradient|4}."
        ),
        values=values,
        constants=_constants(),
        quantities=QUANTITIES,
        handles=HANDLES,
        marks=(
            Mark("ticks", "segments", ("ticks",), "ruler-ticks"),
            *(mark for place in range(len(RULERS)) for mark in _ruler(place)),
            *_links(),
        ),
        panel=rulers_panel.panel(),
        strip="∂C/∂w = {gradient|4}, ΔC/Δw = {numeric|4}",
        history=("w", "delta", "x", "b", "y"),
        step=0.1,
    )


def _constants() -> dict[str, Any]:
    heights = [_height(place) for place in range(len(RULERS))]
    return {
        **{f"{name}_line": [[-END, y], [END, y]] for name, y in zip(RULERS, heights, strict=True)},
        **{f"{name}_low": [-END - 0.45, y] for name, y in zip(RULERS, heights, strict=True)},
        **{f"{name}_high": [END + 0.45, y] for name, y in zip(RULERS, heights, strict=True)},
        **{f"{name}_head": [-END, y + 1] for name, y in zip(RULERS, heights, strict=True)},
        **{f"{name}_head_end": [END, y + 1] for name, y in zip(RULERS, heights, strict=True)},
        "rightwards": [1.0, 0.0],
        "ticks": [
            [[x, y - 0.22], [x, y + 0.22]] for y in heights for x in map(float, range(-5, 6))
        ],
        **{f"link_{place}": [-END, _height(place) - 1] for place in range(len(LINKS) + 1)},
        **{f"link_{place}_end": [END, _height(place) - 1] for place in range(len(LINKS) + 1)},
    }


def _on_ruler(name: str, value: Expression) -> Expression:
    """Return where a number stands on its ruler, or at its end if it lies beyond."""
    scaled = {"w": value, "z": value / 2, "a": value * 10 - END, "C": value * 20 - END}[name]
    return stack(rules.clamped(scaled, -END, END), _height(RULERS.index(name)))


def _places(name: str, entry: int | None) -> tuple[Quantity, ...]:
    """Say where the number stands before and after the change."""
    before = ref.w if entry is None else ref.before[entry]
    after = ref.w_moved if entry is None else ref.after[entry]
    return (
        Quantity(f"{name}_before", _on_ruler(name, before)),
        Quantity(f"{name}_after", _on_ruler(name, after)),
    )


QUANTITIES = (
    Quantity("w_moved", ref.w + ref.delta),
    Quantity("before", rules.neuron_forward(ref.w, ref.x, ref.b, ref.y)),
    Quantity("after", rules.neuron_forward(ref.w_moved, ref.x, ref.b, ref.y)),
    Quantity("change", ref.after - ref.before),
    Quantity("links", rules.neuron_links(ref.w, ref.x, ref.b, ref.y)),
    Quantity("gradient", ref.links[0] * ref.links[1] * ref.links[2]),
    Quantity("ratio_0", ref.change[0] / ref.delta),
    Quantity("ratio_1", ref.change[1] / ref.change[0]),
    Quantity("ratio_2", ref.change[2] / ref.change[1]),
    Quantity("numeric", ref.change[2] / ref.delta),
    Quantity("gap", ref.numeric - ref.gradient),
    Quantity("shrinking", -rules.magnitude(ref.delta)),
    *_places("w", None),
    *(place for entry, name in enumerate(RULERS[1:]) for place in _places(name, entry)),
)

HANDLES = (
    Handle(
        "delta",
        "w after the change",
        at="w_after",
        sets="delta",
        to=rules.clamped(INPUT[0], -END, END) - ref.w,
        style="second",
        along="rightwards",
        speech="Δw = {delta|4}, ΔC/Δw = {numeric|4}",
    ),
    Handle(
        "w",
        "The weight w",
        at="w_before",
        sets="w",
        to=rules.clamped(INPUT[0], -END, END),
        style="tip",
        along="rightwards",
        speech="w = {w|2}, ∂C/∂w = {gradient|4}",
    ),
)


def _ruler(place: int) -> tuple[Mark, ...]:
    """Draw a ruler: its line, the change as a bar, the number before it and after it."""
    name, digits = RULERS[place], DIGITS[RULERS[place]]
    low, high = ENDS[name]
    entry = place - 1
    before, after, change = (
        (f"before.{entry}", f"after.{entry}", f"change.{entry}")
        if place
        else ("w", "w_moved", "delta")
    )
    ends = (
        Mark(f"{name}-before", "spot", (f"{name}_before",), "before"),
        Mark(f"{name}-after", "spot", (f"{name}_after",), "after"),
    )
    return (
        Mark(f"{name}-line", "segment", (f"{name}_line",), "ruler"),
        Mark(f"{name}-change", "segment", (f"{name}_before", f"{name}_after"), "change"),
        *(ends if place else ()),  # Those of w are handles.
        _label(f"{name}_low", "ruler-end", low),
        _label(f"{name}_high", "ruler-end", high),
        _label(
            f"{name}_head",
            "ruler-words from-start",
            f"<i>{name}</i>: {{{before}|{digits}}} → {{{after}|{digits}}}",
        ),
        _label(
            f"{name}_head_end",
            "ruler-words change-words from-end",
            f"Δ<i>{name}</i> = {{{change}|4}}",
        ),
    )


def _links() -> tuple[Mark, ...]:
    """Write each measured ratio next to its derivative, and their products below."""
    sides = [
        *(
            (f"{ratio} = {{ratio_{place}|4}}", f"{derivative} = {{links.{place}|4}}")
            for place, (ratio, derivative) in enumerate(LINKS)
        ),
        ("<b>ΔC/Δw = {numeric|5}</b>", "<b>∂C/∂w = {gradient|5}</b>"),
    ]
    return tuple(
        mark
        for place, (measured, derived) in enumerate(sides)
        for mark in (
            _label(f"link_{place}", "link-words from-start", measured),
            _label(f"link_{place}_end", "link-words from-end", derived),
        )
    )


def _label(at: str, style: str, text: str) -> Mark:
    """Return words at a place, called like it."""
    return Mark(at.replace("_", "-"), "label", (at,), style, text=text)
