"""The parts of the glossary page, and the links that lead to its entries."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

import streamlit as st

from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.topics.glossary import words
from perceptron_explorer.topics.glossary.entries import Entry, entries
from perceptron_explorer.topics.glossary.notation import NOTATION
from perceptron_explorer.topics.registry import GLOSSARY

KEY = "glossary-word"
PARAM = "word"


def link_to(name: str) -> str:
    """Return a link to a word, as HTML: to the glossary, with its entry on top.

    Raises
    ------
    KeyError
        If there is no such word.
    """
    address = f"{server_path(f'/{GLOSSARY.path}')}?{urlencode({PARAM: name})}"
    return f'<a class="page-link" href="{escape(address)}">{escape(entries()[name].word)}</a>'


def list_words(names: Iterable[str]) -> None:
    """Lead to the words that something leans on."""
    links = " ".join(map(link_to, names))
    # One element: Streamlit would send, and the browser build, one for each of its own links.
    st.html(f'<p class="word-links">What is meant by {links}</p>')


def list_words_of(page: str) -> None:
    """Lead to the words that a page, named by the last part of its path, makes visible."""
    names = [name for name, entry in entries().items() if entry.page == page]
    if names:
        list_words(names)


def show() -> None:
    """Let the person find a word, and list them all."""
    with title_row(GLOSSARY.title):
        chosen = _choose()
    with st.container(key="glossary", gap="small"):
        if chosen:
            with st.container(border=True):
                _write(chosen)
        for entry in entries().values():
            _write(entry)
    _list_notation()
    st.caption(words.SOURCE)


def _list_notation() -> None:
    """List the letters that all pages use."""
    st.header("Notation", anchor=False)
    rows = "\n".join(f"| ${sign}$ | {means} |" for sign, means in NOTATION)
    st.markdown(f"| sign | stands for |\n|---|---|\n{rows}")
    st.caption(words.NOTATION_NOTE)


def _choose() -> Entry | None:
    words = entries()
    choice_from_address(KEY, PARAM, {"": None, **{name: name for name in words}}, default=None)
    name = st.selectbox(
        "Find a word",
        list(words),
        index=None,
        format_func=lambda name: words[name].word,
        placeholder="Find a word",
        label_visibility="collapsed",
        width=420,
        key=KEY,
        persist_state="session",
    )
    return words[name] if name else None


def _write(entry: Entry) -> None:
    with st.container(horizontal=True, vertical_alignment="top", gap="small"):
        sign = f" &nbsp; ${entry.sign}$" if entry.sign else ""
        st.markdown(f"**{entry.word}**{sign}  \n{entry.means}", width="stretch")
        st.page_link(entry.script, icon=":material/arrow_forward:", width="content")
