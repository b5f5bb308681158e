"""What a scene's quantities are, worked out by the core as the browser works them out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from numpy.typing import ArrayLike

import perceptron_core as core
from perceptron_explorer.scenes.expressions import Call, Expression, Literal, Ref
from perceptron_explorer.scenes.operators import OPERATORS
from perceptron_explorer.scenes.rules import RULES

if TYPE_CHECKING:
    from perceptron_explorer.scenes.scene import Scene


def value_of(expression: Expression, known: Mapping[str, Any]) -> Any:
    """Work out an expression, or None where it is not defined.

    Parameters
    ----------
    expression : Expression
    known : mapping
        The quantities that it names.
    """
    if isinstance(expression, Ref):
        return known.get(expression.name)
    if isinstance(expression, Literal):
        return expression.value
    assert isinstance(expression, Call)
    if expression.operation == "where":
        return _where(expression, known)
    values = [value_of(operand, known) for operand in expression.operands]
    if expression.operation == "is defined":
        return int(values[0] is not None)
    if any(value is None for value in values):
        return None
    return result(expression.operation, *values)


def _where(expression: Call, known: Mapping[str, Any]) -> Any:
    condition, *branches = expression.operands
    holds = value_of(condition, known)
    if holds is None:
        return None
    chosen = branches[:1] if holds else branches[1:]
    return value_of(chosen[0], known) if chosen else None


def result(operation: str, *values: Any) -> Any:
    """Return what an operator or a rule makes of values; None where that is not defined."""
    if operation in OPERATORS:
        return OPERATORS[operation](*values)
    try:
        return RULES[operation].function(*values)
    except core.InputError:
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
    known: dict[str, Any] = {**scene.constants, **scene.values, **values, "box": box}
    for quantity in scene.quantities:
        known[quantity.name] = value_of(quantity.expression, known)
    return known
