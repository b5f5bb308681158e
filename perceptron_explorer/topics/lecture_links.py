"""The ways to a lecture: in lecture mode, and as a hand-out."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

import streamlit as st

from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.shell.address.visit import LECTURE, SCENE
from perceptron_explorer.shell.lecture import Lecture
from perceptron_explorer.topics.registry import HAND_OUT


def to_lecture_mode(word: str, lecture: Lecture) -> None:
    """Lead to the lecture's first scene in lecture mode."""
    page, place = lecture.places[0]
    at = {LECTURE: word, SCENE: str(place + 1)}
    _link(page, at, "Show in lecture mode")


def to_hand_out(word: str, label: str = "Hand out") -> None:
    """Lead to the hand-out of the lecture that the address calls so, without loading anew."""
    _link(HAND_OUT.path, {LECTURE: word}, label)


def _link(path: str, at: Mapping[str, str], label: str) -> None:
    address = f"{server_path(f'/{path}')}?{urlencode(at)}"
    st.html(f'<a class="page-link" href="{escape(address)}">{escape(label)}</a>', width="content")
