"""An exercise that asks where something will go: it is dragged there, and then the answer shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

import perceptron_core as core
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Action,
    Group,
    Handle,
    Mark,
    Quantity,
    Sentence,
)
from perceptron_explorer.scenes.expressions import ref, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.exercises.exercise import Prediction

REVEALED = "revealed"
"""The value that says whether the answer is shown."""


def is_revealed(values: Mapping[str, Any]) -> bool:
    """Say whether the answer is shown."""
    return values.get(REVEALED) == 1


def exact(scene: Scene, prediction: Prediction) -> dict[str, Any]:
    """Return the values of somebody whose prediction is exact, and who has seen the answer."""
    return {prediction.of: np.asarray(scene.constants["truth"]).tolist(), REVEALED: 1}


def with_prediction(scene: Scene, prediction: Prediction) -> Scene:
    """Return a scene that holds back where a vector goes until somebody asks.

    Raises
    ------
    ValueError
        With a sentence about what does not fit the picture.
    """
    handle = _handle_of(scene, prediction)
    start = np.asarray(scene.values[handle.sets], dtype=float)
    answer, leaf = _answer(scene, prediction, start)
    constants = {"truth": answer, "start_tip": start, **({} if leaf is None else {"visited": leaf})}
    return replace(
        scene,
        values={**scene.values, REVEALED: 0},
        constants={**scene.constants, **constants},
        quantities=(*scene.quantities, *_quantities(handle)),
        marks=(*scene.marks, *_marks(handle, leaf is not None)),
        panel=(_group(prediction), *scene.panel),
    )


def _handle_of(scene: Scene, prediction: Prediction) -> Handle:
    """Return the handle at the tip of the vector that is asked for."""
    tips = {one.name: one for one in scene.handles if one.sets in (one.name, f"{one.name}_point")}
    if prediction.of not in tips:
        names = " or ".join(tips)
        raise ValueError(f"predict names a vector that is dragged in this picture: {names}.")
    return tips[prediction.of]


def _answer(scene: Scene, prediction: Prediction, start: Any) -> tuple[Any, Any]:
    """Return where the vector goes and, for a step of the perceptron rule, the leaf."""
    if prediction.leaf is None:
        if len(prediction.answer) != len(start):
            raise ValueError(f"answer is a list of {len(start)} numbers.")
        return np.asarray(prediction.answer, dtype=float), None
    if "X" not in scene.constants or prediction.of != "w":
        raise ValueError('leaf goes with predict = "w" and leaves to classify.')
    X, y = scene.constants["X"], scene.constants["y"]
    if not 1 <= prediction.leaf <= len(X):
        raise ValueError(f"leaf is the number of a leaf, from 1 to {len(X)}.")
    row = slice(prediction.leaf - 1, prediction.leaf)
    run = core.train(X[row], y[row], w=start, b=float(np.asarray(scene.values["b"])), max_epochs=1)
    return run.w, X[prediction.leaf - 1]


def _quantities(handle: Handle) -> tuple[Quantity, ...]:
    return (
        Quantity("answer_tip", where(ref.revealed == 1, ref.truth)),
        Quantity("not_revealed", where(ref.revealed == 0, 1)),
        Quantity("gap", rules.norm(ref.answer_tip - getattr(ref, handle.at))),
    )


def _marks(handle: Handle, rings_a_leaf: bool) -> tuple[Mark, ...]:
    ring = (Mark("visited-leaf", "spot", ("visited",), "visited"),) if rings_a_leaf else ()
    return (
        *ring,
        Mark("before", "arrow", ("origin", "start_tip"), "w-before"),
        Mark("answer", "arrow", ("origin", "answer_tip"), "leaf-vector"),
        Mark("answer-name", "text", ("answer_tip", "answer_tip"), "other-name", text="the answer"),
        Mark("gap", "segment", (handle.at, "answer_tip"), "gamma"),
    )


def _group(prediction: Prediction) -> Group:
    name = f"<b>{prediction.of}</b>"
    return Group(
        "prediction",
        "Your prediction",
        (
            Sentence(f"Drag {name} to where you think it will be.", when="not_revealed"),
            Action("reveal", "Show the answer", {REVEALED: 1}, when="not_revealed"),
            Sentence(
                f"It goes to {name} = {{answer_tip|2}}. Yours is {{gap|2}} away.",
                name="gap",
                of="gap",
                when="gap",
            ),
        ),
    )
