"""The scenes of the perceptron's page, against arithmetic done here."""

from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.rules.diagram_drawing import leaf_number
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import faults
from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.perceptron.scenes import (
    diagram,
    equations,
    flat,
    gates,
    half_spaces,
    layer,
    lifted,
    panel,
    step,
    xor,
)
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron, starting_values, with_inputs

BOX = [[-9.0, -9.0], [9.0, 9.0]]
NEURONS = [Neuron(leaf_set, n) for leaf_set in leaf_sets().values() for n in range(2, 7)]
MADE = {"w": [2.0, -1.0, 0.5], "b": -1.5, "x": [1.0, 3.0, 4.0], "leaf": 1}
Z = 2.0 - 3.0 + 2.0 - 1.5


def first(n_inputs: int = 3) -> Neuron:
    return Neuron(leaf_sets()["iris"], n_inputs)


def diagram_of(neuron: Neuron, values: Any = None) -> Scene:
    return diagram.scene_of(neuron, values or starting_values(neuron), panel.panel(neuron))


def equations_of(neuron: Neuron, values: Any = None) -> Scene:
    groups = equations.groups(neuron)
    made = values or starting_values(neuron)
    return diagram.scene_of(neuron, made, groups, equations.QUANTITIES, "below")


def step_of(neuron: Neuron, values: Any = None) -> Scene:
    return step.scene_of(neuron, {**step.START, **(values or starting_values(neuron))})


def name_of(neuron: Neuron) -> str:
    return f"{neuron.leaf_set.key}, {neuron.n_inputs} inputs"


@pytest.mark.parametrize("neuron", NEURONS, ids=name_of)
@pytest.mark.parametrize("scene_of", [diagram_of, equations_of, step_of])
def test_the_browser_can_carry_out_the_scene(neuron: Neuron, scene_of: Any) -> None:
    assert faults(scene_of(neuron)) == []


def test_the_sum_of_the_diagram_by_hand() -> None:
    known = evaluate(diagram_of(first(), MADE), {}, BOX)
    assert known["z"] == Z
    assert known["y"] == 0
    np.testing.assert_array_equal(known["x_terms"], [2.0, -3.0, 2.0])
    assert known["fires_at"] is None
    assert known["leaf_number"] is None


def test_a_sum_of_0_fires() -> None:
    known = evaluate(diagram_of(first(), {**MADE, "b": -1.0}), {}, BOX)
    assert known["z"] == 0.0
    assert known["y"] == 1
    assert known["still_at"] is None


def test_the_three_equations_are_equal_and_the_bare_one_is_not() -> None:
    known = evaluate(equations_of(first(), MADE), {}, BOX)
    assert [known[f"eq{i}_z"] for i in (1, 2, 3)] == [Z, Z, Z]
    assert [known[f"eq{i}_y"] for i in (1, 2, 3)] == [0, 0, 0]
    assert (known["bare_z"], known["bare_y"], known["bare_differs"]) == (1.0, 1, 1)


@pytest.mark.parametrize("neuron", NEURONS, ids=name_of)
def test_the_first_leaf_is_one_of_the_data(neuron: Neuron) -> None:
    known = evaluate(diagram_of(neuron), {}, BOX)
    row = known["leaf_number"] - 1
    np.testing.assert_array_equal(known["x"][: neuron.X.shape[1]], neuron.X[row])
    measured = known["x_raw"][: neuron.X.shape[1]]
    np.testing.assert_allclose(measured, neuron.measured.X[row], rtol=1e-12)
    assert known["leaf_label"] == neuron.measured.y[row] == 1


@pytest.mark.parametrize("neuron", NEURONS, ids=name_of)
def test_the_leaves_and_their_scale_are_those_of_the_set(neuron: Neuron) -> None:
    shown = neuron.leaf_set.first_features(min(neuron.n_inputs, len(neuron.leaf_set.features)))
    np.testing.assert_array_equal(neuron.X, hyperplane.picture_of(shown, scaled=True).X)
    np.testing.assert_array_equal(neuron.measured.y, shown.y)


def test_of_leaves_with_the_same_features_it_is_the_one_that_was_chosen() -> None:
    X = [[1.0, 2.0], [3.0, 4.0], [1.0, 2.0]]
    assert leaf_number(X, [1.0, 2.0], 3) == 3
    assert leaf_number(X, [1.0, 2.0], 2) == 1
    assert leaf_number(X, [1.0, 2.5], 3) is None


@pytest.mark.parametrize("key", leaf_sets())
def test_with_fewer_inputs_and_more_again_leaf_and_weights_are_the_same(key: str) -> None:
    leaf_set = leaf_sets()[key]
    n = len(leaf_set.features)
    whole, flat = Neuron(leaf_set, n + 1), Neuron(leaf_set, 2)
    for number in range(1, len(leaf_set.y) + 1):
        made = {
            "w": np.arange(1.0, n + 2).tolist(),
            "b": 0.5,
            "x": [*whole.X[number - 1].tolist(), 7.0],
            "leaf": number,
        }
        fewer = with_inputs(made, flat)
        assert fewer["leaf"] == number
        np.testing.assert_array_equal(fewer["x"], flat.X[number - 1])
        again = with_inputs(fewer, whole, made)
        assert again["leaf"] == number
        np.testing.assert_array_equal(again["x"], made["x"])
        assert again["w"] == made["w"]


def test_a_leaf_that_is_chosen_meanwhile_comes_with_all_its_features() -> None:
    whole, flat = first(3), first(2)
    kept = {"w": [1.0, 2.0, 3.0], "x": [0.5, 0.5, 0.5]}
    chosen = {"w": [1.0, 2.0], "b": 0.0, "x": flat.X[41].tolist(), "leaf": 42}
    np.testing.assert_array_equal(with_inputs(chosen, whole, kept)["x"], whole.X[41])
    by_hand = {**chosen, "x": [9.0, 9.0]}
    assert with_inputs(by_hand, whole, kept)["x"] == [9.0, 9.0, 0.5]


def test_a_further_input_changes_no_answer_and_none_is_lost() -> None:
    more = with_inputs(MADE, first(5))
    known = evaluate(diagram_of(first(5), more), {}, BOX)
    assert known["z"] == Z
    assert len(known["x"]) == len(known["w"]) == 5
    assert with_inputs(more, first(3)) == MADE


def test_the_slopes_at_the_jump() -> None:
    known = evaluate(step_of(first(), {**MADE, "look": "jump", "h": 0.25}), {}, BOX)
    assert (known["left_slope"], known["right_slope"]) == (4.0, 0.0)
    assert known["point"] is None
    np.testing.assert_array_equal(known["left"], [-0.25, 0.0])


PAIRS = [neuron for neuron in NEURONS if neuron.n_inputs == 2]


@pytest.mark.parametrize("neuron", PAIRS, ids=name_of)
@pytest.mark.parametrize("scene_of", [flat.threshold_scene, lifted.scene_of])
def test_the_browser_can_carry_out_both_figures(neuron: Neuron, scene_of: Any) -> None:
    assert faults(scene_of(neuron, starting_values(neuron), "group")) == []


def test_the_plane_in_space_cuts_the_level_of_the_leaves_in_the_flat_line() -> None:
    made = {"w": [2.0, -1.0], "b": 0.5, "x": [1.0, 3.0]}
    scene = lifted.scene_of(first(2), made, "group")
    known = evaluate(scene, {}, [[-9.0] * 3, [9.0] * 3])
    for x1, x2, x0 in known["cut"]:
        assert x0 == 1.0
        assert 2.0 * x1 - x2 + 0.5 == pytest.approx(0.0, abs=1e-12)
    for point in known["plane"]:
        assert np.dot([2.0, -1.0, 0.5], point) == pytest.approx(0.0, abs=1e-12)
    assert known["lifted_z"] == 2.0 - 3.0 + 0.5


def half_spaces_of(neuron: Neuron, **changes: Any) -> Scene:
    values = {**starting_values(neuron), **half_spaces.START, **changes}
    return half_spaces.scene_of(neuron, values)


@pytest.mark.parametrize("neuron", PAIRS, ids=name_of)
def test_the_browser_can_carry_out_half_spaces(neuron: Neuron) -> None:
    assert faults(half_spaces_of(neuron)) == []


def test_a_segment_crosses_where_its_ends_are_on_two_sides() -> None:
    made = {"w": [1.0, 0.0], "b": -1.0, "p": [0.0, 0.0], "q": [4.0, 2.0], "t": 0.5}
    known = evaluate(half_spaces_of(first(2), **made), {}, BOX)
    np.testing.assert_allclose(known["crossing"], [1.0, 0.5])
    assert (known["z_p"], known["z_q"], known["z_t"]) == (-1.0, 3.0, 1.0)
    known = evaluate(half_spaces_of(first(2), **{**made, "p": [1.5, 0.0]}), {}, BOX)
    assert known["crossing"] is None


@pytest.mark.parametrize("n_outputs", [2, 3])
@pytest.mark.parametrize("neuron", PAIRS, ids=name_of)
def test_the_browser_can_carry_out_a_layer(neuron: Neuron, n_outputs: int) -> None:
    values = layer.starting_values(n_outputs)
    scene = layer.scene_of(neuron, values, n_outputs)
    assert faults(scene) == []
    known = evaluate(scene, {}, BOX)
    W = np.array([values[f"w{k}"] for k in range(1, n_outputs + 1)])
    b = np.array([values[f"b{k}"] for k in range(1, n_outputs + 1)])
    np.testing.assert_allclose(known["z"], W @ values["x"] + b)
    np.testing.assert_array_equal(known["y"], (known["z"] >= 0).astype(int))


@pytest.mark.parametrize("name", core.GATES)
def test_the_browser_can_carry_out_a_gate_which_is_not_made_yet(name: str) -> None:
    gate = core.GATES[name]
    scene = gates.scene_of(gate, gates.starting_values(gate))
    assert faults(scene) == []
    assert evaluate(scene, {}, BOX)["all_right"] is None


WHY = ("hull-0", "hull-1", "crossing")


@pytest.mark.parametrize("name", core.GATE_WEIGHTS)
def test_the_button_shows_a_line_that_works(name: str) -> None:
    gate = core.GATES[name]
    known = evaluate(gates.scene_of(gate, gates.solution(name)), {}, BOX)
    assert known["all_right"] == 1
    np.testing.assert_array_equal(known["y_hat"], gate.y)
    np.testing.assert_allclose(known["b"], core.GATE_WEIGHTS[name][1])


def test_the_hulls_of_xor_cross_in_the_middle() -> None:
    gate = core.GATES["XOR"]
    scene = gates.scene_of(gate, gates.starting_values(gate))
    ends = {frozenset([scene.constants[f"{side}_{i}"] for i in (0, 1)]) for side in ("on", "off")}
    assert ends == {frozenset([(0, 0), (1, 1)]), frozenset([(0, 1), (1, 0)])}
    np.testing.assert_allclose(scene.constants["shared"], [0.5, 0.5])


def test_why_no_line_does_is_told_once_it_is_asked_for() -> None:
    gate = core.GATES["XOR"]
    scene = gates.scene_of(gate, gates.starting_values(gate))
    drawn = [name for mark in scene.marks if mark.style in WHY for name in mark.of]
    assert len(drawn) == 5
    before, after = evaluate(scene, {}, BOX), evaluate(scene, {"why": 1}, BOX)
    assert {name: before[name] for name in drawn} == dict.fromkeys(drawn)
    assert None not in [after[name] for name in drawn]


@pytest.mark.parametrize("scene_of", [xor.inputs_scene, xor.outputs_scene])
def test_three_perceptrons_are_xor_once_they_are_set_right(scene_of: Any) -> None:
    scene = scene_of(xor.starting_values(), "group")
    assert faults(scene) == []
    assert evaluate(scene, {}, BOX)["all_right"] is None
    known = evaluate(scene, xor.solution(), BOX)
    assert known["all_right"] == 1
    np.testing.assert_array_equal(known["H"], [[0, 1], [1, 1], [1, 1], [1, 0]])
