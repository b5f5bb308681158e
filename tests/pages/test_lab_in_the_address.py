"""The Leaf lab opened at an address."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from explorer.address.leaves import pack
from explorer.leaf_sets import given_sets
from tests.pages.opened import Stage, opened

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
    assert app.selectbox(key="lab-start").value == "iris-hard"
    choices = app.session_state["address-visit"].choices
    assert (choices.get("leaves"), choices.get("own")) == ("iris-hard", None)


@pytest.mark.parametrize("params", [{"own": "AAAA"}, {"leaves": "roses"}])
def test_a_wrong_one_gives_the_labs_own_and_one_sentence(
    stage: Stage, params: dict[str, str]
) -> None:
    app = opened(LAB, {**params, "y": "1,1", "came_from": "9,9"})
    assert [one.value for one in app.exception] == []
    (sentence,) = [one.value for one in app.warning]
    assert f"“{next(iter(params))}”" in sentence
    assert app.selectbox(key="lab-start").value == next(iter(given_sets()))
