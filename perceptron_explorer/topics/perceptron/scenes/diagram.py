"""Rosenblatt's perceptron, drawn from the numbers: inputs, weights, bias, sum, step, output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Group, Mark, Quantity, Scrub
from perceptron_explorer.scenes.expressions import ref, where
from perceptron_explorer.scenes.handles import ScrubStyle
from perceptron_explorer.scenes.scene import PanelPlace, Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.figures.leaves import SIGNS
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.perceptron.scenes.layout import Layout
from perceptron_explorer.topics.perceptron.scenes.neuron import QUANTITIES, Neuron


@made_once
def figure_of(neuron: Neuron) -> go.Figure:
    """Return the empty sheet that the diagram is drawn on."""
    return axes.blank(Layout(neuron.n_inputs).box)


def scene_of(
    neuron: Neuron,
    values: Mapping[str, Any],
    panel: tuple[Group, ...],
    quantities: tuple[Quantity, ...] = (),
    panel_place: PanelPlace = "beside",
) -> Scene:
    """Return the diagram with what can be set on it.

    Parameters
    ----------
    neuron : Neuron
    values : mapping
        `w`, `b` and the inputs `x`.
    panel : tuple of Group
    quantities : tuple of Quantity
        What the panel needs beside the sum and the output.
    panel_place : {'beside', 'below'}
    """
    sheet = Layout(neuron.n_inputs)
    return Scene(
        name="perceptron",
        label=f"A perceptron with {neuron.n_inputs} inputs",
        summary="The inputs {x|2} with the weights {w|2} and the bias {b|2} have the sum "
        f"{{z|2}}, so ŷ = {{y|0}}: {words.called('y', neuron.leaf_set.class_names)}.",
        values=values,
        constants={**neuron.constants, **sheet.places()},
        quantities=(*QUANTITIES, *_drawn(sheet), *quantities),
        handles=(),
        scrubs=_scrubs(neuron),
        marks=(*_edges(sheet), *_nodes(sheet), *_words(neuron, sheet)),
        panel=panel,
        strip="<i>z</i> = {z|2}, <i>ŷ</i> = {y|0}",
        panel_place=panel_place,
    )


def _drawn(sheet: Layout) -> tuple[Quantity, ...]:
    weights = tuple(Quantity(f"w_{i}", ref.w[i]) for i in range(sheet.n_inputs))
    return (
        *weights,
        Quantity("dot_at", rules.on_small_step(ref.z, ref.step_at, ref.step_size)),
        Quantity("fires_at", where(ref.y == 1, ref.output_at)),
        Quantity("still_at", where(ref.y == 0, ref.output_at)),
    )


def _edges(sheet: Layout) -> tuple[Mark, ...]:
    """List the edges: from each input, and from the 1 that carries the bias."""
    weights = [*(f"w_{row}" for row in range(sheet.n_inputs)), "b"]
    return tuple(
        Mark(f"edge-{row}", "edge", (f"edge_{row}_0", f"edge_{row}_1", weight), "edge")
        for row, weight in enumerate(weights)
    )


def _nodes(sheet: Layout) -> tuple[Mark, ...]:
    inputs = tuple(
        Mark(f"input-{row}", "disc", (f"input_{row}", "input_radius"), "disc")
        for row in range(sheet.n_inputs + 1)
    )
    return (
        *inputs,
        Mark("flow-0", "arrow", ("flow_0_from", "flow_0_to"), "flow"),
        Mark("flow-1", "arrow", ("flow_1_from", "flow_1_to"), "flow"),
        Mark("sum", "disc", ("sum_at", "sum_radius"), "disc sum"),
        Mark("step", "disc", ("step_at", "step_radius"), "disc"),
        Mark("step-jump", "segment", ("step_jump_low", "step_jump_high"), "helper"),
        Mark("step-off", "segment", ("step_low", "step_jump_low"), "small-step"),
        Mark("step-on", "segment", ("step_jump_high", "step_high"), "small-step"),
        Mark("on-step", "disc", ("dot_at", "dot_radius"), "dot"),
        Mark("output", "disc", ("output_at", "output_radius"), "disc"),
        Mark("fires", "disc", ("fires_at", "output_radius"), "fires"),
    )


def _words(neuron: Neuron, sheet: Layout) -> tuple[Mark, ...]:
    rows = range(neuron.n_inputs)
    no, yes = neuron.leaf_set.class_names
    off, on, *_ = SIGNS[2]
    symbols = (
        _word(f"x{row + 1}", f"input_name_{row}", "symbol", words.entry("x", row)) for row in rows
    )
    features = (
        _word(f"feature-{row}", f"feature_name_{row}", "feature-name", neuron.input_name(row))
        for row in rows
        if sheet.names_fit
    )
    return (
        *symbols,
        *features,
        _word("dummy", f"input_{neuron.n_inputs}", "node-number", "1"),
        _word("sigma", "sum_at", "sigma", "Σ"),
        _word("z", "sum_name", "node-number", "<i>z</i> = {z|2}"),
        _word("y-0", "still_at", "output-number", "0"),
        _word("y-1", "fires_at", "output-number on-colour", "1"),
        _word("verdict", "verdict_at", "node-number", f"{{y|?0={off} {no};1={on} {yes}}}"),
    )


def _word(name: str, at: str, style: str, text: str) -> Mark:
    return Mark(name, "label", (at,), style, text=text)


def _scrubs(neuron: Neuron) -> tuple[Scrub, ...]:
    """List what can be set: each weight on its edge, the bias, each input on its disc."""
    rows = range(neuron.n_inputs)
    return (
        *(_scrub(f"Input x{k + 1}", f"input_{k}", "x", k, style="node") for k in rows),
        *(_scrub(f"Weight w{k + 1}", f"pill_{k}", "w", k) for k in rows),
        _scrub("Bias b", f"pill_{neuron.n_inputs}", "b"),
    )


def _scrub(
    label: str, at: str, of: str, index: int | None = None, style: ScrubStyle = "pill"
) -> Scrub:
    """Return a number to drag; a pill has room for its name too."""
    name = label.split()[-1]
    slot = f"{{{of}|2}}" if index is None else f"{{{of}.{index}|2}}"
    symbol = f"<i>{of}</i>" if index is None else words.entry(of, index)
    return Scrub(
        name,
        label,
        at=at,
        of=of,
        index=index,
        text=slot if style == "node" else f"{symbol} = {slot}",
        speech=f"{name} = {slot}, sum {{z|2}}, output {{y|0}}",
        style=style,
    )
