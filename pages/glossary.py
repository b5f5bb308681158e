"""The words and signs of the pages, each in a sentence."""

import streamlit as st

from perceptron_explorer.topics import glossary

glossary.show()
st.caption(
    "Where A. Punnen, *The Maths behind Neural Networks*, chapter 1, uses a word in another way, "
    "the pages say so."
)
