"""The list of the scenes of one's own lecture, and the chosen one's texts."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.in_force import MINE
from perceptron_explorer.shell.lecture.reading import (
    LONGEST_NOTES,
    LONGEST_TITLE,
)
from perceptron_explorer.shell.toml_file.entry import LONGEST_TEXT
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.my_lecture.state import Mine, mine, to_complete
from perceptron_explorer.topics.registry import page_at

LIST = "my-lecture-list"


def address_of(lecture: Lecture, at: int) -> str:
    """Return the address that shows a scene in lecture mode."""
    page, place = lecture.places[at]
    return f"{server_path(f'/{page}')}?{urlencode({'lecture': MINE, 'scene': place + 1})}"


def link(lecture: Lecture, at: int, label: str, look: str = "") -> None:
    """Lead to a scene in lecture mode, without loading the page anew."""
    address = escape(address_of(lecture, at))
    st.html(f'<a class="page-link {look}" href="{address}">{escape(label)}</a>', width="content")


def show_list() -> None:
    """List the scenes; the chosen one is edited."""
    own = mine()
    scenes = own.lecture.scenes
    # Labels change while they are typed, and the browser chooses by what it was told last.
    key = f"{LIST}-{own.epoch}"
    st.radio(
        "Scenes",
        range(len(scenes)),
        index=own.chosen,
        format_func=lambda at: _label(at, scenes[at]),
        key=key,
        on_change=_choose,
        args=(key,),
        label_visibility="collapsed",
    )


def _label(at: int, scene: PreparedScene) -> str:
    page = page_at(scene.page).title
    mark = "" if not to_complete(scene) else " · *to complete*"
    return f"{at + 1}\\. **{plain(scene.title) or '…'}** · {page}{mark}"


def _choose(key: str) -> None:
    at = st.session_state[key]
    if isinstance(at, int):
        mine().chosen = at


def show_scene() -> None:
    """Let the chosen scene be edited, moved and taken out."""
    own = mine()
    scene = own.lecture.scenes[own.chosen]
    _buttons(own)
    for sentence in to_complete(scene):
        st.warning(plain(sentence), icon=":material/edit_note:")
    _field("Title", "title", LONGEST_TITLE, height=68)
    _field("Words", "words", LONGEST_TEXT)
    _field("Question", "question", LONGEST_TEXT)
    _field("Answer", "answer", LONGEST_TEXT)
    _field("Notes, for you alone", "notes", LONGEST_NOTES)


def _buttons(own: Mine) -> None:
    last = len(own.lecture.scenes) - 1
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button(
            "Move up",
            shortcut="Alt+Up",
            on_click=lambda: own.move(-1),
            disabled=own.chosen == 0,
            key="my-lecture-up",
        )
        st.button(
            "Move down",
            shortcut="Alt+Down",
            on_click=lambda: own.move(1),
            disabled=own.chosen == last,
            key="my-lecture-down",
        )
        st.button("Remove", on_click=own.take_out, key="my-lecture-remove")
        link(own.lecture, own.chosen, "Open in lecture mode")


def _field(label: str, name: str, longest: int, height: int = 80) -> None:
    own = mine()
    key = f"my-lecture-{name}-{own.epoch}-{own.chosen}"
    st.text_area(
        label,
        getattr(own.lecture.scenes[own.chosen], name),
        height=height,
        max_chars=longest,
        key=key,
        on_change=_edit,
        args=(own.chosen, name, key),
    )


def _edit(at: int, name: str, key: str) -> None:
    mine().edit(at, name, st.session_state[key] or "")
