"""The page on a lecture's scenes for those who hear it: on their phones, and on paper."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.draggable_plot import hand_out
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.lecture import Lecture
from perceptron_explorer.shell.lecture.in_force import MINE, in_force
from perceptron_explorer.shell.lecture.link import in_link
from perceptron_explorer.shell.turns import letting_others_run
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.hand_out import words
from perceptron_explorer.topics.hand_out.scenes import described
from perceptron_explorer.topics.lecture_links import to_lecture_mode
from perceptron_explorer.topics.my_lecture import kept
from perceptron_explorer.topics.registry import HAND_OUT


def show() -> None:
    """Show the scenes of the lecture that the address asks for."""
    here = visit.current()
    word, lecture = in_force(kept.lectures())
    is_coming = here.lecture == MINE  # from the browser
    title_row(HAND_OUT.title if is_coming else plain(lecture.title) or HAND_OUT.title)
    if is_coming:
        st.caption(words.LOOKING)
    elif not lecture.scenes:
        st.info(words.NO_SCENES)
    else:
        st.caption(words.IDEA)
        if word == MINE:
            _share(lecture)
        to_lecture_mode(word, lecture)
        with letting_others_run():
            data = described(lecture)
        hand_out(data, key="hand-out")
    here.choices[visit.LECTURE] = here.lecture or word
    kept.keep_silently(asks=False)


def _share(lecture: Lecture) -> None:
    """Have Share give a link that holds the lecture, where it is small enough."""
    here = visit.current()
    packed = in_link(lecture)
    here.shared[visit.LECTURE] = packed or ""
    if packed:
        st.caption(words.SHARE)
    else:
        st.warning(words.TOO_LARGE, icon=":material/link_off:")
        here.left_behind.append(words.TOO_LARGE)
