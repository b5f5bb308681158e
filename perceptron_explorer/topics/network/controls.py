"""What the person chooses beside the picture: the leaves, the hidden units, the start."""

from __future__ import annotations

from typing import cast

import streamlit as st

from perceptron_core.gradients import Activation
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.widgets.axis_choice import choose_axes
from perceptron_explorer.shell.widgets.leaf_choice import choose_leaf_set
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.network.task import (
    KINDS,
    MOST_UNITS,
    Setting,
    Task,
    of_leaves,
    program,
    xor,
)

SETS = {"xor": "XOR", "leaves": "Leaves", "program": "Punnen’s program"}
SHARES = {"0": "none", "20": "20 %", "40": "40 %"}
SEEDS = {str(seed): seed for seed in range(100)}
N_AXES = 2
KEY, SEED = "network-task", "network-seed"


def choose_task() -> None:
    """Let the person choose, beside the switch of the views; `chosen` returns what it is."""
    with options():
        st.session_state[KEY] = _task(switch("Learn", SETS, "network-set", "learn"))


def _task(what: str) -> Task:
    if what == "program":
        return program()
    leaf_set = choose_leaf_set(2) if what == "leaves" else None
    with st.popover("Set up the network"):
        setting = _choose_setting(with_share=leaf_set is not None)
        if leaf_set is None:
            return xor(setting)
        return of_leaves(_with_two_features(leaf_set), setting)


def _with_two_features(leaf_set: LeafSet) -> LeafSet:
    """Let the person choose two features, where there are more."""
    if len(leaf_set.features) == N_AXES:
        return leaf_set
    return leaf_set.with_features(choose_axes(leaf_set, N_AXES, "network"))


def chosen() -> Task:
    """Return what was chosen."""
    task: Task = st.session_state[KEY]
    return task


def _choose_setting(*, with_share: bool) -> Setting:
    numbers = {str(number): str(number) for number in range(1, MOST_UNITS + 1)}
    n_hidden = switch("Hidden units", numbers, "network-units", "units", "2", labelled=True)
    kinds = {str(kind): word for kind, word in KINDS.items()}
    kind = switch("Their activation", kinds, "network-kind", "activation", "tanh", labelled=True)
    choice_from_address(SEED, "seed", SEEDS, default=1)
    seed = st.number_input(
        "Seed of the start", 0, max(SEEDS.values()), key=SEED, persist_state="session"
    )
    share = "0"
    if with_share:
        share = switch("Leaves held out", SHARES, "network-held", "held", "20", labelled=True)
    return Setting(int(n_hidden), cast(Activation, kind), int(seed), int(share) / 100)
