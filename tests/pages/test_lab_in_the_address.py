"""The Leaf lab opened at an address."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.shell.address.leaves import pack, unpack
from tests.pages.opened import Stage, begin_again, opened

LAB = "pages/leaf_lab.py"


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


def test_own_leaves_go_along(stage: Stage) -> None:
    some = given_sets()["leaves"]
    few = replace(some, X=some.X[::20] + 0.125, y=some.y[::20])
    app = opened(LAB, {"own": str(pack(few)), "w": "1,0.5", "b": "0.25"})
    assert [one.value for one in [*app.exception, *app.warning]] == []
    found = app.session_state["leaf-lab"]
    np.testing.assert_array_equal(found.sheet.leaf_set.X, few.X)
    np.testing.assert_array_equal(found.sheet.leaf_set.y, few.y)
    values = stage.values()["leaf-lab"]
    assert (values["w"], values["b"]) == ([1.0, 0.5], 0.25)
    assert app.session_state["address-visit"].choices["own"] == pack(few)


def test_a_given_set_goes_by_its_name(stage: Stage) -> None:
    app = opened(LAB, {"leaves": "iris-hard"})
    assert start_of(app) == "iris-hard"
    choices = app.session_state["address-visit"].choices
    assert (choices.get("leaves"), choices.get("own")) == ("iris-hard", None)


def start_of(app: AppTest) -> str:
    key = app.session_state["leaf-lab"].start_key
    return str(app.selectbox(key=key).value)


def test_frame_axes_and_hidden_weights_go_along(stage: Stage) -> None:
    """All that a session made comes again in another one that opens its address."""
    app = opened(LAB, {"leaves": "iris-hard", "x": "3", "w": "0.5,2", "b": "-1"})
    found = app.session_state["leaf-lab"]
    moved = replace(found.sheet.leaf_set, X=found.sheet.leaf_set.X + np.array([9.0, 0.0, 0.5]))
    best = found.sheet.with_leaves(moved).between_means()
    found.change(best)
    app.run()
    address = dict(app.session_state["address-visit"].choices)
    assert {"own", "x", "frame", "weights"} <= address.keys()
    w = ",".join(repr(float(best.w[column])) for column in (2, 0))
    again = opened(LAB, {**address, "w": w, "b": repr(best.b)})
    assert [one.value for one in [*again.exception, *again.warning]] == []
    after = again.session_state["leaf-lab"].sheet
    np.testing.assert_array_equal(after.X, best.X)
    np.testing.assert_array_equal(after.w, best.w)
    np.testing.assert_array_equal(after.frame.box, best.frame.box)
    assert after.b == best.b
    assert again.session_state["leaf-lab"].columns == (2, 0)
    assert again.session_state["address-visit"].choices == address


def test_what_no_address_can_hold_is_said(stage: Stage) -> None:
    app = opened(LAB)
    found = app.session_state["leaf-lab"]
    some = found.sheet.leaf_set
    names = tuple(f"leaf {i}" for i in range(len(some.y)))
    found.change(found.sheet.with_leaves(replace(some, labels=names)))
    app.run()
    here = app.session_state["address-visit"]
    assert (len(unpack(here.choices["own"]).labels or ()), here.left_behind) == (100, [])
    many = replace(some, X=np.tile(some.X, (3, 1)), y=np.tile(some.y, 3))
    found.change(found.sheet.with_leaves(many))
    app.run()
    (sentence,) = app.session_state["address-visit"].left_behind
    assert "1 to 200 leaves" in sentence
    assert "own" not in app.session_state["address-visit"].choices


@pytest.mark.parametrize("page", ["hyperplane", "training"])
def test_own_leaves_go_along_on_other_pages(stage: Stage, page: str) -> None:
    some = given_sets()["leaves"]
    packed = pack(replace(some, X=some.X[::20] + 0.125, y=some.y[::20]))
    app = opened(f"pages/{page}.py", {"leaves": "own", "own": str(packed)})
    assert [one.value for one in [*app.exception, *app.warning]] == []
    assert app.selectbox(key="leaves").value == "own"
    assert app.session_state["address-visit"].choices == {"leaves": "own", "own": packed}


@pytest.mark.parametrize(
    "params",
    [
        {"own": "AAAA"},
        {"leaves": "roses"},
        {"frame": "1,2"},
        {"frame": ",".join(["0"] * 12)},
        {"weights": "1,2,3"},
        {"x": "4"},
    ],
)
def test_a_wrong_one_gives_the_labs_own_and_one_sentence(
    stage: Stage, params: dict[str, str]
) -> None:
    app = opened(LAB, {**params, "y": "1,1", "came_from": "9,9"})
    assert [one.value for one in app.exception] == []
    (sentence,) = [one.value for one in app.warning]
    name = next(iter(params))
    assert ("a set of leaves" if name == "leaves" else f"“{name}”") in sentence
    assert start_of(app) == next(iter(given_sets()))


def test_leaves_that_were_made_in_a_run_that_was_cut_short_stay(stage: Stage) -> None:
    iris = given_sets()["iris"]
    packed = pack(replace(iris, X=iris.X[::5], y=iris.y[::5]))
    assert packed is not None
    params = {"own": packed}
    app = opened(LAB, params)
    found = app.session_state["leaf-lab"]
    made = found.sheet.with_leaves(replace(found.sheet.leaf_set, X=found.sheet.leaf_set.X + 0.5))
    found.change(made)
    begin_again(app, params)
    assert found.sheet is made
