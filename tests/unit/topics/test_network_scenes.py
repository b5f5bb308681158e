"""The scenes of a small network by the core: what a hand or a step of training makes of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_core import network
from perceptron_core.gradients import ALL_ACTIVATIONS
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.scenes.descriptions import Field, Handle
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.parts import items, settings
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.lecture import scenes_of
from perceptron_explorer.topics.network.scenes import (
    diagram,
    hidden_in_space,
    hidden_space,
    leaves,
)
from perceptron_explorer.topics.network.scenes.quantities import STATED
from perceptron_explorer.topics.network.task import Setting, Task, of_leaves, program, xor

BOX = [[-2.5, -2.5], [2.5, 2.5]]
SCENES = (leaves, diagram, hidden_space)
IRIS = given_sets()["iris-hard"]


def worked_out(scene: Scene, **values: Any) -> dict[str, Any]:
    return evaluate(scene, {**scene.values, **values}, BOX)


def moved(scene: Scene, name: str, point: list[float], **values: Any) -> dict[str, Any]:
    """Return what a handle's movement to a point sets."""
    [handle] = [one for one in scene.handles if one.name == name]
    known = {**worked_out(scene, **values), "input": point}
    return {one.sets: value_of(one.to, known) for one in settings(handle)}


@pytest.mark.parametrize("module", SCENES)
@pytest.mark.parametrize("kind", ALL_ACTIVATIONS)
@pytest.mark.parametrize("n_hidden", [1, 2, 3, 8])
def test_every_network_has_its_scenes(module: Any, kind: Any, n_hidden: int) -> None:
    setting = Setting(n_hidden, kind, seed=2, held_share=0.2)
    for task in (xor(setting), of_leaves(IRIS, setting)):
        known = worked_out(module.scene_of(task), step=3)
        assert known["row"] == 3
        assert len(known["outputs"]) == int((~task.held).sum())


@pytest.mark.parametrize("step", [0, 24, 300])
def test_a_step_shows_the_parameters_of_the_run(step: int) -> None:
    task = xor(Setting())
    run = network.train_network(
        "squared", "tanh", task.X, task.y, network.Parameters.from_flat(task.start, 2, 2), 2, 300
    )
    known = worked_out(leaves.scene_of(task), step=step)
    assert known["parameters"] == pytest.approx(run.parameters[step])
    assert known["loss"] == pytest.approx(run.losses[step])
    assert known["w2"] == pytest.approx(run.parameters[step][2:4])
    assert known["end_loss"] == pytest.approx(run.losses[-1])
    assert known["end_counts"]["correct"] == 4


@pytest.mark.parametrize("step", [0, 40])
def test_a_dragged_line_is_the_start_of_a_new_run(step: int) -> None:
    scene = leaves.scene_of(xor(Setting()))
    before = worked_out(scene, step=step)["parameters"]
    made = moved(scene, "w2", [1.5, -0.5], step=step)
    assert made["step"] == 0
    assert made["start"] == pytest.approx([*before[:2], 1.5, -0.5, *before[4:]])
    after = worked_out(scene, **made)
    assert [*after["w2"]] == [1.5, -0.5]
    assert after["loss"] == after["run"]["losses"][0]


def test_a_grip_moves_the_line_to_where_it_is_put() -> None:
    scene = leaves.scene_of(xor(Setting()))
    made = moved(scene, "line1", [0.5, 1.5])
    known = worked_out(scene, **made)
    assert np.dot(known["w1"], [0.5, 1.5]) + known["b1"] == pytest.approx(0)
    assert [*known["w1"]] == [*worked_out(scene)["w1"]]


@pytest.mark.parametrize("n_hidden", [1, 2, 4])
def test_the_outputs_line_is_dragged_in_the_hidden_space(n_hidden: int) -> None:
    task = xor(Setting(n_hidden))
    scene = hidden_space.scene_of(task)
    made = moved(scene, "v", [0.25, -0.5])
    known = worked_out(scene, **made)
    assert [*known["v_shown"]] == [1.0, -2.0 if n_hidden > 1 else 0.0]
    made = moved(scene, "output-line", [0.3, 0.4], **made)
    known = worked_out(scene, **made)
    assert np.dot(known["v_shown"], [0.3, 0.4]) + known["b"] == pytest.approx(0)


@pytest.mark.parametrize("step", [0, 12, 300])
def test_three_units_have_a_space_and_the_output_a_plane_in_it(step: int) -> None:
    task = xor(Setting(3))
    known = evaluate(
        hidden_in_space.scene_of(task),
        {**hidden_in_space.scene_of(task).values, "step": step},
        [[-1.35] * 3, [1.35] * 3],
    )
    ahead = known["hidden"] @ known["v"] + known["v0"] >= 0
    assert ahead.tolist() == [bool(one) for one in known["y_hat"]]
    for corner in known["plane"]:
        assert np.dot(known["v"], corner) + known["v0"] == pytest.approx(0)
    assert np.dot(known["v"], known["grip"]) + known["v0"] == pytest.approx(0)


def test_the_outputs_plane_is_dragged_in_space() -> None:
    task = xor(Setting(3))
    scene = hidden_in_space.scene_of(task)
    values, box = dict(scene.values), [[-1.35] * 3, [1.35] * 3]
    for name, point in (("v", [0.25, -0.5, 0.5]), ("output-line", [0.3, 0.4, -0.2])):
        [handle] = [one for one in scene.handles if one.name == name]
        known = {**evaluate(scene, values, box), "input": point}
        values |= {one.sets: value_of(one.to, known) for one in settings(handle)}
    known = evaluate(scene, values, box)
    assert known["v"].tolist() == [1.0, -2.0, 2.0]
    assert np.dot(known["v"], [0.3, 0.4, -0.2]) + known["v0"] == pytest.approx(0)
    assert known["parameters"][:9].tolist() == task.start[:9].tolist()


def test_any_two_units_span_the_picture_of_the_hidden_space() -> None:
    scene = hidden_space.scene_of(xor(Setting(4)))
    known = worked_out(scene, across="3", upwards="1")
    assert known["places"] == pytest.approx(known["hidden"][:, [2, 0]])
    # At the mean of the others the slice has the sum of the whole network.
    middle = known["hidden"].mean(axis=0)
    here = np.dot(known["v_shown"], middle[[2, 0]]) + known["b"]
    assert here == pytest.approx(np.dot(known["v"], middle) + known["v0"])


def test_a_leaf_goes_through_the_diagram() -> None:
    task = xor(Setting(3, "sigmoid"))
    known = worked_out(diagram.scene_of(task), leaf=3, unit=2, step=5)
    W1, b1, W2, b2 = network.Parameters.from_flat(known["parameters"], 2, 3)
    z = W1 @ task.X[2] + b1
    assert known["chosen_z"] == pytest.approx(z[2])
    assert known["chosen_a"] == pytest.approx(1 / (1 + np.exp(-z[2])))
    assert known["output_sum"] == pytest.approx(float(W2[0] @ known["a"] + b2[0]))
    assert known["label"] == 1


def test_a_typed_number_changes_that_parameter_alone() -> None:
    scene = diagram.scene_of(xor(Setting()))
    fields = [one for one in items(scene) if isinstance(one, Field)]
    assert [one.index for one in fields] == [8, 0, 1, 4, 6, 2, 3, 5, 7]
    for field in fields:
        assert field.to is not None
        start = value_of(field.to, {**worked_out(scene), "input": 9.0})
        assert np.flatnonzero(start != scene.values["start"]).tolist() == [field.index]


def test_held_out_leaves_are_counted_apart() -> None:
    task = of_leaves(IRIS, Setting(4, held_share=0.2))
    known = worked_out(leaves.scene_of(task), step=300)
    assert known["counts"]["total"] == 80
    assert known["held_counts"]["total"] == 20
    assert known["held_counts"]["correct"] >= 17


def test_the_step_leaves_hidden_lines_where_they_are() -> None:
    known = worked_out(leaves.scene_of(xor(Setting(kind="step"))), step=300)
    start = xor(Setting()).start
    assert known["parameters"][:6] == pytest.approx(start[:6])
    assert abs(known["parameters"][6:] - start[6:]).max() > 0.1


def test_the_program_of_the_source_and_its_two_targets() -> None:
    task = program()
    known = worked_out(leaves.scene_of(task), step=1000)
    assert np.round(known["outputs"], 3).tolist() == [0.028, 0.925, 0.925, 0.090]
    assert known["v0"] == 0
    assert [*known["stated"]] == [*STATED] == [0, 1, 0, 1] != task.y.tolist()


def test_handles_have_the_names_that_others_rely_on() -> None:
    def names(task: Task, module: Any) -> list[str]:
        found: tuple[Handle, ...] = module.scene_of(task).handles
        return [handle.name for handle in found]

    assert names(xor(Setting(3)), leaves) == ["w1", "w2", "w3", "line1", "line2", "line3"]
    assert names(xor(Setting(3)), hidden_space) == ["v", "output-line"]


def test_the_lecture_counts_the_leaves_as_the_core_does() -> None:
    [scene] = [one for one in scenes_of("network") if one.title == "Real leaves"]
    known = worked_out(leaves.scene_of(of_leaves(IRIS, Setting(4, held_share=0.2))), step=300)
    for counts in (known["counts"], known["held_counts"]):
        assert f"{counts['correct']} of {counts['total']}" in scene.answer
