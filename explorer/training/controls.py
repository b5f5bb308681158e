"""What the person chooses on the training page: leaves, features, and how training goes."""

from __future__ import annotations

import streamlit as st

from explorer import dimension
from explorer.leaf_sets import leaf_sets
from figures import hyperplane
from figures.hyperplane import Picture
from figures.leaf_set import LeafSet
from figures.training.lesson import Setting

RATES = (1.0, 0.5, 0.1)
STARTS = {"zero": "w = 0", "random": "random w"}
ORDERS = {"given": "as they come", "shuffled": "shuffled"}
EPOCHS = (10, 50, 200, 1000)
MOST_AXES = 3


def choose_leaves() -> tuple[Picture, tuple[int, ...], Setting]:
    """Write the title row, and return the leaves, the drawn features and the setting."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.title("Training", anchor=False, width="content")
        dim = dimension.choose()
        leaf_set = _choose_set(dim)
        scaled = st.toggle("Centre and scale", value=True, key="scaled", persist_state="session")
        with st.popover("Set up the run"):
            setting = _choose_setting()
            leaf_set, axes = _choose_features(leaf_set, dim)
    return hyperplane.picture_of(leaf_set, scaled), axes, setting


def _choose_set(dim: int) -> LeafSet:
    sets = {key: one for key, one in leaf_sets().items() if len(one.features) >= dim}
    key = st.selectbox(
        "Leaves",
        list(sets),
        format_func=lambda key: sets[key].title,
        label_visibility="collapsed",
        width=440,
        key="leaves",
        persist_state="session",
    )
    return sets[key]


def _choose_features(leaf_set: LeafSet, dim: int) -> tuple[LeafSet, tuple[int, ...]]:
    """Let the person train on all features where there are more than the picture has axes."""
    n = len(leaf_set.features)
    if n == dim:
        return leaf_set, tuple(range(dim))
    every = _choose(
        "Train on",
        {"shown": "the drawn features", "all": f"all {n} features"},
        f"training-features-of-{n}",
        "all" if n > MOST_AXES else "shown",
    )
    names = [feature.title for feature in leaf_set.features]
    drawn = st.multiselect(
        f"Draw {dim} of {n} features",
        range(n),
        default=range(dim),
        format_func=names.__getitem__,
        max_selections=dim,
        key=f"training-axes-{dim}-of-{n}",
        persist_state="session",
    )
    axes = tuple(drawn) if len(drawn) == dim else tuple(range(dim))
    if len(drawn) != dim:
        st.caption(f"Choose {dim} features to draw; until then the first {dim} are drawn.")
    if every == "all":
        return leaf_set, axes
    return leaf_set.with_features(axes), tuple(range(dim))


def _choose_setting() -> Setting:
    """Offer all that changes how the training goes."""
    start = _choose("Start at", STARTS, "training-start")
    order = _choose("Visit the leaves", ORDERS, "training-order")
    seed = 1
    if start == "random" or order == "shuffled":
        seed = st.number_input(
            "Seed", 0, 9999, value=1, key="training-seed", persist_state="session"
        )
    rate = _choose("Learning rate η", {str(rate): f"{rate:g}" for rate in RATES}, "training-rate")
    epochs = _choose("Epochs at most", {str(n): str(n) for n in EPOCHS}, "training-epochs", "50")
    return Setting(float(rate), start, order, int(seed), int(epochs))


def _choose(label: str, options: dict[str, str], key: str, default: str | None = None) -> str:
    chosen = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        default=default or next(iter(options)),
        required=True,
        key=key,
        persist_state="session",
    )
    return str(chosen)
