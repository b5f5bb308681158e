"""The class's picture, with what keeps it up to date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import streamlit as st

from perceptron_explorer.class_board.board import Board
from perceptron_explorer.class_board.items import Item
from perceptron_explorer.draggable_plot import board_feed
from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.server.boards import store
from perceptron_explorer.topics.class_board import scene
from perceptron_explorer.topics.class_board.class_leaves import guesses_of, leaves_of
from perceptron_explorer.topics.class_board.drawn import drawn_of
from perceptron_explorer.topics.class_board.hosting import Hosted, hosted, noting_problem
from perceptron_explorer.topics.class_board.words import FOLLOW

FEED = "class-board-feed"


def picture(found: Hosted, board: Board, items: Sequence[Item]) -> None:
    """Show the leaves and a hyperplane; what phones do comes by itself from then on."""
    settings = board.settings
    low = [one.low for one in settings.features]
    high = [one.high for one in settings.features]
    leaves = leaves_of(board, items)
    drawn = drawn_of(leaves.without_rows() if settings.hidden else leaves, low, high)
    values = remembered(scene.NAME, found.code) or scene.starting_values(drawn)
    guesses = guesses_of(board, items)
    picture = scene.scene_of(drawn, values, guesses, revealed=settings.revealed)
    follow = settings.activity == FOLLOW
    shown = show_scene(scene.figure_of(drawn), picture, found.code, answers=follow)
    if follow:
        _show_phones(found, board, shown.values)
    scaling = drawn.sheet.frame.scaling
    board_feed(
        {
            "events": _events(found),
            "figure": scene.NAME,
            "middle": scaling.mean.tolist(),
            "half": scaling.scale.tolist(),
        },
        key=FEED,
        on_remove=_remove,
    )


def _show_phones(found: Hosted, board: Board, values: Mapping[str, Any]) -> None:
    """Let phones have the hyperplane as it is now."""
    w = np.asarray(values["w"], dtype=float)
    shown = {"w": w.tolist(), "b": float(values["b"])}
    before = board.settings.shown
    if before and [*before.w, before.b] == [*shown["w"], shown["b"]]:
        return
    found.change(shown=shown)


def _events(found: Hosted) -> str:
    ticket = store().ticket(found.code, found.host_key)
    return f"{server_path(f'/class/api/{found.code}/events')}?host={ticket}"


def _remove() -> None:
    """Remove what was asked for beside the picture."""
    found, asked = hosted(), _asked()
    if found is None:
        return
    remove = store().remove_phone_of if asked.get("what") == "phone" else store().remove
    with noting_problem():
        remove(found.code, found.host_key, str(asked.get("id", "")))


def _asked() -> dict[str, Any]:
    asked: dict[str, Any] = st.session_state[FEED]["remove"]
    return asked
