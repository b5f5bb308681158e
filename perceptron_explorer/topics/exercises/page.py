"""The parts of the exercises page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from perceptron_explorer.draggable_plot import file_download
from perceptron_explorer.shell import entry
from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.shell.widgets.uploads import say_if_refused
from perceptron_explorer.topics import glossary
from perceptron_explorer.topics.exercises import chosen_set, kept, progress, reading, verdict, words
from perceptron_explorer.topics.exercises.asking_why import ask_why
from perceptron_explorer.topics.exercises.chosen_set import exercises, set_name
from perceptron_explorer.topics.exercises.pictures import SCENE, Drawn, picture_of
from perceptron_explorer.topics.exercises.prediction import is_revealed
from perceptron_explorer.topics.exercises.server_set import taken_from
from perceptron_explorer.topics.registry import EXERCISES

KEY = "exercise"
WIDTH_PX = 360
MARK = "✓ "
"""Before the title of an exercise that is solved."""
WORDS = {
    "vectors": ("vector", "magnitude", "zero-vector"),
    "dot-product": ("dot-product", "orthogonal", "projection"),
    "hyperplane": ("hyperplane", "bias", "margin", "linearly-separable"),
    "curve": ("gradient-descent", "learning-rate", "stationary-point"),
    "two-neurons": ("gradient-descent", "contour-line", "saddle-point"),
    "rulers": ("chain-rule", "sigmoid", "saturation"),
    "chain": ("chain-rule", "vanishing-gradient", "relu"),
    "network": ("back-propagation", "delta", "learning-rate"),
    "hidden-lines": ("hidden-unit", "hidden-space", "xor"),
    "jacobian": ("jacobian", "determinant"),
    "back-propagation": ("back-propagation", "delta", "outer-product"),
    "species": ("softmax", "logit", "confusion-matrix"),
    "scores": ("softmax", "cross-entropy", "temperature"),
    "two-classes": ("softmax", "sigmoid", "logit"),
}
"""The glossary's words that the exercises of a picture lean on."""

FORMAT = entry.FOLDER / "docs" / "exercises.md"
_SOLVED = "exercises-solved"
_TRIES = "exercises-tries"


def solved() -> progress.Solved:
    """Return what was solved of these exercises, as far as this session knows."""
    found: progress.Solved = st.session_state.setdefault(_SOLVED, {}).setdefault(set_name(), {})
    return found


def show() -> None:
    """Show an exercise, and let the person keep the progress or bring exercises of their own."""
    chosen_set.begin()
    _show_exercise()
    _files()


def _show_exercise() -> None:
    """Show an exercise: what to do, the picture, and what the core says of the goals."""
    kept.take_back(set_name(), exercises(), solved())
    chosen_set.share()
    with title_row(EXERCISES.title):
        count = st.empty()
        chooser = st.container(width=WIDTH_PX)
        exercise = _chosen()
        _ways_on(exercise)
    st.markdown(exercise.task)
    place = st.container(key="exercise-verdict", horizontal=True, vertical_alignment="center")
    drawn = picture_of(exercise)
    values = _moved(exercise, drawn)
    _judge(exercise, drawn, values, place)
    if exercise.prediction and is_revealed(values):
        ask_why(exercise.key, exercise.prediction)
    with chooser:
        _choose()  # only now: the list marks what is solved
    done = sum(key in solved() for key in _keys())
    count.markdown(f"Solved **{done}** of {len(_keys())}", width="content")
    glossary.list_words(WORDS[exercise.picture])


def _keys() -> list[str]:
    return [exercise.key for exercise in exercises()]


def _chosen() -> Exercise:
    """Return the exercise that the address or the person has chosen."""
    keys, chosen = _keys(), st.session_state.get(KEY)
    if isinstance(chosen, str) and chosen not in keys:
        # The browser says the label, and may not have heard that it has a mark by now.
        by_label = {label.removeprefix(MARK): key for key, label in _labels().items()}
        st.session_state[KEY] = by_label.get(chosen.removeprefix(MARK), chosen)
    key = choice_from_address(KEY, KEY, keys, default=keys[0])
    return exercises()[keys.index(key)]


def _choose() -> None:
    """Let the person choose an exercise."""
    labels = _labels()
    st.selectbox(
        "Exercise",
        [*labels],
        format_func=lambda key: labels.get(key, key),
        label_visibility="collapsed",
        width=WIDTH_PX,
        key=KEY,
        persist_state="session",
    )


def _labels() -> dict[str, str]:
    """Return what stands in the list, by an exercise's key."""
    done = solved()
    return {
        one.key: f"{MARK if one.key in done else ''}{place}. {one.title}"
        for place, one in enumerate(exercises(), start=1)
    }


def _ways_on(exercise: Exercise) -> None:
    """Let the person go on from an exercise, begin it again, and ask for a hint."""
    keys = _keys()
    place = keys.index(exercise.key)
    _step("Back", keys[place - 1] if place else None)
    _step("Next", keys[place + 1] if place + 1 < len(keys) else None)
    st.button("Start over", on_click=_begin_again, args=(exercise.key,))
    if exercise.hint:
        st.popover("Hint").write(exercise.hint)


def _step(label: str, to: str | None) -> None:
    def go() -> None:
        st.session_state[KEY] = to

    st.button(label, on_click=go, disabled=to is None)


def _begin_again(key: str) -> None:
    tries = st.session_state.setdefault(_TRIES, {})
    tries[key] = tries.get(key, 0) + 1


def _moved(exercise: Exercise, drawn: Drawn) -> Mapping[str, Any]:
    """Show the picture, and return its values as the person last left them."""
    tries = st.session_state.get(_TRIES, {}).get(exercise.key, 0)
    variant = f"{set_name()}, {exercise.key}, {tries}"
    values = remembered(SCENE, variant) or drawn.scene.values
    return show_scene(drawn.figure, drawn.scene, variant, values=values, answers=True).values


def _judge(
    exercise: Exercise, drawn: Drawn, values: Mapping[str, Any], place: DeltaGenerator
) -> None:
    """Say which goals are met; once all are, keep it and say what was learned."""
    goals = [*verdict.goals_met(exercise, drawn, values)]
    if is_revealed(values) if exercise.prediction else all(is_met for _, is_met in goals):
        first = solved().setdefault(exercise.key, values)
        said = verdict.in_words(exercise, drawn, first)
        place.success(f"{said} {exercise.learned}".rstrip(), icon=":material/check:")
        return
    for goal, is_met in goals:
        sign, answer = ("check_circle", "**yes**") if is_met else ("circle", "not yet")
        place.markdown(f":material/{sign}: {goal.words}: {answer}", width="content")


def _files() -> None:
    """Keep the progress in a file, and load progress or exercises of one's own."""
    say_if_refused()
    keep, own = st.columns(2, gap="large")
    with keep:
        st.header("Your progress", anchor=False)
        numbers = [str(place) for place, key in enumerate(_keys(), start=1) if key in solved()]
        st.write(f"Solved so far: {', '.join(numbers) or 'none'}.")
        done = dict(solved())
        kept.keep(set_name(), done)
        with st.container(horizontal=True, gap="small"):
            file_download(
                "Save the progress",
                lambda: progress.written(done),
                file_name="exercises.json",
                mime="application/json",
                key="exercises-save",
            )
            if numbers:
                st.button("Clear the progress", on_click=_clear)
        _load_progress(_upload("Load progress", "json"))
    with own:
        st.header("Your own exercises", anchor=False)
        st.write(words.OWN_IDEA)
        with st.container(horizontal=True, gap="small"):
            _offer("Download the app's exercises", reading.BUILT_IN)
            _offer("Download a description of the format", FORMAT)
        _load_exercises(_upload("Load exercises", "toml"))


def _clear() -> None:
    solved().clear()
    kept.forget()


def _offer(label: str, file: Path) -> None:
    file_download(
        label,
        lambda: file.read_text(encoding="utf-8"),
        file_name=file.name,
        mime="text/plain",
        key=file.name,
    )


def _upload(label: str, ending: str) -> Any:
    return st.file_uploader(label, type=ending, max_upload_size=1)


def _is_new(kind: str, file: Any) -> bool:
    """Say whether a file is another than the one that was read last."""
    name = f"exercises-read-{kind}"
    before = st.session_state.get(name)
    st.session_state[name] = file.file_id if file else None
    return file is not None and file.file_id != before


def _load_progress(file: Any) -> None:
    if _is_new("progress", file):
        found = progress.taken(file.getvalue(), exercises())
        solved().update(found.solved)
        st.session_state["exercises-progress-problems"] = found.problems
        st.rerun()
    if file:
        _list_problems(st.session_state.get("exercises-progress-problems", ()))


def _load_exercises(file: Any) -> None:
    if _is_new("exercises", file):
        found = reading.read(file.getvalue())
        st.session_state["exercises-mistakes"] = [str(mistake) for mistake in found.mistakes]
        if found.exercises:
            chosen_set.take(taken_from(file.getvalue(), found.exercises))
            st.rerun()
    if file:
        _list_problems(st.session_state.get("exercises-mistakes", ()))
    if chosen_set.own():
        back = words.BACK_TO_THE_SERVERS if chosen_set.of_the_server() else words.BACK_TO_THE_APPS
        st.button(back, on_click=chosen_set.drop_own)


def _list_problems(problems: Sequence[str]) -> None:
    if problems:
        lines = "\n".join(f"- {plain(problem)}" for problem in problems)
        st.error("Not loaded; your exercises are unchanged.\n\n" + lines, icon=":material/error:")
