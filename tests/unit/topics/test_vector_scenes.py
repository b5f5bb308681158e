"""The scenes of vectors and of the dot product, against arithmetic done here."""

from math import acos, atan2, cos, degrees, hypot, sqrt
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import faults, templates
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.vectors import scene as vectors
from perceptron_explorer.topics.vectors.panel import SHOWN

DIMS = (2, 3)
A = {2: [3.0, -4.0], 3: [2.0, -3.0, 6.0]}
B = {2: [-1.0, 2.0], 3: [4.0, 1.0, -2.0]}
AB = {2: -11.0, 3: -7.0}


def box(dim: int) -> list[list[float]]:
    return [[-5.0] * dim, [5.0] * dim]


def vectors_known(dim: int, **changes: Any) -> dict[str, Any]:
    values = {**vectors.starting_values(dim), "a": A[dim], "b": B[dim], **changes}
    return evaluate(vectors.scene_of(dim, vectors.WORLDS["force"], values), {}, box(dim))


def dot_known(dim: int, **changes: Any) -> dict[str, Any]:
    values = dot_product.starting_values(dim)
    values = {**values, "a_point": A[dim], "b_point": B[dim], **changes}
    return evaluate(dot_product.scene_of(dim, values), {}, box(dim))


def vector_scenes() -> list[Scene]:
    return [
        vectors.scene_of(dim, world, {**vectors.starting_values(dim), "show": show})
        for dim in DIMS
        for world in vectors.WORLDS.values()
        for show in SHOWN
    ]


def assert_near(found: Any, expected: Any) -> None:
    assert found is not None
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("scene", vector_scenes(), ids=lambda one: f"{one.dim}D, {one.label}")
def test_the_browser_can_carry_out_the_vectors(scene: Scene) -> None:
    assert faults(scene) == []


@pytest.mark.parametrize("hold", ["free", "grid", "right angle", "parallel"])
@pytest.mark.parametrize("dim", DIMS)
def test_the_browser_can_carry_out_the_dot_product(dim: int, hold: str) -> None:
    values = {**dot_product.starting_values(dim), "hold": hold, "proof": 4}
    assert faults(dot_product.scene_of(dim, values)) == []


@pytest.mark.parametrize("dim", DIMS)
@pytest.mark.parametrize("world", vectors.WORLDS.values(), ids=vectors.WORLDS.keys())
def test_a_world_names_its_axes_and_its_unit(dim: int, world: vectors.World) -> None:
    layout = vectors.figure_of(dim, world).layout
    axes = layout if dim == 2 else layout.scene
    titles = [axes[f"{name}axis"].title.text for name in "xyz"[:dim]]
    assert titles == [f"{name} ({world.unit})" for name in world.axis_names[:dim]]
    scene = vectors.scene_of(dim, world, vectors.starting_values(dim))
    assert world.title in scene.label
    norm = next(text for place, text in templates(scene) if place == "readout norm")
    assert norm == f"{{norm|2}} {world.unit}"


def test_length_and_direction_in_the_plane() -> None:
    found = vectors_known(2)
    assert_near(found["norm"], 5)
    assert_near(found["angle"], degrees(atan2(-4, 3)))
    assert_near(found["unit"], [0.6, -0.8])
    assert_near(found["step_0"], [[0, 0], [3, 0]])
    assert_near(found["step_1"], [[3, 0], [3, -4]])


def test_length_and_direction_in_space() -> None:
    found = vectors_known(3)
    assert_near(found["norm"], 7)
    assert_near(found["cosines"], [2 / 7, -3 / 7, 6 / 7])
    assert_near(found["angle"], degrees(atan2(-3, 2)))
    assert_near(found["elevation"], degrees(atan2(6, sqrt(13))))
    assert_near(found["step_2"], [[2, -3, 0], [2, -3, 6]])


@pytest.mark.parametrize("dim", DIMS)
def test_the_zero_vector_has_a_length_and_no_direction(dim: int) -> None:
    found = vectors_known(dim, a=[0.0] * dim)
    assert found["norm"] == 0
    for name in ("unit", "angle", "cosines", "elevation", "step_0", "step_1"):
        assert found.get(name) is None, name
    assert_near(found["total"], B[dim])


@pytest.mark.parametrize("dim", DIMS)
def test_sum_difference_and_multiple(dim: int) -> None:
    found = vectors_known(dim, factor=-0.5)
    assert_near(found["total"], [x + y for x, y in zip(A[dim], B[dim], strict=True)])
    assert_near(found["rest"], [x - y for x, y in zip(A[dim], B[dim], strict=True)])
    assert_near(found["multiple"], [-0.5 * x for x in A[dim]])
    assert_near(found["multiple_norm"], 0.5 * hypot(*A[dim]))


@pytest.mark.parametrize(
    ("show", "seen"),
    [
        ("alone", set()),
        ("sum", {"second", "total_seen", "sides_seen"}),
        ("difference", {"second", "rest_seen", "rest_from", "rest_to"}),
        ("multiple", {"multiple_seen"}),
    ],
)
@pytest.mark.parametrize("dim", DIMS)
def test_only_what_is_chosen_is_there(dim: int, show: str, seen: set[str]) -> None:
    found = vectors_known(dim, show=show)
    chosen = [name for name in found if name.endswith("_seen")]
    names = {*chosen, "second", "rest_from", "rest_to"}
    assert {name for name in names if found[name] is not None} == seen


@pytest.mark.parametrize("dim", DIMS)
def test_both_forms_of_the_product(dim: int) -> None:
    found = dot_known(dim)
    a, b = hypot(*A[dim]), hypot(*B[dim])
    theta = acos(AB[dim] / (a * b))
    assert_near(found["dot"], AB[dim])
    assert_near(found["geometric"], a * b * cos(theta))
    assert_near(found["angle"], degrees(theta))
    assert_near(found["terms"], [x * y for x, y in zip(A[dim], B[dim], strict=True)])
    assert found["angle_kind"] == -1


@pytest.mark.parametrize("dim", DIMS)
def test_the_shadow_either_way(dim: int) -> None:
    on_b, on_a = dot_known(dim, onto="first"), dot_known(dim, onto="second")
    assert_near(on_b["projection"], AB[dim] / hypot(*B[dim]))
    assert_near(on_a["projection"], AB[dim] / hypot(*A[dim]))
    assert_near(on_b["shadow"], [AB[dim] / hypot(*B[dim]) ** 2 * entry for entry in B[dim]])
    assert_near([on_b["area"], on_a["area"]], [AB[dim], AB[dim]])
    for found in (on_b, on_a):
        assert found["rectangle_plus"] is None
        sides = np.linalg.norm(np.diff(found["rectangle_minus"][:3], axis=0), axis=1)
        assert_near(sides[0] * sides[1], -AB[dim])


@pytest.mark.parametrize("dim", DIMS)
def test_the_proofs_numbers(dim: int) -> None:
    found = dot_known(dim)
    third = sum((x - y) ** 2 for x, y in zip(A[dim], B[dim], strict=True))
    assert_near(found["third_squared"], third)
    assert_near(found["a_squared"] + found["b_squared"] - 2 * AB[dim], third)
    assert found["third_from"] is None
    opened = dot_known(dim, proof=1)
    assert_near([opened["third_from"], opened["third_to"]], [B[dim], A[dim]])


@pytest.mark.parametrize("dim", DIMS)
def test_b_is_held(dim: int) -> None:
    right = dot_known(dim, hold="right angle")
    assert abs(right["dot"]) < 1e-12
    assert right["angle_kind"] == 0
    assert right["rectangle_plus"] is None
    assert right["rectangle_minus"] is None
    parallel = dot_known(dim, hold="parallel")
    assert_near(parallel["cosine"], -1)
    assert parallel["angle_kind"] == -2
    grid = dot_known(dim, hold="grid", a_point=[1.4] * dim, b_point=[-0.6] * dim)
    assert_near(grid["a"], [1] * dim)
    assert_near(grid["b"], [-1] * dim)


@pytest.mark.parametrize("zero", ["a_point", "b_point"])
@pytest.mark.parametrize("dim", DIMS)
def test_with_a_zero_vector_the_product_is_zero_and_there_is_no_angle(dim: int, zero: str) -> None:
    found = dot_known(dim, **{zero: [0.0] * dim})
    assert found["dot"] == 0
    for name in ("angle", "angle_kind", "cosine", "geometric", "arc", "rectangle"):
        assert found[name] is None, name


def test_the_aligned_half_of_the_plane() -> None:
    found = dot_known(2, a_point=[2.0, 0.0])
    corners = sorted(map(tuple, found["aligned"].tolist()))
    assert corners == [(0.0, -5.0), (0.0, 5.0), (5.0, -5.0), (5.0, 5.0)]


def test_the_cosine_curve() -> None:
    points = dot_product.cosine_points()
    assert [points[0], points[-1]] == [[0.0, 1.0], [180.0, -1.0]]
    assert_near([height for _, height in points], [cos(x * np.pi / 180) for x, _ in points])


@pytest.mark.parametrize(
    ("hold", "can_turn"),
    [("free", True), ("grid", True), ("right angle", False), ("parallel", False)],
)
def test_b_can_be_turned_unless_its_direction_is_held(hold: str, can_turn: bool) -> None:
    assert (dot_known(2, hold=hold)["turns"] is not None) is can_turn
