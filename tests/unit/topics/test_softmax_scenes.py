"""The scenes of softmax by the core: what they say of numbers that are known."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_core.softmax import class_scores, softmax, softmax_descent
from perceptron_explorer.scenes.descriptions import Curve, Field, Setting, Slider
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.parts import items
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.softmax.scenes import scores, species, two
from perceptron_explorer.topics.softmax.species import N_STEPS, RATE
from perceptron_explorer.topics.softmax.species import species as leaves

SCENES = {
    dim: species.scene_of(leaves(dim), species.starting_values(leaves(dim))) for dim in (2, 3)
}
SCORES = scores.scene_of(scores.START)
TWO = two.scene_of(two.START)


def of_species(dim: int = 2, **values: Any) -> dict[str, Any]:
    scene = SCENES[dim]
    return evaluate(scene, {**scene.values, **values}, leaves(dim).box)


def worked_out(scene: Scene, **values: Any) -> dict[str, Any]:
    return evaluate(scene, {**scene.values, **values}, [[-9.0, -9.0], [9.0, 9.0]])


@pytest.mark.parametrize("dim", [2, 3])
def test_the_run_is_the_cores_and_every_step_of_it_can_be_shown(dim: int) -> None:
    of = leaves(dim)
    rows = np.reshape(of.start, (3, dim + 1))
    run = softmax_descent(of.X, of.y, rows[:, :-1], rows[:, -1], RATE, N_STEPS)
    for step in (0, 1, N_STEPS):
        known = of_species(dim, step=step)
        np.testing.assert_allclose([known["w1"], known["w2"], known["w3"]], run.W[step])
        assert known["loss"] == pytest.approx(run.losses[step])
        predicted = class_scores(of.X, run.W[step], run.b[step]).argmax(axis=1)
        assert known["n_correct"] == np.count_nonzero(predicted == of.y)
        assert np.sum(known["confusion"]) == 150


def test_from_zero_all_are_equally_probable() -> None:
    known = of_species(start=[0.0] * 9)
    assert known["loss"] == pytest.approx(np.log(3))
    assert known["confusion"].tolist() == [[50, 0, 0], [50, 0, 0], [50, 0, 0]]
    np.testing.assert_allclose(known["probabilities"], 1 / 3)
    assert known["meeting"] is None
    assert known["border_12"] is None


def test_a_run_that_has_become_shorter_is_shown_at_its_end() -> None:
    known = of_species(step=120, n_steps=40)
    assert known["frame"] == known["last"] == 40
    assert known["tens"] == [0, 10, 20, 30, 40]
    assert of_species(step=5, n_steps=0)["walked"] is None


def test_a_drag_in_the_middle_of_a_run_begins_the_run_anew_from_there() -> None:
    at_step = of_species(step=60)
    [handle] = [one for one in SCENES[2].handles if one.name == "w2"]
    settings = [Setting(handle.sets, handle.to), *handle.also]
    moved = {one.sets: value_of(one.to, {**at_step, "input": [0.5, -2.0]}) for one in settings}
    known = of_species(**moved)
    assert known["frame"] == 0
    assert known["w2"].tolist() == [0.5, -2.0]
    for name in ("w1", "w3", "b1", "b2", "b3"):
        np.testing.assert_array_equal(known[name], at_step[name])


def test_a_typed_number_and_a_bias_begin_it_anew_too() -> None:
    at_step = of_species(step=60)
    setters = [one for one in items(SCENES[2]) if isinstance(one, Field | Slider) and one.sets]
    assert len(setters) == 9 + 3
    for place, setter in enumerate(setters):
        assert setter.to is not None
        moved = value_of(setter.to, {**at_step, "input": 7.5})
        changed = np.flatnonzero(moved != at_step["weights"])
        # Three sliders of the biases, and then the weights and biases row by row.
        assert changed.tolist() == [3 * place + 2 if place < 3 else place - 3]
        assert [one.sets for one in setter.also] == ["step"]


def test_the_borders_meet_where_all_three_scores_are_equal() -> None:
    known = of_species()
    z = [known[f"w{k}"] @ known["meeting"] + known[f"b{k}"] for k in (1, 2, 3)]
    assert z == pytest.approx([z[0]] * 3)
    for name in ("border_12", "border_13", "border_23"):
        gaps = np.abs(np.asarray(known[name]) - known["meeting"]).max(axis=1)
        assert gaps.min() == pytest.approx(0, abs=1e-9), name


def test_a_leaf_that_is_looked_at_has_its_probabilities_written_out() -> None:
    of = leaves(2)
    known = of_species(leaf=of.X[70])
    assert known["leaf_number"] == 71
    assert known["leaf_class"] == 1
    assert known["leaf_p"] == pytest.approx(softmax(known["leaf_z"]))
    assert known["leaf_loss"] == pytest.approx(-np.log(known["leaf_p"][1]))
    assert of_species()["leaf_z"] is None


def test_the_printed_numbers_stand_at_the_start() -> None:
    known = worked_out(SCORES)
    np.testing.assert_allclose(known["p"], [0.665, 0.245, 0.090], atol=5e-4)
    np.testing.assert_allclose(known["gradient"], [0.665, -0.755, 0.090], atol=5e-4)
    assert known["loss"] == pytest.approx(1.408, abs=5e-4)
    np.testing.assert_allclose(np.sum(known["J"], axis=1), 0, atol=1e-15)


def test_a_shift_moves_the_bars_and_nothing_else() -> None:
    [shift] = [one for one in items(SCORES) if isinstance(one, Slider) and one.of == "mean_z"]
    assert shift.to is not None
    before = worked_out(SCORES)
    moved = worked_out(SCORES, z=value_of(shift.to, {**before, "input": -1.5}))
    np.testing.assert_allclose(moved["z"], [-0.5, -1.5, -2.5])
    for name in ("p", "p_at", "J", "gradient"):
        np.testing.assert_allclose(moved[name], before[name], atol=1e-12)


@pytest.mark.parametrize("label", ["first", "second", "third"])
def test_the_dot_on_the_curve_sets_the_true_classs_score(label: str) -> None:
    [curve] = [one for one in items(SCORES) if isinstance(one, Curve)]
    assert curve.to is not None
    before = worked_out(SCORES, label=label, temperature=2.0)
    moved = value_of(curve.to, {**before, "input": 80.0})
    known = worked_out(SCORES, label=label, temperature=2.0, z=moved)
    assert known["p_true"] == pytest.approx(0.8)
    assert np.count_nonzero(np.asarray(moved) != before["z"]) == 1


def test_p_is_where_its_corners_are_weighed_and_a_step_goes_to_the_true_one() -> None:
    known = worked_out(SCORES)
    assert worked_out(SCORES, z=[50.0, 0.0, 0.0])["p_at"] == pytest.approx(known["corner_1"])
    np.testing.assert_array_equal(known["target"], known["corner_2"])
    after = worked_out(SCORES, z=known["next_z"])
    assert after["loss"] < known["loss"]
    assert worked_out(SCORES, z=[0.0, -10.0, 0.0])["shown_share"] == 0.5


def test_of_two_classes_softmax_and_sigmoid_give_one_number_and_come_near_the_step() -> None:
    for z in ((1.5, 0.5), (-2.0, 1.0), (3.0, 3.0)):
        for steepness in (1.0, 8.0, 50.0):
            known = worked_out(TWO, scores=z, steepness=steepness)
            assert known["p1"] == pytest.approx(known["sigma"], rel=1e-12)
            assert known["p1"] + known["p2"] == pytest.approx(1)
    assert worked_out(TWO, steepness=50.0)["gap"] < 1e-12
    # At a difference of 0 the perceptron fires, and the sigmoid stays at ½.
    assert worked_out(TWO, scores=(1.0, 1.0), steepness=50.0)["gap"] == 0.5


def test_a_score_that_is_typed_is_drawn_within_the_picture() -> None:
    known = worked_out(SCORES, z=[10.0, -10.0, 1.5])
    ends = [known[f"bar_{k}"][1][1] for k in (1, 2, 3)]
    assert ends == [scores.HIGHEST, -scores.HIGHEST, 1.5]
    assert known["p"][0] == pytest.approx(softmax([10.0, -10.0, 1.5])[0])
