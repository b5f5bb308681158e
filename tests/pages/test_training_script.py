from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.shell.widgets import leaf_choice
from tests.pages.opened import Stage, opened

PAGE = "pages/training.py"
BOX = [[-9.0, -9.0], [9.0, 9.0]]


@pytest.fixture
def page(app: AppTest) -> AppTest:
    return app.switch_page(PAGE).run()


def captions(page: AppTest) -> str:
    return "\n".join(one.value for one in page.caption)


def choose(page: AppTest, key: str, option: str | int) -> AppTest:
    page.session_state[key] = option
    return page.run()


def test_it_says_how_the_run_goes(page: AppTest) -> None:
    assert "This run: from w = 0, the leaves in the order given" in captions(page)
    choose(page, "training-order", "shuffled")
    assert "the leaves shuffled (seed 1)" in captions(page)
    page.number_input(key="training-seed").set_value(7).run()
    choose(page, "training-start", "random")
    assert "from a random w (seed 7), the leaves shuffled (seed 7)" in captions(page)
    assert not page.exception


def test_weight_space_stands_beside_the_leaves(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = Stage(monkeypatch)
    page.run()
    assert [*stage.scenes] == ["training"]
    choose(page, "training-view", True)
    assert [*stage.scenes] == ["training", "training-weights"]
    one, other = stage.scenes.values()
    assert one.shares == other.shares != ""
    assert one.values.keys() == other.values.keys()
    choose(page, "dimension", 3)
    assert not page.exception


def test_more_features_than_axes_make_a_slice(page: AppTest) -> None:
    assert "slice" not in captions(page)
    choose(page, "training-features", "all")
    assert "works on all 3 features" in captions(page)
    assert not page.exception


def test_one_feature_on_two_axes_gets_a_sentence(page: AppTest) -> None:
    choose(page, "training-axis-x", 1)
    assert "Choose 2 different features" in captions(page)
    choose(page, "training-axis-y", 2)
    assert "Please choose" not in captions(page)
    assert not page.exception


@pytest.mark.parametrize("dim", [2, 3])
def test_every_set_and_setting_can_be_trained_on(page: AppTest, dim: int) -> None:
    page.session_state["dimension"] = dim
    page.run()
    for key in page.selectbox[0].options:
        page.selectbox[0].select(key).run()
        page.toggle[0].set_value(not page.toggle[0].value).run()
        assert not page.exception, key


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> LeafSet:
    """Offer 100,000 leaves of one's own that nothing splits."""
    random = np.random.default_rng(1)
    X = random.normal(size=(100_000, 2))
    y = (X.sum(axis=1) + random.normal(size=len(X)) > 0).astype(np.int64)
    own = replace(next(iter(given_sets().values())).first_features(2), key="own", X=X, y=y)
    monkeypatch.setattr(leaf_choice, "leaf_sets", lambda: {"own": own})
    return own


def test_of_a_hundred_thousand_leaves_some_are_drawn(many: LeafSet, page: AppTest) -> None:
    assert not page.exception
    assert "2000 of 100,000 leaves are drawn, spread evenly" in captions(page)


def test_a_run_that_was_changed_by_hand_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(monkeypatch)
    app = opened(PAGE, {"changes": "3,0.25,-0.5,1;70,-1,1,0.5", "step": "80", "rate": "0.5"})
    assert [one.value for one in [*app.exception, *app.warning]] == []
    values = stage.values()["training"]
    assert values["changes"] == [[3, 0.25, -0.5, 1], [70, -1, 1, 0.5]]
    assert (values["step"], values["rate"]) == (80, 0.5)
    shown = evaluate(stage.scenes["training"], {**values, "step": 3}, BOX)
    assert shown["w"].tolist() == [0.25, -0.5]
    assert len(stage.usual["training"]["changes"]) == 0


def test_an_address_of_an_earlier_version_still_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(monkeypatch)
    app = opened(PAGE, {"turns": "3,0.25,-0.5,1"})
    assert [one.value for one in [*app.exception, *app.warning]] == []
    assert stage.values()["training"]["changes"] == [[3, 0.25, -0.5, 1]]


@pytest.mark.parametrize("changes", ["3,0.25", "3.5,1,1,1", "7,1,1,1;3,1,1,1", "x", "-1,1,1,1"])
def test_changes_by_hand_that_are_none_get_a_sentence(
    monkeypatch: pytest.MonkeyPatch, changes: str
) -> None:
    stage = Stage(monkeypatch)
    app = opened(PAGE, {"changes": changes})
    assert not app.exception
    assert "“changes”" in app.warning[0].value
    assert np.size(stage.scenes["training"].values["changes"]) == 0
