"""What the lecturer chooses before a board is opened."""

from __future__ import annotations

import math
from typing import NamedTuple

import streamlit as st

from perceptron_explorer.class_board.errors import BoardError
from perceptron_explorer.class_board.settings import (
    MOST_FEATURES,
    MOST_LEAVES_PER_PHONE,
    Feature,
    Settings,
)
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.figures.leaves import SIGNS
from perceptron_explorer.topics.class_board.hosting import open_board, take_over
from perceptron_explorer.topics.class_board.measured_features import measured_features
from perceptron_explorer.topics.class_board.words import OPENING, TAKE_OVER

OWN, PHOTOS = "own", "photos"
TITLES = {OWN: "my own", PHOTOS: "measured in photographs of leaves"}
LIMIT = 5
HOW_MANY = {2: "Two features", 3: "Three features"}
OWN_FEATURES = (("across", "length"), ("up", "width"), ("in depth", "thickness"))


class Chosen(NamedTuple):
    """Features with the ends of their axes, class names, leaves to begin with, what is measured."""

    features: tuple[Feature, ...]
    classes: tuple[str, str]
    leaves: LeafSet | None
    measured: tuple[str, ...] = ()


def choose() -> None:
    """Show the choices, and the button that opens a board."""
    st.write(OPENING)
    try:
        chosen = _features()
        limit = st.number_input(
            "Leaves for each phone", 1, MOST_LEAVES_PER_PHONE, LIMIT, width=220, key="board-limit"
        )
        settings = Settings(
            chosen.features,
            chosen.classes,
            int(limit),
            activity="measure" if chosen.measured else "leaves",
            measured=chosen.measured,
        )
    except BoardError as problem:
        st.warning(str(problem))
        return
    given = (chosen.leaves.X, chosen.leaves.y) if chosen.leaves else None
    # Not by on_click: it would open the board that was chosen when the page last ran, not what
    # somebody quick has chosen since.
    if st.button("Open a board", type="primary", key="board-open"):
        open_board(settings, given)
        st.rerun()


def go_on() -> None:
    """Take over a board that was opened on another machine."""
    with st.expander("Go on with a board from another machine"), st.form("board-take-over"):
        st.write(TAKE_OVER)
        code = st.text_input("Code", max_chars=20, width=220)
        key = st.text_input("Host key", type="password", max_chars=100, width=420)
        if st.form_submit_button("Go on"):
            take_over(code, key)


def _features() -> Chosen:
    sets = given_sets()
    key = st.selectbox(
        "Features and classes",
        [*sets, OWN, PHOTOS],
        format_func=lambda one: TITLES.get(one) or sets[one].title,
        width=420,
        key="board-features",
    )
    number = how_many(len(sets[key].features) if key in sets else MOST_FEATURES)
    if key == OWN:
        return _own_features(number)
    if key == PHOTOS:
        return _measured_features(number)
    leaves = sets[key].first_features(number)
    with_leaves = st.checkbox("Begin with these leaves", key="board-with-leaves")
    return Chosen(_axes_of(leaves), leaves.class_names, leaves if with_leaves else None)


def how_many(there: int) -> int:
    """Ask for two or three features, where there are as many."""
    if there < MOST_FEATURES:
        return there
    chosen: int = st.radio(
        "How many features",
        [*HOW_MANY],
        format_func=HOW_MANY.__getitem__,
        horizontal=True,
        label_visibility="collapsed",
        key="board-how-many",
    )
    return chosen


def _own_features(number: int) -> Chosen:
    features = tuple(_own_feature(*one) for one in OWN_FEATURES[:number])
    return Chosen(features, own_classes(number, ("round", "pointed")), None)


def _measured_features(number: int) -> Chosen:
    features = measured_features(number)
    classes = own_classes(number, ("diseased", "healthy"))
    return Chosen(features, classes, None, tuple(one.name for one in features))


def own_classes(n_features: int, names: tuple[str, str]) -> tuple[str, str]:
    """Ask for the names of the classes, by their signs in the picture."""
    with st.container(horizontal=True):
        no, yes = (
            st.text_input(f"Class {sign}", name, max_chars=40, width=220, key=f"board-class-{name}")
            for label, (sign, name) in enumerate(zip(SIGNS[n_features], names, strict=False))
        )
    return no, yes


def _own_feature(where: str, name: str) -> Feature:
    with st.container(horizontal=True):
        written = st.text_input(
            f"Feature {where}", name, max_chars=40, width=220, key=f"board-name-{where}"
        )
        unit = st.text_input("Unit", "cm", max_chars=20, width=110, key=f"board-unit-{where}")
        low = st.number_input("From", value=0.0, width=140, key=f"board-low-{where}")
        high = st.number_input("To", value=10.0, width=140, key=f"board-high-{where}")
    return Feature(written, unit, low, high)


def _axes_of(leaves: LeafSet) -> tuple[Feature, ...]:
    """Return the features with axes from whole number to whole number round the leaves."""
    ends = zip(leaves.features, leaves.X.min(axis=0), leaves.X.max(axis=0), strict=True)
    return tuple(
        Feature(one.name, one.unit, float(math.floor(low)), float(math.ceil(high)))
        for one, low, high in ends
    )
