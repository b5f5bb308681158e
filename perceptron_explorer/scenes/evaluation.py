"""The rules that quantities are made by, from the core.

``frontend/rules/rules.js`` has the same names; tests hold the two together on random cases. A
rule gives None where a quantity is not defined, such as the offset of a hyperplane that
does not exist because w = 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

import perceptron_core as core
from perceptron_explorer.scenes.descriptions import Quantity, Scene
from perceptron_explorer.scenes.rules import drawing, entries, tables, vector_drawing
from perceptron_explorer.scenes.rules.matrix_rules import MATRIX_RULES
from perceptron_explorer.scenes.rules.perceptron_rules import PERCEPTRON_RULES


def _weighted_sum(x: list[float], w: ArrayLike, b: float) -> float:
    return float(core.decision_function([x], w, b)[0])


def _signed_distance(x: list[float], w: ArrayLike, b: float) -> float:
    return float(core.signed_distance([x], w, b)[0])


def _project_onto_hyperplane(x: list[float], w: ArrayLike, b: float) -> Any:
    return core.project_onto_hyperplane([x], w, b)[0]


def _confusion_counts(y: ArrayLike, y_hat: ArrayLike) -> dict[str, int]:
    counts = core.confusion_counts(y, y_hat)
    share = {"accuracy": counts.accuracy} if counts.total else {"accuracy": None}
    return {**asdict(counts), "correct": counts.correct, "total": counts.total, **share}


def _nonempty(points: Any) -> Any:
    return points if len(points) else None


VECTOR_RULES: dict[str, Callable[..., Any]] = {
    "sum": lambda a, b: np.add(a, b),
    "difference": lambda a, b: np.subtract(a, b),
    "scaled": lambda a, factor: np.multiply(a, factor),
    "quotient": lambda a, b: a / b if b else None,
    "product": lambda a, b: a * b,
    "square": lambda a: a * a,
    "radians": lambda angle_deg: float(np.radians(angle_deg)),
    "dot": core.dot,
    "angle": core.angle,
    "cosine": core.cosine,
    "angle_kind": core.angle_kind,
    "scalar_projection": core.scalar_projection,
    "vector_projection": core.vector_projection,
    "rejection": core.rejection,
    "turned_to": core.turned_to,
    "turned_to_degrees": lambda angle_deg, b, a: core.turned_to(np.radians(angle_deg), b, a),
    "with_norm": core.with_norm,
    "with_direction_angle": core.with_direction_angle,
    "with_direction_degrees": lambda angle_deg, a: core.with_direction_angle(
        np.radians(angle_deg), a
    ),
    "azimuth": core.azimuth,
    "elevation": core.elevation,
    "with_azimuth_degrees": lambda angle_deg, a: core.from_spherical(
        core.norm(a), np.radians(angle_deg), core.elevation(a)
    ),
    "with_elevation_degrees": lambda angle_deg, a: core.from_spherical(
        core.norm(a), core.azimuth(a), np.radians(angle_deg)
    ),
    "multiple_of": lambda point, a: core.scalar_projection(point, a) / core.norm(a),
    "shown_for": lambda value, choice, one, other: value if choice in (one, other) else None,
    "component_step": vector_drawing.component_step,
    "parallelogram": vector_drawing.parallelogram,
    "angle_arc": vector_drawing.angle_arc,
    "arc_middle": vector_drawing.arc_middle,
    "product_rectangle": vector_drawing.product_rectangle,
    "positive_part": vector_drawing.positive_part,
    "negative_part": vector_drawing.negative_part,
    "from_step": vector_drawing.from_step,
    "held": vector_drawing.held,
    "nearest_held": vector_drawing.nearest_held,
    "shown": lambda value, shown: shown,
    "on_grid": vector_drawing.on_grid,
    "first_or_second": lambda choice, first, second: first if choice == "first" else second,
}

TABLE_RULES: dict[str, Callable[..., Any]] = {
    "row_of": tables.row_of,
    "entry_of": tables.entry_of,
    "entries_of": tables.entries_of,
    "slice_bias": tables.slice_bias,
    "way_to": tables.way_to,
    "while_zero": tables.while_zero,
    "is_one": lambda number: int(number == 1),
    # Nothing is made of what is not defined, so this is the value where the other is.
    "provided": lambda value, condition: value,
}

SCALED_RULES: dict[str, Callable[..., Any]] = {
    "first_entries": entries.first_entries,
    "joined": entries.joined,
    "on_steps": entries.on_steps,
    "raw_units": lambda x, mean, scale: core.Scaling(mean, scale).inverse_transform([x])[0],
    "unscaled_weights": lambda w, scale: np.divide(w, scale),
    "unscaled_bias": lambda w, b, mean, scale: core.Scaling(
        mean, scale
    ).inverse_transform_hyperplane(w, b)[1],
}

RULES: dict[str, Callable[..., Any]] = {
    "same": lambda value: value,
    "norm": core.norm,
    "direction_angle": core.direction_angle,
    "degrees": lambda angle_rad: float(np.degrees(angle_rad)),
    "products": lambda a, b: np.multiply(a, b),
    "weighted_sum": _weighted_sum,
    "decision_function": core.decision_function,
    "signed_distance": _signed_distance,
    "offset": core.offset,
    "threshold": core.threshold,
    "foot_of_perpendicular": core.foot_of_perpendicular,
    "project_onto_hyperplane": _project_onto_hyperplane,
    "bias_through": lambda point, w: core.bias_through(w, point),
    "unit_normal": core.unit_normal,
    "clip_line": lambda w, b, box: _nonempty(core.clip_line(w, b, box)),
    "clip_half_space": lambda w, b, box, positive: _nonempty(
        core.clip_half_space(w, b, box, positive)
    ),
    "activation": core.activation,
    "predict": core.predict,
    "confusion_counts": _confusion_counts,
    "disagreements": lambda y, y_hat: np.asarray(y) != np.asarray(y_hat),
    "geometric_margin": core.geometric_margin,
    "clip_plane": lambda w, b, box: _nonempty(core.clip_plane(w, b, box)),
    "grip_on_plane": drawing.grip_on_plane,
    "drop_lines": drawing.drop_lines,
    "floor_shadow": drawing.floor_shadow,
    "across": core.across,
    "direction_cosines": core.direction_cosines,
    **VECTOR_RULES,
    **MATRIX_RULES,
    **TABLE_RULES,
    **PERCEPTRON_RULES,
    "grip_on_line": drawing.grip_on_line,
    "midpoint": drawing.midpoint,
    "right_angle_mark": drawing.right_angle_mark,
    "side_name_place": drawing.side_name_place,
    "no_hyperplane_place": drawing.no_hyperplane_place,
    **SCALED_RULES,
}


def apply(quantity: Quantity, known: Mapping[str, Any]) -> Any:
    """Work out one quantity, or None where it is not defined."""
    inputs = [known.get(arg) if isinstance(arg, str) else arg for arg in quantity.args]
    if any(value is None for value in inputs):
        return None
    try:
        return RULES[quantity.rule](*inputs)
    except ValueError:
        return None


def evaluate(scene: Scene, values: Mapping[str, Any], box: ArrayLike) -> dict[str, Any]:
    """Work out every quantity of a scene, as the browser does, by the core.

    Parameters
    ----------
    scene : Scene
    values : mapping
        The person's values, and any quantity that the browser alone sets (the leaf that is
        looked at).
    box : array_like of shape (2, dim)
        The visible part of the axes.
    """
    known: dict[str, Any] = {**scene.constants, **scene.facts, **scene.values, **values, "box": box}
    for quantity in scene.quantities:
        known[quantity.name] = apply(quantity, known)
    return known
