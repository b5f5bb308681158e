"""The scenes on matrices and on the Jacobian by the core: each step, each entry, each number."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_core.gradients.layer import LayerKind
from perceptron_core.network import network_forward, network_gradients, network_loss
from perceptron_explorer.scenes.descriptions import Action
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.parts import items
from perceptron_explorer.topics.lecture import scenes_of
from perceptron_explorer.topics.network.scenes import jacobian, matrices, matrix_tables
from perceptron_explorer.topics.network.scenes.matrix_steps import STEPS, Step

MATRICES = matrices.scene_of(matrices.START)
SLOT_OF_RESULT = 3
NAMES = ("x", "y", "W1_1", "W1_2", "b1", "W2_1", "W2_2", "b2")


def worked_out(**values: Any) -> dict[str, Any]:
    return evaluate(MATRICES, {**matrices.START, **values}, matrices.BOX)


def some_numbers(seed: int) -> dict[str, Any]:
    rng = np.random.default_rng(seed)
    found = {name: rng.normal(size=len(matrices.START[name])).tolist() for name in NAMES}
    return {**found, "y": rng.uniform(size=2).tolist()}


def network_of(values: dict[str, Any]) -> dict[str, Any]:
    return {
        "X": [values["x"]],
        "W1": [values["W1_1"], values["W1_2"]],
        "b1": values["b1"],
        "W2": [values["W2_1"], values["W2_2"]],
        "b2": values["b2"],
    }


@pytest.mark.parametrize("seed", range(4))
def test_values_and_gradients_are_those_of_the_core(seed: int) -> None:
    values = some_numbers(seed)
    known, network = worked_out(**values), network_of(values)
    targets = [values["y"]]
    assert known["a2"] == pytest.approx(network_forward("sigmoid", **network).a2[0])
    assert known["C"] == pytest.approx(network_loss("squared", "sigmoid", y=targets, **network))
    gradients = network_gradients("squared", "sigmoid", y=targets, **network)
    for name, by in (("G1", "W1"), ("d1", "b1"), ("G2", "W2"), ("d2", "b2")):
        assert known[name] == pytest.approx(getattr(gradients, by)), name


@pytest.mark.parametrize("step", [6, 8])
def test_the_central_difference_of_each_weight_agrees(step: int) -> None:
    values = some_numbers(7)
    for row in range(2):
        for column in range(STEPS[step - 1].result.shape[1]):
            known = worked_out(**values, step=step, entry=[row, column])
            assert known["numeric"] == pytest.approx(known["gradient"], abs=1e-8)


@pytest.mark.parametrize("step", range(1, len(STEPS) + 1))
def test_the_tables_of_a_step_make_its_result(step: int) -> None:
    known, one = worked_out(**some_numbers(3), step=step), STEPS[step - 1]
    tables = [np.asarray(known[f"table_{slot}"]) for slot in range(len(one.terms))]
    result = np.asarray(known[f"table_{SLOT_OF_RESULT}"])
    assert [table.shape for table in (*tables, result)] == [term.shape for term in one.tables]
    assert result == pytest.approx(made_of(one, step, tables))


def made_of(one: Step, step: int, tables: list[Any]) -> Any:
    """Work a step's result out by its signs."""
    if step in matrix_tables.SIGMOIDS:
        return 1 / (1 + np.exp(-tables[0]))
    total = tables[0]
    for sign, table in zip(one.signs, tables[1:], strict=False):
        if sign == "·":
            total = total @ table
        elif sign == "+":
            total = total + table
        elif sign == "−":
            total = total - table
        else:
            assert sign.endswith("⊙")
            total = total * table
    return total


def test_the_shapes_that_are_written_are_those_of_the_tables() -> None:
    for one in STEPS:
        assert one.shapes.startswith(("(", "2×1"))
        n_rows, n_columns = one.result.shape
        assert f"{n_rows}×{n_columns}" in one.shapes


def test_an_entry_that_the_next_result_lacks_becomes_the_nearest() -> None:
    known = worked_out(step=7, entry=[1, 2])
    assert known["row_and_column"].tolist() == [1, 0]
    assert known["value"] == pytest.approx(known["d1"][1])


@pytest.mark.parametrize(
    ("step", "unit", "ends"),
    [(1, "a1", 3), (2, "a1", 0), (3, "a2", 2), (5, "a2", 0), (7, "a1", 2)],
)
def test_the_units_and_edges_of_an_entry_light_up(step: int, unit: str, ends: int) -> None:
    known = worked_out(step=step, entry=[1, 0])
    assert list(known["lit_unit"]) == known[f"{unit}_at_1"]
    drawn = [known[f"edge_from_{k}"] for k in range(3) if known[f"edge_from_{k}"] is not None]
    assert len(drawn) == ends


def test_a_weight_lights_up_its_edge() -> None:
    known = worked_out(step=8, entry=[0, 2])
    assert list(known["edge_of_weight"]) == known["x_at_2"]
    assert list(known["edge_end"]) == known["a1_at_0"]
    assert known["lit_unit"] is None


def test_update_goes_down_the_gradient() -> None:
    known = worked_out()
    [update] = [one for one in items(MATRICES) if isinstance(one, Action)]
    after = {setting.sets: value_of(setting.to, known) for setting in update.also}
    assert set(after) == set(NAMES) - {"x", "y"}
    assert worked_out(**after)["C"] < known["C"]


def test_back_from_the_cost_needs_fewer_multiplications() -> None:
    known = worked_out(n_units=10, n_layers=3)
    assert known["backward_count"] == 300
    assert known["forward_count"] == 2 * 1000 + 100
    known = worked_out(n_units=10, n_layers=1)
    assert known["ratio"] == 1


@pytest.mark.parametrize("kind", jacobian.OUTPUTS)
def test_the_ellipse_meets_the_image_as_the_circle_shrinks(kind: LayerKind) -> None:
    scene = jacobian.scene_of_outputs(kind, jacobian.START, "")
    wide, narrow = (
        evaluate(scene, {**jacobian.START, "radius": radius}, jacobian.INPUTS)["gap"]
        for radius in (0.1, 0.01)
    )
    # Of second order, or none but for rounding.
    assert narrow < wide / 80 or wide < 1e-12


def test_the_area_is_the_slopes_times_that_of_w() -> None:
    scene = jacobian.scene_of("tanh", jacobian.START, "")
    known = evaluate(scene, jacobian.START, jacobian.INPUTS)
    assert known["det"] == pytest.approx(np.prod(known["slopes"]) * known["det_W"])
    assert known["det"] == pytest.approx(np.linalg.det(known["J"]))
    assert known["linear"] == pytest.approx(known["J"] @ known["change"])
    flat = evaluate(scene, {**jacobian.START, "w_2": (1.2, 0.3)}, jacobian.INPUTS)
    assert flat["det"] == pytest.approx(0, abs=1e-12)


def test_the_lecture_says_how_the_gap_shrinks() -> None:
    [scene] = [one for one in scenes_of("network") if one.title == "Nearly a matrix"]
    outputs = jacobian.scene_of_outputs("sigmoid", jacobian.START, "")
    for radius, digits in ((1.2, 3), (0.12, 4)):
        known = evaluate(outputs, {**jacobian.START, "radius": radius}, jacobian.INPUTS)
        assert f"{known['gap']:.{digits}f}" in scene.answer
