"""Is there any w at all? The answer, and why it is certain."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import streamlit as st
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.scenes import words
from perceptron_explorer.scenes.rules.of_separation import weights_in_use
from perceptron_explorer.shell.widgets.paper_table import paper_table
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.topics.leaf_lab.lab import NOT_ASKED, Lab, lab, proof_of
from perceptron_explorer.topics.leaf_lab.proof import can_be_drawn
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet

DRAW = "Choose *Also draw: the proof* beside the picture to see it."

MOST_WRITTEN = 12
"""Most features whose weights are written out as an equation."""

MARKED = "In the picture the point that both classes share is marked ✕."


def proof(found: Lab) -> None:
    """Say whether any w splits the leaves, with the proof in numbers."""
    answer = proof_of(found)
    if answer == NOT_ASKED and st.button("Look for a proof", key="lab-ask"):
        with st.spinner(
            "Looking for a w that separates the classes, or for a proof that there is none"
        ):
            if can_be_drawn(proof_of(found, asked=True)):
                found.draw_proof()
        st.rerun()
    if isinstance(answer, str):
        st.warning(f"There is no answer yet: {plain(answer)}", icon=":material/help:")
    elif isinstance(answer, core.Separation):
        _separation(found.sheet, answer, drawn=found.proof_drawn)
    else:
        _overlap(found.sheet, answer, drawn=found.proof_drawn)


def _features(sheet: Sheet) -> str:
    """Say of which features the answer speaks."""
    return plain(words.in_features([feature.name for feature in sheet.leaf_set.features]))


def _separation(sheet: Sheet, answer: core.Separation, *, drawn: bool) -> None:
    if math.isinf(answer.margin):
        st.markdown(
            "**Yes, but there is nothing to separate**: one of the classes has no leaves. Even w "
            f"= 0 with b = {words.shortest(answer.b)} classifies every leaf correctly."
        )
        return
    st.markdown(
        f"**Yes, {_features(sheet)}.** The widest possible margin is {answer.margin:.4g} on either "
        "side, in standard deviations. The best hyperplane is halfway between the two nearest "
        "points of the classes' convex hulls, and perpendicular to the segment that joins them; no "
        "other hyperplane is farther from both classes. "
        + (
            "In the picture that segment is thick and the best hyperplane is dashed."
            if drawn
            else DRAW
        )
    )
    w, b = sheet.frame.scaling.inverse_transform_hyperplane(answer.w, answer.b)
    names = [plain(feature.name) for feature in sheet.leaf_set.features]
    if len(names) <= MOST_WRITTEN:
        st.markdown(f"With the features as measured: {words.own_equation(w, b, names)}")
    else:
        st.markdown(f"Once you use it, *Save and load* writes its {len(names)} weights to a file.")
    st.button("Use the best w", type="primary", key="lab-best", on_click=_put_in_place)


def _put_in_place() -> None:
    found = lab()
    answer = proof_of(found)
    if isinstance(answer, core.Separation):
        found.change(found.sheet.with_hyperplane(answer.w, answer.b))


def _overlap(sheet: Sheet, answer: core.Overlap, *, drawn: bool) -> None:
    st.markdown(
        f"**No, none can exist {_features(sheet)}.** {_why_none(sheet, answer)} "
        f"{MARKED if drawn else DRAW}"
    )
    weights = weights_in_use(answer)
    sides = zip((answer.leaves_0, answer.leaves_1), weights, (0, 1), strict=True)
    for column, (rows, shares, label) in zip(st.columns(2), sides, strict=True):
        with column:
            _one_side(sheet, rows, shares, label)


def _why_none(sheet: Sheet, answer: core.Overlap) -> str:
    if answer.twins:
        (no, yes), (one, other) = map(plain, sheet.leaf_set.class_names), answer.twins
        return (
            f"Leaf {one + 1} ({no}) and leaf {other + 1} ({yes}) have the same features, so every "
            "hyperplane has both on the same side."
        )
    return (
        "The point in the last row of both tables is a weighted mean of leaves of the one class "
        "and also of leaves of the other, so it lies in both convex hulls. A hyperplane with all "
        "of one class on its positive side has their means there too; this point would have to be "
        "on both sides at once."
    )


def _one_side(
    sheet: Sheet, rows: NDArray[np.int64], weights: NDArray[np.float64], label: int
) -> None:
    leaf_set = sheet.leaf_set
    names = [feature.title for feature in leaf_set.features]
    table = pd.DataFrame(leaf_set.X[rows], columns=names)
    table.insert(0, "weight", weights)
    table.insert(0, "leaf", [str(row + 1) for row in rows])
    table.loc[len(table)] = ["sum", weights.sum(), *(weights @ leaf_set.X[rows])]
    st.markdown(f"As a mean of **{plain(leaf_set.class_names[label])}**:")
    st.dataframe(table, hide_index=True)
    paper_table(list(table), table.to_numpy().tolist(), len(table))
