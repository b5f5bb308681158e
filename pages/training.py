"""Rosenblatt's rule, played step by step over leaves."""

import streamlit as st

from explorer.training import controls, page

plan = controls.choose_plan()
st.write(
    "One leaf after another is looked at. If the perceptron is wrong about it, the leaf's own "
    "vector is added to **w** or taken away. That is all it does."
)
if lesson := page.show(plan):
    page.explain(lesson)

st.header("Try", anchor=False)
st.markdown(
    "- Step through the first mistakes. In which direction does each one pull **w**?\n"
    "- Drag **w** to a bad place during a pause, and go on from there.\n"
    "- Train on versicolor and virginica: why does it not come to rest?\n"
    "- Switch off *Centre and scale*. What happens to the bound, and to the mistakes?"
)
st.header("What to see", anchor=False)
st.latex(r"\mathbf{w} \leftarrow \mathbf{w} + \eta\,(y - \hat y)\,\mathbf{x}")
st.latex(r"b \leftarrow b + \eta\,(y - \hat y)")
st.markdown(
    "For a leaf on its right side $y - \\hat y = 0$, and nothing changes. If a hyperplane splits "
    "the leaves, the rule finds one after at most $(R/\\gamma)^2$ mistakes, in whatever order the "
    "leaves come. It need not be the one with the largest margin. If none splits them, the rule "
    "never comes to rest."
)
st.caption(
    "F. Rosenblatt, *Psychological Review* 65 (1958), 386–408. A. B. J. Novikoff, *Symposium on "
    "the Mathematical Theory of Automata* 12 (1962), 615–622. S. I. Gallant, *IEEE Transactions on "
    "Neural Networks* 1 (1990), 179–191. Y. Freund and R. E. Schapire, *Machine Learning* 37 "
    "(1999), 277–296."
)
