from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.scenes.evaluation import RULES, apply, evaluate
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from tests.small_leaves import four_leaves

BOX = [[-10.0, -10.0], [10.0, 10.0]]


def test_a_quantity_takes_names_and_literals() -> None:
    quantity = Quantity("sum", "weighted_sum", ("leaf", "w", 0.5))
    assert apply(quantity, {"leaf": [1.0, 2.0], "w": [3.0, -1.0]}) == 1.5


def test_what_depends_on_something_undefined_is_undefined() -> None:
    quantity = Quantity("length", "norm", ("foot",))
    assert apply(quantity, {"foot": None}) is None
    assert apply(quantity, {}) is None


def test_what_the_core_refuses_is_undefined() -> None:
    assert apply(Quantity("offset", "offset", ("w", "b")), {"w": [0.0, 0.0], "b": 1.0}) is None


def test_a_line_outside_the_box_is_undefined() -> None:
    known = {"w": [1.0, 0.0], "b": -11.0, "box": BOX}
    assert apply(Quantity("line", "clip_line", ("w", "b", "box")), known) is None
    assert apply(Quantity("side", "clip_half_space", ("w", "b", "box", True)), known) is None


def test_bias_through_takes_the_point_first_as_a_handle_gives_it() -> None:
    assert RULES["bias_through"]([2.0, 1.0], [3.0, 4.0]) == -10.0


def test_counts_come_with_their_sum_and_share() -> None:
    counts = RULES["confusion_counts"]([1, 1, 0, 0, 0], [1, 0, 1, 0, 0])
    assert counts == {
        **{"tp": 1, "fn": 1, "fp": 1, "tn": 2},
        **{"correct": 3, "total": 5, "accuracy": 0.6},
    }
    assert RULES["confusion_counts"]([], [])["accuracy"] is None


def test_disagreements_flag_the_wrong_side() -> None:
    flags = RULES["disagreements"]([1, 1, 0, 0], [1, 0, 1, 0])
    np.testing.assert_array_equal(flags, [False, True, True, False])


def test_raw_units_undo_the_scaling() -> None:
    np.testing.assert_array_equal(RULES["raw_units"]([1.0, -2.0], [4, 3], [2, 1]), [6, 1])


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
