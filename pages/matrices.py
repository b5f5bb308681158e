"""Vectors written and stacked as matrices, and what matrices do."""

import streamlit as st

from perceptron_explorer.topics.matrices import page

page.show(page.choose_view())
st.page_link("pages/dot_product.py", label="Go on to the dot product")
st.caption(
    "After A. Punnen, *The Maths behind Neural Networks*, chapter 1, on matrices and tensors."
)
