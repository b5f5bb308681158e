"""What the lecturer asks the class: a prepared question or one of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.class_board.board import Board
from perceptron_explorer.class_board.question import (
    CHOICES,
    LONGEST_CHOICE,
    LONGEST_TEXT,
    MOST_CHOICES,
    POINT,
    Question,
)
from perceptron_explorer.class_board.settings import Feature
from perceptron_explorer.draggable_plot import board_question
from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.shell.server.boards import store
from perceptron_explorer.topics.class_board import words
from perceptron_explorer.topics.class_board.hosting import Hosted, noting_problem
from perceptron_explorer.topics.class_board.prepared import asked_of, picture_of, prepared_questions

COMPOSING = "board-question-composing"
LETTERS = "ABCDEF"[:MOST_CHOICES]
FEATURES_OF_A_PLANE = 2


_OF_ONES_OWN = tuple(f"board-question-{name}" for name in ("text", "choices", "right"))
_SCENE = "board-question-scene"
_KEPT = (
    *(*_OF_ONES_OWN, _SCENE),
    *(f"board-question-{name}" for name in ("own", "kind", "has-right")),
)


def keep_what_is_written() -> None:
    """Keep what stands in the form while it is not shown, which Streamlit would forget."""
    for key in _KEPT:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]


def question(found: Hosted, board: Board) -> None:
    """Show the question that is asked, or what to ask one with."""
    asked = board.settings.question
    # In small windows this container stands above the picture, by its key.
    with st.container(key="board-asking"):
        if asked is None or st.session_state.get(COMPOSING) == found.code:
            _form(found, board, can_go_back=asked is not None)
        else:
            board_question(key="board-question")
            _buttons(found, asked)


def _buttons(found: Hosted, asked: Question) -> None:
    with st.container(horizontal=True):
        st.button(
            "Reveal",
            key="board-reveal-answers",
            type="primary",
            disabled=asked.revealed,
            on_click=_do,
            args=(store().reveal_answers, found),
        )
        st.button(
            "Ask again (second round)",
            key="board-ask-again",
            disabled=asked.round > 1,
            on_click=_do,
            args=(store().ask_again, found),
        )
        st.button("New question", key="board-new-question", on_click=_compose, args=(found.code,))
        if address := picture_of(asked.text):
            st.link_button("Its picture (new tab)", server_path(address))


def _do(action: Any, found: Hosted) -> None:
    with noting_problem():
        action(found.code, found.host_key)


def _compose(code: str | None) -> None:
    st.session_state[COMPOSING] = code


def _form(found: Hosted, board: Board, *, can_go_back: bool) -> None:
    with st.container(border=True):
        own = st.radio(
            "Where the question is from",
            [False, True],
            format_func=lambda is_own: "My own" if is_own else "A prepared question",
            horizontal=True,
            label_visibility="collapsed",
            key="board-question-own",
        )
        asked = _own(board.settings.features) if own else _prepared()
        with st.container(horizontal=True):
            st.button("Ask", key="board-ask", type="primary", on_click=_ask, args=(found, asked))
            if can_go_back:
                st.button("Back", key="board-question-back", on_click=_compose, args=(None,))


def _ask(found: Hosted, asked: Mapping[str, Any]) -> None:
    with noting_problem():
        store().ask(found.code, found.host_key, asked)
        _compose(None)
        _go_on()


def _go_on() -> None:
    """Leave in the form what may be asked next."""
    if st.session_state["board-question-own"]:
        for key in _OF_ONES_OWN:
            st.session_state.pop(key, None)
    else:
        scenes = [*prepared_questions()]
        place = scenes.index(st.session_state[_SCENE]) + 1
        st.session_state[_SCENE] = scenes[place % len(scenes)]


def _prepared() -> dict[str, Any]:
    scenes = prepared_questions()
    chosen = st.selectbox("From the lecture", [*scenes], width=520, key=_SCENE)
    asked = asked_of(scenes[chosen])
    # Not which one is right: the class may see this page.
    st.markdown("\n".join([asked["text"], "", *(f"- {choice}" for choice in asked["choices"])]))
    return asked


def _own(features: tuple[Feature, ...]) -> dict[str, Any]:
    st.caption(words.OWN_QUESTION)
    text = st.text_area("Question", max_chars=LONGEST_TEXT, height=80, key="board-question-text")
    kinds = [CHOICES, POINT] if len(features) == FEATURES_OF_A_PLANE else [CHOICES]
    kind = st.radio(
        "Answer",
        kinds,
        format_func=words.ANSWER_KINDS.__getitem__,
        horizontal=True,
        key="board-question-kind",
    )
    right_part = _own_point(features) if kind == POINT else _own_choices()
    return {"text": text.strip(), "kind": kind, **right_part}


def _own_choices() -> dict[str, Any]:
    written = st.text_area(
        "Choices, one a line",
        max_chars=MOST_CHOICES * (LONGEST_CHOICE + 1),
        height=140,
        key="board-question-choices",
    )
    choices = [line.strip() for line in written.splitlines() if line.strip()]
    right = st.selectbox(
        "Right answer",
        [None, *range(MOST_CHOICES)],
        format_func=lambda choice: _named(choice, choices),
        width=420,
        key="board-question-right",
    )
    return {"choices": choices, "right": right}


def _named(choice: int | None, choices: list[str]) -> str:
    if choice is None:
        return words.NO_RIGHT_ANSWER
    written = f": {choices[choice]}" if choice < len(choices) else ""
    return f"{LETTERS[choice]}{written}"


def _own_point(features: tuple[Feature, ...]) -> dict[str, Any]:
    has_right = st.checkbox("There is a right point", key="board-question-has-right")
    if not has_right:
        return {"right": None}
    with st.container(horizontal=True):
        right = [
            st.number_input(
                f"{one.name} ({one.unit})" if one.unit else one.name,
                one.low,
                one.high,
                (one.low + one.high) / 2,
                width=220,
                key=f"board-question-right-{axis}",
            )
            for axis, one in enumerate(features)
        ]
    return {"right": right}
