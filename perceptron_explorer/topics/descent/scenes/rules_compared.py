"""Five rules of descent from one start, on the contour lines of one loss."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from perceptron_core.descent import OPTIMISERS
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Field,
    Group,
    Mark,
    Quantity,
    Readout,
    Sentence,
    Slider,
    Table,
)
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.descent.scenes.surface import handle
from perceptron_explorer.topics.descent.surfaces import Surface

NAMES = {
    "plain": "plain",
    "momentum": "momentum",
    "nesterov": "Nesterov",
    "rmsprop": "RMSprop",
    "adam": "Adam",
}
SCALED = ("rmsprop", "adam")
"""Those whose step does not grow with the gradient, and so has a learning rate of its own."""
SIGNS = {"plain": "━", "momentum": "┅", "nesterov": "┉", "rmsprop": "━", "adam": "┅"}
SWEEP_MS, N_STEPS, MOST_STEPS = 8000.0, 40, 200
RATES = 400


def starting_values(surface: Surface) -> dict[str, Any]:
    """Return the start, and learning rates at which all five go down."""
    size = float((surface.box[1] - surface.box[0]).max())
    return {
        "start": surface.start,
        "rate": surface.rate / 4,
        "scaled_rate": size / 60,
        "n_steps": N_STEPS,
    }


@made_once
def scene_of(surface: Surface, values: Mapping[str, Any]) -> Scene:
    """Return the trails."""
    return Scene(
        name="descent",
        label=f"{surface.title}: five rules of descent from one start",
        summary=(
            "After {n_steps|0} steps from w = {start|2} the loss is "
            + ", ".join(f"{{{name}_loss|4}} by {NAMES[name]}" for name in OPTIMISERS)
            + "."
        ),
        values=values,
        constants={"A": surface.A, "y": surface.y, "upwards": [0.0, 1.0]},
        quantities=(
            Quantity("start_loss", rules.loss_of(surface.kind, ref.A, ref.y, ref.start)),
            *(one for name in OPTIMISERS for one in _quantities(surface, name)),
            Quantity("loss", ref.plain_loss),
            Quantity("steps", rules.length(ref.plain_flags) - 1),
        ),
        handles=(
            handle(ref.start, losses="by plain descent {plain_loss|4}, by Adam {adam_loss|4}"),
        ),
        marks=tuple(mark for name in OPTIMISERS for mark in _marks(name)),
        panel=_panel(surface),
        legend=tuple((SIGNS[name], NAMES[name]) for name in OPTIMISERS),
        strip="E: plain {plain_loss|4}, Adam {adam_loss|4}",
        history=("start", "rate", "scaled_rate", "n_steps"),
        step=0.1,
    )


def _quantities(surface: Surface, name: str) -> tuple[Quantity, ...]:
    of = (surface.kind, ref.A, ref.y)
    rate = ref.scaled_rate if name in SCALED else ref.rate
    trail, last = f"{name}_trail", f"{name}_last"
    return (
        Quantity(trail, rules.descent_trail(name, *of, ref.start, rate, ref.n_steps)),
        Quantity(f"{name}_flags", rules.ones_for(ref(trail))),
        Quantity(last, rules.last_row(ref(trail))),
        Quantity(f"{name}_loss", rules.loss_of(*of, ref(last))),
    )


def _marks(name: str) -> tuple[Mark, ...]:
    return (
        Mark(f"{name}-trail", "polyline", (f"{name}_trail",), f"rule {name}"),
        Mark(
            f"{name}-name",
            "text",
            (f"{name}_last", "upwards"),
            f"rule-name {name}",
            text=NAMES[name],
            yields=True,
        ),
    )


def _panel(surface: Surface) -> tuple[Group, ...]:
    size = float((surface.box[1] - surface.box[0]).max())
    scaled = size / 20
    cells = tuple(
        Readout(f"{name}-loss", "", f"{name}_loss", f"{{{name}_loss|5}}") for name in OPTIMISERS
    )
    return (
        Group(
            "rules",
            "Five rules",
            (
                Slider(
                    "n_steps", "steps", 0, MOST_STEPS, unit=" steps", sweep_ms=SWEEP_MS, once=True
                ),
                Table(
                    "The loss after these steps.",
                    ("E",),
                    tuple(NAMES[name] for name in OPTIMISERS),
                    cells,
                ),
                Readout("loss", "E by plain descent", "loss", "{loss|5}"),
                Readout("steps", "steps", "steps", "{steps|0}"),
            ),
        ),
        Group(
            "rates",
            "Learning rates",
            (
                Sentence("Plain, momentum, Nesterov: η = {rate|4}"),
                Slider(
                    "rate",
                    "η",
                    surface.most_rate / RATES,
                    surface.most_rate,
                    step=surface.most_rate / RATES,
                    digits=4,
                ),
                Sentence(
                    "RMSprop and Adam, whose steps are about as long as η on each axis: "
                    "η = {scaled_rate|3}"
                ),
                Slider("scaled_rate", "η", scaled / RATES, scaled, step=scaled / RATES, digits=3),
                Field("start", "<i>w</i>₁", index=0),
                Field("start", "<i>w</i>₀" if surface.key == "line" else "<i>w</i>₂", index=1),
            ),
        ),
    )
