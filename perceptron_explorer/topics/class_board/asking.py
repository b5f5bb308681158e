"""What the lecturer asks the class: a prepared question or one of their own."""

from __future__ import annotations

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
LETTERS = "ABCDEF"
FEATURES_OF_A_PLANE = 2

_OWN, _SCENE, _TEXT, _KIND, _LINES, _RIGHT, _HAS_RIGHT = (
    f"board-question-{name}"
    for name in ("own", "scene", "text", "kind", "choices", "right", "has-right")
)
_OF_ONES_OWN = (_TEXT, _KIND, _LINES, _RIGHT, _HAS_RIGHT)
_SHOWN = "board-question-shown"
"""Which fields the last run of the page has shown."""


def keep_what_is_written() -> None:
    """Keep what stands in the form while nothing of it is shown."""
    _keep(_OWN, _SCENE, *_OF_ONES_OWN)


def _keep(*keys: str) -> None:
    """Keep what stands in fields that are not shown, which Streamlit would forget."""
    for key in keys:
        _shown().discard(key)
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]


def _field(key: str) -> str:
    """Return the key of a field that is shown next; one that comes back gets what it had.

    Only then: what Python gives a field that is shown replaces what the person has typed since.
    """
    if key not in _shown() and key in st.session_state:
        st.session_state[key] = st.session_state[key]
    _shown().add(key)
    return key


def _shown() -> set[str]:
    shown: set[str] = st.session_state.setdefault(_SHOWN, set())
    return shown


def question(found: Hosted, board: Board) -> None:
    """Show the question that is asked, or what to ask one with."""
    asked = board.settings.question
    # In small windows this container stands above the picture, by its key.
    with st.container(key="board-asking"):
        if asked is None or st.session_state.get(COMPOSING) == found.code:
            _form(found, board.settings.features, can_go_back=asked is not None)
        else:
            keep_what_is_written()
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


def _form(found: Hosted, features: tuple[Feature, ...], *, can_go_back: bool) -> None:
    with st.container(border=True):
        own = st.radio(
            "Where the question is from",
            # A lecture may have no question with choices.
            [False, True] if prepared_questions() else [True],
            format_func=lambda is_own: "My own" if is_own else "A prepared question",
            horizontal=True,
            label_visibility="collapsed",
            key=_field(_OWN),
        )
        if own:
            _keep(_SCENE)
            _own(features)
        else:
            _keep(*_OF_ONES_OWN)
            _prepared()
        with st.container(horizontal=True):
            ask = (found, features)
            st.button("Ask", key="board-ask", type="primary", on_click=_ask, args=ask)
            if can_go_back:
                st.button("Back", key="board-question-back", on_click=_compose, args=(None,))


def _ask(found: Hosted, features: tuple[Feature, ...]) -> None:
    with noting_problem():
        store().ask(found.code, found.host_key, _written(features))
        _compose(None)
        _go_on()


def _written(features: tuple[Feature, ...]) -> dict[str, Any]:
    """Read the form as it is now: the last run of the page may not have seen all of it."""
    state = st.session_state
    if not state[_OWN]:
        return asked_of(prepared_questions()[state[_SCENE]])
    kind = state[_KIND]
    asked = {"text": state[_TEXT].strip(), "kind": kind}
    if kind == POINT:
        right = [state.get(_right_key(axis), _middle(one)) for axis, one in enumerate(features)]
        return {**asked, "right": right if state.get(_HAS_RIGHT) else None}
    lines = [line.strip() for line in state.get(_LINES, "").splitlines()]
    return {**asked, "choices": list(filter(None, lines)), "right": state.get(_RIGHT)}


def _go_on() -> None:
    """Leave in the form what may be asked next."""
    if st.session_state[_OWN]:
        for key in (_TEXT, _LINES, _RIGHT):
            st.session_state.pop(key, None)
    else:
        scenes = [*prepared_questions()]
        place = scenes.index(st.session_state[_SCENE]) + 1
        st.session_state[_SCENE] = scenes[place % len(scenes)]


def _prepared() -> None:
    scenes = prepared_questions()
    chosen = st.selectbox("From the lecture", [*scenes], width=520, key=_field(_SCENE))
    asked = asked_of(scenes[chosen])
    # Not which one is right: the class may see this page.
    st.markdown("\n".join([asked["text"], "", *(f"- {choice}" for choice in asked["choices"])]))


def _own(features: tuple[Feature, ...]) -> None:
    st.caption(words.OWN_QUESTION)
    st.text_area("Question", max_chars=LONGEST_TEXT, height=80, key=_field(_TEXT))
    kinds = [CHOICES, POINT] if len(features) == FEATURES_OF_A_PLANE else [CHOICES]
    if st.session_state.get(_KIND) not in kinds:
        st.session_state.pop(_KIND, None)  # It is from another board.
    kind = st.radio(
        "Answer",
        kinds,
        format_func=words.ANSWER_KINDS.__getitem__,
        horizontal=True,
        key=_field(_KIND),
    )
    if kind == POINT:
        _keep(_LINES, _RIGHT)
        _right_point(features)
    else:
        _keep(_HAS_RIGHT)
        _choices()


def _choices() -> None:
    longest = MOST_CHOICES * (LONGEST_CHOICE + 1)
    st.text_area("Choices, one a line", max_chars=longest, height=140, key=_field(_LINES))
    st.radio(
        "Right answer (A is the first line)",
        [None, *range(MOST_CHOICES)],
        format_func=lambda choice: words.NO_RIGHT_ANSWER if choice is None else LETTERS[choice],
        horizontal=True,
        key=_field(_RIGHT),
    )


def _right_point(features: tuple[Feature, ...]) -> None:
    if not st.checkbox("There is a right point", key=_field(_HAS_RIGHT)):
        return
    with st.container(horizontal=True):
        for axis, one in enumerate(features):
            st.number_input(
                f"{one.name} ({one.unit})" if one.unit else one.name,
                *(one.low, one.high, _middle(one)),
                width=220,
                key=_right_key(axis),
            )


def _right_key(axis: int) -> str:
    return f"board-question-right-{axis}"


def _middle(feature: Feature) -> float:
    return (feature.low + feature.high) / 2
