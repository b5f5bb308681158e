"""A person's own leaves: made by hand, read from a file or a photograph, judged and proved."""

import streamlit as st

from explorer.leaf_lab import page as parts
from explorer.leaf_lab import views

lab = parts.heading()
parts.picture(lab)
views.verdict(lab)
views.choose_and_show(lab)

st.header("Try", anchor=False)
st.markdown(
    "- Begin with an empty sheet and add leaves until no line can split them.\n"
    "- Drag one single leaf so that the answer changes from yes to no.\n"
    "- Put two leaves of different classes on one point. What does the proof say?\n"
    "- Put the best **w** in place, then take away a leaf that is far from the line. What moves?"
)
st.caption(
    "The two answers exclude each other, and one of them always holds: convex hulls of finitely "
    "many points have a hyperplane strictly between them exactly when they share no point "
    "(S. Boyd and L. Vandenberghe, *Convex Optimization*, 2004, §2.5.1)."
)
