"""The list of pages, in reading order."""

import streamlit as st

from explorer import look
from explorer.address import visit

HOME = st.Page("pages/home.py", title="Home", default=True)
VECTORS = st.Page("pages/vectors.py", title="Vectors", url_path="vectors")
MATRICES = st.Page("pages/matrices.py", title="Matrices", url_path="matrices")
DOT_PRODUCT = st.Page("pages/dot_product.py", title="Dot product", url_path="dot-product")
HYPERPLANE = st.Page("pages/hyperplane.py", title="Hyperplane", url_path="hyperplane")
PERCEPTRON = st.Page("pages/perceptron.py", title="Perceptron", url_path="perceptron")
LEAF_LAB = st.Page("pages/leaf_lab.py", title="Leaf lab", url_path="leaf-lab")
TRAINING = st.Page("pages/training.py", title="Training", url_path="training")

page = st.navigation(
    [HOME, VECTORS, MATRICES, DOT_PRODUCT, HYPERPLANE, PERCEPTRON, LEAF_LAB, TRAINING],
    position="top",
)
st.set_page_config(page_title=f"{page.title} · Perceptron Explorer", layout="wide")
look.apply()
visit.begin(page.url_path)
page.run()
visit.end()
