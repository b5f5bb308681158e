"""What a question has beside its words: choices, the right one, the answer's picture."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.shell.lecture.reading import LONGEST_CHOICE, MOST_CHOICES
from perceptron_explorer.topics.my_lecture import words
from perceptron_explorer.topics.my_lecture.state import mine


def show() -> None:
    """Let them be edited where the chosen scene has a question."""
    own = mine()
    scene = own.lecture.scenes[own.chosen]
    if scene.answers:
        _answers_picture(len(scene.answers))
    if scene.question.strip():
        _choices(scene)
        _right_one(scene)
        if not scene.answers:
            st.caption(words.HOW_TO_ADD_AN_ANSWER)


def _answers_picture(n_steps: int) -> None:
    steps = "one step" if n_steps == 1 else f"{n_steps} steps"
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown(words.CHANGES_THE_PICTURE.format(steps=steps), width="content")
        st.button(
            "Remove the last step",
            key="my-lecture-remove-step",
            on_click=lambda: mine().remove_answer(),
        )


def _choices(scene: PreparedScene) -> None:
    own = mine()
    key = own.key_of("choices")
    text = st.text_area(
        "Choices for the class board, one on each line",
        "\n".join(scene.choices),
        height=100,
        key=key,
        on_change=_edit_choices,
        args=(own.chosen, key),
    )
    if problem := _problem(_lines(text)):
        st.error(problem, icon=":material/error:")


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def _problem(choices: tuple[str, ...]) -> str:
    """Say what keeps choices out of the lecture; they stay in their field."""
    if len(choices) > MOST_CHOICES:
        return words.TOO_MANY_CHOICES.format(number=len(choices), most=MOST_CHOICES)
    longest = max(map(len, choices), default=0)
    if longest > LONGEST_CHOICE:
        return words.TOO_LONG_A_CHOICE.format(length=longest, most=LONGEST_CHOICE)
    return ""


def _edit_choices(at: int, key: str) -> None:
    choices = _lines(st.session_state[key])
    if not _problem(choices):
        mine().edit_choices(at, choices)


def _right_one(scene: PreparedScene) -> None:
    if not scene.choices:
        return
    own = mine()
    # It is another list when the choices are others.
    key = own.key_of(f"right-{hash((scene.choices, scene.right))}")
    is_there = scene.right is not None and 1 <= scene.right <= len(scene.choices)
    st.selectbox(
        "The right one",
        range(1, len(scene.choices) + 1),
        index=scene.right - 1 if is_there and scene.right else None,
        format_func=lambda number: scene.choices[number - 1],
        placeholder="Choose",
        key=key,
        on_change=lambda: own.edit(own.chosen, "right", st.session_state[key]),
    )
