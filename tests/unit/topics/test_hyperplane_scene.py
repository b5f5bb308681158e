from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import faults, templates
from perceptron_explorer.topics.home import scene as home
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.hyperplane.scene import Picture
from tests.small_leaves import four_leaves

SETS = [
    one.first_features(dim)
    for one in (*given_sets().values(), four_leaves())
    for dim in (2, 3)
    if dim <= len(one.features)
]
PICTURES = [hyperplane.picture_of(one, scaled) for one in SETS for scaled in (True, False)]
REAL = [picture for picture in PICTURES if picture.leaf_set.key in given_sets()]


def name_of(picture: Picture) -> str:
    return f"{picture.leaf_set.key}, {picture.dim}D, {'scaled' if picture.scaled else 'raw'}"


def scene_of(picture: Picture) -> Scene:
    return hyperplane.scene_of(picture, hyperplane.starting_values(picture))


def said(scene: Scene) -> str:
    return "\n".join(text for _, text in templates(scene))


def predictions(picture: Picture, values: Mapping[str, Any]) -> list[int]:
    return [int(output) for output in core.predict(picture.X, values["w"], values["b"])]


@pytest.mark.parametrize("picture", PICTURES, ids=name_of)
def test_the_browser_can_carry_out_the_scene(picture: Picture) -> None:
    assert faults(scene_of(picture)) == []


@pytest.mark.parametrize("picture", PICTURES, ids=name_of)
def test_the_browser_can_carry_out_the_home_scene(picture: Picture) -> None:
    assert faults(home.scene_of(picture, home.starting_values(picture))) == []


@pytest.mark.parametrize("picture", PICTURES, ids=name_of)
def test_classes_and_features_are_called_by_their_names(picture: Picture) -> None:
    text = said(scene_of(picture))
    for name in (*picture.leaf_set.class_names, *(one.name for one in picture.leaf_set.features)):
        assert name in text
    assert picture.leaf_set.title in scene_of(picture).label


def test_axes_carry_units_or_say_that_there_are_none() -> None:
    raw = hyperplane.figure_of(hyperplane.picture_of(four_leaves(), scaled=False)).layout
    scaled = hyperplane.figure_of(hyperplane.picture_of(four_leaves(), scaled=True)).layout
    assert (raw.xaxis.title.text, raw.yaxis.title.text) == ("length (cm)", "width (mm)")
    assert scaled.xaxis.title.text == "length, standardised"
    assert scaled.yaxis.title.text == "width, standardised"


def test_a_leaf_is_told_in_the_units_it_was_measured_in() -> None:
    assert "length {leaf_raw.0|2} cm, width {leaf_raw.1|2} mm" in said(
        scene_of(hyperplane.picture_of(four_leaves(), scaled=True))
    )


@pytest.mark.parametrize("picture", REAL, ids=name_of)
def test_it_begins_with_something_left_to_do(picture: Picture) -> None:
    values = hyperplane.starting_values(picture)
    wrong = core.misclassified(picture.X, picture.leaf_set.y, values["w"], values["b"])
    assert 0 < wrong.sum() < len(wrong)


@pytest.mark.parametrize("picture", PICTURES, ids=name_of)
def test_all_that_can_be_taken_is_in_the_box_at_first(picture: Picture) -> None:
    lower, upper = picture.box
    values = hyperplane.starting_values(picture)
    for point in (values["w"], values["new_leaf"], *picture.X):
        assert (lower < point).all()
        assert (point < upper).all()
    clip = core.clip_line if picture.dim == 2 else core.clip_plane
    assert len(clip(values["w"], values["b"], picture.box)) >= picture.dim


def test_between_means_goes_from_one_mean_to_the_other() -> None:
    """Standardised, the means of the two classes are (−1, 0) and (1, 0)."""
    values = hyperplane.between_means(hyperplane.picture_of(four_leaves(), scaled=True))
    np.testing.assert_allclose(values["w"], [2, 0], atol=1e-12)
    assert values["b"] == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("scaled_first", [True, False])
@pytest.mark.parametrize("leaf_set", SETS, ids=lambda one: f"{one.key}, {len(one.features)}D")
def test_carried_over_keeps_every_prediction(leaf_set: LeafSet, scaled_first: bool) -> None:
    before = hyperplane.picture_of(leaf_set, scaled_first)
    after = hyperplane.picture_of(leaf_set, not scaled_first)
    rng = np.random.default_rng(3)
    middle = before.X.mean(axis=0)
    for _ in range(50):
        w = rng.normal(size=before.dim) / before.X.std(axis=0)
        values = {"w": w, "b": rng.normal() * 0.5 - w @ middle, "new_leaf": middle}
        carried = hyperplane.carried_over(values, before, after)
        assert predictions(after, carried) == predictions(before, values)
        assert core.norm(carried["w"]) == pytest.approx(after.arrow_length)


def test_carried_over_by_hand() -> None:
    """x′₁ = (x₁ − 4)/2 ≥ 0 is x₁ ≥ 4; the leaf (1, −1) was measured as (6, 2)."""
    scaled = hyperplane.picture_of(four_leaves(), scaled=True)
    raw = hyperplane.picture_of(four_leaves(), scaled=False)
    values = {"w": [1.0, 0.0], "b": 0.0, "new_leaf": [1.0, -1.0]}
    carried = hyperplane.carried_over(values, scaled, raw)
    np.testing.assert_allclose(carried["w"], [raw.arrow_length, 0])
    assert carried["b"] == pytest.approx(-4 * raw.arrow_length)
    np.testing.assert_allclose(carried["new_leaf"], [6, 2])


def test_carried_over_there_and_back_keeps_the_new_leaf() -> None:
    scaled = hyperplane.picture_of(four_leaves(), scaled=True)
    raw = hyperplane.picture_of(four_leaves(), scaled=False)
    values = hyperplane.starting_values(scaled)
    back = hyperplane.carried_over(hyperplane.carried_over(values, scaled, raw), raw, scaled)
    np.testing.assert_allclose(back["new_leaf"], values["new_leaf"], atol=1e-12)
    longer = core.norm(back["w"]) / core.norm(values["w"])  # its length is one that can be seen
    np.testing.assert_allclose(back["w"], longer * values["w"])
    assert back["b"] == pytest.approx(longer * values["b"])


def test_no_weights_stay_no_weights() -> None:
    scaled = hyperplane.picture_of(four_leaves(), scaled=True)
    raw = hyperplane.picture_of(four_leaves(), scaled=False)
    values = {"w": [0.0, 0.0], "b": -0.5, "new_leaf": [0.0, 0.0]}
    carried = hyperplane.carried_over(values, scaled, raw)
    np.testing.assert_array_equal(carried["w"], [0, 0])
    assert carried["b"] == -0.5
