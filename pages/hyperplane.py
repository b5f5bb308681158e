"""A weight vector to drag, and the hyperplane that turns with it."""

import streamlit as st

from perceptron_explorer.topics.hyperplane import page as parts

picture = parts.heading()
values = parts.show(picture)
parts.explain_coordinates(picture)
parts.list_wrong_leaves(picture, values)

st.header("Try", anchor=False)
st.markdown(
    "- Turn **w** and move the hyperplane until no leaf is ringed. Which way does **w** point "
    "then?\n"
    "- Make **w** twice as long without turning it. What changes, and what does not?\n"
    "- Drag the hyperplane by its diamond. Which number changes?\n"
    "- Drop **w** on the origin. What becomes of the hyperplane?"
)
st.header("What to see", anchor=False)
st.latex(
    r"\hat y = \begin{cases} 1 & \text{if } \mathbf{w}\cdot\mathbf{x} + b \ge 0 \\ "
    r"0 & \text{otherwise} \end{cases}"
)
st.markdown(
    "The bias is the threshold with its sign changed, $b = -\\theta$: the perceptron fires where "
    "$\\mathbf{w}\\cdot\\mathbf{x} \\ge \\theta$. A leaf exactly on the hyperplane has the sum 0, "
    "and fires.\n\n"
    "If you are reading Punnen's chapter: it writes $\\mathbf{w}\\cdot\\mathbf{x} > b$ for one "
    "side "
    "and $\\ge b$ for the other. These overlap. With the *b* of its second equation the sides are "
    "$\\mathbf{w}\\cdot\\mathbf{x} + b \\ge 0$ and $\\mathbf{w}\\cdot\\mathbf{x} + b < 0$. "
    "It is the feature space that is split, by the hyperplane."
)
with st.container(horizontal=True):
    st.page_link("pages/perceptron.py", label="Go on to the perceptron", width="content")
    st.page_link("pages/training.py", label="Watch a perceptron learn w", width="content")
st.caption("After A. Punnen, *The Maths behind Neural Networks*, chapter 1, Eq 1 to 3.")
