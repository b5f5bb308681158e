"""Two vectors, their dot product in both its forms, and the shadow of one on the other."""

import streamlit as st

from explorer import vector_pages

dim = vector_pages.heading(
    "Dot product",
    "Drag **a** and **b** by their tips. Multiplied entry by entry, or by lengths and angle: "
    "it is the same number.",
)
vector_pages.show_dot_product(dim)

st.header("Try", anchor=False)
st.markdown(
    "- Make the product 0 with neither vector zero.\n"
    "- Make **a** twice as long. What happens to the product, and what to the angle?\n"
    "- Let **b** sweep. Where does the shadow change its sign?\n"
    "- Open the proof step by step, and change the vectors in between."
)
st.header("What to see", anchor=False)
st.latex(
    r"\mathbf{a}\cdot\mathbf{b} = \sum_i a_i b_i = "
    r"\lVert\mathbf{a}\rVert\,\lVert\mathbf{b}\rVert\cos\theta"
)
st.markdown(
    "The sign tells the angle: positive under 90°, zero at 90°, negative over 90°. The same "
    "direction is more than a positive product; it is $\\cos\\theta = 1$. All vectors that are "
    "aligned with **a** fill the shaded half of the picture, and its edge is a hyperplane "
    "through the origin. A perceptron uses just that: with **w** in the place of **a**, it fires "
    "on one side."
)
st.page_link("pages/hyperplane.py", label="Go on to the hyperplane")
st.caption("After A. Punnen, *The Maths behind Neural Networks*, chapter 1, on the dot product.")
