"""What all pictures of a network share: its run, its parameters at this step, its leaves."""

from __future__ import annotations

from typing import Any

import numpy as np

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Quantity, Setting
from perceptron_explorer.scenes.expressions import Expression, Literal, part, ref, stack
from perceptron_explorer.topics.network.task import Task

STATED = (0, 1, 0, 1)
"""The targets in the text of the source; its code has others."""
MOST_IN_A_FRAME = 50_000
"""As in ``frontend/rules/learning_run.js``: hidden units times leaves times steps."""


def starting_values(task: Task) -> dict[str, Any]:
    """Return the first step of the seeded start."""
    return {
        "start": task.start,
        "step": 0,
        "rate": task.rate,
        "n_steps": task.n_steps,
        "batch": 0,
        "unit": 0,
        "leaf": 2,
        "across": "1",
        "upwards": "2",
    }


def constants_of(task: Task) -> dict[str, Any]:
    """Return the leaves and what stands for parameters in the vector of all."""
    kept, n = ~task.held, task.n_hidden
    held = {"held_X": task.X[task.held], "held_y": task.y[task.held]} if task.held.any() else {}
    return {
        "X": task.X[kept],
        "y": task.y[kept],
        "n_leaves": int(kept.sum()),
        **held,
        "seeded": task.start,
        "kind": task.kind,
        "seed": task.setting.seed,
        "output_bias": int(task.output_bias),
        **({"stated": STATED} if task.is_program else {}),
        "origin": np.zeros(2),
        "v_places": list(range(3 * n, 4 * n)),
    }


def of_the_run(task: Task) -> tuple[Quantity, ...]:
    """List the run and its present row."""
    how = (ref.rate, ref.n_steps, ref.batch, ref.seed, ref.output_bias)
    return (
        Quantity("run", rules.learning_run(ref.X, ref.y, ref.start, ref.kind, *how)),
        Quantity("last", part(ref.run, "last")),
        # A step that glides to another one is no whole number on its way.
        Quantity("row", rules.whole_within(ref.step, 0, ref.last)),
        Quantity("parameters", part(ref.run, "parameters")[ref.row]),
        Quantity("loss", part(ref.run, "losses")[ref.row]),
        *_units(task.n_hidden),
        Quantity("v", ref.parameters[ref.v_places]),
        Quantity("v0", ref.parameters[4 * task.n_hidden]),
    )


def _units(n: int) -> tuple[Quantity, ...]:
    """List w and b of each hidden unit."""
    return tuple(
        quantity
        for k in range(n)
        for quantity in (
            Quantity(f"w{k + 1}", stack(ref.parameters[2 * k], ref.parameters[2 * k + 1])),
            Quantity(f"b{k + 1}", ref.parameters[2 * n + k]),
        )
    )


OF_THE_LEAVES = (
    Quantity("outputs", rules.output_activations(ref.kind, ref.X, ref.parameters)),
    Quantity("y_hat", ref.outputs >= 0.5),
    Quantity("wrong", ref.y != ref.y_hat),
    Quantity("counts", rules.confusion_counts(ref.y, ref.y_hat)),
)


def with_entries(place: int, entries: Expression) -> Expression:
    """Return the present parameters with some of them replaced: a start for another run."""
    return rules.with_entries(ref.parameters, place, entries)


FROM_THE_START = (Setting("step", Literal(0.0)),)
"""What is changed by hand at any step becomes the start of a new run."""
