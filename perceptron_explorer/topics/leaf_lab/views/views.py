"""What stands below the lab's picture: one thing at a time."""

from __future__ import annotations

import streamlit as st

import perceptron_core as core
from perceptron_explorer.shell.widgets import wrong_leaves
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.leaf_lab.lab import OWN, Lab, lab, proof_of
from perceptron_explorer.topics.leaf_lab.picture import begin_anew
from perceptron_explorer.topics.leaf_lab.proof import can_be_drawn
from perceptron_explorer.topics.leaf_lab.sheet.frame import Frame
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of
from perceptron_explorer.topics.leaf_lab.views.names_view import names
from perceptron_explorer.topics.leaf_lab.views.photo_view import photograph
from perceptron_explorer.topics.leaf_lab.views.proof_view import proof
from perceptron_explorer.topics.leaf_lab.views.reading import reading
from perceptron_explorer.topics.leaf_lab.views.saving import saving
from perceptron_explorer.topics.leaf_lab.views.table_view import table

VIEW = "lab-view"
VIEWS = {
    "table": ("Table", table),
    "proof": ("Separable?", proof),
    "read": ("File or paste", reading),
    "photo": ("Photograph", photograph),
    "names": ("Names", names),
    "save": ("Save and load", saving),
}


def verdict(found: Lab) -> None:
    """Offer what can be done with w, and list the misclassified leaves."""
    with st.container(horizontal=True, gap="small"):
        label = "Set w to the difference of the class means"
        st.button(label, key="lab-means", on_click=_between_means)
        st.button("Fit the axes to the leaves", key="lab-fit", on_click=_fit)
        if found.start != OWN:
            st.button("Start over", key="lab-again", on_click=begin_anew)
    if problem := st.session_state.pop("lab-problem", ""):
        st.warning(plain(problem), icon=":material/info:")
    sheet = found.sheet
    wrong = core.misclassified(sheet.X, sheet.y, sheet.w, sheet.b)
    wrong_leaves.list_them(sheet.leaf_set, wrong)


def _between_means() -> None:
    found = lab()
    try:
        found.change(found.sheet.between_means())
    except ValueError as problem:
        st.session_state["lab-problem"] = str(problem)


def _fit() -> None:
    found = lab()
    sheet = found.sheet
    try:
        frame = Frame.round(sheet.leaf_set.X)
    except ValueError as problem:
        st.session_state["lab-problem"] = str(problem)
        return
    raw = sheet.frame.scaling.inverse_transform_hyperplane(sheet.w, sheet.b)
    w, b = frame.scaling.transform_hyperplane(*raw)
    found.change(sheet_of(sheet.leaf_set, frame).with_hyperplane(w, b))


def choose_and_show(found: Lab) -> None:
    """Let the person choose what to look at."""
    titles = {key: title for key, (title, _) in VIEWS.items()}
    view = switch("Below the picture", titles, VIEW, "below", on_change=_draw_the_proof)
    _, show = VIEWS[view]
    show(found)


def _draw_the_proof() -> None:
    """Draw the proof when a person opens its explanation."""
    found = lab()
    if st.session_state[VIEW] == "proof" and can_be_drawn(proof_of(found)):
        found.draw_proof()
