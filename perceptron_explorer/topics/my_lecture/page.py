"""The page on one's own lecture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot import file_download
from perceptron_explorer.shell import entry
from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.shell.lecture.in_force import MINE
from perceptron_explorer.shell.lecture.reading import LONGEST_TITLE, MOST_SCENES
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.shell.widgets.uploads import say_if_refused
from perceptron_explorer.topics.lecture import of_server, read, read_draft
from perceptron_explorer.topics.lecture_links import to_hand_out
from perceptron_explorer.topics.my_lecture import editor, kept, list_of_scenes, words
from perceptron_explorer.topics.my_lecture.state import mine
from perceptron_explorer.topics.registry import MY_LECTURE, page_at

FORMAT = entry.FOLDER / "docs" / "lectures.md"
FILE_NAME = "lecture.toml"
_READ, _MISTAKES, _FULL = "my-lecture-read", "my-lecture-mistakes", "my-lecture-full"


def show() -> None:
    """Show the lecture, and let the person change, save, load and present it."""
    with title_row(MY_LECTURE.title):
        if mine().lecture.scenes:
            editor.link(mine().lecture, 0, "Present", "present")
            to_hand_out(MINE)
            st.button("Undo", on_click=mine().undo, disabled=not mine().before)
    st.markdown(words.IDEA)
    if not kept.has_answered():
        st.caption(words.LOOKING)
        kept.keep()
        return
    _say_what_is_unreadable()
    if mine().lecture.scenes:
        _lecture_title()
        listed, chosen = st.columns([1, 1.5], gap="large")
        with listed:
            list_of_scenes.show()
        with chosen:
            editor.show_scene()
    else:
        st.info(words.EMPTY)
    copied, files = st.columns([1, 1.5], gap="large")
    with copied:
        _copy()
    with files:
        _files()


def _lecture_title() -> None:
    own = mine()
    key = f"my-lecture-title-{own.epoch}"
    st.text_input(
        "Title of the lecture",
        own.lecture.title,
        max_chars=LONGEST_TITLE,
        key=key,
        on_change=lambda: own.edit_title(st.session_state[key]),
    )


def _say_what_is_unreadable() -> None:
    text = kept.unreadable()
    if not text:
        return
    st.warning(words.UNREADABLE, icon=":material/error:")
    _list(read_draft(text.encode()).mistakes)
    with st.container(horizontal=True, gap="small"):
        _download("Save what was kept", text, "my-lecture-save-kept")
        st.button("Discard it", on_click=kept.drop_unreadable)


def _copy() -> None:
    """Let scenes of the app be copied into the lecture, behind the chosen one."""
    st.header("Copy scenes of the app", anchor=False)
    scenes = of_server().lecture.scenes
    chosen = st.multiselect(
        "Scenes to copy",
        range(len(scenes)),
        format_func=lambda at: f"{page_at(scenes[at].page).title}: {scenes[at].title}",
        key="my-lecture-to-copy",
    )
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Copy these",
            disabled=not chosen,
            on_click=_add,
            args=([scenes[at] for at in sorted(chosen)],),
        )
        st.button("Copy all", on_click=_add, args=(scenes,))
    if st.session_state.pop(_FULL, False):
        st.error(words.FULL.format(most=MOST_SCENES), icon=":material/error:")


def _add(scenes: Sequence[PreparedScene]) -> None:
    st.session_state[_FULL] = not mine().add(scenes)
    st.session_state["my-lecture-to-copy"] = []


def _files() -> None:
    """Save the lecture to a file, and load one."""
    st.header("Files", anchor=False)
    say_if_refused()
    kept.keep()
    with st.container(horizontal=True, gap="small"):
        if mine().lecture.scenes:
            _download("Save the lecture", written(mine().lecture), "my-lecture-save")
        file_download(
            "Download a description of the format",
            lambda: FORMAT.read_text(encoding="utf-8"),
            file_name=FORMAT.name,
            mime="text/plain",
            key=FORMAT.name,
        )
    _load(st.file_uploader("Load a lecture", type="toml", max_upload_size=1))


def _download(label: str, text: str, key: str) -> None:
    file_download(label, lambda: text, file_name=FILE_NAME, mime="text/plain", key=key)


def _load(file: Any) -> None:
    """Take over a file, once; Undo goes back to the lecture before it."""
    before = st.session_state.get(_READ)
    st.session_state[_READ] = file.file_id if file else None
    if file is None:
        return
    if file.file_id != before:
        data = file.getvalue()
        found, draft = read(data), read_draft(data)
        if draft.lecture:
            mine().change(draft.lecture, 0)
        st.session_state[_MISTAKES] = (draft.lecture is not None, draft.mistakes or found.mistakes)
        st.rerun()
    is_loaded, mistakes = st.session_state[_MISTAKES]
    if mistakes and is_loaded:
        st.warning(words.LOADED_INCOMPLETE, icon=":material/edit_note:")
    elif mistakes:
        st.error(words.NOT_LOADED, icon=":material/error:")
    _list(mistakes)


def _list(mistakes: Sequence[Any]) -> None:
    if mistakes:
        st.markdown("\n".join(f"- {plain(str(mistake))}" for mistake in mistakes))
