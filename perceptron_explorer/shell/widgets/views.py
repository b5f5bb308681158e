"""A page of several views: one idea each, chosen by a switch, with its words round its picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.shell.widgets.page_words import things_to_try, what_to_see
from perceptron_explorer.shell.widgets.switch import switch


@dataclass(frozen=True)
class ViewWords:
    """A sentence before the picture, things to try after it, and what there is to see."""

    title: str
    idea: str
    tries: tuple[str, ...]
    insight: str


@dataclass(frozen=True)
class View:
    """One idea: its words, and the picture between them."""

    words: ViewWords
    show: Callable[[], None]
    controls: Callable[[], None] = lambda: None
    """Further switches beside the one of the views."""


def show_views(title: str, views: Mapping[str, View], key: str) -> None:
    """Show the chosen view: the idea, the picture, things to try, and what to see.

    Parameters
    ----------
    title : str
        The page's.
    views : mapping
        By what the address calls them: ``?view=stack`` chooses one too.
    key : str
        Streamlit's key of the switch.
    """
    with title_row(title):
        titles = {name: view.words.title for name, view in views.items()}
        view = views[switch("View", titles, key, "view")]
        view.controls()
    st.write(view.words.idea)
    view.show()
    things_to_try("\n".join(f"- {sentence}" for sentence in view.words.tries))
    what_to_see(view.words.insight)
