"""The list of pages, in reading order."""

import streamlit as st

from explorer import look

HOME = st.Page("pages/home.py", title="Home", default=True)
HYPERPLANE = st.Page("pages/hyperplane.py", title="Hyperplane", url_path="hyperplane")

page = st.navigation([HOME, HYPERPLANE], position="top")
st.set_page_config(page_title=f"{page.title} · Perceptron Explorer", layout="wide")
look.apply()
page.run()
