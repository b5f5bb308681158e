"""Descent on a loss of two weights: contour lines in the plane, and the surface in space."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import INPUT, ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.descent.scenes import surface_panel
from perceptron_explorer.topics.descent.surfaces import Surface

IN_SPACE = "descent-surface"
CONTOUR_POINTS, SURFACE_POINTS = 65, 61
WIDER = 3.2
"""One scale on both axes: a wide picture shows more to the right and to the left."""
LEAST, MOST = -1.5, 4
"""Powers of ten of the losses that have contour lines; the least ones lie close together."""
HEIGHT_SHARE = 0.65
EYE = {"x": 1.0, "y": -1.35, "z": 0.85}
N_STEPS = 12
STILL = 1e-3
"""A descent whose slope is smaller has arrived."""


def starting_values(surface: Surface) -> dict[str, Any]:
    """Return a start, a learning rate, and some steps."""
    return {"start": surface.start, "rate": surface.rate, "n_steps": N_STEPS}


@made_once
def figure_of(surface: Surface) -> go.Figure:
    """Return the plane of the weights with contour lines, equal factors of the loss apart."""
    figure = axes.plane(surface.box, surface.titles)
    first, second, heights = surface.heights(CONTOUR_POINTS, WIDER)
    levels = np.log10(np.maximum(heights, 10.0 ** (LEAST - 1)))
    figure.add_contour(
        x=first.round(4).tolist(),
        y=second.round(4).tolist(),
        z=levels.round(3).tolist(),
        contours={
            "coloring": "none",
            "size": 1 / surface.contours,
            "start": LEAST,
            "end": MOST,
        },
        autocontour=False,
        line={"width": 1.3, "smoothing": 1},
        opacity=0.75,
        meta={"role": "class-0"},
        hoverinfo="skip",
    )
    return figure


@made_once
def figure_in_space(surface: Surface) -> go.Figure:
    """Return the surface over the plane of the weights, level where the loss is too large."""
    low, high = surface.box
    box = np.array([[*low, 0.0], [*high, 1.05 * surface.ceiling]])
    figure = axes.space(box, (*surface.titles, "E"))
    sides = (high - low) / (high - low).max()
    ratio = dict(zip("xyz", (*sides.tolist(), HEIGHT_SHARE), strict=True))
    figure.update_layout(scene={"aspectratio": ratio, "camera": {"eye": EYE}})
    first, second, heights = surface.heights(SURFACE_POINTS)
    figure.add_surface(
        x=first.round(4).tolist(),
        y=second.round(4).tolist(),
        z=np.minimum(heights, surface.ceiling).round(4).tolist(),
        colorscale=[[0, "#86b6d9"], [1, "#3d7fae"]],
        # What is cut off hides nothing.
        opacityscale=[[0, 0.9], [0.97, 0.9], [1, 0.1]],
        showscale=False,
        contours={"z": {"show": True, "color": "#1d4f72", "width": 1}},
        lighting={"ambient": 0.75, "diffuse": 0.5, "specular": 0.05},
        hoverinfo="skip",
    )
    return figure


@made_once
def scene_of(surface: Surface, values: Mapping[str, Any], shares: str) -> Scene:
    """Return the plane: the start to drag, and where the descent goes from it."""
    return Scene(
        name="descent",
        label=f"{surface.title}: contour lines of the loss, and a descent on it",
        summary=SUMMARY,
        values=values,
        constants={"A": surface.A, "y": surface.y, "origin": [0.0, 0.0]},
        quantities=quantities(surface),
        handles=(handle(ref.start),),
        marks=(
            *TRAIL,
            Mark("step", "arrow", ("start", "next"), "moved"),
            Mark("end", "text", ("last",), "note", text="✕"),
        ),
        panel=surface_panel.beside_plane(surface),
        panel_place="below",
        strip="E = {loss|4} after {steps|0} steps",
        history=("start", "rate", "n_steps"),
        step=0.1,
        shares=shares,
    )


@made_once
def scene_in_space(surface: Surface, values: Mapping[str, Any], shares: str) -> Scene:
    """Return space: the same start and the same trail, on the surface."""
    return Scene(
        name=IN_SPACE,
        dim=3,
        label=f"{surface.title}: the surface of the loss, and a descent on it",
        summary=SUMMARY,
        values=values,
        constants={"A": surface.A, "y": surface.y, "ceiling": surface.ceiling},
        quantities=(
            *quantities(surface),
            Quantity(
                "lifted",
                rules.lifted_trail(surface.kind, ref.A, ref.y, ref.trail, ref.ceiling),
            ),
            Quantity("lifted_start", ref.lifted[0]),
        ),
        handles=(handle(ref.lifted_start, stack(INPUT[0], INPUT[1])),),
        marks=(
            Mark("trail", "polyline", ("lifted",), "descent"),
            Mark("trail-steps", "rings", ("lifted", "trail_flags"), "descent-steps"),
        ),
        panel=surface_panel.beside_space(surface),
        panel_place="below",
        step=0.1,
        shares=shares,
    )


SUMMARY = (
    "From w = {start|2}, where the loss is {start_loss|4}, {steps|0} steps of gradient descent "
    "lead to w = {last|3}, where it is {loss|4}."
)


def quantities(surface: Surface) -> tuple[Quantity, ...]:
    """List the trail, the losses along it, and how it has fared."""
    of = (surface.kind, ref.A, ref.y)
    return (
        Quantity("trail", rules.descent_trail("plain", *of, ref.start, ref.rate, ref.n_steps)),
        Quantity("trail_flags", rules.ones_for(ref.trail)),
        Quantity("steps", rules.length(ref.trail_flags) - 1),
        Quantity("start_loss", rules.loss_of(*of, ref.start)),
        Quantity("gradient", rules.loss_gradient(*of, ref.start)),
        Quantity("next", ref.start - ref.rate * ref.gradient),
        Quantity("next_loss", rules.loss_of(*of, ref.next)),
        Quantity("last", rules.last_row(ref.trail)),
        Quantity("loss", rules.loss_of(*of, ref.last)),
        Quantity("end_gradient", rules.loss_gradient(*of, ref.last)),
        Quantity("end_slope", rules.norm(ref.end_gradient)),
        # 1: it has arrived; −1: it has gone out of sight; 0: it is still on its way.
        Quantity("fate", where(ref.end_slope < STILL, 1, where(ref.steps < ref.n_steps, -1, 0))),
    )


def handle(
    at: Any, to: Any = INPUT, losses: str = "loss {start_loss|3}; after the steps {loss|4}"
) -> Handle:
    """Return the start of the descent, as a thing to drag."""
    return Handle(
        "start",
        "Start of the descent",
        at=at.name,
        sets="start",
        to=to,
        style="grip",
        speech=f"start at w = {{start|2}}; {losses}",
    )


TRAIL = (
    Mark("trail", "polyline", ("trail",), "descent"),
    Mark("trail-steps", "rings", ("trail", "trail_flags"), "descent-steps"),
)
