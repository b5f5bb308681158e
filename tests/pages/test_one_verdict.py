"""The same leaves get the same verdict on every page, and it says of which features it speaks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer
from streamlit.testing.v1 import AppTest

from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.scenes.descriptions import Sentence
from perceptron_explorer.shell.leaf_sets import OWN
from tests.pages.lab_page import look_at, press, upload
from tests.pages.opened import Stage

CASES = Path(__file__).parents[1] / "cases"
TRAINING = "pages/training.py"


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


def xor_with_a_third_feature() -> bytes:
    return (CASES / "xor_third_feature.csv").read_bytes()


def breast_cancer() -> bytes:
    found = load_breast_cancer()
    features = [(name, "") for name in found.feature_names]
    return leaf_data.write_table(
        found.data, found.target, features, tuple(found.target_names)
    ).encode()


def irises(key: str) -> bytes:
    return written(given_sets()[key])


def written(leaf_set: LeafSet) -> bytes:
    features = [(feature.name, feature.unit) for feature in leaf_set.features]
    return leaf_data.write_table(leaf_set.X, leaf_set.y, features, leaf_set.class_names).encode()


def at_random(seed: int, n_features: int) -> bytes:
    random = np.random.default_rng(seed)
    X, y = random.integers(0, 4, (12, n_features)).astype(float), np.arange(12) % 2
    features = tuple(Feature(f"f{i}") for i in range(n_features))
    return written(LeafSet("own", "", features, ("no", "yes"), X, y, ""))


FILES: dict[str, Callable[[], bytes]] = {
    "xor with a third feature": xor_with_a_third_feature,
    "breast cancer": breast_cancer,
    "setosa and versicolor": partial(irises, "iris"),
    "versicolor and virginica": partial(irises, "iris-hard"),
    **{
        f"{n} features at random, {seed}": partial(at_random, seed, n)
        for n in (2, 3, 4)
        for seed in range(3)
    },
}


def in_the_lab(app: AppTest, file: bytes) -> str:
    app.switch_page("pages/leaf_lab.py").run()
    upload(app, "leaves.csv", file)
    press(app, "Take these")
    look_at(app, "proof")
    return next(one.value for one in app.markdown if one.value.startswith(("**Yes", "**No")))


def in_training(app: AppTest, stage: Stage) -> list[str]:
    app.session_state["leaves"] = OWN
    app.switch_page(TRAINING).run()
    assert [one.value for one in app.exception] == []
    return [group.title for group in stage.scenes["training"].panel]


@pytest.mark.parametrize("name", FILES)
def test_the_lab_and_the_training_agree(app: AppTest, stage: Stage, name: str) -> None:
    # Two features of another set are chosen before, which says nothing of these leaves.
    app.switch_page(TRAINING).run()
    app.session_state["training-features"] = "drawn"
    app.run()
    said = in_the_lab(app, FILES[name]())
    titles = in_training(app, stage)
    says_no = [title for title in titles if title.startswith("Not separable")]
    features = said.partition(" in ")[2].partition(".**")[0]
    assert features, said
    assert bool(says_no) == said.startswith("**No"), (said, titles)
    if says_no:
        assert says_no == [f"Not separable in {features}"]


def test_a_verdict_on_some_features_names_them(app: AppTest, stage: Stage) -> None:
    in_the_lab(app, xor_with_a_third_feature())
    in_training(app, stage)
    app.session_state["training-features-own"] = "drawn"
    app.run()
    assert "Not separable in x1 and x2" in [one.title for one in stage.scenes["training"].panel]


def test_the_readout_of_the_lab_names_the_features(app: AppTest, stage: Stage) -> None:
    in_the_lab(app, xor_with_a_third_feature())
    verdicts = [
        item.template
        for group in stage.scenes["leaf-lab"].panel
        for item in group.items
        if isinstance(item, Sentence) and item.name == "separable"
    ]
    assert len(verdicts) == 1
    assert verdicts[0].startswith("Linearly separable in x1, x2 and x3: ")
