"""The picture of an exercise: one of the app's own scenes, under a name of its own."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from numbers import Real
from typing import Any

import numpy as np

from perceptron_explorer.draggable_plot import Figure
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Action, Choice, Group, Quantity
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.expressions import Expression, part, ref
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.exercises.conditions import Goal
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.shell.figures import leaves
from perceptron_explorer.topics.chain_rule.scenes import chain, network, rulers
from perceptron_explorer.topics.descent.scenes import curve, surface
from perceptron_explorer.topics.descent.surfaces import SURFACES
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.exercises.prediction import with_prediction
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.network.scenes import jacobian, jacobian_panel, matrices
from perceptron_explorer.topics.network.scenes import leaves as hidden_lines
from perceptron_explorer.topics.network.task import Setting, xor
from perceptron_explorer.topics.softmax.scenes import scores, species, two
from perceptron_explorer.topics.softmax.species import species as leaves_of_species
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


def _curve(exercise: Exercise) -> Drawn:
    return Drawn(curve.figure_of(), curve.scene_of(curve.START), curve.BOX)


def _two_neurons(exercise: Exercise) -> Drawn:
    chain = SURFACES["chain"]()
    scene = surface.scene_of(chain, surface.starting_values(chain), "")
    return Drawn(surface.figure_of(chain), scene, chain.box)


def _rulers(exercise: Exercise) -> Drawn:
    return Drawn(rulers.figure_of(), rulers.scene_of(rulers.START), np.array(rulers.BOX))


def _chain(exercise: Exercise) -> Drawn:
    return Drawn(chain.figure_of(), chain.scene_of(chain.START), np.array(chain.BOX))


def _network(exercise: Exercise) -> Drawn:
    return Drawn(network.figure_of(), network.scene_of(network.START), np.array(network.BOX))


def _hidden_lines(exercise: Exercise) -> Drawn:
    task = xor(Setting())
    scene = hidden_lines.scene_of(task)
    return Drawn(hidden_lines.figure_of(task), scene, hidden_lines.box_of(task))


def _jacobian(exercise: Exercise) -> Drawn:
    inputs = jacobian.scene_of("tanh", jacobian.START, "")
    # On its page the panel stands below the outputs, which an exercise does not show.
    scene = replace(inputs, panel=jacobian_panel.panel("tanh"))
    return Drawn(jacobian.figure_of(), scene, np.array(jacobian.INPUTS))


def _matrices(exercise: Exercise) -> Drawn:
    scene = matrices.scene_of(matrices.START)
    return Drawn(matrices.figure_of(), scene, np.array(matrices.BOX))


def _species(exercise: Exercise) -> Drawn:
    of = leaves_of_species(exercise.dim)
    scene = species.scene_of(of, species.starting_values(of))
    return Drawn(species.figure_of(of), scene, of.box)


def _scores(exercise: Exercise) -> Drawn:
    return Drawn(scores.figure_of(), scores.scene_of(scores.START), np.array(scores.BOX))


def _two_classes(exercise: Exercise) -> Drawn:
    return Drawn(two.figure_of(), two.scene_of(two.START), np.array(two.BOX))


PICTURES: dict[str, Callable[[Exercise], Drawn]] = {
    "vectors": _vectors,
    "dot-product": _dot_product,
    "hyperplane": _hyperplane,
    "curve": _curve,
    "two-neurons": _two_neurons,
    "rulers": _rulers,
    "chain": _chain,
    "network": _network,
    "hidden-lines": _hidden_lines,
    "jacobian": _jacobian,
    "back-propagation": _matrices,
    "species": _species,
    "scores": _scores,
    "two-classes": _two_classes,
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
    scene = _with_goals(scene, exercise.goals)
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


def quantities(drawn: Drawn, values: Mapping[str, Any]) -> dict[str, Any]:
    """Work out by the core all that a goal can name."""
    known = evaluate(drawn.scene, values, drawn.box)
    more = named(drawn.scene)
    return {**known, **{name: value_of(one, known) for name, one in more.items()}}


AMONG = ("among_0", "among_1")


def named(scene: Scene) -> dict[str, Expression]:
    """Return what a goal can name of leaves that are classified, beside the scene's quantities."""
    if all(quantity.name != "counts" for quantity in scene.quantities):
        return {}
    tp, fp, fn = (part(ref.counts, name) for name in ("tp", "fp", "fn"))
    among = [rules.in_hull(ref.new_leaf, ref.X, ref.y, label) for label in (0, 1)]
    return {"fires": tp + fp, "wrong": fp + fn, **dict(zip(AMONG, among, strict=True))}


GOAL = "goal_{}"
"""The quantity that is 1 while a goal is met, by the goal's place from 0."""


def _with_goals(scene: Scene, goals: Sequence[Goal]) -> Scene:
    """Return a scene that works out whether its goals are met."""
    more = named(scene)
    met = (Quantity(GOAL.format(i), one.expression(more)) for i, one in enumerate(goals))
    return replace(scene, quantities=(*scene.quantities, *met))
