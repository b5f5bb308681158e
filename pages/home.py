"""What this is, a picture to drag at once, and the way to the pages."""

import streamlit as st

from perceptron_explorer.shell.widgets.page_header import title_row
from perceptron_explorer.topics.home import page as home_page

title_row("Perceptron Explorer")
st.write(
    "A perceptron classifies leaves with one vector, **w**. Drag **w** by its tip: the hyperplane "
    "turns with it, and a ring marks every misclassified leaf."
)
picture, pages = st.columns([2.6, 1], gap="large")
with picture:
    home_page.show_picture()
with pages:
    home_page.list_pages()
st.write("In front of a class: **L** fills the screen with the picture, **?** lists all keys.")
st.caption(
    "The mathematics follows A. Punnen, *The Maths behind Neural Networks*, chapter 1. The "
    "“leaves” are iris flowers standing in for leaves, measured by E. Anderson and published by "
    "R. A. Fisher in 1936."
)
