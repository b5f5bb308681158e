"""The views of the perceptron's page: one idea each, chosen by a switch or in the address."""

from __future__ import annotations

import streamlit as st

from perceptron_explorer.shell.address import choice_from_address
from perceptron_explorer.shell.widgets.switch import switch

VIEWS = {
    "diagram": "Diagram",
    "threshold": "Threshold",
    "step": "Step",
    "equations": "Equations",
    "layer": "Several",
    "gates": "Gates",
    "convex": "Half-spaces",
}
KEY = "perceptron_view"

TRY = {
    "diagram": (
        "- Find weights that make the leaf's output change. Which weight matters most for it?\n"
        "- Set a weight to 0. What does its input do then?\n"
        "- Double all weights and the bias. What changes, and what does not?"
    ),
    "threshold": (
        "- Move θ back and forth. How does the plane move in space, and how does the line?\n"
        "- Move **w** straight up in space: PageUp, or ⇕ beside the picture.\n"
        "- Lay the plane flat. Where does it meet *x*₀ = 1 then?"
    ),
    "step": (
        "- Bring the sum to exactly 0. What is the output?\n"
        "- Choose *the jump*, and make *h* smaller and smaller. What do the two slopes do?"
    ),
    "equations": (
        "- Make the bias 0. Does Eq 1 as printed agree with the others now?\n"
        "- Find a leaf for which leaving the bias out changes the answer."
    ),
    "layer": (
        "- Put the leaf where all outputs are 1. Is there a place where all are 0?\n"
        "- Into how many regions can three lines cut the plane?"
    ),
    "gates": (
        "- Find AND, and then turn it into OR by moving the line without turning it.\n"
        "- Change AND into NAND. What happens to **w** and *b*?\n"
        "- Try XOR before you ask for the next step, which says whether it can be done."
    ),
    "convex": (
        "- Take both points of one class. Can you make the segment cross?\n"
        "- Turn **w** until the segment lies along the hyperplane."
    ),
}

SOURCE = {
    "threshold": (
        "If you are reading Punnen's chapter: it writes $\\mathbf{w}\\cdot\\mathbf{x} > b$ for one "
        "side and $\\ge b$ for the other. With its own $b = -\\theta$ the sides are "
        "$\\mathbf{w}\\cdot\\mathbf{x} \\ge \\theta$ and $\\mathbf{w}\\cdot\\mathbf{x} < \\theta$."
    ),
    "step": (
        "If you are reading Punnen's chapter: its text says that the perceptron fires above zero, "
        "its Eq 1 says from zero on. Here, as in the equations, a sum of exactly 0 fires."
    ),
    "equations": (
        "If you are reading Punnen's chapter: its Eq 1 has no bias, its Eq 2 and 3 have one. They "
        "agree if $b = 0$, or if $b$ is carried as $w_0$ with $x_0 = 1$."
    ),
    "layer": (
        "If you are reading Punnen's chapter: a single perceptron has a weight vector. A weight "
        "matrix is needed only for several."
    ),
}
"""Where the source slips, and what holds instead."""


def choose() -> str:
    """Let the person choose a view; the address holds it as ``?view=…``."""
    choice_from_address(KEY, "view", VIEWS.keys(), default="diagram")
    return switch("View", VIEWS, KEY)


def close(view: str) -> None:
    """End a view: something to try, and a word for those who read the source too."""
    st.header("Try", anchor=False)
    st.markdown(TRY[view])
    if view in SOURCE:
        st.markdown(SOURCE[view])
