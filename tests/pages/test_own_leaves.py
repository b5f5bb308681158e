"""The person's own leaves, as other pages offer them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from streamlit.testing.v1 import AppTest

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.leaf_sets import OWN
from tests.small_leaves import four_leaves


def hyperplane_with(app: AppTest, own: LeafSet) -> AppTest:
    """Come to the hyperplane page with leaves that the lab has kept."""
    app.session_state["own-leaves"] = replace(own, key=OWN, title="your own leaves")
    return app.switch_page("pages/hyperplane.py").run()


def test_own_leaves_are_offered_and_shown(app: AppTest) -> None:
    page = hyperplane_with(app, four_leaves())
    assert page.selectbox[0].options[-1] == "your own leaves"
    page.selectbox[0].select(OWN).run()
    assert not page.exception
    page.session_state["misclassified"] = True
    page.run()
    assert page.expander[0].markdown[0].value.startswith("None: ")


def test_leaves_of_one_class_only_are_not_offered(app: AppTest) -> None:
    page = hyperplane_with(app, replace(four_leaves(), y=np.zeros(4, dtype=np.int64)))
    assert "your own leaves" not in page.selectbox[0].options


def test_very_many_are_thinned_and_it_says_so(app: AppTest) -> None:
    four = four_leaves()
    page = hyperplane_with(
        app, replace(four, X=np.tile(four.X, (3000, 1)), y=np.tile(four.y, 3000))
    )
    page.selectbox[0].select(OWN).run()
    assert "5,000 of 12,000 leaves are shown." in page.caption[0].value
