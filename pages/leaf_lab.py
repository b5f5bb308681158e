"""A person's own leaves: made by hand, read from a file or a photograph, judged and proved."""

import streamlit as st

from explorer.leaf_lab import page as parts
from explorer.leaf_lab import views
from explorer.leaf_lab.kept import keep_in_browser, offer_kept_leaves

offer_kept_leaves()
lab = parts.heading()
parts.picture(lab)
views.verdict(lab)
views.choose_and_show(lab)
keep_in_browser(lab)

st.header("Try", anchor=False)
st.markdown(
    "- Start with an empty sheet, and add leaves until no line can separate the classes.\n"
    "- Drag a single leaf until the answer changes from yes to no.\n"
    "- Put two leaves of different classes on one point. What does the proof say?\n"
    "- Use the best **w**, then remove a leaf that is far from the line. What moves?"
)
st.caption(
    "Exactly one of the two answers is always true: the convex hulls of two finite sets of points "
    "have a hyperplane strictly between them if and only if they have no point in common "
    "(S. Boyd and L. Vandenberghe, *Convex Optimization*, 2004, §2.5.1)."
)
