"""The Leaf lab's heading and picture."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.scenes.words import MOST_NAMED
from perceptron_explorer.shell.address import choice_from_address, visit
from perceptron_explorer.shell.scene_state import SceneEvent, forget_others, remembered, show_scene
from perceptron_explorer.shell.widgets import dimension
from perceptron_explorer.shell.widgets.page_header import options, title_row
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.leaf_lab import scene, words
from perceptron_explorer.topics.leaf_lab.address import (
    note_sheet,
    open_frame,
    open_hidden_weights,
    open_user_leaves,
)
from perceptron_explorer.topics.leaf_lab.below_zero import warning
from perceptron_explorer.topics.leaf_lab.lab import (
    EMPTY,
    OWN,
    Lab,
    keep,
    lab,
    proof_of,
    starting_sheet,
)
from perceptron_explorer.topics.leaf_lab.proof import proof_constants
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice
from perceptron_explorer.topics.registry import LEAF_LAB

AXIS_WIDTH_PX, WIDEST_PX = 160, 340
"""Of a choice of a feature: two stand side by side on a phone, unless a name needs more room."""
LETTER_PX, BESIDE_PX = 9, 50

TITLES = {EMPTY: "an empty sheet", OWN: "your own leaves"}


def heading() -> Lab:
    """Write the title and the idea; choose the leaves to begin with; go back and forth."""
    found = lab()
    found.begin_visit(visit.current())
    if found.sentence:
        st.toast(found.sentence)
        found.sentence = ""
    with title_row(LEAF_LAB.title):
        dimension.choose()
        with options():
            _choose_start(found)
    st.write(words.BY_HAND if found.sheet.editable else words.VERY_MANY)
    return found


def _choose_start(found: Lab) -> None:
    has_user_leaves = open_user_leaves(found)
    if found.start != found.start_shown:  # a file or a step back brought others
        found.start_version += 1
        st.session_state[found.start_key] = found.start
    keys = [*given_sets(), EMPTY, *([OWN] if found.own else [])]
    if not has_user_leaves:
        chosen = choice_from_address(found.start_key, "leaves", keys, default=keys[0])
        if chosen != found.start:  # the address says so
            found.drafts = []
            found.open(starting_sheet(chosen, found.own))
    open_frame(found)
    found.start_shown = found.start
    st.selectbox(
        "Start from",
        keys,
        format_func=lambda key: TITLES.get(key) or given_sets()[key].title,
        label_visibility="collapsed",
        width=380,
        key=found.start_key,
        persist_state="session",
        on_change=begin_anew,
    )


def begin_anew() -> None:
    """Put the chosen set on the sheet as it was at first; going back is possible."""
    found = lab()
    chosen = st.session_state[found.start_key]
    found.drafts = []
    found.change(starting_sheet(chosen, found.own))
    found.start_shown = found.start


def picture(found: Lab) -> None:
    """Show the leaves, the hyperplane, and the proof if it is wanted."""
    with st.container(horizontal=True, gap="small", key="page-axes"):
        columns = _columns(found)
    open_hidden_weights(found, columns)
    given = found.give(columns)
    variant = str(found.version)
    made = remembered(scene.NAME, variant)
    kept = made or found.picture_values
    if kept:
        visit.current().recalled.add(scene.NAME)
    values = scene.starting_values(given, kept)
    known = proof_constants(given, found.sheet, proof_of(found), made or values)
    picture = scene.scene_of(given, values, known)
    shown = show_scene(scene.figure_of(given), picture, variant, steps=found.steps_to_go)
    found.begin_from(
        SceneEvent(variant, shown.values, direction=0)
    )  # the address may have given some
    keep(found)
    note_sheet(found, columns)
    forget_others(scene.NAME, variant)
    if not given.sheet.editable:
        st.caption(
            f"The picture shows {len(given.drawn_rows):,} of {len(given.sheet.y):,} leaves, "
            "evenly chosen; every number counts all of them."
        )
    if given.hidden:
        _say_what_is_hidden(given)
    if below_zero := warning(found.sheet.leaf_set):
        st.warning(plain(below_zero), icon=":material/warning:")


def _columns(found: Lab) -> tuple[int, ...]:
    """Return the features on the axes; the person chooses when there are more than axes."""
    n_features = found.sheet.n_features
    dim = min(int(st.session_state[dimension.KEY] or 2), n_features)
    if dim < int(st.session_state[dimension.KEY] or 2):
        st.caption("These leaves have two features; a picture in space needs three.")
    if n_features == dim:
        return tuple(range(dim))
    names = [feature.name for feature in found.sheet.leaf_set.features]
    chosen: list[str] = []
    for param, where in zip("xyz"[:dim], ("across", "up", "in depth"), strict=False):
        rest = {str(i): name for i, name in enumerate(names, 1) if name not in chosen}
        chosen.append(_choose_axis(param, f"Feature {where}", rest))
    return tuple(names.index(name) for name in chosen)


def _choose_axis(param: str, label: str, names: dict[str, str]) -> str:
    key = f"lab-axis-{param}"
    choice_from_address(key, param, names, default=next(iter(names.values())))
    options = list(names.values())
    needed_px = LETTER_PX * max(map(len, options)) + BESIDE_PX
    return str(
        st.selectbox(
            label,
            options,
            key=key,
            label_visibility="collapsed",
            width=min(max(AXIS_WIDTH_PX, needed_px), WIDEST_PX),
            persist_state="session",
        )
    )


def _say_what_is_hidden(drawn: Slice) -> None:
    names = [drawn.sheet.leaf_set.features[i].name for i in drawn.hidden]
    few = len(names) <= MOST_NAMED
    hidden = plain(", ".join(names)) if few else f"the other {len(names)} features"
    what = "line" if drawn.dim == 2 else "plane"
    st.caption(
        f"The perceptron works on all {drawn.sheet.n_features} features. The {what} is a slice of "
        f"its hyperplane, with {hidden} at the mean. A leaf may look misclassified here and still "
        "be correct."
    )
