"""Shows a training run that the browser works out and plays, as the person last left it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from perceptron_explorer.draggable_plot import Figure
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.words import whole
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.address.numbers import read_rows
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_words import things_to_try, what_to_see
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.registry import DESCENT
from perceptron_explorer.topics.training import controls, scene, weight_space, words
from perceptron_explorer.topics.training.task import SPREAD, Plan, Task, task_of

CHANGES = "changes"
"""What the address calls the changes by hand, as the scene does."""
MOST_CHANGES = 20
_KEPT = "training-prepared"


@dataclass(frozen=True, eq=False)
class Prepared:
    """A task with its pictures and their scenes, which take longer to make than to show."""

    task: Task
    pictures: tuple[tuple[Figure, Scene], ...]


def show() -> None:
    """Show Rosenblatt's rule, played step by step over leaves."""
    plan = controls.choose_plan()
    st.write(words.WEIGHTS_IDEA if plan.with_weights else words.IDEA)
    if task := _show_run(plan):
        _explain(task)
    things_to_try(words.TRY)
    what_to_see(words.SEE, words.RULE_FOR_W, words.RULE_FOR_B)
    st.page_link(DESCENT.script, label="Go on to descent, which needs a slope")
    st.caption(words.SOURCE)


def _show_run(plan: Plan) -> Task | None:
    """Show the run; None where the leaves cannot be trained on, which is said."""
    try:
        prepared = _prepared(plan)
    except ValueError as problem:
        st.error(f"Training cannot start: {plain(str(problem))}")
        return None
    task = prepared.task
    _check_changes_in_address(task)
    if sentences := " ".join(_left_out(task)):
        st.caption(sentences)
    kept = remembered(scene.NAME, plan.variant)
    values = scene.fitted(task, kept) if kept else None
    places = st.columns(len(prepared.pictures), gap="medium")
    for place, (figure, shown) in zip(places, prepared.pictures, strict=True):
        with place:
            show_scene(figure, shown, plan.variant, values=values)
    return task


def _prepared(plan: Plan) -> Prepared:
    """Return what is shown for a plan, made once."""
    of = (plan.variant, plan.with_weights)
    kept: tuple[tuple[str, bool], Prepared] | None = st.session_state.get(_KEPT)
    if kept is not None and kept[0] == of:
        return kept[1]
    task = task_of(plan.picture, plan.axes, plan.setting)
    prepared = Prepared(task, _pictures(task, plan))
    st.session_state[_KEPT] = (of, prepared)
    return prepared


def _pictures(task: Task, plan: Plan) -> tuple[tuple[Figure, Scene], ...]:
    """Return the picture of the leaves; with weight space, which stands before it, if chosen."""
    figure = scene.figure_of(task)
    if not plan.with_weights:
        return ((figure, scene.scene_of(task)),)
    weights = (weight_space.figure_of(task), weight_space.scene_of(task, plan.variant))
    return (weights, (figure, scene.scene_of(task, plan.variant)))


def _check_changes_in_address(task: Task) -> None:
    """Set aside changes by hand that the rule could not go on from."""
    here = visit.current()
    text = here.given.get(CHANGES)
    if text is None:
        return
    try:
        visits = [row[0] for row in read_rows(text, MOST_CHANGES, task.n_features + 2)]
        if not all(at >= 0 and at % 1 == 0 for at in visits) or visits != sorted({*visits}):
            raise ValueError("should begin with the visits made, from few to many")
    except ValueError:
        here.wrong.add(CHANGES)
        del here.given[CHANGES]


def _left_out(task: Task) -> Iterator[str]:
    """Say what of the run is not in the picture."""
    leaf_set = task.picture.leaf_set
    if task.is_slice:
        yield (
            f"The perceptron works on all {len(leaf_set.features)} features. The picture is a "
            f"slice at the means of the others, so a leaf may look misclassified here and still "
            f"be correct."
        )
    if task.is_thinned:
        yield (
            f"{whole(SPREAD)} of {whole(len(leaf_set.y))} leaves are drawn, spread evenly. "
            f"Training uses all of them, and all of them are counted."
        )


def _explain(task: Task) -> None:
    """Say how this run goes, and where the leaves come from."""
    setting = task.setting
    start = "w = 0" if setting.start == "zero" else f"a random w (seed {setting.seed})"
    order = "in the order given" if setting.order == "given" else f"shuffled (seed {setting.seed})"
    st.caption(f"This run: from {start}, the leaves {order}.")
    st.caption(task.picture.leaf_set.source)
