"""The Leaf lab's proofs without a browser: said, drawn, and put in place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

import perceptron_core as core
from perceptron_explorer import leaf_data
from tests.pages.lab_page import lab_of, look_at, press, upload


@pytest.fixture
def page(app: AppTest) -> AppTest:
    return app.switch_page("pages/leaf_lab.py").run()


def test_with_very_many_features_a_proof_is_looked_for_when_asked(page: AppTest) -> None:
    random = np.random.default_rng(2)
    X, y = random.normal(size=(12, 40)).round(2), np.arange(12) % 2
    features = [(f"f{i}", "") for i in range(40)]
    upload(page, "wide.csv", leaf_data.write_table(X, y, features, ("no", "yes")).encode())
    press(page, "Take these 12 leaves")
    look_at(page, "proof")
    assert not any("The widest possible margin" in one.value for one in page.markdown)
    press(page, "Look for a proof")
    assert any("The widest possible margin" in one.value for one in page.markdown)


def test_the_best_w_is_put_in_place(page: AppTest) -> None:
    press(look_at(page, "proof"), "Use the best w")
    sheet = lab_of(page).sheet
    best = core.separability(sheet.X, sheet.y)
    assert isinstance(best, core.Separation)
    margin = core.geometric_margin(sheet.X, sheet.y, sheet.w, sheet.b)
    assert margin == pytest.approx(best.margin)
    page.session_state["misclassified"] = True
    assert page.run().expander[0].markdown[0].value.startswith("None: ")


def test_reading_of_the_proof_draws_it_and_the_words_say_what_is_drawn(page: AppTest) -> None:
    for start, words in (("iris", "is thick"), ("iris-hard", "marked ✕")):
        page.selectbox[0].select(start).run()
        look_at(look_at(page, "table"), "proof")
        found = lab_of(page)
        assert found.proof_drawn
        assert any(words in one.value for one in page.markdown)
        found.picture_values = {**found.picture_values, "proof": "proof_off"}
        found.version += 1
        page.run()
        assert not any(words in one.value for one in page.markdown)
        assert any("*Also draw: the proof*" in one.value for one in page.markdown)


def test_the_point_in_both_hulls_is_the_same_from_both_sides(page: AppTest) -> None:
    page.selectbox[0].select("iris-hard").run()
    look_at(page, "proof")
    assert any("none can exist" in one.value for one in page.markdown)
    sums = [table.value.iloc[-1].tolist() for table in page.dataframe[-2:]]
    assert sums[0][0] == sums[1][0] == "sum"
    np.testing.assert_allclose(sums[0][1:], sums[1][1:], atol=1e-9)
    assert sums[0][1] == pytest.approx(1.0)


def test_two_leaves_on_one_point_are_named(page: AppTest) -> None:
    sheet = lab_of(page).sheet
    X = sheet.leaf_set.X.copy()
    X[76] = X[20]
    lab_of(page).change(sheet.with_leaves(replace(sheet.leaf_set, X=X)))
    look_at(page, "proof")
    said = "Leaf 21 (setosa) and leaf 77 (versicolor) have the same features"
    assert any(said in one.value for one in page.markdown)
