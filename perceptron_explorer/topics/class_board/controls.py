"""What the lecturer does with a board: the code to show, what phones do, and the leaves."""

from __future__ import annotations

from html import escape
from urllib.parse import quote, urlsplit

import streamlit as st

from perceptron_explorer import leaf_data
from perceptron_explorer.class_board.board import Board
from perceptron_explorer.class_board.settings import Settings
from perceptron_explorer.draggable_plot import file_download
from perceptron_explorer.draggable_plot.assets import server_path
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.leaf_sets import keep_user_leaves
from perceptron_explorer.shell.server import network
from perceptron_explorer.shell.server.boards import store
from perceptron_explorer.topics.class_board.hosting import Hosted, end, noting_problem
from perceptron_explorer.topics.class_board.words import (
    ACTIVITIES,
    HIDDEN,
    HOST_KEY,
    MEASURE,
    MEASURING,
    WEIGHTS,
)
from perceptron_explorer.topics.leaf_lab.lab import begin_with_user_leaves
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of
from perceptron_explorer.topics.registry import LEAF_LAB, TRAINING


def way_in(found: Hosted) -> None:
    """Show the code, the address and a QR code of it."""
    address = f"{_origin()}{server_path('/class')}/{found.code}"
    code = server_path(f"/qr.svg?text={quote(address, safe='')}")
    st.html(
        '<div class="way-in">'
        f'<img src="{escape(code)}" alt="QR code of {escape(address)}">'
        f"<p><strong>{found.code}</strong><br>{escape(address.partition('://')[2])}</p></div>"
    )


def _origin() -> str:
    """Return where phones reach this server: where the lecturer's browser did, if from afar."""
    here = urlsplit(st.context.url or "")
    return next(iter(network.origins()), f"{here.scheme}://{here.netloc}")


def activity(found: Hosted, board: Board) -> None:
    """Choose what phones do; freeze, hide and reveal."""
    settings = board.settings
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        _choice(found, settings.activity, activities_of(settings))
        _switch(found, "frozen", "Freeze", settings.frozen)
        _switch(found, "hidden", "Hide the leaves here", settings.hidden)
        if settings.activity == WEIGHTS:
            _switch(found, "revealed", "Reveal the predictions", settings.revealed)
    if settings.hidden:
        st.caption(HIDDEN)


def activities_of(settings: Settings) -> dict[str, str]:
    """Return what phones can do on a board, with its name."""
    return {MEASURE: MEASURING, **ACTIVITIES} if settings.measured else ACTIVITIES


def _choice(found: Hosted, chosen: str, activities: dict[str, str]) -> None:
    key = "board-activity"
    st.session_state[key] = chosen

    def change() -> None:
        if st.session_state[key]:
            found.change(activity=st.session_state[key], revealed=False)

    st.segmented_control(
        "Phones",
        [*activities],
        format_func=activities.__getitem__,
        label_visibility="collapsed",
        key=key,
        on_change=change,
    )


def _switch(found: Hosted, name: str, label: str, value: bool) -> None:
    key = f"board-{name}"
    st.session_state[key] = value
    st.toggle(label, key=key, on_change=lambda: found.change(**{name: st.session_state[key]}))


def with_the_leaves(found: Hosted, leaves: LeafSet) -> None:
    """Take the leaves to other pages or home; undo, clear and end."""
    with st.container(horizontal=True):
        if st.button(
            "Train on these leaves", key="board-train", disabled=not leaves.has_both_classes
        ):
            keep_user_leaves(leaves)
            st.switch_page(TRAINING.script, query_params={"leaves": "own"})
        if st.button("Open in the leaf lab", key="board-lab", disabled=len(leaves.y) == 0):
            begin_with_user_leaves(sheet_of(leaves))
            st.switch_page(LEAF_LAB.script)
        file_download(
            "Download the leaves (CSV)",
            lambda: _as_csv(leaves),
            file_name="class.csv",
            mime="text/csv",
            key="board-csv",
            disabled=len(leaves.y) == 0,
        )
    with st.container(horizontal=True):
        st.button("Undo the last removal", key="board-undo", on_click=_undo, args=(found,))
        st.button("Clear the board", key="board-clear", on_click=_clear, args=(found,))
        with st.popover("Host key"):
            st.write(HOST_KEY)
            st.code(found.host_key, language=None)
        with st.popover("End the board"):
            st.write("This deletes the board and all that phones have made on it.")
            st.button("End it", key="board-end", type="primary", on_click=end)


def _undo(found: Hosted) -> None:
    with noting_problem():
        if not store().undo(found.code, found.host_key):
            st.toast("Nothing has been removed that could come back.")


def _clear(found: Hosted) -> None:
    with noting_problem():
        store().clear(found.code, found.host_key)


def _as_csv(leaves: LeafSet) -> str:
    features = [(feature.name, feature.unit) for feature in leaves.features]
    return leaf_data.write_table(leaves.X, leaves.y, features, leaves.class_names, leaves.labels)
