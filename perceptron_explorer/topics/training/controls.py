"""What the person chooses on the training page: leaves, features, and how training goes."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.leaf_sets import OWN
from perceptron_explorer.shell.widgets import dimension
from perceptron_explorer.shell.widgets.axis_choice import AXES, choose_axes
from perceptron_explorer.shell.widgets.leaf_choice import choose_leaf_set, choose_scaled
from perceptron_explorer.shell.widgets.page_header import options, title_row
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.registry import TRAINING
from perceptron_explorer.topics.training.task import Plan, Setting

STARTS = {"zero": "w = 0", "random": "random w"}
ORDERS = {"given": "in the order given", "shuffled": "shuffled"}
EPOCHS = ("10", "50", "200", "1000")
SEEDS = {str(seed): seed for seed in range(100)}
VIEW = "training-view"


def choose_plan() -> Plan:
    """Write the title row, and let the person choose what to train on, and how."""
    with title_row(TRAINING.title):
        dim = dimension.choose()
        with options():
            leaf_set = choose_leaf_set(dim)
            scaled = choose_scaled()
            with_weights = choose_with_weights()
            with st.popover("Set up the run"):
                setting = _choose_setting()
                leaf_set, axes = _choose_features(leaf_set, dim)
    return Plan(hyperplane.picture_of(leaf_set, scaled), axes, setting, with_weights)


def choose_with_weights() -> bool:
    """Let the person have weight space beside the leaves."""
    choice_from_address(VIEW, "view", {"leaves": False, "weights": True}, default=False)
    return st.toggle("Weight space", key=VIEW, persist_state="session")


def _choose_setting() -> Setting:
    """Offer all that changes how the training goes."""
    start = _choose("Start from", "start", STARTS, "zero")
    order = _choose("Visit the leaves", "order", ORDERS, "given")
    seed = _choose_seed() if start == "random" or order == "shuffled" else 1
    epochs = _choose("Maximum epochs", "epochs", {most: most for most in EPOCHS}, "50")
    return Setting(start, order, seed, int(epochs))


def _choose_seed() -> int:
    choice_from_address("training-seed", "seed", SEEDS, default=1)
    return int(
        st.number_input(
            "Seed", 0, max(SEEDS.values()), key="training-seed", persist_state="session"
        )
    )


def _choose_features(leaf_set: LeafSet, dim: int) -> tuple[LeafSet, tuple[int, ...]]:
    """Let the person train on all features where there are more than the picture has axes.

    A person's own leaves are trained on with all their features unless they choose otherwise,
    as the Leaf lab judges them, and what was chosen for another set does not count for them.
    """
    n = len(leaf_set.features)
    if n == dim:
        return leaf_set, tuple(range(dim))
    words = {"drawn": "the drawn features", "all": f"all {n} features"}
    is_own = leaf_set.key == OWN
    default = "all" if is_own or n > len(AXES) else "drawn"
    train_on = _choose("Train on", "features", words, default, OWN if is_own else "")
    axes = choose_axes(leaf_set, dim, "training")
    return (
        (leaf_set, axes) if train_on == "all" else (leaf_set.with_features(axes), (0, 1, 2)[:dim])
    )


def _choose(label: str, param: str, words: Mapping[str, str], default: str, apart: str = "") -> str:
    """Let the person choose one of a few words, which stands in the address too.

    With `apart` the choice is kept apart from the one for other leaves.
    """
    key = f"training-{param}{apart and f'-{apart}'}"
    return switch(label, words, key, param, default, labelled=True)
