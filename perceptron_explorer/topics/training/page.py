"""Shows a training run that the browser plays, as the person last left it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.scenes.words import whole
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.address.numbers import read_rows
from perceptron_explorer.shell.scene_state import late_values, remembered, show_scene
from perceptron_explorer.shell.widgets.page_words import things_to_try, what_to_see
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.training import controls, lessons, scene, words
from perceptron_explorer.topics.training.constants import drawn_rows
from perceptron_explorer.topics.training.lesson import SPREAD, Lesson, Turn
from perceptron_explorer.topics.training.lessons import Plan, Prepared

TURNS = "turns"
"""What the address calls the changes by hand, as the scene does."""
MOST_TURNS = 20
"""More of them would take too long at once."""


def show() -> None:
    """Show Rosenblatt's rule, played step by step over leaves."""
    plan = controls.choose_plan()
    st.write(words.IDEA)
    if lesson := _show_run(plan):
        _explain(lesson)
    things_to_try(words.TRY)
    what_to_see(words.SEE, words.RULE_FOR_W, words.RULE_FOR_B)
    st.caption(words.SOURCE)


def _show_run(plan: Plan) -> Lesson | None:
    """Show the run, and return what there is to say of it.

    None while it is worked on, and where the leaves cannot be trained on, which is said.
    """
    try:
        return _shown(plan)
    except ValueError as problem:
        st.error(f"Training cannot start: {plain(str(problem))}")
        return None


def _shown(plan: Plan) -> Lesson | None:
    # What was done before the browser had the answer to a drag: another drag, or taking it back.
    late = late_values(scene.NAME)
    kept = late or remembered(scene.NAME, plan.variant)
    turns = _turns(plan, kept or _turns_in_address(plan))
    undone = lessons.taken_back(plan, turns)
    prepared = lessons.lesson_for(plan, turns)
    if prepared is None:
        return None
    values, is_other = _values_for(prepared.lesson, kept, undone.step if undone else None)
    anew = is_other or late is not None
    if any(values["pull"]):
        visits = int(prepared.lesson.play.step[values["step"]])
        values = scene.turned_here(prepared.lesson, values)
        prepared = lessons.lesson_for(plan, _turns(plan, values))
        if prepared is None:
            return None
        values, anew = scene.fitted(prepared.lesson, values, visits), True
    _show(prepared, values, plan.variant, anew)
    return prepared.lesson


def _turns(plan: Plan, values: Mapping[str, Any]) -> tuple[Turn, ...]:
    return scene.turns_in(values, len(plan.picture.leaf_set.features))


def _turns_in_address(plan: Plan) -> dict[str, Any]:
    """Return the changes by hand that the address gives: what else it gives depends on the run."""
    here = visit.current()
    text = here.given.get(TURNS)
    if text is None:
        return {}
    try:
        rows = read_rows(text, MOST_TURNS, len(plan.picture.leaf_set.features) + 2)
        visits = [row[0] for row in rows]
        if not all(at >= 0 and at % 1 == 0 for at in visits) or visits != sorted({*visits}):
            raise ValueError("should begin with the visits made, from few to many")
    except ValueError:
        here.wrong.add(TURNS)
        del here.given[TURNS]
        return {}
    return {TURNS: rows}


def _values_for(
    lesson: Lesson, kept: Mapping[str, Any] | None, visits: int | None
) -> tuple[dict[str, Any], bool]:
    """Return the values as far as they fit the lesson, and whether that changed them.

    With as many visits made as are asked for, or else at their own step.
    """
    if kept is None:
        return scene.starting_values(lesson), False
    values = scene.fitted(lesson, kept, visits)
    return values, values != dict(kept)


def _show(prepared: Prepared, values: Mapping[str, Any], variant: str, anew: bool) -> None:
    _say_what_is_shown(prepared.lesson)
    show_scene(prepared.figure, prepared.scene, variant, values=values, anew=anew)


def _say_what_is_shown(lesson: Lesson) -> None:
    """Say what of the run is not in the picture, and offer the rest of one that was stopped."""
    if sentences := " ".join(_left_out(lesson)):
        st.caption(sentences)
    if lesson.run.stopped and not lesson.is_cut:
        st.button("Train to the end", on_click=lessons.forget)


def _left_out(lesson: Lesson) -> Iterator[str]:
    leaf_set, visits = lesson.picture.leaf_set, int(lesson.play.step[-1])
    if lesson.is_slice:
        yield (
            f"The perceptron works on all {len(leaf_set.features)} features. The picture is a "
            f"slice at the means of the others, so a leaf may look misclassified here and still "
            f"be correct."
        )
    if lesson.is_thinned:
        drawn, every = len(drawn_rows(lesson)), len(leaf_set.y)
        yield (
            f"{whole(drawn)} of {whole(every)} leaves are drawn: {whole(SPREAD)} spread evenly, "
            f"and those that the steps visit. Training uses all of them, and all of them are "
            f"counted; while you drag w, only those spread evenly are."
        )
    if lesson.is_cut:
        yield f"Stopped after {whole(visits)} visits: no more mistakes can be kept."
    elif lesson.run.stopped:
        yield f"Stopped after {whole(visits)} visits."
    if not lesson.play.complete:
        yield "The run is long, so the timeline shows only the mistakes."


def _explain(lesson: Lesson) -> None:
    """Say how this run goes, and where the leaves come from."""
    setting = lesson.setting
    start = "w = 0" if setting.start == "zero" else f"a random w (seed {setting.seed})"
    order = "in the order given" if setting.order == "given" else f"shuffled (seed {setting.seed})"
    st.caption(f"This run: η = {setting.rate:g}, from {start}, the leaves {order}.")
    st.caption(lesson.picture.leaf_set.source)
