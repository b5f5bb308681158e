"""The rules of the perceptron's page; ``frontend/rules/perceptron_rules.js`` has the same names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

import perceptron_core as core
from perceptron_explorer.scenes.rules import diagram_drawing as drawing


def _hidden_outputs(X: Any, w1: Any, b1: float, w2: Any, b2: float) -> Any:
    return np.column_stack([core.predict(X, w1, b1), core.predict(X, w2, b2)]).astype(float)


PERCEPTRON_RULES: dict[str, Callable[..., Any]] = {
    "lift_point": lambda x: core.lift_points([x])[0],
    "lift_points": core.lift_points,
    "lift_weights": core.lift_weights,
    "lowered_weights": lambda lifted: core.lower_weights(lifted)[0],
    "lowered_bias": lambda lifted: core.lower_weights(lifted)[1],
    "difference_quotient": core.difference_quotient,
    "layer_sums": core.layer_sums,
    "layer_outputs": core.layer_outputs,
    "hidden_outputs": _hidden_outputs,
    "point_with_bias": lambda b, point, w: core.project_onto_hyperplane([point], w, b)[0],
    "point_between": core.point_between,
    "segment_crossing": core.segment_crossing,
    "leaf_number": drawing.leaf_number,
    "with_leaf": drawing.with_leaf,
    "label_of": drawing.label_of,
    "on_small_step": drawing.on_small_step,
    "bias_for_sum": drawing.bias_for_sum,
    "distance_left": drawing.distance_left,
    "differs": lambda a, b: int(a != b),
    "pair": lambda a, b: np.array([a, b]),
    "listed": lambda *vectors: np.array(vectors),
    "none_of": drawing.none_of,
}
