"""What this is, a picture to drag at once, and the way to the pages."""

import streamlit as st

from explorer import home_page
from explorer.page_header import title_row

title_row("Perceptron Explorer")
st.write(
    "A perceptron sorts leaves with one vector. Take **w** by its tip and turn it: the "
    "hyperplane turns with it, and a ring marks every leaf on the wrong side."
)
picture, pages = st.columns([2.6, 1], gap="large")
with picture:
    home_page.show_picture()
with pages:
    home_page.list_pages()
st.write("In front of a class: **L** fills the screen with the picture, **?** lists all keys.")
st.caption(
    "The mathematics is that of A. Punnen, *The Maths behind Neural Networks*, chapter 1. "
    "The leaves in this picture are measured irises (Fisher, 1936)."
)
