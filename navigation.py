"""The list of pages, in reading order."""

import streamlit as st

from perceptron_explorer.shell import look, page_bar
from perceptron_explorer.topics import glossary

HOME = st.Page("pages/home.py", title="Home", default=True)
VECTORS = st.Page("pages/vectors.py", title="Vectors", url_path="vectors")
MATRICES = st.Page("pages/matrices.py", title="Matrices", url_path="matrices")
DOT_PRODUCT = st.Page("pages/dot_product.py", title="Dot product", url_path="dot-product")
HYPERPLANE = st.Page("pages/hyperplane.py", title="Hyperplane", url_path="hyperplane")
PERCEPTRON = st.Page("pages/perceptron.py", title="Perceptron", url_path="perceptron")
LEAF_LAB = st.Page("pages/leaf_lab.py", title="Leaf lab", url_path="leaf-lab")
TRAINING = st.Page("pages/training.py", title="Training", url_path="training")
EXERCISES = st.Page("pages/exercises.py", title="Exercises", url_path="exercises")
GLOSSARY = st.Page("pages/glossary.py", title="Glossary", url_path="glossary")

PAGES = [
    *(HOME, VECTORS, MATRICES, DOT_PRODUCT, HYPERPLANE, PERCEPTRON, LEAF_LAB, TRAINING),
    *(EXERCISES, GLOSSARY),
]
page = st.navigation(PAGES, position="top")
st.set_page_config(page_title=f"{page.title} · Perceptron Explorer", layout="wide")
look.apply(alone=page not in (EXERCISES, GLOSSARY))
with page_bar.around(page.url_path, PAGES):
    page.run()
    if page not in (EXERCISES, GLOSSARY):
        glossary.list_words_of(page.url_path)
