"""Small tasks with the pictures of the other pages; the core checks them on release."""

import streamlit as st

from explorer.exercises import page as parts

parts.show()
parts.files()
st.page_link("pages/glossary.py", label="What do the words mean?")
