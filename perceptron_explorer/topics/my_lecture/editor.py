"""The chosen scene of one's own lecture: its texts, its place, its picture."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.in_force import MINE
from perceptron_explorer.shell.lecture.reading import LONGEST_NOTES, LONGEST_TITLE
from perceptron_explorer.shell.toml_file.entry import LONGEST_TEXT
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.my_lecture import numbers_field, question_fields
from perceptron_explorer.topics.my_lecture.state import Mine, mine, to_complete


def address_of(lecture: Lecture, at: int) -> str:
    """Return the address that shows a scene in lecture mode."""
    page, place = lecture.places[at]
    return f"{server_path(f'/{page}')}?{urlencode({'lecture': MINE, 'scene': place + 1})}"


def link(lecture: Lecture, at: int, label: str, look: str = "") -> None:
    """Lead to a scene in lecture mode, without loading the page anew."""
    address = escape(address_of(lecture, at))
    st.html(f'<a class="page-link {look}" href="{address}">{escape(label)}</a>', width="content")


def show_scene() -> None:
    """Let the chosen scene be edited, moved and taken out."""
    own = mine()
    scene = own.lecture.scenes[own.chosen]
    _buttons(own)
    for sentence in to_complete(scene):
        st.warning(plain(sentence), icon=":material/edit_note:")
    text_field("Title", "title", LONGEST_TITLE, height=68)
    text_field("Words", "words", LONGEST_TEXT)
    text_field("Question", "question", LONGEST_TEXT)
    text_field("Answer", "answer", LONGEST_TEXT)
    question_fields.show()
    numbers_field.show()
    text_field("Notes, for you alone", "notes", LONGEST_NOTES)


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
        _link_to_picture(own.lecture.scenes[own.chosen])
        link(own.lecture, own.chosen, "Open in lecture mode")


def _link_to_picture(scene: PreparedScene) -> None:
    """Lead to the picture, to try it freely or to make its answer."""
    address = escape(f"{server_path(f'/{scene.page}')}?{scene.shows}")
    st.html(f'<a class="page-link" href="{address}">Open the picture</a>', width="content")


def text_field(label: str, name: str, longest: int, height: int = 80) -> None:
    """Let a text of the chosen scene be edited."""
    own = mine()
    key = own.key_of(name)
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
