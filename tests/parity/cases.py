"""For every rule, how its arguments are drawn: what `test_rules.py` runs on both sides.

A rule that is added to ``RULES`` of ``scenes/evaluation.py`` gets a generator here by its name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import perceptron_core as core
from tests.parity.descent_cases import DESCENT_GENERATORS, DESCENT_MAGNITUDES
from tests.parity.draw import Draw, Vector
from tests.parity.gradient_cases import GRADIENT_GENERATORS, GRADIENT_MAGNITUDES
from tests.parity.guess_cases import GUESS_GENERATORS
from tests.parity.matrix_cases import MATRIX_GENERATORS, MATRIX_MAGNITUDES
from tests.parity.network_cases import NETWORK_GENERATORS, NETWORK_MAGNITUDES
from tests.parity.perceptron_cases import (
    PERCEPTRON_GENERATORS,
    PERCEPTRON_MAGNITUDES,
)
from tests.parity.region_cases import REGION_GENERATORS, REGION_MAGNITUDES
from tests.parity.separation_rule_cases import SEPARATION_GENERATORS
from tests.parity.softmax_cases import SOFTMAX_GENERATORS, SOFTMAX_MAGNITUDES
from tests.parity.table_cases import TABLE_GENERATORS, TABLE_MAGNITUDES
from tests.parity.training_rule_cases import TRAINING_GENERATORS
from tests.parity.vector_cases import VECTOR_GENERATORS, VECTOR_MAGNITUDES
from tests.parity.weight_space_cases import WEIGHT_SPACE_GENERATORS

Case = tuple[Any, ...]


def _leaf_and_hyperplane(draw: Draw) -> Case:
    leaf = draw.whole_vector() if draw.turn % 3 else [draw.number(), draw.number()]
    return leaf, *draw.hyperplane(leaf)


def _leaves_and_hyperplane(draw: Draw) -> Case:
    leaves = draw.rows()
    through = leaves.rows[0] if leaves.rows else [1.0, 2.0]
    return leaves, *draw.hyperplane(through)


def _labelled(draw: Draw) -> Case:
    leaves, w, b = _leaves_and_hyperplane(draw)
    return leaves, draw.labels(len(leaves.rows)), w, b


def _hyperplane(draw: Draw) -> Case:
    return draw.hyperplane(draw.whole_vector())


def _hyperplane_and_box(draw: Draw) -> Case:
    box = draw.box()
    return *draw.hyperplane(draw.corner(box)), box


def _with_a_side(draw: Draw) -> Case:
    return *_hyperplane_and_box(draw), bool(draw.rng.random() < 0.5)


def _point_and_weights(draw: Draw) -> Case:
    c = draw.factor()
    return [draw.number(), draw.number()], [c * weight for weight in draw.weights()]


def _two_labellings(draw: Draw) -> Case:
    n = 0 if draw.turn % 11 == 5 else int(draw.rng.integers(1, 30))
    return draw.labels(n), draw.labels(n)


def _line_and_foot(draw: Draw) -> Case:
    start = [draw.number(), draw.number()]
    # Every ninth time a line that is one point.
    end = list(start) if draw.turn % 9 == 4 else [draw.number(), draw.number()]
    return [start, end], [draw.factor(3) * draw.number() for _ in start]


def _foot_weights_and_box(draw: Draw) -> Case:
    foot, c = draw.vector(), draw.factor(6)
    return [c * entry for entry in foot], draw.weights(), draw.box()


def _plane_and_box(draw: Draw) -> Case:
    box = draw.box(3)
    return *draw.hyperplane(draw.corner(box)), box


def _visible_plane(draw: Draw) -> Case:
    """Return a plane's visible part; a rule is not asked where there is none."""
    while True:
        w, b, box = _plane_and_box(draw)
        polygon = core.clip_plane(w, b, box)
        if len(polygon):
            return polygon.tolist(), w, box
        draw.turn += 1


def _point_and_box_of_space(draw: Draw) -> Case:
    return draw.vector(3), draw.box(3)


def _weights_and_box(draw: Draw) -> Case:
    return draw.weights(), draw.box()


def _scaling(draw: Draw) -> Case:
    x = draw.any_vector()
    mean = [draw.number() for _ in x]
    return x, mean, [draw.factor(6) * float(draw.rng.uniform(0.1, 4)) for _ in x]


def _entries(draw: Draw) -> Case:
    a = draw.any_vector()
    return a, int(draw.rng.integers(1, len(a) + 1))


def _vector_and_rest(draw: Draw) -> Case:
    return draw.any_vector(), draw.choice([], [draw.number()], draw.any_vector())


def _place_on_steps(draw: Draw) -> Case:
    """Return a scaled place in the middle of a step: at its edge, rounding decides."""
    digits = [int(draw.rng.integers(-2, 5)) for _ in range(draw.choice(2, 3))]
    mean = [draw.number() for _ in digits]
    scale = [float(draw.rng.uniform(0.1, 40)) for _ in digits]
    raw = [
        (int(draw.rng.integers(-900, 900)) + draw.choice(-0.4, 0.0, 0.3)) / 10.0**k for k in digits
    ]
    point = [(x - m) / s for x, m, s in zip(raw, mean, scale, strict=True)]
    return point, mean, scale, digits


def _weights_and_scaling(draw: Draw) -> Case:
    w, mean, scale = _scaling(draw)
    return w, draw.number(), mean, scale


def _plane_vector(draw: Draw) -> Case:
    c = draw.factor()
    return ([c * entry for entry in draw.weights()],)


GENERATORS: dict[str, Callable[[Draw], Case]] = {
    "norm": lambda draw: (draw.any_vector(),),
    "direction_angle": _plane_vector,
    "decision_function": _leaves_and_hyperplane,
    "signed_distance": _leaf_and_hyperplane,
    "offset": _hyperplane,
    "foot_of_perpendicular": _hyperplane,
    "project_onto_hyperplane": _leaf_and_hyperplane,
    "bias_through": _point_and_weights,
    "clip_line": _hyperplane_and_box,
    "clip_half_space": _with_a_side,
    "activation": lambda draw: (draw.factor() * draw.number(),),
    "predict": _leaves_and_hyperplane,
    "confusion_counts": _two_labellings,
    "geometric_margin": _labelled,
    "grip_on_line": _line_and_foot,
    "clip_plane": _plane_and_box,
    "grip_on_plane": _visible_plane,
    "drop_lines": _point_and_box_of_space,
    "floor_shadow": lambda draw: (draw.vector(3), *_point_and_box_of_space(draw)),
    "across": lambda draw: ([draw.factor() * entry for entry in draw.weights(draw.choice(2, 3))],),
    "right_angle_mark": _foot_weights_and_box,
    "side_name_place": _with_a_side,
    "no_hyperplane_place": _weights_and_box,
    "first_entries": _entries,
    "joined": _vector_and_rest,
    "on_steps": _place_on_steps,
    "unscaled_bias": _weights_and_scaling,
    **VECTOR_GENERATORS,
    **TABLE_GENERATORS,
    **MATRIX_GENERATORS,
    **PERCEPTRON_GENERATORS,
    **DESCENT_GENERATORS,
    **GRADIENT_GENERATORS,
    **GUESS_GENERATORS,
    **NETWORK_GENERATORS,
    **REGION_GENERATORS,
    **SEPARATION_GENERATORS,
    **SOFTMAX_GENERATORS,
    **TRAINING_GENERATORS,
    **WEIGHT_SPACE_GENERATORS,
}


def _largest(*points: Vector) -> float:
    return max(abs(entry) for point in points for entry in point)


MAGNITUDES: dict[str, Callable[..., float]] = {
    "project_onto_hyperplane": lambda x, w, b: _largest(x),
    "grip_on_line": lambda line, foot: _largest(*line, foot),
    "right_angle_mark": lambda foot, w, box: _largest(foot),
    "grip_on_plane": lambda polygon, w, box: _largest(*box),
    "side_name_place": lambda w, b, box, positive: _largest(*box),
    "on_steps": lambda point, mean, scale, digits: _largest(mean, point),
    "unscaled_bias": lambda w, b, mean, scale: max(
        abs(a * m / s) for a, m, s in zip(w, mean, scale, strict=True)
    ),
    **VECTOR_MAGNITUDES,
    **TABLE_MAGNITUDES,
    **MATRIX_MAGNITUDES,
    **PERCEPTRON_MAGNITUDES,
    **DESCENT_MAGNITUDES,
    **GRADIENT_MAGNITUDES,
    **NETWORK_MAGNITUDES,
    **REGION_MAGNITUDES,
    **SOFTMAX_MAGNITUDES,
}
"""How large the numbers are that a result is the difference of, where it may be near 0."""


def cases_for(rule: str, count: int) -> list[Case]:
    """Return `count` cases of a rule, the same ones every time.

    Raises
    ------
    LookupError
        If nobody has said how the rule's arguments are drawn.
    """
    if rule not in GENERATORS:
        raise LookupError(
            f'The rule "{rule}" has no generator: say in tests/parity/cases.py how its '
            "arguments are drawn, so that the browser's rule is held against the core's."
        )
    draw = Draw(sum(rule.encode()))
    cases = []
    for draw.turn in range(count):
        cases.append(GENERATORS[rule](draw))
    return cases
