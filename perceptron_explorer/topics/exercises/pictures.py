"""The picture of an exercise: one of the app's own scenes, under a name of its own."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from numbers import Real
from typing import Any

import numpy as np

import perceptron_core as core
from perceptron_explorer.draggable_plot import Figure
from perceptron_explorer.scenes.descriptions import Action, Choice, Group
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.shell.figures import leaves
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.exercises.prediction import with_prediction
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.vectors import scene as vectors

SCENE = "exercise"
LARGEST = 1e6


@dataclass(frozen=True)
class Drawn:
    """A picture: what stands still, what moves, and how much of the axes is seen."""

    figure: Figure
    scene: Scene
    box: Any


def _vectors(exercise: Exercise) -> Drawn:
    world = vectors.WORLDS["force"]
    scene = vectors.scene_of(exercise.dim, world, vectors.starting_values(exercise.dim))
    box = [[-vectors.HALF_SIDE] * exercise.dim, [vectors.HALF_SIDE] * exercise.dim]
    return Drawn(vectors.figure_of(exercise.dim, world), scene, box)


def _dot_product(exercise: Exercise) -> Drawn:
    scene = dot_product.scene_of(exercise.dim, dot_product.starting_values(exercise.dim))
    box = [[-dot_product.HALF_SIDE] * exercise.dim, [dot_product.HALF_SIDE] * exercise.dim]
    return Drawn(dot_product.figure_of(exercise.dim), scene, box)


def _hyperplane(exercise: Exercise) -> Drawn:
    if exercise.leaves is None:
        raise ValueError("A hyperplane needs leaves to classify: name a set of them.")
    leaf_set = exercise.leaves.first_features(exercise.dim)
    # Leaves out of an exercise's file are where the file says; measured ones round the origin.
    picture = hyperplane.picture_of(leaf_set, scaled=leaf_set.source != "")
    scene = hyperplane.scene_of(picture, hyperplane.starting_values(picture))
    figure = hyperplane.figure_of(picture)
    if exercise.joined:
        figure = Figure(figure)  # the one without lines is others' too
        leaves.join_leaves(figure, picture.X, leaf_set.y)
    return Drawn(figure, scene, picture.box)


PICTURES: dict[str, Callable[[Exercise], Drawn]] = {
    "vectors": _vectors,
    "dot-product": _dot_product,
    "hyperplane": _hyperplane,
}


def picture_of(exercise: Exercise) -> Drawn:
    """Draw an exercise as it begins.

    Raises
    ------
    ValueError
        If its leaves cannot be drawn, or its start does not fit the picture.
    """
    drawn = PICTURES[exercise.picture](exercise)
    start = {**drawn.scene.values, **fitting(exercise.start, drawn.scene)}
    panel = tuple(_without_actions(group) for group in drawn.scene.panel)
    scene = replace(drawn.scene, name=SCENE, values=start, panel=panel)
    if exercise.prediction:
        scene = with_prediction(scene, exercise.prediction)
    return replace(drawn, scene=scene)


def _without_actions(group: Group) -> Group:
    """Leave out the buttons that would do the work."""
    return replace(group, items=tuple(i for i in group.items if not isinstance(i, Action)))


def fitting(values: Mapping[str, Any], scene: Scene) -> dict[str, Any]:
    """Return values under the scene's names, if they are such as a person could make.

    The dot product's points may be called by the vectors' names, a and b.

    Raises
    ------
    ValueError
        With a sentence about the first that does not fit.
    """
    items = [item for group in scene.panel for item in group.items]
    words = {item.of: [*item.options] for item in items if isinstance(item, Choice)}
    made = {}
    for name, value in values.items():
        own = f"{name}_point" if f"{name}_point" in scene.values else name
        if own not in scene.values:
            there = ", ".join(one.removesuffix("_point") for one in scene.values)
            raise ValueError(f"This picture has no value {name:.40}; it has {there}.")
        made[own] = _fitting(name, value, scene.values[own], words.get(own, []))
    return made


def _fitting(name: str, value: Any, example: Any, words: list[str]) -> Any:
    if isinstance(example, str):
        if value not in words:
            raise ValueError(f"{name} is one of: {', '.join(words)}.")
        return value
    n_entries = np.size(example)
    if np.ndim(example) == 0:
        if not is_plain(value):
            raise ValueError(f"{name} is one number, such as 0.5.")
        return value
    if not isinstance(value, list) or len(value) != n_entries or not all(map(is_plain, value)):
        raise ValueError(f"{name} is a list of {n_entries} numbers of at most {LARGEST:,.0f}.")
    return value


def is_plain(value: Any) -> bool:
    """Say whether something is a number that a picture can show."""
    is_number = isinstance(value, Real) and not isinstance(value, bool)
    return is_number and math.isfinite(value) and abs(value) <= LARGEST


def quantities(exercise: Exercise, drawn: Drawn, values: Mapping[str, Any]) -> dict[str, Any]:
    """Work out by the core all that a goal can name."""
    known = evaluate(drawn.scene, values, drawn.box)
    if "counts" not in known:
        return known
    counts = known["counts"]
    more = {"fires": counts["tp"] + counts["fp"], "wrong": counts["fp"] + counts["fn"]}
    among = _among(exercise, known) if _asks_for_among(exercise) else {}
    return {**known, **more, **among}


AMONG = ("among_0", "among_1")


def _asks_for_among(exercise: Exercise) -> bool:
    conditions = [one for goal in exercise.goals for one in goal.conditions]
    return any(path in AMONG for one in conditions for path in one.paths)


def _among(exercise: Exercise, known: Mapping[str, Any]) -> dict[str, int]:
    """Say for each class whether the new leaf lies in the convex hull of its leaves.

    It does exactly if no hyperplane parts it from them.
    """
    X, y, leaf = known["X"], np.asarray(known["y"]), known["new_leaf"]
    found = {}
    for label, name in enumerate(AMONG):
        hull = X[y == label]
        answer = core.separability([*hull, leaf], [0] * len(hull) + [1])
        found[name] = int(isinstance(answer, core.Overlap))
    return found
