"""Leaves that are too many for an address, kept in the person's own browser.

The address brings few leaves back after a reload or a restart of the server. More than it can
hold are offered when the page is opened again.
"""

from __future__ import annotations

import uuid
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot import browser_store
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.address.leaves import BROWSER, pack, unpack
from perceptron_explorer.topics.leaf_lab.lab import Lab, begin_with_user_leaves
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of

KEY = "leaf-lab-kept"
PLACE = "perceptron-explorer/leaf-lab/1"
"""In the browser's storage; the number is the version of what is written there."""
LEAVES = "leaves"
_FORGET, _SENT, _ANSWERED = "lab-kept-forget", "lab-kept-sent", "lab-kept-answered"


def offer_kept_leaves() -> None:
    """Ask whether leaves that this browser has kept from before are to be opened."""
    if st.session_state.get(_ANSWERED) or st.session_state.get(_SENT):
        return
    leaves = _kept_before()
    if leaves is None:
        return
    st.info(f"Your browser has kept {len(leaves.y):,} leaves of yours from before.")
    with st.container(horizontal=True):
        st.button("Open them", key="lab-kept-open", on_click=_open, args=(leaves,))
        st.button("Discard them", key="lab-kept-discard", on_click=_discard)


def keep_in_browser(found: Lab) -> None:
    """Keep the leaves in the browser if no address holds them, and say so."""
    leaves, state = found.sheet.leaf_set, st.session_state
    is_given = any(leaves is one for one in given_sets().values())
    text = None if is_given or pack(leaves) else pack(leaves, BROWSER)
    # Once: it is long, and each run of the page would send it again.
    is_new = text is not None and state.get(_SENT) is not leaves
    data = {
        "name": PLACE,
        "entries": {LEAVES: text} if is_new else {},
        "forget": state.get(_FORGET, ""),
        "ask": not (is_new or state.get(_SENT) or state.get(_ANSWERED)),
        "kept": "These leaves are kept in your browser." if text else "",
        "notKept": "Your browser keeps nothing for this page. Download the leaves." if text else "",
    }
    browser_store(data, key=KEY)
    if is_new:
        state[_SENT] = leaves


def _kept_before() -> LeafSet | None:
    found: dict[str, Any] = st.session_state.get(KEY, {}).get("found") or {}
    text = found.get("entries", {}).get(LEAVES)
    try:
        return unpack(text, BROWSER) if isinstance(text, str) else None
    except ValueError:
        return None


def _open(leaves: LeafSet) -> None:
    st.session_state[_ANSWERED] = True
    begin_with_user_leaves(sheet_of(leaves))


def _discard() -> None:
    st.session_state[_ANSWERED] = True
    st.session_state[_FORGET] = uuid.uuid4().hex
