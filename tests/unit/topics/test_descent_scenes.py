"""The scenes of descent by the core: what they say of numbers that are known."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_core.descent import OPTIMISERS, descent_trail
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.descent.scenes import (
    batch,
    curve,
    rules_compared,
    staircase,
    surface,
)
from perceptron_explorer.topics.descent.surfaces import SURFACES

CHAIN, LEAVES = SURFACES["chain"](), SURFACES["leaves"]()


def worked_out(scene: Scene, box: Any, **values: Any) -> dict[str, Any]:
    return evaluate(scene, {**scene.values, **values}, box)


def test_one_step_on_the_parabola_and_newtons() -> None:
    known = worked_out(curve.scene_of(curve.START), curve.BOX, x=2.0, rate=0.5, n_steps=1)
    assert (known["slope"], known["next_x"], known["newton_x"]) == (2, 1, 0)
    np.testing.assert_allclose(known["trail"], [[2.0, 2.0], [1.0, 0.5]])
    assert known["stationary_kinds"] == ["minimum"]
    assert known["leads_up"] is None


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("valleys", ["minimum", "maximum", "minimum"]),
        ("cubic", ["inflection point"]),
        ("kink", []),
    ],
)
def test_each_curve_names_its_stationary_points(name: str, kinds: list[str]) -> None:
    known = worked_out(curve.scene_of(curve.START), curve.BOX, curve=name)
    assert (known["stationary_kinds"] or []) == kinds


def test_at_its_kink_a_curve_has_no_slope_and_no_step() -> None:
    known = worked_out(curve.scene_of(curve.START), curve.BOX, curve="kink", x=0.0)
    assert known["slope"] is None
    assert known["next_x"] is None
    assert known["newton_x"] is None
    assert known["value"] == 0


@pytest.mark.parametrize(("rate", "fate"), [(0.05, 1), (0.2, 0), (0.5, -1)])
def test_one_start_has_three_fates(rate: float, fate: int) -> None:
    values = surface.starting_values(CHAIN)
    known = worked_out(surface.scene_of(CHAIN, values, ""), CHAIN.box, rate=rate, n_steps=100)
    assert known["fate"] == fate
    assert known["start_loss"] == 1.125
    assert known["gradient"].tolist() == [-4.5, -3]


def test_the_trail_in_space_lies_on_the_surface_and_not_above_its_edge() -> None:
    scene = surface.scene_in_space(CHAIN, surface.starting_values(CHAIN), "")
    box = [[*CHAIN.box[0], 0], [*CHAIN.box[1], CHAIN.ceiling]]
    known = worked_out(scene, box, start=[3.0, 4.0], rate=0.01)
    assert known["lifted"][0].tolist() == [3, 4, CHAIN.ceiling]
    np.testing.assert_allclose(known["lifted"][:, :2], known["trail"])


@pytest.mark.parametrize("key", SURFACES)
def test_all_five_rules_go_down(key: str) -> None:
    one = SURFACES[key]()
    scene = rules_compared.scene_of(one, rules_compared.starting_values(one))
    known = worked_out(scene, one.box, n_steps=200)
    for name in OPTIMISERS:
        assert known[f"{name}_loss"] < known["start_loss"] / 2, name


def test_on_the_line_the_rate_is_bounded_by_the_larger_eigenvalue() -> None:
    line = SURFACES["line"]()
    assert line.edge
    assert line.edge == pytest.approx(2 / line.eigenvalues[1])
    for factor, ends in ((0.98, 0.5), (1.02, 1e3)):
        rate = factor * line.edge
        trail = descent_trail("plain", line.kind, line.A, line.y, line.start, rate, 1000)
        assert (np.abs(trail[-1]).max() > ends) == (factor > 1)


def test_a_batch_of_all_leaves_has_their_gradient() -> None:
    scene = batch.scene_of_weights(LEAVES, batch.starting_values(), "")
    known = worked_out(scene, LEAVES.box, centre=[0.0, 0.0], radius=100.0)
    assert known["n_batch"] == 100
    np.testing.assert_allclose(known["batch_gradient"], known["gradient"])
    none = worked_out(scene, LEAVES.box, centre=[50.0, 50.0])
    assert (none["n_batch"], none["batch_gradient"], none["no_batch"]) == (0, None, 1)
    drawn = worked_out(scene, LEAVES.box, by="draw", drawn=10, draw=3)
    assert drawn["n_batch"] == 10


def test_the_stairs_are_the_mistakes_at_every_angle() -> None:
    scene = staircase.scene_of(LEAVES, staircase.START)
    for left, right in staircase.stairs(LEAVES):
        if right[0] - left[0] < 1e-6:
            continue
        known = worked_out(scene, staircase.BOX, angle=(left[0] + right[0]) / 2)
        assert known["mistakes"] == left[1] == right[1]
