from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.evaluation import evaluate, result, value_of
from perceptron_explorer.scenes.expressions import is_defined, ref, where
from perceptron_explorer.scenes.operators import ShapeError
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from tests.small_leaves import four_leaves

BOX = [[-10.0, -10.0], [10.0, 10.0]]


def test_an_expression_takes_names_and_literals() -> None:
    total = rules.dot(ref.w, ref.leaf) + 0.5
    assert value_of(total, {"leaf": [1.0, 2.0], "w": [3.0, -1.0]}) == 1.5


def test_what_depends_on_something_undefined_is_undefined() -> None:
    for expression in (rules.norm(ref.foot), ref.foot + 1.0, ref.foot[0], where(ref.foot, 1.0)):
        assert value_of(expression, {"foot": None}) is None
        assert value_of(expression, {}) is None


def test_only_the_chosen_branch_must_be_defined() -> None:
    known = {"here": 1.0, "gone": None, "show": "first"}
    assert value_of(where(ref.show == "first", ref.here, ref.gone), known) == 1.0
    assert value_of(where(ref.show == "second", ref.gone, ref.here), known) == 1.0
    assert value_of(where(ref.show == "second", ref.here), known) is None
    assert value_of(is_defined(ref.gone), known) == 0
    assert value_of(is_defined(ref.here), known) == 1


def test_what_the_core_refuses_is_undefined() -> None:
    assert value_of(rules.offset(ref.w, ref.b), {"w": [0.0, 0.0], "b": 1.0}) is None


def test_a_mistake_in_the_scene_is_not_taken_for_a_missing_value() -> None:
    known = {"two": [1.0, 2.0], "three": [1.0, 2.0, 3.0]}
    with pytest.raises(ShapeError, match=r"\(2,\) and \(3,\)"):
        value_of(ref.two + ref.three, known)
    with pytest.raises(TypeError):
        value_of(rules.sign(ref.two), known)


def test_a_rule_takes_its_own_number_of_operands() -> None:
    with pytest.raises(TypeError, match="The rule norm: too many positional arguments"):
        rules.norm(ref.a, ref.b)


def test_an_expression_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match="use where"):
        assert ref.a == ref.b


def test_a_line_outside_the_box_is_undefined() -> None:
    known = {"w": [1.0, 0.0], "b": -11.0, "box": BOX}
    assert value_of(rules.clip_line(ref.w, ref.b, ref.box), known) is None
    assert value_of(rules.clip_half_space(ref.w, ref.b, ref.box, True), known) is None


def test_bias_through_takes_the_point_first_as_a_handle_gives_it() -> None:
    assert result("bias_through", [2.0, 1.0], [3.0, 4.0]) == -10.0


def test_counts_come_with_their_sum_and_share() -> None:
    counts = result("confusion_counts", [1, 1, 0, 0, 0], [1, 0, 1, 0, 0])
    assert counts == {
        **{"tp": 1, "fn": 1, "fp": 1, "tn": 2},
        **{"correct": 3, "total": 5, "accuracy": 0.6},
    }
    assert result("confusion_counts", [], [])["accuracy"] is None


def test_operators_go_entry_by_entry() -> None:
    known = {"y": [1, 1, 0, 0], "y_hat": [1, 0, 1, 0], "x": [1.0, -2.0]}
    np.testing.assert_array_equal(value_of(ref.y != ref.y_hat, known), [0, 1, 1, 0])
    np.testing.assert_array_equal(value_of(ref.x * [2, 1] + [4, 3], known), [6, 1])
    np.testing.assert_array_equal(value_of(-ref.x / 2, known), [-0.5, 1])
    assert value_of(ref.x[1], known) == -2.0
    assert value_of(ref.x[2], known) is None
    assert value_of(ref.x / 0, known) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("norm", 5.0),
        ("theta", 5.0),
        ("offset", 1.0),
        ("foot", [0.6, 0.8]),
        ("offset_middle", [0.3, 0.4]),
        ("offset_side", [-0.8, 0.6]),
        ("unit_normal", [0.6, 0.8]),
        ("y_hat", [0, 0, 0, 1]),
        ("wrong", [False, False, True, False]),
        # Leaf (1, −1) gives 3 − 4 − 5 = −6, which is 6/5 beyond the hyperplane.
        ("margin", -1.2),
        ("everywhere", 0),
        ("new_leaf_raw", [8.0, 3.0]),
        ("new_leaf_terms", [6.0, 0.0]),
        ("new_leaf_z", 1.0),
        ("new_leaf_y", 1),
        ("new_leaf_distance", 0.2),
        ("new_leaf_foot", [1.88, -0.16]),
        ("no_hyperplane", None),
        ("leaf_z", None),
    ],
)
def test_evaluate_by_hand(name: str, expected: Any) -> None:
    """Standardised, the four leaves are (±1, ±1); w = (3, 4), b = −5."""
    picture = hyperplane.picture_of(four_leaves(), scaled=True)
    values = {"w": [3.0, 4.0], "b": -5.0, "new_leaf": [2.0, 0.0]}
    found = evaluate(hyperplane.scene_of(picture, values), {}, BOX)[name]
    if expected is None:
        assert found is None
    else:
        np.testing.assert_allclose(found, expected, rtol=1e-12)


def test_evaluate_with_no_weights_defines_no_hyperplane() -> None:
    picture = hyperplane.picture_of(four_leaves(), scaled=True)
    values = {"w": [0.0, 0.0], "b": -1.0, "new_leaf": [2.0, 0.0]}
    found = evaluate(hyperplane.scene_of(picture, values), {"leaf": [1.0, 1.0]}, BOX)
    for name in ("line", "grip", "foot", "offset", "margin", "right_angle", "positive", "angle"):
        assert found[name] is None, name
    assert found["leaf_z"] == -1.0
    assert found["counts"]["tn"] == 2
    np.testing.assert_allclose(found["no_hyperplane"], [0.0, -8.0])
